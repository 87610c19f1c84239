package tone

import "unicode"

// foldRune returns the form in which a letter is compared: lower case, without
// accents, typographic apostrophes as the straight one. It returns -1 for what
// is not compared at all: combining marks and invisible format characters, which
// would otherwise let a word pass unseen. A ligature folds to its first letter
// and its second.
func foldRune(r rune) (first, second rune) {
	switch {
	case r < 0x80:
		if 'A' <= r && r <= 'Z' {
			r += 'a' - 'A'
		}
		return r, 0
	case r >= 0xC0 && r < 0x180:
		return foldLatin(r)
	case isApostrophe(r):
		return '\'', 0
	case r >= 0x600 && r < 0x700:
		return foldArabic(r), 0
	case unicode.Is(unicode.Mn, r) || unicode.Is(unicode.Cf, r):
		return -1, 0
	case r >= 0xFF21 && r <= 0xFF5A: // full-width Latin
		return foldRune(r - 0xFF21 + 'A')
	}
	return unicode.ToLower(r), 0
}

// latinBase holds, for U+00C0 to U+017F, the base letter; '.' keeps the rune.
const latinBase = "aaaaaa.ceeeeiiiidnooooo.ouuuuyt.aaaaaa.ceeeeiiiidnooooo.ouuuuyty" +
	"aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkkklllllll" +
	"lllnnnnnnnnnoooooo..rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs"

func foldLatin(r rune) (first, second rune) {
	switch r {
	case 'æ', 'Æ':
		return 'a', 'e'
	case 'œ', 'Œ':
		return 'o', 'e'
	case 'ß':
		return 's', 's'
	}
	if b := latinBase[r-0xC0]; b != '.' {
		return rune(b), 0
	}
	return unicode.ToLower(r), 0
}

// foldArabic drops vowel signs and the tatweel and folds the forms of a letter
// that writers use for one another: the seats of hamza, ya and alif maqsura, ta
// marbuta and ha (after Larkey, Ballesteros and Connell 2007).
func foldArabic(r rune) rune {
	switch r {
	case 'أ', 'إ', 'آ', 'ٱ':
		return 'ا'
	case 'ى', 'ئ':
		return 'ي'
	case 'ؤ':
		return 'و'
	case 'ة':
		return 'ه'
	case 'ـ':
		return -1
	}
	if unicode.Is(unicode.Mn, r) || unicode.Is(unicode.Cf, r) {
		return -1
	}
	if r >= '٠' && r <= '٩' {
		return r - '٠' + '0'
	}
	return r
}

func isApostrophe(r rune) bool {
	return r == '\'' || r == '’' || r == '‘' || r == 'ʼ' || r == '′'
}
