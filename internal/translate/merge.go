package translate

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"demarche/internal/source"
)

// Merge takes over what a sheet says and returns the file of translations with
// it: lines that were there are exchanged where they stand, new ones stand at
// the end. Comments stay. The error names a line that the scenario has not.
func (l *Locale) Merge(name string, sheet []byte, texts []Source) (out []byte, merged []string, err error) {
	fresh, err := Parse(name, sheet, nil)
	if err != nil {
		return nil, nil, err
	}
	known := map[string]string{}
	for _, t := range texts {
		known[t.ID] = t.Text
	}
	for id, n := range fresh.lines {
		if _, ok := known[id]; !ok {
			return nil, nil, fmt.Errorf("%s:%d: the scenario has no line %q", name, n.Line, id)
		}
	}
	lines := strings.Split(strings.TrimRight(l.text, "\n"), "\n")
	if strings.TrimSpace(l.text) == "" {
		lines = nil
	}
	var added []string
	gone := map[int]bool{} // lines of texts that were exchanged
	for _, t := range texts {
		n := fresh.lines[t.ID]
		if n == nil {
			continue
		}
		text := written(strings.TrimSpace(n.Value))
		if was := l.lines[t.ID]; was == nil {
			added = append(added, t.ID+": "+text)
		} else {
			exchange(lines, gone, was, text)
		}
		merged = append(merged, t.ID)
		l.From[t.ID] = Digest(t.Text)
	}
	var kept []string
	for i, line := range lines {
		if !gone[i] {
			kept = append(kept, line)
		}
	}
	out = []byte(strings.Join(append(kept, added...), "\n") + "\n")
	now, err := Parse(name, out, nil)
	if err != nil {
		return nil, nil, err
	}
	// What was not on the sheet says what it said, and what was says the new.
	want := l.Lines()
	for id, text := range fresh.Lines() {
		want[id] = text
	}
	for id, text := range want {
		if now.Lines()[id] != text {
			return nil, nil, fmt.Errorf("%q cannot be exchanged where it stands: put it on lines of its own in the translations", id)
		}
	}
	l.text, l.lines = now.text, now.lines
	return out, merged, nil
}

// exchange puts a text in the place of a scalar that fills its lines from its
// key on.
func exchange(lines []string, gone map[int]bool, was *source.Node, text string) {
	first, last := was.Line, was.Inside(utf8.RuneCountInString(was.Value)-1).Line
	line := []rune(lines[first-1])
	lines[first-1] = string(line[:was.Col-1]) + text
	if comment, ok := was.Comment(); ok && first == last {
		lines[first-1] += "  " + string(line[comment.Col-1:])
	}
	for i := first; i < last; i++ {
		gone[i] = true
	}
}

// written writes a text on one line: between double quotes if it has several.
func written(text string) string {
	if !strings.Contains(text, "\n") {
		return "'" + strings.ReplaceAll(text, "'", "''") + "'"
	}
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`).Replace(text) + `"`
}
