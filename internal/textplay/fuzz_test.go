package textplay

import (
	"slices"
	"strings"
	"testing"

	"demarche/internal/locale"
)

// FuzzLine types a line at the desk. Whatever it is, the game says what it makes
// of it and goes on, and nothing that stands in quotation marks is lost.
func FuzzLine(f *testing.F) {
	p := newPlayer(f, harbour)
	g := newGrammar(locale.New("en"), p.bundle.World.Languages...)
	for _, v := range verbs {
		f.Add(v.name)
		f.Add(v.name + " 1 2 !")
	}
	f.Add(`post as office about shots denies en "No." fr "Non." promise 2h with funnel now`)
	f.Add(`embargo with wire, about shots denies until D+1 03:30 !`)
	f.Add(`brief wire about shots denies terms background`)
	f.Add(`silence about shots until 2h reason "we talk" !`)
	f.Add("answer m1 text «Nous regardons\u00a0: ")
	f.Fuzz(func(t *testing.T, line string) {
		if strings.ContainsAny(line, "\n\r") || len(line) > 1000 {
			t.Skip()
		}
		r := g.parse(line)
		for i, k := range tokens(strings.TrimSpace(line)) {
			if i > 0 && k.quoted && !holds(r, k.text) {
				t.Errorf("%q is lost from %q: %+v", k.text, line, r)
			}
		}
		p.play(t, "\n"+line+"\ncancel\ncancel\nstatus\nquit\n")
	})
}

// holds tells whether a request has kept a text.
func holds(r *request, text string) bool {
	if slices.Contains(r.free, text) {
		return true
	}
	for _, known := range r.texts {
		if known == text {
			return true
		}
	}
	for _, list := range r.given {
		if slices.Contains(list, text) {
			return true
		}
	}
	return false
}
