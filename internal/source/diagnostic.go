package source

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"
)

// Diagnostic is one finding. Line and column count from 1, columns in
// characters.
type Diagnostic struct {
	File     string   `json:"file"`
	Line     int      `json:"line"`
	Col      int      `json:"col"`
	Severity Severity `json:"severity"`
	Code     Code     `json:"code"`
	Message  string   `json:"message"`
	Help     string   `json:"help,omitempty"`   // what to do about it, or ""
	Source   string   `json:"source,omitempty"` // the line, or ""
	Lines    []string `json:"lines,omitempty"`  // ids of all lines that are meant
}

// Error returns "file:line:col: CODE message".
func (d Diagnostic) Error() string {
	return fmt.Sprintf("%s:%d:%d: %s %s", d.File, d.Line, d.Col, d.Code, d.Message)
}

// String returns the finding as an author reads it: the place and the message,
// the line, a caret under the place, and the help.
func (d Diagnostic) String() string {
	var b strings.Builder
	b.WriteString(d.Error())
	if strings.TrimSpace(d.Source) != "" {
		line, caret := window(d.Source, d.Col)
		fmt.Fprintf(&b, "\n  %s\n  %s^", line, caret)
	}
	if d.Help != "" {
		b.WriteString("\n  help: " + d.Help)
	}
	return b.String()
}

// Long lines are cut to what a terminal shows.
const (
	maxShown = 100
	lead     = 60 // characters kept before the caret of a line that is cut
)

// window returns the part of a line round a column and the space before its
// caret, which keeps the tabs of the line so that the caret stands under its
// place.
func window(line string, col int) (shown, space string) {
	r := []rune(strings.ToValidUTF8(line, "\uFFFD"))
	at := min(max(col-1, 0), len(r))
	from, before := 0, ""
	if len(r) > maxShown && at > lead {
		from, before = at-lead, "…"
	}
	to, after := len(r), ""
	if to-from > maxShown {
		to, after = from+maxShown, "…"
	}
	pad := strings.Map(func(c rune) rune {
		if c == '\t' {
			return c
		}
		return ' '
	}, before+string(r[from:at]))
	text := strings.Map(func(c rune) rune {
		if c != '\t' && (c < ' ' || c == utf8.RuneError) {
			return '\uFFFD'
		}
		return c
	}, string(r[from:to]))
	return before + text + after, pad
}

// Diagnostics are the findings of a run, sorted by file and place.
type Diagnostics []Diagnostic

// Failed tells whether one of them is an error.
func (ds Diagnostics) Failed() bool {
	return slices.ContainsFunc(ds, func(d Diagnostic) bool { return d.Severity == Error })
}

// Count returns the number of errors and of warnings.
func (ds Diagnostics) Count() (errors, warnings int) {
	for _, d := range ds {
		if d.Severity == Error {
			errors++
		} else {
			warnings++
		}
	}
	return errors, warnings
}

// Print writes all of them, each with its line and caret.
func (ds Diagnostics) Print(w io.Writer) error {
	for _, d := range ds {
		if _, err := fmt.Fprintln(w, d.String()); err != nil {
			return err
		}
	}
	return nil
}

func (ds Diagnostics) sort() {
	slices.SortStableFunc(ds, func(a, b Diagnostic) int {
		return cmp.Or(strings.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Col, b.Col),
			strings.Compare(string(a.Code), string(b.Code)), strings.Compare(a.Message, b.Message))
	})
}
