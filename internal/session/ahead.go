package session

import (
	"slices"

	"demarche/internal/credit"
	"demarche/internal/sim"
)

// Ahead prepares a forecast of how things may stand after these minutes, if the
// desk waits or, with a draft, gives a command now. It knows what the desk knows
// and no more. An exam has none, and only coached practice one of a draft: it is
// nil there. What it takes is for who shows it to charge: see
// credit.ForecastAttention.
func (s *Session) Ahead(draft *sim.Command, horizons ...int32) *credit.Ahead {
	if s.mode == Exam || draft != nil && s.mode != Coached || s.Over() {
		return nil
	}
	if draft != nil {
		c := s.Complete(*draft)
		c.ID = commandID(len(s.commands))
		draft = &c
	}
	w := s.setup.Bundle.World
	line := credit.NewLine(w, s.setup.People, s.setup.Seed, slices.Clone(s.commands))
	return credit.NewAhead(line, s.sim.Tick(), draft, horizons...)
}
