// Package tension is the reaction between governments: Richardson (1960,
// Arms and Insecurity),
//
//	x' = k y - a x + g
//
// where x is a government's tension, y what it faces, k its reaction, a its
// fatigue and g its grievance. Two such governments, x' = k y - a x + g and
// y' = l x - b y + h, come to rest exactly if a b > k l.
//
// What continues (fatigue, grievance, a public's outrage) acts by [Level.After];
// what happens at once (words, deeds) by [Level.Moved]. Near its ends tension
// moves less; below one half, where nothing soothes, the kernel is Richardson's
// linear system and nothing else.
package tension

import "demarche/internal/fixed"

// Level is a government's tension, 0 calm .. One, with 30 fractional bits. A
// fatigue of 2 % an hour takes 0.0001 from a tension of 0.3 in a minute: 6.6
// units of 16 bits, which would round it by a tenth, and 107,000 of 30.
type Level int32

// One is the highest tension.
const One Level = 1 << 30

const extra = 30 - 16 // fractional bits that a Level has and a fixed.Q has not

// From returns a share as a level.
func From(q fixed.Q) Level { return Level(q.Share()) << extra }

// Q returns the level as a share, to the nearest.
func (l Level) Q() fixed.Q { return fixed.Q(shifted(int64(l), extra)) }

// Rates are a government's coefficients, each for an hour and 0 or more; a
// grievance below 0 is goodwill.
type Rates struct {
	Fatigue   fixed.Q // a, share of the tension lost
	Grievance fixed.Q // g, tension gained whatever happens
	Reaction  fixed.Q // k, tension gained at the full level of what is faced
}

// After returns the level some minutes later, of a government that faces
// another level throughout: a step of Euler, whose point of rest is that of the
// differential equation whatever the step. Fatigue times the step, in hours,
// must not pass 1.
func (l Level) After(minutes int32, r Rates, faced Level) Level {
	gain := shifted(int64(r.Reaction)*int64(faced)+int64(r.Grievance)<<30, 16)
	loss := shifted(int64(r.Fatigue)*int64(l), 16)
	return l.plus(l.damped(share(gain, minutes)) - share(loss, minutes))
}

// Moved returns the level after an impulse.
func (l Level) Moved(by Impulse) Level { return l.plus(l.damped(int64(by))) }

// damped is what is left of a change: what would drive tension beyond the
// middle finds it the harder to move the less room is left, and so does what
// would soothe a government that is almost calm. Tension nears its ends and
// does not sit there.
func (l Level) damped(by int64) int64 {
	by = min(max(by, -most), most)
	if by > 0 {
		return shifted(by*min(int64(One), 2*int64(One-l)), 30)
	}
	return shifted(by*min(int64(One), 4*int64(l)), 30)
}

// most is the largest change that is told from a larger one: four times the
// whole range.
const most = 4 * int64(One)

func (l Level) plus(by int64) Level { return Level(min(max(int64(l)+by, 0), int64(One))) }

// shifted is v / 2^bits, to the nearest.
func shifted(v int64, bits uint) int64 { return (v + 1<<(bits-1)) >> bits }

// share is the part of an hour's change that falls to some minutes.
func share(hourly int64, minutes int32) int64 { return divided(hourly*int64(minutes), 60) }

// divided is v / by, to the nearest, alike above and below zero.
func divided(v, by int64) int64 {
	if v < 0 {
		return -divided(-v, by)
	}
	return (v + by/2) / by
}
