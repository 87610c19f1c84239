package source

import (
	"errors"
	"fmt"
	"regexp"
	"sort"
	"strconv"
	"strings"
	"unicode/utf8"
)

// maxTraced bounds the texts in which the place of a syntax error is sought by
// trying prefixes: about twenty of them.
const maxTraced = 256 << 10

var errorLine = regexp.MustCompile(`^yaml: (?:line (\d+): )?(.*)$`)

// complaints put what the YAML library says into an author's words. The last
// field tells that the fault is the whole line rather than its last character.
var complaints = []struct {
	says, message, help string
	wholeLine           bool
}{
	{"mapping values are not allowed", secondColon, `put quotes round a text that holds ": "`, false},
	{"did not find expected key", "this line does not fit what stands above it", "indent the keys of one group alike; put quotes round a text that begins with a quote or bracket", true},
	{"did not find expected '-' indicator", "this line does not fit the list above it", "begin each item with a dash, all in the same column", true},
	{"could not find expected ':'", "a key without a colon", "write key: value, with a space after the colon", true},
	{"did not find expected ',' or", "a bracket is not closed, or a comma is missing", "inside [ ] and { }, put single quotes round a text or expression that holds a comma, bracket or quote", false},
	{"found unexpected end of stream", "a quote is not closed", "", false},
	{"found undefined tag handle", "a value cannot begin with !", "put quotes round it", false},
	{"found character that cannot start any token", "a value cannot begin with this character", "put quotes round it", false},
	{"found unknown escape character", `no such escape after \ in double quotes`, `write \\ for a backslash, or use single quotes`, false},
	{"block sequence entries are not allowed", "a list cannot begin here", "begin the list on a new line", false},
	{"did not find expected node content", "a value is missing here", "", false},
	{"did not find expected alphabetic or numeric character", "the name of an anchor or alias is missing", "put quotes round a text that begins with & or *", false},
	{"did not find expected <document start>", "this does not belong to what stands above it", "a file holds keys with values, as in title: Ninety Seconds", true},
	{"mapping keys are not allowed", "a value cannot begin with ? and a space", quoteIt, false},
	{"did not find URI escaped octet", "a value cannot begin with !", "put quotes round it", false},
}

// reportSyntax reports the library's complaint at the best known place.
func reportSyntax(f *File, text string, err error, list *List) {
	if second := (secondDocument{}); errors.As(err, &second) {
		at := Place{File: f, Line: max(second.line, 1), Col: 1}
		list.Report(at, YAMLDocuments, "remove the line ---", "a second document begins here; a file holds one")
		return
	}
	line, message := 1, err.Error()
	if m := errorLine.FindStringSubmatch(message); m != nil {
		message = m[2]
		if m[1] != "" {
			line, _ = strconv.Atoi(m[1])
		}
	}
	at := Place{File: f, Line: min(max(line, 1), len(f.lines))}
	at.Col = firstCol(f.Line(at.Line))
	if len(text) <= maxTraced {
		at = trace(f, text, err)
	}
	help := ""
	for _, c := range complaints {
		if strings.Contains(message, c.says) {
			if message, help = c.message, c.help; c.wholeLine {
				at.Col = firstCol(f.Line(at.Line))
			}
			break
		}
	}
	if name, ok := strings.CutPrefix(message, "unknown anchor '"); ok {
		name, _, _ = strings.Cut(name, "'")
		message, help = fmt.Sprintf("the alias *%s stands for nothing: there is no &%s above", name, name), ""
		at.Col = max(1, at.Col-utf8.RuneCountInString(name))
	}
	s := scan(f)
	if place, says, mend, ok := slip(f, s, at); ok {
		at, message, help = place, says, mend
	} else if place, says, mend, ok := misfit(s, at); ok {
		at, message, help = place, says, mend
	} else if place, says, mend, ok := unquoted(f, at, message); ok {
		at, message, help = place, says, mend
	}
	if line := f.Line(at.Line); strings.Contains(line[:len(line)-len(strings.TrimLeft(line, " \t"))], "\t") {
		list.Report(at, YAMLTab, "indent with spaces", "a tab stands at the beginning of the line")
		return
	}
	list.Report(at, YAMLSyntax, help, "%s", message)
}

// misfit prefers a bracket or quote that does not fit to what the library says
// of the line where it notices.
func misfit(s *scanner, at Place) (place Place, says, mend string, ok bool) {
	switch {
	case s.closer != nil && s.closer.Line <= at.Line:
		return *s.closer, "this bracket closes nothing, or a bracket of the other kind", "", true
	case s.quote != 0 && s.from.Line <= at.Line:
		return s.from, "this quote is not closed", "", true
	case len(s.flow) > 0 && s.flow[0].at.Line <= at.Line:
		if s.cut != nil && s.cut.Line >= s.flow[0].at.Line {
			return *s.cut, "a # behind a space begins a comment: the rest of the line is cut off, and with it a closing bracket", quoteIt, true
		}
		return s.flow[0].at, "this bracket is not closed", "", true
	}
	return at, "", "", false
}

const (
	secondColon = "a second colon stands in this value"
	quoteIt     = "put quotes round the whole text"
)

// unquoted finds what makes a text without quotes no text for YAML: a question
// mark or a colon inside brackets, or a line that is indented too deep and so
// goes on with the value above it.
func unquoted(f *File, at Place, message string) (place Place, says, mend string, ok bool) {
	line := []rune(f.Line(at.Line))
	if message == secondColon {
		key, _, _ := strings.Cut(strings.TrimSpace(strings.TrimLeft(string(line), " -")), ": ")
		above := at.Line - 1
		for above > 0 && (strings.TrimSpace(f.Line(above)) == "" || strings.HasPrefix(strings.TrimSpace(f.Line(above)), "#")) {
			above--
		}
		if first := firstColon(line); above == 0 || first+1 < at.Col || key == "" {
			return at, "", "", false
		}
		at.Col = firstCol(f.Line(at.Line))
		return at, fmt.Sprintf("line %d is indented deeper than line %d, which has its value already", at.Line, above),
			fmt.Sprintf("indent it like line %d; if it belongs below line %d, leave that value out", above, above), true
	}
	for _, i := range []int{at.Col - 1, at.Col - 2} {
		if i < 0 || i >= len(line) || line[i] != '?' && line[i] != ':' || !inFlow(f, at.Line, string(line[:i])) {
			continue
		}
		at.Col = i + 1
		if line[i] == '?' {
			return at, "a question mark stands in a text without quotes inside [ ] or { }", quoteIt, true
		}
		return at, secondColon, quoteIt, true
	}
	return at, "", "", false
}

// firstColon returns the index of the first colon that ends a key, or that of
// the end of the line.
func firstColon(line []rune) int {
	for i, r := range line {
		if r == ':' && (i+1 == len(line) || line[i+1] == ' ' || line[i+1] == '\t') {
			return i
		}
	}
	return len(line)
}

// inFlow tells whether brackets are open behind the beginning of a line.
func inFlow(f *File, line int, begin string) bool {
	s := scan(newFile("", strings.Join(f.lines[:line-1], "\n")+"\n"+begin))
	return len(s.flow) > 0 && s.quote == 0
}

// closing returns what closes the open quote and brackets.
func (s *scanner) closing() string {
	var b strings.Builder
	if s.quote != 0 {
		b.WriteByte(s.quote)
	}
	for i := len(s.flow) - 1; i >= 0; i-- {
		b.WriteByte(s.flow[i].kind + 2)
	}
	return b.String()
}

// trace finds where a fault shows first: at the end of the shortest beginning
// of the text about which the library complains in the same words, what is open
// at its end being closed.
func trace(f *File, text string, full error) Place {
	same := func(n int) bool {
		_, err := decode(text[:n] + scan(newFile("", text[:n])).closing())
		return err != nil && err.Error() == full.Error()
	}
	ends := make([]int, len(f.lines)) // of each line in the text
	end := -1
	for i, line := range f.lines {
		end += len(line) + 1
		ends[i] = end
	}
	l := sort.Search(len(ends)-1, func(i int) bool { return same(ends[i]) })
	line := f.lines[l]
	begin := ends[l] - len(line)
	starts := make([]int, 0, len(line))
	for i := range line {
		starts = append(starts, i)
	}
	col := sort.Search(len(starts), func(i int) bool {
		_, size := utf8.DecodeRuneInString(line[starts[i]:])
		return same(begin + starts[i] + size)
	})
	return Place{File: f, Line: l + 1, Col: min(col, max(len(starts)-1, 0)) + 1}
}

// firstCol returns the column of the first character that is no space.
func firstCol(line string) int {
	return len(line) - len(strings.TrimLeft(line, " \t")) + 1
}
