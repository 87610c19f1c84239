package opinion

import (
	"slices"

	"demarche/internal/fixed"
)

// Clusters counts the groups that opinions form: sorted, they part where two
// neighbours are farther apart than the gap. Groups that hold no more than this
// share of all (0..1) do not count: bounded confidence leaves a few stragglers
// at the ends (Deffuant et al. 2000 count above 1 %).
func Clusters(x []Stance, gap Stance, share fixed.Q) int {
	sorted := slices.Clone(x)
	slices.Sort(sorted)
	n, from := 0, 0
	for i := range sorted {
		if i+1 < len(sorted) && int64(sorted[i+1])-int64(sorted[i]) <= int64(gap) {
			continue
		}
		if int64(i+1-from)<<16 > int64(share)*int64(len(x)) {
			n++
		}
		from = i + 1
	}
	return n
}
