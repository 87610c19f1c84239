package classbook

import (
	"maps"

	"demarche/internal/academy/verify"
)

// fewest is the number of like runs below which a place among them says nothing.
const fewest = 30

// Like tells whether the totals of two results can be set beside each other: both
// count, on the same state of the same scenario, under the same rules, mode and
// weights.
func Like(a, b *verify.Result) bool {
	return a.Counts() && b.Counts() && a.World == b.World && a.Rules == b.Rules && a.Mode == b.Mode && maps.Equal(a.Weights, b.Weights)
}

// Percentile says below how many in a hundred of the like runs a total lies, those
// with the same total by halves; 0 to 100. It tells false where there are fewer
// than 30.
func Percentile(total float64, like []float64) (int, bool) {
	if len(like) < fewest {
		return 0, false
	}
	halves := 0
	for _, v := range like {
		switch {
		case v < total:
			halves += 2
		case v == total:
			halves++
		}
	}
	return (100*halves + len(like)) / (2 * len(like)), true
}
