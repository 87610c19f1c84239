package credit

import "demarche/internal/fixed"

// Figure is a mean over runs with its 95 % interval, in units of the loss.
type Figure struct {
	Mean float64
	Low  float64
	High float64
	Runs int
}

// differs tells whether a figure differs from nothing, by as much as is worth a
// word.
func (f Figure) differs(least float64) bool {
	return (f.Low > 0 || f.High < 0) && max(f.Mean, -f.Mean) >= least
}

// worthAWord is how much of the outcome, in points between duty and par, a
// difference must come to before it is called one: what is less than half a
// point is no lesson, however sure it is.
const worthAWord = 0.5

// least is that difference in the losses of a world.
func (l *Line) least() float64 {
	r := &l.World.Rubric
	return max(worthAWord*(r.Duty.Float()-r.Par.Float())/100, 0)
}

// student are the two-sided 95 % points of Student's t by degrees of freedom,
// from 1, in thousandths.
var student = [...]int64{
	12706, 4303, 3182, 2776, 2571, 2447, 2365, 2306, 2262, 2228, 2201, 2179, 2160, 2145, 2131, 2120, 2110, 2101, 2093, 2086,
	2080, 2074, 2069, 2064, 2060, 2056, 2052, 2048, 2045, 2042,
}

// figureOf returns the mean of independent differences with its interval.
func figureOf(d []Loss) Figure {
	n := int64(len(d))
	if n == 0 {
		return Figure{}
	}
	sum, squares := int64(0), int64(0)
	for _, x := range d {
		sum += int64(x)
		squares += int64(x) * int64(x)
	}
	mean := float64(sum) / float64(n) / step
	if n == 1 {
		return Figure{mean, mean, mean, 1}
	}
	// One degree of freedom less than by the book: what a decision changes has
	// long tails, and a few runs seldom show them. The variance is that of the
	// mean, times 2^6 for the root's sake.
	free := max(n-2, 1)
	t := int64(1960)
	if int(free) <= len(student) {
		t = student[free-1]
	}
	variance := uint64(n*squares-sum*sum) << 6 / uint64(n*n*free)
	half := float64(int64(fixed.Root(variance))*t) / (8 * 1000 * step)
	return Figure{mean, mean - half, mean + half, len(d)}
}
