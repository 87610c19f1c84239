package population

import (
	"demarche/internal/effects"
	"demarche/internal/fixed"
	"demarche/internal/speech"
	"demarche/internal/spread"
	"demarche/internal/world"
)

// tenths turns a figure of a reading into steps of its scale.
func tenths[T int8 | int16](v T) fixed.Q { return fixed.Q(int64(v) * int64(fixed.One) / 10) }

// feel applies what the words of a post do to an agent that understands them.
func (s *State) feel(a uint32, post *Post) {
	w := s.People.World
	v := &w.Effects
	seg := int(s.People.segment[a])
	account := &w.Accounts[post.Source]
	r := &post.Reading
	points := tenths(r.Goldstein)

	stir := v[effects.FeelEmotion].Mul(tenths(r.Emotion)) - v[effects.FeelEmpathy].Mul(tenths(r.Empathy))
	weight := s.addressed(seg, post, account)
	if points < 0 {
		stir += v[effects.FeelProvokes].Mul(-points).Mul(weight)
	} else {
		stir -= v[effects.FeelCalms].Mul(points).Mul(weight)
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
		return w.Effects[effects.FeelProvokesOwn]
	}
	return w.Effects[effects.FeelProvokesThird]
}

// regard is how words move the stance toward the government that speaks:
// friendly ones win foreign publics, aggressive ones do not (Mattingly and
// Sundquist 2023), and a quarrel rallies one's own.
func (s *State) regard(seg int, post *Post, g int, points fixed.Q) fixed.Q {
	w := s.People.World
	v := &w.Effects
	switch {
	case post.To != world.None && post.To != g && w.Governments[post.To].Public == seg:
		return v[effects.OpinionAddressed].Mul(points)
	case w.Governments[g].Public == seg:
		return v[effects.OpinionRally].Mul(max(-points, 0))
	case points < 0:
		return v[effects.OpinionAggressive].Mul(points)
	}
	return v[effects.OpinionFriendly].Mul(points)
}

// earns is how a post of ours moves an agent's trust in us.
func (s *State) earns(a uint32, post *Post) fixed.Q {
	v, r := &s.People.World.Effects, &post.Reading
	d := v[effects.TrustSeen] + v[effects.TrustEmpathy].Mul(tenths(r.Empathy))
	if r.Politeness > 0 {
		d -= v[effects.TrustRudeness].Mul(max(3*fixed.One-tenths(r.Politeness), 0))
	}
	if r.Certainty > 0 && r.Certainty < 30 {
		d -= v[effects.TrustHedged]
	}
	if r.Kind == speech.NoComment {
		d -= v[effects.SilenceNoComment]
	}
	if post.First {
		d += v[effects.TrustFirst]
	}
	belief := spread.Unaware
	if post.About != world.None {
		belief = s.claims.Mind(post.About, a).Belief()
		d += s.suits(post, belief)
	}
	switch {
	case post.Evidence:
		d += v[effects.TrustEvidence]
	case post.Position == world.Holds:
		d += v[effects.TrustHolding]
	case post.Position == world.Denies && belief == spread.Believer:
		d -= v[effects.TrustBareDenial]
	}
	return d
}

// suits is what a response earns with one who holds somebody responsible: deny
// where we are taken for a victim, diminish an accident, make good what could
// have been prevented (Coombs 2007). Who believes the claim takes us for its
// cause, who rejects it for its victim; the others do not judge yet.
func (s *State) suits(post *Post, belief spread.Belief) fixed.Q {
	v := &s.People.World.Effects
	response := post.response()
	cause := world.Victim
	switch {
	case belief == spread.Believer:
		cause = s.People.World.Narratives[post.About].Cause
	case belief != spread.Sceptic:
		return 0
	}
	if response == world.NoCause || cause == world.NoCause {
		return 0
	}
	if response == cause {
		return v[effects.TrustMatched]
	}
	return -v[effects.TrustMismatched]
}

// response is the cause that a post answers to, as its position and act say:
// denials suit victims, partial answers accidents, owning up with an apology or
// an offer what could have been prevented.
func (p *Post) response() world.Cause {
	makesGood := p.Reading.Act == speech.Apologise || p.Reading.Kind == speech.Offer || p.Reading.Kind == speech.Yield
	switch p.Position {
	case world.Denies:
		return world.Victim
	case world.Partly:
		if makesGood {
			return world.Preventable
		}
		return world.Accident
	case world.Asserts:
		if makesGood {
			return world.Preventable
		}
	}
	return world.NoCause
}

// feelClaim is what taking up a claim does to feelings and stance.
func (s *State) feelClaim(n int, a uint32) {
	v, spec := &s.People.World.Effects, &s.People.World.Narratives[n]
	s.stirs(a, v[effects.FeelClaim].Mul(spec.Charge))
	if g := spec.Against; g != world.None {
		s.leans(g, a, -v[effects.OpinionClaim].Mul(spec.Charge))
	}
}

// feelCorrected is the relief of a believer who gives a claim up: part of what
// it did to the feelings goes with it, part stays (r = -.05 remains after a
// correction, Walter and Tukachinsky 2020).
func (s *State) feelCorrected(n int, a uint32) {
	v, spec := &s.People.World.Effects, &s.People.World.Narratives[n]
	s.stirs(a, -v[effects.FeelRelief].Mul(spec.Charge))
	if g := spec.Against; g != world.None {
		s.leans(g, a, v[effects.OpinionClaim].Mul(spec.Charge).Mul(v[effects.OpinionRegained]))
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
	held := s.stance.of(g, a)
	now := held.Moved(by)
	s.sums.stance[g][s.People.segment[a]] += int64(now - *held)
	*held = now
}

func share16(v int32) int16 { return int16(min(max(v, 0), unit)) }

// coolEvery is how often feelings cool, in minutes: often enough to be smooth,
// and seldom enough that rounding does not set the pace.
const coolEvery = 15

// cool lets arousal fall by its half-life toward what is usual in the segment.
func (s *State) cool() {
	w, p := s.People.World, s.People
	keep := int32(s.laws.kept >> 1) // 15 fractional bits: the product stays in 32
	for i := range w.Segments {
		base, sum := int32(small(w.Segments[i].Outrage)), int64(0)
		segment := s.arousal[p.Bounds[i]:p.Bounds[i+1]]
		for a, x := range segment {
			now := int16(base + ((int32(x)-base)*keep+1<<14)>>15) // to the nearest
			segment[a] = now
			sum += int64(now)
		}
		s.sums.arousal[i] = sum
	}
}
