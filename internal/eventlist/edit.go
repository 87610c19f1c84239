package eventlist

import (
	"bytes"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"demarche/internal/source"
)

// Change is one cell that differs from the file.
type Change struct {
	Kind, ID, Column string
	Was, Is          string
	New              bool // the whole row is new; Column is then ""
}

// Result is what an import comes to.
type Result struct {
	Data    []byte // the file as it is to be
	Changes []Change
	Absent  []string // rows of the file that the table does not have; they stay
	Remarks []string // on rows that can be taken over and are probably not meant so

	name  string
	root  *source.Node   // of the data
	have  map[key]*cells // rows of the data
	rows  []cells
	given map[key]*Row // rows of the table
}

// key names a row.
type key struct{ kind, id string }

// read reads the data anew, after a change.
func (r *Result) read(data []byte) error {
	root, err := parsed(r.name, data)
	if err != nil {
		return err
	}
	r.Data, r.root, r.rows, r.have = data, root, cellsOf(root), map[key]*cells{}
	for i := range r.rows {
		r.have[key{r.rows[i].row.Kind, r.rows[i].row.ID}] = &r.rows[i]
	}
	return nil
}

// Apply takes rows over into the text of a scenario's file. Only the values that
// differ are written; every byte around them stays. An error names the row that
// cannot be taken over, and nothing is changed then.
func Apply(name string, data []byte, rows []Row) (*Result, error) {
	r := &Result{name: name, given: map[key]*Row{}}
	if err := r.read(data); err != nil {
		return nil, err
	}
	for i := range rows {
		row := &rows[i]
		if err := r.row(row); err != nil {
			return nil, err
		}
		r.given[key{row.Kind, row.ID}] = row
	}
	for i := range r.rows {
		if row := &r.rows[i].row; r.given[key{row.Kind, row.ID}] == nil {
			r.Absent = append(r.Absent, row.Kind+" "+row.ID)
		}
	}
	return r, nil
}

func parsed(name string, data []byte) (*source.Node, error) {
	list := &source.List{}
	root := source.Parse(name, data, list)
	if root == nil || list.Failed() {
		return nil, list.Diagnostics()[0]
	}
	return root, nil
}

var rowID = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*(\.\d+)?$`)

// row takes one row over. What goes wrong is a *Fault.
func (r *Result) row(row *Row) error {
	if row.Kind != "inject" && row.Kind != "draft" {
		return wrong(row, "kind", "a row is an inject or a draft; this is %q: write one of the two there", row.Kind)
	}
	k := key{row.Kind, row.ID}
	if r.given[k] != nil {
		return wrong(row, "id", "the row stands twice in the table%s: take one out, or give it an id of its own", before(r.given[k]))
	}
	if !rowID.MatchString(row.ID) || len(row.ID) > 64 {
		return wrong(row, "id", "%q is no id: write it with small letters, digits and hyphens, as in late-word", row.ID)
	}
	if r.have[k] == nil {
		return r.add(row)
	}
	for _, column := range editable {
		cell, there := row.Cell[column]
		was, is := r.have[k].row.Cell[column], tidy(cell)
		if !there || tidy(was) == is { // a table may have fewer columns
			continue
		}
		node := r.have[k].nodes[column]
		if node == nil || is == "" {
			return wrong(row, column, "this is %q in the file and %q in the table: what a row has or lacks is changed in the file itself; put back here what the file has", was, is)
		}
		next, err := replaced(r.name, r.Data, r.root, node, is)
		if err == nil {
			err = r.read(next)
		}
		if err != nil {
			return &Fault{row, column, err}
		}
		r.Changes = append(r.Changes, Change{Kind: row.Kind, ID: row.ID, Column: column, Was: was, Is: is})
	}
	return nil
}

// before names the row that came first.
func before(row *Row) string {
	if at := row.Place.In(""); at != "" {
		return ", first in " + at
	}
	return ""
}

// tidy evens out what spreadsheets change: line ends and space at the ends.
func tidy(s string) string {
	return strings.TrimSpace(strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n"))
}

// add writes a new inject or draft behind the last one.
func (r *Result) add(row *Row) error {
	what := row.Kind + "s"
	group := r.root.Get(what)
	if group == nil || len(group.Entries) == 0 || group.Kind != source.Mapping {
		return wrong(row, "id", "the file has no %s yet: write the first one there", what)
	}
	if strings.Contains(row.ID, ".") {
		return wrong(row, "id", "a further effect is written in the file itself: take the row out of the table")
	}
	if row.Kind == "inject" && row.Cell["at"] == "" && row.Cell["after"] == "" && row.Cell["when"] == "" {
		return wrong(row, "at", "the new row does not say when it comes: fill in the column at, as in +0:40, or after or when")
	}
	last := group.Entries[len(group.Entries)-1].Key
	if last.Col < 2 || group.Entries[0].Key.Line == last.Line && len(group.Entries) > 1 {
		return wrong(row, "id", "%s stand in braces: write the new one into the file yourself", what)
	}
	lines := strings.SplitAfter(string(r.Data), "\n")
	end := last.Line // lines that belong to the last entry: indented more than its key, or blank before such
	for i := last.Line; i < len(lines); i++ {
		t := strings.TrimRight(lines[i], "\r\n ")
		if t != "" && indent(t) < last.Col {
			break
		}
		if t != "" {
			end = i + 1
		}
	}
	text := written(row, strings.Repeat(" ", last.Col-1))
	head := strings.Join(lines[:end], "")
	if !strings.HasSuffix(head, "\n") {
		head += "\n"
	}
	next := []byte(head + text + strings.Join(lines[end:], ""))
	if err := r.read(next); err != nil {
		return wrong(row, "", "the new row cannot be written: %w", err)
	}
	if row.Kind == "inject" && row.Cell["form"] == "post" && row.Cell["claim"] == "" {
		at := row.Place.In("claim")
		if at != "" {
			at += ", "
		}
		r.Remarks = append(r.Remarks, at+"inject "+row.ID+": the post carries no claim, so nobody comes to believe or doubt anything by it; name a narrative in the column claim if it is to spread one")
	}
	r.Changes = append(r.Changes, Change{Kind: row.Kind, ID: row.ID, New: true})
	return nil
}

func indent(line string) int { return len(line) - len(strings.TrimLeft(line, " ")) }

// written is a new entry in YAML.
func written(row *Row, lead string) string {
	var b strings.Builder
	b.WriteString(lead + row.ID + ":\n")
	put := func(depth int, key, value string) {
		if value != "" {
			fmt.Fprintf(&b, "%s%s%s: %s\n", lead, strings.Repeat("  ", depth), key, quoted(tidy(value)))
		}
	}
	if row.Kind == "draft" {
		put(1, "title", row.Cell["title"])
		put(1, "as", row.Cell["by"])
		put(1, "when", row.Cell["when"])
		put(1, "text", row.Cell["text"])
		return b.String()
	}
	put(1, "at", row.Cell["at"])
	put(1, "after", row.Cell["after"])
	when := "when"
	if row.Cell["at"] != "" || row.Cell["after"] != "" {
		when = "if"
	}
	put(1, when, row.Cell["when"])
	if row.Cell["form"] == "post" {
		fmt.Fprintf(&b, "%s  post:\n", lead)
		put(2, "by", row.Cell["by"])
		put(2, "carries", row.Cell["claim"])
	} else {
		fmt.Fprintf(&b, "%s  message:\n", lead)
		put(2, "from", row.Cell["by"])
		put(2, "subject", row.Cell["title"])
	}
	put(2, "text", row.Cell["text"])
	return b.String()
}

// quoted writes a value so that YAML reads it back: in single quotes, or with
// line breaks in double quotes.
func quoted(s string) string {
	if !strings.ContainsAny(s, "\n\t") {
		return "'" + strings.ReplaceAll(s, "'", "''") + "'"
	}
	s = strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`, "\t", `\t`).Replace(s)
	return `"` + s + `"`
}

// replaced writes another value in place of a node's and checks that nothing
// else has changed by it.
func replaced(name string, data []byte, root, node *source.Node, value string) ([]byte, error) {
	from, to, lead := extent(data, node)
	if from < 0 {
		return nil, fmt.Errorf("line %d: the value is written in a way that cannot be replaced; change it in the file itself", node.Line)
	}
	next := slices.Concat(data[:from], []byte(folded(value, lead)), data[to:])
	again, err := parsed(name, next)
	if err != nil {
		return nil, fmt.Errorf("line %d: %w", node.Line, err)
	}
	if !sameBut(root, again, node, value) {
		return nil, fmt.Errorf("line %d: the value cannot be replaced without changing others; change it in the file itself", node.Line)
	}
	return next, nil
}

// width is how long folded lines are.
const width = 140

// folded writes a value: as a block where one stood, else in quotes.
func folded(value string, lead int) string {
	if lead == 0 {
		return quoted(value)
	}
	pad := strings.Repeat(" ", lead)
	var b strings.Builder
	b.WriteString(">-")
	for i, paragraph := range strings.Split(value, "\n") {
		if i > 0 {
			b.WriteString("\n") // a blank line within a folded block is a line break
		}
		line := ""
		for _, word := range strings.Fields(paragraph) {
			if line != "" && len(pad)+len(line)+1+len(word) > width {
				b.WriteString("\n" + pad + line)
				line = ""
			}
			if line != "" {
				line += " "
			}
			line += word
		}
		b.WriteString("\n" + pad + line)
	}
	b.WriteString("\n")
	return b.String()
}

// extent returns the bytes at which a scalar is written, from -1 where that is
// not plain to see; lead is the indentation of a block, 0 for others.
func extent(data []byte, n *source.Node) (from, to, lead int) {
	line := 1
	for line < n.Line {
		i := bytes.IndexByte(data[from:], '\n')
		if i < 0 {
			return -1, 0, 0
		}
		from, line = from+i+1, line+1
	}
	rest := data[from:]
	for range n.Col - 1 {
		if len(rest) == 0 {
			return -1, 0, 0
		}
		size := 1
		for size < len(rest) && rest[size]&0xC0 == 0x80 {
			size++
		}
		rest, from = rest[size:], from+size
	}
	if len(rest) == 0 {
		return -1, 0, 0
	}
	switch rest[0] {
	case '\'':
		for i := 1; i < len(rest); i++ {
			if rest[i] == '\'' {
				if i+1 < len(rest) && rest[i+1] == '\'' {
					i++
					continue
				}
				return from, from + i + 1, 0
			}
		}
	case '"':
		for i := 1; i < len(rest); i++ {
			switch rest[i] {
			case '\\':
				i++
			case '"':
				return from, from + i + 1, 0
			}
		}
	case '|', '>':
		return block(data, from)
	default:
		if strings.HasPrefix(string(rest), n.Value) {
			return from, from + len(n.Value), 0
		}
	}
	return -1, 0, 0
}

// block returns the extent of a block scalar: its head and all lines that are
// indented as its first.
func block(data []byte, from int) (start, end, lead int) {
	at := from
	for {
		i := bytes.IndexByte(data[at:], '\n')
		if i < 0 {
			return from, len(data), max(lead, 1)
		}
		at += i + 1
		next := data[at:]
		if j := bytes.IndexByte(next, '\n'); j >= 0 {
			next = next[:j]
		}
		text := strings.TrimRight(string(next), "\r ")
		if text == "" {
			if at >= len(data) {
				return from, at, lead
			}
			continue
		}
		if lead == 0 {
			lead = indent(text)
		}
		if indent(text) < lead || lead == 0 {
			return from, trimmedEnd(data, from, at), lead
		}
	}
}

// trimmedEnd leaves blank lines behind a block where they stand.
func trimmedEnd(data []byte, from, at int) int {
	text := strings.TrimRight(string(data[from:at]), " \r\n")
	end := from + len(text)
	if i := bytes.IndexByte(data[end:], '\n'); i >= 0 {
		end += i + 1
	}
	return end
}

// sameBut tells whether two trees are alike but for the value of one node.
func sameBut(a, b, but *source.Node, value string) bool {
	if a == but {
		return b.Kind == source.Scalar && tidy(b.Value) == value
	}
	if a.Kind != b.Kind || a.Value != b.Value || a.Null != b.Null || len(a.Entries) != len(b.Entries) || len(a.Items) != len(b.Items) {
		return false
	}
	for i := range a.Entries {
		if a.Entries[i].Key.Value != b.Entries[i].Key.Value || !sameBut(a.Entries[i].Value, b.Entries[i].Value, but, value) {
			return false
		}
	}
	for i := range a.Items {
		if !sameBut(a.Items[i], b.Items[i], but, value) {
			return false
		}
	}
	return true
}
