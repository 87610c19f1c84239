package locale

import (
	"regexp"
	"slices"
	"strings"
)

// dayAnd is a time on another day than that of which is spoken, by language: Day 2
// 03:30 as it stands alone.
var dayAnd = map[string]*regexp.Regexp{
	"en": regexp.MustCompile(`^(Day \d+) (\d\d:.*)$`),
	"fr": regexp.MustCompile(`^J(our \d+) (\d\d:.*)$`),
}

// onEnglishDay puts such a time after at: on Day 2 at 03:30.
func onEnglishDay(before, value string) (string, bool) {
	m := dayAnd["en"].FindStringSubmatch(value)
	if m == nil {
		return "", false
	}
	for _, p := range []pair{{"at ", "on "}, {"At ", "On "}} {
		if rest, ok := cutWord(before, p.word); ok {
			return rest + p.short + m[1] + " at " + m[2], true
		}
	}
	return "", false
}

// beforeDay are further words after which a time stands within a French sentence.
var beforeDay = []string{"attendant", "dès", "ici"}

// onFrenchDay puts such a time into a sentence: le jour 2 à 03:30, jusqu’au jour 2
// à 03:30.
func onFrenchDay(before, value string) (string, bool) {
	m := dayAnd["fr"].FindStringSubmatch(value)
	if m == nil {
		return "", false
	}
	day := "j" + m[1] + " à " + m[2]
	for _, p := range []pair{{"’à ", "’au "}, {" à ", " le "}, {"À ", "Le "}, {" de ", " du "}} {
		if rest, ok := strings.CutSuffix(before, p.word); ok {
			return rest + p.short + day, true
		}
	}
	if word, ok := lastWord(before); ok && (slices.Contains(after["fr"], strings.ToLower(word)) || slices.Contains(beforeDay, word)) {
		return before + "le " + day, true
	}
	return "", false
}
