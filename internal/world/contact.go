package world

import (
	"demarche/internal/fixed"
	"demarche/internal/rule"
)

// ChannelKind is the form of a closed contact.
type ChannelKind uint8

// The forms of closed contact.
const (
	Call ChannelKind = iota
	Note
	Summons
	Demarche
	ChannelKinds = iota
)

var (
	formWords    = [ChannelKinds]string{"call", "note", "summons", "demarche"}
	formCommands = [ChannelKinds]CommandKind{CmdCall, CmdNote, CmdSummon, CmdDemarche}
)

// String returns the key of the form in the language of scenarios.
func (k ChannelKind) String() string { return formWords[k] }

// Command returns the command that makes a contact of this form.
func (k ChannelKind) Command() CommandKind { return formCommands[k] }

// FormOf returns the form of contact that a command makes.
func FormOf(c CommandKind) (ChannelKind, bool) {
	for k, command := range formCommands {
		if command == c {
			return ChannelKind(k), true
		}
	}
	return Call, false
}

// What may go along with a contact: the words of Command.With.
const (
	WithCameras  = "cameras"
	WithNonPaper = "non-paper"
)

// ChannelTerms is one form of contact over a channel, with what may be said.
// What the form does not have is nil.
type ChannelTerms struct {
	Takes    int32
	Points   []Point
	Levels   []Level // who receives or carries, the usual one first; empty when it makes no difference
	Cameras  *Along  // the press is let in
	NonPaper *Along  // the points are left in writing
	Leaks    *Later  // what was private becomes public
	Returned *Later  // the other side does the same to ours
	Readout  *Readout
}

// Extra returns what may go along by its word, or nil.
func (t *ChannelTerms) Extra(word string) *Along {
	switch word {
	case WithCameras:
		return t.Cameras
	case WithNonPaper:
		return t.NonPaper
	}
	return nil
}

// Point returns a talking point by its id, or nil.
func (t *ChannelTerms) Point(id string) *Point {
	for i := range t.Points {
		if t.Points[i].ID == id {
			return &t.Points[i]
		}
	}
	return nil
}

// Level returns a rank by its id, the usual one for "", or nil.
func (t *ChannelTerms) Level(id string) *Level {
	for i := range t.Levels {
		if id == "" || t.Levels[i].ID == id {
			return &t.Levels[i]
		}
	}
	return nil
}

// Level is the rank at which a contact takes place.
type Level struct {
	ID     string
	Weight fixed.Q // of what is said, for the other side; 1 is usual
	Do     []Effect
}

// Along is something that goes along with a contact.
type Along struct {
	Weight fixed.Q // of what is said, for the other side; 1 changes nothing
	Leaks  fixed.Q // added to the chance that the contact becomes public, 0..1
	Do     []Effect
}

// Later is something that may follow after a while.
type Later struct {
	Chance *rule.Program // number, drawn when the cause takes place; nil for certainly
	When   *rule.Program // judged when the wait is over; nil for always
	Wait   [2]int32      // minutes, drawn between both
	Do     []Effect
}

// Readout is what the sides say in public of a call.
type Readout struct {
	Theirs   Later
	Agreed   *AgreedText // nil when they agree on no text
	Diverges []Effect    // when both sides have published their own
}

// AgreedText is a readout that both sides publish.
type AgreedText struct {
	Takes   int32         // minutes to settle it
	Accepts *rule.Program // number: chance that the other side agrees
	Do      []Effect
}

// Point is a talking point and what saying it does.
type Point struct {
	ID    string
	Open  *rule.Program // true when it can be raised; nil for always
	Do    []Effect
	Value int16  // Goldstein in tenths, as the other side takes it
	Reply *Reply // that comes later, or nil
}

// Reply is what the other side answers after a while.
type Reply struct {
	Later
	Says bool // it comes as a message
}

// Accord is a choreography: agreed texts and acts in an agreed order, where
// either side may default.
type Accord struct {
	ID         string
	Government int
	Open       *rule.Program // true when it can be proposed; nil for always
	Takes      int32         // minutes until the answer
	Accepts    *rule.Program // number: chance that it is accepted
	From       string        // who brings the answer, or ""
	Says       [2]bool       // whether there is a text of the refusal, of the acceptance
	Steps      []AccordStep
	Kept       []Effect
	Broken     []Effect // by our default
}

// AccordStep is one of its steps: ours is a post made from a draft, theirs is
// what they do.
type AccordStep struct {
	Ours    bool
	Draft   int           // ours: draft, else None
	Within  int32         // ours: minutes after the step before
	Until   int32         // ours: minute by which, where an hour is agreed, or 0
	Wait    [2]int32      // theirs: minutes, drawn between both
	Keeps   *rule.Program // theirs: chance that they keep it; nil for certainly
	Do      []Effect
	Default []Effect // theirs: when they do not
}

// The ways of a readout.
const (
	ReadoutAgreed = "agreed" // a text that both sides publish
	ReadoutOwn    = "own"    // a text of ours
)

// readouts are the channels whose calls are read out, with the ways.
func (w *World) readouts() map[string][]string {
	ways := map[string][]string{}
	for i := range w.Channels {
		if terms := w.Channels[i].Kinds[Call]; terms != nil && terms.Readout != nil {
			ways[w.Channels[i].ID] = terms.Readout.Ways()
		}
	}
	return ways
}

// Ways lists the ways of reading a call out.
func (r *Readout) Ways() []string {
	if r.Agreed == nil {
		return []string{ReadoutOwn}
	}
	return []string{ReadoutAgreed, ReadoutOwn}
}

// proposals are the accords: there is one way to propose each.
func (w *World) proposals() map[string][]string {
	ways := map[string][]string{}
	for i := range w.Accords {
		ways[w.Accords[i].ID] = nil
	}
	return ways
}
