package ui

import (
	"fmt"
	"math"
	"reflect"
)

// Scene builds the tree of widgets shown now. Build is called again after each event and
// each Invalidate, and never otherwise; it should read state and keep none in the widgets.
type Scene interface {
	Build(c *Context) Widget
}

// Ticker is a Scene that moves with time: Tick is called once a tick, before events.
type Ticker interface{ Tick(c *Context) }

// Shortcut is a key that works anywhere in a scene.
type Shortcut struct {
	// Keys is the combination as shown, such as "Ctrl+Enter", "F1" or "?".
	Keys string
	// Name says what it does, for the list of keys.
	Name string
	Do   func()
}

// Context is what widgets and scenes ask for while they build, measure and draw.
// It belongs to one Root; what Build puts into OnClick and the like may use it later.
type Context struct {
	// Theme is the set of colours in use.
	Theme *Theme
	// RTL tells that the interface runs from right to left.
	RTL bool
	// Reduced asks for no motion.
	Reduced bool

	root *Root
}

// Tick returns the number of ticks since the Root began, 60 a second.
func (c *Context) Tick() int { return c.root.tick }

// Size returns the window's size in px at scale 1.
func (c *Context) Size() Size { return c.root.size() }

// TextScale returns the size of text against the design, 1 to 2.
func (c *Context) TextScale() float64 { return c.root.textScale() }

// Invalidate asks for a new Build before the next frame.
func (c *Context) Invalidate() { c.root.stale = true }

// Shortcut makes s work while this build is shown.
func (c *Context) Shortcut(keys, name string, do func()) {
	c.root.shortcuts = append(c.root.shortcuts, Shortcut{keys, name, do})
}

// Shortcuts returns the keys registered so far in this build, for a list of keys.
func (c *Context) Shortcuts() []Shortcut { return c.root.shortcuts }

// Show puts w above the scene until a build does not show it again. A Dialog shown this
// way takes all input.
func (c *Context) Show(w Widget) { c.root.pending = append(c.root.pending, overlay{widget: w}) }

// Toast shows a short notice for about four seconds: near the lower edge, or where the scene
// has a place for Notices.
func (c *Context) Toast(tone Tone, text string) { c.root.toast(tone, text) }

// Notices returns the notices that are shown now, the newest lowest and no more than most, for
// a place of their own in the scene; nil where there are none. In this build they stand above
// the scene only while a dialog is open.
func (c *Context) Notices(most int) Widget { return c.root.placeToasts(most) }

// Focus moves the keyboard focus to the widget with the given key, at the next layout.
func (c *Context) Focus(key string) { c.root.wantFocus = key }

// focused reports whether w holds the keyboard focus.
func (c *Context) focused(w Widget) bool { return c.root.focus != 0 && c.root.focus == w.element().id }

// hovered reports whether the pointer is over w, or over a part of it.
func (c *Context) hovered(w Widget) bool {
	id := w.element().id
	for _, h := range c.root.hover {
		if h == id {
			return true
		}
	}
	return false
}

// pressed reports whether w holds the pointer down.
func (c *Context) pressed(w Widget) bool {
	return c.root.capture != nil && c.root.capture.element().id == w.element().id
}

// StateOf returns what w keeps from one build to the next, made zero the first time.
func StateOf[T any](c *Context, w Widget) *T {
	id := w.element().id
	if s, ok := c.root.states[id].(*T); ok {
		c.root.alive[id] = c.root.builds
		return s
	}
	s := new(T)
	c.root.states[id] = s
	c.root.alive[id] = c.root.builds
	return s
}

// mount gives w its identity below parent and then does so for its children.
func (c *Context) mount(w, parent Widget, index int) {
	if w == nil {
		return
	}
	b := w.element()
	h := hash(0)
	if parent != nil {
		h = hash(parent.element().id)
	}
	h = h.add(uint64(kindOf(w)))
	if b.key != "" {
		h = h.str(b.key)
		if b.key == c.root.wantFocus {
			defer c.root.takeFocus(w)
		}
	} else {
		h = h.add(uint64(index))
	}
	b.id, b.parent, b.self, b.memo = ID(h), parent, w, false
	if m, ok := w.(Mounter); ok {
		m.Mount(c)
	}
	if p, ok := w.(Parent); ok {
		for i, k := range p.Children() {
			if k != nil && k.element().slot > 0 {
				i = -k.element().slot
			}
			c.mount(k, w, i)
		}
	}
}

// kindOf returns a number for the type of w, so that different widgets in one place do not
// share a state.
func kindOf(w Widget) uintptr { return reflect.ValueOf(reflect.TypeOf(w)).Pointer() }

// Measure returns the size w wants inside room, with its fixed, least and greatest sides.
func (c *Context) Measure(w Widget, room Size) Size {
	if w == nil {
		return Size{}
	}
	b := w.element()
	if b.memo && b.memoRoom == room {
		return b.memoSize
	}
	in := room
	if b.maxW > 0 {
		in.W = math.Min(in.W, b.maxW)
	}
	if b.w > 0 {
		in.W = b.w
	}
	if b.h > 0 {
		in.H = b.h
	}
	s := w.Measure(c, in)
	if b.maxW > 0 {
		s.W = math.Min(s.W, b.maxW)
	}
	s.W, s.H = math.Max(s.W, b.minW), math.Max(s.H, b.minH)
	if b.w > 0 {
		s.W = b.w
	}
	if b.h > 0 {
		s.H = b.h
	}
	b.memo, b.memoRoom, b.memoSize = true, room, s
	return s
}

// Place lays w out in r.
func (c *Context) Place(w Widget, r Rect) {
	if w == nil {
		return
	}
	w.element().rect = r
	w.Layout(c, r)
}

// mirror returns r, a place inside box, as it is in a left-to-right interface and mirrored
// in a right-to-left one.
func (c *Context) mirror(r, box Rect) Rect {
	if c.RTL {
		r.X = box.X + box.Right() - r.Right()
	}
	return r
}

// text lays out a text in the context's scale and direction.
func (c *Context) text(s string, st runStyle, width float64, maxLines int, dir Dir, lineH float64, spans []Span) *block {
	return c.root.texts.get(c.spec(s, st, width, maxLines, dir, lineH, spans), spans)
}

// textSoon is text, or a guess at its size where laying out has taken long in this tick
// already: the text comes with the next.
func (c *Context) textSoon(s string, st runStyle, width float64, maxLines int, dir Dir, lineH float64, spans []Span) *block {
	spec := c.spec(s, st, width, maxLines, dir, lineH, spans)
	if c.root.texts.waits(spec) {
		return guessBlock(spec)
	}
	return c.root.texts.get(spec, spans)
}

func (c *Context) spec(s string, st runStyle, width float64, maxLines int, dir Dir, lineH float64, spans []Span) blockSpec {
	if width >= Unbounded {
		width = 0
	}
	return blockSpec{
		text: s, style: st, spans: hashSpans(spans), width: width, lineH: lineH, maxLines: maxLines,
		dir: dir, rtl: c.RTL, device: c.root.device(), scale: c.root.textScale(),
	}
}

// Em returns v times the text scale: a length for what must grow with its text.
func (c *Context) Em(v float64) float64 { return c.em(v) }

// em returns a length that follows the text scale, for signs and boxes that stand with text.
func (c *Context) em(v float64) float64 { return v * c.root.textScale() }

// String returns the identity in hexadecimal, for logs and tests.
func (id ID) String() string { return fmt.Sprintf("%016x", uint64(id)) }
