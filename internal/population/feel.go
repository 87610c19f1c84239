package population

import (
	"demarche/internal/fixed"
	"demarche/internal/world"
)

// feel applies what the words of a post do to an agent that understands them.
func (s *State) feel(a uint32, post *Post) {
	w := s.People.World
	seg := int(s.People.segment[a])
	account := &w.Accounts[post.Source]
	r := &post.Reading
	points := fixed.Q(int64(r.Goldstein) * int64(fixed.One) / 10)

	stir := stirsByEmotion.Mul(fixed.Q(int64(r.Emotion)*int64(fixed.One)/10)) - calmsByEmpathy.Mul(fixed.Q(int64(r.Empathy)*int64(fixed.One)/10))
	weight := s.addressed(seg, post, account)
	if points < 0 {
		stir += w.Dynamics.Provocation.Mul(-points).Mul(weight)
	} else {
		stir -= calmsPerPoint.Mul(points).Mul(weight)
	}
	s.stirs(a, stir)

	if g := account.Government; g != world.None {
		s.leans(g, a, s.regard(seg, post, g, points))
	}
	if post.Ours {
		s.sums.reached[seg] += int32(1 - s.reached[a])
		s.reached[a] = 1
		s.trusts(a, s.earns(a, post))
	}
}

// addressed is how strongly a public feels words: most when its own government
// is addressed, less when its own government speaks or others quarrel.
func (s *State) addressed(seg int, post *Post, account *world.Account) fixed.Q {
	w := s.People.World
	switch {
	case post.To != world.None && w.Governments[post.To].Public == seg:
		return fixed.One
	case account.Government != world.None && w.Governments[account.Government].Public == seg:
		return provokesOwn
	}
	return provokesThird
}

// regard is how words move the stance toward the government that speaks.
func (s *State) regard(seg int, post *Post, g int, points fixed.Q) fixed.Q {
	w := s.People.World
	switch {
	case post.To != world.None && post.To != g && w.Governments[post.To].Public == seg:
		return stanceAddressed.Mul(points)
	case w.Governments[g].Public == seg:
		if points < 0 {
			return stanceRally.Mul(-points)
		}
		return 0
	}
	return stanceThird.Mul(points)
}

// earns is how a post of ours moves an agent's trust in us.
func (s *State) earns(a uint32, post *Post) fixed.Q {
	r := &post.Reading
	d := trustBySeen + trustByEmpathy.Mul(fixed.Q(int64(r.Empathy)*int64(fixed.One)/10))
	if rude := 30 - int64(r.Politeness); rude > 0 && r.Politeness > 0 {
		d -= trustByRudeness.Mul(fixed.Q(rude * int64(fixed.One) / 10))
	}
	switch {
	case post.Evidence:
		d += trustByEvidence
	case post.Position == world.Holds:
		d += trustByHolding
	case post.Position == world.Denies && post.About != world.None && s.claims[post.About].mind[a]&beliefMask == believer:
		d -= trustByBareNo
	}
	return d
}

// feelClaim is what taking up a claim does to feelings and stance.
func (s *State) feelClaim(n int, a uint32) {
	spec := &s.People.World.Narratives[n]
	s.stirs(a, arousalByClaim.Mul(spec.Charge))
	if g := spec.Against; g != world.None {
		s.leans(g, a, -stanceByClaim.Mul(spec.Charge))
	}
}

// feelCorrected is the relief of a believer who gives a claim up: part of what
// it did to the feelings goes with it, part stays (r = -.05 remains after a
// correction, Walter and Tukachinsky 2020).
func (s *State) feelCorrected(n int, a uint32) {
	spec := &s.People.World.Narratives[n]
	s.stirs(a, -relief.Mul(spec.Charge))
	if g := spec.Against; g != world.None {
		s.leans(g, a, stanceByClaim.Mul(spec.Charge)/2)
	}
}

// stirs moves an agent's arousal, and the sum with it.
func (s *State) stirs(a uint32, by fixed.Q) {
	now := share16(int32(s.arousal[a]) + int32(by>>2))
	s.sums.arousal[s.People.segment[a]] += int64(now - s.arousal[a])
	s.arousal[a] = now
}

// trusts moves an agent's trust in the player's side.
func (s *State) trusts(a uint32, by fixed.Q) {
	now := share16(int32(s.trust[a]) + int32(by>>2))
	s.sums.trust[s.People.segment[a]] += int64(now - s.trust[a])
	s.trust[a] = now
}

// leans moves an agent's stance toward a government.
func (s *State) leans(g int, a uint32, by fixed.Q) {
	now := signed16(int32(s.stance[g][a]) + int32(by>>2))
	s.sums.stance[g][s.People.segment[a]] += int64(now - s.stance[g][a])
	s.stance[g][a] = now
}

// isTrue tells whether a claim is true in this run.
func (s *State) isTrue(n int) bool { return s.truth>>n&1 == 1 }

// SetTruth says which claims are true, as a bit set of narratives.
func (s *State) SetTruth(claims uint64) { s.truth = claims }

// coolEvery is how often feelings cool, in minutes: often enough to be smooth,
// and seldom enough that rounding does not set the pace.
const coolEvery = 15

// cool lets arousal fall by its half-life toward what is usual in the segment,
// for a number of ticks at once.
func (s *State) cool(ticks int32) {
	w, p := s.People.World, s.People
	tick := fixed.HalfLife(w.Clock.Span(w.Dynamics.Calm))
	kept := fixed.One
	for range ticks {
		kept = kept.Mul(tick)
	}
	keep := int64(kept)
	for i := range w.Segments {
		base, sum := int32(small(w.Segments[i].Outrage)), int64(0)
		for a := p.Bounds[i]; a < p.Bounds[i+1]; a++ {
			d := int32(s.arousal[a]) - base
			s.arousal[a] = int16(base + int32((int64(d)*keep+1<<15)>>16)) // to the nearest
			sum += int64(s.arousal[a])
		}
		s.sums.arousal[i] = sum
	}
}
