package ui

import (
	"math"
	"strings"
	"unicode/utf8"

	"github.com/hajimehoshi/ebiten/v2"
	"github.com/hajimehoshi/ebiten/v2/text/v2"
)

// Dir is a direction of writing.
type Dir uint8

// DirAuto takes the direction of the first letter that has one, else the interface's.
const (
	DirAuto Dir = iota
	DirLTR
	DirRTL
)

// DirOf returns the direction of a language.
func DirOf(rtl bool) Dir {
	if rtl {
		return DirRTL
	}
	return DirLTR
}

// runStyle is what shaping and drawing must know of a piece of text. Size is in px at
// text scale 100 %.
type runStyle struct {
	size   float64
	weight Weight
	ink    Ink
}

// glyph is one placed glyph image, in device px from the run's left end on the baseline.
type glyph struct {
	img  *ebiten.Image
	x, y float64
}

// run is a stretch of one line with one face, one direction and one ink.
// Runs are shaped once and drawn many times.
type run struct {
	text       string
	start, end int     // bytes of the paragraph
	x, w       float64 // px at scale 1, from the line's left end
	rtl        bool
	mirrored   bool // drawn the other way round, for signs
	face       *text.GoTextFace
	ink        Ink
	glyphs     []glyph
	realised   bool
}

// textLine is one line: its runs stand in visual order, left to right.
type textLine struct {
	start, end int // bytes; end is before the line's break
	visible    int // end without the spaces at it
	y, w       float64
	rtl        bool
	hard       bool // ended by a newline, or the last
	runs       []*run
}

// block is a laid-out text.
type block struct {
	text     string
	lines    []textLine
	w, h     float64 // px at scale 1
	lineH    float64
	baseline float64 // from a line's top
	cut      bool    // an ellipsis stands for what did not fit
	guess    bool    // the text is still to come
}

// blockSpec says how a text is laid out; it is also the key of the cache.
type blockSpec struct {
	text     string
	style    runStyle
	spans    uint64 // hash of spans, 0 for none
	width    float64
	lineH    float64 // multiple of the size, 0 for 1.45
	maxLines int
	dir      Dir
	rtl      bool // direction of the interface
	device   float64
	scale    float64 // text scale
}

// piece is a maximal stretch of a paragraph with one level, font and style.
type piece struct {
	start, end int
	level      int8
	face       *text.GoTextFace
	ink        Ink
}

// usualLine is the height of a line, as a multiple of the size of its text.
const usualLine = 1.45

// layoutBlock lays out spec.text. spans may be nil.
func layoutBlock(spec blockSpec, spans []Span) *block {
	size := spec.style.size * spec.scale
	b := &block{text: spec.text, lineH: spec.lineHeight()}
	m := fonts().face(faceKey{fontSans, spec.style.weight, size * spec.device, false}).Metrics()
	asc, desc := m.HAscent/spec.device, m.HDescent/spec.device
	b.baseline = (b.lineH-asc-desc)/2 + asc
	for start := 0; ; {
		end := start
		for end < len(spec.text) && spec.text[end] != '\n' {
			end++
		}
		p := paragraph{spec: spec, spans: spans, start: start, text: spec.text[start:end]}
		p.layout(b)
		if end == len(spec.text) || b.cut {
			break
		}
		start = end + 1
	}
	for i := range b.lines {
		b.lines[i].y = float64(i) * b.lineH
		b.w = math.Max(b.w, b.lines[i].w)
	}
	b.h = float64(len(b.lines)) * b.lineH
	return b
}

// lineHeight is how high a line is, in px at scale 1.
func (spec *blockSpec) lineHeight() float64 {
	lh := spec.lineH
	if lh == 0 {
		lh = usualLine
	}
	return math.Round(spec.style.size*spec.scale*lh*spec.device) / spec.device
}

// usualAdvance is about how wide a letter is, as a multiple of the size of its text.
const usualAdvance = 0.5

// guessBlock is about as large as spec.text will be, and empty.
func guessBlock(spec blockSpec) *block {
	w := float64(utf8.RuneCountInString(spec.text)) * usualAdvance * spec.style.size * spec.scale
	lines := float64(1 + strings.Count(spec.text, "\n"))
	if spec.width > 0 && w > spec.width {
		lines += math.Floor(w / spec.width)
		w = spec.width
	}
	if spec.maxLines > 0 {
		lines = min(lines, float64(spec.maxLines))
	}
	b := &block{text: spec.text, lineH: spec.lineHeight(), w: w, guess: true}
	b.h = lines * b.lineH
	return b
}
