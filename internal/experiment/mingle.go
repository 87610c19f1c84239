package experiment

import (
	"context"
	"math"
	"slices"

	"demarche/internal/chance"
	"demarche/internal/fixed"
	"demarche/internal/opinion"
)

const (
	longest     = 65_000 // rounds until nothing moves
	quiet       = 10     // rounds of pairs in which nobody moves: some pairs did not meet in the first
	looseGap    = 0.01   // that parts clusters where there is no bound
	leastShare  = 0.01   // of all, for a cluster to count (Deffuant et al. 2000)
	agreement   = 0.001  // between the ends, for a consensus
	listedNodes = 20     // whose final opinions are listed one by one
)

// mingled is what one run of opinions is summed up by; still and agree are 0
// or 1.
type mingled struct {
	rounds, still, clusters, agree, mean, sd, least, most float64
	final                                                 []float64 // of each agent, where they are few
}

// mingle lets opinions move once, until ctx is done.
func (o *opinions) mingle(ctx context.Context, t *opinion.Ties, seed uint64) mingled {
	k := opinion.Kernel{Rate: fixed.FromFloat(o.rates.Rate), Bound: distance(o.rates.Bound)}
	x := o.begin(seed)
	first := x
	switch {
	case o.first != nil:
		first = stances(o.first)
	case len(o.rates.Stubborn) > 0:
		first = slices.Clone(x)
	}
	stubborn, scratch := o.stubborn(), opinion.NewScratch(o.size)
	out, before, idle, wait := mingled{}, make([]opinion.Stance, o.size), 0, 1
	if o.rates.Meet == "pairs" {
		wait = quiet
	}
	for r := int32(0); int(r) < o.most() && ctx.Err() == nil; r++ {
		copy(before, x)
		if o.rates.Meet == "pairs" {
			k.Meet(x, t, o.size/2, seed, r) // each meets one other on average
		} else {
			k.Round(t, [][]opinion.Stance{x}, [][]opinion.Stance{first}, stubborn, scratch)
		}
		out.rounds++
		if idle++; !slices.Equal(x, before) {
			idle = 0
		}
		if idle >= wait {
			out.still = 1
			if o.rounds == 0 {
				out.rounds -= float64(idle)
				break
			}
		}
	}
	o.measure(&out, x)
	return out
}

func (o *opinions) most() int {
	if o.rounds > 0 {
		return o.rounds
	}
	return longest
}

// begin returns the opinions at the beginning.
func (o *opinions) begin(seed uint64) []opinion.Stance {
	if o.start != nil {
		return stances(o.start)
	}
	draws := chance.NewStream(seed, chance.Traits, 0)
	x := make([]opinion.Stance, o.size)
	for i := range x {
		x[i] = opinion.Stance(int64(draws.Bits(uint64(i))>>33) - int64(opinion.One))
	}
	return x
}

// stubborn returns what everybody holds on to themselves.
func (o *opinions) stubborn() []opinion.Stance {
	out := make([]opinion.Stance, o.size)
	for i := range out {
		switch list := o.rates.Stubborn; len(list) {
		case 0:
		case 1:
			out[i] = opinion.Stance(math.Round(list[0] * float64(opinion.One)))
		default:
			out[i] = opinion.Stance(math.Round(list[i] * float64(opinion.One)))
		}
	}
	return out
}

func stances(list []float64) []opinion.Stance {
	out := make([]opinion.Stance, len(list))
	for i, v := range list {
		out[i] = stance(v)
	}
	return out
}

// measure takes down how opinions stand at the end. Clusters part where
// neighbours are more than half the bound apart.
func (o *opinions) measure(out *mingled, x []opinion.Stance) {
	values, sum := make([]float64, len(x)), 0.0
	for i, s := range x {
		values[i] = published(s)
		sum += values[i]
	}
	out.mean, out.least, out.most = sum/float64(len(x)), slices.Min(values), slices.Max(values)
	squares := 0.0
	for _, v := range values {
		squares += (v - out.mean) * (v - out.mean)
	}
	out.sd = math.Sqrt(squares / float64(len(x)))
	gap := looseGap
	if o.rates.Bound > 0 {
		gap = o.rates.Bound / 2
	}
	out.clusters = float64(opinion.Clusters(x, distance(gap), fixed.FromFloat(leastShare)))
	if out.most-out.least <= agreement {
		out.agree = 1
	}
	if len(x) <= listedNodes {
		out.final = values
	}
}
