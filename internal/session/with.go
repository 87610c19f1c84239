package session

import (
	"slices"

	"demarche/internal/sim"
	"demarche/internal/view"
	"demarche/internal/world"
)

// With returns the commands that are given together with one: who publishes the
// draft that an answer to a message opens has taken that answer, and takes it
// back with the draft. A script gives every command itself.
func (s *Session) With(c sim.Command) []sim.Command {
	if s.mode.Played() && c.Kind == world.CmdCancel {
		return s.alongside(c.Target)
	}
	if !s.mode.Played() || c.Draft == "" || !c.Publishes() {
		return nil
	}
	w := s.setup.Bundle.World
	var list []sim.Command
	for i := range s.View().Inbox {
		m := &s.View().Inbox[i]
		at := slices.IndexFunc(m.Choices, func(ch view.Choice) bool {
			return ch.Open && ch.Draft != world.None && w.Drafts[ch.Draft].ID == c.Draft
		})
		if at < 0 || m.Answered || m.ID == c.Target || s.chosen(m.ID) { // who answers it in public has answered it
			continue
		}
		choose := sim.Command{Kind: world.CmdChoose, Minute: c.Minute, Target: m.ID, Choice: m.Choices[at].ID}
		if s.sim.Check(&choose) == nil {
			list = append(list, choose)
		}
	}
	return list
}

// chosen tells whether an answer to a message waits for the next tick.
func (s *Session) chosen(message string) bool {
	return slices.ContainsFunc(s.queue, func(c sim.Command) bool { return c.Kind == world.CmdChoose && c.Target == message })
}
