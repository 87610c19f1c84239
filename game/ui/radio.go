package ui

import (
	"math"

	"github.com/hajimehoshi/ebiten/v2"
)

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
		d.move(c, 1)
	case ebiten.KeyArrowUp, ebiten.KeyArrowLeft:
		d.move(c, -1)
	default:
		return false
	}
	return true
}

// move goes to the next row that can be chosen.
func (d *Radio) move(c *Context, by int) {
	n := len(d.Items)
	for i, k := *d.Selected, 0; k < n; k++ {
		i = (i + by + n) % n
		if d.Items[i].Disabled == "" {
			d.choose(c, i)
			return
		}
	}
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
