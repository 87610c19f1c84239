package session

import (
	"demarche/internal/sim"
	"demarche/internal/view"
	"demarche/internal/world"
)

// Horizons are how long after it comes a forecast looks ahead, in crisis minutes.
var Horizons = [...]int32{60, 180, 360}

// aided refuses the aids that the mode does not give.
func (s *Session) aided(c *sim.Command) *sim.Refusal {
	aids := s.mode.Aids()
	switch {
	case c.Kind != world.CmdForecast:
		return nil
	case !aids.Forecast:
		return &sim.Refusal{Code: sim.RefusedExam}
	case c.Choice != "" && !aids.Trial:
		return &sim.Refusal{Code: sim.RefusedUncoached}
	}
	return nil
}

// deliver notes the forecasts that have come in a tick, and drops those that
// could not be made.
func (s *Session) deliver(events []sim.Event) {
	for i := range events {
		e := &events[i]
		for n, o := range s.outlooks {
			if o.command.ID != e.Command {
				continue
			}
			switch e.Kind {
			case sim.EvForecast:
				o.there = true
			case sim.EvVoid:
				s.outlooks = append(s.outlooks[:n:n], s.outlooks[n+1:]...)
			}
			break
		}
	}
}

// Outlook returns the forecast that a command has asked for, or nil: for who
// computes it. It can be used from another goroutine than the session.
func (s *Session) Outlook(command string) *Outlook {
	for _, o := range s.outlooks {
		if o.command.ID == command {
			return o
		}
	}
	return nil
}

// estimated counts the forecasts that have come and are computed.
func (s *Session) estimated() int {
	n := 0
	for _, o := range s.outlooks {
		if o.there && o.Done() {
			n++
		}
	}
	return n
}

// forecasts are those asked for, with what they say as far as they have come.
func (s *Session) forecasts() []view.Forecast {
	var list []view.Forecast
	for _, o := range s.outlooks {
		f := view.Forecast{Command: o.command.ID, Asked: o.command.Minute, From: o.from, Tries: o.command.Choice != "", There: o.there}
		if o.there && o.Done() {
			f.Horizons, f.Without = o.said()
		}
		list = append(list, f)
	}
	return list
}
