package ui

import (
	"math"

	"github.com/hajimehoshi/ebiten/v2"
)

// TextArea is a text of several lines that can be edited, with underlines the caller gives.
type TextArea struct {
	Base
	// Value is the text; the area writes to it. Where nil the area keeps its own.
	Value       *string
	Label, Hint string
	// Marks are underlined words; a pointer on them shows their reasons.
	Marks []TextMark
	// Rows is the height in lines where the layout gives no other; a longer text scrolls
	// inside. 0 lets the area grow with its text, from 4 lines.
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
	b := a.text.lay(c, room.W-30)
	h := float64(a.Rows) * b.lineH
	if a.Rows == 0 {
		h = math.Max(4*b.lineH, b.h)
	}
	return Size{room.W, math.Min(room.H, h+24)}
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
