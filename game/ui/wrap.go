package ui

import (
	"unicode/utf8"

	"github.com/go-text/typesetting/segmenter"
	"github.com/hajimehoshi/ebiten/v2/text/v2"
)

// paragraph is one paragraph on its way into a block.
type paragraph struct {
	spec   blockSpec
	spans  []Span
	start  int // of the paragraph, in the block's text
	text   string
	rtl    bool
	levels []int8
	pieces []piece
	cum    []float64 // logical width before each byte, px at scale 1
}

func (p *paragraph) layout(b *block) {
	var ok bool
	p.levels, p.rtl, ok = bidiLevels(p.text, p.spec.dir, p.spec.rtl)
	if !ok {
		p.text = toValid(p.text)
		p.levels, p.rtl, _ = bidiLevels(p.text, p.spec.dir, p.spec.rtl)
	}
	p.split()
	p.measure()
	if p.text == "" {
		b.lines = append(b.lines, textLine{start: p.start, end: p.start, visible: p.start, rtl: p.rtl, hard: true})
		return
	}
	p.breakLines(b)
}

// split cuts the paragraph into pieces.
func (p *paragraph) split() {
	f := fonts()
	prev := fontSans
	span, spanEnd := -1, 0
	st := p.spec.style
	for i, r := range p.text {
		for len(p.spans) > 0 && p.start+i >= spanEnd {
			span++
			spanEnd += len(p.spans[span].Text)
			st = p.spans[span].style(p.spec.style)
		}
		prev = f.fontFor(r, prev)
		lv := p.levels[i]
		face := f.face(faceKey{prev, st.weight, st.size * p.spec.scale * p.spec.device, lv%2 == 1})
		if n := len(p.pieces); n > 0 {
			if q := &p.pieces[n-1]; q.level == lv && q.face == face && q.ink == st.ink {
				q.end = i + utf8.RuneLen(r)
				continue
			}
		}
		p.pieces = append(p.pieces, piece{i, i + utf8.RuneLen(r), lv, face, st.ink})
	}
}

// measure fills cum from the advances of the glyphs. Asking text.AdvanceAt for each byte
// would look through the piece again for each of them.
func (p *paragraph) measure() {
	p.cum = make([]float64, len(p.text)+1)
	var base float64
	var glyphs []text.LazyGlyph
	for _, q := range p.pieces {
		glyphs = text.AppendLazyGlyphs(glyphs[:0], p.text[q.start:q.end], q.face, nil)
		for i := range glyphs {
			p.cum[q.start+glyphs[i].StartIndexInBytes+1] += glyphs[i].AdvanceX / p.spec.device
		}
	}
	for i := range p.cum {
		base += p.cum[i]
		p.cum[i] = base
	}
}

// breakLines puts as much on each line as fits, at the opportunities of Unicode annex 14,
// and inside a word only where the word alone is too wide.
func (p *paragraph) breakLines(b *block) {
	width := p.spec.width
	if width <= 0 {
		width = Unbounded
	}
	var seg segmenter.Segmenter
	if seg.InitWithString(p.text) != nil {
		return
	}
	start, end := 0, 0
	emit := func(to int, hard bool) bool {
		if p.spec.maxLines > 0 && len(b.lines) == p.spec.maxLines-1 && (!hard || p.start+to < len(p.spec.text)) {
			p.cutLine(b, start, width)
			return false
		}
		b.lines = append(b.lines, p.line(start, to, hard))
		start = to
		return true
	}
	for it := seg.LineIterator(); it.Next(); {
		l := it.Line()
		to := l.OffsetInBytes + l.LengthInBytes
		if p.widthOf(start, to) <= width+0.01 {
			end = to
			continue
		}
		if end > start && !emit(end, false) {
			return
		}
		for p.widthOf(start, to) > width+0.01 {
			fit := p.fit(start, to, width)
			if !emit(fit, false) {
				return
			}
		}
		end = to
	}
	if end > start {
		emit(end, true)
		return
	}
	// The last piece was too wide and has been broken up: its last line ends the paragraph.
	b.lines[len(b.lines)-1].hard = true
}

// widthOf returns the width of text[s:e] without the spaces at its end.
func (p *paragraph) widthOf(s, e int) float64 { return p.cum[trimEnd(p.text, s, e)] - p.cum[s] }

// fit returns the last grapheme boundary in (s, e] up to which the text fits in width; it
// always takes at least one grapheme, so that lines make progress.
func (p *paragraph) fit(s, e int, width float64) int {
	at := s
	for at < e {
		next := nextGrapheme(p.text, at)
		if p.cum[next]-p.cum[s] > width && at > s {
			break
		}
		at = next
	}
	return at
}

// cutLine ends the block with a line that holds an ellipsis.
func (p *paragraph) cutLine(b *block, start int, width float64) {
	b.cut = true
	dots := fonts().face(faceKey{fontSans, p.spec.style.weight, p.spec.style.size * p.spec.scale * p.spec.device, false})
	w := text.AdvanceAt("…", len("…"), dots) / p.spec.device
	end := start
	for end < len(p.text) {
		next := nextGrapheme(p.text, end)
		if p.cum[next]-p.cum[start] > width-w {
			break
		}
		end = next
	}
	end = trimEnd(p.text, start, end)
	l := p.line(start, end, true)
	r := &run{text: "…", start: p.start + end, end: p.start + end, w: w, face: dots, ink: p.spec.style.ink}
	if p.rtl {
		for _, q := range l.runs {
			q.x += w
		}
		l.runs = append([]*run{r}, l.runs...)
	} else {
		r.x = l.w
		l.runs = append(l.runs, r)
	}
	l.w += w
	b.lines = append(b.lines, l)
}

// line makes the line of text[s:e] with its runs in visual order.
func (p *paragraph) line(s, e int, hard bool) textLine {
	l := textLine{start: p.start + s, end: p.start + e, rtl: p.rtl, hard: hard}
	trimmed := trimEnd(p.text, s, e)
	l.visible = p.start + trimmed
	var rs []*run
	var lv []int8
	add := func(q piece, from, to int, level int8) {
		if from >= to {
			return
		}
		r := &run{
			text: p.text[from:to], start: p.start + from, end: p.start + to,
			rtl: level%2 == 1, face: q.face, ink: q.ink,
		}
		if r.rtl != (q.face.Direction == text.DirectionRightToLeft) {
			r.face = fonts().turned(q.face, r.rtl)
		}
		r.w = text.AdvanceAt(r.text, len(r.text), r.face) / p.spec.device
		rs, lv = append(rs, r), append(lv, level)
	}
	for _, q := range p.pieces {
		from, to := max(q.start, s), min(q.end, e)
		// Spaces at the line's end take the paragraph's direction (rule L1), so that the
		// caret after them stands at the line's end.
		add(q, from, min(to, max(from, trimmed)), q.level)
		add(q, max(from, trimmed), to, b2l(p.rtl))
	}
	reorder(rs, lv)
	var x float64
	for _, r := range rs {
		r.x = x
		x += r.w
	}
	l.runs = rs
	l.w = p.widthOf(s, e)
	if p.rtl {
		// Trailing spaces hang out on the left; the line's own left end is after them.
		hang := x - l.w
		for _, r := range rs {
			r.x -= hang
		}
	}
	return l
}

func b2l(rtl bool) int8 {
	if rtl {
		return 1
	}
	return 0
}
