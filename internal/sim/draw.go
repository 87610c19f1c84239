package sim

import (
	"demarche/internal/chance"
	"demarche/internal/fixed"
	"demarche/internal/rule"
)

// odds is a chance that an expression over the state gives, 0..1; without an
// expression it is usual.
func (s *Sim) odds(p *rule.Program, usual fixed.Q) fixed.Q {
	if p == nil {
		return usual
	}
	return fixed.FromFloat(s.machine.Number(p, actors{s})).Share()
}

// hits draws whether something happens in this tick, by its chance, 0..1.
func (s *Sim) hits(odds fixed.Q, purpose chance.Purpose, entity uint64) bool {
	return chance.Hit(s.luck, purpose, entity, s.tick, fixed.ProbOf(odds))
}
