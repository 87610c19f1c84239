package chance

import (
	"math"
	"testing"

	"demarche/internal/fixed"
)

func TestDrawsDependOnEveryPartOfTheKey(t *testing.T) {
	base := Bits(1, Spread, 2, 3)
	for name, other := range map[string]uint64{
		"seed": Bits(2, Spread, 2, 3), "purpose": Bits(1, Share, 2, 3), "entity": Bits(1, Spread, 3, 3), "tick": Bits(1, Spread, 2, 4),
	} {
		if other == base {
			t.Errorf("the %s makes no difference", name)
		}
	}
	if Bits(1, Spread, 2, 3) != base {
		t.Error("the same key gave another draw")
	}
}

// Neighbouring keys are what a simulation draws from: their bits must be
// unbiased and independent of each other.
func TestNeighbouringKeysLookIndependent(t *testing.T) {
	const n = 20000
	var ones [64]int
	same := 0
	for i := range uint64(n) {
		a, b := Bits(7, Spread, i, 100), Bits(7, Spread, i+1, 100)
		for k := range 64 {
			ones[k] += int(a >> k & 1)
		}
		same += 64 - popcount(a^b)
	}
	for k, c := range ones {
		if d := math.Abs(float64(c)/n - .5); d > 4.5*.5/math.Sqrt(n) {
			t.Errorf("bit %d is set in %.4f of the draws", k, float64(c)/n)
		}
	}
	if d := math.Abs(float64(same)/(64*n) - .5); d > 4.5*.5/math.Sqrt(64*n) {
		t.Errorf("neighbours agree in %.5f of their bits", float64(same)/(64*n))
	}
}

func popcount(x uint64) (n int) {
	for ; x > 0; x &= x - 1 {
		n++
	}
	return n
}

func TestGeometricHasTheMeanOfItsHazard(t *testing.T) {
	for _, hazard := range []float64{0.02, 0.1, 0.5} {
		const n = 20000
		sum := 0.0
		for i := range uint64(n) {
			sum += float64(Geometric(Bits(1, Wait, i, 0), fixed.FromFloat(hazard), 1<<20))
		}
		// Exponential, rounded up to whole ticks.
		want := 1 / (1 - math.Exp(-hazard))
		if got := sum / n; math.Abs(got-want) > 4.5*want/math.Sqrt(n) {
			t.Errorf("hazard %v: mean %v, want %v", hazard, got, want)
		}
	}
}

func TestNormalHasMeanZeroAndUnitVariance(t *testing.T) {
	const n = 50000
	sum, squares := 0.0, 0.0
	for i := range uint64(n) {
		x := Normal(Bits(1, Signal, i, 0)).Float()
		sum, squares = sum+x, squares+x*x
	}
	if m := sum / n; math.Abs(m) > 0.02 {
		t.Errorf("mean %v", m)
	}
	if v := squares / n; math.Abs(v-1) > 0.03 {
		t.Errorf("variance %v", v)
	}
}

func TestBetweenStaysWithin(t *testing.T) {
	seen := map[int32]bool{}
	for i := range uint64(1000) {
		v := Between(Bits(1, Wait, i, 0), 20, 24)
		if v < 20 || v > 24 {
			t.Fatalf("%d", v)
		}
		seen[v] = true
	}
	if len(seen) != 5 {
		t.Errorf("only %v were drawn", seen)
	}
}

func TestIDTellsPartsApart(t *testing.T) {
	if ID("ab", "c") == ID("a", "bc") {
		t.Error("ab+c and a+bc are one entity")
	}
}
