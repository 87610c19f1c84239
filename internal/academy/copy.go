package academy

import (
	"demarche/internal/journal"
	"demarche/internal/sim"
)

// Crisis is what the game of a player is told once of the crisis of their team, so
// that it plays the same one: never in an exam, where seed and truth stay on the
// server.
type Crisis struct {
	Header   journal.Header `json:"header"`   // of the team's journal: seed, world, mode, language
	Scenario string         `json:"scenario"` // name in the library of the server, with a variant behind a slash
	Class    string         `json:"class"`    // title of the session
	Pace     Pace           `json:"pace"`
	Hidden   []Aid          `json:"hidden,omitempty"`
	Me       Participant    `json:"me"`
	Team     string         `json:"team"` // name; that of the player where each plays alone
	Standing Standing       `json:"standing"`
}

// Standing says how far the crisis of a team has come, and how the lesson stands.
type Standing struct {
	State    State    `json:"state"`          // of the session
	Over     bool     `json:"over,omitempty"` // the crisis has ended
	Seq      int64    `json:"seq"`            // of the team's last entry
	Tick     int32    `json:"tick"`           // no entry after that one has an earlier tick
	Digest   string   `json:"digest"`         // of the world at that tick
	Clock    Clock    `json:"clock"`          // of the class; only where it decides
	Deadline int64    `json:"deadline"`       // of the team, Unix milliseconds; 0 for none
	Now      int64    `json:"now"`            // Unix milliseconds
	Members  []Member `json:"members"`
}

// Member is somebody who shares a desk.
type Member struct {
	ID   string `json:"id"` // stands as author in the team's journal
	Name string `json:"name"`
	Role string `json:"role"` // of package seat
}

// Entry is an entry of a team's journal as its log has it.
func (e *Event) Entry() journal.Entry {
	return journal.Entry{Seq: e.Seq, Tick: e.Tick, Minute: e.Minute, Author: e.Author, Role: e.Role, Kind: journal.Kind(e.Kind), Payload: e.Payload}
}

// Answer is what came of a request of a player's. The same request gets the same
// answer.
type Answer struct {
	Accepted bool         `json:"accepted"`
	Command  string       `json:"command,omitempty"` // id of what was accepted
	Refused  *sim.Refusal `json:"refused,omitempty"`
	Tick     int32        `json:"tick"`
	Minute   int32        `json:"minute"`
	Seq      int64        `json:"seq"` // of the last entry
	Reason   string       `json:"reason,omitempty"`
	Subject  string       `json:"subject,omitempty"` // of what wants the desk
	Over     bool         `json:"over,omitempty"`
}

// Why a class takes nothing from a player, as codes of sim.Refusal. The words behind the
// dash are the codes of the server's faults.
const (
	RefusedSeat    = "class-seat"    // it belongs to another seat
	RefusedWaiting = "class-waiting" // the class has not begun
	RefusedPaused  = "class-paused"
	RefusedEnded   = "class-ended"
	RefusedLate    = "class-late" // the time of the team is over
	RefusedPace    = "class-pace" // the clock of the class decides how time passes
	RefusedAid     = "class-aid"  // the class gives no such aid
	RefusedClass   = "class-refused"
)
