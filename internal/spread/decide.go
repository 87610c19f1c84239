package spread

import (
	"demarche/internal/chance"
	"demarche/internal/fixed"
)

// The 64 bits of a meeting serve three decisions: 16 which side was listened
// to, 24 what it leads to, 24 whether it is passed on.
const drawBits = 24

func sideDraw(bits uint64) int64     { return int64(bits >> 48) }
func outcomeDraw(bits uint64) uint32 { return uint32(bits>>drawBits) & (1<<drawBits - 1) }
func shareDraw(bits uint64) uint32   { return uint32(bits) & (1<<drawBits - 1) }

// hits tells whether a draw of drawBits bits falls below a probability.
func hits(draw uint32, p fixed.Prob) bool { return uint64(draw)<<(32-drawBits) < cover(p) }

// cover is a probability as a share of 2^32; Certain covers all of it.
func cover(p fixed.Prob) uint64 {
	if p == fixed.Certain {
		return 1 << 32
	}
	return uint64(p)
}

// chance returns the probability of a decision for an agent.
func (s *State) chance(d Decision, n int, a uint32, m *Meeting) fixed.Prob {
	base := s.rates[n].Chances[d]
	if base == Never || base == Always {
		return base.of(0)
	}
	c, shift := &s.claims[n], fixed.Q(0)
	if s.traits != nil {
		shift = s.traits.Shift(d, n, a, c.mind[a], c.seen[a], m)
	}
	switch d {
	case Adopts, Convinces, Reconsiders:
		shift += m.Shift[Pull] + c.shift
	case Refuses, Dissuades, Corrects:
		shift += m.Shift[Push]
	case Settles:
		shift += c.shift
	}
	return base.of(shift)
}

// resolve decides what a meeting does to an agent's mind. Where both sides were
// met, one of them was listened to, in proportion to its weight.
func (s *State) resolve(n int, a uint32, m *Meeting, bits uint64) {
	c := &s.claims[n]
	if c.seen[a] < 255 {
		c.seen[a]++
	}
	draw, share := outcomeDraw(bits), shareDraw(bits)
	believes, rejects := draw, draw
	if s.rates[n].Minds == Settled {
		own := s.thresholds(n, a)
		believes, rejects = outcomeDraw(own), shareDraw(own)
	}
	was := c.mind[a].Belief()
	if sideDraw(bits)*int64(m.Weight[Pull]+m.Weight[Push]) < int64(m.Weight[Pull])<<16 {
		s.pulled(n, a, was, m, believes, draw, share)
		return
	}
	c.mind[a] |= warned
	d := [Beliefs]Decision{Unaware: Refuses, Undecided: Dissuades, Believer: Corrects}[was]
	switch {
	case was == Sceptic:
	case hits(rejects, s.chance(d, n, a, m)):
		s.turn(n, a, Sceptic, m, share)
	case was == Unaware:
		s.turn(n, a, Undecided, m, share)
	}
}

// thresholds are the draws of an agent that are the same at every meeting with
// a claim: it believes, or rejects, once the chance has risen above its own. By
// a logistic law of thresholds a chance that grows with each doubling of
// meetings makes belief grow so, and saying the same again moves nobody else.
func (s *State) thresholds(n int, a uint32) uint64 {
	return chance.Bits(s.seed, chance.Threshold, uint64(n)<<32|uint64(a), 0)
}

// pulled decides what meeting the claim itself does. Belief is decided by one
// draw, everything else by another.
func (s *State) pulled(n int, a uint32, was Belief, m *Meeting, believes, draw, share uint32) {
	c := &s.claims[n]
	switch was {
	case Unaware:
		p := cover(s.chance(Adopts, n, a, m))
		doubts := cover(s.chance(Doubts, n, a, m))
		at := uint64(draw) << (32 - drawBits)
		if s.rates[n].Minds == Afresh {
			// One draw decides among belief, doubt and indecision: what is left of it.
			doubts = p + (1<<32-p)*doubts>>32
		}
		switch {
		case uint64(believes)<<(32-drawBits) < p:
			s.turn(n, a, Believer, m, share)
		case at < doubts:
			s.turn(n, a, Sceptic, m, share)
		default:
			s.turn(n, a, Undecided, m, share)
		}
	case Undecided:
		if hits(believes, s.chance(Convinces, n, a, m)) {
			s.turn(n, a, Believer, m, share)
		}
	case Sceptic:
		if hits(believes, s.chance(Reconsiders, n, a, m)) {
			s.turn(n, a, Believer, m, share)
		}
	case Believer:
		if c.mind[a]&sharing == 0 && hits(share, s.chance(Reshares, n, a, m)) {
			s.share(n, a)
		}
	}
}

// turn changes an agent's belief and decides whether it passes on what it now
// holds.
func (s *State) turn(n int, a uint32, now Belief, m *Meeting, draw uint32) {
	c := &s.claims[n]
	was := c.mind[a].Belief()
	s.quieten(n, a)
	counts := &c.counts[s.group(a)]
	counts[was]--
	counts[now]++
	c.mind[a] = c.mind[a]&warned | Mind(now)
	if now == Believer {
		c.mind[a] |= Mind(m.Heat) << heatShift
	}
	if s.traits != nil {
		s.traits.Turned(n, a, was, now)
	}
	if now == Believer && hits(draw, s.chance(PassesOn, n, a, m)) || now == Sceptic && hits(draw, s.chance(Contradicts, n, a, m)) {
		s.share(n, a)
		return
	}
	s.rest(n, a)
}

// alone decides what becomes of an agent whose waiting time is over.
func (s *State) alone(n int, a uint32, bits uint64) {
	c, r := &s.claims[n], &s.rates[n]
	mind := c.mind[a]
	draw, share := outcomeDraw(bits), shareDraw(bits)
	nothing := &s.work.nothing
	if mind.Belief() == Undecided {
		now := Sceptic
		if hits(draw, s.chance(Settles, n, a, nothing)) {
			now = Believer
		}
		s.turn(n, a, now, nothing, share)
		return
	}
	// Several ends were possible: each came first in proportion to its hazard.
	at := uint64(draw) * uint64(s.ends(n, mind)) >> drawBits
	fade := uint64(0)
	if mind&sharing != 0 {
		fade = uint64(r.Fade)
	}
	switch {
	case at < fade:
		s.quieten(n, a)
		s.rest(n, a)
	case at < fade+uint64(r.Forget):
		s.turn(n, a, Unaware, nothing, 1<<drawBits-1)
	case r.True: // it checked, and found it true
		s.resume(n, a)
	default:
		s.turn(n, a, Sceptic, nothing, share)
	}
}

// ends is the hazard of all changes that come by themselves.
func (s *State) ends(n int, mind Mind) fixed.Rate {
	r := &s.rates[n]
	total := fixed.Rate(0)
	switch mind.Belief() {
	case Undecided:
		return r.Settle
	case Believer:
		total = r.Verify + r.Forget
	case Sceptic:
		total = r.Forget
	}
	if mind&sharing != 0 {
		total += r.Fade
	}
	return total
}

// share lets an agent pass on what it holds until that ends by itself, and
// draws the first meeting of each who hears it.
func (s *State) share(n int, a uint32) {
	c, r := &s.claims[n], &s.rates[n]
	c.mind[a] |= sharing
	side := c.mind[a].side()
	c.sharers[side]++
	s.press(n, a, max(r.Weight[side], 1))
	s.resume(n, a)
}

// resume plans the end of an agent's present state and, where it shares, the
// meetings until then.
func (s *State) resume(n int, a uint32) {
	s.rest(n, a)
	if s.claims[n].mind[a]&sharing == 0 {
		return
	}
	c := &s.claims[n]
	c.episode[a]++
	until := s.until(n, a)
	hazard := s.rates[n].Contact[c.mind[a].side()]
	// Most followers look elsewhere: they are told apart by one comparison.
	misses := uint32(hazard.Passes(until - s.tick))
	draws := chance.NewStream(s.luck, chance.Contact, s.tick)
	plan := func(e encounter) {
		bits := draws.Bits(uint64(n)<<tieBits | e.tie())
		if uint32(bits>>32) < misses {
			return
		}
		if at := s.tick + chance.After(bits, hazard, s.Ticks); at <= until {
			c.contacts.add(at, e)
		}
	}
	if len(s.Graphs) == 0 {
		plan(newEncounter(0, a, a, c.episode[a]))
		return
	}
	for i := range s.Graphs {
		if s.Graphs[i].Nodes() == 0 {
			continue
		}
		for _, f := range s.Graphs[i].Of(a) {
			plan(newEncounter(i, a, f, c.episode[a]))
		}
	}
}

// until is the last tick in which what an agent shares can be met.
func (s *State) until(n int, a uint32) int32 { return min(int32(s.claims[n].alarms.due[a]), s.Ticks-1) }

// quieten ends an agent's sharing, if it shares.
func (s *State) quieten(n int, a uint32) {
	c, r := &s.claims[n], &s.rates[n]
	if c.mind[a]&sharing == 0 {
		return
	}
	side := c.mind[a].side()
	c.mind[a] &^= sharing
	c.sharers[side]--
	s.press(n, a, -max(r.Weight[side], 1))
	c.alarms.due[a] = never
}

// press keeps up how much each agent hears, where attention is limited.
func (s *State) press(n int, a uint32, weight int32) {
	c := &s.claims[n]
	if c.pressure == nil {
		return
	}
	for i := range s.Graphs {
		for _, f := range s.Graphs[i].Of(a) {
			c.pressure[f] += weight
		}
	}
}

// rest draws when an agent's present state ends by itself. Waiting times are
// drawn when a state is entered, so that nobody who waits costs anything.
func (s *State) rest(n int, a uint32) {
	c := &s.claims[n]
	c.alarms.due[a] = never
	hazard := s.ends(n, c.mind[a])
	if hazard == 0 {
		return
	}
	wait := chance.After(chance.Bits(s.luck, chance.Wait, uint64(n)<<32|uint64(a), s.tick), hazard, s.Ticks+1)
	if at := s.tick + wait; at <= s.Ticks {
		c.alarms.set(a, uint16(at))
	}
}

// Seed gives an agent a belief from outside, before or during a run.
func (s *State) Seed(n int, a uint32, now Belief, shares bool) {
	draw := uint32(1<<drawBits - 1)
	s.turn(n, a, now, &s.work.nothing, draw)
	if shares && s.claims[n].mind[a]&sharing == 0 {
		s.share(n, a)
	}
}
