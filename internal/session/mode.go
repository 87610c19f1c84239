package session

import "slices"

// Mode is how a session is played. It stands in the journal's header, and a
// journal that is resumed goes on in it.
type Mode string

// The modes.
const (
	Coached  Mode = "coached"  // somebody plays, with hints and with a question before each statement
	Solo     Mode = "solo"     // somebody plays
	Exam     Mode = "exam"     // somebody plays, with no aid at all
	Headless Mode = "headless" // a script plays: digests are enough

	Rehearsal   Mode = "rehearsal"   // an author tries the scenario out, and sees behind it: it counts for nothing
	Facilitated Mode = "facilitated" // somebody plays, and an instructor takes part
)

// Modes are those in which somebody plays, in the order in which they are
// offered.
var Modes = []Mode{Coached, Solo, Exam}

// Played tells whether somebody plays in the mode: every tick is journaled.
func (m Mode) Played() bool { return slices.Contains(Modes, m) || m.Intervenes() }

// Intervenes tells whether an instructor may act on the crisis from outside.
func (m Mode) Intervenes() bool { return m == Rehearsal || m == Facilitated }

// Opens tells whether who plays may look behind the crisis, or may turn the
// play-through into a rehearsal in order to.
func (m Mode) Opens() bool { return m == Rehearsal || m == Coached || m == Solo }

// known tells whether this program knows the mode of a journal.
func (m Mode) known() bool { return m == Headless || m.Played() }

// Aids are what a mode gives the player beside the crisis itself.
type Aids struct {
	Hints     bool // what can be done with what is on screen, one at a time
	Foresight bool // intent and prediction are asked for before a statement goes out
	Tone      bool // how a text reads, while it is written
	Compare   bool // how a claim would stand without the player
	Forecast  bool // the analysts say how things may go on
	Trial     bool // they say it of a statement before it goes out, too
	Pause     bool // the clock stops when the player wishes
	Standing  bool // how far objectives are met, before the end
}

// Aids returns what a mode gives the player.
func (m Mode) Aids() Aids {
	if m == Exam {
		return Aids{}
	}
	return Aids{Hints: m == Coached, Foresight: m == Coached, Tone: true, Compare: true, Forecast: true, Trial: m == Coached, Pause: true, Standing: true}
}
