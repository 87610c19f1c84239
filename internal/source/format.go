package source

import (
	"bytes"
	"strings"
	"unicode"
)

// Format lays a text out anew: two spaces for each level, lists below their key,
// one space behind colons and commas, none inside brackets, at most one empty
// line. Only white space changes, never what the text says; comments stay where
// they are. It reports what is wrong and returns false if the text cannot be
// read, or cannot be laid out without a change of what it says.
func Format(name string, data []byte, list *List) ([]byte, bool) {
	before := Parse(name, data, list)
	if before == nil || list.Failed() {
		return nil, false
	}
	text := string(bytes.TrimPrefix(data, []byte("\uFEFF")))
	text = strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n")
	out := layOut(text)
	after := Parse(name, []byte(out), &List{})
	if !same(before, after) || bare(text) != bare(out) {
		list.Report(Top(name), YAMLSyntax, "write it in a plainer way: no anchors, no keys over several lines", "this file cannot be laid out anew without a change of what it says; it stays as it is")
		return nil, false
	}
	return []byte(out), true
}

// same tells whether two nodes say the same.
func same(a, b *Node) bool {
	if b == nil || a.Kind != b.Kind || a.Value != b.Value || a.Null != b.Null || len(a.Entries) != len(b.Entries) || len(a.Items) != len(b.Items) {
		return false
	}
	for i := range a.Entries {
		if a.Entries[i].Key.Value != b.Entries[i].Key.Value || !same(a.Entries[i].Value, b.Entries[i].Value) {
			return false
		}
	}
	for i := range a.Items {
		if !same(a.Items[i], b.Items[i]) {
			return false
		}
	}
	return true
}

// bare is a text without its white space.
func bare(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s)
}

// level is a list or a group of keys, by the column in which it stood and in
// which it is to stand.
type level struct {
	old, now int
	list     bool
}

// layout writes a text anew, line by line.
type layout struct {
	scan   *scanner
	levels []level
	out    []string
	held   []string // comments and empty lines, until it is known to what they belong

	shift int // of the lines that go on with the last value
	base  int // column of the first line of a block of text, or -1
	under int // new column of what a block of text belongs to
	deep  int // the number with which a block of text says how deep it is, or 0
}

func layOut(text string) string {
	f := newFile("", text)
	l := &layout{scan: &scanner{file: f}, levels: []level{}}
	for i, line := range f.lines {
		l.scan.line = i + 1
		l.line(line)
	}
	l.release(0, 0)
	text = strings.Join(l.out, "\n")
	return strings.Trim(text, "\n") + "\n"
}

// goesOn tells whether a line goes on with the value above it, as the scanner
// sees it.
func (l *layout) goesOn(line string) bool {
	s, trimmed := l.scan, strings.TrimLeft(line, " \t")
	indent := len(line) - len(strings.TrimLeft(line, " "))
	switch {
	case s.quote != 0 || len(s.flow) > 0:
		return true
	case trimmed == "":
		return false
	case s.block && indent > s.parent:
		return true
	}
	return s.plain && indent > s.parent && trimmed[0] != '#'
}

func (l *layout) line(line string) {
	trimmed := strings.TrimSpace(line)
	on := l.goesOn(line)
	switch {
	case on && l.scan.quote != 0:
		l.flush()
		l.out = append(l.out, line) // spaces may count between quotes
	case on && len(l.scan.flow) > 0:
		l.flush()
		l.out = append(l.out, l.inFlow(line))
	case on && l.scan.block:
		l.flush()
		l.out = append(l.out, l.ofBlock(line))
	case on:
		l.flush()
		l.out = append(l.out, spaces(l.under+2)+trimmed)
	case trimmed == "":
		l.held = append(l.held, l.empty(line))
	case trimmed[0] == '#':
		l.held = append(l.held, strings.TrimRight(line, " \t"))
	default:
		l.begins(line)
	}
	l.scan.scanLine(line)
}

// empty is an empty line: spaces count if it stands in a block of text.
func (l *layout) empty(line string) string {
	if l.scan.block && l.base >= 0 && len(line) > l.base {
		return spaces(l.under+2) + line[l.base:]
	}
	return ""
}

// inFlow lays out a line inside brackets.
func (l *layout) inFlow(line string) string {
	indent := len(line) - len(strings.TrimLeft(line, " "))
	rest := tidy(strings.TrimSpace(line), len(l.scan.flow))
	if rest == "" {
		return ""
	}
	return spaces(max(indent+l.shift, l.under+1)) + rest
}

// ofBlock lays out a line of a block of text.
func (l *layout) ofBlock(line string) string {
	indent := len(line) - len(strings.TrimLeft(line, " "))
	if l.deep > 0 {
		return spaces(max(0, indent+l.shift)) + line[indent:]
	}
	if l.base < 0 {
		l.base = indent
	}
	return spaces(l.under+2+max(0, indent-l.base)) + line[min(indent, len(line)):]
}

// begins lays out a line with which a key or an item of a list begins.
func (l *layout) begins(line string) {
	rest := strings.TrimLeft(line, " ")
	old := len(line) - len(rest)
	before := append([]level(nil), l.levels...)
	first, now := old, -1
	var b strings.Builder
	for {
		dash := rest == "-" || strings.HasPrefix(rest, "- ")
		at := l.enter(old, dash)
		if now < 0 {
			now = at
			l.releaseIn(before, first, now)
			b.WriteString(spaces(now))
		}
		l.under, l.shift = at, at-old
		if !dash {
			break
		}
		content := strings.TrimLeft(rest[1:], " ")
		if content == "" || content[0] == '#' {
			b.WriteString("-" + rest[1:])
			rest = ""
			break
		}
		b.WriteString("- ")
		old += len(rest) - len(content)
		rest = content
		if !strings.HasPrefix(rest, "- ") && rest != "-" && !keyed(rest) {
			break // a value: what goes on with it stands below the dash
		}
	}
	l.base, l.deep = -1, 0
	l.out = append(l.out, strings.TrimRight(b.String()+tidy(rest, 0), " \t"))
	if m := blockEnd.FindStringSubmatch(line); m != nil {
		l.deep = int(m[1][0]-'0') * min(1, len(m[1]))
	}
}

// enter returns the new column of a key or dash in an old one.
func (l *layout) enter(old int, list bool) int {
	for len(l.levels) > 0 {
		top := l.levels[len(l.levels)-1]
		if top.old < old || top.old == old && (top.list == list || list) {
			break
		}
		l.levels = l.levels[:len(l.levels)-1]
	}
	if n := len(l.levels); n > 0 {
		if top := l.levels[n-1]; top.old == old && top.list == list {
			return top.now
		}
	}
	now := 0
	if n := len(l.levels); n > 0 {
		now = l.levels[n-1].now + 2
	}
	l.levels = append(l.levels, level{old, now, list})
	return now
}

// release writes what is held before a line that moves from a column to another.
func (l *layout) release(old, now int) { l.releaseIn(l.levels, old, now) }

func (l *layout) releaseIn(levels []level, old, now int) {
	for _, line := range l.held {
		rest := strings.TrimLeft(line, " \t")
		if rest == "" {
			if n := len(l.out); n > 0 && strings.TrimSpace(l.out[n-1]) == "" {
				continue
			}
			l.out = append(l.out, "")
			continue
		}
		at, to := len(line)-len(rest), now
		if at > old {
			for _, v := range levels {
				if v.old <= at {
					to = v.now
				}
			}
		}
		l.out = append(l.out, spaces(to)+rest)
	}
	l.held = nil
}

// flush writes what is held inside a value, as it is.
func (l *layout) flush() {
	l.out = append(l.out, l.held...)
	l.held = nil
}

func spaces(n int) string { return strings.Repeat(" ", n) }
