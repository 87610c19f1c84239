package ui

import (
	"math"
	"strconv"

	"demarche/assets"

	"github.com/hajimehoshi/ebiten/v2"
)

// Choice is one of the options of Tabs, a Segmented, a Select or a Menu.
type Choice struct {
	Text string
	Icon assets.Icon
	// Count, if above zero, is shown after the text.
	Count int
	// Disabled is the reason why it cannot be chosen now. Empty means it can.
	Disabled string
	// Tip is a tooltip, or the name of a choice that is an icon alone.
	Tip string
	// Key tells it from the others where the list or its text changes. Empty means its
	// text does.
	Key string
}

// key is what tells a choice from the others of its list.
func (c *Choice) key() string {
	if c.Key != "" {
		return c.Key
	}
	return c.Text
}

// Choices returns one choice for each text.
func Choices(texts ...string) []Choice {
	out := make([]Choice, len(texts))
	for i, t := range texts {
		out[i] = Choice{Text: t}
	}
	return out
}

// Tabs is a row of names of which one is chosen; arrows move between them.
type Tabs struct {
	Base
	Items []Choice
	// Selected is the choice; the tabs write to it. Where nil they keep their own.
	Selected *int
	OnChange func(i int)
	Label    string
	// Segmented draws them as one control with parts, as of the clock's speeds.
	Segmented bool

	st    *int
	parts []*tabPart
}

// Segments returns a segmented control.
func Segments(selected *int, items ...Choice) *Tabs {
	return &Tabs{Items: items, Selected: selected, Segmented: true}
}

// Mount makes the parts.
func (t *Tabs) Mount(c *Context) {
	t.st = t.Selected
	if t.st == nil {
		t.st = StateOf[int](c, t)
	}
	t.parts = t.parts[:0]
	for i := range t.Items {
		t.parts = append(t.parts, &tabPart{of: t, index: i})
	}
}

// Children returns the parts.
func (t *Tabs) Children() []Widget {
	out := make([]Widget, len(t.parts))
	for i, p := range t.parts {
		out[i] = p
	}
	return out
}

func (t *Tabs) gap() float64 {
	if t.Segmented {
		return 0
	}
	return 4
}

// Measure returns the size of all names, in as many rows as the room makes needful.
func (t *Tabs) Measure(c *Context, room Size) Size {
	var s Size
	t.flow(c, Rect{W: room.W, H: room.H}, func(_ *tabPart, r Rect) {
		s.W, s.H = math.Max(s.W, r.Right()), math.Max(s.H, r.Bottom())
	})
	return s
}

// Layout places the names.
func (t *Tabs) Layout(c *Context, r Rect) {
	t.rect = r
	t.flow(c, r, func(p *tabPart, k Rect) { c.Place(p, c.mirror(k, r)) })
}

// flow calls put with the place of each name, from the left. Where the names do not fit,
// first the space around them gives way; then tabs go on in another row, and the longest
// parts of a segmented control are cut.
func (t *Tabs) flow(c *Context, r Rect, put func(p *tabPart, r Rect)) {
	n := float64(len(t.parts))
	ws := make([]float64, len(t.parts))
	h, over := 0.0, t.gap()*(n-1)-r.W
	for i, p := range t.parts {
		k := c.Measure(p, Size{Unbounded, r.H})
		ws[i], h = k.W, math.Max(h, k.H)
		over += k.W
	}
	if over > 0 {
		cut := math.Min(over/n, 2*(p0-pMin))
		for i := range ws {
			ws[i] -= cut
		}
		if over -= cut * n; over > 0.01 && t.Segmented {
			level(ws, over)
		}
	}
	x, y := r.X, r.Y
	for i, p := range t.parts {
		w := math.Min(ws[i], r.W)
		if x > r.X && x+w > r.Right()+0.01 && !t.Segmented {
			x, y = r.X, y+h+t.gap()
		}
		put(p, Rect{x, y, w, h})
		x += w + t.gap()
	}
}

// p0 is the space at each side of a name, pMin the least it can be, in px at scale 1.
const p0, pMin = 10, 5

// level takes over from the largest of ws, down to a common width.
func level(ws []float64, over float64) {
	lo, hi := 0.0, 0.0
	for _, w := range ws {
		hi = math.Max(hi, w)
	}
	for range 40 {
		mid, cut := (lo+hi)/2, 0.0
		for _, w := range ws {
			cut += math.Max(0, w-mid)
		}
		if cut > over {
			lo = mid
		} else {
			hi = mid
		}
	}
	for i := range ws {
		ws[i] = math.Min(ws[i], hi)
	}
}

// Draw paints the frame and the names.
func (t *Tabs) Draw(c *Context, p *Painter) {
	if t.Segmented {
		p.Fill(t.rect, Radius, InkBg2)
	}
	for _, k := range t.parts {
		p.PaintChild(c, k)
	}
	if t.Segmented {
		p.Stroke(t.rect, Radius, 1, InkLine)
	}
}

// Focusable makes the tabs one stop of the Tab key.
func (t *Tabs) Focusable() bool { return len(t.Items) > 0 }

func (t *Tabs) focusRing(*Context) (Rect, float64, bool) {
	if i := *t.st; i >= 0 && i < len(t.parts) {
		return t.parts[i].rect.Inset(1, 1), RadiusChip - 1, true
	}
	return t.rect, Radius, true
}

// Handle moves the choice by arrows.
func (t *Tabs) Handle(c *Context, e *Event) bool {
	if e.Kind != KeyDown || e.Mods != 0 {
		return false
	}
	forward, back := ebiten.KeyArrowRight, ebiten.KeyArrowLeft
	if c.RTL {
		forward, back = back, forward
	}
	switch e.Key {
	case forward:
		t.move(c, 1)
	case back:
		t.move(c, -1)
	case ebiten.KeyHome:
		*t.st = -1
		t.move(c, 1)
	case ebiten.KeyEnd:
		*t.st = len(t.Items)
		t.move(c, -1)
	default:
		return false
	}
	return true
}

// move goes to the next choice that can be chosen.
func (t *Tabs) move(c *Context, d int) {
	n := len(t.Items)
	for i, k := *t.st, 0; k < n; k++ {
		i = (i + d + n) % n
		if t.Items[i].Disabled == "" {
			t.choose(c, i)
			return
		}
	}
}

func (t *Tabs) choose(c *Context, i int) {
	if t.Items[i].Disabled != "" || *t.st == i {
		return
	}
	*t.st = i
	if t.OnChange != nil {
		t.OnChange(i)
	}
	c.Invalidate()
}

// Describe tells the group and the choice.
func (t *Tabs) Describe(_ *Context, n *Node) {
	n.Role, n.Name = RoleTabList, t.Label
	if t.Segmented {
		n.Role = RoleRadioGroup
	}
	if i := *t.st; i >= 0 && i < len(t.Items) {
		n.Value = t.Items[i].name()
	}
}

func (h Choice) name() string {
	if h.Text == "" {
		return h.Tip
	}
	return h.Text
}

func (h Choice) label() string {
	if h.Count > 0 {
		return h.Text + " " + strconv.Itoa(h.Count)
	}
	return h.Text
}
