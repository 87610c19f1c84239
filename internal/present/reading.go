package present

import (
	"strings"

	"demarche/internal/speech"
	"demarche/internal/tone"
)

// dividing is the number of words for the other side from which a text is said
// to divide: a single "they" may mean anybody.
const dividing = 2

// Reading says in a sentence or two how a text reads. The spans, if there are
// any, add what comes along with the dominant act.
func (t *Teller) Reading(r speech.Reading, spans []tone.Span) string {
	if r.Confidence == 0 && r.Lexicon == "" {
		return t.Words.T("reading.unread", "language", t.Words.Language(r.Lang))
	}
	act := t.Words.T("act." + r.Act.String())
	if r.Kind != speech.Plain {
		act = t.Words.T("reading.kind", "act", act, "kind", t.Words.T("kind."+r.Kind.String()))
	}
	if with := t.with(r, spans); len(with) > 0 {
		act = t.Words.T("reading.with", "act", act, "what", t.Words.List(with))
	}
	firm := t.Words.T("reading.plain")
	switch {
	case r.Certainty >= 36:
		firm = t.Words.T("reading.firm")
	case r.Certainty <= 24:
		firm = t.Words.T("reading.hedged")
	}
	out := act + ". " + Upper(t.Words.T("reading.manner", "certainty", firm, "temper", t.temperWords(r.Goldstein)))
	return join(" ", out, t.extras(r))
}

// with lists the acts that come along with the dominant one, at most two.
func (t *Teller) with(r speech.Reading, spans []tone.Span) []string {
	var list []string
	seen := map[string]bool{r.Kind.String(): true, speech.Plain.String(): true, "": true}
	for _, s := range spans {
		kind := s.Args["kind"]
		if s.Reason != tone.ReasonAct || s.Dimension != tone.Goldstein || seen[kind] || s.Amount == 0 || len(list) == 2 {
			continue
		}
		seen[kind] = true
		list = append(list, t.Words.T("kind."+kind))
	}
	return list
}

func (t *Teller) temperWords(goldstein int16) string {
	switch {
	case goldstein <= -50:
		return t.Words.T("reading.hostile")
	case goldstein <= -15:
		return t.Words.T("reading.hard")
	case goldstein < 15:
		return t.Words.T("reading.neutral")
	case goldstein < 50:
		return t.Words.T("reading.mild")
	}
	return t.Words.T("reading.warm")
}

// extras are the further remarks on a reading.
func (t *Teller) extras(r speech.Reading) string {
	out := ""
	add := func(on bool, key string) {
		if on {
			out = join(" ", out, t.Words.T(key))
		}
	}
	add(r.Politeness >= 38, "reading.polite")
	add(r.Politeness <= 22, "reading.rude")
	add(r.Emotion >= 15, "reading.heated")
	add(r.Empathy >= 10, "reading.empathy")
	add(r.OutGroup >= dividing, "reading.divides")
	add(r.Promise, "reading.promise")
	add(r.Confidence < speech.Trusted, "reading.unsure")
	return out
}

// Scale says the place between conflict and cooperation with its error.
func (t *Teller) Scale(r speech.Reading) string {
	return t.Words.T("reading.scale", "value", t.Words.Decimal(float64(r.Goldstein)/10, 1, true), "error", t.Words.Decimal(float64(r.Error)/10, 1, false))
}

// Why is one reason for a reading: the words that moved it and how.
type Why struct {
	Words     string // of the text
	Reason    string
	Dimension string
	Amount    string // signed, on the dimension's scale
	Up        bool
	Counts    bool // false for words that were looked at and did not count
}

// Why explains a reading word by word.
func (t *Teller) Why(text string, e *tone.Explanation) []Why {
	var list []Why
	for _, s := range e.Spans {
		list = append(list, Why{
			Words: text[s.Start:s.End], Reason: t.reason(s.Reason, s.Args),
			Dimension: t.Words.T("dimension." + s.Dimension.String()),
			Amount:    t.Words.Decimal(float64(s.Amount)/10, 1, true), Up: s.Amount > 0, Counts: s.Amount != 0,
		})
	}
	return list
}

// Offers says for each place of a text that can be said otherwise how.
func (t *Teller) Offers(text string, e *tone.Explanation) []string {
	var list []string
	for _, o := range e.Offers {
		list = append(list, t.Words.T("reading.offer", "words", text[o.Start:o.End], "ways", t.Ways(o)))
	}
	return list
}

// Ways lists the softer and the firmer ways of an offer.
func (t *Teller) Ways(o tone.Offer) string {
	out := ""
	if len(o.Softer) > 0 {
		out = t.Words.T("reading.softer", "words", quoted(t, o.Softer))
	}
	if len(o.Firmer) > 0 {
		out = join(t.Words.T("list.semicolon"), out, t.Words.T("reading.firmer", "words", quoted(t, o.Firmer)))
	}
	return out
}

func quoted(t *Teller, words []string) string {
	list := make([]string, len(words))
	for i, w := range words {
		list[i] = t.Words.T("reading.quote", "words", w)
	}
	return t.Words.Comma(list...)
}

// Notes are the remarks on the whole of a text.
func (t *Teller) Notes(e *tone.Explanation) []string {
	var list []string
	for _, n := range e.Notes {
		list = append(list, t.reason(n.Reason, n.Args))
	}
	return list
}

// reason puts a reason into words. An act may move more than its own place on
// the scale; its spans then name no act.
func (t *Teller) reason(r tone.Reason, args map[string]string) string {
	act := args["act"]
	switch {
	case r == tone.ReasonAct && act == "":
		return t.Words.T("reading.act-itself")
	case r == tone.ReasonDimension && t.listed(args["words"]) == "":
		return t.Words.T("reading.in-lexicon")
	case r == tone.ReasonAct && args["kind"] == speech.Plain.String():
		return t.Words.T("act." + act)
	}
	if act != "" {
		act = t.Words.T("act." + act)
	}
	kind := args["kind"]
	if kind != "" {
		kind = t.Words.T("kind." + kind)
	}
	return t.Words.T(string(r), "act", act, "kind", kind, "words", t.listed(args["words"]),
		"lang", t.Words.Language(args["lang"]), "detected", t.Words.Language(args["detected"]))
}

// listed writes the alternatives of a pattern of the lexicon as a short list.
func (t *Teller) listed(pattern string) string {
	const most = 4
	words := strings.Split(pattern, "|")
	if len(words) > most {
		words = append(words[:most:most], "…")
	}
	return t.Words.Comma(words...)
}
