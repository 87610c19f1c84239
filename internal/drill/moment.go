package drill

import (
	"demarche/internal/session"
	"demarche/internal/sim"
	"demarche/internal/world"
)

// latest bounds how late in a crisis a drill is set, in minutes after the
// player takes over: later, a crisis without an answer is hardly playable.
const latest = 24 * 60

// until plays a crisis with nobody at the desk up to a minute, and looks at it
// in each tick from where the player takes over.
func until(at session.Setup, minute int32, look func(*session.Session)) *session.Session {
	s, err := session.New(at, session.Headless, session.Keep{})
	if err != nil {
		panic("drill: a session without a journal cannot fail: " + err.Error())
	}
	for !s.Over() {
		if look != nil {
			look(s)
		}
		if s.Minute() >= minute {
			break
		}
		s.Advance()
	}
	return s
}

// window is the stretch of a crisis in which drills are set: from the first
// hour of the player, for at most a day or half of the time that is left.
func window(w *world.World) (from, to int32) {
	end := w.Clock.Minute(w.Clock.Ticks)
	return w.Clock.Enters, w.Clock.Enters + min(latest, (end-w.Clock.Enters)/2)
}

// onward is a branch of a crisis some hours later, with a command given first
// or nil. The crisis itself stays as it is.
func onward(s *session.Session, c *sim.Command, minutes int32) *sim.Sim {
	later := s.Sim().Branch()
	until := later.Minute() + minutes
	var now []sim.Command
	if c != nil {
		now = []sim.Command{*c}
	}
	for !later.Over() && later.Minute() < until {
		later.Step(now)
		now = nil
	}
	return later
}
