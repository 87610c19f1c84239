package debrief

import (
	"strings"
	"unicode/utf8"
)

// Render sets lines at a width in characters, each ending with a newline. Rows
// that stand together are set in columns where they fit, and run on where they do
// not, with a mark of the language between their cells.
func Render(lines []Line, width int, mark string) string {
	var b strings.Builder
	for i := 0; i < len(lines); i++ {
		l := &lines[i]
		switch {
		case l.Cells == nil && l.Under:
			wrap(&b, "    ", "    ", l.Text, width)
		case l.Cells == nil:
			wrap(&b, "", "  ", l.Text, width)
		default:
			end := i
			for end < len(lines) && (lines[end].Cells != nil || lines[end].Under) {
				end++
			}
			table(&b, lines[i:end], width, mark)
			i = end - 1
		}
	}
	return b.String()
}

const between = "  " // columns

// table sets rows, with what belongs under them.
func table(b *strings.Builder, rows []Line, width int, mark string) {
	var wide []int
	for _, r := range rows {
		for k, c := range r.Cells {
			if k == len(wide) {
				wide = append(wide, 0)
			}
			wide[k] = max(wide[k], utf8.RuneCountInString(c))
		}
	}
	all := 0
	for _, n := range wide {
		all += n + len(between)
	}
	for _, r := range rows {
		switch {
		case r.Cells == nil:
			wrap(b, "    ", "    ", r.Text, width)
		case all-len(between) > width:
			wrap(b, "", "  ", runOn(r.Cells, mark), width)
		default:
			line := ""
			for k, c := range r.Cells {
				line += c + strings.Repeat(" ", wide[k]-utf8.RuneCountInString(c)+len(between))
			}
			b.WriteString(strings.TrimRight(line, " ") + "\n")
		}
	}
}

// runOn puts a row into one sentence.
func runOn(cells []string, mark string) string {
	var said []string
	for _, c := range cells {
		if c = strings.TrimSpace(c); c != "" {
			said = append(said, c)
		}
	}
	return strings.Join(said, mark)
}

// wrap breaks a text at spaces.
func wrap(b *strings.Builder, first, rest, text string, width int) {
	line, empty := first, true
	for _, word := range strings.FieldsFunc(text, func(r rune) bool { return r == ' ' || r == '\n' || r == '\t' }) {
		if !empty && utf8.RuneCountInString(line)+1+utf8.RuneCountInString(word) > width {
			b.WriteString(line + "\n")
			line, empty = rest, true
		}
		if !empty {
			line += " "
		}
		line, empty = line+word, false
	}
	b.WriteString(line + "\n")
}
