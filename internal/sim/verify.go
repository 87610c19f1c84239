package sim

import (
	"demarche/internal/chance"
	"demarche/internal/view"
	"demarche/internal/world"
)

// checked brings the result of a check: the same whenever it is made, unless
// who checks errs.
func (s *Sim) checked(i int, c *Command) {
	spec, e := &s.w.Evidence[i], &s.evidence[i]
	before := e.state
	if (before == view.Held || before == view.Failed) && (c == nil || !e.again) {
		return
	}
	e.at, e.due = s.Minute(), -1
	held := s.holds(i)
	command, detail := "", ""
	if c != nil {
		command = c.ID
		held = held != s.errs(e.checker, chance.ID("check", c.ID))
		s.done(c)
	}
	held = s.found(i, held)
	e.state = view.Failed
	if held {
		e.state = view.Held
	}
	if e.again {
		detail = CheckedConfirmed
		if e.state != before {
			detail = CheckedCorrected
		}
	}
	if e.by, e.checker, e.again = e.checker, world.None, false; c == nil {
		e.by = world.None // it is nobody's result: nothing to doubt
	}
	s.happen(spec.ID)
	s.note(Event{Kind: EvEvidence, ID: spec.ID, Held: held, Detail: detail, Command: command, Public: true})
}

// holds tells whether an item holds in this run: drawn once, by its likelihood
// under the truth.
func (s *Sim) holds(i int) bool {
	if s.settled != nil && s.settled[i] >= 0 {
		return s.settled[i] == 1
	}
	spec := &s.w.Evidence[i]
	value := 0
	if spec.Fact != world.None {
		value = s.facts[spec.Fact]
	}
	return chance.Hit(s.seed, chance.Evidence, chance.ID(spec.ID), 0, spec.Holds[value])
}
