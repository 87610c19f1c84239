package ui

import (
	"math"
)

// tabPart is one name.
type tabPart struct {
	Base
	of    *Tabs
	index int
	block *block
}

func (p *tabPart) item() Choice { return p.of.Items[p.index] }

func (p *tabPart) on() bool { return *p.of.st == p.index }

func (p *tabPart) lay(c *Context, width float64) *block {
	ink := InkText2
	if p.on() {
		ink = InkText
	}
	if p.item().Disabled != "" {
		ink = InkText3
	}
	return c.text(p.item().label(), runStyle{SizeBody, SemiBold, ink}, width, 1, DirAuto, 0, nil)
}

// Measure returns the size of the name with the space around it.
func (p *tabPart) Measure(c *Context, _ Size) Size {
	w, h := 2.0*p0, c.em(SizeBody)*1.45
	if p.of.Segmented {
		w = 24
	}
	if p.item().Icon != 0 {
		w += c.em(16)
		if p.item().Text != "" {
			w += 6
		}
	}
	if p.item().Text != "" {
		k := p.lay(c, 0)
		w, h = w+math.Ceil(k.w*4)/4, k.h
	}
	return Size{w, math.Round(h) + 10}
}

// Layout shapes the name for the place.
func (p *tabPart) Layout(c *Context, r Rect) {
	p.rect = r
	p.block = p.lay(c, 0)
	if room := r.W - 2*pMin; p.block.w > room+0.5 && p.item().Icon == 0 {
		p.block = p.lay(c, math.Max(1, room))
	}
}

// Draw paints the name, on its ground where it is chosen.
func (p *tabPart) Draw(c *Context, q *Painter) {
	fill, radius := InkNone, float64(RadiusChip)
	if p.on() {
		fill = InkBg3
		if p.of.Segmented {
			fill = InkAccentBg
		}
	} else if c.hovered(p) && p.item().Disabled == "" {
		fill = InkBg3
	}
	r := p.rect
	if p.of.Segmented {
		radius = Radius
	}
	q.Fill(r, radius, fill)
	w := p.block.w
	if p.item().Text == "" {
		w = 0
	}
	ink := InkText2
	if p.on() {
		ink = InkText
	}
	x := r.X + (r.W-w)/2
	if p.item().Icon != 0 {
		s := c.em(16)
		full := s + w
		if w > 0 {
			full += 6
		}
		box := Rect{r.X + (r.W-full)/2, r.Y, full, r.H}
		q.Icon(p.item().Icon, c.mirror(Rect{box.X, r.Y, s, r.H}, box), s, ink)
		if w == 0 {
			return
		}
		t := c.mirror(Rect{box.X + s + 6, r.Y, w, r.H}, box)
		x = t.X
	}
	drawBlock(c, q, p.block, Rect{x, r.Y, w, r.H}, AlignStart, InkAuto)
}

// Handle chooses the name. Keys go to the tabs as a whole.
func (p *tabPart) Handle(c *Context, e *Event) bool {
	if e.Kind == KeyDown || e.Kind == TextInput {
		return false
	}
	return activates(c, p, e, func() { p.of.choose(c, p.index) })
}

func (p *tabPart) tipText(*Context) string {
	switch it := p.item(); {
	case it.Disabled != "":
		return it.Disabled
	case it.Tip != "":
		return it.Tip
	case p.block != nil && p.block.cut:
		return it.Text
	}
	return ""
}

// Describe tells the name and whether it is chosen.
func (p *tabPart) Describe(_ *Context, n *Node) {
	n.Role, n.Name, n.Selected = RoleTab, p.item().name(), p.on()
	if p.of.Segmented {
		n.Role, n.Checked = RoleRadio, p.on()
	}
	n.Enabled, n.Reason = p.item().Disabled == "", p.item().Disabled
}
