package tone

import (
	"fmt"
	"sort"
)

// Dimension is what a span moved.
type Dimension uint8

// The dimensions, in the order in which spans of one place are listed.
const (
	Goldstein Dimension = iota
	Politeness
	Certainty
	Emotion
	Empathy
	Moral
	OutGroup
	Promise
	dimensions
)

var dimensionWords = [dimensions]string{
	"goldstein", "politeness", "certainty", "emotion", "empathy", "moral", "out_group", "promise",
}

// String returns the dimension's name, as in the JSON of speech.Reading.
func (d Dimension) String() string {
	if d < dimensions {
		return dimensionWords[d]
	}
	return fmt.Sprintf("dimension(%d)", uint8(d))
}

// MarshalText returns the dimension's name.
func (d Dimension) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads a dimension's name.
func (d *Dimension) UnmarshalText(text []byte) error {
	got, ok := dimensionOf(string(text))
	if !ok {
		return fmt.Errorf("tone: unknown dimension %q", text)
	}
	*d = got
	return nil
}

func dimensionOf(word string) (Dimension, bool) {
	for i, w := range dimensionWords {
		if w == word {
			return Dimension(i), true
		}
	}
	return 0, false
}

// Span tells that the bytes Start to End of the text moved a dimension.
type Span struct {
	Start     int       `json:"start"` // bytes, on character boundaries
	End       int       `json:"end"`
	Dimension Dimension `json:"dimension"`
	Amount    int       `json:"amount"` // tenths; 0 tells that words were looked at and did not count
	Reason    Reason    `json:"reason"`
	// Args fill the placeholders of the reason's message: "act" and "kind" hold
	// words of package speech, "pattern" the pattern as the lexicon writes it,
	// "words" what it says: its alternatives when it is one word, else the words
	// of the text.
	Args map[string]string `json:"args,omitempty"`
}

// Reason is the id of a message that a front end translates.
type Reason string

// The reasons for a span.
const (
	ReasonAct         Reason = "tone.act"         // a formula or verb of an act; args act, kind, pattern
	ReasonNegated     Reason = "tone.negated"     // negation turned it; args act, kind
	ReasonBoosted     Reason = "tone.boosted"     // strengthened
	ReasonSoftened    Reason = "tone.softened"    // weakened
	ReasonShouted     Reason = "tone.shouted"     // capitals or exclamation marks
	ReasonPlease      Reason = "tone.please"      // an order turned into a request
	ReasonCondition   Reason = "tone.condition"   // depends on a condition
	ReasonQuoted      Reason = "tone.quoted"      // somebody else's words, in quotation marks
	ReasonReported    Reason = "tone.reported"    // somebody else's words, reported
	ReasonClaim       Reason = "tone.claim"       // the content of a claim, not said by the speaker
	ReasonIrony       Reason = "tone.irony"       // praise that is meant otherwise
	ReasonScareQuotes Reason = "tone.scare"       // a fair word in mocking quotation marks
	ReasonCondolence  Reason = "tone.condolence"  // a hostile word that belongs to a condolence
	ReasonQuestion    Reason = "tone.question"    // asked, not said
	ReasonCourtesy    Reason = "tone.courtesy"    // courtesy before a "but"
	ReasonDimension   Reason = "tone.dimension"   // a word of a dimension; args pattern, words
	ReasonPromise     Reason = "tone.promise"     // promises a further update
	ReasonPunctuation Reason = "tone.punctuation" // exclamation marks
	ReasonLearned     Reason = "tone.learned"     // words that posts of this act tend to hold; args act, kind
)

// Reasons returns the ids of all reasons and notes, for a check that each has a
// translation.
func Reasons() []Reason {
	return []Reason{
		ReasonAct, ReasonNegated, ReasonBoosted, ReasonSoftened, ReasonShouted, ReasonPlease,
		ReasonCondition, ReasonQuoted, ReasonReported, ReasonClaim, ReasonIrony, ReasonScareQuotes,
		ReasonCondolence, ReasonQuestion, ReasonCourtesy, ReasonDimension, ReasonPromise, ReasonPunctuation, ReasonLearned,
		NoteUnread, NoteEmpty, NoteMismatch, NoteUnsure, NoteAlso, NoteInvalid,
	}
}

// Note is a remark on the whole text.
type Note struct {
	Reason Reason            `json:"reason"`
	Args   map[string]string `json:"args,omitempty"`
}

// The notes.
const (
	NoteUnread   Reason = "tone.note.unread"   // the language is not read yet; args lang
	NoteEmpty    Reason = "tone.note.empty"    // the text holds no words
	NoteMismatch Reason = "tone.note.mismatch" // looks like another language; args lang, detected
	NoteUnsure   Reason = "tone.note.unsure"   // low confidence: somebody should look
	NoteAlso     Reason = "tone.note.also"     // another act is nearly as likely; args act
	NoteInvalid  Reason = "tone.note.invalid"  // holds bytes that are no text
)

func sortSpans(spans []Span) {
	sort.SliceStable(spans, func(i, j int) bool {
		a, b := spans[i], spans[j]
		if a.Start != b.Start {
			return a.Start < b.Start
		}
		if a.End != b.End {
			return a.End < b.End
		}
		return a.Dimension < b.Dimension
	})
}
