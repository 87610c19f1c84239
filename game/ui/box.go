package ui

import "math"

// Align says where things stand in the room they have.
type Align uint8

// The places. Start is where reading begins; AlignAuto is the widget's own default: the
// middle in a Row, the full width in a Column.
const (
	AlignAuto Align = iota
	AlignStart
	AlignCenter
	AlignEnd
	AlignStretch
)

// Box lays its items out in a row or a column. Make one with Row or Column and set fields
// for the rest. With a Fill or a Border it is a panel, with OnClick a card to press.
type Box struct {
	Base
	// Vertical makes a column.
	Vertical bool
	// Gap is the distance between items, in px at scale 1.
	Gap float64
	// Pad is the distance from the edge to the items.
	Pad Edges
	// Wrap starts a new row where the items do not fit; LineGap is the distance between rows,
	// Gap where zero.
	Wrap    bool
	LineGap float64
	// Align is where items stand across the box, Justify along it. Between puts the free
	// space between the items.
	Align, Justify Align
	Between        bool
	// Fill, Border and Radius are its look. Accent draws a bar at the start edge, as of the
	// selected post.
	Fill, Border Ink
	Radius       float64
	Accent       Ink
	// TopLine draws a line above, as between the sections of a panel.
	TopLine, BottomLine bool
	// Group makes the items one stop of the Tab key, with arrows between them.
	Group bool
	// OnClick makes the box a button around its items.
	OnClick func()
	// Role and Label describe it in the semantic tree; a box without a role is left out.
	// On tells that a box which is a choice is chosen.
	Role  Role
	Label string
	On    bool
	Items []Widget

	lines []boxLine
}

// Row returns a box with its items side by side, from start to end. Nil items are left out.
func Row(gap float64, items ...Widget) *Box { return &Box{Gap: gap, Items: present(items)} }

// Column returns a box with its items one below the other. Nil items are left out.
func Column(gap float64, items ...Widget) *Box {
	return &Box{Vertical: true, Gap: gap, Items: present(items)}
}

// Flow returns a row that wraps, as for chips.
func Flow(gap float64, items ...Widget) *Box {
	return &Box{Gap: gap, Wrap: true, Items: present(items)}
}

// Spacer takes the free space of a Row or Column.
func Spacer() Widget { return Flex(1, &Box{}) }

// Gap is an empty stretch of the given size in both ways, in px at scale 1.
func Gap(size float64) Widget { return Sized(size, size, &Box{}) }

// present returns the items that are there. Each remembers its place among all, so that one
// that comes or goes does not change who its neighbours are.
func present(items []Widget) []Widget {
	out := items[:0:0]
	for i, w := range items {
		if w != nil {
			w.element().slot = i + 1
			out = append(out, w)
		}
	}
	return out
}

// Padded sets the distances at the sides and above and below, and returns the box.
func (b *Box) Padded(x, y float64) *Box { b.Pad = Pad(x, y); return b }

// Filled sets the look of the box and returns it.
func (b *Box) Filled(fill, border Ink, radius float64) *Box {
	b.Fill, b.Border, b.Radius = fill, border, radius
	return b
}

// Aligned sets where items stand across the box and returns it.
func (b *Box) Aligned(a Align) *Box { b.Align = a; return b }

// Add appends items and returns the box.
func (b *Box) Add(items ...Widget) *Box {
	for _, w := range items {
		if w != nil {
			w.element().slot = 0
			b.Items = append(b.Items, w)
		}
	}
	return b
}

// Children returns the items.
func (b *Box) Children() []Widget { return b.Items }

func (b *Box) padding() (w, h float64) {
	return b.Pad.Start + b.Pad.End + b.bar() + 2*b.edge(), b.Pad.Top + b.Pad.Bottom + 2*b.edge()
}

// edge is the width of the border, which the items stay clear of.
func (b *Box) edge() float64 {
	if b.Border != InkAuto && b.Border != InkNone {
		return 1
	}
	return 0
}

func (b *Box) bar() float64 {
	if b.Accent != InkAuto && b.Accent != InkNone {
		return 3
	}
	return 0
}

// Draw paints the look of the box and its items.
func (b *Box) Draw(c *Context, p *Painter) {
	b.drawLook(c, p)
	for _, w := range b.Items {
		p.PaintChild(c, w)
	}
	p.Stroke(b.rect, b.Radius, 1, b.Border)
}

func (b *Box) drawLook(c *Context, p *Painter) {
	fill := b.Fill
	if b.OnClick != nil && (c.hovered(b) || c.pressed(b)) {
		fill = InkBg2
		if b.Fill == InkBg2 {
			fill = InkBg3
		}
	}
	p.Fill(b.rect, b.Radius, fill)
	if w := b.bar(); w > 0 {
		p.Fill(c.mirror(Rect{b.rect.X, b.rect.Y, w, b.rect.H}, b.rect), 0, b.Accent)
	}
	hair := 1 / c.root.device()
	if b.TopLine {
		p.Fill(Rect{b.rect.X, b.rect.Y, b.rect.W, math.Max(1, hair)}, 0, InkLine)
	}
	if b.BottomLine {
		p.Fill(Rect{b.rect.X, b.rect.Bottom() - 1, b.rect.W, math.Max(1, hair)}, 0, InkLine)
	}
}

// Focusable reports whether the box is a card to press.
func (b *Box) Focusable() bool { return b.OnClick != nil }

// Handle runs OnClick on a click, Enter or Space.
func (b *Box) Handle(c *Context, e *Event) bool {
	return b.OnClick != nil && activates(c, b, e, b.OnClick)
}

func (b *Box) focusRing(*Context) (Rect, float64, bool) {
	return b.rect.Inset(3, 3), math.Max(b.Radius-3, 2), true
}

// Describe tells what the box is.
func (b *Box) Describe(_ *Context, n *Node) {
	n.Role, n.Name, n.Checked = b.Role, b.Label, b.On
	if b.OnClick != nil && n.Role == RoleNone {
		n.Role = RoleButton
	}
}
