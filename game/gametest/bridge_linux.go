package gametest

import (
	"path/filepath"
	"testing"

	"demarche/internal/debrief"
	"demarche/internal/library"
	"demarche/internal/playbook"
	"demarche/internal/session"
	"demarche/internal/tone"
)

// Bridge plays the worked example of the documents, docs/scoring/bridge, whose folder
// is given, and computes its debrief. It returns the journal and the folder of the
// figures.
func Bridge(t testing.TB, folder string) (journal, figures string) {
	t.Helper()
	journal, figures = filepath.Join(t.TempDir(), "bridge.jsonl"), t.TempDir()
	folder, err := filepath.Abs(folder)
	if err != nil {
		t.Fatal(err)
	}
	b, found, err := (&library.Library{Read: tone.Read}).Open(folder)
	if b == nil {
		t.Fatal(found, err)
	}
	data, shown, err := b.Playbook("as-played")
	if err != nil {
		t.Fatal(err)
	}
	book, _ := playbook.Parse(shown, data, b)
	s, err := session.New(session.Setup{Bundle: b, Seed: 2, Read: tone.Read, Language: "en", Created: created, Source: folder}, session.Headless, session.Keep{Path: journal, Buffered: true})
	if err != nil {
		t.Fatal(err)
	}
	for r := playbook.NewRunner(book); !s.Over(); s.Advance() {
		if err := r.Give(s); err != nil {
			t.Fatal(err)
		}
	}
	study := debrief.NewStudy(s, s.Commands(), 0, tone.Read)
	keeper, err := study.Keep(figures)
	if err != nil {
		t.Fatal(err)
	}
	for _, err := range []error{study.Work(keeper).Run(t.Context(), nil), keeper.Close(), s.Close()} {
		if err != nil {
			t.Fatal(err)
		}
	}
	return journal, figures
}

// created is when the play-throughs of tests were begun.
const created = "2031-05-24T02:14:00Z"
