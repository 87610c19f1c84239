package tension

import "demarche/internal/fixed"

// Impulse is a change of tension at once, in the unit of a [Level].
type Impulse int64

// By returns a share as an impulse: positive strains, negative soothes.
func By(q fixed.Q) Impulse { return Impulse(q) << extra }

// perPoint is what a Goldstein point of conflict does to a government of
// reaction 1, spoken with full weight for the first time: 0.014. A judgement:
// the shipped crisis moves at the pace of the documented case.
const perPoint = 15032386

// Words returns what official words do to a government that hears them: its
// reaction k, times the conflict in them (the negated Goldstein value, given in
// tenths, -100..100), times each of the weights.
func Words(goldstein int16, k fixed.Q, weights ...fixed.Q) Impulse {
	points := -int64(goldstein) * perPoint / 10
	by := shifted(points*int64(k), 16)
	for _, w := range weights {
		by = shifted(by*int64(w), 16)
	}
	return Impulse(by)
}
