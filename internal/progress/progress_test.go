package progress

import (
	"os"
	"path/filepath"
	"testing"

	"demarche/internal/journal"
	"demarche/internal/library"
	"demarche/internal/session"
	"demarche/internal/sim"
	"demarche/internal/tone"
	"demarche/internal/world"
)

// A journal that is over is run again once; what it was worth is what it was when
// it ended.
func TestAJournalIsJudgedOnce(t *testing.T) {
	lib := library.Library{Read: tone.Read}
	b, found, err := lib.Open("grain-dryer")
	if b == nil {
		t.Fatal(found, err)
	}
	path := filepath.Join(t.TempDir(), "x.jsonl")
	s, err := session.New(session.Setup{Bundle: b, Seed: 3, Read: tone.Read, Created: "2031-05-24T02:14:00Z"}, session.Solo, session.Keep{Path: path})
	if err != nil {
		t.Fatal(err)
	}
	if r, err := s.Do(sim.Command{Kind: world.CmdWait, Until: s.Minute() + 60}); r != nil || err != nil {
		t.Fatal(r, err)
	}
	for !s.Over() {
		s.Advance()
	}
	want := s.Score()
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	runs := 0
	find := func(journal.Header) (session.Setup, error) {
		runs++
		return session.Setup{Bundle: b, Read: tone.Read}, nil
	}
	for range 2 {
		r, err := Judge(path, find)
		if err != nil {
			t.Fatal(err)
		}
		_, all := r.Met()
		if r.Scenario != b.World.ID || r.Mode != "solo" || !r.Counts() || all != len(b.World.Rubric.Objectives) || (r.Total == nil) != (want.Total == nil) || r.Total != nil && *r.Total != *want.Total {
			t.Errorf("%+v, and the score was %+v", r, want)
		}
	}
	if runs != 1 {
		t.Errorf("it was run %d times", runs)
	}
	if err := os.WriteFile(path+Suffix, []byte("{"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := Judge(path, find); err != nil || runs != 2 {
		t.Errorf("a torn result stays: %v after %d runs", err, runs)
	}
}
