package tone

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// concepts finds the meanings that words carry: "grief", "deadline", "offer".
// Words that were in no post to learn from count by them like those that were.
type concepts struct {
	names   []string
	hashes  []uint32
	ids     map[string]uint8
	exact   formIndex
	stems   formIndex // words beginning so
	endings formIndex // words ending so
}

// formIndex holds what begins with a form: words that carry concepts, and
// phrases.
type formIndex struct {
	at                map[string]*formEntry
	shortest, longest int
}

// formEntry holds the phrases by their second word where that is one word.
type formEntry struct {
	concepts []uint8
	second   map[string][]phrase
	phrases  []phrase
}

// phrase is the rest of an entry of several words.
type phrase struct {
	concept uint8
	rest    []piece
}

type piece struct {
	form     string
	how      byte // 0 that word, '<' words beginning so, '>' words ending so
	optional bool
}

// sense is a concept found in a text.
type sense struct {
	first, last int32 // tokens
	concept     uint8
}

func newConcepts() *concepts {
	return &concepts{
		ids:   map[string]uint8{},
		exact: formIndex{at: map[string]*formEntry{}}, stems: formIndex{at: map[string]*formEntry{}}, endings: formIndex{at: map[string]*formEntry{}},
	}
}

// row reads: concept, entries separated by blanks. The words of an entry are
// joined by "_"; "*" stands for any ending or beginning of a word, "?" behind a
// word says that it may be missing.
func (c *concepts) row(words *wordRules, cells []string) error {
	id, ok := c.ids[cells[0]]
	if !ok {
		if len(c.names) == 1<<8-1 {
			return fmt.Errorf("more than %d concepts", len(c.names))
		}
		id = uint8(len(c.names))
		c.ids[cells[0]] = id
		c.names = append(c.names, cells[0])
		c.hashes = append(c.hashes, hashString('c', cells[0]))
	}
	for text := range strings.FieldsSeq(cells[1]) {
		if err := c.entry(words, id, text); err != nil {
			return fmt.Errorf("concept %s: %w", cells[0], err)
		}
	}
	return nil
}

func (c *concepts) entry(words *wordRules, id uint8, text string) error {
	var all []piece
	for word := range strings.SplitSeq(text, "_") {
		p := piece{}
		word, p.optional = strings.CutSuffix(word, "?")
		if stem, ok := strings.CutSuffix(word, "*"); ok {
			word, p.how = stem, '<'
		} else if end, ok := strings.CutPrefix(word, "*"); ok {
			word, p.how = end, '>'
		}
		p.form = foldString(word)
		if p.form == "" || strings.ContainsAny(p.form, "*?") {
			return fmt.Errorf("%q is no entry: a word, stem*, *ending, word?, joined by _", text)
		}
		pieces := words.split(p.form)
		if p.how != 0 || pieces == nil {
			pieces = []string{p.form}
		}
		for _, f := range pieces {
			all = append(all, piece{f, p.how, p.optional})
		}
	}
	first := all[0]
	if first.optional {
		return fmt.Errorf("%q begins with a word that may be missing", text)
	}
	index := &c.exact
	switch first.how {
	case '<':
		index = &c.stems
	case '>':
		index = &c.endings
	}
	e := index.entry(first.form)
	if len(all) == 1 {
		e.concepts = append(e.concepts, id)
	} else {
		e.addPhrase(phrase{id, all[1:]})
	}
	return nil
}

func (e *formEntry) addPhrase(p phrase) {
	if s := p.rest[0]; s.how != 0 || s.optional {
		e.phrases = append(e.phrases, p)
		return
	}
	if e.second == nil {
		e.second = map[string][]phrase{}
	}
	e.second[p.rest[0].form] = append(e.second[p.rest[0].form], p)
}

func (x *formIndex) entry(form string) *formEntry {
	e := x.at[form]
	if e == nil {
		e = &formEntry{}
		x.at[form] = e
		if x.shortest == 0 || len(form) < x.shortest {
			x.shortest = len(form)
		}
		x.longest = max(x.longest, len(form))
	}
	return e
}

// find returns the senses of the text in order, each concept once for the words
// that it begins with.
func (c *concepts) find(doc *document, arabic bool) []sense {
	if len(c.names) == 0 {
		return nil
	}
	out := make([]sense, 0, 3*len(doc.tokens))
	for i := range doc.tokens {
		form, from := doc.tokens[i].form, len(out)
		if form == "" {
			continue
		}
		out = c.findForm(doc, i, form, from, out)
		if !arabic {
			continue
		}
		for _, p := range arabicParticles {
			if rest, ok := strings.CutPrefix(form, p); ok && utf8.RuneCountInString(rest) >= 3 {
				out = c.findForm(doc, i, rest, from, out)
			}
		}
	}
	return out
}

func (c *concepts) findForm(doc *document, at int, form string, from int, out []sense) []sense {
	out = c.take(doc, at, c.exact.at[form], from, out)
	for n := c.stems.shortest; n > 0 && n <= len(form) && n <= c.stems.longest; n++ {
		out = c.take(doc, at, c.stems.at[form[:n]], from, out)
	}
	for n := c.endings.shortest; n > 0 && n <= len(form) && n <= c.endings.longest; n++ {
		out = c.take(doc, at, c.endings.at[form[len(form)-n:]], from, out)
	}
	return out
}

func (c *concepts) take(doc *document, at int, e *formEntry, from int, out []sense) []sense {
	if e == nil {
		return out
	}
	for _, id := range e.concepts {
		out = addSense(out, from, sense{int32(at), int32(at), id})
	}
	out = takePhrases(doc, at, e.phrases, from, out)
	if e.second != nil && at+1 < len(doc.tokens) {
		out = takePhrases(doc, at, e.second[doc.tokens[at+1].form], from, out)
	}
	return out
}

func takePhrases(doc *document, at int, phrases []phrase, from int, out []sense) []sense {
	for i := range phrases {
		if last, ok := phrases[i].match(doc, at); ok {
			out = addSense(out, from, sense{int32(at), int32(last), phrases[i].concept})
		}
	}
	return out
}

func addSense(out []sense, from int, s sense) []sense {
	for i := from; i < len(out); i++ {
		if out[i].concept == s.concept {
			out[i].last = max(out[i].last, s.last)
			return out
		}
	}
	return append(out, s)
}

// match matches the words behind token at, within its segment.
func (p *phrase) match(doc *document, at int) (last int, ok bool) {
	last = at
	for _, piece := range p.rest {
		next := last + 1
		if next < len(doc.tokens) && doc.tokens[next].segment == doc.tokens[at].segment && piece.fits(doc.tokens[next].form) {
			last = next
		} else if !piece.optional {
			return 0, false
		}
	}
	return last, true
}

func (p *piece) fits(form string) bool {
	switch p.how {
	case '<':
		return strings.HasPrefix(form, p.form)
	case '>':
		return strings.HasSuffix(form, p.form)
	}
	return form == p.form
}
