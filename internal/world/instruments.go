package world

import (
	"demarche/internal/fixed"
	"demarche/internal/rule"
)

// Expulsion is what can be done to the mission of a government.
type Expulsion struct {
	Government int
	Open       *rule.Program // over the desk's knowledge; nil for always
	Ways       []ExpelWay
	Notice     int32 // minutes that those expelled have to leave
	Account    int   // of ours, that announces it
	Mirrored   *Mirror
	Do         []Effect
}

// ExpelWay is one size of an expulsion.
type ExpelWay struct {
	ID     string
	People int32
	Value  int16 // Goldstein in tenths
	Do     []Effect
}

// Mirror is the like done to our own mission in return.
type Mirror struct {
	Chance    *rule.Program // number, 0..1
	Wait      [2]int32      // minutes, drawn between both
	Takes     []int         // colleagues who must leave
	Reporting fixed.Q       // what is left of what the mission sees, 0..1, not 0
	Do        []Effect
}

// AttributionWay is how openly somebody is named.
type AttributionWay uint8

// The ways of an attribution, the quietest first.
const (
	Privately AttributionWay = iota
	WithAllies
	Publicly
	AttributionWays = iota
)

// Withdraw is the way that takes a public attribution back.
const Withdraw = "withdraw"

var attributionWords = [AttributionWays]string{"private", "allied", "public"}

// String returns the way's word.
func (a AttributionWay) String() string { return attributionWords[a] }

// AttributionWayOf returns the way with this word.
func AttributionWayOf(word string) (AttributionWay, bool) {
	for i, w := range attributionWords {
		if w == word {
			return AttributionWay(i), true
		}
	}
	return 0, false
}

// Attribution says who did something.
type Attribution struct {
	ID         string
	About      int           // narrative
	Open       *rule.Program // over the desk's knowledge: somebody can be named; nil for always
	Confidence *rule.Program // number, 0..1, over the desk's knowledge
	Clearances []int         // who must agree, in order
	Needs      fixed.Q       // least confidence at which they do, 0..1
	Burns      []int         // evidence that publishing it burns
	Ways       [AttributionWays]*Naming
	Withdrawn  []Effect
}

// Naming is one way of an attribution.
type Naming struct {
	Partners []int // allied: who is asked to stand by it
	Draft    int   // public: what is published, else None
	Do       []Effect
}

// Words lists the ways in which an attribution can be made, and taken back.
func (a *Attribution) Words() []string {
	var out []string
	for i, n := range a.Ways {
		if n != nil {
			out = append(out, AttributionWay(i).String())
		}
	}
	if a.Ways[Publicly] != nil {
		out = append(out, Withdraw)
	}
	return out
}

// Terms are those on which a journalist is briefed.
type Terms uint8

// The terms of a briefing.
const (
	OnRecord  Terms = iota // our word, quoted with our name
	OnBack                 // published, but not our word
	OffRecord              // not published
	TermKinds = iota
)

var termWords = [TermKinds]string{"on-record", "background", "off-record"}

// String returns the word of the terms.
func (t Terms) String() string { return termWords[t] }

// TermsOf returns the terms with this word; "" is on the record.
func TermsOf(word string) (Terms, bool) {
	if word == "" {
		return OnRecord, true
	}
	for i, w := range termWords {
		if w == word {
			return Terms(i), true
		}
	}
	return 0, false
}

// Principal is a superior who posts without asking anybody.
type Principal struct {
	Again *Again // nil for one who never does it again
}

// Again is what the principal posts after having been dealt with.
type Again struct {
	Chance *rule.Program // number, 0..1
	Wait   [2]int32      // minutes, drawn between both
	Do     []Effect
}

// PrincipalWays are the ways of dealing with a principal's post: pass it on,
// set it right, let it pass.
var PrincipalWays = [...]string{Amplify, Clarify, Absorb}

// The ways of dealing with a principal's post.
const (
	Amplify = "amplify"
	Clarify = "clarify"
	Absorb  = "absorb"
)

// instruments are the steps of the public instruments, as Steps has them.
func (w *World) instruments(k CommandKind) map[string][]string {
	out := map[string][]string{}
	switch k {
	case CmdExpel:
		for i := range w.Expulsions {
			x := &w.Expulsions[i]
			ways := make([]string, len(x.Ways))
			for n := range x.Ways {
				ways[n] = x.Ways[n].ID
			}
			out[w.Governments[x.Government].ID] = ways
		}
	case CmdAttribute:
		for i := range w.Attributions {
			out[w.Attributions[i].ID] = w.Attributions[i].Words()
		}
	case CmdPrincipal:
		for i := range w.Accounts {
			if w.Accounts[i].Principal != nil {
				out[w.Accounts[i].ID] = PrincipalWays[:]
			}
		}
	}
	return out
}
