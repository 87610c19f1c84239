package sim

import (
	"slices"

	"demarche/internal/chance"
	"demarche/internal/effects"
	"demarche/internal/fixed"
	"demarche/internal/view"
	"demarche/internal/world"
)

// ownPost returns the latest post that a principal has made unasked, or nil.
// What others publish from the principal's account is not the principal's.
func (s *Sim) ownPost(account int) *postState {
	for i := len(s.posts) - 1; i >= 0; i-- {
		if p := &s.posts[i]; p.Account == account && p.Ours && !p.mine && !p.Retracted && !p.Removed {
			return p
		}
	}
	return nil
}

func (s *Sim) checkPrincipal(c *Command) *Refusal {
	p := s.post(c.Target)
	if p == nil || s.w.Accounts[p.Account].Principal == nil {
		return refuse(RefusedUnknown, "what", "post", "id", c.Target)
	}
	switch {
	case !slices.Contains(world.PrincipalWays[:], c.Choice):
		return refuse(RefusedUnknown, "what", "way", "id", c.Choice)
	case slices.Contains(s.practice.public.dealt, c.Target) || s.dueOf(c.Kind, c.Target) >= 0:
		return refuse(RefusedDone)
	case s.ownPost(p.Account) != p:
		return refuse(RefusedNotLatest)
	}
	switch c.Choice {
	case world.Amplify:
		return s.checkAmplify(c, p)
	case world.Clarify:
		c = clarifying(c, s, p)
		if p.About != world.None && c.Position != world.Partly && c.Position != world.Denies {
			return refuse(RefusedMissing, "what", "position")
		}
		return s.checkPost(c, true)
	}
	return wordless(c)
}

func (s *Sim) checkAmplify(c *Command, p *postState) *Refusal {
	if r := known(s.x.accounts, "account", c.Account); r != nil {
		return r
	}
	a := s.x.accounts[c.Account]
	switch {
	case !s.w.Accounts[a].Ours || a == p.Account:
		return refuse(RefusedNotOurs, "account", c.Account)
	case s.accounts[a].seized:
		return refuse(RefusedSeized, "account", c.Account)
	}
	return first(wordless(c), s.checkReach(c.Account, c.Platforms))
}

// clarifying is a command that replies to a principal's post, on its claim.
func clarifying(c *Command, s *Sim, p *postState) *Command {
	out := *c
	out.ReplyTo = p.ID
	if out.About == "" && p.About != world.None {
		out.About = s.w.Narratives[p.About].ID
	}
	return &out
}

// doPrincipal deals with a post of the principal's own. Being corrected in
// public invites the next post; being passed on ends the matter.
func (s *Sim) doPrincipal(c *Command) {
	p := s.post(c.Target)
	if r := s.tooLate(c, p); r != nil {
		s.void(c, r)
		return
	}
	s.practice.public.dealt = append(s.practice.public.dealt, c.Target)
	again := fixed.One
	account := p.Account
	s.happen("principal." + c.Choice)
	s.note(Event{Kind: EvPrincipal, ID: c.Target, Detail: c.Choice, Command: c.ID, Public: true})
	switch c.Choice {
	case world.Amplify:
		s.done(c)
		s.amplify(c, p)
		return
	case world.Clarify:
		s.doPost(clarifying(c, s, p), c.ID, nil)
	case world.Absorb:
		s.done(c)
		if p.About != world.None {
			until := s.Minute() + s.minutes(effects.ResponseAbsorbLasts)
			s.silences = append(s.silences, view.Silence{About: p.About, From: s.Minute(), Until: until, Reason: c.Reason, With: world.None})
		}
		again = s.coefficient(effects.ResponseAbsorbed)
	}
	s.provoke(account, c, again)
}

// tooLate tells why a post cannot be dealt with any more, though it could when
// the command was accepted, or nil.
func (s *Sim) tooLate(c *Command, p *postState) *Refusal {
	switch {
	case s.ownPost(p.Account) != p:
		return refuse(RefusedNotLatest)
	case c.Choice == world.Clarify:
		return s.muted(clarifying(c, s, p))
	case c.Choice == world.Amplify && s.accounts[s.x.accounts[c.Account]].seized:
		return refuse(RefusedSeized, "account", c.Account)
	}
	return nil
}

// amplify passes a principal's post on from an account of ours: the same
// words, which need no clearance, with our reach.
func (s *Sim) amplify(c *Command, p *postState) {
	s.publish(publication{
		id: c.ID, by: s.x.accounts[c.Account], on: s.platforms(c), languages: p.Languages, about: p.About, position: p.Position, reading: p.Reading, to: p.to,
		media: p.Media, official: true, line: p.Line, texts: p.Texts, command: c.ID,
	})
}

// provoke draws whether a principal posts again.
func (s *Sim) provoke(account int, c *Command, factor fixed.Q) {
	again := s.w.Accounts[account].Principal.Again
	if again == nil {
		return
	}
	entity := chance.ID("again", c.ID)
	at, comes := s.perhaps("again "+c.ID, s.odds(again.Chance, fixed.Half).Mul(factor), chance.Again, entity, func(luck uint64) int32 {
		return between(luck, again.Wait, chance.Again, entity, s.tick+1)
	})
	if !comes {
		return
	}
	s.plan(due{
		tick: s.tick + max(s.w.Clock.Span(at-s.Minute()), 1), kind: dueEffects, do: again.Do,
		origin: c.ID + ".again",
	})
}

func (s *Sim) principalSteps() []view.Step {
	var list []view.Step
	for i := range s.w.Accounts {
		if s.w.Accounts[i].Principal == nil {
			continue
		}
		p := s.ownPost(i)
		if p == nil {
			continue
		}
		step := view.Step{Kind: world.CmdPrincipal, Target: p.ID, Title: "accounts." + s.w.Accounts[i].ID + ".name", Text: p.Line, Due: -1}
		switch due := s.dueOf(world.CmdPrincipal, p.ID); {
		case due >= 0:
			step.State, step.Due = view.StepAsked, due
		case slices.Contains(s.practice.public.dealt, p.ID):
			step.State = view.StepDone
		}
		for _, way := range world.PrincipalWays {
			step.Ways = append(step.Ways, view.Way{ID: way, Open: step.State == view.StepOpen})
		}
		list = append(list, step)
	}
	return list
}
