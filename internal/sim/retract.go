package sim

import (
	"demarche/internal/effects"
	"demarche/internal/world"
)

// doRetract takes a post of ours back: nobody new sees it, but its screenshots
// stay and feed suspicion unless a correction is linked. With the post in which
// somebody was named the naming itself is withdrawn, at the price of that.
func (s *Sim) doRetract(c *Command) {
	p := s.post(c.Target)
	if r := s.standsOurs(p); r != nil {
		s.void(c, r)
		return
	}
	s.done(c)
	s.note(Event{Kind: EvRetracted, ID: c.Target, Command: c.ID, Public: true})
	corrects := len(c.Texts) > 0 && s.muted(c) == nil
	if i := s.namedIn(p.ID); i != world.None {
		s.withdraw(c, i)
	} else {
		s.pull(p)
		cost := s.coefficient(effects.TrustDeletion)
		if corrects {
			cost = cost.Mul(s.coefficient(effects.TrustDeletionExplained))
		}
		s.moveTrust(-cost)
	}
	if len(c.Texts) > 0 {
		s.doPost(c, c.ID, nil)
	}
}

// pull takes a post of ours off everywhere, and its word back with all that it
// admitted.
func (s *Sim) pull(p *postState) {
	p.Retracted = true
	for _, w := range p.wave {
		s.people.Remove(w)
	}
	s.retracted++
	if p.About != world.None {
		s.narratives[p.About].position = s.standing(p.About)
	}
	s.unsay(p.ID)
}
