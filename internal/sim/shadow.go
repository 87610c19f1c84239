package sim

import (
	"maps"

	"demarche/internal/effects"
	"demarche/internal/fixed"
	"demarche/internal/population"
	"demarche/internal/view"
	"demarche/internal/world"
)

// shadow holds a run to what was observed of another.
type shadow struct {
	seen  *Chronicle
	would Chronicle // what would have taken place by itself, where it tells worlds apart
	until int32     // minute up to which the desk had seen it; 0 for all of it
}

// clone returns a copy that goes on by itself; what was observed is shared.
func (h *shadow) clone() *shadow {
	if h == nil {
		return nil
	}
	own := *h
	own.would.telling = maps.Clone(h.would.telling) // it is told nothing else
	return &own
}

// Shadow begins a world that may be the one that was observed: with hidden facts
// of its own, by their values, people of the same kind with another luck, and
// the acts that were observed. Seed is that of the crisis which the chronicle
// tells of, hidden one of the world's own.
func Shadow(w *world.World, people *population.People, seed, hidden uint64, facts []int, seen *Chronicle) *Sim {
	s := start(w, people, hidden, facts)
	s.luck = seed // who joined, leaked or agreed was observed
	s.shadow = &shadow{seen: seen, would: newChronicle()}
	return s
}

// Free lets a shadow world go on by itself, from what was observed so far: what
// checks have shown stays shown.
func (s *Sim) Free() {
	s.shadow = nil
	s.settled = make([]int8, len(s.evidence))
	for i := range s.evidence {
		switch s.evidence[i].state {
		case view.Held:
			s.settled[i] = 1
		case view.Failed:
			s.settled[i] = 0
		default:
			s.settled[i] = -1
		}
	}
}

// How likely it is to see what a world does not bring about, or not to see what
// it does: conditions of rules hang on much that no desk knows.
const unlikely = 0.05

// Likelihood says how well a shadow world fits what the desk of the crisis has
// seen, as things stand at the same tick of both: results of checks, acts that
// depend on what is so, and the last measurement. It is a weight among worlds,
// 0..1, and no probability by itself.
func (s *Sim) Likelihood(seen *Sim) float64 {
	return float64(s.checksFit() * float64(s.actsFit()*s.measuresFit(seen.latest())))
}

// checksFit is the chance of the results of checks under the facts, with that
// of a colleague's error.
func (s *Sim) checksFit() float64 {
	fit := 1.0
	for i := range s.evidence {
		e, spec := &s.evidence[i], &s.w.Evidence[i]
		if e.state != view.Held && e.state != view.Failed {
			continue
		}
		value := 0
		if spec.Fact != world.None {
			value = s.facts[spec.Fact]
		}
		p, errs := spec.Holds[value].Q().Float(), 0.0
		if e.by != world.None {
			errs = s.w.Colleagues[e.by].Errs.Float()
		}
		p = float64(p*(1-errs)) + float64((1-p)*errs)
		if e.state == view.Failed {
			p = 1 - p
		}
		fit = float64(fit * p)
	}
	return fit
}

// actsFit is the chance of what was observed of acts that depend on what is so.
func (s *Sim) actsFit() float64 {
	would, seen := s.shadow.would.telling, s.shadow.seen.telling
	names := map[string]bool{}
	for what := range would {
		names[what] = true
	}
	for what := range seen {
		tick, ok := s.observed(what)
		names[what] = names[what] || ok && tick < s.tick
	}
	fit := 1.0
	for _, what := range sortedKeys(names) {
		tick, observed := s.observed(what)
		if _, here := would[what]; here != (observed && tick < s.tick) && names[what] {
			fit = float64(fit * s.surprise(what, here))
		}
	}
	return fit
}

// surprise is the chance that a world differs in one act from what was
// observed: a rule that acts by chance may have stayed still.
func (s *Sim) surprise(what string, here bool) float64 {
	for i := range s.w.Rules {
		if r := &s.w.Rules[i]; here && what == "fires "+r.ID {
			return max(1-r.Chance.Q().Float(), unlikely)
		}
	}
	return unlikely
}

// apart is how far a world's public may be from a measurement, beside the error
// of the sample, and still be much like it: worlds are never the same in
// everything, and a measurement tells of all of them at once.
const apart = 0.05

// measuresFit tells how near the publics of a world are to what was measured
// last. Its law has long tails: one figure that is far off rules nothing out.
func (s *Sim) measuresFit(m *measurement) float64 {
	if m == nil {
		return 1
	}
	at := int(s.w.Clock.TickAt(m.minute)) - 1
	if at < 0 || at >= s.Ticks() {
		return 1
	}
	fit := 1.0
	near := func(truth float64, list []int32, base int) {
		value := int32(s.weighted(func(i int) int64 { return int64(list[base+i]) }))
		off := truth - float64(value)/1000
		spread := apart + float64(errorOf(value, m.size))/2000
		x := off / spread
		fit = float64(fit / (1 + float64(x*x)))
	}
	segments := len(s.w.Segments)
	for n := range s.w.Narratives {
		heard, believed := s.Minds(at, n)
		near(heard, m.heard, n*segments)
		near(believed, m.believe, n*segments)
	}
	outrage := s.AllOutrage(at)
	trust := fixed.Q(s.weighted(func(i int) int64 { return int64(s.feltAfter(at, i, 1)) })).Float()
	near(outrage+s.coefficient(effects.SignalBias).Float(), m.outrage, 0) // polls ask who is stirred
	near(trust, m.trust, 0)
	return fit
}

// feltAfter is a segment's outrage (0) or trust (1) after a tick.
func (s *Sim) feltAfter(tick, segment, which int) int32 {
	return s.series[tick*s.row()+1+len(s.w.Governments)+3*segment+which]
}
