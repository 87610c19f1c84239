package experiment

import (
	"math"
	"testing"
)

func TestEstimates(t *testing.T) {
	e := EstimateOf([]float64{2, 4, 4, 6})
	// sd^2 = 8/3, se = sqrt(2/3).
	if e.Mean != 4 || math.Abs(e.Half-3.1824*math.Sqrt(2./3)) > 1e-9 || math.Abs(e.Low-2.15) > 1e-9 || math.Abs(e.High-5.85) > 1e-9 {
		t.Errorf("%+v", e)
	}
	if e := EstimateOf([]float64{3}); e != (Estimate{Mean: 3, Low: 3, High: 3}) {
		t.Errorf("%+v", e)
	}
	for freedom, want := range map[int]float64{1: 12.706, 10: 2.2281, 11: 2.2010, 30: 2.0423, 1000: 1.9623} {
		if got := student(freedom); math.Abs(got-want) > 5e-4 {
			t.Errorf("%d degrees of freedom: %v, want %v", freedom, got, want)
		}
	}
}
