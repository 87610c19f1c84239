// Package chance gives random numbers that depend on nothing but their key:
// (seed, purpose, entity, tick). There is no state and no order of drawing, so
// a counterfactual that leaves out one post leaves every unrelated draw as it
// was (common random numbers), and draws can be made in any order or not at all.
package chance

import (
	"math/bits"

	"demarche/internal/fixed"
)

// Purpose separates draws for the same entity and tick that mean different
// things. Its values are part of the rules version: append, never reorder.
type Purpose uint32

// The purposes of the draws.
const (
	Facts Purpose = iota + 1
	Evidence
	Traits
	Graph
	Expose
	Spread
	Share
	Wait
	Opinion
	Rule
	RuleWait
	Moderate
	Signal
	Partner
	Journalist
	Clearance
	Contact
	Stifle
	Threshold
	Slip
	Closed // what follows a closed contact
	Accord
	Hush
	Consular
	Mirror
	Objection
	Embargo
	Again
	Order
	Future  // draws made anew from a moment on
	Sampled // orders and worlds that a debrief looks at
)

// mix is the finaliser of SplitMix64 (Steele, Lea, Flood 2014; variant 13 of
// Stafford): every input bit changes every output bit with probability near
// one half.
func mix(x uint64) uint64 {
	x ^= x >> 30
	x *= 0xbf58476d1ce4e5b9
	x ^= x >> 27
	x *= 0x94d049bb133111eb
	x ^= x >> 31
	return x
}

const golden = 0x9e3779b97f4a7c15

// Stream is the key without its entity: one for each seed, purpose and tick,
// so that a loop over entities mixes only once for each.
type Stream uint64

// NewStream returns the stream of a seed, purpose and tick.
func NewStream(seed uint64, p Purpose, tick int32) Stream {
	x := mix(seed + golden)
	x = mix(x ^ uint64(p)*golden)
	return Stream(mix(x ^ (uint64(uint32(tick))+1)*golden))
}

// Bits returns 64 random bits for the entity.
func (s Stream) Bits(entity uint64) uint64 {
	return mix(mix(uint64(s)^entity*golden) + golden)
}

// Hit tells whether an event of this probability happens to the entity.
func (s Stream) Hit(entity uint64, p fixed.Prob) bool {
	return uint32(s.Bits(entity)>>32) < uint32(p)
}

// Bits returns 64 random bits for the whole key.
func Bits(seed uint64, p Purpose, entity uint64, tick int32) uint64 {
	return NewStream(seed, p, tick).Bits(entity)
}

// Hit tells whether an event of this probability happens.
func Hit(seed uint64, p Purpose, entity uint64, tick int32, prob fixed.Prob) bool {
	return NewStream(seed, p, tick).Hit(entity, prob)
}

// Between maps 32 random bits to a whole number in lo..hi, both included.
func Between(bits uint64, lo, hi int32) int32 {
	if hi <= lo {
		return lo
	}
	return lo + int32(uint64(uint32(bits>>32))*uint64(hi-lo+1)>>32)
}

// Normal maps 64 random bits to a standard normal variate by the sum of eight
// uniform bytes (Irwin-Hall), scaled to unit variance; its range is about
// -4.9..4.9. That is enough for measurement error and needs no floats.
func Normal(bits uint64) fixed.Q {
	sum := int64(0)
	for i := range 8 {
		sum += int64(bits >> (8 * i) & 0xff)
	}
	// The mean is 1020; the standard deviation sqrt(8*(256^2-1)/12) = 209.02.
	return fixed.Q((sum - 1020) * int64(fixed.One) / 209)
}

// After maps random bits to the waiting time in ticks, 1 or more, of an event
// with this hazard in each tick, and to limit where it would be longer or never.
// The time is that of the exponential distribution, rounded up: the tick in
// which the first of independent trials succeeds.
func After(bits uint64, rate fixed.Rate, limit int32) int32 {
	if rate == 0 {
		return limit
	}
	t := fixed.NegLog(uint32(bits>>32))/uint64(rate) + 1
	return int32(min(t, uint64(max(limit, 1))))
}

// PoissonBeyondZero maps random bits to a count of 1 or more by the Poisson law
// of this mean, given that it is not 0; the mean is at most 8.
func PoissonBeyondZero(random uint64, mean fixed.Rate) int32 {
	const one = 1 << 32
	zero := uint64(mean.Passes(1))
	u := (random >> 32) * (one - zero) >> 32
	p, k := zero, int32(0)
	for k < 64 {
		k++
		hi, lo := bits.Mul64(p, uint64(mean))
		if p = (hi<<32 | lo>>32) / uint64(k); u < p {
			break
		}
		u -= p
	}
	return k
}

// ID is the entity of a name: FNV-1a, so that ids derive from where a thing
// comes from and never from a counter.
func ID(parts ...string) uint64 {
	const offset, prime = 0xcbf29ce484222325, 0x100000001b3
	h := uint64(offset)
	for _, p := range parts {
		for i := range len(p) {
			h = (h ^ uint64(p[i])) * prime
		}
		h = (h ^ 0xff) * prime
	}
	return h
}
