package fixed

import (
	"math"
	"testing"

	"pgregory.net/rapid"
)

func TestNegLogIsExact(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		u := rapid.Uint32Min(1).Draw(t, "u")
		want := -math.Log(float64(u) / (1 << 32))
		if got := float64(NegLog(u)) / (1 << 32); math.Abs(got-want) > 1.0/(1<<26) {
			t.Fatalf("-ln(%d/2^32) = %v, want %v", u, got, want)
		}
	})
}

func TestNegLogNeverRises(t *testing.T) {
	last := NegLog(1)
	for u := uint64(1); u < 1<<32; u += 65521 {
		if x := NegLog(uint32(u)); x > last {
			t.Fatalf("-ln rises at %d", u)
		} else {
			last = x
		}
	}
}

// Once in 400 days is 1.2e-6 in a minute: too little for a Q, not for a Rate.
func TestSmallRatesKeepTheirSize(t *testing.T) {
	r := RatePer(One/400, 24*60, 1)
	if got, want := float64(r)/(1<<32), 1.0/400/1440; math.Abs(got-want) > want/100 {
		t.Errorf("rate %v, want %v", got, want)
	}
	if got, want := float64(RateOfHalfLife(35, 5).Passes(7))/(1<<32), 0.5; math.Abs(got-want) > 1e-4 {
		t.Errorf("after its half-life %v is left", got)
	}
	if got, want := RateOf(0.25).Share(Half), RateOf(0.125); got != want {
		t.Errorf("half of a quarter is %v", got)
	}
}

// Where few things are shared for a short time, a meeting is as unlikely as one
// in a million, and must not be lost. Beyond 16, exp(-x) is 0.
func TestPassesIsExactForSmallHazards(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rate, ticks := RateOf(math.Exp(rapid.Float64Range(-16, 2).Draw(t, "log rate"))), rapid.Int32Range(1, 1000).Draw(t, "ticks")
		want := math.Exp(-float64(rate) / (1 << 32) * float64(ticks))
		got := float64(rate.Passes(ticks)) / (1 << 32)
		if math.Abs(got-want) > 1.2e-7 || want > 1.2e-7 && math.Abs(got-want) > 2e-9 {
			t.Fatalf("%v for %d ticks: %v, want %v", float64(rate)/(1<<32), ticks, got, want)
		}
	})
}
