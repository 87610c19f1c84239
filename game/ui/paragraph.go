package ui

import (
	"math"
	"strings"

	"github.com/hajimehoshi/ebiten/v2"
)

// Paragraph is a text that wraps, of one look or of spans. Each of its paragraphs keeps the
// direction of its own letters.
type Paragraph struct {
	Base
	Text string
	// Spans, if any, are shown instead of Text.
	Spans []Span
	// Size is in px at text scale 100 %, 0 for SizeBody.
	Size   float64
	Weight Weight
	Ink    Ink
	// LineHeight is a multiple of the size, 0 for 1.45.
	LineHeight float64
	// MaxLines cuts the text with an ellipsis; its tooltip then holds the whole. 0 for all.
	MaxLines int
	Dir      Dir
	// Align is where lines stand; AlignAuto is the start of their own direction, AlignStart
	// that of the interface.
	Align Align
	Role  Role

	block *block

	measured *block // last
	within   float64
	links    []*spanLink
}

// spanLink is the part of a paragraph that can be pressed; it is a stop for the keyboard.
type spanLink struct {
	Base
	of         *Paragraph
	start, end int
	text       string
	do         func()
}

func (t *Paragraph) content() string {
	if len(t.Spans) == 0 {
		return t.Text
	}
	var b strings.Builder
	for _, s := range t.Spans {
		b.WriteString(s.Text)
	}
	return b.String()
}

// Mount makes the links.
func (t *Paragraph) Mount(*Context) {
	t.links = t.links[:0]
	at := 0
	for _, s := range t.Spans {
		if s.Link != nil {
			t.links = append(t.links, &spanLink{of: t, start: at, end: at + len(s.Text), text: s.Text, do: s.Link})
		}
		at += len(s.Text)
	}
}

// Children returns the links.
func (t *Paragraph) Children() []Widget {
	out := make([]Widget, len(t.links))
	for i, l := range t.links {
		out[i] = l
	}
	return out
}

func (t *Paragraph) lay(c *Context, width float64) *block {
	st := runStyle{t.Size, t.Weight, t.Ink}
	if st.size == 0 {
		st.size = SizeBody
	}
	if st.ink == InkAuto {
		st.ink = InkText
	}
	if len(t.links) > 0 { // the keyboard goes there
		return c.text(t.content(), st, width, t.MaxLines, t.Dir, t.LineHeight, t.Spans)
	}
	return c.textSoon(t.content(), st, width, t.MaxLines, t.Dir, t.LineHeight, t.Spans)
}

// Measure wraps the text in the room's width.
func (t *Paragraph) Measure(c *Context, room Size) Size {
	b := t.lay(c, room.W)
	t.measured, t.within = b, room.W
	return Size{math.Min(math.Ceil(b.w*4)/4, room.W), b.h}
}

// Layout wraps the text in its place.
func (t *Paragraph) Layout(c *Context, r Rect) {
	t.rect = r
	// In any place that is as wide as its longest line, and no wider than what it was measured
	// in, it has the same lines.
	if t.block = t.measured; t.block == nil || t.block.guess || t.block.w > r.W+0.25 || r.W > t.within {
		t.block = t.lay(c, r.W+0.25)
	}
	for _, l := range t.links {
		var u Rect
		for _, s := range t.areas(c, l.start, l.end) {
			u = u.Union(s)
		}
		c.Place(l, u)
	}
}

// lineX returns where a line begins, from the left of the paragraph's place. A paragraph
// aligned by default follows its own direction.
func (t *Paragraph) lineX(c *Context, l *textLine) float64 {
	if t.Align == AlignAuto {
		return alignX(AlignStart, l.rtl, t.rect.W, l.w)
	}
	return alignX(t.Align, c.RTL, t.rect.W, l.w)
}

// areas returns where the bytes from start to end stand.
func (t *Paragraph) areas(c *Context, start, end int) []Rect {
	var out []Rect
	for i := range t.block.lines {
		l := &t.block.lines[i]
		for _, s := range l.ranges(start, min(end, l.visible), c.root.device()) {
			out = append(out, Rect{t.rect.X + t.lineX(c, l) + s.x, t.rect.Y + l.y, s.w, t.block.lineH})
		}
	}
	return out
}

// Draw paints the text, its underlines and its links.
func (t *Paragraph) Draw(c *Context, p *Painter) {
	if t.block == nil {
		return
	}
	at := 0
	for _, s := range t.Spans {
		under := s.Under
		if s.Link != nil && c.root.hoverTop != nil {
			for _, l := range t.links {
				if l.start == at && c.hovered(l) {
					under = InkAccent
				}
			}
		}
		if under != InkAuto && under != InkNone {
			for _, r := range t.areas(c, at, at+len(s.Text)) {
				underline(p, r, t.block.baseline, under, s.Dotted)
			}
		}
		at += len(s.Text)
	}
	p.block(t.block, t.rect.X, t.rect.Y, InkAuto, func(l *textLine) float64 { return t.lineX(c, l) })
}

// underline draws a line under a text on one line; r is the line's place.
func underline(p *Painter, r Rect, baseline float64, ink Ink, dotted bool) {
	y := r.Y + baseline + 4
	if !dotted {
		p.Fill(Rect{r.X, y, r.W, 2}, 0, ink)
		return
	}
	for x := r.X; x < r.Right(); x += 5 {
		p.Fill(Rect{x, y, math.Min(2.5, r.Right()-x), 2.5}, 2, ink)
	}
}

func (t *Paragraph) tipText(*Context) string {
	if t.block != nil && t.block.cut {
		return t.content()
	}
	return ""
}

// Describe tells the text.
func (t *Paragraph) Describe(_ *Context, n *Node) {
	n.Role, n.Name = RoleText, t.content()
	if t.Role != RoleNone {
		n.Role = t.Role
	}
}

// Measure is not asked for: the paragraph places its links.
func (l *spanLink) Measure(*Context, Size) Size { return Size{} }

// Draw does nothing: the paragraph paints its links.
func (l *spanLink) Draw(*Context, *Painter) {}

// Focusable lets the keyboard reach the link.
func (l *spanLink) Focusable() bool { return true }

// Handle follows the link.
func (l *spanLink) Handle(c *Context, e *Event) bool { return activates(c, l, e, l.do) }

// Describe tells the link.
func (l *spanLink) Describe(_ *Context, n *Node) { n.Role, n.Name = RoleLink, l.text }

func (l *spanLink) cursor(*Context) ebiten.CursorShapeType { return ebiten.CursorShapePointer }
