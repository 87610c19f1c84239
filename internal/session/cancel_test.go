package session

import (
	"path/filepath"
	"testing"

	"demarche/internal/sim"
	"demarche/internal/world"
)

// What is taken back, before the next tick or while it waits for the desk, is as
// if it had not been given; the journal keeps both, and a replay bears it out.
func TestACommandIsTakenBackAndTheJournalKeepsBoth(t *testing.T) {
	path := filepath.Join(t.TempDir(), "back.jsonl")
	s := begun(t, Solo, Keep{Path: path})
	advance(s, 6)
	cancel := func(id string) {
		if r, err := s.Do(sim.Command{Kind: world.CmdCancel, Target: id}); r != nil || err != nil {
			t.Fatalf("%s cannot be taken back: %v %v", id, r, err)
		}
	}

	at := s.Sim().Digest()
	cancel(do(t, s, sim.Command{Kind: world.CmdPost, Draft: "holding-line"}))
	if n := len(s.Pending()); n != 0 || s.Sim().Digest() != at {
		t.Errorf("%d commands still wait for the tick", n)
	}

	do(t, s, sim.Command{Kind: world.CmdSecure, Target: "ministry"})
	said := do(t, s, sim.Command{Kind: world.CmdPost, Texts: map[string]string{"en": "The bridge is open."}, About: "bridge", Position: world.Denies})
	advance(s, 1)
	if list := s.Waiting(); len(list) != 1 || list[0].ID != said {
		t.Fatalf("can be taken back: %v", list)
	}
	cancel(said)
	if r := s.Check(sim.Command{Kind: world.CmdCancel, Target: said}); r == nil || len(s.Waiting()) != 0 {
		t.Error("it is taken back twice")
	}
	if b := s.NextBeat(1); b.Reason == BeatTask || len(b.Done) > 0 {
		t.Errorf("work taken back is told as done: %v", b)
	}
	advance(s, 12)
	for _, p := range s.View().Feed {
		if p.Ours {
			t.Errorf("%s was published", p.ID)
		}
	}
	if r := s.Check(sim.Command{Kind: world.CmdCancel, Target: "c99"}); r == nil || r.Code != sim.RefusedUnknown {
		t.Errorf("taking back what was never given: %v", r)
	}
	for !s.Over() {
		s.Advance()
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	again, report, err := Replay(path, find)
	if err != nil || report.Commands != 5 || len(again.Commands()) != len(s.Commands()) {
		t.Errorf("replay: %+v, %v", report, err)
	}
}
