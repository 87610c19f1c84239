package ui

import "github.com/hajimehoshi/ebiten/v2/text/v2"

// stretch is a horizontal part of a line, from the line's left end, in px at scale 1.
type stretch struct{ x, w float64 }

// offset returns how far from its left end a run has the caret before byte i of the run.
// AdvanceAt answers 0 at index 0 and the whole width at the end in both directions; in a
// right-to-left run those are the wrong ends.
func (r *run) offset(i int, device float64) float64 {
	switch {
	case i <= 0 && r.rtl, i >= len(r.text) && !r.rtl:
		return r.w
	case i <= 0, i >= len(r.text):
		return 0
	}
	return text.AdvanceAt(r.text, i, r.face) / device
}

// ranges returns the parts of the line that hold the bytes from start to end. In a text of
// both directions one logical range may be several parts.
func (l *textLine) ranges(start, end int, device float64) []stretch {
	var out []stretch
	for _, r := range l.runs {
		s, e := max(start, r.start), min(end, r.end)
		if s >= e {
			continue
		}
		a, b := r.offset(s-r.start, device), r.offset(e-r.start, device)
		if a > b {
			a, b = b, a
		}
		x := r.x + a
		if n := len(out); n > 0 && out[n-1].x+out[n-1].w > x-0.5 {
			out[n-1].w = x + b - a - out[n-1].x
			continue
		}
		out = append(out, stretch{x, b - a})
	}
	return out
}

// caretX returns where the caret before byte i stands on the line. Between two runs it
// belongs to the run before, where the typing went on.
func (l *textLine) caretX(i int, device float64) float64 {
	var next *run
	for _, r := range l.runs {
		if i > r.start && i <= r.end {
			return r.x + r.offset(i-r.start, device)
		}
		if i == r.start {
			next = r
		}
	}
	if next != nil {
		return next.x + next.offset(0, device)
	}
	if l.rtl {
		return l.w
	}
	return 0
}

// byteAt returns the byte of the text whose caret is nearest to x on the line.
func (l *textLine) byteAt(full string, x, device float64) int {
	best, at := -1.0, l.start
	for i := l.start; ; i = nextGrapheme(full, i) {
		d := l.caretX(i, device) - x
		if d < 0 {
			d = -d
		}
		if best < 0 || d < best {
			best, at = d, i
		}
		if i >= l.end {
			break
		}
	}
	return at
}
