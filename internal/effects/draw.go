package effects

import (
	"math/bits"

	"demarche/internal/fixed"
)

// Drawn returns values drawn from the table's ranges: triangular, from low to
// high with the mode at the value, so that runs that vary show the disagreement
// in the literature without dwelling on its ends. The mean of a coefficient is
// (low + value + high) / 3. A coefficient that was set to something else than
// the table says is somebody's decision and stays. bits gives 64 random bits
// for a key; they should depend on the key and on the draw.
func (v Values) Drawn(bits func(k Key) uint64) Values {
	for i := range table {
		if e := &table[i]; v[i] == e.Value {
			v[i] = triangular(e.Low, e.Value, e.High, uint32(bits(Key(i))>>32))
		}
	}
	return v
}

// triangular is the inverse of the triangular distribution at u / 2^32, in
// integers so that it is the same on every target.
func triangular(lo, mode, hi fixed.Q, u uint32) fixed.Q {
	span, left, right := uint64(int64(hi)-int64(lo)), uint64(int64(mode)-int64(lo)), uint64(int64(hi)-int64(mode))
	if span*uint64(u)>>32 < left {
		return lo + fixed.Q(fixed.Root(part(span*left, u)))
	}
	return hi - fixed.Q(fixed.Root(part(span*right, ^u)))
}

// part is x times u / 2^32.
func part(x uint64, u uint32) uint64 {
	p, _ := bits.Mul64(x, uint64(u)<<32)
	return p
}
