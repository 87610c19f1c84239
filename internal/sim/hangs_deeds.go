package sim

import (
	"slices"

	"demarche/internal/rule"
	"demarche/internal/view"
	"demarche/internal/world"
)

// limits are the hours by which a condition that hangs on more than the hour is
// open at the latest or the soonest. Where it cannot open any more whatever else
// happens, since an hour that it needs is past, it returns since when; else -1.
func (s *Sim) limits(p *rule.Program) (list []view.Hang, lapsed int32) {
	for _, c := range p.Comparisons() {
		in, ok := c.Rising()
		if c.Read.Fn != rule.Minute || !ok || c.Than < 0 || c.Than >= longAgo {
			continue
		}
		at := s.w.Clock.Minute(s.w.Clock.TickAt(int32(c.Than)))
		switch past := s.Minute() >= at; {
		case in && !past:
			list = append(list, view.Hang{On: view.HangFrom, At: at})
		case !in && !past:
			list = append(list, view.Hang{On: view.HangUntil, At: at})
		case !in && c.Needed:
			return nil, at
		}
	}
	return list, -1
}

// deedsFor names what the desk can do, or could have, for a counter to be set or an
// event to happen: a decision on a message that it got, or a talking point that it
// can raise.
func (s *Sim) deedsFor(r rule.Read) []view.Hang {
	var list []view.Hang
	sets := func(do []world.Effect) bool {
		return r.Fn == rule.Counter && slices.ContainsFunc(do, func(e world.Effect) bool { return e.Kind == world.DoSet && e.Counter == int(r.A) })
	}
	for i := range s.messages {
		m := &s.messages[i]
		for _, ch := range m.choices() {
			if h := (view.Hang{On: view.HangDeed}); sets(ch.Do) || r.Fn == rule.Happened && ch.Event == int(r.A) {
				if h.ID = m.effect.ID; !slices.Contains(list, h) {
					list = append(list, h)
				}
			}
		}
	}
	for i := range s.x.points {
		ref := s.x.points[i]
		p := &s.w.Channels[ref.channel].Kinds[ref.kind].Points[ref.point]
		if sets(p.Do) && !s.said[i] && s.sayable(ref) {
			list = append(list, view.Hang{On: view.HangPoint, ID: p.ID})
		}
	}
	return list
}
