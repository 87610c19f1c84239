package experiment

import (
	"context"

	"demarche/internal/chance"
	"demarche/internal/fixed"
	"demarche/internal/network"
	"demarche/internal/spread"
)

// subjects are what agents are counted by: the beliefs in the order of the
// kernel, then those who share the claim and those who share their doubt.
const (
	sharers       = int(spread.Beliefs)
	contradictors = sharers + 1
	subjects      = contradictors + 1
)

// travelled is what one run of a claim is summed up by, as shares of the
// population; tick is that of the peak.
type travelled struct {
	heard             float64
	final, peak, tick [subjects]float64
}

// field returns where a claim travels. A well-mixed population has no graph.
func (p *population) field(g network.Graph, ticks int32) *spread.Field {
	// The first tick passes before anything can happen, the last must be a whole one.
	f := &spread.Field{Agents: p.size, Groups: 1, Ticks: ticks + 2}
	if g.Nodes() > 0 {
		f.Graphs = []network.Graph{g}
	}
	return f
}

// travel lets the claim travel once. It ends early when nothing can change any
// more, or when ctx is done.
func (c *claim) travel(ctx context.Context, f *spread.Field, seed uint64) travelled {
	ears := &ears{has: make([]uint64, (f.Agents+63)/64)}
	s := spread.New(f, []spread.Rates{c.rates.kernel()}, ears, seed)
	for i, a := range starters(f.Agents, c.start.all(), seed) {
		switch {
		case i < c.start.Believers:
			s.Seed(0, a, spread.Believer, true)
		case i < c.start.Believers+c.start.Sceptics:
			s.Seed(0, a, spread.Sceptic, true)
		default:
			s.Seed(0, a, spread.Undecided, false)
		}
	}
	out := travelled{}
	out.note(s, 0)
	pass := func() {
		s.Spread(0)
		s.Settle()
		s.Advance()
	}
	pass() // who begins is met from the next tick on
	for t := int32(1); t <= f.Ticks-2 && ctx.Err() == nil && !c.rates.over(s.Counts(0, 0), s.Sharers(0)); t++ {
		pass()
		out.note(s, t)
	}
	out.heard = float64(ears.heard) / float64(f.Agents)
	return out
}

// note takes down how the claim stands after a tick.
func (o *travelled) note(s *spread.State, tick int32) {
	n, active := s.Counts(0, 0), s.Sharers(0)
	for i, count := range [subjects]int32{n[0], n[1], n[2], n[3], active[spread.Pull], active[spread.Push]} {
		o.final[i] = float64(count) / float64(s.Agents)
		if o.final[i] > o.peak[i] {
			o.peak[i], o.tick[i] = o.final[i], float64(tick)
		}
	}
}

// ears remember who has ever heard of a claim, which who forgets may know no
// more. They are the traits of agents who are all alike.
type ears struct {
	has   []uint64
	heard int
}

// Shift shifts nothing.
func (*ears) Shift(spread.Decision, int, uint32, spread.Mind, uint8, *spread.Meeting) fixed.Q {
	return 0
}

// Turned notes who hears for the first time.
func (e *ears) Turned(_ int, a uint32, _, _ spread.Belief) {
	if bit := uint64(1) << (a % 64); e.has[a/64]&bit == 0 {
		e.has[a/64] |= bit
		e.heard++
	}
}

// starters draws k different ones of n agents: the first k of a shuffle.
func starters(n, k int, seed uint64) []uint32 {
	draws := chance.NewStream(seed, chance.Expose, 0)
	moved := map[uint32]uint32{}
	at := func(i uint32) uint32 {
		if a, ok := moved[i]; ok {
			return a
		}
		return i
	}
	drawn := make([]uint32, k)
	for i := range uint32(k) {
		j := i + uint32(draws.Bits(uint64(i))>>32*uint64(n-int(i))>>32)
		drawn[i], moved[j] = at(j), at(i)
	}
	return drawn
}
