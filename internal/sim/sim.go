// Package sim is the crisis: one deterministic machine that turns commands
// into events, tick by tick. The same world, seed and commands give the same
// state on every platform; nothing here reads a clock, a file or a text.
package sim

import (
	"slices"

	"demarche/internal/chance"
	"demarche/internal/effects"
	"demarche/internal/fixed"
	"demarche/internal/population"
	"demarche/internal/rule"
	"demarche/internal/speech"
	"demarche/internal/tension"
	"demarche/internal/view"
	"demarche/internal/world"
)

// RulesVersion names the rules of the simulation. It rises when, and only
// when, the same world, seed and commands lead elsewhere than before.
const RulesVersion = 6

// Sim is a crisis at the start of a tick.
type Sim struct {
	w    *world.World
	x    *index
	seed uint64 // of what is so: facts, evidence, who the people are
	luck uint64 // of what comes: the seed, until draws are made anew
	tick int32

	people  *population.State
	machine rule.Machine
	match   matchers

	facts    []int // value of each fact
	over     bool
	ending   int
	busy     int32 // minute until which the desk's attention is taken
	tension  []tension.Level
	ladder   ladderState
	happened []int32 // minute of the last time, by event; -1
	injects  []injectState
	rules    []ruleState
	queue    []due
	turns    []turn // commands to which the desk has not turned yet, in order
	counters []fixed.Q

	evidence   []evidenceState
	narratives []narrativeState
	accounts   []accountState
	colleagues []colleagueState
	contacts   []contactState
	said       []bool // talking points, over all channels

	posts      []postState
	messages   []messageState
	promises   []view.Promise
	clearances []clearanceState
	practice   practice
	silences   []view.Silence
	moves      []view.RungMove
	acts       []act // what the desk has seen move governments of late
	marks      []view.Mark
	served     int64 // citizens answered in time
	unserved   int64
	missed     int32
	kept       int32
	retracted  int32
	censored   int32
	monitors   int32 // colleagues who watch the feeds

	series     []int32 // one row for each tick gone by; see record
	signals    []measurement
	events     []Event
	ghost      *Sim // the same crisis without the player, while a comparison is to come
	isGhost    bool
	scribe     *Chronicle // keeps what can be observed, or nil
	shadow     *shadow    // imposes what was observed, or nil
	settled    []int8     // in a world that is not drawn from the seed: what evidence shows; nil for as drawn
	uncompared bool       // nothing is compared
	lasting    []string   // ids of the commands that took effect

	staged   []Intervention     // to come, by minute
	editions map[string]edition // texts that stand for those of the scenario, by line
	trace    *Trace             // keeps why things happened, or nil
}

// New returns the crisis at its first tick. The people of a world are built
// once and shared by all its runs.
func New(w *world.World, people *population.People, seed uint64) *Sim {
	return start(w, people, seed, nil)
}

// start begins a crisis in which the facts have these values, or with nil those
// that the seed draws.
func start(w *world.World, people *population.People, seed uint64, facts []int) *Sim {
	s := &Sim{w: w, x: newIndex(w), seed: seed, luck: seed, facts: facts, match: newMatchers(w), ending: world.None}
	s.ladder = ladderState{rung: w.Start, peak: w.Start, up: -1, down: -1}
	for i := len(facts); i < len(w.Facts); i++ {
		s.facts = append(s.facts, s.drawFact(i))
	}
	truth := uint64(0)
	for i := range w.Narratives {
		if s.isTrue(i) {
			truth |= 1 << i
		}
		s.narratives = append(s.narratives, narrativeState{since: -1, met: -1, said: -1})
	}
	s.people = population.New(people, seed, truth)
	for _, g := range w.Governments {
		s.tension = append(s.tension, tension.From(g.Tension))
		s.contacts = append(s.contacts, contactState{last: -1})
	}
	for _, e := range w.Evidence {
		st := evidenceState{state: view.Unknown, at: -1, due: -1, by: world.None, checker: world.None}
		if e.Offered {
			st.state = view.Offered
		}
		s.evidence = append(s.evidence, st)
	}
	for _, a := range w.Accounts {
		s.accounts = append(s.accounts, accountState{secured: a.Secured, last: -1})
	}
	for _, c := range w.Colleagues {
		s.colleagues = append(s.colleagues, colleagueState{fatigue: c.Fatigue, away: -1, goodwill: c.Goodwill})
	}
	for _, c := range w.Counters {
		s.counters = append(s.counters, c.Start)
	}
	s.happened = slices.Repeat([]int32{-1}, len(w.Events))
	s.injects, s.rules = make([]injectState, len(w.Injects)), make([]ruleState, len(w.Rules))
	s.said, s.practice = make([]bool, len(s.x.points)), newPractice(w)
	return s
}

// drawFact draws the value of a hidden fact from its prior.
func (s *Sim) drawFact(i int) int {
	bits := uint32(chance.Bits(s.seed, chance.Facts, chance.ID(s.w.Facts[i].ID), 0) >> 32)
	for v, p := range s.w.Facts[i].Prior {
		if bits < uint32(p) {
			return v
		}
	}
	return len(s.w.Facts[i].Prior) - 1
}

func (s *Sim) isTrue(n int) bool {
	spec := &s.w.Narratives[n]
	if spec.Fact == world.None {
		return spec.True[0]
	}
	return spec.True[s.facts[spec.Fact]]
}

// Branch returns an independent copy that goes on from the same tick. A copy that
// was not stepped yet can be branched by several goroutines at once.
func (s *Sim) Branch() *Sim {
	t := *s
	t.machine, t.match = rule.Machine{}, s.match.clone()
	t.people = s.people.Clone()
	t.tension, t.happened = slices.Clone(s.tension), slices.Clone(s.happened)
	t.injects, t.rules, t.queue = slices.Clone(s.injects), slices.Clone(s.rules), slices.Clone(s.queue)
	t.counters, t.evidence, t.narratives = slices.Clone(s.counters), slices.Clone(s.evidence), slices.Clone(s.narratives)
	t.accounts, t.colleagues = slices.Clone(s.accounts), slices.Clone(s.colleagues)
	t.contacts, t.said = slices.Clone(s.contacts), slices.Clone(s.said)
	t.posts, t.messages = slices.Clone(s.posts), slices.Clone(s.messages)
	t.promises, t.clearances, t.silences = slices.Clone(s.promises), slices.Clone(s.clearances), slices.Clone(s.silences)
	t.practice, t.turns = s.practice.clone(), slices.Clone(s.turns)
	t.moves, t.marks, t.series, t.signals = clip(&s.moves), clip(&s.marks), clip(&s.series), clip(&s.signals)
	t.acts = slices.Clone(s.acts)
	t.lasting, t.events, t.scribe = slices.Clone(s.lasting), nil, nil
	t.staged, t.trace, t.shadow = slices.Clip(s.staged), nil, s.shadow.clone()
	if s.ghost != nil {
		t.ghost = s.ghost.Branch()
	}
	return &t
}

// clip leaves a list no room to grow in place, so that two copies of a run can
// go on from it, and returns it.
func clip[T any](list *[]T) []T {
	if cap(*list) > len(*list) {
		*list = slices.Clip(*list)
	}
	return *list
}

// World returns the compiled scenario.
func (s *Sim) World() *world.World { return s.w }

// Seed returns the seed of the run.
func (s *Sim) Seed() uint64 { return s.seed }

// coefficient returns a coefficient of the model.
func (s *Sim) coefficient(k effects.Key) fixed.Q { return s.w.Effects[k] }

// minutes returns a coefficient that counts minutes, or people, as a whole
// number.
func (s *Sim) minutes(k effects.Key) int32 { return int32(s.w.Effects[k] >> 16) }

// Tick returns the tick that comes next.
func (s *Sim) Tick() int32 { return s.tick }

// Minute returns the minute at which that tick begins.
func (s *Sim) Minute() int32 { return s.w.Clock.Minute(s.tick) }

// Over tells whether the crisis has ended.
func (s *Sim) Over() bool { return s.over }

// lastOf returns the last post of a speaker, or nil: -2 any of ours, accounts from 0,
// governments from 1000, as the expressions number them.
func (s *Sim) lastOf(speaker int32) *postState {
	if speaker >= 0 && speaker < speakerGovernments {
		if last := s.accounts[speaker].last; last >= 0 {
			return &s.posts[last]
		}
		return nil
	}
	for i := len(s.posts) - 1; i >= 0; i-- {
		if p := &s.posts[i]; speaker == speakerPlayer && p.Ours || speaker >= speakerGovernments && s.w.Accounts[p.Account].Government == int(speaker-speakerGovernments) {
			return p
		}
	}
	return nil
}

// The numbers that expressions use for speakers other than accounts.
const (
	speakerPlayer      = -2
	speakerGovernments = 1000
)

// neutral is the reading of a text that nobody has read: a plain statement.
var neutral = speech.Reading{Politeness: 30, Certainty: 30}
