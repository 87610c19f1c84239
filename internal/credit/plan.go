package credit

import "slices"

// Plan says how often a line is run again.
type Plan struct {
	Futures int // for each credit
	Orders  int // for the shares: 2, 4, 8
	Seeds   int // futures for each order

	line *Line
	past *past
}

// The usual plan. A long line gets fewer orders: its shares are means over as
// many runs all the same.
const (
	usualFutures = 16
	usualOrders  = 8
	usualSeeds   = 2
	manyCommands = 24 // from which on there are fewer orders
)

// Version names how figures follow from a line. It rises when the same line
// gives other figures than before, or its units hold them otherwise.
const Version = 4

// NewPlan returns the usual plan for a line.
func NewPlan(l *Line) *Plan {
	p := &Plan{Futures: usualFutures, Orders: usualOrders, Seeds: usualSeeds, line: l, past: walk(l)}
	for n := len(l.decisions()); p.Orders > 2 && n*p.Orders > manyCommands*usualOrders; {
		p.Orders /= 2 // shares stay fractions of two, whose sums are exact
	}
	return p
}

// Units returns what is to be computed next, given what has been found; none
// when the plan is done. The order is that in which figures are wanted: credits
// and shares, timing and tone as they count, which rest on them, then what counts
// for nothing in the score: pairs, and what one would say in hindsight.
func (p *Plan) Units(found Samples) []Unit {
	if first := p.Scored(found); len(first) > 0 {
		return first
	}
	then := p.pairUnits(found)
	for _, i := range p.telling(found) {
		then = append(then, p.opened(i, found, hindsight)...)
	}
	return Missing(then, found)
}

// Scored are those of them on which the score rests.
func (p *Plan) Scored(found Samples) []Unit {
	if first := append(p.Credits(found), p.Walked(found)...); len(first) > 0 {
		return first
	}
	var then []Unit
	for _, i := range p.telling(found) {
		then = append(then, p.opened(i, found, foresight)...)
	}
	return Missing(then, found)
}

// Whole are the units of what was to be expected of the whole line alone.
func (p *Plan) Whole(found Samples) []Unit { return Missing(p.wholes(), found) }

// Credits are the units of the credits and shares, and of what was to be
// expected of the whole. Shares, whose units are long, stand behind the first
// credits and before the rest of them, so that no core is left with a long one
// when all others are done.
func (p *Plan) Credits(found Samples) []Unit {
	leaves := p.leaves()
	first := len(leaves) / 4
	return Missing(slices.Concat(p.wholes(), leaves[:first], p.shares(), leaves[first:]), found)
}

// Walked are the units that walk the shadow worlds, over which timing and tone
// are judged.
func (p *Plan) Walked(found Samples) []Unit { return Missing(p.worlds(), found) }

// Opened are the units of the timing and tone of one command: for a debrief in
// which somebody opens it before the rest is there. The worlds must have been
// walked.
func (p *Plan) Opened(i int, found Samples) []Unit {
	return append(p.opened(i, found, foresight), p.opened(i, found, hindsight)...)
}

func (p *Plan) opened(i int, found Samples, over runs) []Unit {
	list := p.timings(i, found)[over.from:over.to]
	if p.line.speaks(i) {
		list = append(slices.Clip(list), p.voicings(i, found)[over.from:over.to]...)
	}
	return list
}

// telling lists the decisions of which timing and tone can say something: words,
// if anything at all would have come otherwise without them, and whatever else
// made a difference worth a word.
func (p *Plan) telling(found Samples) []int {
	credits, shares := p.creditsOf(found), p.sharesOf(found)
	return slices.DeleteFunc(p.line.decisions(), func(i int) bool {
		f, least := credits[i], p.line.least()
		if p.line.speaks(i) {
			least = 0
		}
		return max(abs(f.Mean), abs(f.Low), abs(f.High), abs(shares[i])) <= least
	})
}

// Missing leaves out the units that have been computed.
func Missing(list []Unit, found Samples) []Unit {
	var out []Unit
	for _, u := range list {
		if _, ok := found[u.ID]; !ok {
			out = append(out, u)
		}
	}
	return out
}
