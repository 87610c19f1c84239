package tone

import (
	"fmt"
	"strings"
)

// slotID names a set of words that may stand at one place of a pattern.
type slotID uint16

// element is one place of a pattern.
type element struct {
	slot     slotID
	optional bool
	any      bool  // any one token
	passed   bool  // an optional class: its words still count for other entries
	gap      uint8 // up to so many tokens of any kind
}

// pattern is a compiled lexicon pattern. In the files it is written as words
// separated by spaces, where
//
//	word      that word, whatever its case and accents
//	stem*     words beginning so; *end: words ending so
//	a|b       either
//	@class    any word of a class of classes.tsv; @name a capitalised word that
//	          the lexicon does not know; @number a number
//	word?     the word may be missing
//	@class?   words of the class are passed over, and strengthen or weaken as elsewhere
//	_         any one word
//	.. ....   up to 3 or 6 words of any kind
//	^ at the beginning, $ at the end: the first or last word of a segment
//	[?] [.]   at the beginning: only in a question, only outside one
type pattern struct {
	elements  []element
	start     bool
	end       bool
	question  bool
	statement bool
	// length is the number of places that demand a word: of two patterns that
	// match in the same place the longer one is heard.
	length int
}

// compiler turns pattern text into patterns and collects their slots.
type compiler struct {
	words   *wordRules
	classes map[string][]string
	slots   map[string]slotID
	exact   map[string][]slotID
	prefix  map[string][]slotID
	suffix  map[string][]slotID
	names   []slotID
	numbers []slotID
}

func newCompiler(words *wordRules) *compiler {
	return &compiler{
		words: words, classes: map[string][]string{}, slots: map[string]slotID{},
		exact: map[string][]slotID{}, prefix: map[string][]slotID{}, suffix: map[string][]slotID{},
	}
}

// compile reads pattern text.
func (c *compiler) compile(text string) (pattern, error) {
	var p pattern
	for field := range strings.FieldsSeq(text) {
		switch field {
		case "^":
			p.start = true
			continue
		case "$":
			p.end = true
			continue
		case "[?]":
			p.question = true
			continue
		case "[.]":
			p.statement = true
			continue
		}
		if err := c.place(&p, field); err != nil {
			return p, fmt.Errorf("pattern %q: %w", text, err)
		}
	}
	if p.length == 0 {
		return p, fmt.Errorf("pattern %q demands no word", text)
	}
	if e := p.elements[0]; e.any || e.optional || e.gap > 0 {
		return p, fmt.Errorf("pattern %q begins with a place that may be empty or anything", text)
	}
	return p, nil
}

func (c *compiler) place(p *pattern, field string) error {
	switch field {
	case "_":
		p.elements = append(p.elements, element{any: true})
		p.length++
		return nil
	case "..":
		p.elements = append(p.elements, element{gap: 3})
		return nil
	case "....":
		p.elements = append(p.elements, element{gap: 6})
		return nil
	}
	bare, optional := strings.CutSuffix(field, "?")
	if !strings.ContainsAny(bare, "*|@") {
		for _, w := range c.tokenise(bare) {
			slot, err := c.slot(w)
			if err != nil {
				return err
			}
			p.elements = append(p.elements, element{slot: slot, optional: optional})
			if !optional {
				p.length++
			}
		}
		return nil
	}
	slot, err := c.slot(bare)
	if err != nil {
		return err
	}
	p.elements = append(p.elements, element{slot: slot, optional: optional, passed: optional && bare[0] == '@'})
	if !optional {
		p.length++
	}
	return nil
}

// tokenise cuts a literal as the scanner cuts a text.
func (c *compiler) tokenise(literal string) []string {
	doc := scan(literal, c.words)
	out := make([]string, len(doc.tokens))
	for i, t := range doc.tokens {
		out[i] = t.form
	}
	return out
}

// slot returns the slot of an alternation such as "@we|marenne*".
func (c *compiler) slot(alternation string) (slotID, error) {
	if id, ok := c.slots[alternation]; ok {
		return id, nil
	}
	if len(c.slots) >= 1<<16-1 {
		return 0, fmt.Errorf("more than 65,535 slots")
	}
	id := slotID(len(c.slots))
	c.slots[alternation] = id
	for alt := range strings.SplitSeq(alternation, "|") {
		if err := c.fill(id, alt); err != nil {
			return 0, err
		}
	}
	return id, nil
}

func (c *compiler) fill(id slotID, alt string) error {
	if class, ok := strings.CutPrefix(alt, "@"); ok {
		switch class {
		case "name":
			c.names = append(c.names, id)
			return nil
		case "number":
			c.numbers = append(c.numbers, id)
			return nil
		}
		words, ok := c.classes[class]
		if !ok {
			return fmt.Errorf("no class @%s", class)
		}
		for _, w := range words {
			if err := c.fill(id, w); err != nil {
				return err
			}
		}
		return nil
	}
	form := foldString(alt)
	if word, ok := c.words.prefixes[form]; ok {
		form = word // an elided word stands for the whole one
	}
	switch {
	case strings.ContainsAny(form, "'-"):
		return fmt.Errorf("%q is more than one word and cannot be an alternative", alt)
	case form == "" || form == "*":
		return fmt.Errorf("empty alternative in %q", alt)
	case strings.HasSuffix(form, "*"):
		addSlot(c.prefix, form[:len(form)-1], id)
	case strings.HasPrefix(form, "*"):
		addSlot(c.suffix, form[1:], id)
	default:
		addSlot(c.exact, form, id)
	}
	return nil
}

func addSlot(m map[string][]slotID, form string, id slotID) {
	for _, have := range m[form] {
		if have == id {
			return
		}
	}
	m[form] = append(m[form], id)
}

// foldString folds a whole string as the scanner folds words.
func foldString(s string) string {
	out := make([]rune, 0, len(s))
	for _, r := range s {
		a, b := foldRune(r)
		if a >= 0 {
			out = append(out, a)
		}
		if b > 0 {
			out = append(out, b)
		}
	}
	return string(out)
}
