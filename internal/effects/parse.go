package effects

import (
	_ "embed"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"demarche/internal/fixed"
)

var (
	//go:embed effects.tsv
	effectsTable string
	//go:embed findings.tsv
	findingsTable string

	table    = parseEffects(effectsTable)
	keys     = index()
	findings = parseFindings(findingsTable)
)

const (
	effectsHead  = "key value low high unit politics basis source doi checked note"
	findingsHead = "key lever measure value low high politics source doi checked note"
)

var (
	names = regexp.MustCompile(`^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$`)
	dois  = regexp.MustCompile(`^10\.\d{4,9}/\S+$`)
)

// row is a line of a table by column. What is wrong with it is a mistake in
// the program, so it panics.
type row struct {
	table, line string
	cells       map[string]string
}

func (r row) fail(what string) { panic(fmt.Sprintf("effects: %s: %s: %q", r.table, what, r.line)) }

func (r row) require(ok bool, what string) {
	if !ok {
		r.fail(what)
	}
}

// number reads a decimal that fixed.Q can hold.
func (r row) number(column string) fixed.Q {
	f, err := strconv.ParseFloat(r.cells[column], 64)
	r.require(err == nil && f > -32768 && f < 32768, column)
	return fixed.FromFloat(f)
}

func (r row) one(column string, of ...string) string {
	r.require(slices.Contains(of, r.cells[column]), column)
	return r.cells[column]
}

// doi is a DOI or nothing, and never without a source.
func (r row) doi() string {
	d := r.cells["doi"]
	r.require(d == "" || dois.MatchString(d) && r.cells["source"] != "", "doi")
	return d
}

func rows(name, text, head string) []row {
	columns := strings.Fields(head)
	var list []row
	for i, line := range strings.Split(strings.TrimSuffix(text, "\n"), "\n") {
		cells := strings.Split(line, "\t")
		r := row{name, line, map[string]string{}}
		r.require(len(cells) == len(columns), "columns")
		for k, c := range cells {
			r.require(c == strings.TrimSpace(c), "spaces")
			r.cells[columns[k]] = c
		}
		if i == 0 {
			r.require(slices.Equal(cells, columns), "head")
			continue
		}
		list = append(list, r)
	}
	return list
}

func parseEffects(text string) (t [Count]Effect) {
	list := rows("effects.tsv", text, effectsHead)
	if len(list) != Count {
		panic(fmt.Sprintf("effects: %d rows for %d keys", len(list), Count))
	}
	for i, r := range list {
		e := Effect{
			Key: Key(i), Name: r.cells["key"], Value: r.number("value"), Low: r.number("low"), High: r.number("high"), Unit: r.cells["unit"],
			Politics: r.one("politics", "yes", "no", "-"), Basis: Basis(r.one("basis", string(Cited), string(Derived), string(Judged), string(Guide))),
			Source: r.cells["source"], DOI: r.doi(), Checked: r.one("checked", "yes", "no") == "yes", Note: r.cells["note"],
		}
		r.require(names.MatchString(e.Name), "key")
		r.require(e.Low <= e.Value && e.Value <= e.High, "low <= value <= high")
		r.require(e.Unit != "", "unit")
		r.require(e.Basis == Judged || e.Source != "", "a source")
		r.require(e.Basis != Judged || !e.Checked, "a judged number is in no source")
		r.require(e.Basis != Derived || e.Note != "", "the formula in the note")
		r.require((e.Source == "") == (e.Politics == "-"), "politics is known when a source is")
		t[i] = e
	}
	return t
}

func index() map[string]Key {
	m := make(map[string]Key, Count)
	for i := range table {
		if _, twice := m[table[i].Name]; twice {
			panic("effects: twice: " + table[i].Name)
		}
		m[table[i].Name] = Key(i)
	}
	return m
}

func parseFindings(text string) []Finding {
	seen := map[string]bool{}
	var list []Finding
	for _, r := range rows("findings.tsv", text, findingsHead) {
		lever, known := keys[r.cells["lever"]]
		r.require(known, "lever")
		f := Finding{
			Name: r.cells["key"], Lever: lever, Measure: r.cells["measure"], Value: r.number("value"), Politics: r.one("politics", "yes", "no"),
			Source: r.cells["source"], DOI: r.doi(), Checked: r.one("checked", "yes", "no") == "yes", Note: r.cells["note"],
		}
		if f.Interval = r.cells["low"] != "" || r.cells["high"] != ""; f.Interval {
			f.Low, f.High = r.number("low"), r.number("high")
			r.require(f.Low <= f.Value && f.Value <= f.High, "low <= value <= high")
		}
		r.require(names.MatchString(f.Name) && !seen[f.Name], "key")
		r.require(f.Measure != "" && f.Source != "", "measure and source")
		seen[f.Name] = true
		list = append(list, f)
	}
	return list
}
