package eventlist

import (
	"fmt"

	"demarche/internal/source"
)

// Place is where a row stands in the table that it was read from, as a spreadsheet
// counts.
type Place struct {
	Sheet string // "" in a csv
	Row   int    // from 1, the heads included; 0 where there is no table

	letters map[string]string // of the columns, by their heads
}

// In names the place and a column, "" for the whole row: row 7, column C (at).
func (p Place) In(column string) string {
	if p.Row == 0 {
		return ""
	}
	text := fmt.Sprintf("row %d", p.Row)
	if p.Sheet != "" {
		text = fmt.Sprintf("sheet %q, %s", p.Sheet, text)
	}
	if letter := p.letters[column]; letter != "" {
		text += fmt.Sprintf(", column %s (%s)", letter, column)
	}
	return text
}

// Fault is why a row cannot be taken over.
type Fault struct {
	Row    *Row
	Column string // head of the column, "" where it is the row's own
	Err    error  // what is wrong, and the mend
}

// Error names the row, the column and the mend.
func (f *Fault) Error() string {
	text := fmt.Sprintf("%s %s: %v", f.Row.Kind, f.Row.ID, f.Err)
	if at := f.Row.Place.In(f.Column); at != "" {
		text = at + ", " + text
	}
	return text
}

// Unwrap returns what is wrong.
func (f *Fault) Unwrap() error { return f.Err }

func wrong(row *Row, column, format string, args ...any) error {
	return &Fault{row, column, fmt.Errorf(format, args...)}
}

// letter is the name of a column by its place from 0, as spreadsheets write it.
func letter(i int) string {
	name := ""
	for i++; i > 0; i = (i - 1) / 26 {
		name = string(rune('A'+(i-1)%26)) + name
	}
	return name
}

// Finding names the place in the table of what is wrong in the file as it would be:
// the cell that is written there, else the row of the inject or draft that it stands
// in. It is "" where the table has no part in it.
func (r *Result) Finding(d *source.Diagnostic) string {
	var within *cells
	for i := range r.rows {
		c := &r.rows[i]
		for _, column := range editable {
			n := c.nodes[column]
			if n != nil && n.Line == d.Line && n.Col <= d.Col && d.Col <= n.Col+len(n.Value)+1 {
				return r.placed(c, column)
			}
		}
		if within == nil && c.line <= d.Line && d.Line <= c.last {
			within = c
		}
	}
	if within == nil {
		return ""
	}
	return r.placed(within, "")
}

func (r *Result) placed(c *cells, column string) string {
	given := r.given[key{c.row.Kind, c.row.ID}]
	if given == nil {
		return ""
	}
	return given.Place.In(column) + ", " + given.Kind + " " + given.ID
}
