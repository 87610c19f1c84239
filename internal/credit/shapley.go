package credit

import (
	"fmt"
	"slices"

	"demarche/internal/chance"
	"demarche/internal/sim"
)

// The share of a command is its Shapley value: what it adds when the commands
// are taken up one after the other, as a mean over orders. Each order starts in
// silence and ends with all that was played, so that the shares sum to the
// difference between both, to the last digit.

// futures for shares and pairs come after those for credits, so that the two
// kinds of figure do not rest on the same luck.
const sharesFrom = 1000

func shareID(seed, pair int) string { return fmt.Sprintf("share/%d/%d", seed, pair) }

// shares are the units of the shares: a future and an order with its reverse
// each. Each holds for both, one after the other, what the crisis cost in
// silence and then after each command of the order.
func (p *Plan) shares() []Unit {
	var list []Unit
	for pair := range p.Orders / 2 {
		for seed := range p.Seeds {
			list = append(list, Unit{shareID(seed, pair), func() Sample {
				return p.climbs(seed, p.line.order(seed, 2*pair), p.line.order(seed, 2*pair+1))
			}})
		}
	}
	return list
}

// order draws an order of the decisions. Orders come in pairs, each with its
// reverse: who is early in one is late in the other.
func (l *Line) order(seed, n int) []int {
	list := l.decisions()
	for i := len(list) - 1; i > 0; i-- {
		bits := chance.Bits(l.Seed, chance.Sampled, chance.ID("order", fmt.Sprint(seed), fmt.Sprint(n/2)), int32(i))
		k := int(chance.Between(bits, 0, int32(i)))
		list[i], list[k] = list[k], list[i]
	}
	if n%2 == 1 {
		for i, k := 0, len(list)-1; i < k; i, k = i+1, k-1 {
			list[i], list[k] = list[k], list[i]
		}
	}
	return list
}

// climbs takes orders up in one future, all from the same silence and all to the
// same end.
func (p *Plan) climbs(seed int, orders ...[]int) Sample {
	l := p.line
	ticks, _ := l.moments()
	ground := make([]*sim.Sim, len(ticks)) // in silence, at each moment
	silent := l.rise(p.past.branch(l.begins(), sharesFrom+seed), nil, 0, ground)
	played := silent
	if len(ground) > 0 {
		played, _ = l.script(func(i int) bool { return !l.Decides(i) }).finish(ground[0].Branch())
	}
	var out Sample
	for _, order := range orders {
		out.Loss = append(append(out.Loss, silent), l.climb(order, slices.Clone(ground), silent, played)...)
	}
	return out
}

// rise runs a script to its end from the moment from on, and keeps where it
// stands at each moment.
func (l *Line) rise(s *sim.Sim, t script, from int, stages []*sim.Sim) Loss {
	ticks, _ := l.moments()
	for m := from; m < len(ticks); m++ {
		t.run(s, ticks[m])
		stages[m] = s.Branch()
	}
	loss, _ := t.finish(s)
	return loss
}

// climb takes the commands of an order up one after the other and returns what
// the crisis cost after each. A run goes on from where it parts from the one
// before, whose stages it is given; what silence and all of them cost is known.
func (l *Line) climb(order []int, stages []*sim.Sim, silent, played Loss) []Loss {
	ticks, _ := l.moments()
	in := make([]bool, len(l.Commands))
	out, loss, given := []Loss{}, silent, 0
	for n, i := range order {
		in[i] = true
		t := l.script(func(k int) bool { return !l.active(k, in) })
		switch from := slices.Index(ticks, l.ticks[i]); {
		case n == len(order)-1:
			loss = played
		case len(t) > given: // else it waits for what it names, and nothing has changed
			loss, given = l.rise(stages[from].Branch(), t, from, stages), len(t)
		}
		out = append(out, loss)
	}
	return out
}

// active tells whether a command is given when only some are taken up: it
// waits for what it names.
func (l *Line) active(i int, in []bool) bool {
	if !in[i] {
		return false
	}
	for _, k := range l.needs[i] {
		if l.Decides(k) && !l.active(k, in) {
			return false
		}
	}
	return true
}
