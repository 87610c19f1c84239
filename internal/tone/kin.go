package tone

import "strings"

// kinLetters is how many letters of a word are looked at for its kin.
const kinLetters = 24

// kinCues add what a word shares with its kin in the other languages of Latin
// letters: the first letter and the consonants behind it, so that "accord"
// and "acuerdo" are told by the posts of all three. Own words keep cues of their
// own for what false friends say.
func (j *judge) kinCues(c *cueList, form string, at int32) {
	if j.lex.lang == "ar" || len(form) < 5 {
		return
	}
	var letters [kinLetters]byte
	word, n := plainLetters(form)
	kin := bones(letters[:0], word[:n])
	for size := 4; size <= min(len(kin), 5); size++ {
		h := uint32(size)
		for _, b := range kin[:size] {
			h = mix(h, uint32(b))
		}
		c.add(CueKin, h, 0, at, at)
	}
}

// plainLetters writes a folded word as its kin would be: one letter for a sound
// that the languages spell in several ways.
func plainLetters(form string) (out [kinLetters]byte, n int) {
	for i := 0; i < len(form) && n < kinLetters; i++ {
		b, next := form[i], byte(0)
		if i+1 < len(form) {
			next = form[i+1]
		}
		switch {
		case b == 'h', b < 'a', b > 'z':
			continue
		case b == 'p' && next == 'h':
			b = 'f'
		case (b == 'c' || b == 's') && next == 'h', b == 'z', b == 'x':
			b = 's'
		case b == 'q' && next == 'u':
			b = 'k'
			i++
		case b == 'g' && next == 'u':
			i++
		case b == 'c', b == 'q':
			b = 'k'
		case b == 'y', b == 'j':
			b = 'i'
		case b == 'w':
			b = 'v'
		}
		out[n] = b
		n++
	}
	return out, n
}

// bones keeps the first letter and the consonants behind it, doubled letters
// once. The "e" of "estrategia" goes, as it is not in "strategy".
func bones(to, word []byte) []byte {
	first := 0
	if len(word) > 2 && word[0] == 'e' && word[1] == 's' && strings.IndexByte("ptk", word[2]) >= 0 {
		first = 1
	}
	for i := first; i < len(word); i++ {
		if i > first && (word[i] == word[i-1] || strings.IndexByte("aeiou", word[i]) >= 0) {
			continue
		}
		to = append(to, word[i])
	}
	return to
}
