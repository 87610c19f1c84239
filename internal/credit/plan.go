package credit

import (
	"cmp"
	"slices"
)

// Plan says how often a line is run again.
type Plan struct {
	Futures int // for each credit
	Orders  int // for the shares: 2, 4, 8
	Seeds   int // futures for each order

	line   *Line
	past   *past
	stages stages
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
const Version = 7

// NewPlan returns the usual plan for a line.
func NewPlan(l *Line) *Plan {
	p := &Plan{Futures: usualFutures, Orders: usualOrders, Seeds: usualSeeds, line: l, past: walk(l), stages: newStages()}
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
	if first := append(p.Credits(found), p.Walked(found)...); len(first) > 0 {
		return first
	}
	if then := p.judgements(found); len(then) > 0 {
		return then
	}
	last := p.pairUnits(found)
	for _, r := range p.judging(found) {
		last = append(append(last, r.rest(found)...), r.hindsight()...)
	}
	return Missing(last, found)
}

// Scored are those of them on which the score rests. Of credits and shares it
// needs no more than to know which decisions are judged.
func (p *Plan) Scored(found Samples) []Unit {
	first := slices.Concat(p.wholes(), p.worlds(), p.deciding(found))
	if first = Missing(first, found); len(first) > 0 {
		return first
	}
	return p.judgements(found)
}

// judgements are the units by which timing and tone go on as they count.
func (p *Plan) judgements(found Samples) []Unit {
	var out []Unit
	for _, r := range p.judging(found) {
		out = append(out, r.next(found)...)
	}
	return out
}

// judging are the judgements of all decisions of which there is one, those first
// that begin first: worlds are walked from one to the next.
func (p *Plan) judging(found Samples) []*race {
	var list []*race
	for _, i := range p.telling(found) {
		list = append(list, p.races(i)...)
	}
	slices.SortStableFunc(list, func(a, b *race) int { return cmp.Compare(a.tick, b.tick) })
	return list
}

// races are the judgements of a command.
func (p *Plan) races(i int) []*race {
	list := []*race{p.timingRace(i)}
	if p.line.speaks(i) {
		list = append(list, p.toneRace(i))
	}
	return list
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

// Opened are the units by which the timing and tone of one command go on: for a
// debrief in which somebody opens it before the rest is there. The worlds must
// have been walked.
func (p *Plan) Opened(i int, found Samples) []Unit {
	var first, then []Unit
	for _, r := range p.races(i) {
		first = append(first, r.next(found)...)
		then = append(append(then, r.rest(found)...), r.hindsight()...)
	}
	if len(first) > 0 {
		return first
	}
	return Missing(then, found)
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
