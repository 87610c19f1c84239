package session

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"demarche/internal/journal"
	"demarche/internal/scenario"
)

// A journal of a variant names it, goes on in it, and does not go on in the
// scenario from which it differs.
func TestAJournalOfAVariantGoesOnInIt(t *testing.T) {
	short, found := scenario.Load(os.DirFS("testdata"), "bridge", scenario.Options{Read: reading, Variant: "short"})
	if short == nil {
		t.Fatal(found)
	}
	of := setup(3)
	of.Bundle, of.People = short, nil
	path := filepath.Join(t.TempDir(), "short.jsonl")
	s, err := New(of, Solo, Keep{Path: path})
	if err != nil {
		t.Fatal(err)
	}
	do(t, s, everything[0].command)
	advance(s, 10)
	want := s.Sim().Digest()
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	var fault *journal.Fault
	if _, err := Resume(path, find, nil); !errors.As(err, &fault) || !strings.Contains(err.Error(), "bridge/short") {
		t.Errorf("in the scenario itself: %v", err)
	}
	named := ""
	again, err := Resume(path, func(h journal.Header) (Setup, error) {
		named = h.Scenario
		return of, nil
	}, nil)
	if err != nil {
		t.Fatal(err)
	}
	if named != "bridge/short" || again.Bundle().World.ID != named || again.Sim().Digest() != want {
		t.Errorf("the journal names %q; what was resumed is %q", named, again.Bundle().World.ID)
	}
	for !again.Over() {
		again.Advance()
	}
	if again.Minute() != 6*60 {
		t.Errorf("the variant ends at minute %d", again.Minute())
	}
	if err := again.Close(); err != nil {
		t.Fatal(err)
	}
	if _, report, err := Replay(path, func(journal.Header) (Setup, error) { return of, nil }); err != nil || !report.Complete {
		t.Errorf("replayed: %+v, %v", report, err)
	}
}
