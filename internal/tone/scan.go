package tone

import (
	"unicode"
	"unicode/utf8"
)

// longestWord bounds the bytes of a word that is still compared; what is longer
// stays a token but matches nothing.
const longestWord = 48

// quoteDepth bounds nested quotations, so that hostile text stays linear.
const quoteDepth = 4

// scanner cuts a text into tokens in one pass.
type scanner struct {
	doc    *document
	words  *wordRules
	folded []byte
	ends   []int // end of each token's form in folded
	quotes []openQuote

	clause, segment int32
	sentenceFirst   int
	segmentFirst    bool
}

type openQuote struct {
	mark  rune // the mark that closes it
	token int
	at    int
}

// scan cuts text into tokens; words holds the language's contractions and
// elisions and may be nil.
func scan(text string, words *wordRules) *document {
	doc := &document{text: text, tokens: make([]token, 0, len(text)/5+4)}
	s := scanner{doc: doc, words: words, segmentFirst: true}
	s.folded = make([]byte, 0, len(text)+16)
	for i := 0; i < len(text); {
		i = s.step(i)
	}
	s.endSentence(false)
	s.nameForms()
	return doc
}

// step reads one token or mark at byte i and returns the byte after it.
func (s *scanner) step(i int) int {
	r, size := utf8.DecodeRuneInString(s.doc.text[i:])
	next := i + size
	switch {
	case r == utf8.RuneError && size == 1:
		s.doc.invalid++
	case isWordRune(r):
		return s.word(i)
	case r == '@' && s.wordAt(next):
		end := s.word(next)
		s.doc.tokens[len(s.doc.tokens)-1].kind = mentionToken
		return end
	case r == '"' || r == '“' || r == '”' || r == '„' || r == '«' || r == '»' || isApostrophe(r):
		s.quote(r, i, next)
	case r == '.' && !s.endsAt(next):
	case r == '.' && s.abbreviation():
	case r == '.' || r == '…' || r == '\n' || r == '؟' || r == '?' || r == '!' || r == '‼' || r == '⁉' || r == '¡' || r == '¿':
		s.terminal(r, i)
	case r == ';' || r == ':' || r == '؛' || r == '—':
		s.endSegment()
	case r == ',' || r == '،' || r == '–' || r == '(' || r == ')':
		s.clause++
	case r == '-' && s.wordEndsAt(i):
	case r == '-':
		s.clause++
	case isEmoji(r):
		s.emoji(r, i, next)
	}
	return next
}

// word reads a word or number from byte i on.
func (s *scanner) word(i int) int {
	text := s.doc.text
	if end := linkEnd(text, i); end > i {
		return end
	}
	from, letters, upper, digits, capital := len(s.folded), 0, 0, 0, false
	at, prev := i, rune(0)
	for at < len(text) {
		r, size := utf8.DecodeRuneInString(text[at:])
		switch {
		case unicode.IsDigit(r):
			digits++
		case unicode.IsLetter(r):
			if unicode.IsUpper(r) {
				if s.camel(i, prev) {
					s.add(i, at, from, letters, upper, digits, capital)
					i, from, letters, upper, digits, capital = at, len(s.folded), 0, 0, 0, false
				}
				capital = capital || letters == 0
				upper++
			}
			letters++
			s.doc.letters++
			if r >= firstMark && unicode.Is(unicode.Arabic, r) {
				s.doc.arabic++
			}
		case isApostrophe(r) && unicode.IsLetter(prev) && s.letterAt(at+size):
		case (r == '.' || r == ':' || r == ',') && unicode.IsDigit(prev) && s.digitAt(at+size):
		case isWordRune(r):
		default:
			s.add(i, at, from, letters, upper, digits, capital)
			return at
		}
		if a, b := foldRune(r); a >= 0 {
			s.folded = utf8.AppendRune(s.folded, a)
			if b > 0 {
				s.folded = utf8.AppendRune(s.folded, b)
			}
		}
		prev, at = r, at+size
	}
	s.add(i, at, from, letters, upper, digits, capital)
	return at
}

// camel tells that a capital begins a new word inside a hashtag.
func (s *scanner) camel(start int, prev rune) bool {
	hashed := start > 0 && (s.doc.text[start-1] == '#' || s.insideTag(start))
	return hashed && unicode.IsLower(prev)
}

// insideTag tells that the token before ends where this one begins, as only the
// words of a hashtag do.
func (s *scanner) insideTag(start int) bool {
	n := len(s.doc.tokens)
	return n > 0 && int(s.doc.tokens[n-1].end) == start
}

// add appends the word whose form was folded from on, split by the language's
// contractions and elisions.
func (s *scanner) add(start, end, from, letters, upper, digits int, capital bool) {
	if len(s.folded) == from {
		return // nothing but marks
	}
	t := token{
		start: int32(start), end: int32(end), capital: capital,
		upper: letters >= 2 && upper == letters,
	}
	if digits > 0 && digits >= letters {
		t.kind = numberToken
	}
	if s.words == nil || len(s.folded)-from > longestWord {
		s.push(t)
		return
	}
	pieces := s.words.split(string(s.folded[from:]))
	if pieces == nil {
		s.push(t)
		return
	}
	s.folded = s.folded[:from]
	for _, p := range pieces {
		s.folded = append(s.folded, p...)
		s.push(t)
	}
}

func (s *scanner) push(t token) {
	t.clause, t.segment, t.sentence = s.clause, s.segment, int32(len(s.doc.sentences))
	t.first, s.segmentFirst = s.segmentFirst, false
	s.doc.tokens = append(s.doc.tokens, t)
	s.ends = append(s.ends, len(s.folded))
}

// nameForms gives every token its part of the one folded string.
func (s *scanner) nameForms() {
	all, from := string(s.folded), 0
	for i, end := range s.ends {
		if end-from <= longestWord {
			s.doc.tokens[i].form = all[from:end]
		}
		from = end
	}
}

// linkEnd returns the end of a web address that begins at i, or i.
func linkEnd(text string, i int) int {
	if !hasPrefixAt(text, i, "http://") && !hasPrefixAt(text, i, "https://") {
		return i
	}
	for i < len(text) {
		r, size := utf8.DecodeRuneInString(text[i:])
		if unicode.IsSpace(r) {
			break
		}
		i += size
	}
	return i
}

func hasPrefixAt(text string, i int, prefix string) bool {
	return len(text)-i >= len(prefix) && text[i:i+len(prefix)] == prefix
}

func isWordRune(r rune) bool {
	if r < firstMark { // spares the search in tables for every blank
		return unicode.IsLetter(r) || unicode.IsDigit(r) || r == softHyphen
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r) || unicode.Is(unicode.Cf, r) && r != 0x200D
}

const (
	softHyphen = 0xAD
	firstMark  = 0x300 // below it there are no combining marks, and no invisible characters but softHyphen
)

func isEmoji(r rune) bool {
	return r >= 0x1F000 && r <= 0x1FAFF || r >= 0x2600 && r <= 0x27BF || r >= 0x2B00 && r <= 0x2BFF
}
