package tone

import "math/bits"

// expTable holds 2^(i/64) in 2^-16.
var expTable = [64]uint32{
	65536, 66250, 66971, 67700, 68438, 69183, 69936, 70698,
	71468, 72246, 73032, 73828, 74632, 75444, 76266, 77096,
	77936, 78785, 79642, 80510, 81386, 82273, 83169, 84074,
	84990, 85915, 86851, 87796, 88752, 89719, 90696, 91684,
	92682, 93691, 94711, 95743, 96785, 97839, 98905, 99982,
	101070, 102171, 103283, 104408, 105545, 106694, 107856, 109031,
	110218, 111418, 112631, 113858, 115098, 116351, 117618, 118899,
	120194, 121502, 122825, 124163, 125515, 126882, 128263, 129660,
}

// one is 1 in the fixed point of odds, 2^-16.
const one = 1 << 16

// exp2 returns 2^x for x <= 0 in fixed point, 0 below 2^-16. It is the same on
// every platform, which math.Exp is not.
func exp2(x int64) uint64 {
	if x > 0 {
		x = 0
	}
	whole := uint64(-x) >> 16
	part := uint64(-x) & (one - 1)
	if part > 0 {
		whole++
		part = one - part
	}
	if whole > 20 {
		return 0
	}
	i := part >> 10
	low := uint64(expTable[i])
	high := uint64(2 * one)
	if i < 63 {
		high = uint64(expTable[i+1])
	}
	return (low + (high-low)*(part&1023)>>10) >> whole
}

// log2e is the base-2 logarithm of e in 2^-16.
const log2e = 94548

// softmax turns log odds into probabilities in 2^-16.
func softmax(z []int64, out []uint64) {
	top := z[0]
	for _, v := range z {
		top = max(top, v)
	}
	sum := uint64(0)
	for i, v := range z {
		out[i] = exp2((v - top) * log2e >> 16)
		sum += out[i]
	}
	for i := range out {
		out[i] = out[i] << 16 / sum
	}
}

// chance turns log odds into a probability in 2^-16.
func chance(z int64) int64 {
	var p [2]uint64
	softmax([]int64{z, 0}, p[:])
	return int64(p[0])
}

// clampOdds keeps a probability in 2^-16 away from what is certain.
func clampOdds(p int64) int64 { return min(max(p, 7), one-7) }

// logOdds turns a probability in 2^-16 into log odds in 2^-16.
func logOdds(p int64) int64 {
	p = clampOdds(p)
	return logOf(p) - logOf(one-p)
}

// logOf is the natural logarithm of a probability in 2^-16, not counting in the
// part that is the same for all.
func logOf(p int64) int64 { return log2(uint64(max(p, 1))) * ln2 >> 16 }

// ln2 is the natural logarithm of 2 in 2^-16.
const ln2 = 45426

// log2 returns the base-2 logarithm of n >= 1 in 2^-16: a bit for each squaring.
func log2(n uint64) int64 {
	whole := bits.Len64(n) - 1
	out := int64(whole) << 16
	x := n << 31 >> whole // 1 to 2 in 2^-31
	for bit := int64(one / 2); bit > 0; bit /= 2 {
		x = x * x >> 31
		if x >= 1<<32 {
			x /= 2
			out += bit
		}
	}
	return out
}

// rootInverse returns 1/sqrt(n) in 2^-16, for n of 1 and more.
func rootInverse(n int) int64 {
	// The root of 2^32/n, by Newton's method from above.
	v := uint64(1<<32) / uint64(n)
	x := uint64(1) << ((bits.Len64(v) + 1) / 2)
	for {
		y := (x + v/x) / 2
		if y >= x {
			return int64(x)
		}
		x = y
	}
}
