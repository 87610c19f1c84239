package credit

import (
	"slices"

	"demarche/internal/fixed"
)

// Which decisions are judged follows from their credits: words, where anything at
// all comes otherwise without them, and whatever else makes a difference worth a
// word. To know that takes fewer runs than to measure it. What has changed nothing
// at all in half of the futures is not judged; words are from the first future on
// that came otherwise, and the rest as soon as no future that is still to come
// could say that they are not.

// telling lists the decisions of which timing and tone can say something, by
// what has been found.
func (p *Plan) telling(found Samples) []int {
	differences := p.differences(found)
	return slices.DeleteFunc(p.line.decisions(), func(i int) bool {
		judged, _ := p.tells(i, differences[i])
		return !judged
	})
}

// tells tells whether a decision is judged for what it changed in the futures so
// far, and whether that is sure.
func (p *Plan) tells(i int, d []Loss) (judged, sure bool) {
	differs := slices.ContainsFunc(d[:min(len(d), p.Futures/2)], func(x Loss) bool { return x != 0 })
	switch {
	case !differs:
		return false, len(d) >= p.Futures/2
	case p.line.speaks(i):
		return true, true
	}
	judged = exceeds(d, p.Futures, p.line.least())
	return judged, judged || len(d) == p.Futures
}

// deciding are the units of credits by which it is known which decisions are
// judged: more futures of those of which it is not yet.
func (p *Plan) deciding(found Samples) []Unit {
	differences := p.differences(found)
	var list []Unit
	ticks, at := p.line.moments()
	for m, tick := range ticks {
		futures := 0
		for _, i := range at[m] {
			d := differences[i]
			if _, sure := p.tells(i, d); !sure {
				futures = max(futures, min(max(2*len(d), 1), p.Futures))
			}
		}
		for future := range futures {
			list = append(list, p.leave(tick, at[m], future))
		}
	}
	return Missing(list, found)
}

// exceeds tells whether the interval of n differences, of which these are known,
// reaches further than a value from nothing, whatever the others are.
//
// The interval reaches least far when all the others are alike: then they widen
// it least for what they move the mean. It is looked for between where the mean
// is nothing and where it is that of the known.
func exceeds(d []Loss, n int, value float64) bool {
	known, others := float64(len(d)), float64(n-len(d))
	if others <= 0 {
		f := figureOf(d)
		return max(abs(f.Mean), abs(f.Low), abs(f.High)) > value
	}
	if known == 0 {
		return false
	}
	sum, squares := 0.0, 0.0
	for _, x := range d {
		sum += float64(x)
		squares += float64(float64(x) * float64(x))
	}
	free := max(n-2, 1)
	t := float64(student[min(free, len(student))-1]) / 1000
	reach := func(other float64) float64 {
		all := sum + float64(others*other)
		spread := max(squares+float64(others*float64(other*other))-float64(all*all)/float64(n), 0)
		variance := spread / float64(n*free) // of the mean; times 2^6 for the root's sake
		return abs(all)/float64(n) + float64(t*float64(fixed.Root(uint64(variance*64))))/8
	}
	low, high := min(-sum/others, sum/known), max(-sum/others, sum/known)
	for range 64 { // it falls and then rises
		third := (high - low) / 3
		if reach(low+third) < reach(high-third) {
			high -= third
		} else {
			low += third
		}
	}
	// Roots and figures are rounded: what is close is not sure.
	return float64(reach(low)*0.99)-4 > float64(value*step)
}
