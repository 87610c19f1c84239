// Package opinion moves stances by social influence: one kernel that has the
// models of DeGroot (1974), Friedkin and Johnsen (1990), Hegselmann and Krause
// (2002) and Deffuant et al. (2000) as its limits.
//
//	limit                   stubborn  bound  how
//	DeGroot                 0         none   Round, rate 1
//	Friedkin and Johnsen    1 - L     none   Round, rate 1 (L: susceptibility)
//	Hegselmann and Krause   0         set    Round, rate 1, ties with [Oneself]
//	Deffuant et al.         -         set    Meet, rate mu
//
// All is integers, so that the same bits come out on every platform; and all
// sums are exact, so that neither the order of the ties nor the number of
// vectors that move together can show.
package opinion

import "demarche/internal/fixed"

// Stance is an opinion from -One to One with 30 fractional bits, or the
// distance between two. Fixed points are met to about 1e-9 times what rounding
// is amplified by: 1/(rate * least stubbornness).
type Stance int32

// One is the stance 1.
const One Stance = 1 << 30

// shift is what a Stance has more in fractional bits than a [fixed.Q].
const shift = 14

// Of returns q, limited to -1..1, as a Stance.
func Of(q fixed.Q) Stance { return Stance(q.Signed()) << shift }

// Q returns the stance rounded to the nearest [fixed.Q].
func (s Stance) Q() fixed.Q { return fixed.Q((int64(s) + 1<<(shift-1)) >> shift) }

// Moved returns the stance moved by q and limited to -1..1.
func (s Stance) Moved(by fixed.Q) Stance {
	return Stance(min(max(int64(s)+int64(by)<<shift, -int64(One)), int64(One)))
}

// Kernel says how opinions move.
type Kernel struct {
	// Rate is the part of the way to its target that an opinion goes in a round
	// (0..1), or that each of two who meet goes to the other (mu of Deffuant et
	// al., 0..1/2).
	Rate fixed.Q
	// Bound is the confidence bound: opinions farther than this from one's own
	// are not heard. 0 is none. Published bounds stand on opinions from 0 to 1
	// and are twice as wide on stances from -1 to 1: see [Bound].
	Bound Stance
}

// Bound returns the confidence bound for stances that a bound on opinions from
// 0 to 1 amounts to, 0..1.
func Bound(published fixed.Q) Stance {
	return Stance(min(int64(published)<<(shift+1), 1<<31-1))
}

// moved is where an opinion goes in a round: part of the way, the rate, from
// own toward stubborn*first + (1-stubborn)*mean (Friedkin and Johnsen 1990).
// It rounds to the nearest, so that it leaves neither the hull of the three nor
// a consensus.
func (k Kernel) moved(own, first, mean, stubborn int64) Stance {
	target := mean + ((first-mean)*stubborn+int64(One)/2)>>30
	return Stance(own + ((target-own)*int64(k.Rate)+1<<15)>>16)
}
