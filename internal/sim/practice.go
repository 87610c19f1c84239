package sim

import (
	"slices"

	"demarche/internal/view"
	"demarche/internal/world"
)

// practice is what the mechanics of ministry practice keep: orders, lines to
// take, accords and the rest. Each has a file of its own.
type practice struct {
	slips []slip // translations that went wrong; they decide nothing any more
}

func newPractice(*world.World) practice { return practice{} }

// clone returns a copy that shares nothing that changes.
func (p practice) clone() practice {
	p.slips = slices.Clone(p.slips)
	return p
}

// digest adds all that decides what happens next.
func (p *practice) digest(*digest) {}

// practise lets time pass for what was ordered, agreed or promised. It comes
// after the effects of a tick, so that it judges what has just been done.
func (s *Sim) practise() {
	s.remember()
}

// steps lists what practice offers the desk now.
func (s *Sim) steps() []view.Step { return nil }
