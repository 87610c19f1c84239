package ui

import (
	"math"
	"sync/atomic"
	"time"

	"github.com/hajimehoshi/ebiten/v2"
)

// overlay is a widget shown above the scene.
type overlay struct {
	widget Widget
	// of is what a menu belongs to; it is laid out beside that. Others get the window.
	of Widget
}

// Root owns what a window of widgets has one of: the scene, theme, scale and direction, the
// focus, the pointer and the drawing. Its zero value works once Scene and a size are set.
type Root struct {
	// Theme is Dark where nil.
	Theme *Theme
	// RTL mirrors the interface.
	RTL bool
	// Lang is the language of the interface, for what reads it out.
	Lang string
	// TextScale is the size of text against the design, 1 to 2; 0 means 1.
	TextScale float64
	// Reduced asks for no motion.
	Reduced bool
	// Clipboard is the machine's; where nil, cut and paste work inside the game alone.
	Clipboard Clipboard
	// IME serves text fields; where nil, they take Input.Text.
	IME IME

	scene Scene
	ctx   Context

	// pxW, pxH are the window in device px, scale device px for a px at scale 1.
	pxW, pxH int
	scale    float64

	stale, repaint bool
	tick, builds   int
	built          time.Duration // how long building took in this tick, where no input asked for it
	waits          bool          // painting was left to the next frame

	layers    []layer
	pending   []overlay
	shortcuts []Shortcut
	states    map[ID]any
	alive     map[ID]int
	texts     textCache

	focus     ID
	wantFocus string
	unseen    Widget // has been given the focus and not yet been brought into sight
	stops     []stop
	lastStop  int
	// returns is where the focus goes back to when a dialog closes.
	returns []ID

	pointer
	tips   tipState
	toasts []toast
	placed bool   // the scene has a place of its own for them
	local  string // clipboard of the game itself

	paint   paintState
	arrived int64 // of arrivals, that were drawn
}

// layer is one tree of widgets: the scene, or something shown above it.
type layer struct {
	widget Widget
	modal  bool
	// passive layers, such as tooltips, take no input.
	passive bool
}

// NewRoot returns a Root that shows scene.
func NewRoot(scene Scene) *Root {
	r := &Root{}
	r.texts.budget = laying
	r.SetScene(scene)
	return r
}

// SetScene shows another scene and forgets what the widgets of the old one kept.
func (r *Root) SetScene(s Scene) {
	r.scene = s
	r.states, r.alive = map[ID]any{}, map[ID]int{}
	r.focus, r.lastStop, r.returns = 0, 0, nil
	r.capture, r.hover = nil, nil
	r.stale = true
}

// Scene returns the scene shown.
func (r *Root) Scene() Scene { return r.scene }

// Resize sets the window in device px and the number of device px for one px at scale 1.
func (r *Root) Resize(w, h int, scale float64) {
	if scale <= 0 {
		scale = 1
	}
	if w != r.pxW || h != r.pxH || scale != r.scale {
		r.pxW, r.pxH, r.scale = w, h, scale
		r.stale = true
		r.paint.all = true
	}
}

// Invalidate asks for a new Build before the next frame, after a change of the settings or
// of what the scene shows.
func (r *Root) Invalidate() { r.stale = true }

// arrivals counts what has come for pictures that were drawn without it.
var arrivals atomic.Int64

// Arrived has all windows drawn again, without a new Build: what a Picture or an Avatar had no
// image for is there now. It can be called from any goroutine.
func Arrived() { arrivals.Add(1) }

// SetTheme changes the colours.
func (r *Root) SetTheme(t *Theme) {
	r.Theme = t
	r.stale = true
	r.paint.all = true
}

func (r *Root) device() float64 {
	if r.scale <= 0 {
		return 1
	}
	return r.scale
}

func (r *Root) textScale() float64 {
	if r.TextScale == 0 {
		return 1
	}
	return clamp(r.TextScale, 0.5, 3)
}

func (r *Root) size() Size {
	return Size{float64(r.pxW) / r.device(), float64(r.pxH) / r.device()}
}

// Update runs one tick: the scene's own Tick, the input, and a new build where something
// asked for one.
func (r *Root) Update(in *Input) {
	r.tick++
	r.built = 0
	r.stale = r.texts.begin() || r.stale
	r.refresh()
	if t, ok := r.scene.(Ticker); ok {
		t.Tick(&r.ctx)
		r.refresh()
	}
	before := r.builds
	r.handlePointer(in)
	r.handleKeys(in)
	r.updateText()
	r.updateTips()
	r.updateToasts()
	r.refresh()
	if r.builds != before { // what somebody does is seen at once
		r.built = 0
	}
	if n := arrivals.Load(); n != r.arrived {
		r.arrived, r.repaint = n, true
	}
}

// refresh builds until nothing asks for more. Two rounds serve all that happens in practice,
// such as a list that learns its height; the bound keeps a careless scene from hanging.
func (r *Root) refresh() {
	for range 3 {
		if !r.stale {
			return
		}
		r.build()
	}
}

func (r *Root) build() {
	r.stale, r.repaint = false, true
	begun := time.Now()
	defer func() { r.built += time.Since(begun) }()
	r.builds++
	r.texts.sweep()
	theme := r.Theme
	if theme == nil {
		theme = Dark
	}
	r.ctx = Context{Theme: theme, RTL: r.RTL, Reduced: r.Reduced, root: r}
	c := &r.ctx
	r.pending, r.shortcuts = r.pending[:0], r.shortcuts[:0]
	r.placed = false
	r.layers = r.layers[:0]
	w := r.scene.Build(c)
	window := Rect{0, 0, r.size().W, r.size().H}
	if w != nil {
		c.mount(w, nil, 0)
		c.Measure(w, Size{window.W, window.H})
		c.Place(w, window)
		r.layers = append(r.layers, layer{widget: w})
	}
	// A layer may show another while it is mounted, as a menu inside a dialog does.
	for i := 0; i < len(r.pending); i++ {
		r.addOverlay(r.pending[i], i+1, window)
	}
	r.addToasts(window)
	r.addTip(window)
	r.showFocus()
	r.collectStops()
	r.updateHover()
	r.forget()
}

func (r *Root) addOverlay(o overlay, index int, window Rect) {
	c := &r.ctx
	c.mount(o.widget, nil, index)
	_, modal := o.widget.(*Dialog)
	room := Size{window.W, window.H}
	s := c.Measure(o.widget, room)
	if o.of != nil {
		c.Place(o.widget, besides(o.of.element().rect, s, window, c.RTL))
	} else {
		c.Place(o.widget, window)
	}
	r.layers = append(r.layers, layer{widget: o.widget, modal: modal || o.of != nil})
}

// besides places a menu of size s under its anchor, or above it where there is more room.
func besides(a Rect, s Size, window Rect, rtl bool) Rect {
	s.W = math.Max(s.W, a.W)
	below, above := window.H-a.Bottom()-8, a.Y-8
	m := Rect{a.X, a.Bottom() + 4, s.W, math.Min(s.H, below)}
	if s.H > below && above > below {
		m.H = math.Min(s.H, above)
		m.Y = a.Y - 4 - m.H
	}
	if rtl {
		m.X = a.Right() - m.W
	}
	m.X = clamp(m.X, 4, math.Max(4, window.W-m.W-4))
	return m
}

// forget drops the states of widgets not seen for long, so that rows of a long list do not
// pile up; short absences, such as a hidden tab, keep theirs.
func (r *Root) forget() {
	if r.builds%256 != 0 {
		return
	}
	for id, at := range r.alive {
		if r.builds-at > 2048 {
			delete(r.alive, id)
			delete(r.states, id)
		}
	}
}

// Semantics returns the semantic tree of what is shown.
func (r *Root) Semantics() *Node {
	r.refresh()
	window := Rect{0, 0, r.size().W, r.size().H}
	n := &Node{Role: RoleWindow, Enabled: true, Bounds: window, Seen: window}
	for _, l := range r.layers {
		r.ctx.describe(l.widget, n, n.Bounds)
	}
	return n
}

// top returns the highest layer that takes all input, or -1.
func (r *Root) topModal() int {
	for i := len(r.layers) - 1; i >= 0; i-- {
		if r.layers[i].modal {
			return i
		}
	}
	return -1
}

// longBuild is how long building may take in a frame that is painted as well.
const longBuild = 3 * time.Millisecond

// busy tells whether painting waits for the next frame, because building took long in this
// one. It never waits twice, nor where there is nothing else to be seen yet.
func (r *Root) busy() bool {
	r.waits = !r.waits && r.built > longBuild && r.paint.frames > 0
	return r.waits
}

// Draw paints onto screen what has changed since the last call. The screen must keep its
// content between frames: call ebiten.SetScreenClearedEveryFrame(false) once.
func (r *Root) Draw(screen *ebiten.Image) {
	r.refresh()
	r.paint.draw(r, screen)
}
