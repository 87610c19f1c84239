package validation

import (
	"fmt"
	"math"
	"slices"

	"demarche/internal/chance"
	"demarche/internal/fixed"
	"demarche/internal/network"
	"demarche/internal/opinion"
)

// opinions compares the kernel of opinions with its four limits.
func opinions(l *lab) ([]Row, error) {
	rows := append(deGroot(), friedkinJohnsen())
	for _, c := range []struct{ bound, clusters float64 }{{.15, 3}, {.30, 1.05}} {
		rows = append(rows, deffuant(l, c.bound, c.clusters))
	}
	for _, c := range []struct{ bound, agree float64 }{{.15, 0}, {.30, 1}} {
		rows = append(rows, hegselmannKrause(l, c.bound, c.agree))
	}
	return rows, nil
}

// weighted turns a matrix of weights, of whom (column) each (row) hears, into ties.
func weighted(matrix [][]int32) *opinion.Ties {
	var ties []network.Tie
	var weights []int32
	for from := range matrix {
		for to := range matrix {
			ties, weights = append(ties, network.NewTie(uint32(from), uint32(to))), append(weights, matrix[to][from])
		}
	}
	g := network.FromTies(len(matrix), ties)
	return opinion.Join(opinion.Layer{Graph: &g, Weights: weights})
}

// deGroot looks for the weights pi of the consensus, one by one: from opinions
// of which just one is 1, all come to that one's weight. A round rounds by half
// of the last bit and the second eigenvalue of P is .71, so that 100 rounds
// leave less than 1e-7.
func deGroot() []Row {
	const half, whole = 1 << 29, 1 << 30
	ties := weighted([][]int32{{0, half, half}, {whole, 0, 0}, {0, whole, 0}})
	var rows []Row
	for i, pi := range []float64{.4, .4, .2} {
		x := make([]opinion.Stance, 3)
		x[i] = opinion.One
		for range 100 {
			opinion.Kernel{Rate: fixed.One}.Round(ties, [][]opinion.Stance{x}, [][]opinion.Stance{x}, make([]opinion.Stance, 3), opinion.NewScratch(3))
		}
		far := stance(x[0]) // the one that is farthest from the weight
		for _, v := range x {
			if math.Abs(stance(v)-pi) > math.Abs(far-pi) {
				far = stance(v)
			}
		}
		rows = append(rows, Row{
			Limit: fmt.Sprintf("DeGroot, weight %d of the consensus", i+1), Expected: pi, Source: "DeGroot 1974", DOI: "10.1080/01621459.1974.10480137",
			Note: "bias: rounding",
		}.exactly(far, 1e-7))
	}
	return rows
}

func stance(x opinion.Stance) float64 { return float64(x) / float64(opinion.One) }

// friedkinJohnsen compares where opinions rest with x = (I - LW)^-1 (I - L) u,
// L being how far each is open to others, at the node and society of twenty
// that are farthest off.
func friedkinJohnsen() Row {
	const nodes, societies, rounds = 8, 20, 2000
	worst := 0.
	for society := range uint64(societies) {
		draw := func(i, j int) int32 { // 1 .. 2^30
			return int32(chance.Bits(society, chance.Traits, uint64(i*nodes+j), 1)>>34) + 1
		}
		matrix, u, stubborn := make([][]int32, nodes), make([]opinion.Stance, nodes), make([]opinion.Stance, nodes)
		a, b := make([][]float64, nodes), make([]float64, nodes)
		for i := range nodes {
			sum := 0.
			for j := range nodes {
				matrix[i] = append(matrix[i], draw(i, j))
				sum += float64(matrix[i][j])
			}
			u[i] = opinion.Stance(2*int64(draw(nodes, i)) - int64(opinion.One))
			// From 1/20 on: with less, opinions come to rest ever more slowly.
			stubborn[i] = opinion.One/20 + opinion.Stance(int64(draw(nodes+1, i))*19/20)
			own := stance(stubborn[i])
			a[i] = make([]float64, nodes)
			for j := range nodes {
				a[i][j] = -(1 - own) * float64(matrix[i][j]) / sum
			}
			a[i][i]++
			b[i] = own * stance(u[i])
		}
		x, ties, s := slices.Clone(u), weighted(matrix), opinion.NewScratch(nodes)
		for range rounds {
			opinion.Kernel{Rate: fixed.Half}.Round(ties, [][]opinion.Stance{x}, [][]opinion.Stance{u}, stubborn, s)
		}
		for i, want := range solve(a, b) {
			worst = max(worst, math.Abs(stance(x[i])-want))
		}
	}
	return Row{
		Limit: "Friedkin-Johnsen, largest distance from rest", Source: "Friedkin and Johnsen 1990", DOI: "10.1080/0022250X.1990.9990069",
		Note: "20 societies of 8, by linear solve; the limit is to be met to 1e-6",
	}.exactly(worst, 1e-6)
}
