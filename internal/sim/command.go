package sim

import (
	"maps"
	"slices"

	"demarche/internal/speech"
	"demarche/internal/world"
)

// Command is something that the player does, as the journal keeps it. Kind says
// which of the fields count; ids are those of the scenario, of earlier posts
// or of messages.
//
// A command given at a minute takes effect at the next tick after the desk has
// given it its attention and its own delay has passed.
type Command struct {
	ID     string            `json:"id"`     // unique in the session
	Minute int32             `json:"minute"` // of the crisis, when it is given
	Kind   world.CommandKind `json:"kind"`

	// Target is what it is about: evidence (verify), channel (call, note,
	// summon), post (retract), account (report, brief, secure), message
	// (choose, answer), colleague (assign), command (cancel).
	Target string `json:"target,omitempty"`

	Colleague string `json:"colleague,omitempty"` // who does it; the best free one when empty
	Point     string `json:"point,omitempty"`     // talking point: call, note, summon
	Choice    string `json:"choice,omitempty"`    // choose; brief: the terms; the way of a step of practice that has several; forecast: the command of the statement that is tried, "" for waiting
	Task      string `json:"task,omitempty"`      // assign: verify, translate, monitor, consular, liaison, rest
	Level     string `json:"level,omitempty"`     // clear: whose clearance; the account's own when empty
	Reason    string `json:"reason,omitempty"`    // silence; also kept as a note with any command
	Until     int32  `json:"until,omitempty"`     // silence: minute of the review; wait: minute; embargo: minute at which it ends

	With       []string `json:"with,omitempty"`       // what goes along with a contact: cameras, non-paper
	Recipients []string `json:"recipients,omitempty"` // embargo: accounts

	// What is said: post, retract (the correction), clear, joint, brief, answer.
	Account       string                    `json:"account,omitempty"`
	Platforms     []string                  `json:"platforms,omitempty"` // all of the account when empty
	Texts         map[string]string         `json:"texts,omitempty"`     // by language
	Readings      map[string]speech.Reading `json:"readings,omitempty"`  // of the texts, by language
	Translate     []string                  `json:"translate,omitempty"` // languages into which the desk translates
	Draft         string                    `json:"draft,omitempty"`     // where the text comes from
	Verbatim      bool                      `json:"verbatim,omitempty"`  // the texts are those of the draft, unchanged
	About         string                    `json:"about,omitempty"`     // narrative
	Position      world.Position            `json:"position,omitempty"`
	To            string                    `json:"to,omitempty"` // government addressed
	Evidence      []string                  `json:"evidence,omitempty"`
	Media         []string                  `json:"media,omitempty"`
	ReplyTo       string                    `json:"reply_to,omitempty"`      // post
	Quote         bool                      `json:"quote,omitempty"`         // quotes it rather than replies
	Screenshot    bool                      `json:"screenshot,omitempty"`    // cites it by a picture, without a link
	Authoritative string                    `json:"authoritative,omitempty"` // language whose version counts where they differ
	Partners      []string                  `json:"partners,omitempty"`      // joint
	Promise       int32                     `json:"promise,omitempty"`       // minute of the update that it promises
	Cleared       string                    `json:"cleared,omitempty"`       // the clear command that it uses

	// What the player means and expects, for the debrief. It decides nothing.
	Intent string       `json:"intent,omitempty"`
	Expect *Expectation `json:"expect,omitempty"`
}

// written are the readings of the texts that the desk wrote itself: what was
// made of them in translation is nobody's intention.
func (c *Command) written() map[string]speech.Reading {
	own := maps.Clone(c.Readings)
	maps.DeleteFunc(own, func(lang string, _ speech.Reading) bool { return slices.Contains(c.Translate, lang) })
	return own
}

// Publishes tells whether the command says something in public, where it has a
// text to say.
func (c *Command) Publishes() bool {
	switch c.Kind {
	case world.CmdPost, world.CmdJoint, world.CmdAnswer, world.CmdRetract:
		return true
	case world.CmdReadout:
		return c.Choice == world.ReadoutOwn
	case world.CmdPrincipal:
		return c.Choice == world.Clarify
	case world.CmdAttribute:
		return c.Choice == world.Publicly.String()
	}
	return false
}

// Refusal is why a command cannot be done now. Code names a text of the
// program; Args fill it. Line is the id of the text that says what is meant,
// where its id alone does not tell.
type Refusal struct {
	Code string            `json:"code"`
	Args map[string]string `json:"args,omitempty"`
}

// Error returns the code with its arguments.
func (r *Refusal) Error() string {
	s := r.Code
	for _, k := range sortedKeys(r.Args) {
		s += " " + k + "=" + r.Args[k]
	}
	return s
}

// The codes of refusals.
const (
	RefusedUnknown    = "unknown"     // no such kind, what: id
	RefusedMissing    = "missing"     // a field that the command needs, what
	RefusedOver       = "over"        // the crisis has ended
	RefusedNotYet     = "not-yet"     // the player has not taken over
	RefusedNotOurs    = "not-ours"    // an account the player does not speak for
	RefusedSeized     = "seized"      // the account is in other hands
	RefusedTooLong    = "too-long"    // text over the platform's limit: platform, limit, length, language
	RefusedNoText     = "no-text"     // nothing to say
	RefusedUnchecked  = "unchecked"   // evidence that was not checked
	RefusedNotOffered = "not-offered" // evidence, point, choice or form of contact not open now
	RefusedBusy       = "busy"        // nobody free who can do it, or not who was named: task; colleague, doing, until, now, others
	RefusedDone       = "done"        // already done or under way
	RefusedNoAnswer   = "no-answer"   // nobody answers there now
	RefusedNotCleared = "not-cleared" // the clearance it uses was not given
	RefusedNoVersion  = "no-translator"
	RefusedBurnt      = "burnt"       // evidence that can no longer be checked
	RefusedNotLatest  = "not-latest"  // the principal has posted again since
	RefusedPictures   = "no-pictures" // the platform takes no pictures
	RefusedClosed     = "closed"      // the time for it is past
	RefusedOrder      = "order"       // another step comes first
	RefusedNoSkip     = "no-skip"     // a message that is neither urgent nor distressing, or wants nothing any more
	RefusedCarries    = "carries"     // what does not go along with it: what
	RefusedBegun      = "begun"       // the desk has begun what is to be taken back
	RefusedSeat       = "embassy"     // an embassy does not summon
	RefusedExam       = "exam"        // an aid that exams do not give
	RefusedUncoached  = "uncoached"   // an aid that only coached practice gives
	RefusedTooLate    = "too-late"    // it would come after the crisis has ended
	RefusedTold       = "told"        // we have told of this contact already
	RefusedTheirs     = "theirs"      // the other side has told of it, or wants no common text
	RefusedUnderWay   = "under-way"   // the like has been ordered and is not there yet
	RefusedInstructor = "instructor"  // an instructor's deed, where none takes part
)
