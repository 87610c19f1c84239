package sim

import (
	"demarche/internal/fixed"
	"demarche/internal/rule"
)

// meanRung is the mean rung over the ticks gone by, from 1.
func (s *Sim) meanRung() float64 {
	n := s.Ticks()
	if n == 0 {
		return float64(s.ladder.rung + 1)
	}
	sum := 0
	for tick := range n {
		sum += s.Rung(tick)
	}
	return float64(sum) / float64(n)
}

// minds gives a share over a segment or over all people.
func (s *Sim) minds(r rule.Read) fixed.Q {
	pick := func(segment int) fixed.Q {
		heard, believed, doubted := s.people.Minds(int(r.A), segment)
		switch r.Fn {
		case rule.Believed:
			return believed
		case rule.Doubted:
			return doubted
		}
		return heard
	}
	return s.overAll(r.B, pick)
}

// overAll gives a share of a segment, or of all people for None.
func (s *Sim) overAll(segment int32, of func(int) fixed.Q) fixed.Q {
	if segment != rule.None {
		return of(int(segment))
	}
	return fixed.Q(s.weighted(func(i int) int64 { return int64(of(i)) }))
}

// weighted is the mean over all people of what a segment has.
func (s *Sim) weighted(of func(segment int) int64) int64 {
	sum, people := int64(0), int64(0)
	for i := range s.w.Segments {
		sum += of(i) * s.w.Segments[i].People
		people += s.w.Segments[i].People
	}
	return sum / max(people, 1)
}
