package session

import (
	"slices"

	"demarche/internal/sim"
	"demarche/internal/view"
	"demarche/internal/world"
)

// Owed is a promised update that must be begun now to come in time. Lengths are
// in crisis minutes, Due is the minute of the crisis by which it must be out.
type Owed struct {
	Post  string // that promised it
	Due   int32
	Write int32 // what writing and publishing takes
	Clear int32 // what the clearance takes that its account wants; 0 for none
	Last  bool  // what is begun later comes late, cleared or not
}

// leastNotice is how long before its hour an update is called for at the least,
// in crisis minutes.
const leastNotice = 15

// owed returns the promises whose update has come to press in a tick: each when
// there is just time to have it cleared, where that is wanted, and again when
// there is just time to write it. A tick is spare.
func (s *Session) owed(before, after *view.View) []Owed {
	if after.Over {
		return nil
	}
	var list []Owed
	for i := range after.Promises {
		p := &after.Promises[i]
		o, now := s.pressing(p, after)
		was := 0
		if i < len(before.Promises) {
			_, was = s.pressing(&before.Promises[i], before)
		}
		if now > was {
			list = append(list, o)
		}
	}
	return list
}

// pressing tells how much a promise presses: 0 not yet, 1 if it is to be
// cleared, 2 if it is to be kept at all. One that somebody works on is as good
// as kept.
func (s *Session) pressing(p *view.Promise, v *view.View) (Owed, int) {
	clock := s.setup.Bundle.World.Clock
	cost := s.setup.Bundle.World.Costs[world.CmdPost]
	o := Owed{Post: p.Post, Due: p.Due, Write: cost.Attention + cost.Takes, Clear: s.clearing(p.Post, v)}
	left := p.Due - max(v.Minute, v.BusyUntil)
	write := clock.Span(o.Write) * clock.Tick
	switch {
	case p.Kept || p.Missed || s.underway(p, v):
		return o, 0
	case left <= max(write+clock.Tick, leastNotice):
		o.Last = true
		return o, 2
	case o.Clear > 0 && left <= write+clock.Span(o.Clear)*clock.Tick+clock.Tick:
		return o, 1
	}
	return o, 0
}

// clearing returns how long the clearance takes that the account of a post
// wants, when nobody is off duty.
func (s *Session) clearing(post string, v *view.View) int32 {
	w := s.setup.Bundle.World
	at := slices.IndexFunc(v.Feed, func(p *view.Post) bool { return p.ID == post })
	if at < 0 {
		return 0
	}
	minutes := int32(0)
	for _, level := range w.Accounts[v.Feed[at].Account].Clearance {
		minutes += w.Costs[world.CmdClear].Attention + w.Clearances[level].Takes
	}
	return minutes
}

// underway tells whether a statement that will keep a promise is being made.
func (s *Session) underway(p *view.Promise, v *view.View) bool {
	return slices.ContainsFunc(s.commands, func(c sim.Command) bool {
		return c.Publishes() && len(c.Texts) > 0 && s.sim.Keeps(&c, p) &&
			slices.ContainsFunc(v.Tasks, func(t view.Task) bool { return t.Command == c.ID })
	})
}
