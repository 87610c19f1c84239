package sim

import (
	"slices"

	"demarche/internal/world"
)

// A forecast is an estimate of the analysts: it takes the desk's time, and comes
// later. It does nothing else, whatever it says; what it says is made of shadow
// worlds, outside the crisis.

// tried are the statements of which the analysts can say what may come of them.
var tried = []world.CommandKind{world.CmdPost, world.CmdAnswer, world.CmdJoint, world.CmdRetract}

// Trial returns the statement of which a forecast is asked what may come of it;
// nil for a forecast of waiting, and for other commands.
func (c *Command) Trial() *Command {
	kind, ok := world.CommandOf(c.Choice)
	if c.Kind != world.CmdForecast || !ok || !slices.Contains(tried, kind) {
		return nil
	}
	t := *c
	t.Kind, t.Choice = kind, ""
	return &t
}

func (s *Sim) checkForecast(c *Command) *Refusal {
	t := c.Trial()
	cost := s.w.Costs[c.Kind]
	switch {
	case t == nil && c.Choice != "":
		return refuse(RefusedUnknown, "what", "way", "id", c.Choice)
	case s.pending(c.Kind, func(*Command) bool { return true }):
		return refuse(RefusedUnderWay)
	case s.w.Clock.TickAt(max(s.busy, c.Minute)+cost.Attention+cost.Takes) >= s.w.Clock.Ticks:
		return refuse(RefusedTooLate)
	case t == nil:
		return wordless(c)
	}
	return s.possible(t)
}

func (s *Sim) doForecast(c *Command) {
	s.note(Event{Kind: EvForecast, ID: c.ID, Command: c.ID, Public: true})
}
