package locale

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// prefixed puts an Arabic value after a text. The prepositions of one letter are
// written with a stroke before figures and Latin letters, and joined to an Arabic
// word: لـReuters, but للوزير and بالعربية.
func prefixed(before, value string) string {
	rest, ok := strings.CutSuffix(before, "ـ")
	first, _ := utf8.DecodeRuneInString(value)
	if !ok || !unicode.Is(unicode.Arabic, first) || unicode.IsDigit(first) {
		return before + value
	}
	if noun, ok := strings.CutPrefix(value, "ال"); ok && strings.HasSuffix(rest, "ل") {
		return rest + "ل" + noun
	}
	return rest + value
}
