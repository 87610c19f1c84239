package ui

import (
	"math"

	"demarche/assets"

	"github.com/hajimehoshi/ebiten/v2"
)

// Field is a text on one line that can be edited.
type Field struct {
	Base
	// Value is the text; the field writes to it. Where nil the field keeps its own.
	Value *string
	// Label is its name; Hint is shown while it is empty.
	Label, Hint string
	// Icon stands at the start, such as a lens for a search.
	Icon assets.Icon
	// Limit is the greatest number of characters, 0 for none.
	Limit    int
	ReadOnly bool
	Dir      Dir
	OnChange func(text string)
	// OnEnter is called for the Enter key.
	OnEnter func()

	text textBox
}

// Mount finds the field's editor.
func (f *Field) Mount(c *Context) {
	f.text.value, f.text.onChange, f.text.limit = f.Value, f.OnChange, f.Limit
	f.text.readOnly, f.text.dir = f.ReadOnly, f.Dir
	f.text.mount(c, f)
}

func (f *Field) box() *textBox { return &f.text }

// Measure asks for the room's width, up to 320 px.
func (f *Field) Measure(c *Context, room Size) Size {
	return Size{math.Min(room.W, 320), math.Round(c.em(SizeBody)*1.45) + 16}
}

// Layout places the text in the frame.
func (f *Field) Layout(c *Context, r Rect) {
	f.rect = r
	e := Edges{12, 8, 12, 8}
	if f.Icon != 0 {
		e.Start += c.em(16) + 8
	}
	in := e.inner(r, c.RTL)
	h := math.Round(c.em(SizeBody) * 1.45)
	f.text.layout(c, Rect{in.X, r.Y + (r.H-h)/2, in.W, h})
}

// Draw paints the frame and the text, or the hint.
func (f *Field) Draw(c *Context, p *Painter) {
	border := InkLine
	if c.focused(f) {
		border = InkAccent
	}
	p.Fill(f.rect, Radius, InkBg2)
	p.Stroke(f.rect, Radius, 1, border)
	if f.Icon != 0 {
		s := c.em(16)
		p.Icon(f.Icon, c.mirror(Rect{f.rect.X + 12, f.rect.Y, s, f.rect.H}, f.rect), s, InkText3)
	}
	if f.text.shown == "" && f.Hint != "" {
		h := c.text(f.Hint, runStyle{SizeBody, Regular, InkText3}, f.text.inner.W, 1, DirAuto, 0, nil)
		drawBlock(c, p, h, f.text.inner, AlignStart, InkAuto)
	}
	f.text.draw(c, p, InkAuto)
}

// Focusable lets the keyboard reach it.
func (f *Field) Focusable() bool { return true }

func (f *Field) focusRing(*Context) (Rect, float64, bool) {
	return f.rect.Inset(2, 2), Radius - 2, true
}

// Handle edits the text.
func (f *Field) Handle(c *Context, e *Event) bool { return f.text.handle(c, e, f.OnEnter) }

// Describe tells the name and the text.
func (f *Field) Describe(_ *Context, n *Node) {
	n.Role, n.Name, n.Value, n.Enabled = RoleTextBox, f.Label, f.text.st.ed.text, !f.ReadOnly
	if n.Name == "" {
		n.Name = f.Hint
	}
}

func (f *Field) cursor(*Context) ebiten.CursorShapeType { return ebiten.CursorShapeText }
