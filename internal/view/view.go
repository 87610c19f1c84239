// Package view holds what the desk has been shown: never the truth, always
// late and with error. It is plain data, made by the simulation and read by
// every front end; slices must not be changed.
package view

import (
	"slices"

	"demarche/internal/speech"
	"demarche/internal/world"
)

// View is the desk's picture of the crisis at the start of a tick. Shares are
// in thousandths, times in minutes of the crisis; -1 is no time.
type View struct {
	Tick      int32
	Minute    int32
	Unix      int64 // of the minute, UTC
	Zone      int   // calendar zone where the desk sits
	Over      bool
	Ending    string // id, when over
	BusyUntil int32  // the desk's attention is taken until then

	Ladder     Ladder
	Feed       []Post // oldest first
	Inbox      []Message
	Tasks      []Task
	Evidence   []Evidence
	Publics    []Public    // by segment
	Narratives []Narrative // those that the desk has met
	Actors     []Actor     // by government
	Colleagues []Colleague
	Accounts   []Account // ours
	Promises   []Promise
	Clearances []Cleared
	Orders     []Instruction // given so far, oldest first
	Channels   []Channel
	Steps      []Step    // of ministry practice, those the desk knows of
	Queue      int32     // callers who wait on the hotline; -1 where there is none
	Embargoes  []Embargo // under way
	Reporting  int32     // what is left of what our missions see, thousandths
	Silences   []Silence
	Timeline   []Mark // oldest first
	Objectives []Objective
}

// Ladder is the ladder of escalation: it is public.
type Ladder struct {
	Rung  int // from 1
	Peak  int
	Trend int // -1 falling, 0, 1 rising: as the most tense counterpart is heading
	Moves []RungMove
}

// RungMove is a step on the ladder.
type RungMove struct {
	Minute int32
	Rung   int
	Line   string // what its author says of it, or ""
	Acts   []Act  // that the desk saw or did before it and that pushed the same way, the strongest first
}

// Act is something that the desk saw or did and that moved a government.
type Act struct {
	Minute int32
	Kind   string // of the event
	ID     string
	Detail string // as of the event
}

// Post is a post as the desk sees it.
type Post struct {
	ID        string
	Minute    int32
	Account   int // of world.Accounts
	Ours      bool
	Platforms []int
	Languages []int
	Line      string            // of an actor's text, or ""
	Texts     map[string]string // of a player's text
	About     int               // narrative, or world.None
	Position  world.Position
	Reading   speech.Reading
	Media     []int
	Evidence  []int
	ReplyTo   string
	Partners  []int
	Asks      bool    // wants an answer from us
	Reach     int64   // people who have seen it, as measured
	Trend     []int64 // reach at the full hours of its first day, oldest first
	Removed   bool
	Retracted bool
	Leak      bool // published against the terms of a briefing
}

// Message is something in the inbox.
type Message struct {
	ID       string // effect id
	Minute   int32
	From     string // id of who sent it
	Line     string // line id of the text; its subject is Line with "subject" for "text"
	Urgent   bool
	Asks     bool
	Due      int32 // minute by which an answer is wanted
	About    int   // narrative of the question, or world.None
	People   int64 // who wait for it
	Served   int64 // of them, who have been answered
	Answered bool
	Expired  bool
	Skips    bool // it can be handed over to a colleague
	Skipped  bool // it was, and counts for nothing
	Choices  []Choice
	Chosen   string
	Reply    string            // line id of what came back, or ""
	Result   map[string]string // for messages that the program writes: code and arguments, or nil
}

// Choice is an answer that a message offers.
type Choice struct {
	ID    string
	Line  string
	Open  bool
	Draft int   // draft that it opens, or world.None
	Reach int64 // of the people who wait, how many it answers by itself; -1 where nobody is counted
}

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
	Reached  int32   // share that has seen a post of ours that it understands, thousandths
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
	Due    int32
	Kept   bool // in time
	Missed bool // its hour passed without
	Late   bool // missed, and then given
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

// Instruction is an instruction that was given to the desk.
type Instruction struct {
	Index    int // of world.Instructions
	State    OrderState
	Given    int32
	Expires  int32  // -1 when it stands to the end
	Asked    int32  // minute at which a query about it is answered, or -1
	Aims     []bool // of each aim, whether it is met as things stand or stood at its end
	Breached int    // red line that was crossed, or world.None
}

// OrderState is what became of an instruction.
type OrderState uint8

// The states of instructions.
const (
	OrderStands    OrderState = iota
	OrderWithdrawn            // the sender has yielded to a query
	OrderBreached             // a red line was crossed
	OrderFailed               // it ran out before all its aims were met
	OrderKept                 // it ran out with all its aims met and no line crossed
)

// Channel is a closed channel and what can be raised there now.
type Channel struct {
	Index int
	Last  int32
	Forms []Form
}

// Form is a form of contact that is offered.
type Form struct {
	Kind   world.ChannelKind
	Takes  int32
	Points []PointState
	Levels []Way    // ranks at which it can take place, the usual one first
	With   []string // what may go along: cameras, non-paper
}

// PointState is a talking point.
type PointState struct {
	ID   string
	Line string
	Open bool
	Said bool
}

// Step is something that ministry practice offers, beside speaking: an
// instruction that can be queried, a line to take that can be asked for, an
// accord that can be proposed. Kind and Target are those of the command that
// takes it; Choice is one of Ways where there are any.
type Step struct {
	Kind   world.CommandKind
	Target string
	Title  string // line id of its name
	Text   string // line id of what it says, or ""
	State  StepState
	Due    int32 // minute: asked, when it is answered; standing, when it ends; or -1
	Takes  int32 // minutes beyond the desk's own time, when it has no ways
	Ways   []Way
	Sure   int32 // attribute: how sure the desk is, per cent
}

// ID names a step among those of a view: its command and what it is about.
func (s *Step) ID() string { return s.Kind.String() + "." + s.Target }

// Offers tells whether the step, or one of its ways, can be taken as things
// stand.
func (s *Step) Offers() bool {
	if len(s.Ways) == 0 {
		return s.State == StepOpen
	}
	return slices.ContainsFunc(s.Ways, func(w Way) bool { return w.Open })
}

// Way is one of several ways of taking a step.
type Way struct {
	ID    string
	Title string // line id, or "" where the program names it
	Open  bool
	Done  bool // taken already
	Takes int32
}

// StepState is how far a step has got.
type StepState uint8

// The states of a step.
const (
	StepOpen   StepState = iota // can be taken now
	StepClosed                  // cannot be taken now, perhaps later
	StepAsked                   // under way
	StepStands                  // in force
	StepDone                    // carried out or over
	StepVoid                    // no longer holds: refused, broken, overtaken
)

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

// Mark is something on the timeline.
type Mark struct {
	Minute int32
	Kind   string // of the event
	ID     string
	Line   string // of the text that says what it was, or ""
	Ours   bool
	Value  int32
	Detail string
}

// Objective is an objective and whether it is met as things stand.
type Objective struct {
	Index int
	Met   bool
}
