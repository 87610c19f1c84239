package scenario

import (
	"demarche/internal/rule"
	"demarche/internal/source"
	"demarche/internal/world"
)

// Value is a scalar of the language with the place where it stands.
type Value[T any] struct {
	V     T
	node  *source.Node
	wrong bool // something is written that was reported and has no value
}

// Given tells whether the scenario has the value.
func (v Value[T]) Given() bool { return v.node != nil }

// Written tells whether the scenario has the key, even with a faulty value: who
// misses the key must not complain of that as well.
func (v Value[T]) Written() bool { return v.Given() || v.wrong }

// Or returns the value, or def if the scenario leaves it out.
func (v Value[T]) Or(def T) T {
	if v.Given() {
		return v.V
	}
	return def
}

// Place returns where the value stands.
func (v Value[T]) Place() source.Place {
	if v.node == nil {
		return source.Place{}
	}
	return v.node.Place
}

// Here is embedded in a group of keys that must know where it stands.
type Here struct {
	At      source.Place
	Unknown bool // a key of it is unknown: what it lacks may be meant by that
}

// The scalars of the language. Durations are minutes.
type (
	// Int is a whole number, 0 or more; k and M stand for thousands and millions.
	Int struct{ Value[int64] }
	// Count is a number of people, as in 300k or 4.2M.
	Count struct{ Value[int64] }
	// Number is a decimal number, -30,000 to 30,000.
	Number struct{ Value[float64] }
	// Share is a decimal number, 0 to 1.
	Share struct{ Value[float64] }
	// Portion is a share that may be written in per cent, as in 80% or 0.8.
	Portion struct{ Value[float64] }
	// Level is a share, or one of the words low, medium, high.
	Level struct{ Value[float64] }
	// Signed is a decimal number, -1 to 1.
	Signed struct{ Value[float64] }
	// Signed10 is a decimal number, -10 to 10.
	Signed10 struct{ Value[float64] }
	// Bool is yes or no, or true or false.
	Bool struct{ Value[bool] }
	// Word is one of the words that are possible at its key.
	Word struct{ Value[string] }
	// ID names something that the scenario declares.
	ID struct{ Value[string] }
	// Lang is an ISO 639 code of two or three letters.
	Lang struct{ Value[string] }
	// Plain is a text that is not translated.
	Plain struct{ Value[string] }
	// Time is a point in time, as in 2031-05-24 00:00 UTC: seconds since 1970.
	Time struct{ Value[int64] }
	// Date is a day, as in 2031-05-25: days since 1970-01-01.
	Date struct{ Value[int64] }
	// Duration is a length of time, as in 80m, 1h30m, 2d.
	Duration struct{ Value[int32] }
	// Moment is a point of the crisis, as in +1:40, +90m, D+1 09:30 qasr.
	Moment struct{ Value[Instant] }
	// After is an event and a delay, as in quotes-appear + 50m.
	After struct{ Value[Following] }
	// Range is a duration or two, as in 20m..45m.
	Range struct{ Value[[2]int32] }
	// HourSpan is a part of the day, as in 08:00-18:00.
	HourSpan struct{ Value[world.Hours] }
)

// Text is a text that is read by people, in the scenario's main language.
type Text struct {
	Value[string]
	Line string // path of ids to it
}

// Expr is an expression. V is its text on one line.
type Expr struct {
	Value[string]
	Want    rule.Type
	Scope   rule.Scope
	Program *rule.Program // once the ids are known and if it has no fault, else nil
	offsets []int         // of the characters of V in the scalar
}

// Figure is a number that a run comes to: an expression, or one of the words of
// its tag, which no expression knows.
type Figure struct {
	Expr
	Word string // "" for an expression
}

// Instant is a point of the crisis: minutes from its start, or a local time of
// day in a zone on a day, counted from that of the start.
type Instant struct {
	Minute int32  // from the start, or of the local day
	Day    int32  // counted if Local
	Zone   string // counted if Local; "" for UTC
	Local  bool
}

// Following is an event and the minutes after it.
type Following struct {
	ID    string
	Delay int32
}

// Map is a group of things under ids, in file order.
type Map[T any] struct {
	Entries []Entry[T]
	node    *source.Node
	wrong   bool // something is written that is no group
}

// Entry is a thing with its id.
type Entry[T any] struct {
	ID    string
	At    source.Place // of the id
	Value T
}

// Given tells whether the scenario has the group.
func (m *Map[T]) Given() bool { return m.node != nil }

// Written tells whether the scenario has the key, even with what is no group.
func (m *Map[T]) Written() bool { return m.Given() || m.wrong }

// Get returns the thing with this id, or nil.
func (m *Map[T]) Get(id string) *T {
	for i := range m.Entries {
		if m.Entries[i].ID == id {
			return &m.Entries[i].Value
		}
	}
	return nil
}
