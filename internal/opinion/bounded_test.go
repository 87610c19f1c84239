package opinion

import (
	"math"
	"slices"
	"testing"

	"demarche/internal/fixed"
	"demarche/internal/network"
)

// Deffuant et al. (2000), N = 1,000, mu = .5, anybody meets anybody, opinions
// uniform: on average 3.0 clusters of more than 1 % at a bound of .15 and 1.05
// at .30, on opinions from 0 to 1.
//
// The number has a standard deviation of about .3 between runs, so that the
// standard error of 200 is .02; the rest of the tolerance is for the published
// figures, which are averages of fewer runs (1,000 runs of 300 meetings give
// 3.01 and 1.10, as does the same model in floats).
func TestDeffuantPartsIntoItsNumberOfClusters(t *testing.T) {
	const runs, n, tolerance = 200, 1000, .15
	for _, c := range []struct{ bound, want float64 }{{.15, 3}, {.30, 1.05}} {
		k := Kernel{Rate: fixed.Half, Bound: Bound(fixed.FromFloat(c.bound))}
		sum, squares := 0., 0.
		for seed := range uint64(runs) {
			x := uniform(n, seed)
			for tick := range int32(100) {
				k.Meet(x, nil, n/2, seed, tick) // each meets one other on average
			}
			found := float64(Clusters(x, k.Bound/2, fixed.FromFloat(.01)))
			sum, squares = sum+found, squares+found*found
		}
		mean := sum / runs
		t.Logf("bound %.2f: %.3f clusters, sd %.3f", c.bound, mean, math.Sqrt(squares/runs-mean*mean))
		if math.Abs(mean-c.want) > tolerance {
			t.Errorf("bound %.2f: %.3f clusters, want %.2f", c.bound, mean, c.want)
		}
	}
}

// Hegselmann and Krause (2002): for large N opinions agree above a bound of
// about .2, on opinions from 0 to 1, and part below. Everybody hears everybody
// and themselves; rounds end when nothing moves any more.
func TestHegselmannKrauseAgreeAboveTheirBoundAlone(t *testing.T) {
	const n = 1000
	all, own := network.Complete(n), Oneself(n)
	ties, s, free := Join(Layer{Graph: &all}, Layer{Graph: &own}), NewScratch(n), make([]Stance, n)
	for _, c := range []struct {
		bound float64
		agree bool
	}{{.15, false}, {.30, true}} {
		k := Kernel{Rate: fixed.One, Bound: Bound(fixed.FromFloat(c.bound))}
		for seed := range uint64(5) {
			x, before := uniform(n, seed), []Stance(nil)
			for !slices.Equal(x, before) {
				before = slices.Clone(x)
				k.Round(ties, [][]Stance{x}, [][]Stance{x}, free, s)
			}
			if least, most := slices.Min(x), slices.Max(x); (least == most) != c.agree {
				t.Errorf("bound %.2f, seed %d: %d clusters from %.3f to %.3f", c.bound, seed,
					Clusters(x, k.Bound/2, fixed.FromFloat(.01)), float(least), float(most))
			}
		}
	}
}

// Who does not count oneself swaps places with the only other one.
func TestOneselfIsHeardWhereTiedToOneself(t *testing.T) {
	two, own := network.Complete(2), Oneself(2)
	for _, c := range []struct {
		ties *Ties
		want []Stance
	}{
		{Join(Layer{Graph: &two}), []Stance{One, 0}},
		{Join(Layer{Graph: &two}, Layer{Graph: &own}), []Stance{One / 2, One / 2}},
		{Join(Layer{Graph: &two, Weights: []int32{1, 3}}, Layer{Graph: &own, Weights: []int32{1, 1}}), []Stance{One / 4 * 3, One / 2}},
	} {
		x := [][]Stance{{0, One}}
		Kernel{Rate: fixed.One}.Round(c.ties, x, x, make([]Stance, 2), NewScratch(2))
		if !slices.Equal(x[0], c.want) {
			t.Errorf("%v, want %v", x[0], c.want)
		}
	}
}
