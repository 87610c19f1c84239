// Package score says what a play-through was worth: from one run, basis
// realised, or over many, basis expected. Each part can be opened to see what
// it is made of.
package score

import (
	"demarche/internal/fixed"
	"demarche/internal/sim"
	"demarche/internal/speech"
	"demarche/internal/world"
)

// Score is the score of a play-through. Parts without a decision are nil.
type Score struct {
	Basis     string   `json:"basis"` // realised, expected
	Total     *float64 `json:"total"` // weighted mean of the parts, -100..100
	Timing    *float64 `json:"timing"`
	Tone      *float64 `json:"tone"`
	Outcome   *float64 `json:"outcome"`
	Integrity *float64 `json:"integrity"`
	Reach     *float64 `json:"reach"`
	Ethics    *float64 `json:"ethics"`
	Loss      float64  `json:"loss"` // by the rubric, 0 is best
	Parts     []Part   `json:"parts"`
}

// The ids of the parts, in order.
const (
	Timing    = "timing"
	Tone      = "tone"
	Outcome   = "outcome"
	Integrity = "integrity"
	Reach     = "reach"
	Ethics    = "ethics"
)

// Part is one part of a score.
type Part struct {
	ID     string   `json:"id"`
	Value  *float64 `json:"value"`  // 0..100; the outcome may be negative
	Weight float64  `json:"weight"` // in the total
	Items  []Item   `json:"items"`  // what it is made of
}

// Item is one ingredient of a part. Key names a text of the program, which
// Args fill.
type Item struct {
	Key    string            `json:"key"`
	Args   map[string]string `json:"args,omitempty"`
	Value  float64           `json:"value"`  // 0..100
	Weight float64           `json:"weight"` // among the items of the part
}

// Realised scores a run as it went. Readings that somebody has corrected, by the
// ids of their posts, stand in the tone part for those that the run was made
// with; all else went as it went.
func Realised(s *sim.Sim, looked map[string]speech.Reading) Score {
	w := s.World().Rubric.Weights
	outcome, loss := outcomePart(s)
	unkept := s.Unkept()
	parts := []Part{
		mean(Timing, w.Timing.Float(), timing(s)),
		mean(Tone, w.Tone.Float(), tone(s, looked)),
		outcome,
		mean(Integrity, w.Integrity.Float(), integrity(s, unkept)),
		mean(Reach, w.Reach.Float(), reach(s)),
		ethics(s, unkept),
	}
	parts[2].Weight, parts[5].Weight = w.Outcome.Float(), w.Ethics.Float()
	return compose("realised", loss, parts)
}

// Expected puts a score together from its parts, in the order of their ids, as
// they are expected over many runs; their weights are those of the rubric.
func Expected(w *world.World, loss float64, parts []Part) Score {
	r := w.Rubric.Weights
	for i, weight := range []fixed.Q{r.Timing, r.Tone, r.Outcome, r.Integrity, r.Reach, r.Ethics} {
		parts[i].Weight = weight.Float()
		if v := parts[i].Value; v != nil {
			kept := round(*v)
			parts[i].Value = &kept
		}
	}
	return compose("expected", loss, parts)
}

// compose makes a score of its parts.
func compose(basis string, loss float64, parts []Part) Score {
	out := Score{Basis: basis, Loss: thousandths(loss), Parts: parts}
	for i, to := range []**float64{&out.Timing, &out.Tone, &out.Outcome, &out.Integrity, &out.Reach, &out.Ethics} {
		*to = parts[i].Value
	}
	out.Total = total(parts)
	return out
}

// total is the weighted mean of the parts in which something was decided.
func total(parts []Part) *float64 {
	sum, weight := 0.0, 0.0
	for _, p := range parts {
		if p.Value != nil {
			sum += float64(*p.Value * p.Weight)
			weight += p.Weight
		}
	}
	if weight == 0 {
		return nil
	}
	v := round(sum / weight)
	return &v
}

// mean makes a part of its items' weighted mean; without items there was
// nothing to decide.
func mean(id string, weight float64, items []Item) Part {
	p := Part{ID: id, Weight: weight, Items: items}
	sum, n := 0.0, 0.0
	for _, it := range items {
		sum += float64(it.Value * it.Weight)
		n += it.Weight
	}
	if n > 0 {
		v := round(sum / n)
		p.Value = &v
	}
	return p
}

// round keeps one decimal, so that a score reads the same everywhere.
func round(v float64) float64 {
	if v < 0 {
		return -round(-v)
	}
	return float64(int64(float64(v*10)+0.5)) / 10
}

// thousandths keeps three decimals of a loss, of which a whole crisis is about one.
func thousandths(v float64) float64 { return float64(int64(float64(v*1000)+0.5)) / 1000 }

func within(v, lo, hi float64) float64 { return min(max(v, lo), hi) }

// answering tells whether a position is a word on a claim.
func answering(p world.Position) bool { return p != world.Silent }
