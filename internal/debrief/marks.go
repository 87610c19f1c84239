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

// marks runs the crisis once more and notes when the objectives changed, by what
// the desk could see, from when it was taken over.
func marks(s *session.Session) []Mark {
	w := s.Bundle().World
	goals := w.Rubric.Objectives
	if len(goals) == 0 {
		return nil
	}
	run := sim.New(w, s.People(), s.Seed())
	run.Uncompared()
	run.Intervene(s.Interventions()...)
	var machine rule.Machine
	var list []Mark
	was, commands := make([]bool, len(goals)), s.Commands()
	next, last, enters := 0, "", w.Clock.TickAt(w.Clock.Enters)
	for !run.Over() {
		var now []sim.Command
		for ; next < len(commands) && commands[next].Minute/w.Clock.Tick <= run.Tick(); next++ {
			now, last = append(now, commands[next]), commands[next].ID
		}
		run.Step(now)
		if run.Tick() < enters {
			continue
		}
		for i := range goals {
			if met := machine.Bool(goals[i].Met, run.Reader()); met != was[i] || run.Tick() == enters {
				was[i] = met
				list = append(list, Mark{i, run.Minute(), met, last})
			}
		}
	}
	return list
}
