package tone

import (
	"demarche/internal/speech"
)

// unsure is the confidence below which a reading should be looked at by a
// person before it is scored.
const unsure = speech.Trusted

// result is a reading and what it was made of.
type result struct {
	reading  speech.Reading
	detected string
	mismatch bool
	notes    []Note

	doc      *document
	judge    *judge
	verdict  *verdict
	side     side
	agreed   bool // rules and weights hear the same act
	evidence []evidence
	moves    []move
	promises []match
}

// read reads a text; weighed tells whether the learned weights are heard beside
// the rules.
func read(lang, text string, weighed bool) result {
	open, ok := lexicons[lang]
	if !ok {
		return unread(lang, text)
	}
	l := open()
	doc := scan(text, l.words)
	r := result{doc: doc, reading: speech.Reading{
		Lang: lang, Politeness: 30, Certainty: 30, Error: 100, Lexicon: l.digest,
	}}
	r.detect(lang)
	if doc.invalid > 0 {
		r.note(NoteInvalid, nil)
	}
	if len(doc.tokens) == 0 {
		r.note(NoteEmpty, nil)
		return r
	}
	l.findSlots(doc)
	j := newJudge(l, doc)
	j.weigh()
	r.judge, r.evidence = j, j.evidence
	j.decide(&r.reading)
	r.moves = j.measure(&r.reading)
	r.promises = j.promised()
	if weighed {
		r.weigh()
	}
	r.reading.Promise = len(r.promises) > 0
	figures, tags := counts(text)
	r.reading.Figures, r.reading.Tags = int8(figures), int8(tags)
	if r.mismatch {
		r.reading.Confidence /= 3
	}
	if r.verdict == nil {
		r.reading.Error = errorOf(&r.reading)
	}
	if r.reading.Confidence < unsure {
		r.note(NoteUnsure, nil)
	}
	if other, ok := r.rival(); ok {
		r.note(NoteAlso, map[string]string{"act": other.String()})
	}
	return r
}

// unread answers for a language without a lexicon: nothing is claimed.
func unread(lang, text string) result {
	r := result{doc: scan(text, nil)}
	r.reading = speech.Reading{Lang: lang, Politeness: 30, Certainty: 30, Error: 100}
	r.detect(lang)
	r.note(NoteUnread, map[string]string{"lang": lang})
	return r
}

func (r *result) note(reason Reason, args map[string]string) {
	r.notes = append(r.notes, Note{reason, args})
}

func (r *result) detect(lang string) {
	r.detected = guess(r.doc)
	r.mismatch = r.detected != "" && r.detected != lang
	if r.mismatch {
		r.note(NoteMismatch, map[string]string{"lang": lang, "detected": r.detected})
	}
}

// errorOf returns the half width of the interval that should hold a careful
// reader's Goldstein value in four texts of five. It grows with doubt, and with
// distance from zero, where formulae differ most in force. The constants are
// fitted on posts as they were first read, before the lexicon was tuned on them.
func errorOf(r *speech.Reading) int16 {
	e := 8 + (100-int(r.Confidence))*6/10 + abs(int(r.Goldstein))/10
	return int16(min(e, 100))
}

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}

func clamp(n, low, high int) int { return max(low, min(n, high)) }
