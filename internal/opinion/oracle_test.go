package opinion

import (
	"slices"

	"pgregory.net/rapid"
)

const coarse = 12

// oracle is a round as its formula reads, in plain loops over the graphs: every
// vector for itself, no packing, no turning around. Weights must be multiples
// of 1<<coarse, so that 64 bits suffice.
func oracle(k Kernel, layers []Layer, x, first [][]Stance, stubborn []Stance) {
	unit := int64(1)
	if slices.ContainsFunc(layers, func(l Layer) bool { return l.Weights != nil }) {
		unit = int64(One) >> coarse
	}
	for v := range x {
		sum, weight := make([]int64, len(x[v])), make([]int64, len(x[v]))
		for _, l := range layers {
			for a := range uint32(l.Graph.Nodes()) {
				for at := l.Graph.Start[a]; at < l.Graph.Start[a+1]; at++ {
					i, w := l.Graph.To[at], unit
					if l.Weights != nil {
						w = int64(l.Weights[at]) >> coarse
					}
					apart := int64(x[v][a]) - int64(x[v][i])
					if k.Bound == 0 || max(apart, -apart) <= int64(k.Bound) {
						sum[i], weight[i] = sum[i]+w*int64(x[v][a]), weight[i]+w
					}
				}
			}
		}
		for i, own := range x[v] {
			mean := int64(own)
			if weight[i] > 0 {
				mean = floor(sum[i]+weight[i]/2, weight[i])
			}
			s := int64(stubborn[i])
			target := mean + floor((int64(first[v][i])-mean)*s+1<<29, 1<<30)
			x[v][i] = own + Stance(floor((target-int64(own))*int64(k.Rate)+1<<15, 1<<16))
		}
	}
}

func floor(a, b int64) int64 {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

// society is a drawn case.
type society struct {
	kernel   Kernel
	layers   []Layer
	x, first [][]Stance
	stubborn []Stance
}

func (s *society) round() {
	n := len(s.stubborn)
	s.kernel.Round(Join(s.layers...), s.x, s.first, s.stubborn, NewScratch(n))
}

func (s *society) clone() *society {
	c := *s
	c.x = nil
	for _, x := range s.x {
		c.x = append(c.x, append([]Stance(nil), x...))
	}
	return &c
}

// drawn draws societies of all kinds: weighted or not, with a bound or not,
// several graphs, self ties, ties that are listed twice, people who hear nobody.
func drawn(t *rapid.T) *society {
	n := rapid.IntRange(1, 12).Draw(t, "nodes")
	s := &society{kernel: Kernel{Rate: rate.Draw(t, "rate")}}
	if rapid.Bool().Draw(t, "bounded") {
		s.kernel.Bound = Stance(rapid.IntRange(1, 1<<31-1).Draw(t, "bound"))
	}
	weighted := rapid.Bool().Draw(t, "weighted")
	for range rapid.IntRange(1, 3).Draw(t, "layers") {
		s.layers = append(s.layers, layer(t, n, weighted && rapid.Bool().Draw(t, "weights")))
	}
	for range rapid.IntRange(1, 5).Draw(t, "vectors") {
		s.x = append(s.x, rapid.SliceOfN(stance, n, n).Draw(t, "x"))
		s.first = append(s.first, rapid.SliceOfN(stance, n, n).Draw(t, "first"))
	}
	s.stubborn = rapid.SliceOfN(rapid.Map(rapid.Int32Range(0, 1<<30), func(v int32) Stance { return Stance(v) }), n, n).Draw(t, "stubborn")
	return s
}
