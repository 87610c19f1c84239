// Package academy holds the words in which the parts of the server speak to
// each other: sessions of a class, teams that share a crisis, those who take
// part, and the entries of the log. It decides nothing and knows no database.
package academy

import (
	"encoding/json"

	"demarche/internal/session"
)

// Session is a lesson: one scenario, played by the teams of a class.
type Session struct {
	ID       string `json:"id"`
	Account  string `json:"account"` // whose it is
	Code     string `json:"code"`    // by which a class joins
	Setup    Setup  `json:"setup"`
	State    State  `json:"state"`
	Seq      int64  `json:"seq"` // of the last event
	Clock    Clock  `json:"clock"`
	Deadline int64  `json:"deadline"` // Unix milliseconds, 0 for none
	Created  int64  `json:"created"`  // Unix milliseconds
}

// Setup is what the instructor chose.
type Setup struct {
	Title       string       `json:"title"`
	Scenario    string       `json:"scenario"`        // name in the library, or that of the pack
	Pack        string       `json:"pack,omitempty"`  // id of an uploaded pack
	World       string       `json:"world"`           // digest of the compiled scenario
	Seed        *uint64      `json:"seed,omitempty"`  // the same for all teams; drawn when the session is made
	Drawn       bool         `json:"drawn,omitempty"` // each team has a seed of its own, and Seed counts for nothing
	Language    string       `json:"language"`
	Mode        session.Mode `json:"mode"`
	Pace        Pace         `json:"pace"`
	Speed       int64        `json:"speed"`             // by class: crisis minutes in each second when it begins
	Minutes     int          `json:"minutes,omitempty"` // from start to deadline; 0 for none
	Teams       bool         `json:"teams"`             // members share a crisis in roles; else each plays alone
	Names       Names        `json:"names"`
	Facilitated bool         `json:"facilitated"`      // the instructor may act on the crisis; never in an exam
	Hidden      []Aid        `json:"hidden,omitempty"` // aids that the mode gives and this session does not
	Weights     *Weights     `json:"weights,omitempty"`
	Keep        int          `json:"keep,omitempty"` // days after its end until the session deletes itself; 0 for never
}

// Weights are those of the parts of the score, chosen by the instructor; nil
// leaves those of the scenario. They need not sum to 1.
type Weights struct {
	Timing    float64 `json:"timing"`
	Tone      float64 `json:"tone"`
	Outcome   float64 `json:"outcome"`
	Integrity float64 `json:"integrity"`
	Reach     float64 `json:"reach"`
	Ethics    float64 `json:"ethics"`
}

// Pace says who lets time pass.
type Pace string

// The paces.
const (
	ByClass Pace = "class" // one clock for all teams, which the instructor starts, stops and sets
	ByTeam  Pace = "team"  // each team goes on when it wishes, until the deadline
)

// Names says under which names people join.
type Names string

// The ways of naming.
const (
	FreeNames  Names = "free"      // a name or pseudonym of one's own choice
	Pseudonyms Names = "pseudonym" // one that the program draws
	FromRoster Names = "roster"    // one that stands on the roster
)

// Aid is a help that a mode may give, by the names of session.Aids.
type Aid string

// The aids that a session can hide.
const (
	AidHints    Aid = "hints"
	AidTone     Aid = "tone"
	AidCompare  Aid = "compare"
	AidForecast Aid = "forecast"
	AidTrial    Aid = "trial"
	AidStanding Aid = "standing"
)

// State is how far a session, or a team in it, has got.
type State string

// The states.
const (
	Waiting State = "waiting" // people join, nothing is played yet
	Running State = "running"
	Paused  State = "paused"
	Ended   State = "ended"
)

// Team shares one crisis. Who plays alone is a team of one.
type Team struct {
	ID        string `json:"id"`
	Session   string `json:"session"`
	Name      string `json:"name"`
	Seed      uint64 `json:"-"` // never sent to who plays
	Created   int64  `json:"created"`
	Tick      int32  `json:"tick"` // up to which the log vouches for it
	Seq       int64  `json:"seq"`  // of its last event
	Extension int64  `json:"extension"`
	State     State  `json:"state"`
}

// Deadline is the moment from which a team's commands are refused; 0 for none.
func (t *Team) Deadline(s *Session) int64 {
	if s.Deadline == 0 {
		return 0
	}
	return s.Deadline + t.Extension
}

// Participant is somebody who has joined a session.
type Participant struct {
	ID      string `json:"id"` // stands in journals in place of the name
	Session string `json:"session"`
	Team    string `json:"team"` // "" for who observes the whole session
	Name    string `json:"name"`
	Role    string `json:"role"` // of package seat
	Created int64  `json:"created"`
}

// Event is an entry of the log.
type Event struct {
	Session string          `json:"-"`
	Seq     int64           `json:"seq"`            // in the session, from 1 without gaps
	Team    string          `json:"team,omitempty"` // "" for what concerns the whole session
	At      int64           `json:"at"`             // wall time, Unix milliseconds
	Tick    int32           `json:"tick"`
	Minute  int32           `json:"minute"`
	Author  string          `json:"author"`
	Role    string          `json:"role"`
	Kind    Kind            `json:"kind"`
	Payload json.RawMessage `json:"payload,omitempty"`
}

// Known tells whether there is such an aid.
func (a Aid) Known() bool {
	switch a {
	case AidHints, AidTone, AidCompare, AidForecast, AidTrial, AidStanding:
		return true
	}
	return false
}

// Sound tells whether the weights can be used.
func (w *Weights) Sound() bool {
	sum := 0.0
	for _, v := range []float64{w.Timing, w.Tone, w.Outcome, w.Integrity, w.Reach, w.Ethics} {
		if !(v >= 0 && v <= 1e6) {
			return false
		}
		sum += v
	}
	return sum > 0
}
