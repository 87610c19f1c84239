package source

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// Inside returns the place in the file of a character of a scalar's value, by
// its offset in characters. Quotes, escapes, folding and the indentation of
// block scalars are followed; of several characters of white space that stand
// for one the first is meant.
func (n *Node) Inside(offset int) Place {
	if n.Kind != Scalar || offset < 0 {
		return n.Place
	}
	a := aligner{text: newCursor(n.Place), at: n.Place}
	a.begin()
	for i, r := range []rune(n.Value) {
		if !a.next(r) {
			break
		}
		if i == offset {
			break
		}
	}
	return a.at
}

// Comment tells whether a comment begins behind a scalar without quotes, on its
// last line, and where.
func (n *Node) Comment() (Place, bool) {
	if n.Kind != Scalar {
		return Place{}, false
	}
	c := newCursor(n.Place)
	if !n.Null {
		c = newCursor(n.Inside(utf8.RuneCountInString(n.Value) - 1))
		c.advance(1)
	}
	spaces := 0
	for ; c.rest != "" && (c.peek() == ' ' || c.peek() == '\t'); spaces++ {
		c.advance(1)
	}
	return c.Place, c.rest != "" && c.peek() == '#' && (spaces > 0 || n.Null)
}

// cursor reads the text of a file character by character, line feeds included.
type cursor struct {
	Place
	rest string // of the line
}

func newCursor(p Place) cursor {
	c := cursor{Place: p, rest: p.File.Line(p.Line)}
	for i := 1; i < p.Col && c.rest != ""; i++ {
		_, size := utf8.DecodeRuneInString(c.rest)
		c.rest = c.rest[size:]
	}
	return c
}

func (c *cursor) peek() rune {
	if c.rest == "" {
		return '\n'
	}
	r, _ := utf8.DecodeRuneInString(c.rest)
	return r
}

func (c *cursor) advance(n int) {
	for range n {
		if c.rest == "" {
			c.Line, c.Col = c.Line+1, 1
			c.rest = c.File.Line(c.Line)
			continue
		}
		_, size := utf8.DecodeRuneInString(c.rest)
		c.rest = c.rest[size:]
		c.Col++
	}
}

func (c *cursor) ended() bool { return c.Line > len(c.File.lines) }

// aligner walks along the source of a scalar while the characters of its value
// are named one by one.
type aligner struct {
	text  cursor
	at    Place // of the last character
	style rune  // ' " | > or 0 for plain
}

// begin passes anchor, tag, opening quote or block header.
func (a *aligner) begin() {
	for a.text.peek() == '&' || a.text.peek() == '!' {
		for a.text.peek() != ' ' && a.text.peek() != '\n' {
			a.text.advance(1)
		}
		a.space()
	}
	switch r := a.text.peek(); r {
	case '"', '\'':
		a.style = r
		a.text.advance(1)
	case '|', '>':
		a.style = r
		for a.text.peek() != '\n' {
			a.text.advance(1)
		}
		a.text.advance(1)
	}
	if !a.text.ended() {
		a.at = a.text.Place
	}
}

func (a *aligner) space() {
	for !a.text.ended() && strings.ContainsRune(" \t\n", a.text.peek()) {
		a.text.advance(1)
	}
}

// next finds the next character of the value; false if the source does not
// hold it where it should.
func (a *aligner) next(want rune) bool {
	if want != ' ' && want != '\t' && want != '\n' {
		a.space()
	}
	got, size := a.text.peek(), 1
	for a.style == '"' && got == '\\' {
		if got, size = a.escape(); size > 0 {
			break
		}
		a.text.advance(2) // a line that goes on in the next
		a.space()
		got, size = a.text.peek(), 1
	}
	switch {
	case got == want:
	case want == '\n':
		for a.text.peek() != '\n' {
			a.text.advance(1)
		}
	case want == ' ' && got == '\n': // folded
	default:
		return false
	}
	if a.text.ended() {
		return false
	}
	a.at = a.text.Place
	if a.style == '\'' && want == '\'' {
		size = 2
	}
	a.text.advance(size)
	return true
}

var escapes = map[byte]rune{
	'0': 0, 'a': '\a', 'b': '\b', 't': '\t', 'n': '\n', 'v': '\v', 'f': '\f', 'r': '\r', 'e': 0x1B, ' ': ' ',
	'"': '"', '/': '/', '\\': '\\', 'N': 0x85, '_': 0xA0, 'L': 0x2028, 'P': 0x2029, '\t': '\t',
}

// escape returns the character that an escape stands for and how many
// characters it takes; 0 for an escaped line end.
func (a *aligner) escape() (rune, int) {
	if len(a.text.rest) < 2 {
		return '\n', 0
	}
	c := a.text.rest[1]
	digits := map[byte]int{'x': 2, 'u': 4, 'U': 8}[c]
	if digits == 0 {
		return escapes[c], 2
	}
	if len(a.text.rest) < 2+digits {
		return 0, 2
	}
	v, _ := strconv.ParseUint(a.text.rest[2:2+digits], 16, 32)
	return rune(v), 2 + digits
}
