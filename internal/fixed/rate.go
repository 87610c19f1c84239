package fixed

import "math/bits"

// Rate is a hazard for each tick with 32 fractional bits: over one tick nothing
// happens with probability exp(-rate). Q is too coarse for it: once in a week
// is 5e-4 in a tick of five minutes.
type Rate uint64

// ln2Rate is ln 2 as a Rate.
const ln2Rate Rate = 2977044472

// RateOf returns a hazard that is a decimal number for each tick; a negative
// one is 0.
func RateOf(perTick float64) Rate {
	if !(perTick > 0) {
		return 0
	}
	return Rate(min(perTick, 1<<16) * (1 << 32))
}

// RatePer returns the hazard for each tick of one that is q in a span of
// minutes, for ticks of this many minutes.
func RatePer(q Q, minutes, tick int32) Rate {
	return Rate(max(q, 0)) << 16 * Rate(tick) / Rate(minutes)
}

// RateOfHalfLife returns the hazard for each tick of a process with this
// half-life, both in minutes.
func RateOfHalfLife(halfLife, tick int32) Rate {
	return ln2Rate * Rate(tick) / Rate(max(halfLife, 1))
}

// Passes returns the probability that nothing happens in a number of ticks, to
// within 2^-30.
func (r Rate) Passes(ticks int32) Prob {
	hi, lo := bits.Mul64(uint64(r), uint64(max(ticks, 0)))
	if hi > 0 || lo >= 16<<32 {
		return 0
	}
	// What a Q is too coarse for is small: exp(-x) is 1-x there.
	p := uint64(ExpNeg(Q(lo >> 16)))
	return Prob(p - p*(lo&0xffff)>>32)
}

// Share returns the part q, 0..1, of a hazard.
func (r Rate) Share(q Q) Rate {
	hi, lo := bits.Mul64(uint64(r), uint64(max(q, 0)))
	return Rate(hi<<48 | lo>>16)
}

// negLogTable holds -ln(1 + i/4096) with 32 fractional bits, as distances from
// zero; negLogBits is the logarithm of its size.
const negLogBits = 12

var negLogTable = func() (t [1<<negLogBits + 1]uint64) {
	for i := range t {
		t[i] = lnMantissa(uint64(1)<<63 + uint64(i)<<(63-negLogBits))
	}
	t[1<<negLogBits] = uint64(ln2Rate)
	return t
}()

// lnMantissa returns ln(m/2^63) for m in 2^63 .. 2^64-1 with 32 fractional bits,
// by repeated squaring: a bit of the logarithm to base 2 for each.
func lnMantissa(m uint64) uint64 {
	log2 := uint64(0)
	for range 36 {
		hi, lo := bits.Mul64(m, m)
		log2 <<= 1
		if hi>>63 == 1 {
			log2 |= 1
			m = hi
		} else {
			m = hi<<1 | lo>>63
		}
	}
	hi, lo := bits.Mul64(log2, uint64(ln2Rate)) // 36 and 32 fractional bits
	return hi<<28 | lo>>36
}

// NegLog returns -ln(u / 2^32) for u >= 1 with 32 fractional bits; the error is
// below 2^-26. For a uniform u it is exponentially distributed with mean 1.
func NegLog(u uint32) uint64 {
	if u == 0 {
		u = 1
	}
	zeros := bits.LeadingZeros32(u)
	m := u << zeros << 1 // the fraction above the leading one
	i, f := m>>(32-negLogBits), uint64(m&(1<<(32-negLogBits)-1))
	a, b := negLogTable[i], negLogTable[i+1]
	ln := a + (b-a)*f>>(32-negLogBits)
	return uint64(zeros+1)*uint64(ln2Rate) - ln
}
