package session

import "demarche/internal/world"

// CameUp is a step of practice and when the desk was offered it first.
type CameUp struct {
	ID     string // as view.Step names it
	Kind   world.CommandKind
	Minute int32 // of the crisis
}

// StepsSoFar returns every step that the desk has been offered, in the order in which
// they came up: the same for a journal that is gone on with as for whoever never left.
// It must not be changed.
func (s *Session) StepsSoFar() []CameUp { return s.steps }

// noteSteps notes the steps that came up with the tick that has passed.
func (s *Session) noteSteps() {
	for _, step := range s.sim.Steps() {
		id := step.ID()
		if s.stepsKnown[id] {
			continue
		}
		s.stepsKnown[id] = true
		s.steps = append(s.steps, CameUp{id, step.Kind, s.sim.Minute()})
	}
}
