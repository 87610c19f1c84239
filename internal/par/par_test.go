package par_test

import (
	"testing"

	"demarche/internal/par"
	"demarche/internal/playbook"
	"demarche/internal/scenario"
	"demarche/internal/tone"
	"demarche/scenarios"
)

func search(t *testing.T, careful, average string, kept *par.Line, runs int) *par.Line {
	t.Helper()
	b, ds := scenario.Load(scenarios.FS, "muster-point", scenario.Options{ID: "muster-point", Read: tone.Read})
	if b == nil || ds.Failed() {
		t.Fatal(ds)
	}
	s := &par.Search{Bundle: b, Read: tone.Read, Books: map[string]*playbook.Book{}, Order: []string{"careful", "average", "duty"}, Digest: par.Digest(b, nil), Runs: runs, Kept: kept}
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
	line := search(t, "version: 1\ncommands: []\n", "version: 1\ncommands:"+ring, nil, 120)
	if line.Base != "average" || line.Par.Loss >= line.Silence.Loss || line.Runs == 0 {
		t.Errorf("who rings the citizens loses %.2f, silence %.2f; the line starts from %s", line.Par.Loss, line.Silence.Loss, line.Base)
	}
	if line.Approved != "" {
		t.Error("a line that nobody has read is approved")
	}
}

// What an earlier search has found is not forgotten where this one has no runs left
// to find it again.
func TestTheSearchGoesOnFromWhatIsKept(t *testing.T) {
	late := "version: 1\ncommands:\n  - {at: +1:20, do: {choose: {message: who-rings, choice: give-emre}}}\n"
	kept := &par.Line{Base: "careful", Changes: []playbook.Change{{Move: 3, By: -45}}}
	nothing := "version: 1\ncommands: []\n"
	if line := search(t, late, nothing, kept, 0); len(line.Changes) != 1 || line.Changes[0] != kept.Changes[0] {
		t.Errorf("the kept line is forgotten: %v", line.Changes)
	}
	kept.Changes[0].Move = 30
	if line := search(t, late, nothing, kept, 0); len(line.Changes) != 0 {
		t.Errorf("a line that cannot be played any more is kept: %v", line.Changes)
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
