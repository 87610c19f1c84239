package locale

import (
	"regexp"
	"strings"
)

// pair is a word and what becomes of it.
type pair struct{ word, short string }

// melting are the words that melt with the article after them.
var melting = []pair{{"de ", "del "}, {"De ", "Del "}, {"a ", "al "}, {"A ", "Al "}}

// contracted puts a Spanish value after a text: de and el become del, y before
// an i becomes e, and the article of an hour agrees with it.
func contracted(before, value string) string {
	for _, the := range []string{"las ", "Las "} {
		if rest, ok := cutWord(before, the); ok {
			return atHour(rest, the, value)
		}
	}
	value = within("es", before, value)
	if noun, ok := strings.CutPrefix(value, "el "); ok {
		for _, m := range melting {
			if rest, ok := cutWord(before, m.word); ok {
				return rest + m.short + noun
			}
		}
	}
	if rest, ok := strings.CutSuffix(before, " y "); ok && soundsLikeI.MatchString(value) {
		return rest + " e " + value
	}
	return before + value
}

// cutWord cuts a whole word, with its space, off the end of a text.
func cutWord(text, word string) (string, bool) {
	rest, ok := strings.CutSuffix(text, word)
	return rest, ok && (rest == "" || strings.HasSuffix(rest, " "))
}

var (
	// soundsLikeI is a word before which y becomes e: Irán and hijos, but not hielo.
	soundsLikeI = regexp.MustCompile(`^«?(?i:h?[ií][^aeouáéó])`)

	// dayAndHour is a time on another day than that of which is spoken.
	dayAndHour = regexp.MustCompile(`^D(ía \d+) (\d\d:.*)$`)
)

// onDay are the words before a day where they stood before las and an hour.
var onDay = []pair{{"a ", "el "}, {"A ", "El "}, {"de ", "del "}}

// atHour writes an hour after a text that ends before its article: a la 01:30,
// hasta las 03:30, and of another day: hasta el día 2 a las 03:30.
func atHour(before, the, value string) string {
	m := dayAndHour.FindStringSubmatch(value)
	if m == nil {
		return before + article(the, value) + value
	}
	day := "d" + m[1]
	at := " a " + article("las ", m[2]) + m[2]
	for _, p := range onDay {
		if rest, ok := cutWord(before, p.word); ok {
			return rest + p.short + day + at
		}
	}
	return before + "el " + day + at
}

// article is singular at one o’clock.
func article(the, hour string) string {
	if strings.HasPrefix(hour, "01:") {
		return strings.Replace(the, "as", "a", 1)
	}
	return the
}
