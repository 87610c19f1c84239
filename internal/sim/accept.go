package sim

import (
	"slices"

	"demarche/internal/effects"

	"demarche/internal/chance"
	"demarche/internal/fixed"
	"demarche/internal/view"
	"demarche/internal/world"
)

// accept gives a command the desk's attention and plans what it does. One that
// cannot be done any more is void.
func (s *Sim) accept(c *Command) {
	if r := s.Check(c); r != nil {
		s.void(c, r)
		return
	}
	if c.Kind == world.CmdWait {
		return // a note in the journal: waiting is what happens anyway
	}
	if c.Kind == world.CmdCancel {
		s.takeBack(c)
	}
	s.takeUp(c)
}

// takeUp lets a command wait for the desk and plans what it does.
func (s *Sim) takeUp(c *Command) {
	cost := s.w.Costs[c.Kind]
	// A text of one's own in another language takes half as long again.
	attention := cost.Attention
	if n := int32(len(c.Texts)); n > 1 && c.Draft == "" && c.Kind != world.CmdPrepare && c.Kind != world.CmdForecast {
		attention += (n - 1) * cost.Attention / 2
	}
	if c.Kind == world.CmdPost && s.lineFor(c) != world.None {
		attention = (attention + 1) / 2
	}
	s.await(c)
	s.busy = max(s.busy, c.Minute) + attention
	done, deed := s.busy+cost.Takes, deeds[c.Kind]
	if deed.begin != nil {
		done = deed.begin(s, c, done)
	}
	if deed.carry != nil {
		s.plan(due{tick: s.w.Clock.TickAt(done), kind: dueCommand, command: c, origin: c.ID})
	}
}

// The beginnings of deeds: what each sets going at once. They get the minute
// at which the desk has done its part and return that at which the deed acts.

func (s *Sim) beginVerify(c *Command, _ int32) int32 {
	i := s.x.evidence[c.Target]
	who := s.worker(world.TaskVerify, c.Colleague, c.Minute)
	// Who has fewer people in place has to ask round for longer.
	takes := int32(int64(s.w.Evidence[i].Takes) * int64(fixed.One) / int64(max(s.reporting(), 1)))
	done := s.employ(who, world.TaskVerify, s.busy, takes, c.Target, c.ID) + s.w.Costs[c.Kind].Takes
	e := &s.evidence[i]
	e.due, e.checker, e.again = done, who, e.state == view.Held || e.state == view.Failed
	if !e.again { // until the second result is there, the first stands
		e.state = view.Checking
	}
	return done
}

func (s *Sim) beginContact(c *Command, done int32) int32 {
	cost := s.w.Costs[c.Kind]
	terms, _ := s.terms(c)
	done += terms.Takes
	if who := s.worker(world.TaskLiaison, c.Colleague, c.Minute); who != world.None {
		// Somebody who knows the people there gets through sooner.
		done = min(done, s.employ(who, world.TaskLiaison, s.busy, cost.Takes+terms.Takes, c.Target, c.ID))
	}
	return done
}

func (s *Sim) beginJoint(c *Command, done int32) int32 {
	longest := int32(0)
	for _, p := range c.Partners {
		longest = max(longest, s.w.Partners[s.x.partners[p]].Takes)
	}
	return max(done+longest, s.translate(c, done))
}

func (s *Sim) beginBrief(c *Command, done int32) int32 {
	return done + s.w.Accounts[s.x.accounts[c.Target]].Brief.Takes
}

// void notes a command that could not be done.
func (s *Sim) void(c *Command, r *Refusal) {
	s.note(Event{Kind: EvVoid, ID: c.ID, Detail: r.Code, Command: c.ID, Public: true})
}

// translate employs translators and returns when all versions are ready.
func (s *Sim) translate(c *Command, done int32) int32 {
	for _, lang := range c.Translate {
		who := s.translator(s.x.languages[lang], c.Minute, nil)
		if who == world.None {
			continue
		}
		done = max(done, s.employ(who, world.TaskTranslate, s.busy, s.minutes(effects.ResponseTranslation), lang, c.ID))
		s.mistranslate(c, who, lang)
	}
	return done
}

// report asks each platform that carries the account's posts to look at them.
func (s *Sim) report(c *Command, done int32) int32 {
	a := s.x.accounts[c.Target]
	for i := range s.w.Platforms {
		if len(c.Platforms) > 0 && !slices.Contains(c.Platforms, s.w.Platforms[i].ID) {
			continue
		}
		if !slices.ContainsFunc(s.w.Accounts[a].Reach[i], func(q reachShare) bool { return q > 0 }) {
			continue
		}
		m := s.w.Platforms[i].Moderation
		at := done - s.Minute() + s.after("report "+c.ID+" "+s.w.Platforms[i].ID, [2]int32{m.Delay / 2, m.Delay * 3 / 2}, chance.Moderate, chance.ID("delay", c.ID), int32(i))
		s.plan(due{tick: s.w.Clock.TickAt(at), kind: dueReport, index: i, command: c, origin: c.ID})
	}
	return done
}
