package fixed

import "math/bits"

// expPowers holds exp(-2^k) for k = 3 down to -16 with 62 fractional bits:
// one factor for each bit of a Q below 16.
var expPowers = [20]uint64{
	1547048310802923, 84465975781740359, 624123833502197199, 1696544475317221318,
	2797128963144291324, 3591584682430698960, 4069798626954855183, 4332278087304955804,
	4469799356029710114, 4540188453729421604, 4575797593107614194, 4593706758521714574,
	4602687609541841169, 4607184617107619805, 4609434768280048980, 4610560255948314623,
	4611123102832306901, 4611404552040437079, 4611545283086494378, 4611615650220078421,
}

// Prob is a probability with 32 fractional bits, 0 .. 1-2^-32, made to be
// compared with 32 random bits.
type Prob uint32

// Certain is the largest probability a Prob can hold.
const Certain Prob = 1<<32 - 1

// ProbOf converts a share to a Prob, saturating at both ends.
func ProbOf(q Q) Prob {
	switch {
	case q <= 0:
		return 0
	case q >= One:
		return Certain
	}
	return Prob(uint32(q) << 16)
}

// Q returns p as a Q, truncated.
func (p Prob) Q() Q { return Q(p >> 16) }

// Mul returns the probability that both of two independent events happen.
func (p Prob) Mul(r Prob) Prob { return Prob(uint64(p) * uint64(r) >> 32) }

// ExpNeg returns exp(-x) for x >= 0, with an error below 2^-30, and 0 from 16
// on, where a Prob could hardly tell. It is the
// product of stored powers, one for each bit of x, so that it needs neither
// floats nor a series.
func ExpNeg(x Q) Prob {
	if x <= 0 {
		return Certain
	}
	if x >= 16*One {
		return 0
	}
	r := uint64(1) << 62
	for i := range expPowers {
		if x>>(19-i)&1 == 1 {
			hi, lo := bits.Mul64(r, expPowers[i])
			r = hi<<2 | lo>>62
		}
	}
	return Prob(min(r>>30, uint64(Certain)))
}

// The logistic function is tabled over -12..12 in steps of 1/64.
const (
	logisticSpan  = 12 * One
	logisticShift = 10
)

var logisticTable = func() (t [2*12*64 + 1]Prob) {
	for i := range t {
		x := Q(i)<<logisticShift - logisticSpan
		if x >= 0 {
			t[i] = recipOnePlus(ExpNeg(x))
		} else {
			t[i] = Certain - recipOnePlus(ExpNeg(-x))
		}
	}
	return t
}()

// recipOnePlus returns 1/(1+e).
func recipOnePlus(e Prob) Prob {
	q, _ := bits.Div64(1, 0, 1<<32+uint64(e))
	return Prob(min(q, uint64(Certain)))
}

// Logistic returns 1/(1+exp(-x)), interpolated linearly between table points;
// the error is below 2^-17.
func Logistic(x Q) Prob {
	if x <= -logisticSpan {
		return logisticTable[0]
	}
	if x >= logisticSpan {
		return logisticTable[len(logisticTable)-1]
	}
	pos := uint32(x + logisticSpan)
	i, f := pos>>logisticShift, uint64(pos&(1<<logisticShift-1))
	a, b := uint64(logisticTable[i]), uint64(logisticTable[i+1])
	return Prob(a + (b-a)*f>>logisticShift)
}

// Logit returns the x for which Logistic(x) is nearest above p: the inverse,
// found by bisection so that both stay exact partners.
func Logit(p Prob) Q {
	lo, hi := Q(-logisticSpan), Q(logisticSpan)
	for lo < hi {
		mid := lo + (hi-lo)/2
		if Logistic(mid) < p {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}

// Log2 returns the logarithm of n >= 1 to base 2, by repeated squaring.
func Log2(n uint32) Q {
	if n <= 1 {
		return 0
	}
	k := bits.Len32(n) - 1
	m := uint64(n) << (31 - k) // 1..2 with 31 fractional bits
	r := Q(k) << 16
	for b := Q(1 << 15); b > 0; b >>= 1 {
		if m = m * m >> 31; m >= 1<<32 {
			m >>= 1
			r |= b
		}
	}
	return r
}

// log2Byte holds Log2 of 0 .. 255.
var log2Byte = func() (t [256]Q) {
	for i := range t {
		t[i] = Log2(uint32(i))
	}
	return t
}()

// Log2Byte is Log2 of a small number, from a table; 0 gives 0.
func Log2Byte(n uint8) Q { return log2Byte[n] }

// Root returns the whole square root of x.
func Root(x uint64) uint64 {
	r := uint64(0)
	for b := uint64(1) << 31; b > 0; b >>= 1 {
		if (r+b)*(r+b) <= x {
			r += b
		}
	}
	return r
}
