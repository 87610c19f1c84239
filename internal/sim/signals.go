package sim

import (
	"slices"

	"demarche/internal/chance"
	"demarche/internal/effects"
	"demarche/internal/fixed"
	"demarche/internal/rule"
	"demarche/internal/view"
)

// A row of the series holds, in this order: the rung from 1; each government's
// tension; each segment's outrage, trust and reached share; for each narrative
// and segment the shares that have heard, believe and doubt. Shares are
// fixed.Q as integers.
func (s *Sim) row() int {
	w := s.w
	return 1 + len(w.Governments) + 3*len(w.Segments) + 3*len(w.Narratives)*len(w.Segments)
}

// record writes the state after a tick into the series.
func (s *Sim) record() {
	s.series = append(s.series, int32(s.ladder.rung+1))
	for _, t := range s.tension {
		s.series = append(s.series, int32(t.Q()))
	}
	for i := range s.w.Segments {
		s.series = append(s.series, int32(s.people.Outrage(i)), int32(s.people.Trust(i)), int32(s.people.Reached(i)))
	}
	for n := range s.w.Narratives {
		for i := range s.w.Segments {
			heard, believed, doubted := s.people.Minds(n, i)
			s.series = append(s.series, int32(heard), int32(believed), int32(doubted))
		}
	}
}

// measurement is what one round of polls and listening found.
type measurement struct {
	minute  int32   // to which it refers
	known   int32   // minute at which the desk gets it
	size    int32   // people asked in each segment
	outrage []int32 // sampled values by segment, thousandths
	trust   []int32
	heard   []int32 // by narrative and segment
	believe []int32
	doubt   []int32
}

// measure takes a sample of the publics once in an hour. What it finds reaches
// the desk after a delay.
func (s *Sim) measure() {
	if s.Minute()/60 == (s.Minute()-s.w.Clock.Tick)/60 {
		return
	}
	s.followReach()
	size, lag := effects.SignalSample, effects.SignalLag
	if s.monitors > 0 {
		size, lag = effects.SignalSampleWatched, effects.SignalLagWatched
	}
	m := measurement{minute: s.Minute(), size: max(int32(int64(s.minutes(size))*int64(s.reporting())>>16), 1), known: s.Minute() + s.minutes(lag)}
	draws := chance.NewStream(s.luck, chance.Signal, s.tick)
	entity := uint64(0)
	sample := func(truth, bias fixed.Q) int32 {
		entity++
		p := (truth + bias).Share()
		sd := int64(fixed.Root(uint64(int64(p) * int64(fixed.One-p) / int64(m.size))))
		v := int64(p) + int64(chance.Normal(draws.Bits(entity)))*sd>>16
		return int32(min(max(v, 0), int64(fixed.One)) * 1000 >> 16)
	}
	for i := range s.w.Segments {
		m.outrage = append(m.outrage, sample(s.people.Outrage(i), s.coefficient(effects.SignalBias)))
		m.trust = append(m.trust, sample(s.people.Trust(i), 0))
	}
	for n := range s.w.Narratives {
		for i := range s.w.Segments {
			heard, believed, doubted := s.people.Minds(n, i)
			m.heard = append(m.heard, sample(heard, 0))
			m.believe = append(m.believe, sample(believed, 0))
			m.doubt = append(m.doubt, sample(doubted, 0))
		}
	}
	s.signals = append(s.signals, m)
}

// followedFor is for how long the reach of a post is written down, in minutes.
const followedFor = 24 * 60

// followReach writes down how many have seen each recent post.
func (s *Sim) followReach() {
	for i := range s.posts {
		p := &s.posts[i]
		if p.Minute < s.Minute()-followedFor {
			continue
		}
		seen := int64(0)
		for _, w := range p.wave {
			seen += s.people.Seen(w)
		}
		// Clipped, so that a branch and its original never share room to grow.
		p.Trend = append(slices.Clip(p.Trend), rounded(seen))
	}
}

// latest returns the newest measurement that has reached the desk, or nil.
func (s *Sim) latest() *measurement {
	for i := len(s.signals) - 1; i >= 0; i-- {
		if s.signals[i].known <= s.Minute() {
			return &s.signals[i]
		}
	}
	return nil
}

// errorOf is the half width of the 95 % interval of a sampled share, in
// thousandths: 1.96 standard errors, at least what one person in the sample is
// worth.
func errorOf(value, size int32) int32 {
	v := int64(value) * int64(1000-value) / int64(size)
	return max(int32(fixed.Root(uint64(v*3842/1000))), 1000/size)
}

// measured gives the desk's reader what was last measured; before that, what
// is usual: nothing.
func (d desk) measured(r rule.Read) float64 {
	m := d.latest()
	if m == nil {
		return 0
	}
	pick := func(list []int32, base int) float64 {
		segment := r.B
		if r.Fn == rule.Outrage || r.Fn == rule.Trust {
			segment = r.A
		}
		if segment != rule.None {
			return float64(list[base+int(segment)]) / 1000
		}
		return float64(d.weighted(func(i int) int64 { return int64(list[base+i]) })) / 1000
	}
	at := int(r.A) * len(d.w.Segments)
	switch r.Fn {
	case rule.Heard:
		return pick(m.heard, at)
	case rule.Believed:
		return pick(m.believe, at)
	case rule.Doubted:
		return pick(m.doubt, at)
	case rule.Outrage:
		return pick(m.outrage, 0)
	case rule.Trust:
		return pick(m.trust, 0)
	}
	// Stances are not polled in a crisis: the desk knows what is usual.
	return d.w.Segments[r.A].Stance[r.B].Float()
}

// moods is the number of steps in which the desk reads a government.
const moods = 5

// mood is how the desk reads a government, 0 calm .. 4 furious.
func mood(tension fixed.Q) int { return min(int(tension*moods>>16), moods-1) }

// status is what the desk holds of a claim from what it has checked. A check
// that found nothing leaves the claim as it was: what could not be confirmed is
// not refuted.
func (s *Sim) status(n int) view.Status {
	for_, against := false, false
	for i := range s.w.Evidence {
		if s.evidence[i].state == view.Held {
			for_ = for_ || slices.Contains(s.w.Evidence[i].Supports, n)
			against = against || slices.Contains(s.w.Evidence[i].Against, n)
		}
	}
	switch {
	case for_ && against:
		return view.Disputed
	case for_:
		return view.Supported
	case against:
		return view.Contradicted
	}
	return view.Unverified
}

// sought is the minute of the latest check that bears on a claim and confirmed
// nothing, -1 where there is none.
func (s *Sim) sought(n int) int32 {
	at := int32(-1)
	for i := range s.w.Evidence {
		spec, e := &s.w.Evidence[i], &s.evidence[i]
		if e.state == view.Failed && (slices.Contains(spec.Supports, n) || slices.Contains(spec.Against, n)) {
			at = max(at, e.at)
		}
	}
	return at
}
