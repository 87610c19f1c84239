package locale

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Names of people, accounts and offices are written as they stand alone: The night
// desk, La permanence, El señor Faouzi. Within a sentence their article is small
// and melts with the word before it.

// after are the words after which a name stands within a sentence.
var after = map[string][]string{
	"en": {"about", "against", "and", "as", "at", "before", "beside", "between", "by", "for", "from", "in", "of", "on", "or", "since", "than", "to", "with"},
	"fr": {"à", "avec", "avant", "chez", "comme", "contre", "dans", "de", "depuis", "entre", "et", "ou", "par", "pour", "que", "sans", "selon", "sur", "vers"},
	"es": {"a", "ante", "como", "con", "contra", "de", "desde", "en", "entre", "o", "para", "por", "que", "según", "sin", "sobre", "y"},
}

// articles are those with which such names begin.
var articles = map[string][]string{
	"en": {"The ", "A ", "An "},
	"fr": {"Le ", "La ", "Les ", "L’", "L'", "Un ", "Une "},
	"es": {"El ", "La ", "Los ", "Las ", "Un ", "Una "},
}

// within writes the article of a value small where the value stands within a
// sentence. A title keeps its own, where the language writes titles so: La Voix, El
// Faro. What precedes tells: the word before the value, which is no article of a
// title, and no end of a sentence.
func within(lang, before, value string) string {
	word, ok := lastWord(before)
	if !ok || !slices.Contains(after[lang], strings.ToLower(word)) {
		return value
	}
	for _, a := range articles[lang] {
		noun, ok := strings.CutPrefix(value, a)
		if ok && (lang == "en" || !titled(noun)) {
			return strings.ToLower(a) + noun
		}
	}
	return value
}

// ranks are the words with a capital that follow an article and are no title.
var ranks = []string{"Premier", "Première"}

// titled tells whether what follows an article is the name of a paper, ship or
// broadcaster: its first word is written large.
func titled(noun string) bool {
	first, _ := utf8.DecodeRuneInString(noun)
	word, _, _ := strings.Cut(noun, " ")
	return unicode.IsUpper(first) && !slices.Contains(ranks, word)
}

// lastWord is the word with which a text ends, if a space and nothing else follows it.
func lastWord(text string) (string, bool) {
	rest, ok := strings.CutSuffix(text, " ")
	if !ok {
		return "", false
	}
	at := strings.LastIndexFunc(rest, func(r rune) bool { return !unicode.IsLetter(r) })
	if at < 0 {
		return rest, rest != ""
	}
	_, size := utf8.DecodeRuneInString(rest[at:])
	word := rest[at+size:]
	return word, word != ""
}

// english puts an English value after a text.
func english(before, value string) string {
	if text, ok := onEnglishDay(before, value); ok {
		return text
	}
	return before + within("en", before, value)
}
