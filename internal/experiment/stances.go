package experiment

import (
	"math"

	"demarche/internal/opinion"
	"demarche/internal/scenario"
)

// opinionPreset returns the rates that a published model stands for, and its
// name.
func (c *checker) opinionPreset(m *OpinionModel) (r OpinionRates, name string) {
	r.Meet = "all"
	if m == nil {
		return r, ""
	}
	set := 0
	if m.DeGroot != nil {
		set, name = set+1, "degroot"
		r.Rate = 1
	}
	if x := m.FriedkinJohnsen; x != nil {
		set, name = set+1, "friedkin-johnsen"
		r.Rate, r.Stubborn = 1, shares(x.Susceptible, true)
	}
	if x := m.Deffuant; x != nil {
		set, name = set+1, "deffuant"
		r.Rate, r.Bound, r.Meet = x.Mu.V, x.Bound.V, "pairs"
	}
	if x := m.HegselmannKrause; x != nil {
		set, name = set+1, "hegselmann-krause"
		r.Rate, r.Bound, r.Oneself = 1, x.Bound.V, true
	}
	c.one(m.Here, set, "degroot, friedkin-johnsen, deffuant, hegselmann-krause")
	return r, name
}

// shares returns numbers as they are written, or 1 less each.
func shares(list []scenario.Share, less bool) (out []float64) {
	for _, v := range list {
		if less {
			v.V = 1 - v.V
		}
		out = append(out, v.V)
	}
	return out
}

// stance turns an opinion from 0 to 1 into a stance from -1 to 1.
func stance(v float64) opinion.Stance {
	return opinion.Stance(math.Round((2*v - 1) * float64(opinion.One)))
}

// published turns a stance back into an opinion from 0 to 1.
func published(s opinion.Stance) float64 { return (float64(s)/float64(opinion.One) + 1) / 2 }

// distance turns a distance of opinions into one of stances; where everybody is
// within it there is none.
func distance(bound float64) opinion.Stance {
	if bound >= 1 {
		return 0
	}
	return opinion.Stance(math.Round(2 * bound * float64(opinion.One)))
}
