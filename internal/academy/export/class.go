// Package export puts the results and the log of a session into forms that other
// programs read: tables for spreadsheets and statistics, statements of the
// Experience API for learning records. It names people only when asked to.
package export

import (
	"bytes"
	"encoding/json"

	"demarche/internal/academy/verify"
	"demarche/internal/journal"
	"demarche/internal/sim"
)

// Class is a session with all that can be exported of it.
type Class struct {
	ID       string // of the session
	Title    string // as the instructor gave it
	Scenario string // id
	Name     string // the scenario's title, in Language
	About    string // what the scenario is about, in Language; or ""
	Language string // of the session
	Mode     string
	Teams    []Team
}

// Team is a team with its play-through.
type Team struct {
	ID, Name string
	Members  []Member
	Began    int64 // Unix milliseconds of wall time
	Ended    int64 // 0 while it is played
	Acts     []Act
	Result   *verify.Result // nil where there is none
	Refused  string         // why the journal was not accepted, or ""
}

// Member is somebody who takes part.
type Member struct {
	ID, Name, Role string
	Joined         int64 // Unix milliseconds of wall time
}

// Act is something that was done, or that was tried and refused.
type Act struct {
	Seq    int64 // in the session's log
	At     int64 // Unix milliseconds of wall time
	Tick   int32
	Minute int32  // of the crisis
	Author string // id of the member, or of the instructor
	Role   string
	Kind   journal.Kind // Command, Rejected or Instructor
	What   string       // the kind of command or of intervention
	ID     string       // of the command or intervention; "" when refused
	About  string       // the draft, or what it is aimed at
	Code   string       // of the refusal, or ""
	Texts  map[string]string
}

// ActOf reads an act from an entry of a journal that was logged at a moment. It
// tells false for entries that are no act: the clock and digests.
func ActOf(seq, at int64, e journal.Entry) (Act, bool, error) {
	a := Act{Seq: seq, At: at, Tick: e.Tick, Minute: e.Minute, Author: e.Author, Role: e.Role, Kind: e.Kind}
	open := func(v any) error { return json.NewDecoder(bytes.NewReader(e.Payload)).Decode(v) }
	switch e.Kind {
	case journal.Command:
		var c sim.Command
		if err := open(&c); err != nil {
			return a, false, err
		}
		a.command(&c)
	case journal.Rejected:
		var p struct {
			Command sim.Command  `json:"command"`
			Refused *sim.Refusal `json:"refused"`
		}
		if err := open(&p); err != nil {
			return a, false, err
		}
		a.command(&p.Command)
		if a.ID = ""; p.Refused != nil {
			a.Code = p.Refused.Code
		}
	case journal.Instructor:
		var x sim.Intervention
		if err := open(&x); err != nil {
			return a, false, err
		}
		a.What, a.ID, a.About, a.Texts = string(x.Kind), x.ID, x.Inject, x.Texts
	default:
		return a, false, nil
	}
	return a, true, nil
}

func (a *Act) command(c *sim.Command) {
	a.What, a.ID, a.About, a.Texts = c.Kind.String(), c.ID, c.Target, c.Texts
	if c.Draft != "" {
		a.About = c.Draft
	}
}
