// Package tone reads what a post says: its speech act, its place between
// conflict and cooperation, its politeness, certainty, emotion and empathy, and
// which words moved which of them by how much.
//
// The reading follows a lexicon of diplomatic formulae and rules of scope
// (negation, quotation, reported and denied claims, conditions, irony), not a
// general sentiment lexicon: those read a nuclear threat as neutral. It works
// offline, in integers alone and in time linear in the text, so the same text
// gives the same reading on every platform. docs/TONE.md tells the method.
package tone

import (
	"demarche/internal/speech"
)

// Explanation is a reading together with what led to it.
type Explanation struct {
	speech.Reading

	// Spans are the words that moved a dimension, by position, then dimension.
	// The amounts of the spans of Goldstein add up to Reading.Goldstein.
	Spans []Span `json:"spans"`

	// Offers are other ways to say what stands in the text, by position.
	Offers []Offer `json:"offers"`

	// DetectedLang is the language that the words look like, "" when unsure.
	DetectedLang string `json:"detected_lang"`

	// Mismatch tells that DetectedLang is known and not the declared one.
	Mismatch bool `json:"mismatch"`

	// Notes are remarks on the whole text, such as a language not yet read.
	Notes []Note `json:"notes"`
}

// Languages returns the codes of the languages that are read, in fixed order.
func Languages() []string { return []string{"en", "fr", "es", "ar"} }

// Read reads text as being in lang, a lower-case ISO 639 code. A language that
// is not among Languages gives a reading with Confidence 0.
func Read(lang, text string) speech.Reading {
	r := read(lang, text, true)
	return r.reading
}

// Explain reads text as Read does and tells why.
func Explain(lang, text string) Explanation {
	r := read(lang, text, true)
	e := Explanation{Reading: r.reading, Spans: r.spans(), DetectedLang: r.detected, Mismatch: r.mismatch, Notes: r.notes}
	e.Offers = r.offers()
	if e.Spans == nil {
		e.Spans = []Span{}
	}
	if e.Notes == nil {
		e.Notes = []Note{}
	}
	return e
}
