package source

import (
	"cmp"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/agnivade/levenshtein"
)

// maxWord bounds the words for which a neighbour is sought.
const maxWord = 80

// Nearest returns the candidate that was probably meant by word, or "". The
// first of equally near candidates wins.
func Nearest(word string, candidates []string) string {
	n := utf8.RuneCountInString(word)
	if n == 0 || n > maxWord {
		return ""
	}
	word = plain(word)
	best, found := "", max(1, min(4, (n+1)/3))+1
	for _, c := range candidates {
		if d := utf8.RuneCountInString(c) - n; d >= found || -d >= found {
			continue
		}
		if d := levenshtein.ComputeDistance(word, plain(c)); d < found {
			best, found = c, d
		}
	}
	return best
}

// plain takes away what differs between ways of writing the same words.
func plain(s string) string {
	return strings.ToLower(strings.NewReplacer("_", "-", " ", "-").Replace(s))
}

// Meant returns help of the form `did you mean "x"?`, or "".
func Meant(word string, candidates []string) string {
	return meant(Nearest(word, candidates))
}

// Known returns help that lists the ids that there are: all when they are few,
// else the first.
func Known(ids []string) string {
	const most = 12
	switch n := len(ids); {
	case n == 0:
		return "none is declared"
	case n > most:
		return fmt.Sprintf("declared: %s and %d more", strings.Join(ids[:most], ", "), n-most)
	}
	return "declared: " + strings.Join(ids, ", ")
}

// MeantOf returns the help of [Meant], or that of [Known] where nothing is near.
func MeantOf(word string, candidates []string) string {
	return cmp.Or(Meant(word, candidates), Known(candidates))
}

func meant(best string) string {
	if best == "" {
		return ""
	}
	return fmt.Sprintf("did you mean %q?", best)
}
