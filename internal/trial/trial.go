// Package trial plays a scenario to its end, by a playbook, at random or both,
// and notes what came of it: which rules and injects took place and when, what
// was chosen, who was reached, how it ended. The author's tools rest on it.
package trial

import (
	"strings"

	"demarche/internal/playbook"
	"demarche/internal/population"
	"demarche/internal/rule"
	"demarche/internal/scenario"
	"demarche/internal/session"
	"demarche/internal/sim"
	"demarche/internal/speech"
	"demarche/internal/world"
)

// Stage is where runs are played. It may be used from many goroutines at once.
type Stage struct {
	Bundle *scenario.Bundle
	People *population.People
	Read   func(lang, text string) speech.Reading
}

// NewStage prepares a scenario for many runs.
func NewStage(b *scenario.Bundle, read func(lang, text string) speech.Reading) *Stage {
	return &Stage{Bundle: b, People: population.Build(b.World), Read: read}
}

// Record is what came of one run.
type Record struct {
	Player  string           `json:"player"`
	Seed    uint64           `json:"seed"`
	Ending  string           `json:"ending"`
	Rung    int              `json:"rung"` // from 1
	Peak    int              `json:"peak"`
	Loss    float64          `json:"loss"`
	Score   *float64         `json:"score"`
	First   map[string]int32 `json:"first"`             // minute of the first time, by rule, inject, choice and draft
	Times   map[string]int   `json:"times"`             // how often, by rule and inject
	Reached []float64        `json:"reached"`           // by segment: share that saw a post of ours, 0..1
	Facts   []string         `json:"facts"`             // what was so
	Fault   string           `json:"fault,omitempty"`   // why the run could not be made
	Refused map[int]string   `json:"refused,omitempty"` // lines of the playbook that were refused, and the code
}

// Player is who plays: a book, which may be nil, and beside it deeds at random.
type Player struct {
	Name   string
	Book   *playbook.Book
	Wander int // one tick in so many a deed at random; 0 for none

	Answers map[string]string // choices by what asks, given as soon as it asks
}

// Play plays a run; watch, which may be nil, sees the session before each tick
// and after the last.
func (t *Stage) Play(p Player, seed uint64, watch func(*session.Session)) Record {
	r := Record{Player: p.Name, Seed: seed, First: map[string]int32{}, Times: map[string]int{}}
	s, err := session.New(session.Setup{Bundle: t.Bundle, People: t.People, Seed: seed, Read: t.Read}, session.Headless, session.Keep{})
	if err != nil {
		r.Fault = err.Error()
		return r
	}
	book := p.Book
	if book == nil {
		book = &playbook.Book{}
	}
	runner := playbook.NewRunner(book)
	for ; !s.Over(); r.take(s.Advance()) {
		if watch != nil {
			watch(s)
		}
		answer(s, p.Answers)
		if err := runner.Give(s); err != nil {
			r.Fault = err.Error()
			return r
		}
		if p.Wander > 0 {
			wander(s, p.Wander)
		}
	}
	if watch != nil {
		watch(s)
	}
	r.end(s, runner)
	return r
}

// answer gives the answers that are set to messages that have come.
func answer(s *session.Session, answers map[string]string) {
	if len(answers) == 0 {
		return
	}
	inbox := s.View().Inbox
	for i := range inbox {
		cause, _, _ := strings.Cut(inbox[i].ID, "@")
		choice, ok := answers[cause]
		if !ok || inbox[i].Chosen != "" {
			continue
		}
		if c := (sim.Command{Kind: world.CmdChoose, Target: inbox[i].ID, Choice: choice}); s.Check(c) == nil {
			_, _ = s.Do(c) // no journal is kept: it cannot fail
		}
	}
}

// take notes what took place in a tick.
func (r *Record) take(events []sim.Event) {
	for _, e := range events {
		switch e.Kind {
		case sim.EvRule, sim.EvInject:
			r.note(e.ID, e.Minute)
			r.Times[e.ID]++
		case sim.EvChosen:
			r.note(e.ID+"."+e.Detail, e.Minute)
		}
	}
}

func (r *Record) note(id string, minute int32) {
	if _, ok := r.First[id]; !ok {
		r.First[id] = minute
	}
}

func (r *Record) end(s *session.Session, runner *playbook.Runner) {
	o, score := s.Sim().Outcome(), s.Score()
	r.Ending, r.Rung, r.Peak, r.Loss, r.Score = o.Ending, o.Rung, o.PeakRung, score.Loss, score.Total
	w := s.Bundle().World
	for i := range w.Segments {
		r.Reached = append(r.Reached, s.Sim().Reached(i))
	}
	for i := range w.Facts {
		r.Facts = append(r.Facts, s.Sim().Fact(i))
	}
	r.before(s)
	for _, c := range s.Commands() {
		if c.Draft != "" {
			r.note(c.Draft, c.Minute)
		}
	}
	for _, x := range runner.Refused() {
		if r.Refused == nil {
			r.Refused = map[int]string{}
		}
		r.Refused[x.Line] = string(x.Why.Code)
	}
}

// before notes what took place before the player took over.
func (r *Record) before(s *session.Session) {
	w, truth := s.Bundle().World, s.Sim().Truth()
	brought := map[string]bool{}
	for i := range w.Injects {
		brought[w.Injects[i].ID] = true
	}
	for i := range w.Rules {
		brought[w.Rules[i].ID] = true
	}
	for i, id := range w.Events {
		event := rule.Read{Fn: rule.Happened, A: int32(i), B: rule.None}
		if !brought[id] || r.Times[id] > 0 || !truth.Bool(event) {
			continue
		}
		event.Fn = rule.Since
		r.note(id, s.Minute()-int32(truth.Number(event)))
		r.Times[id]++
	}
}
