package view

import (
	"slices"

	"demarche/internal/world"
)

// Instruction is an instruction that was given to the desk.
type Instruction struct {
	Index    int // of world.Instructions
	State    OrderState
	Given    int32
	Expires  int32  // -1 when it stands to the end
	Asked    int32  // minute at which a query about it is answered, or -1
	Upheld   int32  // minute at which its sender last insisted on it, or -1
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
	ID    string
	Line  string
	Open  bool
	Said  bool
	Hangs []Hang // closed and not said: on what it hangs whether it opens
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
	Sure   int32  // attribute: how sure the desk is, per cent
	Closes int32  // minute from which the hour alone leaves nothing to take, or 0 where there is no such hour
	Hangs  []Hang // closed: on what it hangs whether it opens
	Course []Turn // propose: what is agreed, step by step
}

// Turn is a step of an accord, and when it is due.
type Turn struct {
	Ours  bool
	Draft int       // ours: what is published, else world.None
	State StepState // StepDone when it was taken, StepStands when it is its turn, else StepOpen
	From  int32     // theirs: the earliest, ours: 0; in minutes after the step before, or the answer
	To    int32     // the latest, likewise
	By    int32     // ours: the minute by which it is due, where that is known, else -1
	Since int32     // the minute after which From and To count, where that is known, else -1
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
