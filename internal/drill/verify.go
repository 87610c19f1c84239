package drill

import (
	"slices"

	"demarche/internal/fixed"
	"demarche/internal/session"
	"demarche/internal/sim"
	"demarche/internal/world"
)

// MostChecks is how many items can be checked before the verdict.
const MostChecks = 2

// mostEvidence is how many items are offered.
const mostEvidence = 6

// Check is a claim whose truth hangs on a hidden fact, and evidence that could
// be checked in the time that there is. Chances are 0 to 1.
type Check struct {
	Claim   int         // narrative
	Prior   []float64   // chance of each value of the fact
	True    []bool      // whether the claim is true under it
	Items   []Offer     // what can be checked
	Minutes int32       // time there is, one check after the other
	Drawn   []bool      // whether each item holds in this run
	Holds   [][]float64 // chance that each item holds, for each value of the fact
	IsTrue  bool        // whether the claim is true in this run
}

// Offer is an item of evidence that can be checked.
type Offer struct {
	Evidence int
	Takes    int32 // minutes
}

func check(at session.Setup) (*Check, error) {
	w := at.Bundle.World
	var claims []int
	for i := range w.Narratives {
		n := &w.Narratives[i]
		if n.Fact == world.None || len(bearing(w, n.Fact)) <= MostChecks {
			continue
		}
		c := Check{Prior: prior(&w.Facts[n.Fact]), True: n.True}
		if c.Open() > 0 {
			claims = append(claims, i)
		}
	}
	if len(claims) == 0 {
		return nil, ErrNothing
	}
	n := claims[drawn(at.Seed, "claim", len(claims))[0]]
	run := sim.New(w, at.People, at.Seed)
	c := &Check{Claim: n, Prior: prior(&w.Facts[w.Narratives[n].Fact]), True: w.Narratives[n].True, IsTrue: run.True(n)}
	list := bearing(w, w.Narratives[n].Fact)
	order := drawn(at.Seed, "evidence", len(list))
	order = order[:min(mostEvidence, len(order))]
	slices.Sort(order)
	for _, k := range order {
		e := &w.Evidence[list[k]]
		var holds []float64
		for _, p := range e.Holds {
			holds = append(holds, probability(p))
		}
		c.Items = append(c.Items, Offer{list[k], e.Takes})
		c.Holds, c.Drawn = append(c.Holds, holds), append(c.Drawn, run.EvidenceHolds(list[k]))
	}
	c.Minutes = c.halfOfPairs()
	return c, nil
}

// prior is the chance of each value of a fact.
func prior(f *world.Fact) []float64 {
	var list []float64
	was := 0.0
	for _, p := range f.Prior {
		list = append(list, probability(p)-was)
		was = probability(p)
	}
	return list
}

// bearing lists the evidence that can tell something about a fact.
func bearing(w *world.World, fact int) []int {
	var list []int
	for i := range w.Evidence {
		e := &w.Evidence[i]
		if e.Fact == fact && slices.ContainsFunc(e.Holds, func(p fixed.Prob) bool { return p != e.Holds[0] }) {
			list = append(list, i)
		}
	}
	return list
}

func probability(p fixed.Prob) float64 { return float64(p) / float64(fixed.Certain) }

// halfOfPairs is the time in which half of the pairs of checks can be done.
func (c *Check) halfOfPairs() int32 {
	var sums []int32
	for i := range c.Items {
		for k := range i {
			sums = append(sums, c.Items[i].Takes+c.Items[k].Takes)
		}
	}
	slices.Sort(sums)
	return sums[(len(sums)-1)/2]
}

// Fits tells whether the checks can be done in the time that there is.
func (c *Check) Fits(picks []int) bool {
	return c.Takes(picks) <= c.Minutes && len(picks) <= MostChecks
}

// Takes is how long the checks take one after the other, in minutes.
func (c *Check) Takes(picks []int) int32 {
	sum := int32(0)
	for _, i := range picks {
		sum += c.Items[i].Takes
	}
	return sum
}
