package main

import (
	"fmt"
	"io"
	"strconv"
	"strings"
	"text/tabwriter"

	"demarche/internal/validation"
)

type modelCheck struct {
	JSON bool `help:"Write the rows as JSON."`
}

// validated is the result of model check as JSON.
type validated struct {
	Rows   []validation.Row `json:"rows"`
	Passed int              `json:"passed"`
	Failed int              `json:"failed"`

	Direction int    `json:"directionOnly"` // of those that passed, although a size is published
	Rule      string `json:"rule"`
}

// Run compares the kernels with what is known of the models that they contain.
func (c *modelCheck) Run(e *env) error {
	rows, err := validation.Rows(e.ctx, validation.Options{})
	if err != nil {
		return err
	}
	return c.report(e, rows)
}

// report writes the rows and fails if one of them does.
func (c *modelCheck) report(e *env, rows []validation.Row) (err error) {
	result := validated{Rows: rows, Rule: validation.Rule}
	for _, r := range rows {
		if r.OK {
			result.Passed++
		} else {
			result.Failed++
		}
		if r.Agreement == validation.InDirection {
			result.Direction++
		}
	}
	if c.JSON {
		err = e.json(result)
	} else {
		err = result.describe(e.out)
	}
	if err == nil && result.Failed > 0 {
		err = exit(1)
	}
	return err
}

// describe writes the rows for a reader.
func (v *validated) describe(w io.Writer) error {
	fmt.Fprintf(w, "%s\nok agrees, dir agrees in direction only although a size is published, FAIL does not.\n\n", sentences(v.Rule))
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(table, "\tgroup\tlimit\texpected\tfound\ttolerance\tst. error\truns\tsource")
	for _, r := range v.Rows {
		mark := "ok"
		switch {
		case !r.OK:
			mark = "FAIL"
		case r.Agreement == validation.InDirection:
			mark = "dir"
		}
		source := r.Source
		if r.Fitted {
			source += " (fitted)"
		}
		fmt.Fprintf(table, "%s\t%s\t%s\t%s\t%s\t%s\t%s\t%d\t%s\n", mark, r.Group, r.Limit,
			digits(r.Expected), digits(r.Found), digits(r.Tolerance), digits(r.StandardError), r.Runs, source)
	}
	if err := table.Flush(); err != nil {
		return err
	}
	_, err := fmt.Fprintf(w, "%d passed, %d failed; %d of them agree in direction only\n", v.Passed, v.Failed, v.Direction)
	return err
}

// sentences puts each sentence on a line of its own.
func sentences(s string) string { return strings.ReplaceAll(s, ". ", ".\n") }

// digits writes a figure with four of them.
func digits(x float64) string { return strconv.FormatFloat(x, 'g', 4, 64) }
