package textplay

import (
	"maps"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// unmarked returns a word without its accents, as a hurried hand types it.
func unmarked(word string) string {
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, norm.NFD.String(word))
}

// plain returns words as they are compared: small, without accents and the marks of
// typesetters, with one space between them.
func plain(words string) string {
	return strings.Join(strings.Fields(strings.ReplaceAll(unmarked(strings.ToLower(words)), "’", "'")), " ")
}

// bare adds words without their accents where they mean nothing else.
func bare[V any](words map[string]V) {
	for _, word := range slices.Sorted(maps.Keys(words)) {
		if _, taken := words[unmarked(word)]; !taken {
			words[unmarked(word)] = words[word]
		}
	}
}

// token is a word of a line, or what stands in quotation marks.
type token struct {
	text   string
	quoted bool
}

// closing gives the mark that closes what a mark opens.
var closing = map[rune]rune{'"': '"', '“': '”', '«': '»', '„': '“'}

func tokens(line string) []token {
	var list []token
	var b strings.Builder
	var until rune
	started := false
	flush := func(quoted bool) {
		if started {
			list = append(list, token{strings.TrimSpace(b.String()), quoted})
		}
		b.Reset()
		started = false
	}
	for _, r := range line {
		switch {
		case until != 0 && r == until:
			flush(true)
			until = 0
		case until != 0:
			b.WriteRune(r)
		case closing[r] != 0:
			flush(false)
			until, started = closing[r], true
		case unicode.IsSpace(r):
			flush(false)
		default:
			b.WriteRune(r)
			started = true
		}
	}
	flush(until != 0)
	return dates(list)
}

// dates joins the day of a time and its hour: day 2 03:30, D+1 03:30.
func dates(list []token) []token {
	for i := range list {
		for n := 2; n <= 3 && i+n <= len(list); n++ {
			words := list[i : i+n]
			if slices.ContainsFunc(words, func(t token) bool { return t.quoted }) {
				break
			}
			day := words[0].text
			if n == 3 {
				day += " " + words[1].text
			}
			if _, ok := dated(day); !ok {
				continue
			}
			if _, ok := hourOf(words[n-1].text); ok {
				list[i].text = day + " " + words[n-1].text
				return dates(slices.Delete(list, i+1, i+n))
			}
		}
	}
	return list
}
