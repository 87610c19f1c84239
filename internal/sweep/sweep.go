// Package sweep plays a scenario many times, by its playbooks, over seeds and
// over ranges of the model's coefficients, and says how what comes is spread,
// what it hangs on, and which rules ever fire.
package sweep

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"

	"demarche/internal/chance"
	"demarche/internal/effects"
	"demarche/internal/fixed"
	"demarche/internal/job"
	"demarche/internal/population"
	"demarche/internal/sim"
	"demarche/internal/trial"
)

// Range is a coefficient that is drawn anew in each run, evenly between two
// bounds.
type Range struct {
	Key       effects.Key
	Low, High float64
}

// Plan says which runs are made. Run n is by player n modulo their number; all
// players get the same seeds, and the same coefficients with the same seed.
type Plan struct {
	Stage   *trial.Stage
	Players []trial.Player
	Runs    int
	Seed    uint64 // of the first run
	Vary    []Range
}

// Sample is one run: what came of it, and the coefficients that it was made
// with, in the order of the plan's ranges.
type Sample struct {
	trial.Record
	With []float64 `json:"with,omitempty"`
}

// Fingerprint names all that the runs follow from; books are the texts of the
// playbooks.
func (p *Plan) Fingerprint(books map[string][]byte) string {
	var players []string
	for _, x := range p.Players {
		players = append(players, x.Name)
	}
	text, err := json.Marshal([]any{sim.RulesVersion, p.Stage.Bundle.WorldDigest, players, books, p.Runs, p.Seed, p.Vary})
	if err != nil {
		panic(err) // plain data: it cannot fail
	}
	sum := sha256.Sum256(text)
	return hex.EncodeToString(sum[:])
}

// Units gives the runs that have not been made yet.
func (p *Plan) Units(found map[string]Sample) []job.Unit[Sample] {
	var list []job.Unit[Sample]
	for n := range p.Runs {
		id := p.id(n)
		if _, ok := found[id]; !ok {
			list = append(list, job.Unit[Sample]{ID: id, Run: func() Sample { return p.run(n) }})
		}
	}
	return list
}

func (p *Plan) id(n int) string { return fmt.Sprint(n) }

func (p *Plan) run(n int) Sample {
	player, seed := p.Players[n%len(p.Players)], p.Seed+uint64(n/len(p.Players))
	stage := p.Stage
	var with []float64
	if len(p.Vary) > 0 {
		stage, with = p.varied(seed)
	}
	return Sample{stage.Play(player, seed, nil), with}
}

// varied is the stage with coefficients drawn for a seed.
func (p *Plan) varied(seed uint64) (*trial.Stage, []float64) {
	b, w := *p.Stage.Bundle, *p.Stage.Bundle.World
	var with []float64
	for _, r := range p.Vary {
		u := float64(chance.Bits(seed, chance.Sampled, chance.ID("sweep", r.Key.String()), 0)>>11) / (1 << 53)
		v := r.Low + u*(r.High-r.Low)
		w.Effects[r.Key] = fixed.FromFloat(v)
		with = append(with, v)
	}
	b.World = &w
	return &trial.Stage{Bundle: &b, People: population.Build(&w), Read: p.Stage.Read}, with
}

// Samples returns the runs in their order; those that are not there are left
// out.
func (p *Plan) Samples(found map[string]Sample) []Sample {
	var list []Sample
	for n := range p.Runs {
		if s, ok := found[p.id(n)]; ok && s.Fault == "" {
			list = append(list, s)
		}
	}
	return list
}
