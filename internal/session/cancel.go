package session

import (
	"slices"

	"demarche/internal/sim"
	"demarche/internal/view"
	"demarche/internal/world"
)

// What can be taken back is what the desk has not begun: it waits here for the
// next tick, or in the simulation for the desk.

// possible tells why a command cannot be done now, or nil.
func (s *Session) possible(c *sim.Command) *sim.Refusal {
	switch r := s.sim.Check(c); {
	case c.Kind != world.CmdCancel || r == nil || r.Code != sim.RefusedBegun:
		return r
	case s.pending(c.Target):
		return nil
	case !slices.ContainsFunc(s.commands, named(c.Target)):
		return &sim.Refusal{Code: sim.RefusedUnknown, Args: map[string]string{"what": "command", "id": c.Target}}
	default:
		return r
	}
}

// pending tells whether a command waits for the next tick and can be taken back.
func (s *Session) pending(id string) bool {
	return slices.ContainsFunc(s.queue, func(c sim.Command) bool { return c.ID == id && c.Kind != world.CmdCancel })
}

// cancel forgets a command that was taken back, and tells whether the simulation
// has not heard of it.
func (s *Session) cancel(id string) bool {
	for _, c := range s.commands {
		if c.ID == id {
			s.withdrawn = append(s.withdrawn, c)
		}
	}
	s.commands = slices.DeleteFunc(slices.Clone(s.commands), named(id))
	s.outlooks = slices.DeleteFunc(slices.Clone(s.outlooks), func(o *Outlook) bool { return o.command.ID == id })
	if !s.pending(id) {
		return false
	}
	s.queue = slices.DeleteFunc(slices.Clone(s.queue), named(id))
	return true
}

// Given returns the accepted commands that stand, in order, and after them those
// that were taken back: what an event speaks of may be either.
func (s *Session) Given() []sim.Command { return slices.Concat(s.commands, s.withdrawn) }

func named(id string) func(sim.Command) bool {
	return func(c sim.Command) bool { return c.ID == id }
}

// Waiting returns the commands that can be taken back now, in the order in which
// they were given: nothing of them has begun.
func (s *Session) Waiting() []sim.Command {
	var list []sim.Command
	for _, c := range s.commands {
		if s.waits(c.ID) {
			list = append(list, c)
		}
	}
	return list
}

// waits tells whether a command can be taken back, and was not yet.
func (s *Session) waits(id string) bool {
	return s.Check(sim.Command{Kind: world.CmdCancel, Target: id}) == nil
}

// alongside returns the answers that were given with a statement that is taken
// back and can be taken back with it: see With.
func (s *Session) alongside(statement string) []sim.Command {
	at := slices.IndexFunc(s.commands, named(statement))
	if at < 0 || s.commands[at].Draft == "" || !s.commands[at].Publishes() {
		return nil
	}
	var list []sim.Command
	for i := at - 1; i >= 0 && s.commands[i].Kind == world.CmdChoose && s.commands[i].Minute == s.commands[at].Minute; i-- {
		if ch := &s.commands[i]; s.opens(ch, s.commands[at].Draft) && s.waits(ch.ID) {
			list = append(list, sim.Command{Kind: world.CmdCancel, Minute: s.sim.Minute(), Target: ch.ID})
		}
	}
	return list
}

// opens tells whether an answer to a message opens a draft.
func (s *Session) opens(c *sim.Command, draft string) bool {
	w := s.setup.Bundle.World
	inbox := s.View().Inbox
	at := slices.IndexFunc(inbox, func(m view.Message) bool { return m.ID == c.Target })
	return at >= 0 && slices.ContainsFunc(inbox[at].Choices, func(ch view.Choice) bool {
		return ch.ID == c.Choice && ch.Draft != world.None && w.Drafts[ch.Draft].ID == draft
	})
}
