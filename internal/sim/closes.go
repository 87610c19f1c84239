package sim

import (
	"slices"

	"demarche/internal/rule"
)

// closes returns the minute from which a condition that holds now holds no longer
// by the clock alone, as far as the desk can know; -1 where the clock does not end it.
func (s *Sim) closes(p *rule.Program) int32 {
	if p == nil {
		return -1
	}
	var hours []int32
	for _, c := range p.Comparisons() {
		if c.Read.Fn == rule.Minute {
			hours = append(hours, int32(c.Than), int32(c.Than)+1) // < and <= end one minute apart
		}
	}
	slices.Sort(hours)
	for _, m := range hours {
		if m > s.Minute() && !s.machine.Bool(p, later{desk{s}, m}) {
			return m
		}
	}
	return -1
}

// later reads what the desk knows at another minute.
type later struct {
	rule.Reader
	minute int32
}

// Number implements rule.Reader.
func (l later) Number(r rule.Read) float64 {
	if r.Fn == rule.Minute {
		return float64(l.minute)
	}
	return l.Reader.Number(r)
}
