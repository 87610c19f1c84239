package credit

import (
	"fmt"

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

func shareID(seed, order int) string { return fmt.Sprintf("share/%d/%d", seed, order) }

// shares are the units of the shares: a future and an order each. Each holds
// for every command of the order what the crisis cost before it was taken up,
// and in the end what it cost with all of them.
func (p *Plan) shares() []Unit {
	var list []Unit
	for order := range p.Orders {
		for seed := range p.Seeds {
			list = append(list, Unit{shareID(seed, order), func() Sample { return p.climb(seed, p.line.order(seed, order)) }})
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

// climb takes the commands of an order up one after the other in one future. A
// run goes on from where it parts from the one before.
func (p *Plan) climb(seed int, order []int) Sample {
	l := p.line
	ticks, _ := l.moments()
	in := make([]bool, len(l.Commands))
	stages := make([]*sim.Sim, len(ticks)) // the run before, at each moment
	var out Sample
	from := 0
	for n := 0; ; n++ {
		t := l.script(func(i int) bool { return !l.active(i, in) })
		var s *sim.Sim
		if n == 0 {
			s = p.past.branch(l.begins(), sharesFrom+seed)
		} else {
			s = stages[from].Branch()
		}
		for m := from; m < len(ticks); m++ {
			t.run(s, ticks[m])
			stages[m] = s.Branch()
		}
		loss, _ := t.finish(s)
		out.Loss = append(out.Loss, loss)
		if n == len(order) {
			return out
		}
		in[order[n]] = true
		for from = 0; ticks[from] < l.ticks[order[n]]; {
			from++
		}
	}
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
