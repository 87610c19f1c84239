package sim

import (
	"demarche/internal/chance"
	"demarche/internal/world"
)

// doBrief tells a journalist what is so. On the record it becomes our word; on
// background it is the journalist's; off the record nothing is published and
// what comes later is shaped. Who does not keep to the terms publishes it
// against us.
func (s *Sim) doBrief(c *Command) {
	a := s.x.accounts[c.Target]
	b := s.w.Accounts[a].Brief
	if !s.machine.Bool(b.Wants, actors{s}) {
		s.note(Event{Kind: EvNoAnswer, ID: c.Target, Detail: c.Kind.String(), Command: c.ID, Public: true})
		return
	}
	terms, _ := world.TermsOf(c.Choice)
	s.done(c)
	if !s.hits(b.Keeps[terms], chance.Journalist, chance.ID(c.ID)) {
		p := s.told(c, a, terms)
		p.position, p.leak, p.word = world.Asserts, true, false
		p.line = "accounts." + c.Target + ".brief.says.leaks"
		s.note(Event{Kind: EvLeaked, ID: c.Target, Command: c.ID, Public: true})
		s.publish(p)
		return
	}
	s.note(Event{Kind: EvBriefed, ID: c.Target, Detail: terms.String(), Command: c.ID, Public: true})
	if terms == world.OffRecord {
		s.effects(b.Shapes, c.ID, c.ID)
		return
	}
	s.publish(s.told(c, a, terms))
}

// told is what an account publishes of what it was told.
func (s *Sim) told(c *Command, account int, terms world.Terms) publication {
	b, id := s.w.Accounts[account].Brief, s.w.Accounts[account].ID
	p := publication{
		by: account, id: c.ID, on: b.On, about: s.x.narratives[c.About], position: c.Position, reading: neutral, to: world.None,
		languages: s.mainLanguage(), evidence: s.indices(s.x.evidence, c.Evidence), command: c.ID, word: terms == world.OnRecord,
		line: "accounts." + id + ".brief.says." + c.Position.String(),
	}
	if terms == world.OnBack && b.Voiced[c.Position] {
		p.line = "accounts." + id + ".brief.background." + c.Position.String()
	}
	return p
}
