package validation

import (
	"context"
	"math"
	"os"
	"slices"
	"testing"

	"demarche/internal/spread"
)

// A sample of the check, with a tenth of the runs; all of it with
// DEMARCHE_SOAK=1.
func TestTheKernelsHaveTheirLimits(t *testing.T) {
	o := Options{Less: 10}
	if os.Getenv("DEMARCHE_SOAK") == "1" {
		o = Options{}
	}
	rows, err := Rows(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range rows {
		say := t.Logf
		if !r.OK {
			say = t.Errorf
		}
		say("%-8s %-75s expected %8.5f found %8.5f tolerance %8.2g (se %.2g, %d runs)", r.Group, r.Limit, r.Expected, r.Found, r.Tolerance, r.StandardError, r.Runs)
	}
}

// Rates that are a tenth off make their rows fail, with few runs even.
func TestAWrongRateFails(t *testing.T) {
	l := &lab{t.Context(), 4}
	if r := finalSize(l, 2, 2.2); r.OK {
		t.Errorf("R0 2.2 passes for 2: %+v", r)
	}
	if r := finalSize(l, 2, 2); !r.OK {
		t.Errorf("R0 2 fails: %+v", r)
	}
	w := allRates()
	wrong := *w
	wrong.contact[spread.Pull] *= 1.1
	if rows := w.compare(l, &wrong); !slices.ContainsFunc(rows, func(r Row) bool { return !r.OK }) {
		t.Error("a tenth more contacts pass for the equations without")
	}
}

// The equations of all rates are those of Jin et al. where only theirs are set,
// and no share of the agents is lost.
func TestTheEquationsContainSEIZ(t *testing.T) {
	r := seizRates{beta: .5, b: .3, p: .4, l: .5, rho: .3, epsilon: .05}
	d, want := r.law(1).flow(fluid{.4, .2, .3, 0, .1, 0}), r.flow([]float64{.4, .2, .3, .1})
	for i, got := range []float64{d[unaware], d[undecided], d[believing], d[denying]} {
		if math.Abs(got-want[i]) > 1e-15 {
			t.Errorf("%s: %v, want %v", beliefNames[i], got, want[i])
		}
	}
	for name, x := range map[string]fluid{"flow": allRates().flow(fluid{.3, .2, .2, .1, .1, .1}), "tick": allRates().ticked(fluid{.3, .2, .2, .1, .1, .1})} {
		sum := 0.
		for _, v := range x {
			sum += v
		}
		if math.Abs(sum-math.Round(sum)) > 1e-15 {
			t.Errorf("%s: the shares sum to %v", name, sum)
		}
	}
}

// The chain of the rumour nears the published mean and deviation as N grows.
func TestTheChainOfTheRumour(t *testing.T) {
	mean, deviation := rumourChain(1000)
	if math.Abs(mean-.2032) > 2e-4 || math.Abs(deviation-.01654) > 1e-5 {
		t.Errorf("mean %.5f, deviation %.5f", mean, deviation)
	}
	if large, _ := rumourChain(2000); math.Abs(large-.2031878) > math.Abs(mean-.2031878) {
		t.Errorf("%.6f among 2,000, %.6f among 1,000", large, mean)
	}
}

func TestRowsEndWithTheirContext(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	stop()
	if rows, err := Rows(ctx, Options{}); err == nil {
		t.Errorf("%d rows", len(rows))
	}
}
