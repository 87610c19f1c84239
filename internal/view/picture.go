package view

import (
	"demarche/internal/world"
)

// EvidenceState is how far the desk has got with an item.
type EvidenceState uint8

// The states of evidence.
const (
	Unknown EvidenceState = iota
	Offered
	Checking
	Held
	Failed
)

// Evidence is an item that the desk can check or has checked.
type Evidence struct {
	Index int
	State EvidenceState
	Due   int32  // of the check under way, or -1
	Line  string // of what the desk reports, once checked
	By    int    // colleague whose result it is, or world.None
	Again bool   // somebody else could check it once more
	Burnt bool   // named in public: it can no longer be checked
}

// Signal is a measured share with its error.
type Signal struct {
	Value int32 // thousandths
	Error int32 // half width of the 95 % interval, thousandths
}

// Public is what polls and listening say of a segment.
type Public struct {
	Segment  int
	Measured int32    // minute to which the last figures refer, -1 before the first
	Outrage  []Signal // one for each measurement, oldest first
	Trust    []Signal
	Times    []int32 // minutes of the measurements
	Reached  int32   // share that has seen a post of ours that it understands, thousandths in steps of 50; 1 for less than the first
}

// Status is what the desk holds of a claim from the evidence it has checked.
type Status uint8

// The statuses.
const (
	Unverified Status = iota
	Supported
	Contradicted
	Disputed // evidence points both ways
)

// Narrative is what the desk knows of a claim.
type Narrative struct {
	Index    int
	Since    int32 // first seen
	Status   Status
	Sought   int32 // minute of our latest check that bears on it and confirmed nothing, -1 where there is none
	Measured int32
	Times    []int32
	Heard    []Signal
	Believed []Signal
	Segments []NarrativeIn  // by segment, last measurement
	Position world.Position // our last word on it
	Vacuum   int32          // how loudly it wants an answer, thousandths
}

// NarrativeIn is a claim in one segment.
type NarrativeIn struct{ Heard, Believed Signal }

// Actor is a government as the desk reads it.
type Actor struct {
	Government int
	Mood       int // 0 calm .. 4 furious
	Trend      int
	LastPost   string // id, or ""
	LastTalk   int32  // minute of the last closed contact, or -1
}
