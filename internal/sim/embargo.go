package sim

import (
	"slices"

	"demarche/internal/chance"
	"demarche/internal/effects"
	"demarche/internal/fixed"
	"demarche/internal/view"
	"demarche/internal/world"
)

// embargoState is a text in the hands of some who may not publish it yet.
type embargoState struct {
	command    *Command
	until      int32
	recipients int // at the beginning
	broken     bool
	waiting    []waiter
}

// waiter is who has not published yet.
type waiter struct {
	account int
	at      int32 // minute at which it follows one who broke the embargo, or -1
}

func (s *Sim) checkEmbargo(c *Command) *Refusal {
	if r := first(known(s.x.accounts, "account", c.Recipients...), known(s.x.narratives, "narrative", c.About),
		s.checkEvidence(c)); r != nil {
		return r
	}
	for i, id := range c.Recipients {
		if slices.Contains(c.Recipients[:i], id) {
			return refuse(RefusedDone)
		}
		if s.w.Accounts[s.x.accounts[id]].Brief == nil {
			return refuse(RefusedNotOffered, "what", id)
		}
	}
	switch {
	case len(c.Recipients) == 0:
		return refuse(RefusedMissing, "what", "recipients")
	case c.Position == world.Silent:
		return refuse(RefusedMissing, "what", "position")
	case c.Until <= c.Minute || c.Until > s.w.Clock.Minute(s.w.Clock.Ticks):
		return refuse(RefusedMissing, "what", "hour")
	}
	return nil
}

// doEmbargo hands a text to those who take it.
func (s *Sim) doEmbargo(c *Command) {
	if c.Until <= s.Minute() { // the desk had no time for it before its end
		s.void(c, refuse(RefusedClosed))
		return
	}
	e := embargoState{command: c, until: c.Until}
	for _, id := range c.Recipients {
		a := s.x.accounts[id]
		if !s.machine.Bool(s.w.Accounts[a].Brief.Wants, actors{s}) {
			s.note(Event{Kind: EvNoAnswer, ID: id, Detail: c.Kind.String(), Command: c.ID, Public: true})
			continue
		}
		e.waiting = append(e.waiting, waiter{a, -1})
	}
	if len(e.waiting) == 0 {
		return
	}
	e.recipients = len(e.waiting)
	s.done(c)
	s.note(Event{Kind: EvEmbargo, ID: c.About, Value: c.Until, Command: c.ID, Public: true})
	s.practice.public.embargoes = append(s.practice.public.embargoes, e)
}

// keepEmbargoes lets embargoes run out, or be broken.
func (s *Sim) keepEmbargoes() {
	list := s.practice.public.embargoes
	for i := range list {
		s.keepEmbargo(&list[i])
	}
	s.practice.public.embargoes = slices.DeleteFunc(list, func(e embargoState) bool { return len(e.waiting) == 0 })
}

func (s *Sim) keepEmbargo(e *embargoState) {
	now := s.Minute()
	if now >= e.until && !e.broken {
		s.happen("embargo.kept")
		s.note(Event{Kind: EvEmbargoed, ID: e.command.About, Command: e.command.ID, Public: true})
	} else if !e.broken {
		s.tempt(e)
	}
	left := e.waiting[:0:0]
	for _, w := range e.waiting {
		if now >= e.until || w.at >= 0 && now >= w.at {
			s.release(e.command, w.account)
		} else {
			left = append(left, w)
		}
	}
	e.waiting = left
}

// tempt lets one of those who wait break an embargo: the others follow within
// the hour.
func (s *Sim) tempt(e *embargoState) {
	now := s.Minute()
	for _, w := range e.waiting {
		id := s.w.Accounts[w.account].ID
		if !s.hits(s.breaks(e, w.account), chance.Embargo, chance.ID(e.command.ID, id)) {
			continue
		}
		e.broken = true
		s.happen("embargo.broken")
		s.moveTrust(-s.coefficient(effects.TrustEmbargo))
		s.note(Event{Kind: EvBroken, ID: id, Command: e.command.ID, Public: true})
		for k := range e.waiting {
			v := &e.waiting[k]
			v.at = now
			if v.account != w.account {
				entity := chance.ID("follow", e.command.ID, s.w.Accounts[v.account].ID)
				wait := [2]int32{s.w.Clock.Tick, max(s.minutes(effects.ResponseEmbargoFollows), s.w.Clock.Tick)}
				v.at = s.after("follow "+e.command.ID+" "+s.w.Accounts[v.account].ID, wait, chance.Embargo, entity, 0)
			}
		}
		return
	}
}

// breaks is the chance that a recipient breaks an embargo within a tick. The
// more there are, the likelier each expects another to.
func (s *Sim) breaks(e *embargoState, account int) fixed.Q {
	crowd := fixed.One + fixed.Q(e.recipients-1)*s.coefficient(effects.ResponseEmbargoCrowd)
	return s.w.Accounts[account].Brief.Breaks.Mul(crowd).Mul(fixed.Ratio(int64(s.w.Clock.Tick), 60)).Share()
}

// release lets a recipient publish what it was given: our word, on the record.
func (s *Sim) release(c *Command, account int) {
	p := s.told(c, account, world.OnRecord)
	p.id = c.ID + "." + s.w.Accounts[account].ID
	s.publish(p)
}

func (s *Sim) viewEmbargoes() []view.Embargo {
	var list []view.Embargo
	for i := range s.practice.public.embargoes {
		e := &s.practice.public.embargoes[i]
		out := view.Embargo{Command: e.command.ID, About: s.x.narratives[e.command.About], Until: e.until, Broken: e.broken}
		for _, w := range e.waiting {
			out.Waiting = append(out.Waiting, w.account)
		}
		list = append(list, out)
	}
	return list
}
