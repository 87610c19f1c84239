package opinion

import (
	"testing"
	"time"

	"demarche/internal/chance"
	"demarche/internal/fixed"
	"demarche/internal/network"
)

// crisis draws graphs like those of a crisis: four platforms, on each of which
// an agent hears a geometric number of others, drawn so that numbers of
// followers have a power law of exponent 3.
func crisis(agents, platforms int, mean fixed.Q) []Layer {
	layers := make([]Layer, platforms)
	for p := range layers {
		stream := chance.NewStream(1, chance.Graph, int32(p))
		var ties []network.Tie
		for a := range uint64(agents) {
			n := chance.After(stream.Bits(a<<12|0xfff), fixed.RatePer(fixed.One.Div(mean), 1, 1), 100)
			for i := range uint64(n) {
				u := stream.Bits(a<<12|i) >> 32
				rank := (u * u >> 32) * uint64(agents) >> 32
				// An order that has nothing to do with who they are.
				ties = append(ties, network.NewTie(uint32((rank*7919+uint64(p)*101)%uint64(agents)), uint32(a)))
			}
		}
		g := network.FromTies(agents, ties)
		layers[p].Graph = &g
	}
	return layers
}

// BenchmarkRound measures a round of a crisis: 10,000 agents, 43 ties each over
// four platforms, opinions of two governments. ns/tie is for all vectors;
// x-dense is how many times faster that is than the plain loops of the oracle.
func BenchmarkRound(b *testing.B) {
	const agents, governments = 10000, 2
	layers := crisis(agents, 4, fixed.FromFloat(10.3))
	weighted := append([]Layer(nil), layers...)
	for i, l := range layers {
		weighted[i].Weights = make([]int32, len(l.Graph.To))
		for k := range weighted[i].Weights {
			weighted[i].Weights[k] = int32(k%1000+1) << coarse
		}
	}
	for _, c := range []struct {
		name   string
		kernel Kernel
		layers []Layer
	}{
		{"crisis", Kernel{Rate: fixed.One / 10}, layers},
		{"bounded", Kernel{Rate: fixed.One / 10, Bound: One / 2}, layers},
		{"weighted", Kernel{Rate: fixed.One / 10}, weighted},
	} {
		b.Run(c.name, func(b *testing.B) {
			t, s := Join(c.layers...), NewScratch(agents)
			x, first, stubborn := people(agents, governments)
			b.ReportAllocs()
			for b.Loop() {
				c.kernel.Round(t, x, first, stubborn, s)
			}
			own := float64(b.Elapsed().Nanoseconds()) / float64(b.N)
			const rounds = 20
			start := time.Now()
			for range rounds {
				oracle(c.kernel, c.layers, x, first, stubborn)
			}
			b.ReportMetric(own/float64(t.Len()), "ns/tie")
			b.ReportMetric(float64(time.Since(start).Nanoseconds())/rounds/own, "x-dense")
		})
	}
}

// people have opinions, first opinions and stubbornness of all sizes.
func people(n, vectors int) (x, first [][]Stance, stubborn []Stance) {
	stubborn = make([]Stance, n)
	for i, b := range uniform(n, 99) {
		stubborn[i] = Stance(lift(b) >> 1)
	}
	for v := range vectors {
		first = append(first, uniform(n, uint64(v)))
		x = append(x, uniform(n, uint64(v)+10))
	}
	return x, first, stubborn
}
