package sim

import (
	"slices"

	"demarche/internal/chance"
	"demarche/internal/effects"
	"demarche/internal/fixed"
	"demarche/internal/world"
)

// doReport lets a platform decide on a report. What is taken down although it
// was true looks like censorship.
func (s *Sim) doReport(c *Command, platform int) {
	a := s.x.accounts[c.Target]
	about := world.None
	if c.About != "" {
		about = s.x.narratives[c.About]
	}
	var offends []int
	founded := s.w.Accounts[a].Hostile
	for i := range s.posts {
		p := &s.posts[i]
		if p.Account == a && !p.Removed && (about == world.None || p.About == about && p.Position == world.Asserts) && slices.Contains(p.Platforms, platform) {
			offends = append(offends, i)
			founded = founded || p.About != world.None && p.Position == world.Asserts && !s.isTrue(p.About)
		}
	}
	m := s.w.Platforms[platform].Moderation
	p := m.Errs
	if founded {
		p = m.Agrees
	}
	kind := EvKept
	if len(offends) > 0 && chance.Hit(s.luck, chance.Moderate, chance.ID(c.ID), int32(platform), fixed.ProbOf(p)) {
		kind = EvRemoved
		for _, i := range offends {
			s.takeDown(&s.posts[i], platform)
		}
		if !founded {
			s.censored++
			s.moveTrust(-s.coefficient(effects.TrustCensorship))
		}
	}
	s.done(c)
	s.note(Event{Kind: kind, ID: c.Target, Actor: s.w.Platforms[platform].ID, Command: c.ID, Public: true})
}

// remove takes an account's posts about a narrative, or None for any, off all
// platforms.
func (s *Sim) remove(account, about int) {
	for i := range s.posts {
		if p := &s.posts[i]; p.Account == account && (about == world.None || p.About == about) {
			s.takeDown(p, world.None)
		}
	}
}

// takeDown takes a post off a platform, or off all with None. It is removed
// when it can be seen nowhere any more.
func (s *Sim) takeDown(p *postState, platform int) {
	gone := true
	for _, w := range p.wave {
		if platform == world.None || s.people.Platform(w) == platform {
			s.people.Remove(w)
		}
		gone = gone && s.people.Gone(w)
	}
	p.Removed = gone
}
