package opinion

import (
	"demarche/internal/chance"
)

// Meet lets this many pairs drawn at random meet one after the other, as
// Deffuant et al. (2000) have it: if they differ by less than the bound, each
// goes the rate (mu) of the way to the other. One of a pair is drawn from all
// nodes, the other from those that the first hears, with every tie as likely
// whatever its weight; without ties (nil), from all others. The sum of the two
// is conserved exactly.
//
// Meetings are keyed by seed, tick and their number in the tick.
func (k Kernel) Meet(x []Stance, t *Ties, pairs int, seed uint64, tick int32) {
	if len(x) < 2 {
		return
	}
	stream := chance.NewStream(seed, chance.Opinion, tick)
	for m := range uint64(pairs) {
		bits := stream.Bits(m)
		i, j := scale(bits>>32, len(x)), scale(bits, len(x)-1)
		switch {
		case t != nil:
			heard := t.from[t.start[i]:t.start[i+1]]
			if len(heard) == 0 {
				continue
			}
			j = heard[scale(bits, len(heard))]
		case j >= i:
			j++ // anybody but oneself
		}
		k.meet(&x[i], &x[j])
	}
}

// meet truncates the step, so that it is the same whoever is named first.
func (k Kernel) meet(a, b *Stance) {
	apart := int64(*b) - int64(*a)
	if k.Bound > 0 && max(apart, -apart) >= int64(k.Bound) {
		return
	}
	step := Stance(apart * int64(k.Rate) / (1 << 16))
	*a, *b = *a+step, *b-step
}

// scale maps the lower 32 random bits to 0 .. n-1.
func scale(bits uint64, n int) uint32 { return uint32(bits & (1<<32 - 1) * uint64(n) >> 32) }
