package sim

import (
	"slices"

	"demarche/internal/view"
	"demarche/internal/world"
)

// turn is a command that waits for the desk, which does one thing at a time.
type turn struct {
	given  Command // as it was given
	from   int32   // minute at which the desk turns to it
	before int32   // minute until which the desk was taken before it
}

// await notes a command that has to wait for the desk.
func (s *Sim) await(c *Command) {
	if s.busy > s.Minute() && c.Kind != world.CmdCancel {
		s.turns = append(s.turns, turn{*c, max(s.busy, c.Minute), s.busy})
	}
}

// turnTo drops those from the list to which the desk has turned by now.
func (s *Sim) turnTo() {
	s.turns = slices.DeleteFunc(s.turns, func(t turn) bool { return t.from <= s.Minute() })
}

// begins is the minute at which the desk turns to a command, or turned to it at
// the latest.
func (s *Sim) begins(c *Command) int32 {
	if i := s.awaits(c.ID); i >= 0 {
		return s.turns[i].from
	}
	return c.Minute
}

// awaits finds a command that the desk has not begun, or -1.
func (s *Sim) awaits(id string) int {
	return slices.IndexFunc(s.turns, func(t turn) bool { return t.given.ID == id && t.from > s.Minute() })
}

func (s *Sim) checkCancel(c *Command) *Refusal {
	if s.awaits(c.Target) < 0 {
		return refuse(RefusedBegun)
	}
	return nil
}

// takeBack takes back a command that the desk has not begun. What waits behind it
// moves up, as if it had never been given: whom it would have employed is free
// for that.
func (s *Sim) takeBack(c *Command) {
	at := s.awaits(c.Target)
	behind := slices.Clone(s.turns[at+1:])
	for i := len(s.turns) - 1; i >= at; i-- {
		s.undo(&s.turns[i].given)
	}
	s.busy, s.turns = s.turns[at].before, s.turns[:at]
	s.note(Event{Kind: EvCancelled, ID: c.Target, Command: c.ID, Public: true})
	for i := range behind {
		given := behind[i].given
		if r := s.possible(&given); r != nil {
			s.void(&given, r)
			continue
		}
		s.takeUp(&given)
	}
}

// undo takes back what the beginning of a deed has set going: the counterpart of
// the begin functions of deeds.
func (s *Sim) undo(c *Command) {
	s.queue = slices.DeleteFunc(s.queue, func(d due) bool { return d.command != nil && d.command.ID == c.ID })
	s.practice.slips = slices.DeleteFunc(s.practice.slips, func(x slip) bool { return x.command == c.ID })
	for i := range s.colleagues {
		if who := &s.colleagues[i]; who.busy && who.command == c.ID {
			who.busy = false
			s.regard(i, who.called)
		}
	}
	switch c.Kind {
	case world.CmdVerify:
		e := &s.evidence[s.x.evidence[c.Target]]
		if e.due, e.checker = -1, world.None; !e.again {
			e.state = view.Offered
		}
		e.again = false
	case world.CmdClear:
		s.clearances = slices.DeleteFunc(s.clearances, func(cl clearanceState) bool { return cl.Command == c.ID })
	case world.CmdQuery:
		s.practice.orders[s.x.instructions[c.Target]].answer = -1
	case world.CmdLine:
		l := &s.practice.lines[s.x.lines[c.Target]]
		*l = lineState{state: l.was}
	case world.CmdConsular:
		s.practice.cases[s.x.cases[c.Target]].due = -1
	}
}
