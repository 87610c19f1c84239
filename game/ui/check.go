package ui

import (
	"math"

	"demarche/assets"

	"github.com/hajimehoshi/ebiten/v2"
)

// Checkbox is a choice of yes or no with its words beside it.
type Checkbox struct {
	Base
	Text string
	// On is the state; the box writes to it. Where nil it keeps its own.
	On       *bool
	OnChange func(on bool)
	// Disabled is the reason why it cannot be changed now. Empty means it can.
	Disabled string
	// Switch draws it as a switch, for what takes effect at once.
	Switch bool

	text *Paragraph
}

// Mount finds the state and makes the text.
func (k *Checkbox) Mount(c *Context) {
	if k.On == nil {
		k.On = StateOf[bool](c, k)
	}
	ink := InkText
	if k.Disabled != "" {
		ink = InkText3
	}
	k.text = &Paragraph{Text: k.Text, Ink: ink, Align: AlignStart}
}

func (k *Checkbox) sign(c *Context) float64 {
	if k.Switch {
		return c.em(32)
	}
	return c.em(18)
}

// Measure returns the size of the sign and the text, which wraps.
func (k *Checkbox) Measure(c *Context, room Size) Size {
	s := c.Measure(k.text, Size{room.W - k.sign(c) - 8, room.H})
	return Size{s.W + k.sign(c) + 8, math.Max(s.H, c.em(18)) + 6}
}

// Layout places the text beside the sign.
func (k *Checkbox) Layout(c *Context, r Rect) {
	k.rect = r
	x := k.sign(c) + 8
	s := c.Measure(k.text, Size{r.W - x, r.H})
	t := Rect{r.X + x, r.Y + (r.H-s.H)/2, r.W - x, s.H}
	if s.H > c.em(24) {
		t.Y = r.Y + 3
	}
	c.Place(k.text, c.mirror(t, r))
}

// Draw paints the sign and the text.
func (k *Checkbox) Draw(c *Context, p *Painter) {
	w, h := k.sign(c), c.em(18)
	box := c.mirror(Rect{k.rect.X, k.rect.Y + math.Min(3, (k.rect.H-h)/2), w, h}, k.rect)
	ink := InkAccent
	if k.Disabled != "" {
		ink = InkText3
	}
	switch {
	case k.Switch:
		drawSwitch(c, p, box, *k.On, ink)
	case *k.On:
		p.Fill(box, 4, ink)
		p.Icon(assets.IconCheck, box, h-4, InkOnAccent)
	default:
		p.Fill(box, 4, InkBg2)
		p.Stroke(box, 4, 1.5, InkText3)
	}
	p.PaintChild(c, k.text)
}

func drawSwitch(c *Context, p *Painter, box Rect, on bool, ink Ink) {
	at := Point{box.X + box.H/2, box.Y + box.H/2}
	if on != c.RTL {
		at.X = box.Right() - box.H/2
	}
	if on {
		p.Fill(box, RadiusPill, ink)
		p.Dot(at, box.H/2-3, InkOnAccent)
		return
	}
	p.Fill(box, RadiusPill, InkBg3)
	p.Stroke(box, RadiusPill, 1.5, InkText3)
	p.Dot(at, box.H/2-4, InkText3)
}

// Focusable lets the keyboard reach it, and its reason where it is disabled.
func (k *Checkbox) Focusable() bool { return true }

func (k *Checkbox) focusRing(*Context) (Rect, float64, bool) { return k.rect, 4, true }

// Handle turns the choice over.
func (k *Checkbox) Handle(c *Context, e *Event) bool {
	return activates(c, k, e, func() {
		if k.Disabled != "" {
			return
		}
		*k.On = !*k.On
		if k.OnChange != nil {
			k.OnChange(*k.On)
		}
	})
}

func (k *Checkbox) tipText(*Context) string { return k.Disabled }

// Describe tells the words and the state.
func (k *Checkbox) Describe(_ *Context, n *Node) {
	n.Role, n.Name, n.Checked = RoleCheckbox, k.Text, *k.On
	if k.Switch {
		n.Role = RoleSwitch
	}
	n.Enabled, n.Reason = k.Disabled == "", k.Disabled
}

func (k *Checkbox) cursor(*Context) ebiten.CursorShapeType { return ebiten.CursorShapePointer }

// Radio is a choice of one from several, one below the other; arrows move between them.
type Radio struct {
	Base
	Items []Choice
	// Selected is the choice; the widget writes to it. Where nil it keeps its own.
	Selected *int
	OnChange func(i int)
	Label    string

	rows []*radioRow
}

type radioRow struct {
	Base
	of    *Radio
	index int
	text  *Paragraph
}

// Mount makes the rows.
func (d *Radio) Mount(c *Context) {
	if d.Selected == nil {
		d.Selected = StateOf[int](c, d)
	}
	d.rows = d.rows[:0]
	for i, it := range d.Items {
		ink := InkText
		if it.Disabled != "" {
			ink = InkText3
		}
		d.rows = append(d.rows, &radioRow{of: d, index: i, text: &Paragraph{Text: it.Text, Ink: ink, Align: AlignStart}})
	}
}

// Children returns the rows.
func (d *Radio) Children() []Widget {
	out := make([]Widget, len(d.rows))
	for i, r := range d.rows {
		out[i] = r
	}
	return out
}

// Measure returns the size of all rows.
func (d *Radio) Measure(c *Context, room Size) Size {
	var s Size
	for _, r := range d.rows {
		k := c.Measure(r, room)
		s.W, s.H = math.Max(s.W, k.W), s.H+k.H
	}
	return s
}

// Layout places the rows.
func (d *Radio) Layout(c *Context, r Rect) {
	d.rect = r
	y := r.Y
	for _, w := range d.rows {
		h := c.Measure(w, Size{r.W, r.H}).H
		c.Place(w, Rect{r.X, y, r.W, h})
		y += h
	}
}

// Draw paints the rows.
func (d *Radio) Draw(c *Context, p *Painter) {
	for _, w := range d.rows {
		p.PaintChild(c, w)
	}
}

// Focusable makes the rows one stop of the Tab key.
func (d *Radio) Focusable() bool { return len(d.Items) > 0 }

func (d *Radio) focusRing(*Context) (Rect, float64, bool) {
	if i := *d.Selected; i >= 0 && i < len(d.rows) {
		return d.rows[i].rect, 4, true
	}
	return d.rect, 4, true
}

// Handle moves the choice by arrows.
func (d *Radio) Handle(c *Context, e *Event) bool {
	if e.Kind != KeyDown || e.Mods != 0 {
		return false
	}
	switch e.Key {
	case ebiten.KeyArrowDown, ebiten.KeyArrowRight:
		d.choose(c, (*d.Selected+1)%len(d.Items))
	case ebiten.KeyArrowUp, ebiten.KeyArrowLeft:
		d.choose(c, (*d.Selected+len(d.Items)-1)%len(d.Items))
	default:
		return false
	}
	return true
}

func (d *Radio) choose(c *Context, i int) {
	if d.Items[i].Disabled != "" || i == *d.Selected {
		return
	}
	*d.Selected = i
	if d.OnChange != nil {
		d.OnChange(i)
	}
	c.Invalidate()
}

// Describe tells the group.
func (d *Radio) Describe(_ *Context, n *Node) {
	n.Role, n.Name = RoleRadioGroup, d.Label
	if i := *d.Selected; i >= 0 && i < len(d.Items) {
		n.Value = d.Items[i].Text
	}
}

// Measure returns the size of the sign and the text.
func (r *radioRow) Measure(c *Context, room Size) Size {
	s := c.Measure(r.text, Size{room.W - c.em(18) - 8, room.H})
	return Size{s.W + c.em(18) + 8, math.Max(s.H, c.em(18)) + 6}
}

// Children returns the text.
func (r *radioRow) Children() []Widget { return []Widget{r.text} }

// Layout places the text beside the sign.
func (r *radioRow) Layout(c *Context, b Rect) {
	r.rect = b
	x := c.em(18) + 8
	c.Place(r.text, c.mirror(Rect{b.X + x, b.Y + 3, b.W - x, b.H - 6}, b))
}

// Draw paints the sign and the text.
func (r *radioRow) Draw(c *Context, p *Painter) {
	s := c.em(18)
	box := c.mirror(Rect{r.rect.X, r.rect.Y + 3, s, s}, r.rect)
	if *r.of.Selected == r.index {
		p.Stroke(box, s/2, 2, InkAccent)
		p.Dot(box.Center(), s/2-5, InkAccent)
	} else {
		p.Fill(box, s/2, InkBg2)
		p.Stroke(box, s/2, 1.5, InkText3)
	}
	p.PaintChild(c, r.text)
}

// Handle chooses the row. Keys go to the group.
func (r *radioRow) Handle(c *Context, e *Event) bool {
	if e.Kind == KeyDown || e.Kind == TextInput {
		return false
	}
	return activates(c, r, e, func() { r.of.choose(c, r.index) })
}

func (r *radioRow) tipText(*Context) string { return r.of.Items[r.index].Disabled }

// Describe tells the words and whether it is chosen.
func (r *radioRow) Describe(_ *Context, n *Node) {
	it := r.of.Items[r.index]
	n.Role, n.Name, n.Checked = RoleRadio, it.Text, *r.of.Selected == r.index
	n.Enabled, n.Reason = it.Disabled == "", it.Disabled
}
