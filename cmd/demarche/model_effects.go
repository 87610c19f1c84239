package main

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"text/tabwriter"

	"demarche/internal/effects"
	"demarche/internal/fixed"
)

type modelEffectsCmd struct {
	JSON bool `help:"Write the tables as JSON."`
}

// effectRow is a coefficient as JSON.
type effectRow struct {
	Name     string        `json:"name"`
	Value    json.Number   `json:"value"`
	Low      json.Number   `json:"low"`
	High     json.Number   `json:"high"`
	Unit     string        `json:"unit"`
	Basis    effects.Basis `json:"basis"`
	Politics string        `json:"politics"`
	Source   string        `json:"source"`
	DOI      string        `json:"doi"`
	Checked  bool          `json:"checked"`
	Note     string        `json:"note"`
}

// findingRow is a published finding as JSON; low and high are null where no
// interval is known.
type findingRow struct {
	Name     string       `json:"name"`
	Lever    string       `json:"lever"`
	Measure  string       `json:"measure"`
	Value    json.Number  `json:"value"`
	Low      *json.Number `json:"low"`
	High     *json.Number `json:"high"`
	Politics string       `json:"politics"`
	Source   string       `json:"source"`
	DOI      string       `json:"doi"`
	Checked  bool         `json:"checked"`
	Note     string       `json:"note"`
}

// effectTables are the tables of package effects as JSON.
type effectTables struct {
	Rows     []effectRow  `json:"rows"`
	Findings []findingRow `json:"findings"`
}

// Run prints the tables of package effects.
func (c *modelEffectsCmd) Run(e *env) error {
	if c.JSON {
		return e.json(tables())
	}
	return writeEffects(e.out)
}

func tables() (t effectTables) {
	for _, x := range effects.Table() {
		t.Rows = append(t.Rows, effectRow{
			x.Name, decimal(x.Value), decimal(x.Low), decimal(x.High), x.Unit, x.Basis, x.Politics, x.Source, x.DOI, x.Checked, x.Note,
		})
	}
	for _, x := range effects.Findings() {
		row := findingRow{x.Name, x.Lever.String(), x.Measure, decimal(x.Value), nil, nil, x.Politics, x.Source, x.DOI, x.Checked, x.Note}
		if x.Interval {
			low, high := decimal(x.Low), decimal(x.High)
			row.Low, row.High = &low, &high
		}
		t.Findings = append(t.Findings, row)
	}
	return t
}

func decimal(q fixed.Q) json.Number { return json.Number(effects.Decimal(q)) }

// writeEffects writes the tables for a reader, coefficients by group.
func writeEffects(w io.Writer) error {
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	group := ""
	for _, x := range effects.Table() {
		if g, _, _ := strings.Cut(x.Name, "."); g != group {
			if group != "" {
				fmt.Fprintln(table)
			}
			group = g
			fmt.Fprintf(table, "%s\tvalue\trange\tunit\tbasis\tsource\n", group)
		}
		fmt.Fprintf(table, "  %s\t%s\t%s\t%s\t%s\t%s\n", x.Name, effects.Decimal(x.Value), interval(x.Low, x.High), x.Unit, x.Basis, cited(x.Source, x.DOI))
	}
	fmt.Fprintf(table, "\nfindings\tvalue\tinterval\tmeasure\tbears on\tsource\n")
	for _, x := range effects.Findings() {
		between := "-"
		if x.Interval {
			between = interval(x.Low, x.High)
		}
		fmt.Fprintf(table, "  %s\t%s\t%s\t%s\t%s\t%s\n", x.Name, effects.Decimal(x.Value), between, x.Measure, x.Lever, cited(x.Source, x.DOI))
	}
	fmt.Fprint(table, "\ncited: the source's own number. derived: that number on the model's scale.\n"+
		"judged: no source gives the number; a source beside it supports its direction or form alone.\n"+
		"--json adds the notes: formulas, and who disagrees.\n")
	return table.Flush()
}

func interval(low, high fixed.Q) string { return effects.Decimal(low) + " .. " + effects.Decimal(high) }

// cited names a source; the DOI stands behind it.
func cited(source, doi string) string {
	switch {
	case source == "":
		return "-"
	case doi == "":
		return source
	}
	return source + ", doi:" + doi
}
