// Package fixed holds the number type of the simulation's state: 32-bit fixed
// point with 16 fractional bits.
//
// Floats never enter the state: compilers may fuse a multiplication with an
// addition on some targets and not on others, and assembly versions of the
// transcendental functions differ in the last bit. Integers are the same on
// every target, so a digest is too.
package fixed

import "math"

// Q is a number with 16 fractional bits: One stands for 1.
type Q int32

// Bounds and landmarks of the shares and stances that the state holds.
const (
	Zero Q = 0
	Half Q = 1 << 15
	One  Q = 1 << 16
)

// FromFloat rounds f to the nearest Q and saturates. It serves loaders, which
// turn the decimal numbers of a scenario into state; NaN becomes Zero.
func FromFloat(f float64) Q {
	switch {
	case f != f:
		return 0
	case f >= math.MaxInt32>>16:
		return math.MaxInt32
	case f <= math.MinInt32>>16:
		return math.MinInt32
	}
	return Q(math.RoundToEven(f * float64(One)))
}

// Ratio returns a/b as a Q; b must not be zero.
func Ratio(a, b int64) Q { return Q(a * int64(One) / b) }

// Float is the value as a float64, exact. It is for display and rules, never
// for state.
func (q Q) Float() float64 { return float64(q) / float64(One) }

// Mul is the product, rounded towards minus infinity.
func (q Q) Mul(r Q) Q { return Q(int64(q) * int64(r) >> 16) }

// Div is the quotient, truncated; r must not be zero.
func (q Q) Div(r Q) Q { return Q((int64(q) << 16) / int64(r)) }

// Clamp returns q limited to lo..hi.
func (q Q) Clamp(lo, hi Q) Q { return min(max(q, lo), hi) }

// Share returns q limited to 0..1.
func (q Q) Share() Q { return q.Clamp(0, One) }

// Signed returns q limited to -1..1.
func (q Q) Signed() Q { return q.Clamp(-One, One) }

// Scale returns n*q for a count n, rounded towards minus infinity.
func (q Q) Scale(n int64) int64 { return n * int64(q) >> 16 }
