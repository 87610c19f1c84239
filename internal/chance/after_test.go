package chance

import (
	"fmt"
	"math"
	"testing"

	"demarche/internal/fixed"
)

func TestAfterHasItsLaw(t *testing.T) {
	for _, f := range append([]float64{1e-6, 1e-5}, hazards...) {
		rate := fixed.RateOf(f)
		law := func(t int32) float64 { return -math.Expm1(-f * float64(t)) }
		agrees(t, fmt.Sprint("rate ", f), draws(1<<17, func(b uint64) int32 { return After(b, rate, math.MaxInt32) }), law)
	}
	if got := After(1, 0, 7); got != 7 {
		t.Errorf("what never happens happens after %d ticks", got)
	}
}

func TestPoissonBeyondZeroHasItsLaw(t *testing.T) {
	for _, mean := range []float64{1e-4, .01, .3, 1, 3, 6, 8} {
		law := func(k int32) float64 {
			p, sum := math.Exp(-mean), 0.0
			for i := range k {
				p *= mean / float64(i+1)
				sum += p
			}
			return sum / -math.Expm1(-mean)
		}
		agrees(t, fmt.Sprint("mean ", mean), draws(1<<17, func(b uint64) int32 { return PoissonBeyondZero(b, fixed.RateOf(mean)) }), law)
	}
}
