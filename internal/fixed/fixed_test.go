package fixed

import (
	"math"
	"testing"

	"pgregory.net/rapid"
)

func TestExpNegIsExact(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		x := Q(rapid.Int32Range(0, int32(16*One)-1).Draw(t, "x"))
		want := math.Exp(-x.Float())
		if got := float64(ExpNeg(x)) / (1 << 32); math.Abs(got-want) > 1.0/(1<<30) {
			t.Fatalf("exp(-%v) = %v, want %v", x.Float(), got, want)
		}
	})
}

func TestLogisticAndLogitAreInverse(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		x := Q(rapid.Int32Range(int32(-8*One), int32(8*One)).Draw(t, "x"))
		p := Logistic(x)
		if want := 1 / (1 + math.Exp(-x.Float())); math.Abs(float64(p)/(1<<32)-want) > 1.0/(1<<16) {
			t.Fatalf("logistic(%v) = %v, want %v", x.Float(), float64(p)/(1<<32), want)
		}
		if back := Logistic(Logit(p)); back < p || back > p+1<<18 {
			t.Fatalf("logistic(logit(%d)) = %d", p, back)
		}
	})
}

func TestLogisticNeverFalls(t *testing.T) {
	last := Prob(0)
	for x := -13 * One; x <= 13*One; x += 37 {
		if p := Logistic(x); p < last {
			t.Fatalf("logistic falls at %v", x.Float())
		} else {
			last = p
		}
	}
}

func TestLog2(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.Uint32Min(1).Draw(t, "n")
		if got, want := Log2(n).Float(), math.Log2(float64(n)); math.Abs(got-want) > 1e-4 {
			t.Fatalf("log2(%d) = %v, want %v", n, got, want)
		}
	})
}

func TestFromFloatSaturates(t *testing.T) {
	for in, want := range map[float64]Q{math.Inf(1): math.MaxInt32, math.Inf(-1): math.MinInt32, 0.5: Half, -1: -One, 1e9: math.MaxInt32} {
		if got := FromFloat(in); got != want {
			t.Errorf("FromFloat(%v) = %d, want %d", in, got, want)
		}
	}
	if FromFloat(math.NaN()) != 0 {
		t.Error("not a number is not zero")
	}
}

func TestRootIsTheWholeRoot(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		x := rapid.Uint64Max(1<<62).Draw(t, "x")
		if r := Root(x); r*r > x || (r+1)*(r+1) <= x {
			t.Fatalf("the root of %d is %d", x, r)
		}
	})
}
