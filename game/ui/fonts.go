package ui

import (
	"bytes"
	"sync"
	"unicode"

	"demarche/assets"

	"github.com/go-text/typesetting/font"
	"github.com/hajimehoshi/ebiten/v2/text/v2"
	"golang.org/x/text/language"
)

// Weight is the thickness of letters.
type Weight uint8

// The three weights of the design.
const (
	Regular Weight = iota
	SemiBold
	Bold
)

// fontID tells which font of the fallback chain draws a rune.
type fontID uint8

const (
	fontSans fontID = iota
	fontArabic
	fontMath
	fontShapes
	fontIcons
	fontCount
)

// faceKey identifies a face; size is in device px.
type faceKey struct {
	font   fontID
	weight Weight
	size   float64
	rtl    bool
}

// fontSet owns the parsed fonts and the faces made from them. There is one for the process:
// parsing takes tens of milliseconds and text/v2 keeps its glyph images in the sources.
type fontSet struct {
	sources [fontCount][3]*text.GoTextFaceSource
	faces   map[faceKey]*text.GoTextFace
	cmaps   [fontCount]font.Cmap
	has     map[rune]fontID
}

var fonts = sync.OnceValue(func() *fontSet {
	load := func(b []byte) *text.GoTextFaceSource {
		s, err := text.NewGoTextFaceSource(bytes.NewReader(b))
		if err != nil {
			// The bytes are compiled in, so this is a broken build, not a state to handle.
			panic("ui: embedded font: " + err.Error())
		}
		return s
	}
	same := func(b []byte) [3]*text.GoTextFaceSource {
		s := load(b)
		return [3]*text.GoTextFaceSource{s, s, s}
	}
	f := &fontSet{faces: map[faceKey]*text.GoTextFace{}, has: map[rune]fontID{}}
	f.sources[fontSans] = [3]*text.GoTextFaceSource{load(assets.SansRegular), load(assets.SansSemiBold), load(assets.SansBold)}
	f.sources[fontArabic] = [3]*text.GoTextFaceSource{load(assets.ArabicRegular), load(assets.ArabicSemiBold), load(assets.ArabicBold)}
	f.sources[fontMath] = same(assets.MathSigns)
	f.sources[fontShapes] = same(assets.ShapeSigns)
	f.sources[fontIcons] = same(assets.IconFont)
	for id := range f.sources {
		// Only the character map is read, which never changes after parsing.
		f.cmaps[id] = f.sources[id][0].UnsafeInternal().(*font.Face).Cmap
	}
	return f
})

// face returns the face for k, made once.
func (f *fontSet) face(k faceKey) *text.GoTextFace {
	if g := f.faces[k]; g != nil {
		return g
	}
	g := &text.GoTextFace{Source: f.sources[k.font][k.weight], Size: k.size, Language: language.English}
	if k.rtl {
		g.Direction = text.DirectionRightToLeft
	}
	switch k.font {
	case fontArabic:
		g.Language = language.Arabic
	case fontSans:
		// Figures of one width keep columns and running counters still.
		g.SetFeature(text.MustParseTag("tnum"), 1)
		g.SetFeature(text.MustParseTag("lnum"), 1)
	}
	f.faces[k] = g
	return g
}

// hasGlyph reports whether a font has a glyph of its own for r.
func (f *fontSet) hasGlyph(id fontID, r rune) bool {
	_, ok := f.cmaps[id].Lookup(r)
	return ok
}

// fontFor picks the font for r. A space or a mark of punctuation stays with the font before
// it, which keeps runs long and Arabic words and their commas in one hand.
func (f *fontSet) fontFor(r rune, prev fontID) fontID {
	if r < 0x80 && r > ' ' && (r >= '0' && r <= '9' || r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z') {
		return fontSans
	}
	if prev != fontIcons && (unicode.IsSpace(r) || unicode.IsPunct(r) || unicode.Is(unicode.Mn, r) || isFormat(r)) {
		if isFormat(r) || f.hasGlyph(prev, r) {
			return prev
		}
	}
	if id, ok := f.has[r]; ok {
		return id
	}
	best := fontSans
	for id := fontSans; id < fontCount; id++ {
		if f.hasGlyph(id, r) {
			best = id
			break
		}
	}
	f.has[r] = best
	return best
}

// isFormat reports whether r is an invisible control, such as a direction mark or a joiner.
func isFormat(r rune) bool { return unicode.Is(unicode.Cf, r) }

// turned returns g with the other direction.
func (f *fontSet) turned(g *text.GoTextFace, rtl bool) *text.GoTextFace {
	for k, h := range f.faces {
		if h == g {
			k.rtl = rtl
			return f.face(k)
		}
	}
	return g
}
