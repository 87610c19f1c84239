package credit

import "slices"

// In hindsight a decision is looked at once more over futures of the world as it
// was: what one would say who knows how it was. That is told beside the rest and
// counts for nothing.

const (
	hindsightOver = 6    // futures
	hindsightFrom = 2008 // the first of them, after those for credits and shares
)

func (r *race) hindsightID(n int) string { return "hindsight/" + r.id(n) }

// hindsight are the units of all alternatives in futures of the world as it was.
func (r *race) hindsight() []Unit {
	var list []Unit
	for n := range hindsightOver {
		list = append(list, Unit{r.hindsightID(n), func() Sample {
			return r.run(r.plan.past.branch(r.tick, hindsightFrom+n), slices.Repeat([]bool{true}, r.size))
		}})
	}
	return list
}

// inHindsight is where what was played lies there; nil where units are missing or
// nothing differs measurably.
func (r *race) inHindsight(found Samples) *placed {
	at := result{in: slices.Repeat([]bool{true}, r.size)}
	for n := range hindsightOver {
		s, ok := found[r.hindsightID(n)]
		if !ok {
			return nil
		}
		at.worlds = append(at.worlds, s)
	}
	r.close(&at)
	loss, which := at.losses()
	p := place(loss, r.plan.line.least())
	if p != nil {
		p.best = which[p.best]
	}
	return p
}
