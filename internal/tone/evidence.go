package tone

import (
	"cmp"
	"slices"
	"strings"

	"demarche/internal/speech"
)

// evidence is an act found in the text and what became of it.
type evidence struct {
	match
	act    speech.Act
	kind   speech.Kind
	value  int // Goldstein, tenths
	weight int // 0: heard and not counted
	parts  []part
	share  int // of the reading's Goldstein, tenths
}

// part is one cause of an evidence's value; the deltas add up to the value.
type part struct {
	first, last int // tokens
	delta       int
	reason      Reason
}

// judge weighs the evidence of one text.
type judge struct {
	lex      *lexicon
	doc      *document
	acts     []match
	scopes   [scopes][]match
	measures []match
	senses   []sense
	offers   []match
	evidence []evidence
	taken    []bool       // tokens that an evidence matched
	turned   []int32      // 1 + index of the negation that reaches a token
	told     []Reason     // of each token: why its words are not the speaker's
	shouted  []bool       // of each sentence
	free     map[int]bool // tokens that look like a negation or a mark of irony and are none
	ironic   int
}

func newJudge(l *lexicon, doc *document) *judge {
	j := &judge{
		lex: l, doc: doc,
		taken: make([]bool, len(doc.tokens)), turned: make([]int32, len(doc.tokens)), told: make([]Reason, len(doc.tokens)),
		shouted: make([]bool, len(doc.sentences)),
	}
	for _, m := range l.find(doc) {
		switch m.entry.role {
		case actEntry:
			j.acts = append(j.acts, m)
		case scopeEntry:
			j.scopes[m.entry.scope] = append(j.scopes[m.entry.scope], m)
		case dimensionEntry:
			j.measures = append(j.measures, m)
		case offerEntry:
			j.offers = append(j.offers, m)
		}
	}
	j.senses = l.concepts.find(doc, l.lang == "ar")
	return j
}

// weigh collects the evidence and lets every scope work on it, in an order that
// the doc page explains: whose words they are comes before what they mean.
func (j *judge) weigh() {
	j.choose()
	j.attribute()
	j.negations()
	for i := range j.evidence {
		e := &j.evidence[i]
		j.applyAttribution(e)
		j.applyNegation(e)
		j.applyQuestion(e)
		j.applyPlease(e)
	}
	j.applyGovernment()
	j.applyConditions()
	j.applyPivots()
	j.applyCondolence()
	j.applyIrony()
	j.scareQuotes()
	j.applyStrength()
}

// choose keeps, of act entries that claim the same word, the longest, then the
// weightiest, then the first.
func (j *judge) choose() {
	slices.SortStableFunc(j.acts, func(a, b match) int {
		return cmp.Or(cmp.Compare(b.entry.pattern.length, a.entry.pattern.length), cmp.Compare(b.entry.weight, a.entry.weight))
	})
	for _, m := range j.acts {
		if j.overlaps(m) || j.heads(m) {
			continue
		}
		for _, p := range m.places[:m.n] {
			j.taken[p] = true
		}
		e := evidence{match: m, act: m.entry.act, kind: m.entry.kind, value: m.entry.value, weight: m.entry.weight}
		e.parts = append(e.parts, part{m.first(), m.last(), e.value, ReasonAct})
		j.evidence = append(j.evidence, e)
	}
	slices.SortStableFunc(j.evidence, func(a, b evidence) int { return cmp.Compare(a.first(), b.first()) })
}

// heads tells that the match is an order of one word alone before a colon: it
// heads what follows ("Open: who did it") and orders nothing.
func (j *judge) heads(m match) bool {
	t := &j.doc.tokens[m.first()]
	if m.entry.act != speech.Demand || m.n > 1 || !t.first || !t.last {
		return false
	}
	return strings.HasPrefix(strings.TrimLeft(j.doc.text[t.end:], " \u00a0\u202f"), ":")
}

func (j *judge) overlaps(m match) bool {
	for _, p := range m.places[:m.n] {
		if j.taken[p] {
			return true
		}
	}
	return false
}

// become changes what the evidence says and records the cause.
func (e *evidence) become(act speech.Act, kind speech.Kind, value, weight int, cause match, reason Reason) {
	e.act, e.kind, e.weight = act, kind, weight
	e.shift(value, cause.first(), cause.last(), reason)
}

// shift sets the value and books the difference on the tokens first to last.
func (e *evidence) shift(value, first, last int, reason Reason) {
	if value == e.value && reason != ReasonNegated {
		return
	}
	e.parts = append(e.parts, part{first, last, value - e.value, reason})
	e.value = value
}

func (e *evidence) hostile() bool { return e.value < 0 && e.weight > 0 }

// heard tells that the match is the speaker's own word.
func (j *judge) heard(m match) bool { return !j.doc.tokens[m.first()].quoted }
