package tone

import (
	"strings"
	"unicode/utf8"
)

// stemCues adds what words of one family share: beginnings and endings, and in
// Arabic the word without its particles, with its runs of three letters.
func (j *judge) stemCues(c *cueList, form string, quoted uint32, at int32) {
	stem := func(what byte, s string) { c.own(CueStem, hashString(what, s), quoted, at, at) }
	if j.lex.lang == "ar" {
		bare := bareArabic(form)
		stem('b', bare)
		if n := bytesOf(bare, 4); n > 0 && n < len(bare) {
			stem('4', bare[:n])
		}
		for i := 0; i < len(bare); i += width(bare[i:]) {
			n := bytesOf(bare[i:], 3)
			if n == 0 {
				break
			}
			stem('~', bare[i:i+n])
		}
		return
	}
	if n := bytesOf(form, 5); n == 0 {
		return
	}
	stem('4', form[:bytesOf(form, 4)])
	if n := bytesOf(form, 6); n > 0 {
		stem('5', form[:bytesOf(form, 5)])
	}
	if n := bytesOf(form, 8); n > 0 {
		stem('7', form[:bytesOf(form, 7)])
	}
	end := len(form)
	for range 3 {
		_, size := utf8.DecodeLastRuneInString(form[:end])
		end -= size
	}
	stem('$', form[end:])
}

func width(s string) int {
	_, size := utf8.DecodeRuneInString(s)
	return size
}

// bytesOf returns how many bytes the first n letters take, 0 if there are fewer.
func bytesOf(s string, n int) int {
	at := 0
	for range n {
		if at >= len(s) {
			return 0
		}
		at += width(s[at:])
	}
	return at
}

var (
	arabicParticles = [...]string{"وبال", "وال", "فال", "بال", "كال", "ولل", "لل", "ال", "وس", "فس", "و", "ف", "ب", "ل", "ك", "س"}
	arabicEndings   = [...]string{"هما", "كما", "هم", "كم", "نا", "ها", "ات", "ون", "ين", "ان", "وا", "يه", "ه", "ي", "ك"}
)

// bareArabic is the light stemming of Larkey, Ballesteros and Connell (2007):
// particles before and endings behind, as long as three letters stay.
func bareArabic(s string) string {
	for _, p := range arabicParticles {
		if rest, ok := strings.CutPrefix(s, p); ok && utf8.RuneCountInString(rest) >= 3 {
			s = rest
			break
		}
	}
	for _, p := range arabicEndings {
		if rest, ok := strings.CutSuffix(s, p); ok && utf8.RuneCountInString(rest) >= 3 {
			return rest
		}
	}
	return s
}
