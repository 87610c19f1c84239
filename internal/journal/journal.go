// Package journal keeps the record of a play-through: JSON Lines, each line
// chained to the one before by a hash.
//
// Every line ends with its hash, which covers all bytes of the line before it
// and the hash of the line above. The reader demands exactly the bytes that the
// writer writes, so a change anywhere in the file is found and its line named.
// The chain shows accident and clumsy editing; that a whole file was forged is
// shown by running it again (package session).
package journal

import (
	"bytes"
	"encoding/hex"
	"encoding/json"
)

// Version is the version of the form of journals that this package writes. It
// reads no other.
const Version = 1

// Header is the first line. What decides the outcome stands here in full;
// Program, Content, Created, Source and Branch are information only.
type Header struct {
	Journal      int           `json:"journal"`  // Version
	Rules        int           `json:"rules"`    // rules version of the simulation
	Program      string        `json:"program"`  // version of the program
	Scenario     string        `json:"scenario"` // id
	World        string        `json:"world"`    // digest of the compiled scenario, hexadecimal
	Content      string        `json:"content"`  // digest of the scenario with texts and media
	Seed         uint64        `json:"seed"`
	Participants []Participant `json:"participants"`
	Mode         string        `json:"mode"`                  // coached, solo, exam or headless
	Language     string        `json:"language"`              // of display when it began
	Created      string        `json:"created"`               // wall time, RFC 3339
	Source       string        `json:"source,omitempty"`      // folder of a scenario outside the library
	Facilitated  bool          `json:"facilitated,omitempty"` // an instructor may take part, though the mode is that of who plays alone
	Branch       *Branch       `json:"branch,omitempty"`      // where it parts from another play-through
}

// Branch says of which journal a play-through is the same up to a moment.
type Branch struct {
	From   string `json:"from"`   // hash of that journal's last line
	Minute int32  `json:"minute"` // of the crisis, from which it is a play-through of its own
}

// Participant is somebody who takes part, and as what.
type Participant struct {
	Name string `json:"name"`
	Role string `json:"role"`
}

// Kind is what an entry records.
type Kind string

// The kinds of entry. The payloads belong to package session.
const (
	Command  Kind = "command"  // something the player did, with the reading of its texts
	Rejected Kind = "rejected" // something the player could not do, and why; not replayed
	Clock    Kind = "clock"    // a tick begins, or the speed of the clock changes
	Digest   Kind = "digest"   // digest of the state at the start of the tick
	End      Kind = "end"      // the crisis is over
	Resumed  Kind = "resumed"  // the program was started again

	Instructor Kind = "instructor" // something that an instructor did from outside
	Changed    Kind = "changed"    // how it is played changed: from then on it is a rehearsal
)

// known tells whether a journal of this version may hold the kind.
func (k Kind) known() bool {
	switch k {
	case Command, Rejected, Clock, Digest, End, Resumed, Instructor, Changed:
		return true
	}
	return false
}

// Entry is one line after the header.
type Entry struct {
	Seq     int64           `json:"seq"`    // from 1, without gaps; the writer sets it
	Tick    int32           `json:"tick"`   // never falls from one entry to the next
	Minute  int32           `json:"minute"` // of the crisis
	Author  string          `json:"author"` // who: a participant or the program
	Role    string          `json:"role"`
	Kind    Kind            `json:"kind"`
	Payload json.RawMessage `json:"payload,omitempty"`
}

// Record is what a journal holds.
type Record struct {
	Header  Header
	Entries []Entry

	text []byte // the intact lines
	sum  sum    // of the last of them
}

// Hash returns the hash of the last intact line, in hexadecimal digits.
func (rec *Record) Hash() string { return hex.EncodeToString(rec.sum[:]) }

// Holds tells whether one of the intact lines has a hash: then the journal is
// the one that ended with it, or goes on from there.
func (rec *Record) Holds(hash string) bool {
	var s sum
	if n, err := hex.Decode(s[:], []byte(hash)); err != nil || n != len(s) {
		return false
	}
	return bytes.Contains(rec.text, closing(s))
}

// Line returns the line number of an entry in its file.
func (e Entry) Line() int { return int(e.Seq) + 1 }
