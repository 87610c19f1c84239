package source

import (
	"fmt"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// slip finds the slips of authors that show themselves elsewhere than where they
// were made: an apostrophe or a quote that ends a text, a quote that is not
// closed, a space that is none, a dash that is missing.
func slip(f *File, s *scanner, at Place) (place Place, says, mend string, ok bool) {
	if at, says, mend, ok = oddSpace(f, at); ok {
		return at, says, mend, true
	}
	if s.burst != nil && s.burst.end.Line <= at.Line+1 {
		return s.burst.tell()
	}
	return noDash(f, at)
}

// burst is a text in quotes behind which a word goes on.
type burst struct {
	quote byte
	from  Place // where it begins
	end   Place // its last quote
}

func (b *burst) tell() (place Place, says, mend string, ok bool) {
	switch {
	case b.from.Line != b.end.Line:
		return b.from, "this quote is not closed", fmt.Sprintf("it reaches to line %d, where the next one stands; close it where the text ends", b.end.Line), true
	case b.quote == '\'':
		return b.end, "an apostrophe ends this text: it stands between single quotes",
			"write the apostrophe twice, as in 'Nobody''s sure', or put double quotes round the text", true
	}
	return b.end, "a double quote ends this text: it stands between double quotes",
		`put single quotes round the text, or write \" for a quote in it`, true
}

// burstAt notes a quote that closed at a byte of a line and behind which a word
// goes on.
func (s *scanner) burstAt(line string, i int) {
	rest := line[i+1:]
	if next, _ := utf8.DecodeRuneInString(rest); s.burst != nil || !unicode.IsLetter(next) && !unicode.IsDigit(next) {
		return
	}
	s.burst = &burst{quote: line[i], from: s.from, end: *s.place(line, i)}
}

// oddSpace finds a space by which YAML indents nothing, in a line or above it:
// editors and browsers put them in place of others.
func oddSpace(f *File, at Place) (place Place, says, mend string, ok bool) {
	for n := at.Line; n > 0 && n >= at.Line-2; n-- {
		line := f.Line(n)
		for i, r := range line {
			if r == ' ' || r == '\t' || r == '-' {
				continue
			}
			if r == '\u00A0' || r == '\u202F' || r == '\u2003' || r == '\u3000' {
				return Place{File: f, Line: n, Col: utf8.RuneCountInString(line[:i]) + 1},
					"a non-breaking space stands in the indentation, which looks like a space and is none", "write plain spaces in its place", true
			}
			break
		}
		if m := oddColon.FindStringIndex(line); m != nil {
			return Place{File: f, Line: n, Col: utf8.RuneCountInString(line[:m[1]])},
				"a non-breaking space stands behind this colon, which looks like a space and is none", "write a plain space in its place", true
		}
	}
	return at, "", "", false
}

// oddColon is a key with a space behind its colon that is none.
var oddColon = regexp.MustCompile("^[ -]*[A-Za-z0-9_. -]+:[\u00A0\u202F]")

// noDash finds a key that stands in a list without a dash: the next item has one,
// in the same column.
func noDash(f *File, at Place) (place Place, says, mend string, ok bool) {
	line := f.Line(at.Line)
	col := firstCol(line)
	if !strings.HasPrefix(line[col-1:], "- ") {
		return at, "", "", false
	}
	for n := at.Line - 1; n > 0; n-- {
		above := f.Line(n)
		text := strings.TrimSpace(above)
		switch depth := firstCol(above); {
		case text == "" || text[0] == '#' || depth > col:
			continue
		case depth == col && !strings.HasPrefix(text, "- ") && keyed(text):
			return Place{File: f, Line: n, Col: col}, fmt.Sprintf("this stands in a list without a dash: line %d begins the next item", at.Line),
				"begin each item with a dash and a space, as in - " + shortKey(text), true
		}
		return at, "", "", false
	}
	return at, "", "", false
}

// shortKey is the key at the beginning of a line, with its colon.
func shortKey(text string) string {
	key, _, _ := strings.Cut(text, ":")
	return key + ": ..."
}
