package tone

import (
	"strings"
	"sync"
)

// guessable lists the languages that the guess tells apart, in fixed order.
var guessable = [...]string{"en", "fr", "es", "ar"}

// functionWords returns the commonest short words of each guessable language.
var functionWords = sync.OnceValue(func() map[string][]string {
	data, err := files.ReadFile("lexicon/function-words.tsv")
	if err != nil {
		panic(err)
	}
	t, err := readTable("lexicon/function-words.tsv", string(data))
	if err != nil {
		panic(err)
	}
	out := map[string][]string{}
	for _, r := range t.rows {
		for w := range strings.FieldsSeq(r.cells[1]) {
			out[r.cells[0]] = append(out[r.cells[0]], foldString(w))
		}
	}
	return out
})

// functionSets maps a word to the languages that use it, as bits by place in
// guessable.
var functionSets = sync.OnceValue(func() map[string]uint8 {
	out := map[string]uint8{}
	for i, lang := range guessable {
		for _, w := range functionWords()[lang] {
			out[w] |= 1 << i
		}
	}
	return out
})

// Guess returns the language that a text looks like, "" when unsure.
func Guess(text string) string { return guess(scan(text, nil)) }

// guess returns the language that a text looks like, or "" when unsure. Arabic
// is told by its script, the others by function words, which count twice where no other
// language has them: a language needs five, and twice as many as the next.
func guess(doc *document) string {
	if doc.letters > 0 && doc.arabic*2 > doc.letters {
		return "ar"
	}
	var hits [len(guessable)]int
	sets := functionSets()
	for i := range doc.tokens {
		set := sets[doc.tokens[i].form]
		for k := range hits {
			switch {
			case set == 1<<k:
				hits[k] += 2 // of this language alone
			case set&(1<<k) != 0:
				hits[k]++
			}
		}
	}
	best, second := 0, -1
	for k := 1; k < len(hits); k++ {
		switch {
		case hits[k] > hits[best]:
			best, second = k, best
		case second < 0 || hits[k] > hits[second]:
			second = k
		}
	}
	if hits[best] < 5 || hits[best] < 2*hits[second] {
		return ""
	}
	return guessable[best]
}
