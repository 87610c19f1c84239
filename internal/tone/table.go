package tone

import (
	"fmt"
	"path"
	"sort"
	"strconv"
	"strings"
)

// table is a lexicon file: lines of columns separated by tabs, '#' for remarks.
// The part of the file's name before the first '-' or '.' tells its kind.
type table struct {
	name, kind string
	rows       []row
}

type row struct {
	line  int
	cells []string
}

// columns gives the least number of columns of each kind of table; a last
// column with a note may follow.
var columns = map[string]int{"words": 2, "classes": 2, "acts": 5, "scopes": 2, "dimensions": 3, "concepts": 2, "offers": 2, "function": 2}

func readTable(name, data string) (table, error) {
	kind := path.Base(name)
	if i := strings.IndexAny(kind, "-."); i >= 0 {
		kind = kind[:i]
	}
	least, ok := columns[kind]
	if !ok {
		return table{}, fmt.Errorf("%s: not a kind of lexicon file", name)
	}
	t := table{name: name, kind: kind}
	line := 0
	for text := range strings.SplitSeq(data, "\n") {
		line++
		if text == "" || text[0] == '#' {
			continue
		}
		cells := strings.Split(text, "\t")
		if len(cells) < least {
			return t, fmt.Errorf("%s:%d: %d columns where %d are needed", name, line, len(cells), least)
		}
		t.rows = append(t.rows, row{line, cells})
	}
	return t, nil
}

func (l *lexicon) row(kind string, r row) error {
	switch kind {
	case "words":
		return l.words.row(r.cells)
	case "classes":
		name := r.cells[0]
		for w := range strings.FieldsSeq(r.cells[1]) {
			l.classes[name] = append(l.classes[name], w)
		}
		return nil
	case "concepts":
		return l.concepts.row(l.words, r.cells)
	}
	p, err := l.compile(r.cells[0])
	if err != nil {
		return err
	}
	if p.length > mostPlaces {
		return fmt.Errorf("pattern %q has more than %d words", r.cells[0], mostPlaces)
	}
	e := &entry{pattern: p, text: r.cells[0]}
	switch kind {
	case "acts":
		err = e.actRow(r.cells)
	case "scopes":
		err = e.scopeRow(r.cells)
	case "offers":
		e.offerRow(r.cells)
	default:
		err = e.dimensionRow(r.cells)
	}
	l.entries = append(l.entries, e)
	return err
}

// actRow reads: pattern, act, kind, Goldstein (-10..10), weight (1..9).
func (e *entry) actRow(cells []string) error {
	e.role = actEntry
	if err := e.act.UnmarshalText([]byte(cells[1])); err != nil {
		return err
	}
	if err := e.kind.UnmarshalText([]byte(cells[2])); err != nil {
		return err
	}
	value, err := parseTenths(cells[3])
	if err != nil || value < -100 || value > 100 {
		return fmt.Errorf("value %q is not within -10..10 with one decimal", cells[3])
	}
	e.value = value
	e.weight, err = strconv.Atoi(cells[4])
	if err != nil || e.weight < 1 || e.weight > 9 {
		return fmt.Errorf("weight %q is not within 1..9", cells[4])
	}
	return nil
}

// scopeRow reads: pattern, scope, amount.
func (e *entry) scopeRow(cells []string) error {
	e.role = scopeEntry
	s, ok := scopeWords[cells[1]]
	if !ok {
		return fmt.Errorf("unknown scope %q", cells[1])
	}
	e.scope = s
	if len(cells) > 2 && cells[2] != "" {
		amount, err := strconv.Atoi(cells[2])
		if err != nil {
			return fmt.Errorf("amount %q is no whole number", cells[2])
		}
		e.amount = amount
	}
	return nil
}

// dimensionRow reads: pattern, dimension, amount in tenths.
func (e *entry) dimensionRow(cells []string) error {
	e.role = dimensionEntry
	d, ok := dimensionOf(cells[1])
	if !ok {
		return fmt.Errorf("unknown dimension %q", cells[1])
	}
	e.dimension = d
	amount, err := strconv.Atoi(cells[2])
	if err != nil || amount < -30 || amount > 30 {
		return fmt.Errorf("amount %q is not within -30..30", cells[2])
	}
	e.amount = amount
	return nil
}

// row reads: form, rule (whole, prefix, suffix), replacement.
func (w *wordRules) row(cells []string) error {
	form, with := foldString(cells[0]), ""
	if len(cells) > 2 {
		with = foldString(cells[2])
	}
	switch cells[1] {
	case "whole":
		w.whole[form] = strings.Fields(with)
	case "prefix":
		w.prefixes[form] = with
	case "suffix":
		w.suffixes = append(w.suffixes, suffixRule{form, with})
		sort.SliceStable(w.suffixes, func(i, j int) bool { return len(w.suffixes[i].suffix) > len(w.suffixes[j].suffix) })
	default:
		return fmt.Errorf("unknown rule %q", cells[1])
	}
	return nil
}

// parseTenths reads a decimal with at most one digit behind the point, such as
// "-4.5", as tenths.
func parseTenths(s string) (int, error) {
	whole, frac, _ := strings.Cut(s, ".")
	if len(frac) > 1 {
		return 0, fmt.Errorf("%q has more than one decimal", s)
	}
	if frac == "" {
		frac = "0"
	}
	return strconv.Atoi(whole + frac)
}
