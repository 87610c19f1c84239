package playbook

import (
	"os"
	"strings"
	"sync"
	"testing"

	"demarche/internal/population"
	"demarche/internal/scenario"
	"demarche/internal/session"
	"demarche/internal/sim"
)

// rich is the crisis in which every key of the language stands once.
var rich = sync.OnceValues(func() (*scenario.Bundle, *population.People) {
	b, found := scenario.Load(os.DirFS("../scenario/testdata"), "rich", scenario.Options{Read: reading})
	if b == nil {
		found.Print(os.Stderr)
		panic("the scenario of the tests is faulty")
	}
	return b, population.Build(b.World)
})

func TestContactsOfEveryFormAreGiven(t *testing.T) {
	b, people := rich()
	p, found := Parse("test.yaml", []byte(`version: 1
commands:
  - {at: +1:00, do: {verify: {evidence: footage}}}
  - {at: +9:00, do: {demarche: {channel: back-door, point: ask-quietly, with: non-paper}}}
  - {at: +9:40, do: {call: {channel: back-door, point: apology}}}
  - {at: +10:40, do: {readout: {of: back-door, way: own, as: ministry, on: pulse, text: {en: We spoke.}}}}
  - {at: +12:30, do: {propose: {of: two-statements}}}
  - {at: +12:40, do: {silence: {about: forgery, reason: Talks., until: 6h, way: agreed, to: tolmera}}}
  - {at: +13:00, do: {silence: {about: quotes, reason: Talks., until: 6h, way: no-comment}}}
`), b)
	if p == nil {
		t.Fatal(found)
	}
	s, err := session.New(session.Setup{Bundle: b, People: people, Seed: 1, Read: reading}, session.Headless, session.Keep{})
	if err != nil {
		t.Fatal(err)
	}
	r := NewRunner(p)
	happened := map[sim.EventKind]int{}
	for !s.Over() {
		if err := r.Give(s); err != nil {
			t.Fatal(err)
		}
		for _, e := range s.Advance() {
			happened[e.Kind]++
		}
	}
	if len(r.Refused()) > 0 || len(s.Commands()) != 7 {
		t.Errorf("%d were given, refused: %+v", len(s.Commands()), r.Refused())
	}
	if happened[sim.EvContact] != 2 || happened[sim.EvReadout] != 1 || happened[sim.EvDiverged] != 1 || happened[sim.EvAccord]+happened[sim.EvAccordRefused] != 1 {
		t.Errorf("%v", happened)
	}
}

func TestFaultsOfContactsAreNamed(t *testing.T) {
	b, _ := rich()
	for deed, want := range map[string]string{
		"summon: {channel: back-door, point: explain, way: ministers}":   `has no level "ministers"`,
		"note: {channel: back-door, point: protest-note, with: cameras}": `"cameras" cannot go along with a note`,
		"demarche: {channel: back-door, point: explain}":                 `no talking point "explain" for a demarche`,
		"readout: {of: front-door, way: own}":                            `nothing called "front-door" to readout`,
		"readout: {of: back-door, way: theirs}":                          `"back-door" has no way "theirs"`,
		"propose: {of: two-statement}":                                   `nothing called "two-statement" to propose`,
		"silence: {reason: Talks., until: 1h, way: agreeed}":             `"way" is one of no-comment, agreed`,
	} {
		_, found := Parse("test.yaml", []byte("version: 1\ncommands:\n  - {at: +9:00, do: {"+deed+"}}\n"), b)
		if len(found) != 1 || !strings.Contains(found[0].Message, want) {
			t.Errorf("%s: %v, want %s", deed, found, want)
		}
	}
}
