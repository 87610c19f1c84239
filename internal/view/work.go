package view

import (
	"demarche/internal/world"
)

// Task is work under way.
type Task struct {
	Command   string
	Kind      world.CommandKind
	Subject   string // id of what it is about
	Colleague int    // or world.None
	From      int32
	Begins    int32 // minute at which the desk turns to it; until then it can be taken back
	Due       int32
}

// Colleague is a member of the team.
type Colleague struct {
	Index   int
	Away    bool
	Off     bool   // outside the shift; can be called in, tires twice as fast
	Task    string // "" when free
	Until   int32
	Fatigue int // 0 fresh .. 4 spent

	Goodwill int // 0 none left .. 4 gladly; -1 where it is not kept
}

// Account is one of ours.
type Account struct {
	Index   int
	Seized  bool
	Secured bool
}

// Promise is an update that was promised.
type Promise struct {
	Post   string
	Due    int32 // minute of the crisis; a time that was promised counts from the order, not from publication
	Kept   bool  // in time
	Missed bool  // its hour passed without
	Late   bool  // missed, and then given
}

// Cleared is a request for clearance.
type Cleared struct {
	Command string
	Level   int // whose answer is awaited, or came last
	Due     int32
	Given   bool
	Refused bool
	Used    bool
	Deputy  bool   // the deputy of that level answers
	Why     string // of a refusal by the limits of what it clears: harsh, sure; else ""
	Reason  string // line id of what it says when it refuses, or ""
	Draft   string // draft whose text came back instead of that asked for: it alone is cleared; or ""
}

// Embargo is a text in the hands of some who may not publish it yet.
type Embargo struct {
	Command string
	About   int // narrative
	Until   int32
	Waiting []int // accounts that have not published
	Broken  bool
}

// Silence is a declared silence.
type Silence struct {
	About  int // narrative, or world.None for all
	From   int32
	Until  int32
	Reason string
	Way    string // "", no-comment or agreed
	With   int    // agreed: with which government; else world.None
	Broken bool   // agreed: somebody has spoken of it
}
