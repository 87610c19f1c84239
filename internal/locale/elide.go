package locale

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// elided puts a French value after a text, whose last word is elided where the
// value asks for it: de Inès becomes d’Inès, de le ministre du ministre.
func elided(before, value string) string {
	if text, ok := onFrenchDay(before, value); ok {
		return text
	}
	value = within("fr", before, value)
	for _, the := range []string{"le ", "les ", "Le ", "Les "} {
		noun, ok := strings.CutPrefix(value, the)
		if !ok {
			continue
		}
		for _, m := range melted[strings.ToLower(the)] {
			if rest, ok := cutWord(before, m.word); ok {
				return rest + m.short + noun
			}
		}
	}
	for _, word := range []string{"de", "que", "De", "Que"} {
		rest, ok := strings.CutSuffix(before, word+" ")
		if !ok || !elides(value) {
			continue
		}
		if last, _ := utf8.DecodeLastRuneInString(rest); !unicode.IsLetter(last) {
			return rest + strings.TrimSuffix(word, "e") + "’" + value
		}
	}
	return before + value
}

// melted are the French words that melt with the article after them, by article.
// Those of titles do so too: les lecteurs du Monde.
var melted = map[string][]pair{
	"le ":  {{"de ", "du "}, {"De ", "Du "}, {"à ", "au "}, {"À ", "Au "}},
	"les ": {{"de ", "des "}, {"De ", "Des "}, {"à ", "aux "}, {"À ", "Aux "}},
}

// muteH are the beginnings of names and words whose h is not heard. Most names
// that begin with it come from languages in which it is.
var muteH = []string{
	"habi", "hect", "hél", "helv", "hémi", "henri", "herb", "hercul", "herm", "heure", "hist", "hiv", "homm", "honn", "hono", "hôpi", "horl", "hort",
	"hôt", "hug", "huil", "humai", "hyac", "hyd", "hyp",
}

// elides tells whether a French word takes d’ and not de before it: it begins
// with a vowel or an h that is not heard.
func elides(value string) bool {
	word := strings.ToLower(value)
	first, size := utf8.DecodeRuneInString(word)
	switch first {
	case 'h':
		return slices.ContainsFunc(muteH, func(begin string) bool { return strings.HasPrefix(word, begin) })
	case 'y': // a vowel before a consonant, as in Yves, but not in Yémen
		next, _ := utf8.DecodeRuneInString(word[size:])
		return unicode.IsLetter(next) && !vowel(next)
	}
	if strings.HasPrefix(word, "onz") || word == "oui" {
		return false
	}
	return vowel(first)
}

func vowel(r rune) bool { return strings.ContainsRune("aàâäeéèêëiîïoôöuùûüœæ", r) }
