package world

import (
	"slices"

	"demarche/internal/rule"
	"demarche/internal/speech"
)

// Instruction is what somebody above wants of the desk, for as long as it
// stands.
type Instruction struct {
	ID       string
	From     string // id of who sends it
	Gives    bool   // it comes by itself, by When; else an effect gives it
	When     When
	Expires  int32 // minutes after it was given; 0 for the end of the crisis
	Aims     []Aim
	RedLines []RedLine
	Query    *Query // how it can be asked about, or nil
	Breach   Breach
}

// Aim is what an instruction wants done before it expires.
type Aim struct {
	ID  string
	Met *rule.Program // over what the desk has been shown
}

// RedLine is what an instruction forbids. It counts when it becomes true.
type RedLine struct {
	ID      string
	Crossed *rule.Program
}

// Query is how the sender of an instruction deals with a question about it.
type Query struct {
	Takes  int32
	Off    int32         // minutes more outside office hours
	Yields *rule.Program // true when the instruction is withdrawn; nil for never
}

// Breach is what follows when a red line is crossed.
type Breach struct {
	Disavows bool     // the desk's last post since then is disowned
	Wait     [2]int32 // minutes until that, drawn between both
	Tells    bool     // a message comes
	Do       []Effect
}

// Recall says how many breaches end the player's posting, and so the crisis.
type Recall struct {
	After  int32
	Ending int // None for the first whose condition holds
}

// Line is a line to take: once agreed, what lies within it needs no clearance.
type Line struct {
	ID        string
	About     int
	Positions []Position // any when empty
	Accounts  []int      // all of ours when empty
	Low, High int16      // Goldstein, in tenths
	Sure      int16      // greatest certainty, in tenths of a scale of 1 to 5
	Clearance []int      // who must agree, in order
	Opens     *rule.Program
	Lasts     int32
	Void      *rule.Program // a new fact under which it no longer holds; nil for none
	Tells     bool          // a message says so
}

// Covers tells whether a post lies within a line, in all its versions. Silence
// and a text that nobody has read never do.
func (l *Line) Covers(account, about int, position Position, readings map[string]speech.Reading) bool {
	if about != l.About || position == Silent || len(readings) == 0 || len(l.Positions) > 0 && !slices.Contains(l.Positions, position) ||
		len(l.Accounts) > 0 && !slices.Contains(l.Accounts, account) {
		return false
	}
	for _, r := range readings {
		if r.Goldstein < l.Low || r.Goldstein > l.High || int16(r.Certainty) > l.Sure {
			return false
		}
	}
	return true
}

// Apology is what it means to take the blame in public.
type Apology struct {
	Clearance int   // who must have agreed
	Admits    []int // narratives that it says are so
	Do        []Effect
	Uncleared []Effect // when nobody has agreed
}

// Deputy answers for a clearance outside office hours.
type Deputy struct {
	Takes   int32
	Refuses *rule.Program // true when it says no; nil for never
}

// Limits bound the texts that a clearance lets pass.
type Limits struct {
	Low  int16 // least Goldstein, in tenths
	Sure int16 // greatest certainty, in tenths of a scale of 1 to 5
}

// Edit is a draft that a clearance gives back as another.
type Edit struct {
	Draft, To int
	When      *rule.Program // nil for always
}

// queries are the instructions that can be asked about.
func (w *World) queries() map[string][]string {
	steps := map[string][]string{}
	for i := range w.Instructions {
		if w.Instructions[i].Query != nil {
			steps[w.Instructions[i].ID] = nil
		}
	}
	return steps
}

// linesToTake are the lines that can be asked for.
func (w *World) linesToTake() map[string][]string {
	steps := map[string][]string{}
	for i := range w.Lines {
		steps[w.Lines[i].ID] = nil
	}
	return steps
}
