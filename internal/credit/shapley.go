package credit

import (
	"fmt"
	"slices"
	"sync"

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

// ground is what all orders of one future have in common: where they start and
// where they end.
type ground struct {
	stages []*sim.Sim // in silence, at each moment; never stepped
	silent Loss
	played Loss // with all decisions
}

// grounds keeps the ground of each future for the orders that are computed on
// several cores.
type grounds struct {
	lock sync.Mutex
	of   map[int]func() ground
	used map[int]int // by orders: what all have used is let go
}

// ground returns the ground of a future, which the first to ask computes.
func (p *Plan) ground(seed int) ground {
	p.grounds.lock.Lock()
	find, ok := p.grounds.of[seed]
	if !ok {
		find = sync.OnceValue(func() ground {
			ticks, _ := p.line.moments()
			g := ground{stages: make([]*sim.Sim, len(ticks))}
			s := p.past.branch(p.line.begins(), sharesFrom+seed)
			g.silent = p.rise(s, nil, 0, g.stages)
			if len(g.stages) > 0 {
				all := p.line.script(func(i int) bool { return !p.line.Decides(i) })
				g.played, _ = all.finish(g.stages[0].Branch())
			}
			return g
		})
		p.grounds.of[seed] = find
	}
	if p.grounds.used[seed]++; p.grounds.used[seed] == p.Orders {
		delete(p.grounds.of, seed)
	}
	p.grounds.lock.Unlock()
	return find()
}

// rise runs a script to the end from the moment from on, and keeps where it
// stands at each moment.
func (p *Plan) rise(s *sim.Sim, t script, from int, stages []*sim.Sim) Loss {
	ticks, _ := p.line.moments()
	for m := from; m < len(ticks); m++ {
		t.run(s, ticks[m])
		stages[m] = s.Branch()
	}
	loss, _ := t.finish(s)
	return loss
}

// climb takes the commands of an order up one after the other in one future. A
// run goes on from where it parts from the one before.
func (p *Plan) climb(seed int, order []int) Sample {
	l, g := p.line, p.ground(seed)
	ticks, _ := l.moments()
	in := make([]bool, len(l.Commands))
	stages := slices.Clone(g.stages) // of the run before
	loss, given := g.silent, 0
	out := Sample{Loss: []Loss{loss}}
	for n, i := range order {
		in[i] = true
		t := l.script(func(k int) bool { return !l.active(k, in) })
		switch {
		case n == len(order)-1:
			loss = g.played
		case len(t) > given: // else it waits for what it names: nothing has changed
			from := slices.Index(ticks, l.ticks[i])
			loss = p.rise(stages[from].Branch(), t, from, stages)
		}
		given = len(t)
		out.Loss = append(out.Loss, loss)
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
