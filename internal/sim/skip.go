package sim

import "demarche/internal/world"

// skippable tells whether a message can be handed over: it still wants
// something, and it presses or shows what may distress.
func (s *Sim) skippable(m *messageState) bool {
	wants := m.Asks && !m.Answered || len(m.choices()) > 0 && m.Chosen == ""
	return wants && !m.Expired && !m.Skipped && (m.Urgent || s.distresses(m.ID))
}

// distresses tells whether the post with this id shows what may distress.
func (s *Sim) distresses(id string) bool {
	if p := s.post(id); p != nil {
		for _, i := range p.Media {
			if s.w.Media[i].Distressing {
				return true
			}
		}
	}
	return false
}

func (s *Sim) checkSkip(c *Command) *Refusal {
	m := s.message(c.Target)
	switch {
	case m == nil:
		return refuse(RefusedUnknown, "what", "message", "id", c.Target)
	case !s.skippable(m) || s.answering(c.Target):
		return refuse(RefusedNoSkip)
	}
	return nil
}

// answering tells whether an answer to a message is under way.
func (s *Sim) answering(id string) bool {
	for _, kind := range []world.CommandKind{world.CmdAnswer, world.CmdChoose} {
		if s.pending(kind, func(c *Command) bool { return c.Target == id }) {
			return true
		}
	}
	return false
}

// doSkip lets a colleague take a message over, who answers it in a word that
// changes nothing: nobody counts as served or deserted by it, no effect of an
// answer comes, and nothing of it is scored.
func (s *Sim) doSkip(c *Command) {
	m := s.message(c.Target)
	if m == nil || !s.skippable(m) {
		return // it was answered in the meantime
	}
	m.Skipped, m.Answered = true, m.Answered || m.Asks
	if p := s.post(c.Target); p != nil {
		p.Asks = false
	}
	s.note(Event{Kind: EvSkipped, ID: m.ID, Actor: m.From, Command: c.ID, Public: true})
}
