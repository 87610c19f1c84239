package population

import (
	"demarche/internal/chance"
	"demarche/internal/fixed"
	"demarche/internal/world"
)

// resolve decides what a contact does to an agent's mind. The 64 bits serve
// three decisions of 16 bits: which side was listened to, what it leads to,
// whether it is passed on.
func (s *State) resolve(n int, a uint32, bits uint64) {
	c := &s.claims[n]
	pull, push := s.work.met[a].pull, s.work.met[a].push
	forIt := int32(bits>>32&0xffff) < pull<<16/(pull+push)
	if c.seen[a] < 255 {
		c.seen[a]++
	}
	draw := uint32(bits>>16) & 0xffff
	chanceOf := func(x fixed.Q) bool { return draw < uint32(fixed.Logistic(x))>>16 }
	spoken := uint32(bits) & 0xffff

	switch was := c.mind[a] & beliefMask; {
	case forIt && was == sceptic:
		if chanceOf(s.pulled(n, a) + reconsiders) {
			s.turn(n, a, believer, spoken)
		}
	case forIt && was == undecided:
		if chanceOf(s.pulled(n, a) + hesitates) {
			s.turn(n, a, believer, spoken)
		}
	case forIt && was == unaware:
		// One draw decides among belief, doubt and indecision.
		p := uint32(fixed.Logistic(s.pulled(n, a))) >> 16
		switch doubts := (1<<16 - p) * (uint32(fixed.Logistic(s.doubts(n, a))) >> 16) >> 16; {
		case draw < p:
			s.turn(n, a, believer, spoken)
		case draw < p+doubts:
			s.turn(n, a, sceptic, spoken)
		default:
			s.turn(n, a, undecided, spoken)
		}
	case forIt: // a believer meets it again
		if c.mind[a]&sharing == 0 && spoken < uint32(s.shares(n, a, believer).Mul(fixed.ProbOf(reshares)))>>16 {
			s.share(n, a)
		}
	case was == believer:
		if chanceOf(s.corrected(n, a)) {
			s.feelCorrected(n, a)
			s.turn(n, a, sceptic, spoken)
		}
	case was != sceptic:
		if was == unaware {
			c.mind[a] |= inoculated // met the answer before the claim
		}
		if chanceOf(s.pushed(n, a)) {
			s.turn(n, a, sceptic, spoken)
		} else if was == unaware {
			s.turn(n, a, undecided, spoken)
		}
	}
}

// pulled is the logit of taking up a claim on contact.
func (s *State) pulled(n int, a uint32) fixed.Q {
	spec, c := &s.People.World.Narratives[n], &s.claims[n]
	x := c.catches + s.work.met[a].pullShift + c.vacuum
	x += shiftArousal.Mul(wide(s.arousal[a]))
	x += shiftRepetition.Mul(fixed.Log2(uint32(c.seen[a])))
	x += shiftPicture.Mul(spec.Picture)
	if spec.Against != world.None {
		x -= shiftCongruence.Mul(wide(s.stance[spec.Against][a]))
	}
	x += s.discerns(n, a)
	if c.mind[a]&inoculated != 0 {
		x -= shiftInoculated
	}
	return x
}

// discerns is what literacy adds: against a false claim, for a true one.
func (s *State) discerns(n int, a uint32) fixed.Q {
	x := shiftLiteracy.Mul(wide(s.People.literacy[a]) - fixed.Half)
	if s.isTrue(n) {
		return x / 2
	}
	return -x
}

// pushed is the logit of rejecting a claim on first contact with a denial.
func (s *State) pushed(n int, a uint32) fixed.Q { return s.doubts(n, a) + s.work.met[a].pushShift }

// doubts is the logit of rejecting a claim by oneself, on meeting it.
func (s *State) doubts(n int, a uint32) fixed.Q {
	spec := &s.People.World.Narratives[n]
	x := s.claims[n].doubted - s.discerns(n, a)
	if spec.Against != world.None {
		x += shiftCongruence.Mul(wide(s.stance[spec.Against][a]))
	}
	return x
}

// corrected is the logit of giving up a claim that one believes: harder with
// each repetition and with a stance that wants it true (Walter and Tukachinsky
// 2020).
func (s *State) corrected(n int, a uint32) fixed.Q {
	w, c := s.People.World, &s.claims[n]
	spec := &w.Narratives[n]
	x := w.Dynamics.Correction + s.work.met[a].pushShift - s.discerns(n, a)/2
	x -= shiftRepetition.Mul(fixed.Log2(uint32(c.seen[a])))
	if spec.Against != world.None {
		x += shiftCongruence.Mul(wide(s.stance[spec.Against][a]))
	}
	return x - shiftArousal.Mul(wide(s.arousal[a]))/2
}

// shares is the chance that an agent passes on what it now holds.
func (s *State) shares(n int, a uint32, now belief) fixed.Prob {
	c := &s.claims[n]
	x := c.shared + shareArousal.Mul(wide(s.arousal[a]))
	if now == sceptic {
		return fixed.Logistic(x + shareSceptic)
	}
	if !s.isTrue(n) {
		x += falsehoodShared
	}
	return fixed.Logistic(x + c.stir)
}

// turn changes an agent's mind.
func (s *State) turn(n int, a uint32, now belief, spoken uint32) {
	c := &s.claims[n]
	counts := &c.counts[s.People.segment[a]]
	counts[c.mind[a]&beliefMask]--
	counts[now]++
	c.mind[a] = c.mind[a]&^(beliefMask|sharing) | now
	if now == believer {
		s.feelClaim(n, a)
	}
	if now != undecided && spoken < uint32(s.shares(n, a, now))>>16 {
		s.share(n, a)
		return
	}
	s.rest(n, a)
}

// share lets an agent pass the claim on until its attention fades.
func (s *State) share(n int, a uint32) {
	w, p := s.People.World, s.People
	s.claims[n].mind[a] |= sharing
	until := s.plan(n, a, fixed.Hazard(w.Clock.Span(w.Narratives[n].Fades)))
	hazard := w.Dynamics.Contact.Mul(fixed.Ratio(int64(w.Clock.Tick), 60))
	// Most followers look elsewhere: they are told apart by one comparison.
	misses := uint32(fixed.ExpNeg(fixed.Q(int64(hazard) * int64(until-s.tick))))
	draws := chance.NewStream(s.seed, chance.Contact, s.tick)
	for i := range p.graphs {
		if p.on[a]>>i&1 == 0 {
			continue
		}
		for _, f := range p.graphs[i].of(a) {
			e := newEncounter(n, i, a, f)
			bits := draws.Bits(uint64(e))
			if uint32(bits>>32) < misses {
				continue
			}
			if at := s.tick + chance.Geometric(bits, hazard, until-s.tick); at < w.Clock.Ticks {
				s.contacts[at] = append(s.contacts[at], e)
			}
		}
	}
}

// encounter is a follower's meeting with what somebody shares, planned when
// the sharing begins: 6 bits of narrative, 6 of platform, 26 of each agent.
// Planning it then costs one draw for a follower instead of one for each tick,
// and gives the same times in distribution.
type encounter uint64

func newEncounter(n, platform int, from, to uint32) encounter {
	return encounter(n)<<(6+2*agentBits) | encounter(platform)<<(2*agentBits) | encounter(from)<<agentBits | encounter(to)
}

const agentMask = 1<<agentBits - 1

func (e encounter) narrative() int { return int(e >> (6 + 2*agentBits)) }
func (e encounter) platform() int  { return int(e >> (2 * agentBits) & 63) }
func (e encounter) from() uint32   { return uint32(e >> agentBits & agentMask) }
func (e encounter) to() uint32     { return uint32(e & agentMask) }

// rest plans the next change of a quiet agent that comes without contact.
func (s *State) rest(n int, a uint32) {
	w, c := s.People.World, &s.claims[n]
	day := fixed.Ratio(int64(w.Clock.Tick), 24*60)
	switch c.mind[a] & beliefMask {
	case undecided:
		s.plan(n, a, fixed.Hazard(w.Clock.Span(w.Narratives[n].Settles)))
	case believer:
		s.plan(n, a, (w.Dynamics.Verify + w.Dynamics.Forget).Mul(day))
	default:
		c.due[a] = never
	}
}

// plan draws when a process with this hazard for each tick comes to its end,
// and returns that tick. Waiting times are drawn when a state is entered, so
// that nobody who waits costs anything.
func (s *State) plan(n int, a uint32, hazard fixed.Q) int32 {
	w := s.People.World
	wait := chance.Geometric(chance.Bits(s.seed, chance.Wait, uint64(n)<<32|uint64(a), s.tick), hazard, w.Clock.Ticks+1)
	s.claims[n].due[a] = never
	at := s.tick + wait
	if at <= w.Clock.Ticks {
		s.claims[n].due[a] = uint16(at)
		s.calendar[at] = append(s.calendar[at], uint32(n)<<agentBits|a)
	}
	return at
}

// agentBits is the room for an agent's number beside a narrative's in an entry
// of the calendar: up to 2^26 agents and 64 narratives.
const agentBits = 26

// settle carries out the changes that come by themselves in this tick.
func (s *State) settle() {
	w := s.People.World
	draws := chance.NewStream(s.seed, chance.Share, s.tick)
	for _, e := range s.calendar[s.tick] {
		n, a := int(e>>agentBits), e&agentMask
		c := &s.claims[n]
		if c.due[a] != uint16(s.tick) {
			continue // the mind has changed since this was planned
		}
		c.due[a] = never
		if c.mind[a]&sharing != 0 {
			c.mind[a] &^= sharing
			s.rest(n, a)
			continue
		}
		bits := draws.Bits(uint64(e))
		switch c.mind[a] & beliefMask {
		case undecided:
			s.work.met[a] = met{}
			if uint32(bits>>32) < uint32(fixed.Logistic(s.pulled(n, a)+hesitates)) {
				s.turn(n, a, believer, uint32(bits)&0xffff)
			} else {
				s.turn(n, a, sceptic, uint32(bits)&0xffff)
			}
		case believer:
			total := w.Dynamics.Verify + w.Dynamics.Forget
			if fixed.Q(bits>>48) < w.Dynamics.Forget.Div(max(total, 1)) {
				s.turn(n, a, unaware, 0xffff)
			} else if !s.isTrue(n) {
				s.feelCorrected(n, a)
				s.turn(n, a, sceptic, uint32(bits)&0xffff)
			} else {
				s.rest(n, a)
			}
		}
	}
	s.calendar[s.tick] = nil
}
