package population

import (
	"demarche/internal/effects"
	"demarche/internal/fixed"
	"demarche/internal/opinion"
	"demarche/internal/spread"
	"demarche/internal/world"
)

// laws are what a run needs of the coefficients, worked out once.
type laws struct {
	rates     []spread.Rates // by narrative
	influence opinion.Kernel
	kept      fixed.Q // of arousal above the usual, after coolEvery minutes
}

// influenceEvery is how often an agent takes in what those hold whom it
// follows, in minutes: opinions are slow beside a crisis. Agents take turns, so
// that no tick has to bear it all.
const influenceEvery = 6 * 60

func newLaws(w *world.World, truth uint64) laws {
	v := &w.Effects
	l := laws{kept: fixed.RateOfHalfLife(int32(v[effects.FeelHalfLife]>>16), w.Clock.Tick).Passes(w.Clock.Span(coolEvery)).Q()}
	left := fixed.One
	for range influenceEvery / 60 {
		left = left.Mul(fixed.One - v[effects.OpinionInfluence])
	}
	l.influence = opinion.Kernel{Rate: fixed.One - left}
	for n := range w.Narratives {
		l.rates = append(l.rates, ratesOf(w, n, truth>>n&1 == 1))
	}
	return l
}

// ratesOf gives the kernel a narrative: its own chances before the traits of
// whoever meets it.
func ratesOf(w *world.World, n int, isTrue bool) spread.Rates {
	v, spec, tick := &w.Effects, &w.Narratives[n], w.Clock.Tick
	const day = 24 * 60
	contact := fixed.RatePer(v[effects.ShareContact], 60, tick)
	r := spread.Rates{
		Contact: [spread.Sides]fixed.Rate{contact, contact},
		Fade:    fixed.RateOfHalfLife(spec.Fades, tick),
		Settle:  fixed.RateOfHalfLife(spec.Settles, tick),
		Verify:  fixed.RatePer(v[effects.DoubtVerifies], day, tick),
		Forget:  fixed.RatePer(v[effects.AdoptForgets], day, tick),
		True:    isTrue,
		Minds:   spread.Settled,
	}
	set := func(d spread.Decision, p, shift fixed.Q) {
		if c := spread.ChanceOf(p); c != spread.Never && c != spread.Always {
			r.Chances[d] = c + spread.Chance(shift)
		} else {
			r.Chances[d] = c
		}
	}
	falsehood := fixed.Q(0)
	if !isTrue {
		falsehood = v[effects.ShareFalse]
	}
	set(spread.Adopts, spec.Catches, 0)
	set(spread.Convinces, spec.Catches, 0)
	set(spread.Settles, spec.Catches, v[effects.AdoptHesitates])
	set(spread.Reconsiders, spec.Catches, v[effects.AdoptReconsiders])
	set(spread.Doubts, spec.Doubted, 0)
	set(spread.Refuses, spec.Doubted, 0)
	set(spread.Dissuades, spec.Doubted, 0)
	set(spread.Corrects, fixed.Half, v[effects.CorrectDenial])
	set(spread.PassesOn, spec.Shared, falsehood)
	set(spread.Contradicts, spec.Shared, v[effects.ShareSceptic])
	set(spread.Reshares, spec.Shared.Mul(v[effects.ShareAgain]), falsehood)
	for i := range w.Segments {
		r.Peer = append(r.Peer, v[effects.AdoptTrust].Mul(w.Segments[i].Trust[world.People]-fixed.Half))
	}
	return r
}

// traits are the people of a run as the kernel sees them.
type traits struct{ *State }

// Shift implements spread.Traits: what an agent's traits do to a decision.
func (s traits) Shift(d spread.Decision, n int, a uint32, mind spread.Mind, seen uint8, m *spread.Meeting) fixed.Q {
	v, spec := &s.People.World.Effects, &s.People.World.Narratives[n]
	hostile := fixed.Q(0) // toward who is hurt, -1..1
	if spec.Against != world.None {
		hostile = -s.stance.of(spec.Against, a).Q()
	}
	arousal, literacy := wide(s.arousal[a]), wide(s.People.literacy[a])-fixed.Half
	isTrue := s.isTrue(n)
	discerns := func(k effects.Key) fixed.Q {
		if isTrue {
			return -v[effects.AdoptLiteracyTrue].Mul(literacy)
		}
		return v[k].Mul(literacy)
	}
	switch d {
	case spread.Adopts, spread.Convinces, spread.Reconsiders, spread.Settles:
		x := v[effects.AdoptArousal].Mul(arousal) + v[effects.AdoptRepetition].Mul(fixed.Log2Byte(seen))
		x += v[effects.MediaPicture].Mul(spec.Picture) + v[effects.AdoptCongruence].Mul(hostile) - discerns(effects.AdoptLiteracy)
		if mind.Warned() {
			x -= s.resists[n]
		}
		return x
	case spread.Doubts, spread.Refuses, spread.Dissuades:
		return discerns(effects.DoubtLiteracy) - v[effects.DoubtCongruence].Mul(hostile)
	case spread.Corrects:
		// Harder with each repetition, with arousal and with a stance that wants it
		// true (Walter and Tukachinsky 2020).
		x := discerns(effects.CorrectLiteracy) - v[effects.CorrectCongruence].Mul(hostile)
		before := max(seen, 1) - 1 // this meeting is the correction itself
		return x - v[effects.CorrectRepetition].Mul(fixed.Log2Byte(before)) - v[effects.CorrectArousal].Mul(arousal)
	case spread.PassesOn, spread.Reshares:
		heat := max(m.Heat, mind.Heat())
		return v[effects.ShareArousal].Mul(arousal) + v[effects.ShareMoral]*fixed.Q(heat&heatMoral) + v[effects.ShareOutgroup]*fixed.Q(heat>>heatMoralBits)
	}
	return v[effects.ShareArousal].Mul(arousal) // Contradicts
}

// Turned implements spread.Traits: what a change of mind does to feelings.
func (s traits) Turned(n int, a uint32, was, now spread.Belief) {
	switch {
	case now == spread.Believer:
		s.feelClaim(n, a)
	case was == spread.Believer && now == spread.Sceptic:
		s.feelCorrected(n, a)
	}
}

// The heat of words that carry a claim: up to three moral-emotional words in
// the low bits, and whether they divide.
const (
	heatMoralBits = 2
	heatMoral     = 1<<heatMoralBits - 1
)

func heatOf(post *Post) uint8 {
	return uint8(min(max(post.Reading.Moral, 0), heatMoral)) | uint8(min(max(post.Reading.OutGroup, 0), 1))<<heatMoralBits
}
