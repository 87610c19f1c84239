package validation

import "math"

// rk4 is a step of the classical method of Runge and Kutta for x' = f(x).
func rk4(f func([]float64) []float64, x []float64, h float64) []float64 {
	plus := func(k []float64, h float64) []float64 {
		y := append([]float64(nil), x...)
		for i := range y {
			y[i] += h * k[i]
		}
		return y
	}
	a := f(x)
	b := f(plus(a, h/2))
	c := f(plus(b, h/2))
	d := f(plus(c, h))
	for i := range a {
		a[i] = (a[i] + 2*b[i] + 2*c[i] + d[i]) / 6
	}
	return plus(a, h)
}

// solve solves a x = b by Gaussian elimination with pivots, in place.
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
