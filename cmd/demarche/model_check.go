package main

import (
	"fmt"
	"io"
	"strconv"
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
	result := validated{Rows: rows}
	for _, r := range rows {
		if r.OK {
			result.Passed++
		} else {
			result.Failed++
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
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(table, "\tgroup\tlimit\texpected\tfound\ttolerance\tst. error\truns\tsource")
	for _, r := range v.Rows {
		mark := "ok"
		if !r.OK {
			mark = "FAIL"
		}
		source := r.Source
		if r.Fitted {
			source += " (fitted)"
		}
		fmt.Fprintf(table, "%s\t%s\t%s\t%s\t%s\t%s\t%s\t%d\t%s\n", mark, r.Group, r.Limit,
			digits(r.Expected), digits(r.Found), digits(r.Tolerance), digits(r.StandardError), r.Runs, source)
	}
	fmt.Fprintf(table, "%d passed, %d failed\n", v.Passed, v.Failed)
	return table.Flush()
}

// digits writes a figure with four of them.
func digits(x float64) string { return strconv.FormatFloat(x, 'g', 4, 64) }
