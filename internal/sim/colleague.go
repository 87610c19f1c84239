package sim

import (
	"maps"

	"demarche/internal/chance"
	"demarche/internal/effects"
	"demarche/internal/fixed"
	"demarche/internal/speech"
	"demarche/internal/view"
	"demarche/internal/world"
)

// regard moves the goodwill of a colleague for whom it is kept.
func (s *Sim) regard(i int, by fixed.Q) {
	if s.w.Colleagues[i].Feels {
		s.colleagues[i].goodwill = (s.colleagues[i].goodwill + by).Share()
	}
}

// calledIn takes from the goodwill of who is put to work outside the shift.
func (s *Sim) calledIn(i int, task world.Task, minute int32) {
	before := s.colleagues[i].goodwill
	if task != world.TaskRest && s.offShift(i, minute) {
		s.regard(i, -s.coefficient(effects.ResponseCalledIn))
	}
	s.colleagues[i].called = before - s.colleagues[i].goodwill
}

// willing is the share of their speed that colleagues give: who has little
// goodwill left does no more than is owed.
func (s *Sim) willing(i int) fixed.Q {
	if s.w.Colleagues[i].Feels && s.colleagues[i].goodwill < s.coefficient(effects.ResponseGrudging) {
		return s.coefficient(effects.ResponseGrudgingSpeed)
	}
	return fixed.One
}

// errs tells whether a colleague gets a piece of work wrong. The tired and the
// ill-used err more often, up to a factor.
func (s *Sim) errs(i int, work uint64) bool {
	if i == world.None || s.w.Colleagues[i].Errs == 0 {
		return false
	}
	c := &s.colleagues[i]
	worn := (c.fatigue + max(0, fixed.One-2*c.goodwill)).Share()
	factor := fixed.One + (s.coefficient(effects.ResponseErrsWorn) - fixed.One).Mul(worn)
	return s.hits(s.w.Colleagues[i].Errs.Mul(factor).Share(), chance.Slip, work)
}

// fallible tells whether anybody in the team can err. Where nobody can, a second
// check would be for nothing.
func (s *Sim) fallible() bool {
	for i := range s.w.Colleagues {
		if s.w.Colleagues[i].Errs > 0 {
			return true
		}
	}
	return false
}

// doubtful tells whether the result of a check can be checked once more.
func (s *Sim) doubtful(i int) bool {
	e := &s.evidence[i]
	return (e.state == view.Held || e.state == view.Failed) && e.by != world.None && e.due < 0 && s.fallible()
}

// mayCheckAgain tells whether a command names somebody else for a second check.
func (s *Sim) mayCheckAgain(c *Command) bool {
	i := s.x.evidence[c.Target]
	return s.doubtful(i) && c.Colleague != "" && s.x.colleagues[c.Colleague] != s.evidence[i].by
}

// slip is a translation that went wrong.
type slip struct{ command, language string }

// mistranslate lets a translator get a text wrong: the version reads harsher and
// surer than the text does.
func (s *Sim) mistranslate(c *Command, who int, language string) {
	if !s.errs(who, chance.ID("translate", c.ID, language)) {
		return
	}
	r := strongest(c.Readings)
	r.Lang = language
	r.Goldstein = max(r.Goldstein-tenthsOf(s.coefficient(effects.ResponseSlipHarsher)), -100)
	r.Certainty = min(r.Certainty+int8(tenthsOf(s.coefficient(effects.ResponseSlipSurer))), 50)
	c.Readings = maps.Clone(c.Readings) // the caller's own stays as it is
	if c.Readings == nil {
		c.Readings = map[string]speech.Reading{}
	}
	c.Readings[language] = r
	s.practice.slips = append(s.practice.slips, slip{c.ID, language})
}

// tenthsOf is a number of points in tenths.
func tenthsOf(q fixed.Q) int16 { return int16(q * 10 >> 16) }

// ownUp says that a version of a post just published went wrong: its readers
// notice.
func (s *Sim) ownUp(command, post string) {
	for _, x := range s.practice.slips {
		if x.command == command {
			s.note(Event{Kind: EvMistook, ID: post, Detail: x.language, Command: command, Public: true})
		}
	}
}

// remember lets colleagues speak of what they do not forget, each once.
func (s *Sim) remember() {
	for i := range s.w.Colleagues {
		spec, c := &s.w.Colleagues[i], &s.colleagues[i]
		for k := range spec.Remembers {
			m := &spec.Remembers[k]
			if c.recalled>>k&1 == 1 || !s.machine.Bool(m.When, actors{s}) {
				continue
			}
			c.recalled |= 1 << k
			s.regard(i, m.By)
			s.tell("remembers."+spec.ID+"."+m.ID, spec.ID, "colleagues."+spec.ID+".remembers."+m.ID+".text", false)
		}
	}
}
