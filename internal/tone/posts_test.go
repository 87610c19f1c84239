package tone

import (
	"testing"

	"demarche/internal/speech"
)

// post is one labelled post of testdata.
type post struct {
	lang, id, family, difficulty, text string
	act                                speech.Act
	kind                               speech.Kind
	goldstein                          int
}

// olderSets are the languages of the posts beside the labelled set.
var olderSets = []string{"en", "fr"}

// hear reads a text by the rules alone.
func hear(lang, text string) speech.Reading { return read(lang, text, false).reading }

func readPosts(tb testing.TB, lang, half string) []post {
	tb.Helper()
	var out []post
	for _, c := range readRows(tb, lang, half) {
		if len(c) != 7 {
			tb.Fatalf("%s.%s: %d columns in %q", lang, half, len(c), c)
		}
		p := post{lang: lang, id: c[0], family: c[1], difficulty: c[2], text: c[6]}
		if err := p.act.UnmarshalText([]byte(c[3])); err != nil {
			tb.Fatal(err)
		}
		if err := p.kind.UnmarshalText([]byte(c[4])); err != nil {
			tb.Fatal(err)
		}
		var err error
		if p.goldstein, err = parseTenths(c[5]); err != nil {
			tb.Fatal(err)
		}
		out = append(out, p)
	}
	return out
}
