package tension

import "demarche/internal/fixed"

// Impulse is a change of tension at once, in the unit of a [Level].
type Impulse int64

// By returns a share as an impulse: positive strains, negative soothes.
func By(q fixed.Q) Impulse { return Impulse(q) << extra }

// Words returns what official words do to a government that hears them: the
// conflict in them (the negated Goldstein value, given in tenths, -100..100)
// times each of the factors, 0 or more: what a point does to a usual
// government, this one's reaction k, the weight of the speaker.
func Words(goldstein int16, factors ...fixed.Q) Impulse {
	by := -int64(goldstein) * int64(One)
	for _, f := range factors {
		by = shifted(by*int64(f), 16)
	}
	return Impulse(divided(by, 10))
}
