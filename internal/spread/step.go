package spread

import (
	"demarche/internal/chance"
	"demarche/internal/fixed"
)

// Meet lets an agent meet a statement about a claim in this tick, before the
// claim is spread: where, on which side, with what weight (1 or more) against that of
// peers, the logit shift of its source and the heat of its words. Statements
// about one claim must be met and spread before those about the next.
func (s *State) Meet(n int, a uint32, graph int, side Side, weight int32, shift fixed.Q, heat uint8) {
	if side == Pull && s.claims[n].labels != nil {
		shift += s.claims[n].labels[graph]
	}
	m := s.touch(a)
	if m.Weight[side] == 0 || shift > m.Shift[side] {
		m.Shift[side] = shift
	}
	m.Weight[side] += weight
	if side == Pull {
		m.Heat = max(m.Heat, min(heat, MaxHeat))
	}
}

// touch notes that an agent meets the claim in this tick.
func (s *State) touch(a uint32) *Meeting {
	if s.work.met == nil {
		s.work.met = make([]Meeting, s.Agents)
	}
	m := &s.work.met[a]
	if m.Weight == [Sides]int32{} {
		s.work.touched = append(s.work.touched, a)
		*m = Meeting{}
	}
	return m
}

// Spread lets a claim travel for this tick: meetings planned for it are held
// and those who met it make up their minds. Statements must have been met
// before; every claim is spread once, then Settle and Advance follow.
func (s *State) Spread(n int) {
	s.gather(n)
	k := s.work
	draws := chance.NewStream(s.luck, chance.Spread, s.tick)
	for _, a := range k.touched {
		m := &k.met[a]
		s.resolve(n, a, m, draws.Bits(uint64(n)<<32|uint64(a)))
		m.Weight = [Sides]int32{}
	}
	k.touched = k.touched[:0]
	for _, a := range k.stifled {
		s.quieten(n, a)
		s.rest(n, a)
	}
	k.stifled = k.stifled[:0]
}

// gather holds this tick's encounters, on the state as it was at its start.
func (s *State) gather(n int) {
	c, r := &s.claims[n], &s.rates[n]
	s.work.now = c.contacts.take(s.tick, s.work.now[:0])
	if len(s.work.now) == 0 {
		return
	}
	draws := chance.NewStream(s.luck, chance.Contact, s.tick)
	for _, e := range s.work.now {
		from := e.from()
		mind := c.mind[from]
		if mind&sharing == 0 || c.episode[from] != e.episode() {
			continue // that sharing is over
		}
		bits := draws.Bits(uint64(n)<<tieBits | e.tie())
		hazard := r.Contact[mind.side()]
		if at := s.tick + chance.After(bits, hazard, s.Ticks); at <= s.until(n, from) {
			c.contacts.add(at, e)
		}
		if len(s.Graphs) == 0 {
			s.mixed(n, from, bits)
			continue
		}
		s.encounter(n, e.graph(), from, e.to(), bits)
	}
}

// encounter lets an agent meet what another shares.
func (s *State) encounter(n, graph int, from, to uint32, bits uint64) {
	if s.cut > s.tick && (s.IsShut(graph, from) || s.IsShut(graph, to)) {
		return
	}
	c, r := &s.claims[n], &s.rates[n]
	mind := c.mind[from]
	side := mind.side()
	weight := max(r.Weight[side], 1)
	// The low half of the bits was not used for the waiting time.
	if c.pressure != nil && uint64(uint32(bits))*uint64(c.pressure[to])>>32 >= uint64(weight) {
		return // something else has the attention
	}
	if r.Stifle > 0 && c.mind[to].Belief() != Unaware && chance.Hit(s.luck, chance.Stifle, uint64(n)<<44|uint64(from)<<22|uint64(to), s.tick, r.Stifle) {
		s.work.stifled = append(s.work.stifled, from)
	}
	shift := fixed.Q(0)
	if r.Peer != nil {
		shift = r.Peer[s.group(to)]
	}
	s.Meet(n, to, graph, side, weight, shift, mind.Heat())
}

// mixed lets a sharer meet anybody: in a well-mixed population the encounters
// of a tick are as many as a Poisson law gives, at least the one that was
// planned.
func (s *State) mixed(n int, from uint32, bits uint64) {
	c, r := &s.claims[n], &s.rates[n]
	count := chance.PoissonBeyondZero(chance.Bits(s.luck, chance.Contact, bits, s.tick), r.Contact[c.mind[from].side()])
	for i := range uint64(count) {
		who := chance.Bits(s.luck, chance.Contact, bits+i+1, s.tick)
		to := uint32(who >> 32 * uint64(s.Agents-1) >> 32)
		if to >= from {
			to++
		}
		s.encounter(n, 0, from, to, who)
	}
}

// Settle carries out the changes that come by themselves in this tick.
func (s *State) Settle() {
	draws := chance.NewStream(s.luck, chance.Share, s.tick)
	for n := range s.claims {
		c := &s.claims[n]
		s.work.due = c.alarms.ring(uint16(s.tick), s.work.due[:0])
		for _, a := range s.work.due {
			s.alone(n, a, draws.Bits(uint64(n)<<32|uint64(a)))
		}
	}
}

// Advance lets the tick pass.
func (s *State) Advance() { s.tick++ }
