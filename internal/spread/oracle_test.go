package spread

import (
	"math"
	"os"
	"slices"
	"sort"
	"testing"

	"demarche/internal/chance"
	"demarche/internal/fixed"
	"demarche/internal/network"
)

// crowd gives agents traits of the kind that the game gives them: a fixed shift
// of their own, and one that grows with each doubling of meetings.
type crowd struct {
	own    []fixed.Q
	turned [Beliefs]int
}

func newCrowd(n int) *crowd {
	c := &crowd{}
	for a := range n {
		c.own = append(c.own, chance.Normal(chance.Bits(9, chance.Traits, uint64(a), 0))/2)
	}
	return c
}

func (c *crowd) Shift(d Decision, _ int, a uint32, mind Mind, seen uint8, m *Meeting) fixed.Q {
	x := c.own[a]
	switch d {
	case Refuses, Dissuades, Corrects, Doubts:
		x = -x
	case PassesOn:
		return x + fixed.Q(m.Heat)*fixed.One/6
	}
	if mind.Warned() {
		x -= fixed.One / 2
	}
	return x + fixed.Log2Byte(seen)/4
}

func (c *crowd) Turned(_ int, _ uint32, _, now Belief) { c.turned[now]++ }

func tied(n int, ticks int32) *Field {
	group := make([]uint8, n)
	for a := range group {
		group[a] = uint8(a * 2 / n)
	}
	return &Field{
		Agents: n, Group: group, Groups: 2, Ticks: ticks,
		Graphs: []network.Graph{network.ScaleFree(n, 5, 1), network.Random(n, 6*fixed.One, 2)},
	}
}

func q(x float64) fixed.Q { return fixed.FromFloat(x) }

// everything is a claim that uses all that the kernel can do on a graph.
func everything() Rates {
	r := Rates{
		Contact: [Sides]fixed.Rate{fixed.RateOf(.03), fixed.RateOf(.02)},
		Fade:    fixed.RateOf(.04), Settle: fixed.RateOf(.02), Verify: fixed.RateOf(.002), Forget: fixed.RateOf(.003),
		Stifle: fixed.ProbOf(q(.1)), Weight: [Sides]int32{2, 3}, Peer: []fixed.Q{q(-.2), q(.3)},
	}
	for d, p := range [Decisions]float64{.35, .15, .2, .1, .4, .3, .25, .5, .6, .3, .05} {
		r.Chances[d] = ChanceOf(q(p))
	}
	return r
}

// outcome is what two kernels are compared by.
type outcome struct{ believers, sceptics, unaware, peak, when, warned float64 }

func (o outcome) list() map[string]float64 {
	return map[string]float64{"believers": o.believers, "sceptics": o.sceptics, "unaware": o.unaware, "peak of sharers": o.peak, "tick of the peak": o.when, "warned": o.warned}
}

const oracleTicks = 150

func posts(f *Field) map[int32][]statement {
	m := map[int32][]statement{}
	for a := range uint32(40) {
		m[0] = append(m[0], statement{a * 7, Pull, 3, q(.8), 3})
		m[30] = append(m[30], statement{a * 11, Push, 3, q(1.1), 0})
	}
	return m
}

func runEvents(f *Field, r Rates, traits Traits, seed uint64) outcome {
	s := New(f, []Rates{r}, traits, seed)
	said := posts(f)
	o := outcome{}
	for t := range int32(oracleTicks) {
		for _, p := range said[t] {
			s.Meet(0, p.agent, 0, p.side, p.weight, p.shift, p.heat)
		}
		s.Spread(0)
		s.Settle()
		s.Advance()
		if n := float64(s.Sharers(0)[Pull] + s.Sharers(0)[Push]); n > o.peak {
			o.peak, o.when = n, float64(t)
		}
	}
	for g := range f.Groups {
		c := s.Counts(0, g)
		o.believers += float64(c[Believer])
		o.sceptics += float64(c[Sceptic])
		o.unaware += float64(c[Unaware])
	}
	for a := range uint32(f.Agents) {
		if s.Mind(0, a).Warned() {
			o.warned++
		}
	}
	return o
}

func runDense(f *Field, r Rates, traits Traits, seed uint64) outcome {
	d := newDense(f, r, traits, seed)
	d.posts = posts(f)
	o := outcome{}
	for t := range oracleTicks {
		d.step()
		if _, n := d.counts(); float64(n) > o.peak {
			o.peak, o.when = float64(n), float64(t)
		}
	}
	c, _ := d.counts()
	o.believers, o.sceptics, o.unaware = float64(c[Believer]), float64(c[Sceptic]), float64(c[Unaware])
	for _, m := range d.mind {
		if m.Warned() {
			o.warned++
		}
	}
	return o
}

// The event-driven kernel and the dense one are one model: over many seeds,
// what they end with has the same mean and the same distribution.
func TestTheKernelEqualsTheDenseOracleInDistribution(t *testing.T) {
	runs := 60
	if os.Getenv("DEMARCHE_SOAK") != "" {
		runs = 400
	}
	f := tied(600, oracleTicks+1)
	cases := map[string]func(*Rates){
		"all at once":   func(*Rates) {},
		"many contacts": func(r *Rates) { r.Contact[Pull], r.Contact[Push] = fixed.RateOf(.3), fixed.RateOf(.4) },
		"for ever":      func(r *Rates) { r.Fade, r.Stifle = 0, 0 },
		"settled":       func(r *Rates) { r.Minds = Settled },
		"true":          func(r *Rates) { r.True = true; r.Verify = fixed.RateOf(.02) },
	}
	for name, change := range cases {
		t.Run(name, func(t *testing.T) {
			r := everything()
			change(&r)
			var found [2]map[string][]float64
			for k, run := range []func(*Field, Rates, Traits, uint64) outcome{runEvents, runDense} {
				found[k] = map[string][]float64{}
				for seed := range uint64(runs) {
					for what, x := range run(f, r, newCrowd(f.Agents), seed+uint64(k)*1000).list() {
						found[k][what] = append(found[k][what], x)
					}
				}
			}
			for what, events := range found[0] {
				same(t, what, events, found[1][what])
			}
		})
	}
}

// same compares two samples by their means and by the two-sample test of
// Kolmogorov and Smirnov, each at a chance of less than 1 in 10,000 of being
// wrong.
func same(t *testing.T, what string, a, b []float64) {
	t.Helper()
	n := float64(len(a))
	meanA, varA := moments(a)
	meanB, varB := moments(b)
	z := (meanA - meanB) / math.Sqrt((varA+varB)/n+1e-9)
	d := farthest(a, b)
	t.Logf("%-17s events %8.2f sd %6.2f, dense %8.2f sd %6.2f, z %5.2f, distance %.3f", what, meanA, math.Sqrt(varA), meanB, math.Sqrt(varB), z, d)
	if math.Abs(z) > 4 {
		t.Errorf("%s: %.2f by events, %.2f densely (z = %.1f)", what, meanA, meanB, z)
	}
	if d > 2.23*math.Sqrt(2/n) {
		t.Errorf("%s: the distributions are %.3f apart", what, d)
	}
}

func moments(x []float64) (mean, variance float64) {
	for _, v := range x {
		mean += v / float64(len(x))
	}
	for _, v := range x {
		variance += (v - mean) * (v - mean) / float64(len(x)-1)
	}
	return mean, variance
}

// farthest is the greatest distance between two empirical distributions.
func farthest(a, b []float64) (d float64) {
	a, b = slices.Sorted(slices.Values(a)), slices.Sorted(slices.Values(b))
	below := func(list []float64, x float64) float64 {
		return float64(sort.Search(len(list), func(i int) bool { return list[i] > x })) / float64(len(list))
	}
	for _, x := range append(a, b...) {
		d = max(d, math.Abs(below(a, x)-below(b, x)))
	}
	return d
}
