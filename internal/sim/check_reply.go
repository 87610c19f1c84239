package sim

import (
	"demarche/internal/view"
	"demarche/internal/world"
)

func (s *Sim) checkBrief(c *Command) *Refusal {
	if r := first(known(s.x.accounts, "account", c.Target), known(s.x.narratives, "narrative", c.About),
		s.checkEvidence(c)); r != nil {
		return r
	}
	b := s.w.Accounts[s.x.accounts[c.Target]].Brief
	terms, ok := world.TermsOf(c.Choice)
	switch {
	case b == nil:
		return refuse(RefusedNotOffered, "what", c.Target)
	case !ok:
		return refuse(RefusedUnknown, "what", "terms", "id", c.Choice)
	case !b.Offers[terms]:
		return refuse(RefusedNotOffered, "what", c.Choice)
	case c.Position == world.Silent:
		return refuse(RefusedMissing, "what", "position")
	}
	return nil
}

func (s *Sim) checkAnswer(c *Command) *Refusal {
	open := false
	if m := s.message(c.Target); m != nil && m.Asks {
		if m.Answered || m.Expired || s.pending(world.CmdAnswer, func(o *Command) bool { return o.Target == c.Target }) {
			return refuse(RefusedDone)
		}
		if m.People > 0 && len(c.Texts) == 0 {
			return refuse(RefusedNoText)
		}
		open = true
	}
	if p := s.post(c.Target); p != nil && p.Asks {
		open = true
	}
	if !open {
		return refuse(RefusedUnknown, "what", "question", "id", c.Target)
	}
	if len(c.Texts) > 0 {
		return s.checkPost(c, true)
	}
	return nil
}

func (s *Sim) checkChoose(c *Command) *Refusal {
	m := s.message(c.Target)
	if m == nil {
		return refuse(RefusedUnknown, "what", "message", "id", c.Target)
	}
	if m.Chosen != "" || m.Expired || m.Skipped || s.pending(world.CmdChoose, func(o *Command) bool { return o.Target == c.Target }) {
		return refuse(RefusedDone)
	}
	choices := m.choices()
	for i := range choices {
		if ch := &choices[i]; ch.ID == c.Choice {
			if !s.machine.Bool(ch.Open, desk{s}) {
				r := refuse(RefusedNotOffered, "what", c.Choice, "line", m.effect.ID+".message.choices."+ch.ID+".text")
				if hangs := s.hangs(ch.Open); len(hangs) == 1 && hangs[0].On == view.HangLapsed {
					r.Args["lapsed"], r.Args["now"] = itoa(hangs[0].At), itoa(s.Minute())
				}
				return r
			}
			return nil
		}
	}
	return refuse(RefusedUnknown, "what", "choice", "id", c.Choice)
}

// choices are the answers that a message offers.
func (m *messageState) choices() []world.Choice {
	if m.effect == nil || m.effect.Message == nil {
		return nil
	}
	return m.effect.Message.Choices
}
