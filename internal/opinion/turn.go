package opinion

// Pair holds a node's opinions about two things side by side: one look at whom
// a node hears brings both.
type Pair [2]Stance

// InTurn moves nodes lo..hi-1 as Round does, but one after the other: each
// hears what the others hold by then. The opinions that stand still are those
// of Round; a long run has no round that costs more than the rest. It does not
// know weights or bounds.
func (k Kernel) InTurn(t *Ties, x, first []Pair, stubborn []int16, lo, hi int) {
	for i := lo; i < hi; i++ {
		heard := t.from[t.start[i]:t.start[i+1]]
		a, b := int64(x[i][0]), int64(x[i][1])
		meanA, meanB := a, b
		if n := int64(len(heard)); n > 0 {
			meanA, meanB = 0, 0
			for _, j := range heard {
				p := x[j]
				meanA += int64(p[0])
				meanB += int64(p[1])
			}
			meanA, meanB = nearest(meanA, n), nearest(meanB, n)
		}
		stays := int64(stubborn[i])
		x[i] = Pair{k.moved(a, int64(first[i][0]), meanA, stays), k.moved(b, int64(first[i][1]), meanB, stays)}
	}
}

// nearest divides a sum by n, rounded to the nearest, halves up.
func nearest(sum, n int64) int64 {
	// Moved up by n times 2 to be positive: Go rounds toward zero.
	return (sum+n*2*int64(One)+n/2)/n - 2*int64(One)
}
