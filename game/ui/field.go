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

// TextArea is a text of several lines that can be edited, with underlines the caller gives.
type TextArea struct {
	Base
	// Value is the text; the area writes to it. Where nil the area keeps its own.
	Value       *string
	Label, Hint string
	// Marks are underlined words; a pointer on them shows their reasons.
	Marks []TextMark
	// Rows is the least height in lines, 0 for 4.
	Rows int
	// Limit is the greatest number of characters, 0 for none.
	Limit    int
	ReadOnly bool
	Dir      Dir
	// Size is in px at text scale 100 %, 0 for SizeLarge.
	Size     float64
	OnChange func(text string)

	text textBox
}

// Mount finds the area's editor.
func (a *TextArea) Mount(c *Context) {
	a.text.value, a.text.onChange, a.text.limit = a.Value, a.OnChange, a.Limit
	a.text.readOnly, a.text.dir, a.text.marks = a.ReadOnly, a.Dir, a.Marks
	a.text.multi, a.text.lineH, a.text.size = true, 1.55, a.Size
	if a.Size == 0 {
		a.text.size = SizeLarge
	}
	a.text.mount(c, a)
}

func (a *TextArea) box() *textBox { return &a.text }

// Measure asks for the room's width and the height of its rows, or of its text.
func (a *TextArea) Measure(c *Context, room Size) Size {
	rows := a.Rows
	if rows == 0 {
		rows = 4
	}
	b := a.text.lay(c, room.W-30)
	return Size{room.W, math.Min(room.H, math.Max(float64(rows)*b.lineH, b.h)+24)}
}

// Layout wraps the text in the frame.
func (a *TextArea) Layout(c *Context, r Rect) {
	a.rect = r
	a.text.layout(c, r.Inset(14, 12))
}

// Draw paints the frame and the text, or the hint.
func (a *TextArea) Draw(c *Context, p *Painter) {
	border := InkLine
	if c.focused(a) {
		border = InkAccent
	}
	p.Fill(a.rect, Radius, InkBg2)
	p.Stroke(a.rect, Radius, 1, border)
	if a.text.shown == "" && a.Hint != "" {
		h := c.text(a.Hint, runStyle{a.text.size, Regular, InkText3}, a.text.inner.W, 0, DirAuto, 1.55, nil)
		p.block(h, a.text.inner.X, a.text.inner.Y, InkAuto, func(l *textLine) float64 {
			return alignX(AlignStart, c.RTL, a.text.inner.W, l.w)
		})
	}
	a.text.draw(c, p, InkAuto)
	if over := a.text.block.h - a.text.inner.H; over > 1 {
		drawBar(c, p, a.rect.Inset(0, 4), a.text.st.scrollY/a.text.block.h, a.text.inner.H/a.text.block.h, false)
	}
}

// Focusable lets the keyboard reach it.
func (a *TextArea) Focusable() bool { return true }

func (a *TextArea) focusRing(*Context) (Rect, float64, bool) {
	return a.rect.Inset(2, 2), Radius - 2, true
}

// Handle edits the text, and scrolls it.
func (a *TextArea) Handle(c *Context, e *Event) bool {
	if e.Kind == Wheel {
		old := a.text.st.scrollY
		a.text.st.scrollY = clamp(old+e.DY, 0, math.Max(0, a.text.block.h-a.text.inner.H))
		return a.text.st.scrollY != old
	}
	return a.text.handle(c, e, nil)
}

// Describe tells the name and the text.
func (a *TextArea) Describe(_ *Context, n *Node) {
	n.Role, n.Name, n.Value, n.Enabled = RoleTextBox, a.Label, a.text.st.ed.text, !a.ReadOnly
	if n.Name == "" {
		n.Name = a.Hint
	}
	for _, m := range a.Marks {
		if m.Start < m.End && m.End <= len(n.Value) {
			n.Children = append(n.Children, &Node{Role: RoleText, Name: n.Value[m.Start:m.End], Tip: m.Tip, Bounds: n.Bounds, Enabled: true})
		}
	}
}

func (a *TextArea) tipText(c *Context) string {
	if m := a.text.markAt(c, c.root.pos); m != nil {
		return m.Tip
	}
	return ""
}

func (a *TextArea) cursor(*Context) ebiten.CursorShapeType { return ebiten.CursorShapeText }
