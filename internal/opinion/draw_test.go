package opinion

import (
	"pgregory.net/rapid"

	"demarche/internal/chance"
	"demarche/internal/fixed"
	"demarche/internal/network"
)

var (
	stance = rapid.Map(rapid.Int32Range(-1<<30, 1<<30), func(v int32) Stance { return Stance(v) })
	rate   = rapid.Map(rapid.Int32Range(0, 1<<16), func(v int32) fixed.Q { return fixed.Q(v) })
	weight = rapid.Map(rapid.Int32Range(0, 1<<(31-coarse)-1), func(v int32) int32 { return v << coarse })
)

func layer(t *rapid.T, n int, weighted bool) Layer {
	node := rapid.Uint32Range(0, uint32(n)-1)
	pair := rapid.Custom(func(t *rapid.T) network.Tie {
		return network.NewTie(node.Draw(t, "from"), node.Draw(t, "to"))
	})
	g := network.FromTies(n, rapid.SliceOfN(pair, 0, 3*n).Draw(t, "ties"))
	l := Layer{Graph: &g}
	if weighted {
		l.Weights = rapid.SliceOfN(weight, len(g.To), len(g.To)).Draw(t, "weights")
	}
	return l
}

// uniform draws stances evenly from -1..1.
func uniform(n int, seed uint64) []Stance {
	x := make([]Stance, n)
	stream := chance.NewStream(seed, chance.Traits, 0)
	for i := range x {
		x[i] = Stance(stream.Bits(uint64(i))>>33) - One
	}
	return x
}

func dense(matrix [][]int32) Layer {
	var ties []network.Tie
	var weights []int32
	for from := range matrix {
		for to := range matrix {
			ties, weights = append(ties, network.NewTie(uint32(from), uint32(to))), append(weights, matrix[to][from])
		}
	}
	g := network.FromTies(len(matrix), ties)
	return Layer{&g, weights}
}

func float(s Stance) float64 { return float64(s) / float64(One) }
