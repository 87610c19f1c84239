package verify

import (
	"maps"
	"slices"

	"demarche/internal/looked"
	"demarche/internal/score"
	"demarche/internal/sim"
	"demarche/internal/speech"
)

// Score is a score as it is signed: its parts by their ids, null where nothing
// was decided, in points with one decimal.
type Score struct {
	Basis string              `json:"basis"` // realised, expected
	Total *float64            `json:"total"` // weighted mean of the parts, -100..100
	Parts map[string]*float64 `json:"parts"`
	Loss  float64             `json:"loss"` // by the rubric, 0 is best
}

// Weights are those of the parts by their ids, as an instructor has chosen them;
// nil leaves those of the scenario. They need not sum to 1.
type Weights map[string]float64

// Weigh makes the score that is signed, with the weights of the session.
func (weights Weights) Weigh(from score.Score) Score {
	out := Score{Basis: from.Basis, Total: from.Total, Parts: map[string]*float64{}, Loss: from.Loss}
	sum, all := 0.0, 0.0
	for _, p := range from.Parts {
		out.Parts[p.ID] = p.Value
		if weight := weights[p.ID]; p.Value != nil && weight > 0 {
			sum += *p.Value * weight
			all += weight
		}
	}
	if weights == nil {
		return out
	}
	if out.Total = nil; all > 0 {
		v := tenths(sum / all)
		out.Total = &v
	}
	return out
}

// tenths keeps one decimal.
func tenths(v float64) float64 {
	if v < 0 {
		return -tenths(-v)
	}
	return float64(int64(v*10+0.5)) / 10
}

// same tells whether two scores tell the same.
func (s Score) same(o Score) bool {
	equal := func(a, b *float64) bool { return a == b || a != nil && b != nil && *a == *b }
	return s.Basis == o.Basis && s.Loss == o.Loss && equal(s.Total, o.Total) && maps.EqualFunc(s.Parts, o.Parts, equal)
}

// Correction is a reading that an instructor has set right.
type Correction struct {
	Post     string         `json:"post"`
	Command  string         `json:"command"`
	Language string         `json:"language"`
	Is       speech.Reading `json:"is"`
}

// Corrections are those that a log of corrected readings holds, without who made
// them and why.
func Corrections(lines []looked.Line) []Correction {
	var list []Correction
	for _, l := range lines {
		list = append(list, Correction{l.Post, l.Command, l.Language, l.Is})
	}
	return list
}

// posts returns the posts of a run with what was set right. A correction of a
// post or version that is not there is an error.
func (c *Checked) posts(corrections []Correction) ([]looked.Post, error) {
	var lines []looked.Line
	for _, x := range corrections {
		lines = append(lines, looked.Line{Post: x.Post, Command: x.Command, Language: x.Language, Is: x.Is})
	}
	return looked.Posts(c.Session.Sim(), c.Session.Commands(), lines)
}

// Realised is the score of the one run as it went.
func (c *Checked) Realised(corrections []Correction, weights Weights) (Score, error) {
	posts, err := c.posts(corrections)
	if err != nil {
		return Score{}, err
	}
	return weights.Weigh(score.Realised(c.Session.Sim(), looked.Readings(posts))), nil
}

// Commands returns those from which expected scores are computed, with the
// corrected readings, and how many of these were placed.
func (c *Checked) Commands(corrections []Correction) ([]sim.Command, int, error) {
	posts, err := c.posts(corrections)
	if err != nil {
		return nil, 0, err
	}
	commands, placed := looked.Commands(c.Session.Commands(), posts)
	return slices.Clip(commands), placed, nil
}
