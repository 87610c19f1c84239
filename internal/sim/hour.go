package sim

import "demarche/internal/rule"

// atMinute reads what the desk has been shown, as if it were another minute.
type atMinute struct {
	desk
	minute int32
}

func (a atMinute) Number(r rule.Read) float64 {
	if r.Fn == rule.Minute {
		return float64(a.minute)
	}
	return a.desk.Number(r)
}

// turnsAt is the next minute at which a condition of the desk's turns by the hour
// alone, all else being as it is, or -1.
func (s *Sim) turnsAt(p *rule.Program) int32 {
	now, next := s.Minute(), int32(-1)
	is := s.machine.Bool(p, desk{s})
	for _, at := range s.hours(p) {
		if at > now && (next < 0 || at < next) && s.machine.Bool(p, atMinute{desk{s}, at}) != is {
			next = at
		}
	}
	return next
}

// turnedAt is the last minute at which a condition of the desk's turned by the
// hour alone to what it is now, all else having been as it is, or -1.
func (s *Sim) turnedAt(p *rule.Program) int32 {
	now, last := s.Minute(), int32(-1)
	is := s.machine.Bool(p, desk{s})
	for _, at := range s.hours(p) {
		if at <= now && at > last && s.machine.Bool(p, atMinute{desk{s}, at - s.w.Clock.Tick}) != is {
			last = at
		}
	}
	return last
}

// hours are the minutes, each the first of a tick, at which a condition may turn
// by the hour.
func (s *Sim) hours(p *rule.Program) []int32 {
	if p == nil {
		return nil
	}
	var list []int32
	for _, c := range p.Comparisons() {
		if c.Read.Fn == rule.Minute && c.Than >= 0 && c.Than < longAgo {
			than := int32(c.Than)
			for _, at := range [...]int32{than, than + 1} {
				list = append(list, s.w.Clock.Minute(s.w.Clock.TickAt(at)))
			}
		}
	}
	return list
}
