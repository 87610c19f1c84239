package sim

import (
	"slices"

	"demarche/internal/rule"
	"demarche/internal/view"
)

// hangsOn sorts what a condition reads, by what the desk may be told of it.
var hangsOn = map[rule.Fn]string{
	rule.Known: view.HangCheck, rule.Supports: view.HangCheck, rule.InForce: view.HangOrder,
	rule.Minute: view.HangTime, rule.Hour: view.HangTime, rule.Since: view.HangTime, rule.LastSince: view.HangTime,
	rule.Rung: view.HangLadder, rule.Peak: view.HangLadder, rule.Happened: view.HangDone, rule.Counter: view.HangDone,
	rule.Answered: view.HangSaid, rule.Denied: view.HangSaid, rule.Confirmed: view.HangSaid, rule.Holding: view.HangSaid, rule.Posts: view.HangSaid,
	rule.Said: view.HangContact, rule.Contacts: view.HangContact, rule.ClosedChannel: view.HangContact, rule.AgreedSilence: view.HangContact,
	rule.Heard: view.HangMeasured, rule.Believed: view.HangMeasured, rule.Outrage: view.HangMeasured, rule.Tension: view.HangMeasured, rule.Trust: view.HangMeasured,
}

// hangs tells on what a condition that is closed now hangs: on the hour alone where
// that is so, and then since when or until when it is closed. Evidence and orders
// of which the desk has not heard are not named, nor what cannot be said yet in a
// closed contact.
func (s *Sim) hangs(p *rule.Program) []view.Hang {
	if p == nil {
		return nil
	}
	if at := s.turnsAt(p); at >= 0 {
		return []view.Hang{{On: view.HangOpens, At: at}}
	}
	if at := s.turnedAt(p); at >= 0 {
		return []view.Hang{{On: view.HangLapsed, At: at}}
	}
	numbers, bools := p.Reads()
	list, lapsed := s.limits(p)
	if lapsed >= 0 {
		return []view.Hang{{On: view.HangLapsed, At: lapsed}}
	}
	for _, r := range slices.Concat(bools, numbers) {
		h := view.Hang{On: hangsOn[r.Fn]}
		switch {
		case h.On == "" || r.Fn == rule.Minute:
			continue
		case r.Fn == rule.Counter || r.Fn == rule.Happened:
			if deeds := s.deedsFor(r); len(deeds) > 0 {
				for _, d := range deeds {
					if !slices.Contains(list, d) {
						list = append(list, d)
					}
				}
				continue
			}
		case h.On == view.HangCheck && s.known(int(r.A)):
			if !s.bars(p, r) {
				continue
			}
			h.On, h.ID = view.HangFound, s.w.Evidence[r.A].ID
		case h.On == view.HangCheck && s.evidence[r.A].state != view.Unknown:
			h.ID = s.w.Evidence[r.A].ID
		case h.On == view.HangOrder && int(r.A) >= len(s.practice.orders):
			h.ID = s.w.Lines[int(r.A)-len(s.practice.orders)].ID
		case h.On == view.HangOrder && s.practice.orders[r.A].given >= 0:
			h.ID = s.w.Instructions[r.A].ID
		case r.Fn == rule.Said:
			if s.said[r.A] {
				continue
			}
			if ref := s.x.points[r.A]; s.sayable(ref) {
				h.On, h.ID = view.HangPoint, s.w.Channels[ref.channel].Kinds[ref.kind].Points[ref.point].ID
			}
		case h.On == view.HangCheck || h.On == view.HangOrder:
			h.On = view.HangDone // it has not come up yet
		}
		if !slices.Contains(list, h) {
			list = append(list, h)
		}
	}
	return list
}

// known tells whether a check is made.
func (s *Sim) known(evidence int) bool {
	e := s.evidence[evidence].state
	return e == view.Held || e == view.Failed
}

// mostTried is the number of readings of which every course is tried: what reads more is told by the first of them.
const mostTried = 6

// bars tells whether a condition is kept closed by what is read of a check that is
// made: whether there is a course of all else in which it would be open were that
// otherwise, and is not.
func (s *Sim) bars(p *rule.Program, r rule.Read) bool {
	_, bools := p.Reads()
	others := slices.DeleteFunc(slices.Clone(bools), func(o rule.Read) bool { return o == r })
	others = others[:min(len(others), mostTried)]
	is := desk{s}.Bool(r)
	for course := range 1 << len(others) {
		said := supposed{desk{s}, map[rule.Read]bool{}}
		for i, o := range others {
			said.bools[o] = course>>i&1 == 1
		}
		said.bools[r] = is
		if s.machine.Bool(p, said) {
			continue
		}
		if said.bools[r] = !is; s.machine.Bool(p, said) {
			return true
		}
	}
	return false
}

// supposed reads what the desk has been shown, with some of it supposed.
type supposed struct {
	desk
	bools map[rule.Read]bool
}

func (x supposed) Bool(r rule.Read) bool {
	if b, ok := x.bools[r]; ok {
		return b
	}
	return x.desk.Bool(r)
}

// sayable tells whether a talking point is open.
func (s *Sim) sayable(ref pointRef) bool {
	return s.machine.Bool(s.w.Channels[ref.channel].Kinds[ref.kind].Points[ref.point].Open, desk{s})
}
