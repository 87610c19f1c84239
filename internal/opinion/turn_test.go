package opinion

import (
	"testing"

	"pgregory.net/rapid"

	"demarche/internal/fixed"
	"demarche/internal/network"
)

// Whoever stands still when all move at once stands still when they move in
// turn, and in turn they come to stand there too.
func TestInTurnComesToTheSameRest(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(2, 12).Draw(t, "nodes")
		g := network.Random(n, 3*fixed.One, rapid.Uint64().Draw(t, "graph"))
		ties := Join(Layer{Graph: &g})
		stubborn, stays := make([]int16, n), make([]Stance, n)
		for i := range stubborn {
			stubborn[i] = rapid.Int16Range(1<<11, 1<<14).Draw(t, "stubborn")
			stays[i] = Stance(stubborn[i]) << 16
		}
		first := [][]Stance{uniform(n, 1), uniform(n, 2)}
		beside := make([]Pair, n)
		for i := range beside {
			beside[i] = Pair{first[0][i], first[1][i]}
		}
		k := Kernel{Rate: fixed.Half}
		atOnce, inTurn := [][]Stance{}, append([]Pair(nil), beside...)
		for _, f := range first {
			atOnce = append(atOnce, append([]Stance(nil), f...))
		}
		talk := NewTalk(n, []network.Graph{g})
		heard := talk.Begin(inTurn)
		for range 300 {
			k.Round(ties, atOnce, first, stays, NewScratch(n))
			k.InTurn(talk, inTurn, beside, heard, stubborn, 0, n/2)
			k.InTurn(talk, inTurn, beside, heard, stubborn, n/2, n)
		}
		for v := range first {
			for i := range n {
				if d := float(atOnce[v][i] - inTurn[i][v]); d > 1e-6 || d < -1e-6 {
					t.Fatalf("opinion %d of node %d rests at %v at once, at %v in turn", v, i, float(atOnce[v][i]), float(inTurn[i][v]))
				}
			}
		}
	})
}
