package validation

import (
	"flag"
	"math"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write docs/VALIDATION.md anew")

func TestEveryLeverIsCompared(t *testing.T) {
	known := func(r Row) bool {
		return slices.ContainsFunc(levers, func(v lever) bool { return v.name == leverOf(r) })
	}
	rows := sampled(t)
	for _, v := range levers {
		if !slices.ContainsFunc(rows, func(r Row) bool { return leverOf(r) == v.name }) {
			t.Errorf("nothing is compared of %q", v.name)
		}
	}
	for _, r := range rows {
		if !known(r) || r.Source == "" {
			t.Errorf("%q belongs to no lever or has no source", r.Limit)
		}
		if off := strings.HasPrefix(r.Note, "OFF"); r.OK && off != (r.Agreement == InDirection) {
			t.Errorf("%q agrees in %s, its note says %q", r.Limit, r.Agreement, r.Note)
		}
		if r.Independent && r.Fitted {
			t.Errorf("%q is fitted and independent", r.Limit)
		}
	}
}

// sampled are the rows with a tenth of the runs, computed once.
func sampled(t *testing.T) []Row {
	if few == nil {
		few, _ = posts(&lab{t.Context(), 10})
	}
	return few
}

var few []Row

// The page must hold what the model gives, within what chance leaves.
func TestTheValidationPage(t *testing.T) {
	if *update {
		rows, err := posts(&lab{t.Context(), 1})
		if err != nil {
			t.Fatal(err)
		}
		var found []string
		for _, r := range rows {
			if !r.OK {
				t.Errorf("%s: found %v, published %v", r.Limit, r.Found, r.Expected)
			}
			found = append(found, figure(r, r.Found))
		}
		if err := os.WriteFile(page, []byte(pageOf(rows, found)), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	text, err := os.ReadFile(page)
	if err != nil {
		t.Fatal(err)
	}
	rows := sampled(t)
	found := make([]string, len(rows))
	cells := foundCell.FindAllStringSubmatch(string(text), -1)
	for _, v := range levers {
		for i, r := range rows {
			if leverOf(r) != v.name || len(cells) == 0 {
				continue
			}
			found[i], cells = cells[0][1], cells[1:]
			if x, err := strconv.ParseFloat(found[i], 64); err == nil && math.Abs(x-r.Found) > r.Tolerance+.005*max(1, r.Found) || err != nil && found[i] != figure(r, r.Found) {
				t.Errorf("%s: the page has %s, the model gives %.4g", r.Limit, found[i], r.Found)
			}
		}
	}
	if string(text) != pageOf(rows, found) {
		t.Error("docs/VALIDATION.md is out of date: run with -update")
	}
}
