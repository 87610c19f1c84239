package classbook

import (
	"cmp"
	"slices"

	"demarche/internal/debrief"
)

// shown is how many decisions of the best team are shown.
const shown = 6

// Best is what the best team did that helped, in the order in which it did it.
type Best struct {
	Team  string
	Total debrief.Value
	Did   []debrief.Decision
}

// best tells of the first of the ranked teams; nil where it has no score, or no
// decision of it is known to have helped.
func best(teams []Team) *Best {
	if len(teams) == 0 || teams[0].total() == nil {
		return nil
	}
	b := &Best{Team: teams[0].Name}
	for _, d := range teams[0].Sheet.Decisions.Rows {
		if d.State == debrief.Helped {
			b.Did = append(b.Did, d)
		}
	}
	if len(b.Did) == 0 {
		return nil
	}
	slices.SortStableFunc(b.Did, func(x, y debrief.Decision) int { return cmp.Compare(*y.Credit.At, *x.Credit.At) })
	b.Did = b.Did[:min(len(b.Did), shown)]
	slices.SortStableFunc(b.Did, func(x, y debrief.Decision) int { return cmp.Compare(x.Minute, y.Minute) })
	return b
}
