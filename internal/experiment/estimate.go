package experiment

import (
	"math"
	"slices"
)

// Estimate is what many runs say of a quantity.
type Estimate struct {
	Mean, Half float64 // the 95 % interval of the mean reaches this far to either side
	Low, High  float64 // that 95 % of the runs lie between
}

// EstimateOf takes one value at least; of one alone the interval is unknown.
func EstimateOf(values []float64) Estimate {
	sum := summarise(values)
	e := Estimate{Mean: sum.Mean}
	if sum.SE != nil {
		e.Half = student(len(values)-1) * *sum.SE
	}
	sorted := slices.Sorted(slices.Values(values))
	e.Low, e.High = quantile(sorted, .025), quantile(sorted, .975)
	return e
}

// quantile goes straight between the values next to it (Hyndman and Fan's
// seventh definition).
func quantile(sorted []float64, p float64) float64 {
	at := p * float64(len(sorted)-1)
	i := int(at)
	if i+1 >= len(sorted) {
		return sorted[len(sorted)-1]
	}
	return sorted[i] + (at-float64(i))*(sorted[i+1]-sorted[i])
}

// small are the quantiles of Student's t for few degrees of freedom.
var small = [...]float64{12.7062, 4.3027, 3.1824, 2.7764, 2.5706, 2.4469, 2.3646, 2.3060, 2.2622, 2.2281}

// student is the 0.975 quantile of Student's t (Abramowitz and Stegun 26.7.5).
func student(freedom int) float64 {
	if freedom <= len(small) {
		return small[freedom-1]
	}
	const z = 1.959964
	v := float64(freedom)
	return z + (z*z*z+z)/(4*v) + (5*math.Pow(z, 5)+16*z*z*z+3*z)/(96*v*v) + (3*math.Pow(z, 7)+19*math.Pow(z, 5)+17*z*z*z-15*z)/(384*v*v*v)
}
