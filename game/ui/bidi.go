package ui

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/go-text/typesetting/bidi"
	"github.com/go-text/typesetting/segmenter"
	xbidi "golang.org/x/text/unicode/bidi"
)

// Direction marks force a paragraph's direction: rules P2 and P3 take the first strong
// character, so a mark in front of the text decides.
const (
	markLTR = "\u200e"
	markRTL = "\u200f"
)

// firstStrong returns the direction of the first letter that has one. A mark that keeps the
// signs of a figure in their places is no letter: "+0.73 (من +0.56 إلى +0.91)" is Arabic.
func firstStrong(s string) (rtl, found bool) {
	for i := 0; i < len(s); {
		p, n := xbidi.LookupString(s[i:])
		if n == 0 {
			return false, false
		}
		switch p.Class() {
		case xbidi.L:
			if rest, marked := strings.CutPrefix(s[i:], markLTR); marked && strings.IndexAny(rest, "+−0123456789") == 0 {
				break
			}
			return false, true
		case xbidi.R, xbidi.AL:
			return true, true
		}
		i += n
	}
	return false, false
}

// bidiLevels returns the embedding level of each byte of a paragraph and whether its own
// direction is right to left. ok is false where s is not valid UTF-8.
func bidiLevels(s string, dir Dir, ui bool) (levels []int8, rtl, ok bool) {
	if !utf8.ValidString(s) {
		return nil, false, false
	}
	switch dir {
	case DirRTL:
		rtl = true
	case DirAuto:
		var found bool
		if rtl, found = firstStrong(s); !found {
			// Figures stay as they are in every language: “+1.3 ±0.4”, “41 %”.
			rtl = ui && strings.IndexFunc(s, unicode.IsDigit) < 0
		}
	}
	levels = make([]int8, len(s)+1)
	levels[len(s)] = b2l(rtl)
	if s == "" {
		return levels, rtl, true
	}
	mark := markLTR
	if rtl {
		mark = markRTL
	}
	var p bidi.Paragraph
	d := bidi.LeftToRight
	if rtl {
		d = bidi.RightToLeft
	}
	runs := p.SegmentString(mark+s, d)
	at, runeAt := 0, 1
	for i := range runs.NumRuns() {
		r := runs.Run(i)
		for ; runeAt < r.End && at < len(s); runeAt++ {
			_, n := utf8.DecodeRuneInString(s[at:])
			for k := range n {
				levels[at+k] = int8(r.Level)
			}
			at += n
		}
	}
	return levels, rtl, true
}

// reorder puts runs into visual order by their levels (rule L2 of the Unicode bidirectional
// algorithm, annex 9).
func reorder(rs []*run, levels []int8) {
	var top int8
	low := int8(127)
	for _, l := range levels {
		top = max(top, l)
		if l%2 == 1 {
			low = min(low, l)
		}
	}
	for l := top; l >= low && l > 0; l-- {
		for i := 0; i < len(rs); i++ {
			if levels[i] < l {
				continue
			}
			j := i
			for j < len(rs) && levels[j] >= l {
				j++
			}
			for a, b := i, j-1; a < b; a, b = a+1, b-1 {
				rs[a], rs[b] = rs[b], rs[a]
				levels[a], levels[b] = levels[b], levels[a]
			}
			i = j
		}
	}
}

// trimEnd returns the end of s[from:to] without the spaces before it.
func trimEnd(s string, from, to int) int {
	for to > from {
		r, n := utf8.DecodeLastRuneInString(s[from:to])
		if !unicode.IsSpace(r) || r == '\u00a0' || r == '\u202f' {
			break
		}
		to -= n
	}
	return to
}

// toValid replaces bytes that are not UTF-8 one by one, so that byte offsets keep meaning.
func toValid(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && n == 1 {
			b.WriteByte('?')
		} else {
			b.WriteString(s[i : i+n])
		}
		i += n
	}
	return b.String()
}

// nextGrapheme returns the byte offset after the grapheme that starts at i.
func nextGrapheme(s string, i int) int {
	if i >= len(s) {
		return len(s)
	}
	// One ASCII letter before another is always a grapheme of its own.
	if s[i] < 0x80 && s[i] != '\r' && (i+1 == len(s) || s[i+1] < 0x80) {
		return i + 1
	}
	// A grapheme rarely spans more than a few runes: look at a window, not at the whole text.
	end := min(len(s), i+64)
	for end < len(s) && !utf8.RuneStart(s[end]) {
		end++
	}
	var seg segmenter.Segmenter
	if seg.InitWithString(s[i:end]) != nil {
		return i + 1
	}
	it := seg.GraphemeIterator()
	if !it.Next() {
		return i + 1
	}
	return i + max(1, it.Grapheme().LengthInBytes)
}

// prevGrapheme returns the byte offset of the grapheme that ends at i.
func prevGrapheme(s string, i int) int {
	if i <= 1 {
		return 0
	}
	if s[i-1] < 0x80 && s[i-2] < 0x80 && s[i-1] != '\n' {
		return i - 1
	}
	start := max(0, i-64)
	for start > 0 && !utf8.RuneStart(s[start]) {
		start--
	}
	at := start
	for {
		n := nextGrapheme(s, at)
		if n >= i {
			return at
		}
		at = n
	}
}
