package chance

import (
	"fmt"
	"math"
	"slices"
	"testing"

	"demarche/internal/fixed"
)

// agrees tells by the test of Kolmogorov and Smirnov whether whole numbers
// follow a law, given by the chance of at most t. 2.2/sqrt(n) is passed once in
// 8,000 tries; for whole numbers it is stricter than it says.
func agrees(t *testing.T, name string, draws []int32, atMost func(t int32) float64) {
	t.Helper()
	slices.Sort(draws)
	n, worst, at := float64(len(draws)), 0.0, int32(0)
	look := func(x int32, share float64) {
		if d := math.Abs(share - atMost(x)); d > worst {
			worst, at = d, x
		}
	}
	for i, x := range draws {
		if i == 0 || draws[i-1] != x {
			look(x-1, float64(i)/n)
		}
		if i == len(draws)-1 || draws[i+1] != x {
			look(x, float64(i+1)/n)
		}
	}
	if worst > 2.2/math.Sqrt(n) {
		t.Errorf("%s: %.5f off its law at %d, of %.5f by chance", name, worst, at, 2.2/math.Sqrt(n))
	}
}

func draws(n int, of func(bits uint64) int32) []int32 {
	list := make([]int32, n)
	for i := range list {
		list[i] = of(Bits(3, Wait, uint64(i), 0))
	}
	return list
}

// hazards go from one event in a week of minutes to several in a tick.
var hazards = []float64{1e-4, 5e-4, .002, .02, .1, .5, 1, 2, 5}

// Waits that would be longer than their limit come at the limit.
func TestAfterStopsAtItsLimit(t *testing.T) {
	for _, f := range hazards {
		rate, limit := fixed.RateOf(f), int32(1/f)+1
		law := func(t int32) float64 {
			if t >= limit {
				return 1
			}
			return 1 - math.Exp(-f*float64(t))
		}
		agrees(t, fmt.Sprint("hazard ", f), draws(1<<16, func(b uint64) int32 { return After(b, rate, limit) }), law)
	}
}

// Some callers spend the upper half on one decision and the lower half on the
// wait: one must tell nothing of the other.
func TestTheHalvesOfADrawAreIndependent(t *testing.T) {
	const hazard = .05
	rate := fixed.RateOf(hazard)
	for part := range uint64(8) {
		var list []int32
		for i := range uint64(1 << 18) {
			if b := Bits(3, Expose, i, 0); b>>61 == part {
				list = append(list, After(b<<32, rate, math.MaxInt32))
			}
		}
		agrees(t, fmt.Sprint("upper part ", part), list, func(t int32) float64 { return 1 - math.Exp(-hazard*float64(t)) })
	}
}

func TestBetweenIsUniform(t *testing.T) {
	for _, span := range [][2]int32{{20, 24}, {0, 1}, {30, 150}, {-5, 5}, {1, 1000}, {0, 1 << 30}} {
		lo, hi := span[0], span[1]
		list := draws(1<<17, func(b uint64) int32 { return Between(b, lo, hi) })
		agrees(t, fmt.Sprint(span), list, func(t int32) float64 {
			return min(max(float64(t-lo+1)/float64(hi-lo+1), 0), 1)
		})
		if list[0] < lo || list[len(list)-1] > hi {
			t.Errorf("%d..%d came out of %v", list[0], list[len(list)-1], span)
		}
	}
	if Between(1<<63, 4, 4) != 4 || Between(1<<63, 4, 3) != 4 {
		t.Error("an empty span does not give its lower end")
	}
}

// irwinHall is the law of the sum of eight uniform bytes: the chance of each.
func irwinHall() []float64 {
	law := []float64{1}
	for range 8 {
		next := make([]float64, len(law)+255)
		for i, p := range law {
			for b := range 256 {
				next[i+b] += p / 256
			}
		}
		law = next
	}
	return law
}

func TestNormalHasItsLaw(t *testing.T) {
	sum, off := 0.0, 0.0
	var cumulated []float64
	for i, p := range irwinHall() {
		// Beside the normal law in the middle of the step.
		z := (float64(i) + .5 - 1020) / 209.02
		sum += p
		cumulated = append(cumulated, sum)
		off = max(off, math.Abs(sum-math.Erfc(-z/math.Sqrt2)/2))
	}
	if off > .004 {
		t.Errorf("the law strays from the normal by %.4f", off)
	}
	byte8 := func(z int32) float64 { // of the sum that Normal scaled to z
		i := int(math.Floor((float64(z)+.5)*209/65536)) + 1020
		return cumulated[min(max(i, 0), len(cumulated)-1)]
	}
	list := draws(1<<17, func(b uint64) int32 { return int32(Normal(b)) })
	agrees(t, "eight bytes", list, byte8)
	squares, mean := 0.0, 0.0
	for _, z := range list {
		x := fixed.Q(z).Float()
		mean, squares = mean+x/float64(len(list)), squares+x*x/float64(len(list))
	}
	if math.Abs(mean) > 5/math.Sqrt(1<<17) || math.Abs(squares-1) > 5*math.Sqrt2/math.Sqrt(1<<17) {
		t.Errorf("mean %.4f, mean square %.4f", mean, squares)
	}
}

func TestHitsHaveTheirProbability(t *testing.T) {
	const n = 1 << 18
	for _, f := range []float64{0, 1e-4, .01, .5, .99, 1} {
		p, hits := fixed.ProbOf(fixed.FromFloat(f)), 0
		for i := range uint64(n) {
			if Hit(5, Rule, i, 0, p) {
				hits++
			}
		}
		want := float64(p) / (1 << 32)
		if math.Abs(float64(hits)-n*want) > 4.5*math.Sqrt(n*want*(1-want))+1e-3 {
			t.Errorf("probability %v hits in %.5f", f, float64(hits)/n)
		}
	}
}
