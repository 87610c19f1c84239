package sim

import (
	"slices"

	"demarche/internal/effects"

	"demarche/internal/chance"
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
	cost := s.w.Costs[c.Kind]
	// A text of one's own in another language takes half as long again.
	attention := cost.Attention
	if n := int32(len(c.Texts)); n > 1 && c.Draft == "" {
		attention += (n - 1) * cost.Attention / 2
	}
	s.busy = max(s.busy, c.Minute) + attention
	done := s.busy + cost.Takes
	d := due{command: c, origin: c.ID}
	switch c.Kind {
	case world.CmdPost:
		d.kind = duePost
		done = s.translate(c, done)
	case world.CmdRetract:
		d.kind, done = dueRetract, s.translate(c, done)
	case world.CmdVerify:
		d.kind, d.index = dueEvidence, s.x.evidence[c.Target]
		e := &s.evidence[d.index]
		who := s.worker(world.TaskVerify, c.Colleague, c.Minute)
		done = s.employ(who, world.TaskVerify, s.busy, s.w.Evidence[d.index].Takes, c.Target, c.ID)
		e.state, e.due = view.Checking, done
	case world.CmdCall, world.CmdNote, world.CmdSummon:
		d.kind = dueContact
		terms, _ := s.terms(c)
		done += terms.Takes
		if who := s.worker(world.TaskLiaison, c.Colleague, c.Minute); who != world.None {
			// Somebody who knows the people there gets through sooner.
			done = min(done, s.employ(who, world.TaskLiaison, s.busy, cost.Takes+terms.Takes, c.Target, c.ID))
		}
	case world.CmdClear:
		d.kind, done = dueClearance, s.askClearance(c, done)
		d.index = len(s.clearances) - 1
	case world.CmdJoint:
		d.kind = dueJoint
		longest := int32(0)
		for _, p := range c.Partners {
			longest = max(longest, s.w.Partners[s.x.partners[p]].Takes)
		}
		done = max(done+longest, s.translate(c, done))
	case world.CmdReport:
		s.report(c, done)
		return
	case world.CmdBrief:
		d.kind = dueBrief
		done += s.w.Accounts[s.x.accounts[c.Target]].Brief.Takes
	case world.CmdAnswer:
		d.kind = dueAnswer
		done = s.translate(c, done)
	case world.CmdSecure:
		d.kind = dueSecure
	case world.CmdSilence:
		d.kind = dueSilence
	case world.CmdAssign:
		d.kind = dueAssign
	case world.CmdChoose:
		d.kind = dueChoose
	}
	d.tick = s.w.Clock.TickAt(done)
	s.plan(d)
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
	}
	return done
}

// askClearance notes the request and returns when the answer comes.
func (s *Sim) askClearance(c *Command, done int32) int32 {
	level := s.level(c)
	spec := &s.w.Clearances[level]
	done += spec.Takes
	if !s.inOffice(done) {
		done += spec.Off
	}
	s.clearances = append(s.clearances, clearanceState{view.Cleared{Command: c.ID, Level: level, Due: done}, c})
	return done
}

// inOffice tells whether the player's own government is at work.
func (s *Sim) inOffice(minute int32) bool {
	w := s.w
	zone := w.Governments[w.Player].Zone
	local := w.LocalMinute(zone, minute)
	if !w.Calendar.Office.Contains(local) {
		return false
	}
	day := w.LocalDay(zone, minute)
	if w.Calendar.Weekend>>(((day+4)%7+7)%7)&1 == 1 { // 1 January 1970 was a Thursday
		return false
	}
	since := int32(day - w.LocalDay(world.None, 0))
	return !slices.ContainsFunc(w.Calendar.Holidays, func(h world.Holiday) bool { return h.Zone == zone && h.Day == since })
}

// report asks each platform that carries the account's posts to look at them.
func (s *Sim) report(c *Command, done int32) {
	a := s.x.accounts[c.Target]
	for i := range s.w.Platforms {
		if len(c.Platforms) > 0 && !slices.Contains(c.Platforms, s.w.Platforms[i].ID) {
			continue
		}
		if !slices.ContainsFunc(s.w.Accounts[a].Reach[i], func(q reachShare) bool { return q > 0 }) {
			continue
		}
		m := s.w.Platforms[i].Moderation
		takes := chance.Between(chance.Bits(s.seed, chance.Moderate, chance.ID("delay", c.ID), int32(i)), m.Delay/2, m.Delay*3/2)
		s.plan(due{tick: s.w.Clock.TickAt(done + takes), kind: dueReport, index: i, command: c, origin: c.ID})
	}
}
