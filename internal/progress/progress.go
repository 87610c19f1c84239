// Package progress keeps what play-throughs were worth, each beside its journal, so
// that they can be looked at one after another.
package progress

import (
	"encoding/json"
	"errors"
	"io/fs"
	"os"

	"demarche/internal/journal"
	"demarche/internal/session"
	"demarche/internal/whole"
)

// Suffix follows the path of a journal in the path of its result.
const Suffix = ".result.json"

// Result is what one play-through was worth as it came, luck and all.
type Result struct {
	Program  string `json:"program"`  // version of the program that judged it
	Scenario string `json:"scenario"` // id
	World    string `json:"world"`    // digest of the compiled scenario
	Mode     string `json:"mode"`     // in which it ended
	Seed     uint64 `json:"seed"`
	Created  string `json:"created"`          // wall time, RFC 3339
	Branch   bool   `json:"branch,omitempty"` // it began at a moment of another play-through

	Total      *float64            `json:"total"`      // -100..100, or nil where nothing was decided
	Parts      map[string]*float64 `json:"parts"`      // by id of the part, 0..100; the outcome may be negative
	Objectives map[string]bool     `json:"objectives"` // by id, whether it was met
}

// Of judges a play-through that is over and has a journal.
func Of(s *session.Session, h journal.Header) *Result {
	score, w := s.Score(), s.Sim().World()
	r := &Result{
		Program: h.Program, Scenario: h.Scenario, World: h.World, Mode: string(s.Mode()), Seed: h.Seed, Created: h.Created, Branch: h.Branch != nil,
		Total: score.Total, Parts: map[string]*float64{}, Objectives: map[string]bool{},
	}
	for _, p := range score.Parts {
		r.Parts[p.ID] = p.Value
	}
	for _, o := range s.View().Objectives {
		r.Objectives[w.Rubric.Objectives[o.Index].ID] = o.Met
	}
	return r
}

// Met returns how many objectives were met, and of how many.
func (r *Result) Met() (met, all int) {
	for _, so := range r.Objectives {
		if so {
			met++
		}
	}
	return met, len(r.Objectives)
}

// Counts tells whether a play-through shows what its player can do: rehearsals and
// runs of scripts do not, nor what begins in the middle of another.
func (r *Result) Counts() bool {
	m := session.Mode(r.Mode)
	return !r.Branch && (m == session.Coached || m == session.Solo || m == session.Exam)
}

// Read returns the result that lies beside a journal; nil where there is none.
func Read(path string) (*Result, error) {
	data, err := os.ReadFile(path + Suffix)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	r := &Result{}
	return r, json.Unmarshal(data, r)
}

// keep writes a result beside its journal.
func (r *Result) keep(path string) error {
	data, err := json.MarshalIndent(r, "", "  ")
	if err != nil {
		return err
	}
	return whole.Write(path+Suffix, append(data, '\n'), 0o644)
}

// Judge returns the result of a journal whose crisis is over: that which lies beside
// it, else by running it again, and keeps it there. A result that cannot be kept is
// returned all the same.
func Judge(path string, find session.Finder) (*Result, error) {
	if r, err := Read(path); r != nil && err == nil {
		return r, nil
	}
	var header journal.Header
	s, _, err := session.Replay(path, func(h journal.Header) (session.Setup, error) {
		header = h
		return find(h)
	})
	if err != nil {
		return nil, err
	}
	r := Of(s, header)
	_ = r.keep(path)
	return r, nil
}
