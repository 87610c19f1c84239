package world

import (
	"fmt"

	"demarche/internal/fixed"
	"demarche/internal/rule"
	"demarche/internal/speech"
)

// Fact is something hidden that is drawn for each seed.
type Fact struct {
	ID     string
	Values []string
	Prior  []fixed.Prob // cumulative; the last is Certain
}

// Evidence is something the desk can check about a fact.
type Evidence struct {
	ID       string
	Fact     int
	Holds    []fixed.Prob // chance, for each value of the fact, that it holds
	Takes    int32        // minutes of a colleague's work
	Offered  bool         // the desk knows of it from the start
	Sources  bool         // publishing it burns a source
	Media    int          // that shows it, or None
	Supports []int        // narratives that it supports when it holds
	Against  []int        // narratives that it contradicts when it holds
}

// Narrative is a claim that travels.
type Narrative struct {
	ID      string
	Fact    int     // that decides whether it is true, or None
	True    []bool  // for each value of the fact; with no fact, one entry
	Charge  fixed.Q // how much it stirs, 0..1
	Picture fixed.Q // pull of its picture or film, 0..1
	Harm    fixed.Q // weight of a believer in the loss, 0..1
	Against int     // government that it hurts, or None
	Cause   Cause   // what believers take the player's government for
	Catches fixed.Q // base chance of adoption on contact
	Doubted fixed.Q // base chance of scepticism on contact
	Settles int32   // half-life of indecision, minutes
	Fades   int32   // half-life of sharing, minutes
	Shared  fixed.Q // base chance that who adopts it shares it
}

// Cause is what a public that believes a claim takes the player's government
// for: the clusters of situational crisis communication theory (Coombs 2007).
type Cause uint8

// The causes.
const (
	NoCause     Cause = iota // nobody is held responsible
	Victim                   // hit by it, as by a rumour
	Accident                 // caused it without meaning to
	Preventable              // knew, or could have
	Causes      = iota
)

var causeWords = [...]string{"none", "victim", "accident", "preventable"}

// String returns the cause's word.
func (c Cause) String() string { return causeWords[c] }

// CauseOf returns the cause with this word.
func CauseOf(word string) (Cause, bool) {
	for i, w := range causeWords {
		if w == word {
			return Cause(i), true
		}
	}
	return 0, false
}

// MediaKind is what a media item is.
type MediaKind uint8

// The kinds of media.
const (
	Picture MediaKind = iota
	Video
	Document
	Chart
)

// Media can be attached to a post.
type Media struct {
	ID       string
	Kind     MediaKind
	Doctored bool
	Evidence int // it shows, or None

	Distressing bool // who sees it may be spared
}

// Position is what a post says about the claim it addresses.
type Position uint8

// The positions.
const (
	Silent    Position = iota // does not speak of it
	Asserts                   // says it is so
	Denies                    // says it is not so
	Partly                    // says what part is so and what is not
	Holds                     // says that it is being looked into
	Positions = iota
)

var positionWords = [...]string{"silent", "asserts", "denies", "partly", "holds"}

// String returns the position's word.
func (p Position) String() string {
	if int(p) >= Positions {
		return fmt.Sprintf("position(%d)", uint8(p))
	}
	return positionWords[p]
}

// Post is what an actor's post does; its texts stand elsewhere.
type Post struct {
	By        int
	On        []int
	Languages []int
	About     int // narrative, or None
	Position  Position
	Reading   speech.Reading
	Media     []int
	To        int // government addressed, or None
	Asks      *Question
	Official  bool // counts as an official act of its government
}

// Question is something that wants an answer from the player.
type Question struct {
	About  int   // narrative, or None
	Within int32 // minutes until it counts as unanswered
	People int64 // citizens who wait for the answer; 0 when it is no consular case
}

// Message reaches the player's inbox.
type Message struct {
	From    string // colleague, account, channel or any other id with a name
	Asks    *Question
	Choices []Choice
	Urgent  bool
}

// Choice is an answer that a message offers.
type Choice struct {
	ID    string        // unique in its message
	Event int           // index into World.Events: INJECT.CHOICE
	Open  *rule.Program // nil for always
	Do    []Effect
	Draft int   // draft that the front end opens, or None
	Reach int64 // of the people who wait, how many it answers; 0 for all, with a draft once that is published; Nobody
}

// Nobody is the reach of a choice that answers none of the people who wait.
const Nobody = -1

// Draft is a prepared post.
type Draft struct {
	ID       string
	Account  int
	On       []int
	About    int
	Position Position
	To       int
	Evidence []int
	Media    []int
	Promise  int32 // minutes until the update that it promises, or 0
	By       int32 // minute of the update that it promises, or 0
	Open     *rule.Program
	Meant    *Meant                    `json:",omitempty"` // how its author means it to be heard, or nil
	Readings map[string]speech.Reading // by language, read when the scenario is loaded
}

// Meant is how the author of a prepared text means it to be heard.
type Meant struct {
	Act       speech.Act
	Goldstein int16 // tenths
}

// Reading is what a version of the draft says, given how it was read. What the
// author says of it counts; the finer kind stays if the same act was read.
func (d *Draft) Reading(was speech.Reading) speech.Reading {
	if d.Meant == nil {
		return was
	}
	kind := speech.Plain
	if was.Act == d.Meant.Act {
		kind = was.Kind
	}
	return was.Heard(d.Meant.Act, kind, d.Meant.Goldstein)
}

// PositionOf returns the position with this word.
func PositionOf(word string) (Position, bool) {
	for i, w := range positionWords {
		if w == word {
			return Position(i), true
		}
	}
	return 0, false
}

// MarshalText returns the word, for journals.
func (p Position) MarshalText() ([]byte, error) {
	if int(p) >= Positions {
		return nil, fmt.Errorf("world: no position numbered %d", uint8(p))
	}
	return []byte(p.String()), nil
}

// UnmarshalText reads a word.
func (p *Position) UnmarshalText(text []byte) error {
	q, ok := PositionOf(string(text))
	if !ok {
		return fmt.Errorf("world: there is no position %q", text)
	}
	*p = q
	return nil
}
