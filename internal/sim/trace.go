package sim

import "demarche/internal/rule"

// Trace keeps why things happened, for the author of a scenario: the conditions
// of rules, injects and the ladder with what they read when they were judged. It
// decides nothing, and tells the truth.
type Trace struct {
	Rules   []Firing
	Injects []Firing
	Moves   []Firing // of the ladder by itself

	because map[int][]rule.Part // of the rules that fire in this tick
}

// Firing is when something of the scenario began, and why.
type Firing struct {
	Index  int   // of the rule or inject; of the rung that was left
	Minute int32 // at which its condition held
	Due    int32 // minute at which it acts
	Acts   bool  // a rule: chance lets it act at all
	ByHand bool  // an inject: an instructor fired it
	Source string
	Parts  []rule.Part
}

// Traced keeps a trace from now on; a branch keeps none.
func (s *Sim) Traced() *Trace {
	s.trace = &Trace{because: map[int][]rule.Part{}}
	return s.trace
}

// because notes what the condition of a rule reads that fires now: by the time it
// acts, things have moved on.
func (s *Sim) because(i int) {
	if s.trace != nil {
		s.trace.because[i] = s.w.Rules[i].When.Parts(actors{s})
	}
}

func (s *Sim) tracedRule(i int, due int32, acts bool) {
	if s.trace == nil {
		return
	}
	s.trace.Rules = append(s.trace.Rules, Firing{
		Index: i, Minute: s.Minute(), Due: due, Acts: acts, Source: s.w.Rules[i].When.String(), Parts: s.trace.because[i],
	})
	delete(s.trace.because, i)
}

func (s *Sim) tracedInject(i int, byHand bool) {
	if s.trace == nil {
		return
	}
	condition := s.w.Injects[i].When.If
	s.trace.Injects = append(s.trace.Injects, Firing{
		Index: i, Minute: s.Minute(), Due: s.Minute(), Acts: true, ByHand: byHand, Source: condition.String(), Parts: condition.Parts(actors{s}),
	})
}

func (s *Sim) tracedMove(condition *rule.Program) {
	if s.trace == nil {
		return
	}
	s.trace.Moves = append(s.trace.Moves, Firing{
		Index: s.ladder.rung, Minute: s.Minute(), Due: s.Minute(), Acts: true, Source: condition.String(), Parts: condition.Parts(actors{s}),
	})
}

// Inside is what of the state no reader of expressions tells: for the author of a
// scenario.
type Inside struct {
	Facts   []int // value of each fact
	Rules   []RuleInside
	Injects []InjectInside
	Up      int32 // minute since which the condition to climb has stood, or -1
	Down    int32
}

// RuleInside is how a rule stands.
type RuleInside struct {
	Holds bool  // its condition, as things stand
	Fired int32 // how often
	Ready int32 // minute from which it may fire again
	Spent bool  // it fires only once, and has
}

// InjectInside is how an inject stands.
type InjectInside struct {
	Done   bool
	Due    bool  // its time has come: it waits for its condition
	From   int32 // minute before which it does not come by itself; 0 for as written
	Edited []string
}

// Inside returns how the crisis stands behind what the desk is shown.
func (s *Sim) Inside() Inside {
	in := Inside{Facts: s.facts, Up: s.minuteOf(s.ladder.up), Down: s.minuteOf(s.ladder.down)}
	for i := range s.w.Rules {
		r, st := &s.w.Rules[i], &s.rules[i]
		in.Rules = append(in.Rules, RuleInside{
			Holds: s.machine.Bool(r.When, actors{s}), Fired: st.fired, Ready: s.w.Clock.Minute(st.ready), Spent: r.Once && st.fired > 0,
		})
	}
	for i := range s.w.Injects {
		spec, st := &s.w.Injects[i], &s.injects[i]
		one := InjectInside{Done: st.done, Due: s.isDue(&spec.When), From: st.from}
		for _, line := range spec.Lines() {
			if _, ok := s.editions[line]; ok {
				one.Edited = append(one.Edited, line)
			}
		}
		in.Injects = append(in.Injects, one)
	}
	return in
}

func (s *Sim) minuteOf(tick int32) int32 {
	if tick < 0 {
		return -1
	}
	return s.w.Clock.Minute(tick)
}
