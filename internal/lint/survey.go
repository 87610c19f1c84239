package lint

import (
	"fmt"
	"maps"
	"slices"

	"demarche/internal/job"
	"demarche/internal/playbook"
	"demarche/internal/scenario"
	"demarche/internal/speech"
	"demarche/internal/trial"
	"demarche/internal/world"
)

// How many runs a survey makes.
const (
	bookSeeds   = 8  // of each playbook
	testSeeds   = 24 // of each player of the tests, who may be after something rare
	strollers   = 96 // who do something at random, half of them beside a playbook
	choiceSeeds = 6  // of each answer to a message, at most
)

// Survey is a plan of runs of a scenario: by its playbooks, and by players who
// try whatever is offered.
type Survey struct {
	stage   *trial.Stage
	players []player
	asks    []ask
	base    trial.Player // who plays while an answer is tried
}

// player is one run of the survey.
type player struct {
	trial.Player
	seed uint64
	book bool // a playbook as it is written
}

// ask is a message that offers answers.
type ask struct {
	cause   string
	message *scenario.Message
	text    string // line of the message
}

// Sample is what a unit of a survey has found: a run, or the losses with each
// answer to a message by seed.
type Sample struct {
	Record trial.Record
	Losses [][]float64
}

// NewSurvey plans a survey. Books are the playbooks of the scenario by name;
// testers are the players of its tests who do something of their own.
func NewSurvey(b *scenario.Bundle, books, testers map[string]*playbook.Book, read func(lang, text string) speech.Reading) *Survey {
	names := slices.Sorted(maps.Keys(books))
	s := &Survey{stage: trial.NewStage(b, read)}
	for _, name := range names {
		for seed := uint64(1); seed <= bookSeeds; seed++ {
			s.players = append(s.players, player{trial.Player{Name: name, Book: books[name]}, seed, true})
		}
		if s.base.Book == nil || name == "average" {
			s.base = trial.Player{Name: name, Book: books[name]}
		}
	}
	for _, name := range slices.Sorted(maps.Keys(testers)) {
		for seed := uint64(1); seed <= testSeeds; seed++ {
			s.players = append(s.players, player{trial.Player{Name: "test " + name, Book: testers[name]}, seed, false})
		}
	}
	for n := range strollers {
		p := trial.Player{Name: "at random", Wander: 2 + n%5}
		if n%2 == 1 && len(names) > 0 {
			name := names[n/2%len(names)]
			p.Name, p.Book = name+" and at random", books[name]
		}
		s.players = append(s.players, player{p, uint64(1000 + n), false})
	}
	b.Scenario.Effects(func(cause string, e *scenario.Effect) {
		if e.Message != nil && len(e.Message.Choices.Entries) > 1 {
			s.asks = append(s.asks, ask{cause, e.Message, e.Message.Text.Line})
		}
	})
	return s
}

// Units returns the runs of the survey.
func (s *Survey) Units() []job.Unit[Sample] {
	var list []job.Unit[Sample]
	for n, p := range s.players {
		list = append(list, job.Unit[Sample]{ID: s.runID(n), Run: func() Sample {
			return Sample{Record: s.stage.Play(p.Player, p.seed, nil)}
		}})
	}
	for n := range s.asks {
		list = append(list, job.Unit[Sample]{ID: s.askID(n), Run: func() Sample { return Sample{Losses: s.try(&s.asks[n])} }})
	}
	return list
}

func (s *Survey) runID(n int) string { return fmt.Sprintf("%s/run/%d", s.stage.Bundle.World.ID, n) }
func (s *Survey) askID(n int) string { return fmt.Sprintf("%s/ask/%d", s.stage.Bundle.World.ID, n) }

// records returns what came of the runs.
func (s *Survey) records(found map[string]Sample) []trial.Record {
	var list []trial.Record
	for n := range s.players {
		list = append(list, found[s.runID(n)].Record)
	}
	return list
}

// ranked returns what came of the runs by playbooks as they are written.
func (s *Survey) ranked(found map[string]Sample) []trial.Record {
	var list []trial.Record
	for n, p := range s.players {
		if p.book {
			list = append(list, found[s.runID(n)].Record)
		}
	}
	return list
}

// try plays the base player on some seeds with each answer to a message. It
// stops as soon as no answer can be the best on every seed.
func (s *Survey) try(a *ask) [][]float64 {
	var losses [][]float64
	best := world.None
	for seed := uint64(1); seed <= choiceSeeds; seed++ {
		var now []float64
		for _, ch := range a.message.Choices.Entries {
			p := s.base
			p.Answers = map[string]string{a.cause: ch.ID}
			now = append(now, s.stage.Play(p, seed, nil).Loss)
		}
		losses = append(losses, now)
		winner := clearly(now)
		if winner == world.None || best != world.None && winner != best {
			return losses
		}
		best = winner
	}
	return losses
}

// margin is by how much of the loss an answer must be better than the next to be
// clearly the best.
const margin = 0.05

// clearly returns the answer that loses clearly less than all others, or none.
func clearly(losses []float64) int {
	best := 0
	for i := range losses {
		if losses[i] < losses[best] {
			best = i
		}
	}
	for i := range losses {
		if i != best && losses[i]-losses[best] < margin {
			return world.None
		}
	}
	return best
}
