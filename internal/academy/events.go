package academy

import "demarche/internal/journal"

// Kind is what an event records. Those of a team's journal have the names of
// journal.Kind and its payloads; the rest concern the lesson.
type Kind string

// The kinds that a journal holds too.
const (
	Command  = Kind(journal.Command)
	Rejected = Kind(journal.Rejected)
	Passed   = Kind(journal.Clock) // a team has let time pass up to this tick
	Digest   = Kind(journal.Digest)
	Over     = Kind(journal.End)
)

// The kinds that concern the lesson. All but Joined, Extended, Noted and Looked
// belong to no team.
const (
	Created   Kind = "created"   // payload Setup
	Joined    Kind = "joined"    // payload Participant
	Begun     Kind = "begun"     // the session has started; payload ClockSet
	Timed     Kind = "timed"     // the clock was stopped, set going or set to another speed; payload ClockSet
	Extended  Kind = "extended"  // payload Extension
	Closed    Kind = "closed"    // the session has ended
	Kept      Kind = "kept"      // how long the session stays was set; payload Keeping
	Noted     Kind = "noted"     // payload Note
	Moderated Kind = "moderated" // a text was hidden from others, or shown again; payload Moderation
	Looked    Kind = "looked"    // a reading was corrected by hand; payload looked.Line
)

// InJournal tells whether entries of this kind stand in a team's journal.
func (k Kind) InJournal() bool {
	switch journal.Kind(k) {
	case journal.Command, journal.Rejected, journal.Clock, journal.Digest, journal.End, journal.Instructor:
		return true
	}
	return false
}

// ClockSet says how the clock stands after an event.
type ClockSet struct {
	Clock    Clock `json:"clock"`
	Deadline int64 `json:"deadline,omitempty"`
}

// Extension gives more time, to one team or to all.
type Extension struct {
	Minutes int `json:"minutes"` // of wall time
}

// Keeping says after how many days a session deletes itself; 0 for never.
type Keeping struct {
	Days int `json:"days"`
}

// Moderation hides a text of a team's from others, or shows it again.
type Moderation struct {
	Team   string `json:"team"`
	Post   string `json:"post"`
	Hidden bool   `json:"hidden"`
}

// Note is what an instructor writes down, tied to a post or a moment.
type Note struct {
	Post   string `json:"post,omitempty"`
	Minute int32  `json:"minute"`
	Text   string `json:"text"`
}
