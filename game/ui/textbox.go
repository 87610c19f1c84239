package ui

import (
	"math"
	"strings"

	"github.com/hajimehoshi/ebiten/v2"
)

// Clipboard is where cut and copied text goes.
type Clipboard interface {
	ReadText() string
	WriteText(s string)
}

// Mark underlines part of an edited text, as the tone's reasons in the composer.
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

// handle edits. enter is called for the Enter key of a single line.
func (t *textBox) handle(c *Context, e *Event, enter func()) bool {
	ed := &t.st.ed
	switch e.Kind {
	case PointerDown:
		c.confirm()
		switch i := t.byteAt(c, e.Pos); {
		case e.Clicks == 2:
			ed.SelectWord(i)
		case e.Clicks >= 3:
			ed.SetCaret(i, false)
			s, end := t.st.lineAround()
			ed.Select(s, end)
		default:
			ed.SetCaret(i, e.Mods&ModShift != 0)
		}
		t.moved(c)
		return true
	case PointerMove:
		if !c.pressed(t.owner) || e.Clicks > 1 {
			return false
		}
		ed.SetCaret(t.byteAt(c, e.Pos), true)
		t.moved(c)
		return true
	case PointerUp:
		return true
	case TextInput:
		t.insert(c, e.Text)
		return true
	case FocusIn:
		t.st.blink = c.root.tick
	case FocusOut:
		c.confirm()
		t.st.preedit = ""
	case KeyDown:
		return t.key(c, e, enter)
	}
	return false
}

func (t *textBox) key(c *Context, e *Event, enter func()) bool {
	ed := &t.st.ed
	ctrl, shift := e.Mods&ModCtrl != 0, e.Mods&ModShift != 0
	if e.Mods&ModAlt != 0 {
		return false
	}
	rtl := t.block != nil && t.block.lines[t.lineOf(t.caret())].rtl
	switch e.Key {
	case ebiten.KeyArrowLeft, ebiten.KeyArrowRight:
		c.confirm()
		// Left goes on in a line that runs from right to left.
		if (e.Key == ebiten.KeyArrowRight) != rtl {
			ed.Forward(ctrl, shift)
		} else {
			ed.Back(ctrl, shift)
		}
		t.moved(c)
	case ebiten.KeyArrowUp, ebiten.KeyArrowDown, ebiten.KeyPageUp, ebiten.KeyPageDown:
		if !t.multi {
			return false
		}
		c.confirm()
		t.vertical(c, e.Key, shift)
	case ebiten.KeyHome, ebiten.KeyEnd:
		c.confirm()
		t.lineEdge(e.Key == ebiten.KeyEnd, ctrl, shift)
		t.moved(c)
	case ebiten.KeyBackspace, ebiten.KeyDelete:
		if t.readOnly {
			return true
		}
		c.confirm()
		if e.Key == ebiten.KeyBackspace {
			ed.Backspace(ctrl)
		} else {
			ed.Delete(ctrl)
		}
		t.changed(c)
	case ebiten.KeyEnter, ebiten.KeyNumpadEnter:
		if ctrl || !t.multi && enter == nil {
			return false
		}
		c.confirm()
		if t.multi {
			t.insert(c, "\n")
		} else {
			enter()
		}
	default:
		return t.command(c, e, ctrl, shift)
	}
	return true
}

// command runs the keys of the clipboard and of the history. Keys that type a letter are
// used up here, so that they do not reach the scene's shortcuts; their text comes apart.
func (t *textBox) command(c *Context, e *Event, ctrl, shift bool) bool {
	if !ctrl {
		return typesText(keyName(e.Key)) || e.Key == ebiten.KeySpace
	}
	ed := &t.st.ed
	switch e.Key {
	case ebiten.KeyA:
		ed.SelectAll()
		t.moved(c)
	case ebiten.KeyC, ebiten.KeyX:
		if s := ed.Selected(); s != "" {
			c.root.writeClipboard(s)
			if e.Key == ebiten.KeyX && !t.readOnly {
				c.confirm()
				ed.Backspace(false)
				t.changed(c)
			}
		}
	case ebiten.KeyV:
		c.confirm()
		t.insert(c, c.root.readClipboard())
	case ebiten.KeyZ, ebiten.KeyY:
		c.confirm()
		if (e.Key == ebiten.KeyY) != shift {
			ed.Redo()
		} else {
			ed.Undo()
		}
		t.changed(c)
	default:
		return false
	}
	return true
}

// vertical moves the caret by lines, keeping its distance from the side.
func (t *textBox) vertical(c *Context, key ebiten.Key, extend bool) {
	k := t.caretLocal(c)
	x := k.X
	if t.st.hasWantX {
		x = t.st.wantX
	}
	step := t.block.lineH
	switch key {
	case ebiten.KeyArrowUp:
		step = -step
	case ebiten.KeyPageUp:
		step = -math.Max(step, t.inner.H-step)
	case ebiten.KeyPageDown:
		step = math.Max(step, t.inner.H-step)
	}
	y := k.Y + k.H/2 + step
	switch {
	case y < 0:
		t.st.ed.SetCaret(0, extend)
	case y > t.block.h:
		t.st.ed.SetCaret(len(t.st.ed.text), extend)
	default:
		i := t.byteAt(c, Point{t.inner.X - t.st.scrollX + x, t.inner.Y - t.st.scrollY + y})
		t.st.ed.SetCaret(i, extend)
	}
	t.moved(c)
	t.st.wantX, t.st.hasWantX = x, true
}

// lineEdge moves to the start or end of the line, or of the whole text.
func (t *textBox) lineEdge(end, whole, extend bool) {
	ed := &t.st.ed
	switch {
	case whole && end:
		ed.SetCaret(len(ed.text), extend)
	case whole:
		ed.SetCaret(0, extend)
	default:
		n := t.lineOf(ed.caret)
		l := &t.block.lines[n]
		if !end {
			ed.SetCaret(l.start, extend)
			return
		}
		to := l.end
		if !l.hard && n < len(t.block.lines)-1 {
			to = prevGrapheme(ed.text, to)
		}
		ed.SetCaret(to, extend)
	}
}

func (r *Root) readClipboard() string {
	if r.Clipboard != nil {
		return r.Clipboard.ReadText()
	}
	return r.local
}

func (r *Root) writeClipboard(s string) {
	r.local = s
	if r.Clipboard != nil {
		r.Clipboard.WriteText(s)
	}
}
