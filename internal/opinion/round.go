package opinion

import "math/bits"

// Scratch is what a round needs besides: the opinions as they were, two
// vectors side by side, each in 32 bits and moved up by One to be 0 or more.
type Scratch []uint64

// NewScratch returns room for rounds over this many nodes.
func NewScratch(nodes int) Scratch { return make(Scratch, nodes) }

// Round moves each vector of opinions x[v], -One..One, in place. All nodes move
// at once. The target of node i is stubborn[i]*first[v][i] +
// (1-stubborn[i])*mean, stubborn from 0 to One, which never moves; the mean
// is that of those whom i hears within the bound (|x_j - x_i| <= bound), by
// their weights. Who hears nobody has its own opinion in the place of the mean.
//
// Every vector moves as it would alone. Where nobody is stubborn, first may be x.
func (k Kernel) Round(t *Ties, x, first [][]Stance, stubborn []Stance, s Scratch) {
	if t.weight == nil && k.Bound == 0 {
		for v := 0; v < len(x); v += 2 {
			w := min(v+1, len(x)-1) // an odd one travels with itself
			k.both(t, [2][]Stance{x[v], x[w]}, [2][]Stance{first[v], first[w]}, stubborn, s)
		}
		return
	}
	for v := range x {
		k.one(t, x[v], first[v], stubborn, s)
	}
}

// both moves two vectors that hear everybody alike.
//
// Each node gathers from those it hears: the sums stay in registers and one
// load brings both vectors, without loss. On the graphs of a crisis (10,000
// agents, 43 ties each) that takes 1.0 to 1.3 ns a tie for both. Scattering to
// the hearers takes 2.0, into 64-bit sums as into two lanes of one; gathering
// lanes of 22 bits, which one addition serves, is hardly faster (1.0), and two
// separate words are slower (1.3 to 1.4). To keep sums up by what changed saves
// nothing: a round moves everybody, so that everybody would scatter.
func (k Kernel) both(t *Ties, x, first [2][]Stance, stubborn []Stance, old Scratch) {
	for i := range x[0] {
		old[i] = lift(x[0][i]) | lift(x[1][i])<<32
	}
	at := t.start[0]
	for i, own := range old[:t.Nodes()] {
		end := t.start[i+1]
		n := uint64(end - at)
		low, high := uint64(uint32(own)), own>>32
		if n > 0 {
			low, high = n/2, n/2 // to the nearest
			for _, j := range t.from[at:end] {
				low += uint64(uint32(old[j]))
				high += old[j] >> 32
			}
			low, high = low/n, high/n
		}
		stays := int64(stubborn[i])
		x[0][i] = k.moved(land(uint64(uint32(own))), int64(first[0][i]), land(low), stays)
		x[1][i] = k.moved(land(own>>32), int64(first[1][i]), land(high), stays)
		at = end
	}
}

// one moves a vector by weights, within a bound, or both, at about 3 ns a tie.
// Sums have 128 bits, so that weights may be of any size.
func (k Kernel) one(t *Ties, x, first []Stance, stubborn []Stance, old Scratch) {
	for i := range x {
		old[i] = lift(x[i])
	}
	bound := uint64(k.Bound)
	if bound == 0 {
		bound = 1 << 32
	}
	for i, own := range old[:t.Nodes()] {
		var high, low, weight, carry uint64
		least := own - min(own, bound)
		width := own + bound - least
		for at := t.start[i]; at < t.start[i+1]; at++ {
			heard, w := old[t.from[at]], uint64(1)
			if t.weight != nil {
				w = uint64(t.weight[at])
			}
			_, far := bits.Sub64(width, heard-least, 0)
			w &= far - 1 // no branch: who is within the bound looks random
			low, carry = bits.Add64(low, w*heard, 0)
			high += carry
			weight += w
		}
		mean := own
		if weight > 0 {
			low, carry = bits.Add64(low, weight/2, 0)
			mean, _ = bits.Div64(high+carry, low, weight)
		}
		x[i] = k.moved(land(own), int64(first[i]), land(mean), int64(stubborn[i]))
	}
}

// lift moves a stance up to 0..2.
func lift(s Stance) uint64 { return uint64(int64(s) + int64(One)) }

// land moves it back.
func land(u uint64) int64 { return int64(u) - int64(One) }
