package opinion

import (
	"testing"

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
			n := chance.Geometric(stream.Bits(a<<12|0xfff), fixed.One.Div(mean), 100)
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

const (
	agents      = 10000
	governments = 2
)

func BenchmarkRound(b *testing.B) {
	layers := crisis(agents, 4, fixed.FromFloat(10.3))
	t := Join(layers...)
	x, first, stubborn := people(agents, governments)
	s, k := NewScratch(agents), Kernel{Rate: fixed.FromFloat(.1)}
	b.ReportAllocs()
	for b.Loop() {
		k.Round(t, x, first, stubborn, s)
	}
	perTie := float64(b.Elapsed().Nanoseconds()) / float64(b.N) / float64(t.Len())
	b.ReportMetric(perTie, "ns/tie")
	b.ReportMetric(float64(t.Len())/agents, "ties/agent")
}

func people(n, vectors int) (x, first [][]Stance, stubborn []int16) {
	stubborn = make([]int16, n)
	for i, b := range uniform(n, 99) {
		stubborn[i] = int16(lift(b) >> 17)
	}
	for v := range vectors {
		first = append(first, uniform(n, uint64(v)))
		x = append(x, uniform(n, uint64(v)+10))
	}
	return x, first, stubborn
}
