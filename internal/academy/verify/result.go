package verify

import (
	"encoding/json"
	"fmt"

	"demarche/internal/academy/seal"
	"demarche/internal/journal"
	"demarche/internal/sim"
)

// Kind is that of the files in which results are signed.
const Kind = "result"

// Form is the version of the form of results.
const Form = 1

// Result is what an academy states of a play-through, and signs. It names people
// by the ids that stand in the journal, never by name.
type Result struct {
	Form    int    `json:"form"`
	Program string `json:"program"` // version
	Issued  string `json:"issued"`  // wall time, RFC 3339
	Session string `json:"session"` // id
	Team    string `json:"team"`    // id

	Scenario     string                `json:"scenario"` // id
	World        string                `json:"world"`    // digest of the compiled scenario
	Content      string                `json:"content"`  // digest with texts and media, as it was played
	Rules        int                   `json:"rules"`    // version
	Mode         string                `json:"mode"`
	Participants []journal.Participant `json:"participants"`
	Began        string                `json:"began"` // wall time, RFC 3339

	Journal  string `json:"journal"` // hash of its last line
	Entries  int    `json:"entries"`
	Commands int    `json:"commands"`
	Staged   int    `json:"staged"`  // what an instructor did
	Digests  int    `json:"digests"` // compared, all equal
	Digest   string `json:"digest"`  // of the state at the end

	Minutes  int32  `json:"minutes"` // of the crisis
	Ending   string `json:"ending"`  // id
	Rung     int    `json:"rung"`    // from 1
	PeakRung int    `json:"peak_rung"`

	// Proctored is false where the journal was played elsewhere and handed in.
	Proctored bool `json:"proctored"`
	// Cleared is false where somebody has still to look whether the score may
	// count: see Flags and Reworded.
	Cleared  bool   `json:"cleared"`
	Flags    []Flag `json:"flags"`
	Reworded bool   `json:"reworded"` // texts of the scenario have changed since

	Weights     Weights      `json:"weights"` // null: those of the scenario
	Corrections []Correction `json:"corrections"`
	Realised    Score        `json:"realised"`
	// Provisional lasts until the expected score is there.
	Provisional bool   `json:"provisional"`
	Expected    *Score `json:"expected"`
}

// Issue is what the academy adds to what the journal tells.
type Issue struct {
	Session, Team string
	Program       string // version
	At            string // wall time, RFC 3339
	Weights       Weights
	Corrections   []Correction
	Expected      *Score // nil until it is computed
	Allowed       bool   // an instructor has looked at the flags and lets the score count
}

// Result makes the statement of a checked journal.
func (c *Checked) Result(x Issue) (*Result, error) {
	realised, err := c.Realised(x.Corrections, x.Weights)
	if err != nil {
		return nil, err
	}
	h, m := c.Header, c.Session.Sim()
	o := m.Outcome()
	return &Result{
		Form: Form, Program: x.Program, Issued: x.At, Session: x.Session, Team: x.Team,
		Scenario: h.Scenario, World: h.World, Content: h.Content, Rules: sim.RulesVersion, Mode: string(c.Session.Mode()), Participants: h.Participants, Began: h.Created,
		Journal: c.Hash, Entries: c.Report.Entries, Commands: c.Report.Commands, Staged: len(c.Session.Interventions()), Digests: c.Report.Digests, Digest: m.Digest(),
		Minutes: c.Session.Minute(), Ending: o.Ending, Rung: o.Rung, PeakRung: o.PeakRung,
		Proctored: c.Proctored, Cleared: c.Clear() || x.Allowed, Flags: append([]Flag{}, c.Flags...), Reworded: c.Reworded,
		Weights: x.Weights, Corrections: append([]Correction{}, x.Corrections...), Realised: realised, Provisional: x.Expected == nil, Expected: x.Expected,
	}, nil
}

// Counts tells whether a result may stand as that of an examination.
func (r *Result) Counts() bool { return r.Proctored && r.Cleared && !r.Provisional }

// Signed returns the file of a result.
func (r *Result) Signed(key *seal.Key) ([]byte, error) { return key.Sign(Kind, r) }

// Name returns the short name of the result in a signed file, which stands on
// certificates.
func Name(text []byte) (string, error) {
	statement, _, err := seal.Open(Kind, text)
	if err != nil {
		return "", err
	}
	return seal.Name(statement), nil
}

// Open returns the result of a signed file and the fingerprint of the key that
// signed it.
func Open(text []byte) (*Result, string, error) {
	statement, print, err := seal.Open(Kind, text)
	if err != nil {
		return nil, "", err
	}
	var r Result
	if err := json.Unmarshal(statement, &r); err != nil {
		return nil, "", fmt.Errorf("the result cannot be understood: %w", err)
	}
	if r.Form != Form {
		return nil, "", fmt.Errorf("the result has form %d; this program knows form %d", r.Form, Form)
	}
	return &r, print, nil
}

// Bears tells where a result states something that its journal, run again, does
// not bear out: "" where it states the truth. The expected score is not computed.
func (r *Result) Bears(c *Checked) (string, error) {
	again, err := c.Result(Issue{Weights: r.Weights, Corrections: r.Corrections, Expected: r.Expected})
	if err != nil {
		return "", err
	}
	for _, of := range []struct {
		what      string
		want, got any
	}{
		{"journal", r.Journal, again.Journal},
		{"scenario", r.World, again.World},
		{"mode", r.Mode, again.Mode},
		{"participants", fmt.Sprint(r.Participants), fmt.Sprint(again.Participants)},
		{"final digest", r.Digest, again.Digest},
		{"ending", r.Ending, again.Ending},
		{"rung", r.Rung, again.Rung},
		{"highest rung", r.PeakRung, again.PeakRung},
		{"minutes", r.Minutes, again.Minutes},
	} {
		if of.want != of.got {
			return fmt.Sprintf("the %s: the result has %v, the new run %v", of.what, of.want, of.got), nil
		}
	}
	if !r.Realised.same(again.Realised) {
		return fmt.Sprintf("the score: the result has %s, the new run %s", r.Realised.told(), again.Realised.told()), nil
	}
	return "", nil
}

func (s Score) told() string {
	if s.Total == nil {
		return "none"
	}
	return fmt.Sprintf("%.1f (loss %.1f)", *s.Total, s.Loss)
}

// BearsExpected compares the expected score that a result states with one that was
// computed again: "" where they are the same.
func (r *Result) BearsExpected(again Score) string {
	switch {
	case r.Expected == nil:
		return "the result has no expected score"
	case !r.Expected.same(again):
		return fmt.Sprintf("the expected score: the result has %s, the new computation %s", r.Expected.told(), again.told())
	}
	return ""
}
