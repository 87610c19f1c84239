package debrief

import (
	"demarche/internal/rule"
	"demarche/internal/session"
	"demarche/internal/sim"
)

// Mark is a moment at which an objective was met, or lost.
type Mark struct {
	Objective int // of the rubric
	Minute    int32
	Met       bool
	After     string // id of the command that had been given last, or ""
}

// marks returns a function that notes, tick by tick, when the objectives changed, by
// what the desk could see.
func marks(s *session.Session, list *[]Mark) func(run *sim.Sim, last string) {
	w := s.Bundle().World
	goals := w.Rubric.Objectives
	was, enters := make([]bool, len(goals)), w.Clock.TickAt(w.Clock.Enters)
	var machine rule.Machine
	return func(run *sim.Sim, last string) {
		for i := range goals {
			if met := machine.Bool(goals[i].Met, run.Reader()); met != was[i] || run.Tick() == enters {
				was[i] = met
				*list = append(*list, Mark{i, run.Minute(), met, last})
			}
		}
	}
}
