package session

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"demarche/internal/journal"
	"demarche/internal/sim"
	"demarche/internal/world"
)

func TestACrisisIsPlayedAgainFromAMoment(t *testing.T) {
	path, _ := played(t, Coached)
	before, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	minute := everything[2].tick * setup(0).Bundle.World.Clock.Tick
	anew := filepath.Join(t.TempDir(), "anew.jsonl")
	s, err := Afresh(path, minute, find, Keep{Path: anew})
	if err != nil {
		t.Fatal(err)
	}
	if s.Minute() != minute || len(s.Commands()) != 2 || s.Mode() != Coached {
		t.Fatalf("minute %d, %d commands, %s", s.Minute(), len(s.Commands()), s.Mode())
	}
	// All was as it had been, up to the last digit.
	was, _ := New(setup(3), Coached, Keep{})
	for _, c := range everything[:2] {
		for was.Tick() < c.tick {
			was.Advance()
		}
		do(t, was, c.command)
	}
	for was.Tick() < s.Tick() {
		was.Advance()
	}
	if was.Sim().Digest() != s.Sim().Digest() {
		t.Error("the crisis stands otherwise than it did")
	}
	do(t, s, sim.Command{Kind: world.CmdPost, Texts: map[string]string{"en": "We are looking into it."}})
	for !s.Over() {
		s.Advance()
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if _, report, err := Replay(anew, find); err != nil || !report.Complete || report.Commands != 3 {
		t.Errorf("the new journal does not bear itself out: %+v %v", report, err)
	}
	rec, _ := journal.ReadFile(path)
	if branch, err := journal.ReadFile(anew); err != nil || branch.Header.Branch == nil || *branch.Header.Branch != (journal.Branch{From: rec.Hash(), Minute: minute}) {
		t.Errorf("it does not say where it comes from: %+v %v", branch.Header, err)
	}
	if after, _ := os.ReadFile(path); string(after) != string(before) {
		t.Error("the first journal was changed")
	}
}

func TestAnExamIsPlayedAgainOnlyWhenItIsOver(t *testing.T) {
	path := filepath.Join(t.TempDir(), "exam.jsonl")
	s := begun(t, Exam, Keep{Path: path})
	do(t, s, everything[0].command)
	advance(s, 12)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := Afresh(path, s.Minute(), find, Keep{}); !errors.Is(err, ErrExamRuns) {
		t.Errorf("a part of an exam is offered again while it runs: %v", err)
	}
	over, _ := played(t, Exam)
	if s, err := Afresh(over, 120, find, Keep{}); err != nil || s.Mode() != Solo {
		t.Errorf("%v", err)
	}
}
