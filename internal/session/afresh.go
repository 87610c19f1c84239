package session

import (
	"errors"

	"demarche/internal/journal"
)

// ErrExamRuns is the error for who would play a part of an exam again before it
// is over.
var ErrExamRuns = errors.New("an exam can be played again from a moment only when it is over")

// Afresh begins a play-through that is that of a journal up to a minute of the
// crisis, and the player's own from there on: what was given in the tick of that
// minute, or later, is not given. The journal that was stays as it is; the new
// one names it. What was an exam, or played by a script, goes on solo. Errors
// are those of Replay, without its comparison of digests, and those of New.
func Afresh(path string, minute int32, find Finder, keep Keep) (*Session, error) {
	rec, err := journal.ReadFile(path)
	if err != nil {
		return nil, err
	}
	n := len(rec.Entries)
	mode := Mode(rec.Header.Mode)
	if mode == Exam && (n == 0 || rec.Entries[n-1].Kind != journal.End) {
		return nil, ErrExamRuns
	}
	if mode == Exam || !mode.Played() {
		mode = Solo
	}
	setup, err := setupOf(rec, find)
	if err != nil {
		return nil, err
	}
	s := begin(setup, mode)
	s.branch = &journal.Branch{From: rec.Hash(), Minute: minute}
	if err := s.keep(keep); err != nil {
		return nil, err
	}
	until := setup.Bundle.World.Clock.TickAt(minute)
	for _, e := range rec.Entries {
		if e.Tick >= until || e.Kind != journal.Command && e.Kind != journal.Instructor && e.Kind != journal.Changed {
			continue
		}
		for s.sim.Tick() < e.Tick && !s.sim.Over() {
			s.Advance()
		}
		if err := s.follow(e); err != nil {
			return nil, errors.Join(err, s.Close())
		}
		if err := s.record(e.Kind, author{e.Author, e.Role}, e.Payload); err != nil {
			return nil, errors.Join(err, s.Close())
		}
	}
	for s.sim.Tick() < until && !s.sim.Over() {
		s.Advance()
	}
	return s, nil
}
