package opinion

// InTurn moves nodes lo..hi-1 as Round does, but one after the other: each
// hears what the others hold by then. The opinions that stand still are those
// of Round; a long run has no round that costs more than the rest. It does not
// know weights or bounds.
func (k Kernel) InTurn(t *Ties, x, first [][]Stance, stubborn []int16, lo, hi int) {
	for v := 0; v < len(x); v += 2 {
		w := min(v+1, len(x)-1) // an odd one travels with itself
		k.pair(t, [2][]Stance{x[v], x[w]}, [2][]Stance{first[v], first[w]}, stubborn, lo, hi)
	}
}

// pair moves two vectors at once, for what is slow is to find whom one hears.
func (k Kernel) pair(t *Ties, x, first [2][]Stance, stubborn []int16, lo, hi int) {
	one, other := x[0], x[1]
	for i := lo; i < hi; i++ {
		heard := t.from[t.start[i]:t.start[i+1]]
		a, b := int64(one[i]), int64(other[i])
		meanA, meanB := a, b
		if n := int64(len(heard)); n > 0 {
			meanA, meanB = 0, 0
			for _, j := range heard {
				meanA += int64(one[j])
				meanB += int64(other[j])
			}
			meanA, meanB = nearest(meanA, n), nearest(meanB, n)
		}
		stays := int64(stubborn[i])
		one[i], other[i] = k.moved(a, int64(first[0][i]), meanA, stays), k.moved(b, int64(first[1][i]), meanB, stays)
	}
}

// nearest divides a sum by n, rounded to the nearest, halves up.
func nearest(sum, n int64) int64 {
	// Moved up by n times 2 to be positive: Go rounds toward zero.
	return (sum+n*2*int64(One)+n/2)/n - 2*int64(One)
}
