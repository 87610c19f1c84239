package tone

import (
	"strings"
	"unicode/utf8"
)

// mostPlaces bounds the words that one match records.
const mostPlaces = 12

// match is an entry found in a text.
type match struct {
	entry  *entry
	places [mostPlaces]int32 // tokens matched, gaps left out
	n      int
}

func (m *match) first() int { return int(m.places[0]) }
func (m *match) last() int  { return int(m.places[m.n-1]) }

func (m *match) covers(token int) bool {
	for _, p := range m.places[:m.n] {
		if int(p) == token {
			return true
		}
	}
	return false
}

// findSlots notes on every token which slots it can fill.
func (l *lexicon) findSlots(doc *document) {
	for i := range doc.tokens {
		t := &doc.tokens[i]
		known := false
		if t.form != "" {
			t.slots, known = l.slotsOf(t.form)
		}
		if l.lang == "ar" {
			known = l.withoutParticles(t) || known
		}
		switch {
		case t.kind == numberToken:
			t.slots = append(t.slots[:len(t.slots):len(t.slots)], l.numbers...)
		case t.kind == mentionToken || t.capital && !known && t.end-t.start >= 3:
			t.slots = append(t.slots[:len(t.slots):len(t.slots)], l.names...)
		}
	}
}

// withoutParticles adds the slots of an Arabic word that begins with particles:
// conjunction, preposition, article.
func (l *lexicon) withoutParticles(t *token) bool {
	known := false
	for _, p := range arabicParticles {
		rest, ok := strings.CutPrefix(t.form, p)
		if !ok || utf8.RuneCountInString(rest) < 3 {
			continue
		}
		slots, k := l.slotsOf(rest)
		for _, s := range slots {
			if !t.fills(s) {
				t.slots = append(t.slots[:len(t.slots):len(t.slots)], s)
			}
		}
		known = known || k
	}
	return known
}

// slotsOf returns the slots that a word fills and whether the lexicon or the
// language's function words know it outright.
func (l *lexicon) slotsOf(form string) (slots []slotID, known bool) {
	exact := l.exact[form]
	slots, known = exact[:len(exact):len(exact)], len(exact) > 0 || l.common[form]
	for n := l.shortPrefix; n <= len(form) && n <= l.longPrefix; n++ {
		if s := l.prefix[form[:n]]; s != nil {
			slots, known = append(slots, s...), true
		}
	}
	for n := l.shortSuffix; n < len(form) && n <= l.longSuffix; n++ {
		if s := l.suffix[form[len(form)-n:]]; s != nil {
			slots = append(slots, s...)
		}
	}
	return slots, known
}

// find returns the matches of all entries, by first token, then by the order of
// the files.
func (l *lexicon) find(doc *document) []match {
	var out []match
	for i := range doc.tokens {
		for _, slot := range doc.tokens[i].slots {
			for _, e := range l.byFirst[slot] {
				m := match{entry: e}
				if l.matches(doc, e, i, &m) {
					out = append(out, m)
				}
			}
		}
	}
	return out
}

func (l *lexicon) matches(doc *document, e *entry, at int, m *match) bool {
	p := &e.pattern
	if p.start && !doc.tokens[at].first {
		return false
	}
	if p.question || p.statement {
		if doc.sentences[doc.tokens[at].sentence].question != p.question {
			return false
		}
	}
	return l.matchFrom(doc, p, 0, at, m)
}

// matchFrom matches the elements from k on at token at. Gaps are short and
// patterns have few of them, so the search is bounded by a constant.
func (l *lexicon) matchFrom(doc *document, p *pattern, k, at int, m *match) bool {
	if k == len(p.elements) {
		return !p.end || doc.tokens[m.last()].last
	}
	e := p.elements[k]
	segment := doc.tokens[m.segmentAnchor(at)].segment
	if e.gap > 0 {
		for skip := 0; skip <= int(e.gap); skip++ {
			next := at + skip
			if next > 0 && skip > 0 && (next > len(doc.tokens) || doc.tokens[next-1].segment != segment) {
				return false
			}
			n := m.n
			if l.matchFrom(doc, p, k+1, next, m) {
				return true
			}
			m.n = n
		}
		return false
	}
	if at < len(doc.tokens) && m.n < mostPlaces && doc.tokens[at].segment == segment && (e.any || doc.tokens[at].fills(e.slot)) {
		n := m.n
		if !e.passed {
			m.places[m.n] = int32(at)
			m.n++
		}
		if l.matchFrom(doc, p, k+1, at+1, m) {
			return true
		}
		m.n = n
	}
	return e.optional && l.matchFrom(doc, p, k+1, at, m)
}

// segmentAnchor returns a token of the segment that the match lies in.
func (m *match) segmentAnchor(at int) int {
	if m.n > 0 {
		return m.first()
	}
	return at
}

func (t *token) fills(slot slotID) bool {
	for _, s := range t.slots {
		if s == slot {
			return true
		}
	}
	return false
}
