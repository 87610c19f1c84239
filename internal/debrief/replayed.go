package debrief

import (
	"demarche/internal/session"
	"demarche/internal/sim"
)

// replayed runs the crisis once more as it went and shows it tick by tick, from when
// the desk was taken over, with the id of the decision that had been given last, or "".
func replayed(s *session.Session, each func(run *sim.Sim, last string)) {
	w := s.Bundle().World
	run := sim.New(w, s.People(), s.Seed())
	run.Uncompared()
	run.Intervene(s.Interventions()...)
	next, last, commands := 0, "", s.Commands()
	enters := w.Clock.TickAt(w.Clock.Enters)
	for !run.Over() {
		var now []sim.Command
		for ; next < len(commands) && commands[next].Minute/w.Clock.Tick <= run.Tick(); next++ {
			now = append(now, commands[next])
			if changes(commands[next].Kind) {
				last = commands[next].ID
			}
		}
		run.Step(now)
		if run.Tick() >= enters {
			each(run, last)
		}
	}
}
