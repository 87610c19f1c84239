package par_test

import (
	"testing"

	"demarche/internal/par"
	"demarche/internal/playbook"
	"demarche/internal/scenario"
	"demarche/internal/tone"
	"demarche/scenarios"
)

func search(t *testing.T, careful, average string) *par.Line {
	t.Helper()
	b, ds := scenario.Load(scenarios.FS, "muster-point", scenario.Options{ID: "muster-point", Read: tone.Read})
	if b == nil || ds.Failed() {
		t.Fatal(ds)
	}
	s := &par.Search{Bundle: b, Read: tone.Read, Books: map[string]*playbook.Book{}, Order: []string{"careful", "average", "duty"}, Digest: par.Digest(b, nil), Runs: 120}
	for name, text := range map[string]string{"careful": careful, "average": average, "duty": "version: 1\ncommands: []\n"} {
		book, ds := playbook.Parse(name, []byte(text), b)
		if book == nil {
			t.Fatal(ds)
		}
		s.Books[name] = book
	}
	line, err := s.Find(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return line
}

const ring = `
  - {at: +0:35, do: {choose: {message: who-rings, choice: give-emre}}}
`

// The search takes up what another book does better, and says what it changed.
func TestTheSearchImprovesOnItsPlaybooks(t *testing.T) {
	line := search(t, "version: 1\ncommands: []\n", "version: 1\ncommands:"+ring)
	if line.Base != "average" || line.Par.Loss >= line.Silence.Loss || line.Runs == 0 {
		t.Errorf("who rings the citizens loses %.2f, silence %.2f; the line starts from %s", line.Par.Loss, line.Silence.Loss, line.Base)
	}
	if line.Approved != "" {
		t.Error("a line that nobody has read is approved")
	}
}

func TestALineHoldsForTheCrisisItWasSoughtFor(t *testing.T) {
	load := func(name string) *scenario.Bundle {
		b, ds := scenario.Load(scenarios.FS, name, scenario.Options{ID: name, Read: tone.Read})
		if b == nil {
			t.Fatal(ds)
		}
		return b
	}
	b := load("muster-point")
	books := map[string][]byte{"careful": []byte("a")}
	digest := par.Digest(b, books)
	b.World.Rubric.Par += 5
	if par.Digest(b, books) != digest {
		t.Error("the figure of par itself makes the line that it rests on obsolete")
	}
	if par.Digest(b, map[string][]byte{"careful": []byte("b")}) == digest || par.Digest(load("ninety-seconds"), books) == digest {
		t.Error("another playbook, or another crisis, leaves the line current")
	}
}
