package debrief

import (
	"demarche/internal/credit"
	"demarche/internal/score"
	"demarche/internal/session"
)

// Bare is the study of a finished crisis of which nothing is computed: it tells
// what is known from the one run as it went, at once.
func Bare(s *session.Session) *Study { return &Study{Session: s, Commands: s.Commands()} }

// bare is the report of the run as it went.
func (st *Study) bare() *credit.Report {
	w, m := st.Session.Bundle().World, st.Session.Sim()
	r := &credit.Report{
		Scenario: w.ID, Seed: st.Session.Seed(),
		Outcome: credit.Outcome{Outcome: m.Outcome(), Loss: score.Loss(m), Duty: w.Rubric.Duty.Float(), Par: w.Rubric.Par.Float()},
		Ladder:  credit.Ladder{Came: hourly(st.Session)},
	}
	var parts []score.Part
	for _, id := range []string{score.Timing, score.Tone, score.Outcome, score.Integrity, score.Reach, score.Ethics} {
		parts = append(parts, score.Part{ID: id})
	}
	r.Score = score.Expected(w, 0, parts)
	for i := range st.Commands {
		c := &st.Commands[i]
		r.Commands = append(r.Commands, credit.Decision{ID: c.ID, Tick: c.Minute / w.Clock.Tick, Minute: c.Minute, Kind: c.Kind.String()})
	}
	return r
}
