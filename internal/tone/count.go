package tone

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// ordinals are the endings that make a place in an order of a number.
var ordinals = map[string]bool{
	"st": true, "nd": true, "rd": true, "th": true,
	"er": true, "re": true, "ère": true, "e": true, "ème": true, "nde": true, "ᵉ": true,
}

// counts tells how many figures and hashtags a text shows. Whose words they are
// does not matter: what is seen is what is passed on.
//
// A figure is a word that begins with a digit, signs and brackets before it
// left aside: "41,000", "15 %", "03:30", "-3.5", "4.2M". Ordinals ("24th",
// "1er") and dates in digits ("2031-05-24", "24/05/2031",
// "24.05.2031") are none, nor is what
// stands in a hashtag, a mention or a web address. A hashtag is a # with a word
// behind it that has a letter.
func counts(text string) (figures, tags int) {
	for word := range strings.FieldsFuncSeq(text, separates) {
		if plainWord(word) {
			continue
		}
		if strings.Contains(word, "://") || strings.Contains(word, "@") {
			continue
		}
		if n := hashtags(word); n > 0 {
			tags += n
		} else if isFigure(word) {
			figures++
		}
	}
	return min(figures, 127), min(tags, 127)
}

// plainWord tells quickly, of most words, that they show nothing of either.
func plainWord(word string) bool {
	for i := range len(word) {
		if b := word[i]; b >= utf8.RuneSelf || b <= '9' {
			return false
		}
	}
	return true
}

// separates tells that a space ends a word: one that may not break a line holds
// the parts of a number together.
func separates(r rune) bool { return unicode.IsSpace(r) && r != '\u00a0' && r != '\u202f' }

func hashtags(word string) (n int) {
	before, rest, found := strings.Cut(word, "#")
	if !found || strings.TrimRightFunc(before, isWordRune) != before {
		return 0
	}
	for tag := range strings.SplitSeq(rest, "#") {
		if strings.ContainsFunc(tag, unicode.IsLetter) {
			n++
		}
	}
	return n
}

func isFigure(word string) bool {
	word = strings.TrimFunc(word, func(r rune) bool { return !unicode.IsDigit(r) && !unicode.IsLetter(r) })
	behind := strings.TrimLeftFunc(word, unicode.IsDigit)
	letters := behind[:len(behind)-len(strings.TrimLeftFunc(behind, unicode.IsLetter))]
	if behind == word || ordinals[strings.ToLower(letters)] {
		return false
	}
	return strings.Count(word, "-") < 2 && strings.Count(word, "/") < 2 && strings.Count(word, ".") < 2
}
