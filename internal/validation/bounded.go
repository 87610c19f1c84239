package validation

import (
	"fmt"
	"slices"

	"demarche/internal/chance"
	"demarche/internal/fixed"
	"demarche/internal/network"
	"demarche/internal/opinion"
)

// uniform draws opinions from the whole range.
func uniform(n int, seed uint64) []opinion.Stance {
	x := make([]opinion.Stance, n)
	stream := chance.NewStream(seed, chance.Traits, 0)
	for i := range x {
		x[i] = opinion.Stance(stream.Bits(uint64(i))>>33) - opinion.One
	}
	return x
}

// boundedAgents is N of the models of bounded confidence.
const boundedAgents = 1000

// deffuantBias is what the published figures, means of fewer runs, are off by:
// 1,000 runs give 3.01 and 1.10 (standard error .01), however long, as does the
// same model in floats.
const deffuantBias = .05

// deffuant counts the clusters above 1 % that uniform opinions part into when
// pairs drawn at random meet half-way, on opinions from 0 to 1.
func deffuant(l *lab, bound, clusters float64) Row {
	k := opinion.Kernel{Rate: fixed.Half, Bound: opinion.Bound(fixed.FromFloat(bound))}
	s := l.sample(600, func(seed uint64) float64 {
		x := uniform(boundedAgents, seed)
		for t := range int32(100) {
			k.Meet(x, nil, boundedAgents/2, seed, t)
		}
		return float64(opinion.Clusters(x, k.Bound/2, fixed.FromFloat(.01)))
	})
	return Row{
		Limit: fmt.Sprintf("Deffuant, clusters, bound %.2f", bound), Expected: clusters,
		Source: "Deffuant et al. 2000", DOI: "10.1142/S0219525900000078",
		Note: "bias: the published mean is of fewer runs, 1.10 by 1,000",
	}.from(s, deffuantBias)
}

// hegselmannKrause returns the share of runs that end in agreement: all above a
// bound of about .2, none below. A run ends when nothing moves any more.
func hegselmannKrause(l *lab, bound, agree float64) Row {
	all, own := network.Complete(boundedAgents), opinion.Oneself(boundedAgents)
	ties := opinion.Join(opinion.Layer{Graph: &all}, opinion.Layer{Graph: &own})
	k := opinion.Kernel{Rate: fixed.One, Bound: opinion.Bound(fixed.FromFloat(bound))}
	s := l.sample(8, func(seed uint64) float64 {
		room, free := opinion.NewScratch(boundedAgents), make([]opinion.Stance, boundedAgents)
		x, before := uniform(boundedAgents, seed), []opinion.Stance(nil)
		for !slices.Equal(x, before) {
			before = slices.Clone(x)
			k.Round(ties, [][]opinion.Stance{x}, [][]opinion.Stance{x}, free, room)
		}
		if slices.Min(x) == slices.Max(x) {
			return 1
		}
		return 0
	})
	return Row{
		Limit: fmt.Sprintf("Hegselmann-Krause, runs that agree, bound %.2f", bound), Expected: agree,
		Source: "Hegselmann and Krause 2002", Note: "JASSS 5(3)2; every run must",
	}.from(s, 0)
}
