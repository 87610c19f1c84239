package drill

import (
	"math"
	"slices"
)

// Likely is how likely an item holds when the claim is true, and when it is
// not.
func (c *Check) Likely(item int) (yes, no float64) {
	of, all := [2]float64{}, [2]float64{}
	for v, p := range c.Prior {
		k := 0
		if c.True[v] {
			k = 1
		}
		all[k] += p
		of[k] += float64(p * c.Holds[item][v])
	}
	return of[1] / all[1], of[0] / all[0]
}

// Open is how open the claim is before any check, in bits: 1 when it may as
// well be true as not, 0 when it is certain.
func (c *Check) Open() float64 { return entropy(c.share(c.Prior)) }

// Information is by how many bits the checks are expected to make the claim
// less open: the mean over what they may find.
func (c *Check) Information(picks []int) float64 {
	left := 0.0
	for found := range 1 << len(picks) {
		joint := slices.Clone(c.Prior)
		for k, i := range picks {
			times(joint, c.Holds[i], found>>k&1 == 1)
		}
		if p := sum(joint); p > 0 {
			left += float64(p * entropy(c.share(joint)))
		}
	}
	return max(0, c.Open()-left)
}

// times multiplies chances by those of what a check found.
func times(joint, holds []float64, held bool) {
	for v := range joint {
		if held {
			joint[v] *= holds[v]
		} else {
			joint[v] *= 1 - holds[v]
		}
	}
}

func sum(list []float64) float64 {
	s := 0.0
	for _, v := range list {
		s += v
	}
	return s
}

// share is the chance of the claim among weights of the values of the fact.
func (c *Check) share(weights []float64) float64 {
	yes := 0.0
	for v, p := range weights {
		if c.True[v] {
			yes += p
		}
	}
	return yes / sum(weights)
}

// entropy is how open a question is that is answered yes with this chance, in
// bits.
func entropy(p float64) float64 {
	if p <= 0 || p >= 1 {
		return 0
	}
	return -float64(p*math.Log2(p)) - float64((1-p)*math.Log2(1-p))
}

// Best returns the checks that fit and tell most.
func (c *Check) Best() []int {
	var best []int
	most := -1.0
	try := func(picks ...int) {
		if bits := c.Information(picks); c.Fits(picks) && bits > most {
			most, best = bits, picks
		}
	}
	for i := range c.Items {
		try(i)
		for k := range i {
			try(k, i)
		}
	}
	return best
}

// Mark is what the choice of checks is worth, 0 to 100: what they were expected
// to tell, beside the best that fit. What they then found is luck.
func (c *Check) Mark(picks []int) int {
	best := c.Information(c.Best())
	if best <= 0 {
		return 100
	}
	return int(float64(100*c.Information(picks))/best + 0.5)
}

// Chance is how likely the claim is after the checks: Bayes' rule over what
// they found in this run.
func (c *Check) Chance(picks []int) float64 {
	joint := slices.Clone(c.Prior)
	for _, i := range picks {
		times(joint, c.Holds[i], c.Drawn[i])
	}
	return c.share(joint)
}

// Brier is the squared distance between a stated chance and what was so, 0 for
// who was sure and right to 1 for who was sure and wrong; 0.25 for who said
// nothing either way (Brier 1950).
func (c *Check) Brier(chance float64) float64 {
	was := 0.0
	if c.IsTrue {
		was = 1
	}
	return float64((chance - was) * (chance - was))
}

// Stated is the chance of the claim that a verdict states.
func Stated(isTrue bool, sure int) float64 {
	p := float64(sure) / 100
	if !isTrue {
		return 1 - p
	}
	return p
}
