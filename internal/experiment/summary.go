package experiment

import (
	"math"
	"slices"
)

// Summary sums up a quantity over the repetitions.
type Summary struct {
	Mean float64  `json:"mean"`
	SD   *float64 `json:"sd"` // of a sample; null for fewer than two runs
	SE   *float64 `json:"se"` // of the mean
	Min  float64  `json:"min"`
	Max  float64  `json:"max"`
}

// summarise sums up values, of which there is at least one.
func summarise(values []float64) Summary {
	n := float64(len(values))
	sum := 0.0
	for _, v := range values {
		sum += v
	}
	s := Summary{Mean: sum / n, Min: slices.Min(values), Max: slices.Max(values)}
	if s.Min == s.Max {
		s.Mean = s.Min // and not what rounding makes of the sum
	}
	if len(values) > 1 {
		squares := 0.0
		for _, v := range values {
			squares += (v - s.Mean) * (v - s.Mean)
		}
		sd := math.Sqrt(squares / (n - 1))
		se := sd / math.Sqrt(n)
		s.SD, s.SE = &sd, &se
	}
	return s
}
