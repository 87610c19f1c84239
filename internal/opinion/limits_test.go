package opinion

import (
	"math"
	"testing"

	"pgregory.net/rapid"

	"demarche/internal/fixed"
)

// P = [[0,.5,.5],[1,0,0],[0,1,0]] is irreducible and aperiodic; pi = pi P gives
// (.4, .4, .2). A round strays by no more than half of the last bit, 100 rounds
// by less than 1e-7; the second eigenvalue is .71, so that 100 rounds suffice.
func TestDeGrootReachesTheConsensusOfItsWeights(t *testing.T) {
	ties := Join(dense([][]int32{{0, 1 << 29, 1 << 29}, {1 << 30, 0, 0}, {0, 1 << 30, 0}}))
	for _, from := range [][3]float64{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}, {-1, 1, .5}, {.3, -.7, .9}} {
		x := make([]Stance, 3)
		for i, v := range from {
			x[i] = Stance(math.Round(v * float64(One)))
		}
		for range 100 {
			Kernel{Rate: fixed.One}.Round(ties, [][]Stance{x}, [][]Stance{x}, make([]Stance, 3), NewScratch(3))
		}
		want := .4*from[0] + .4*from[1] + .2*from[2]
		for i := range x {
			if math.Abs(float(x[i])-want) > 1e-7 {
				t.Errorf("from %v: %.8f, want %.8f", from, float(x[i]), want)
			}
		}
	}
}

// x* = (I - LW)^-1 (I - L) u with L the susceptibilities, to 1e-6.
func TestFriedkinJohnsenReachesItsEquilibrium(t *testing.T) {
	worst := 0.
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(3, 8).Draw(t, "n")
		matrix, w := make([][]int32, n), make([][]float64, n)
		for i := range n {
			matrix[i] = rapid.SliceOfN(rapid.Int32Range(1, 1<<30), n, n).Draw(t, "w")
			sum := 0.
			for _, v := range matrix[i] {
				sum += float64(v)
			}
			for _, v := range matrix[i] {
				w[i] = append(w[i], float64(v)/sum)
			}
		}
		// Susceptibility up to .95: convergence slows without end toward 1.
		stubborn := rapid.SliceOfN(rapid.Map(rapid.Int32Range(1<<30/20, 1<<30), func(v int32) Stance { return Stance(v) }), n, n).Draw(t, "stubborn")
		u := rapid.SliceOfN(stance, n, n).Draw(t, "u")
		a, b := make([][]float64, n), make([]float64, n)
		for i := range n {
			own := float(stubborn[i])
			a[i] = make([]float64, n)
			for j := range n {
				a[i][j] = -(1 - own) * w[i][j]
			}
			a[i][i]++
			b[i] = own * float(u[i])
		}
		want := solve(a, b)
		k := Kernel{Rate: rapid.Map(rapid.Int32Range(1<<14, 1<<16), func(v int32) fixed.Q { return fixed.Q(v) }).Draw(t, "rate")}
		x, ties, s := append([]Stance(nil), u...), Join(dense(matrix)), NewScratch(n)
		for range 2000 {
			k.Round(ties, [][]Stance{x}, [][]Stance{u}, stubborn, s)
		}
		for i := range x {
			off := math.Abs(float(x[i]) - want[i])
			if worst = max(worst, off); off > 1e-6 {
				t.Fatalf("node %d: %.9f, want %.9f", i, float(x[i]), want[i])
			}
		}
	})
	t.Logf("largest error %.2g", worst)
}

// solve solves a x = b by Gaussian elimination with pivots.
func solve(a [][]float64, b []float64) []float64 {
	n := len(b)
	for c := range n {
		p := c
		for r := c + 1; r < n; r++ {
			if math.Abs(a[r][c]) > math.Abs(a[p][c]) {
				p = r
			}
		}
		a[c], a[p], b[c], b[p] = a[p], a[c], b[p], b[c]
		for r := c + 1; r < n; r++ {
			f := a[r][c] / a[c][c]
			for j := c; j < n; j++ {
				a[r][j] -= f * a[c][j]
			}
			b[r] -= f * b[c]
		}
	}
	x := make([]float64, n)
	for r := n - 1; r >= 0; r-- {
		x[r] = b[r]
		for j := r + 1; j < n; j++ {
			x[r] -= a[r][j] * x[j]
		}
		x[r] /= a[r][r]
	}
	return x
}
