package sim

import (
	"slices"

	"demarche/internal/chance"
	"demarche/internal/effects"
	"demarche/internal/fixed"
	"demarche/internal/speech"
	"demarche/internal/world"
)

// apologises tells whether a text takes the blame in one of its versions. A
// regret does not.
func apologises(readings map[string]speech.Reading) bool {
	for _, r := range readings {
		if r.Act == speech.Apologise && r.Kind != speech.Regret {
			return true
		}
	}
	return false
}

// apologise lets a post of ours that has just appeared mean what it says: it
// admits liability, and without the agreement of those who must stand for it,
// headquarters disowns it.
func (s *Sim) apologise(c *Command, post string) {
	a := s.w.Apology
	if a == nil || !apologises(c.Readings) {
		return
	}
	agreed := s.agreedBy(a.Clearance, c)
	s.practice.admitting = append(s.practice.admitting, post)
	for _, n := range a.Admits {
		if p := s.post(post); s.admits(p, n) {
			s.concede(n)
		}
	}
	s.happen("apology")
	s.note(Event{Kind: EvApology, ID: post, Command: c.ID, Public: true})
	s.effects(a.Do, post+".apology", "")
	if agreed {
		return
	}
	s.happen("apology.uncleared")
	s.note(Event{Kind: EvUnagreed, ID: post, Actor: s.w.Clearances[a.Clearance].ID, Command: c.ID, Public: true})
	at, _ := s.perhaps("apology "+c.ID, fixed.One, chance.Clearance, chance.ID("disavow", c.ID), s.foundOut(c))
	s.disowns(c, slices.IndexFunc(s.posts, func(p postState) bool { return p.ID == post }), at, disowned{by: s.w.Clearances[a.Clearance].ID, why: DisownedUnagreed})
	s.effects(a.Uncleared, post+".uncleared", "")
}

// admits tells whether a post says by its apology that a claim is so. What it
// says of the claim itself goes before.
func (s *Sim) admits(p *postState, narrative int) bool {
	return slices.Contains(s.practice.admitting, p.ID) && slices.Contains(s.w.Apology.Admits, narrative) &&
		(p.About != narrative || p.Position == world.Silent)
}

// concede lets our side say that a claim is so.
func (s *Sim) concede(narrative int) {
	n := &s.narratives[narrative]
	if contradicts(n.position, world.Asserts) {
		n.flips++
		s.moveTrust(-s.coefficient(effects.TrustFlip))
	}
	n.position, n.said = world.Asserts, s.Minute()
}

// unsay takes back what a retracted apology has admitted.
func (s *Sim) unsay(post string) {
	if !slices.Contains(s.practice.admitting, post) {
		return
	}
	for _, n := range s.w.Apology.Admits {
		s.narratives[n].position = s.standing(n)
	}
}
