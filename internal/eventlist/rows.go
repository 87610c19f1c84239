// Package eventlist turns the injects and drafts of a scenario into the rows of
// a table that instructors edit, and what they have changed back into the
// scenario's own file, whose comments and layout stay.
package eventlist

import (
	"slices"
	"strconv"

	"demarche/internal/source"
)

// Row is an inject or a draft. An inject with several texts has a row for each:
// the second effect of x is x.2, as everywhere.
type Row struct {
	Kind  string // inject, draft
	ID    string
	Cell  map[string]string // by column
	Place Place             // in the table that it was read from
}

// Columns are the heads of the table, in order.
var Columns = []string{"kind", "id", "at", "after", "when", "form", "by", "on", "claim", "title", "text"}

// editable are the columns that an import takes over; the others say what a row
// is.
var editable = []string{"at", "after", "when", "by", "claim", "title", "text"}

// values returns the cells of a row in the order of the columns.
func (r *Row) values() []string {
	out := []string{r.Kind, r.ID}
	for _, c := range Columns[2:] {
		out = append(out, r.Cell[c])
	}
	return out
}

// Rows lists the injects and drafts of a scenario's file in its order; nil if
// it cannot be read.
func Rows(name string, data []byte, list *source.List) []Row {
	root := source.Parse(name, data, list)
	if root == nil {
		return nil
	}
	var rows []Row
	for _, c := range cellsOf(root) {
		rows = append(rows, c.row)
	}
	return rows
}

// cells are the cells of a row with the values that they stand for.
type cells struct {
	row        Row
	nodes      map[string]*source.Node
	line, last int // of the entry in the file
}

func cellsOf(root *source.Node) []cells {
	var out []cells
	for _, e := range entries(root.Get("injects")) {
		for _, c := range inject(e.Key.Value, e.Value) {
			c.line, c.last = e.Key.Line, lastLine(e.Value)
			out = append(out, c)
		}
	}
	for _, e := range entries(root.Get("drafts")) {
		c := begin("draft", e.Key.Value)
		c.line, c.last = e.Key.Line, lastLine(e.Value)
		c.take("when", e.Value.Get("when"))
		c.take("by", e.Value.Get("as"))
		c.say("on", e.Value.Get("on"))
		c.take("claim", e.Value.Get("about"))
		c.take("title", e.Value.Get("title"))
		c.take("text", e.Value.Get("text"))
		c.row.Cell["form"] = "post"
		out = append(out, c)
	}
	return out
}

func begin(kind, id string) cells {
	return cells{row: Row{Kind: kind, ID: id, Cell: map[string]string{}}, nodes: map[string]*source.Node{}}
}

// lastLine is the last line on which something of a value begins.
func lastLine(n *source.Node) int {
	last := n.Line
	for _, e := range n.Entries {
		last = max(last, e.Key.Line, lastLine(e.Value))
	}
	for _, item := range n.Items {
		last = max(last, lastLine(item))
	}
	return last
}

// take makes a value the content of a cell.
func (c *cells) take(column string, n *source.Node) {
	if n != nil && n.Kind == source.Scalar && !n.Null {
		c.row.Cell[column], c.nodes[column] = n.Value, n
	}
}

// say shows a value that is not taken over: a word or a list of words.
func (c *cells) say(column string, n *source.Node) {
	switch {
	case n == nil:
	case n.Kind == source.Scalar:
		c.row.Cell[column] = n.Value
	case n.Kind == source.Sequence:
		for i, item := range n.Items {
			if i > 0 {
				c.row.Cell[column] += ", "
			}
			c.row.Cell[column] += item.Value
		}
	}
}

// inject returns the rows of an inject: one, and one more for each further
// effect with a text.
func inject(id string, n *source.Node) []cells {
	first := begin("inject", id)
	for _, key := range []string{"at", "after", "when"} {
		first.take(key, n.Get(key))
	}
	if first.nodes["when"] == nil {
		first.take("when", n.Get("if"))
	}
	effects := []*source.Node{n}
	if do := n.Get("do"); do != nil && do.Kind == source.Sequence {
		effects = do.Items
	}
	rows := []cells{first}
	for i, e := range effects {
		form, what := textOf(e)
		if what == nil {
			continue
		}
		at := &rows[0]
		if i > 0 {
			rows = append(rows, begin("inject", id+"."+strconv.Itoa(i+1)))
			at = &rows[len(rows)-1]
		}
		at.row.Cell["form"] = form
		at.take("by", what.Get("by"))
		if at.nodes["by"] == nil {
			at.take("by", what.Get("from"))
		}
		at.say("on", what.Get("on"))
		if form == "post" {
			at.take("claim", what.Get("carries"))
		}
		at.take("title", what.Get("subject"))
		at.take("text", what.Get("text"))
	}
	if first.row.Cell["form"] == "" {
		rows[0].row.Cell["form"] = others(effects)
	}
	return rows
}

// textOf returns the post or message of an effect.
func textOf(e *source.Node) (string, *source.Node) {
	for _, form := range []string{"post", "message"} {
		if n := e.Get(form); n != nil && n.Kind == source.Mapping {
			return form, n
		}
	}
	return "", nil
}

// others names effects without a text.
func others(effects []*source.Node) string {
	known := []string{"at", "after", "when", "if", "do"}
	out := ""
	for _, e := range effects {
		for _, x := range entries(e) {
			if slices.Contains(known, x.Key.Value) {
				continue
			}
			if out != "" {
				out += ", "
			}
			out += x.Key.Value
		}
	}
	return out
}

func entries(n *source.Node) []source.Entry {
	if n == nil {
		return nil
	}
	return n.Entries
}
