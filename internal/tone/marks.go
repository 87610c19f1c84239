package tone

import (
	"unicode"
	"unicode/utf8"
)

// terminal ends a sentence at a mark; repeated marks count once each.
func (s *scanner) terminal(r rune, i int) {
	question := r == '?' || r == '؟' || r == '⁉'
	exclaim := r == '!' || r == '‼' || r == '⁉'
	if s.sentenceFirst == len(s.doc.tokens) {
		// A second mark belongs to the sentence before: "Enough!!!", "What?!".
		if n := len(s.doc.sentences); n > 0 && (question || exclaim) {
			last := &s.doc.sentences[n-1]
			last.question = last.question || question
			if exclaim && last.exclaims < 9 {
				last.exclaims++
			}
		}
		return
	}
	s.endSentence(question)
	if exclaim {
		s.doc.sentences[len(s.doc.sentences)-1].exclaims = 1
	}
}

func (s *scanner) endSentence(question bool) {
	s.endSegment()
	if n := len(s.doc.tokens); n > s.sentenceFirst {
		s.doc.sentences = append(s.doc.sentences, sentence{first: s.sentenceFirst, end: n, question: question})
		s.sentenceFirst = n
	}
}

func (s *scanner) endSegment() {
	if n := len(s.doc.tokens); n > 0 {
		s.doc.tokens[n-1].last = true
	}
	s.clause++
	s.segment++
	s.segmentFirst = true
}

// quote opens or closes a quotation. A mark that never closes quotes nothing:
// what stands behind it is then said by the speaker.
func (s *scanner) quote(r rune, i, next int) {
	if isApostrophe(r) && r != '‘' && !s.singleMark(r, i, next) {
		return
	}
	if n := len(s.quotes); n > 0 && s.quotes[n-1].mark == closes(r) && !(r == '‘' || r == '«' || r == '„') {
		s.closeQuote(next)
		return
	}
	if r == '»' || r == '”' || r == '’' || r == '′' || len(s.quotes) >= quoteDepth {
		return
	}
	s.quotes = append(s.quotes, openQuote{closes(r), len(s.doc.tokens), i})
	s.segmentFirst = true
}

func (s *scanner) closeQuote(next int) {
	q := s.quotes[len(s.quotes)-1]
	s.quotes = s.quotes[:len(s.quotes)-1]
	for k := q.token; k < len(s.doc.tokens); k++ {
		s.doc.tokens[k].quoted = true
	}
	if q.token < len(s.doc.tokens) {
		s.doc.quotations = append(s.doc.quotations, quotation{q.token, len(s.doc.tokens), q.at, next})
	}
}

// closes returns the family of a closing mark, so that curly and straight marks
// may be mixed.
func closes(r rune) rune {
	switch r {
	case '«', '»':
		return '»'
	case '"', '“', '”', '„':
		return '"'
	}
	return '\''
}

// singleMark tells a single quotation mark from an apostrophe.
func (s *scanner) singleMark(r rune, i, next int) bool {
	before := s.wordEndsAt(i)
	after := s.wordAt(next)
	if n := len(s.quotes); n > 0 && s.quotes[n-1].mark == '\'' && !after {
		return true
	}
	return !before && after
}

// abbreviation tells that the full stop follows a title or initial.
func (s *scanner) abbreviation() bool {
	n := len(s.doc.tokens)
	if n == 0 || n == s.sentenceFirst {
		return false
	}
	t := s.doc.tokens[n-1]
	if t.kind != wordToken || int(t.end-t.start) > 4 {
		return false
	}
	switch s.doc.text[t.start:t.end] {
	case "Mr", "Mrs", "Ms", "Dr", "St", "Gen", "Col", "Lt", "Prof", "M", "MM", "Mme", "Mlle":
		return true
	}
	return false
}

// endsAt tells that a full stop at the byte before i closes something: space,
// the end, or a closing mark follows, not a letter or digit.
func (s *scanner) endsAt(i int) bool { return !s.wordAt(i) }

func (s *scanner) wordAt(i int) bool {
	r, _ := utf8.DecodeRuneInString(s.doc.text[i:])
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

func (s *scanner) letterAt(i int) bool {
	r, _ := utf8.DecodeRuneInString(s.doc.text[i:])
	return unicode.IsLetter(r)
}

func (s *scanner) digitAt(i int) bool {
	r, _ := utf8.DecodeRuneInString(s.doc.text[i:])
	return unicode.IsDigit(r)
}

func (s *scanner) wordEndsAt(i int) bool {
	r, _ := utf8.DecodeLastRuneInString(s.doc.text[:i])
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

// emoji adds a pictograph. Variation selectors and skin tones change nothing of
// what it says and are left out.
func (s *scanner) emoji(r rune, i, next int) {
	if r >= 0x1F3FB && r <= 0x1F3FF {
		return
	}
	s.folded = utf8.AppendRune(s.folded, r)
	first := s.segmentFirst
	s.push(token{start: int32(i), end: int32(next), kind: emojiToken})
	// A pictograph before the first word does not take its place.
	s.segmentFirst = first
	s.doc.tokens[len(s.doc.tokens)-1].first = false
}
