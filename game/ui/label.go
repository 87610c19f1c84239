package ui

import "math"

// Label is a text on one line. Where it does not fit it ends in an ellipsis and its tooltip
// holds the whole.
type Label struct {
	Base
	Text string
	// Size is in px at text scale 100 %, 0 for SizeBody.
	Size   float64
	Weight Weight
	Ink    Ink
	// Align is where the text stands in a wider place; AlignAuto is the start.
	Align Align
	// Dir is the text's own direction.
	Dir  Dir
	Role Role

	block *block
	full  float64
}

// Text returns a label in the body size.
func Text(s string) *Label { return &Label{Text: s} }

// Dim returns a label in the supporting ink.
func Dim(s string) *Label { return &Label{Text: s, Ink: InkText2} }

// Faint returns a label in the ink of captions.
func Faint(s string) *Label { return &Label{Text: s, Ink: InkText3} }

// Strong returns a label in semi-bold.
func Strong(s string) *Label { return &Label{Text: s, Weight: SemiBold} }

// Heading returns the title of a panel.
func Heading(s string) *Label {
	return &Label{Text: s, Size: SizeLarge, Weight: SemiBold, Role: RoleHeading}
}

// Title returns the title of a page.
func Title(s string) *Label {
	return &Label{Text: s, Size: SizeTitle, Weight: SemiBold, Role: RoleHeading}
}

// Caption returns the small title of a section inside a panel.
func Caption(s string) *Label {
	return &Label{Text: s, Size: SizeSmall, Weight: SemiBold, Ink: InkText3, Role: RoleHeading}
}

func (l *Label) style() runStyle {
	st := runStyle{l.Size, l.Weight, l.Ink}
	if st.size == 0 {
		st.size = SizeBody
	}
	if st.ink == InkAuto {
		st.ink = InkText
	}
	return st
}

// Measure returns the size of the text, shortened where the room is too small.
func (l *Label) Measure(c *Context, room Size) Size {
	b := c.textSoon(l.Text, l.style(), 0, 1, l.Dir, 0, nil)
	l.full = b.w
	return Size{math.Min(math.Ceil(b.w*4)/4, math.Max(room.W, 0)), b.h}
}

// Layout shapes the text for its place.
func (l *Label) Layout(c *Context, r Rect) {
	l.rect = r
	b := c.textSoon(l.Text, l.style(), 0, 1, l.Dir, 0, nil)
	l.full = b.w
	if b.w > r.W+0.5 {
		b = c.textSoon(l.Text, l.style(), math.Max(1, r.W), 1, l.Dir, 0, nil)
	}
	l.block = b
}

// Draw paints the text.
func (l *Label) Draw(c *Context, p *Painter) {
	drawBlock(c, p, l.block, l.rect, l.Align, InkAuto)
}

// drawBlock paints b in r, in the middle of its height, aligned in its width.
func drawBlock(c *Context, p *Painter, b *block, r Rect, a Align, ink Ink) {
	if b == nil {
		return
	}
	p.block(b, r.X, r.Y+(r.H-b.h)/2, ink, func(l *textLine) float64 {
		return alignX(a, c.RTL, r.W, l.w)
	})
}

// alignX returns where something w wide begins in a room, from the left.
func alignX(a Align, rtl bool, room, w float64) float64 {
	switch {
	case a == AlignCenter:
		return (room - w) / 2
	case (a == AlignEnd) != rtl:
		return room - w
	}
	return 0
}

func (l *Label) tipText(*Context) string {
	if l.block != nil && l.block.cut {
		return l.Text
	}
	return ""
}

// Describe tells the text.
func (l *Label) Describe(_ *Context, n *Node) {
	n.Role, n.Name = RoleText, l.Text
	if l.Role != RoleNone {
		n.Role = l.Role
	}
}
