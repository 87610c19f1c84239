package ui

import (
	"math"
	"strings"
)

// TextMark underlines part of an edited text, as the reasons of its tone.
type TextMark struct {
	// Start and End are bytes of the text; marks past its end are cut.
	Start, End int
	Ink        Ink
	Dotted     bool
	// Tip says why the words are marked.
	Tip string
}

// editState is what a text field keeps between builds.
type editState struct {
	ed       Editor
	scrollX  float64
	scrollY  float64
	preedit  string
	preCaret int
	blink    int
	wantX    float64
	hasWantX bool
	follow   bool
	seen     string
}

// lineAround returns the bytes of the line the caret is on.
func (s *editState) lineAround() (start, end int) {
	t, at := s.ed.text, s.ed.caret
	start = strings.LastIndexByte(t[:at], '\n') + 1
	if i := strings.IndexByte(t[at:], '\n'); i >= 0 {
		return start, at + i
	}
	return start, len(t)
}

// textBox is what Field and TextArea have in common: an editor and where its text stands.
type textBox struct {
	owner    Widget
	multi    bool
	readOnly bool
	limit    int
	size     float64
	lineH    float64
	dir      Dir
	value    *string
	onChange func(string)
	marks    []TextMark

	st    *editState
	block *block
	inner Rect
	shown string
}

func (t *textBox) mount(c *Context, owner Widget) {
	t.owner = owner
	t.st = StateOf[editState](c, owner)
	// What the caller's string says counts, unless it is what this field wrote there.
	if t.value != nil && *t.value != t.st.seen {
		t.st.ed.SetText(*t.value)
		t.st.seen = t.st.ed.text
		t.st.follow = c.focused(owner)
	}
	if t.size == 0 {
		t.size = SizeBody
	}
}

// lay wraps the text, with what is being composed in its place.
func (t *textBox) lay(c *Context, width float64) *block {
	t.shown = t.st.ed.text
	if t.st.preedit != "" {
		at := t.st.ed.caret
		t.shown = t.shown[:at] + t.st.preedit + t.shown[at:]
	}
	if !t.multi {
		width = 0
	}
	return c.text(t.shown, runStyle{t.size, Regular, InkText}, width, 0, t.dir, t.lineH, nil)
}

// layout wraps the text for its place and keeps the caret in sight.
func (t *textBox) layout(c *Context, inner Rect) {
	t.inner = inner
	t.block = t.lay(c, inner.W-2)
	if t.st.follow {
		t.st.follow = false
		k := t.caretLocal(c)
		if t.multi {
			t.st.scrollY = clamp(t.st.scrollY, k.Bottom()-inner.H, k.Y)
		} else {
			t.st.scrollX = clamp(t.st.scrollX, k.X+2-inner.W, k.X)
		}
	}
	t.st.scrollY = clamp(t.st.scrollY, 0, math.Max(0, t.block.h-inner.H))
	over := math.Max(0, t.block.w+2-inner.W)
	if t.rtlText() {
		t.st.scrollX = clamp(t.st.scrollX, -over, 0)
	} else {
		t.st.scrollX = clamp(t.st.scrollX, 0, over)
	}
}

func (t *textBox) rtlText() bool { return len(t.block.lines) > 0 && t.block.lines[0].rtl }

// lineX returns where a line begins in the inner area before scrolling.
func (t *textBox) lineX(l *textLine) float64 {
	if l.rtl {
		return t.inner.W - 2 - l.w
	}
	return 0
}

// caret returns the caret's byte in what is shown.
func (t *textBox) caret() int {
	if t.st.preedit != "" {
		return t.st.ed.caret + min(t.st.preCaret, len(t.st.preedit))
	}
	return t.st.ed.caret
}

// lineOf returns the line a byte is on; at a soft break it is the later one.
func (t *textBox) lineOf(i int) int {
	for n := range t.block.lines {
		l := &t.block.lines[n]
		if i < l.end || i == l.end && (l.hard || n == len(t.block.lines)-1) {
			return n
		}
	}
	return len(t.block.lines) - 1
}

func (t *textBox) caretLocal(c *Context) Rect {
	i := t.caret()
	l := &t.block.lines[t.lineOf(i)]
	return Rect{t.lineX(l) + l.caretX(i, c.root.device()), l.y, 2, t.block.lineH}
}

func (t *textBox) caretRect(c *Context) Rect {
	if t.block == nil {
		return t.inner
	}
	k := t.caretLocal(c)
	k.X += t.inner.X - t.st.scrollX
	k.Y += t.inner.Y - t.st.scrollY
	return k
}

// byteAt returns the byte nearest to a point of the window.
func (t *textBox) byteAt(c *Context, p Point) int {
	y := p.Y - t.inner.Y + t.st.scrollY
	n := int(clamp(math.Floor(y/t.block.lineH), 0, float64(len(t.block.lines)-1)))
	l := &t.block.lines[n]
	x := p.X - t.inner.X + t.st.scrollX - t.lineX(l)
	i := l.byteAt(t.shown, x, c.root.device())
	if i == l.end && !l.hard && n < len(t.block.lines)-1 {
		// After the space of a soft break is the start of the next line; stay on this one.
		i = prevGrapheme(t.shown, i)
	}
	return i
}

func (t *textBox) insert(c *Context, s string) {
	if t.readOnly {
		return
	}
	if !t.multi {
		s = strings.Map(func(r rune) rune {
			if r == '\n' || r == '\r' || r == '\t' {
				return ' '
			}
			return r
		}, s)
	}
	if t.limit > 0 {
		a, b := t.st.ed.Selection()
		free := t.limit - len([]rune(t.st.ed.text)) + len([]rune(t.st.ed.text[a:b]))
		if rs := []rune(s); len(rs) > free {
			s = string(rs[:max(0, free)])
		}
	}
	t.st.ed.Insert(s)
	t.changed(c)
}

// changed tells the caller and brings the caret into sight.
func (t *textBox) changed(c *Context) {
	t.moved(c)
	if t.st.ed.text == t.st.seen {
		return
	}
	t.st.seen = t.st.ed.text
	if t.value != nil {
		*t.value = t.st.ed.text
	}
	if t.onChange != nil {
		t.onChange(t.st.ed.text)
	}
	c.Invalidate()
}

func (t *textBox) moved(c *Context) {
	t.st.blink, t.st.follow, t.st.hasWantX = c.root.tick, true, false
	c.Invalidate()
}

// draw paints the marks, the selection, the text and the caret.
func (t *textBox) draw(c *Context, p *Painter, ink Ink) {
	p.PushClip(t.inner.Inset(-2, -1))
	defer p.PopClip()
	ox, oy := t.inner.X-t.st.scrollX, t.inner.Y-t.st.scrollY
	d := c.root.device()
	s, e := t.st.ed.Selection()
	area := func(start, end int, f func(Rect)) {
		for i := range t.block.lines {
			l := &t.block.lines[i]
			for _, q := range l.ranges(start, min(end, l.visible), d) {
				f(Rect{ox + t.lineX(l) + q.x, oy + l.y, q.w, t.block.lineH})
			}
		}
	}
	if t.st.preedit == "" {
		area(s, e, func(r Rect) { p.Fill(r, 0, InkAccentBg) })
		for _, m := range t.marks {
			area(m.Start, min(m.End, len(t.shown)), func(r Rect) { underline(p, r, t.block.baseline, m.Ink, m.Dotted) })
		}
	} else {
		at := t.st.ed.caret
		area(at, at+len(t.st.preedit), func(r Rect) { underline(p, r, t.block.baseline, InkText2, true) })
	}
	p.block(t.block, ox, oy, ink, t.lineX)
	if c.focused(t.owner) && (c.Reduced || (c.root.tick-t.st.blink)/caretTicks%2 == 0) {
		k := t.caretRect(c)
		pad := math.Max(1, (k.H-t.size*c.TextScale()*1.3)/2)
		p.Fill(Rect{k.X, k.Y + pad, 2, k.H - 2*pad}, 0, InkText)
	}
}

// markAt returns the mark under a point.
func (t *textBox) markAt(c *Context, pos Point) *TextMark {
	if t.block == nil || !t.inner.Contains(pos) {
		return nil
	}
	i := t.byteAt(c, pos)
	for n := range t.marks {
		if m := &t.marks[n]; i >= m.Start && i < m.End {
			return m
		}
	}
	return nil
}
