package experiment

import (
	"fmt"
	"io"
	"slices"
	"text/tabwriter"
)

// Print writes the result for a reader.
func (r *Result) Print(w io.Writer) error {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	if r.Title != "" {
		fmt.Fprintln(t, r.Title)
	}
	if p := r.Population; p != nil {
		fmt.Fprintf(t, "population: %s, %d agents", p.Kind, p.Size)
		if p.Ties > 0 {
			fmt.Fprintf(t, ", %d ties, mean degree %s, excess degree %s", p.Ties, number(p.MeanDegree), number(p.Excess))
		}
		fmt.Fprintln(t)
	}
	switch {
	case r.Spread == nil && r.Opinion == nil: // tension knows no chance
	case r.Repetitions == 1:
		fmt.Fprintf(t, "seed %d\n", r.Seed)
	default:
		fmt.Fprintf(t, "%d repetitions, seeds %d to %d\n", r.Repetitions, r.Seed, r.Seed+uint64(r.Repetitions)-1)
	}
	if r.Spread != nil {
		r.spread(t)
	}
	if r.Opinion != nil {
		r.opinion(t)
	}
	if r.Tension != nil {
		r.tension(t)
	}
	return t.Flush()
}

// row writes a quantity.
func row(w io.Writer, name string, s Summary) {
	fmt.Fprintf(w, "  %s\t%s\t%s\t%s\t%s\t%s\n", name, number(s.Mean), optional(s.SD), optional(s.SE), number(s.Min), number(s.Max))
}

func optional(v *float64) string {
	if v == nil {
		return "-"
	}
	return number(*v)
}

const head = "mean\tsd\tse\tmin\tmax\n"

func (r *Result) spread(w io.Writer) {
	s := r.Spread
	fmt.Fprintf(w, "\nspread%s, %s\n  rates\t%s\n  start\t%s\n\n  shares of all\t"+head, called(s.Model), count(int(r.Ticks), "tick"), rates(s.Rates), rates(s.Start))
	r.outcome(w, &s.Outcome)
	if s.Large == nil {
		return
	}
	fmt.Fprintf(w, "\n  heard of by more than %s\tin %d of %s\n", number(s.Large.Above), s.Large.Runs, count(r.Repetitions, "run"))
	if s.Large.Outcome != nil {
		fmt.Fprint(w, "\n  shares of all\t"+head)
		r.outcome(w, s.Large.Outcome)
	}
}

// outcome writes the quantities that the file asks for, or all.
func (r *Result) outcome(w io.Writer, o *Outcome) {
	if r.shows("heard") {
		row(w, "ever heard", o.Heard)
	}
	of := func(s *Subjects) []Summary {
		return []Summary{s.Unaware, s.Undecided, s.Believers, s.Sceptics, s.Sharers, s.Contradictors}
	}
	final, peak, tick := of(&o.Final), of(&o.Peak), of(&o.TickOfPeak)
	for i, name := range []string{"unaware", "undecided", "believers", "sceptics", "sharers", "contradictors"} {
		if r.shows(name) {
			row(w, name+" at the end", final[i])
			row(w, name+" at the peak", peak[i])
			row(w, "  tick of that", tick[i])
		}
	}
}

func (r *Result) shows(subject string) bool {
	return len(r.print) == 0 || slices.Contains(r.print, subject)
}

func (r *Result) opinion(w io.Writer) {
	o := r.Opinion
	fmt.Fprintf(w, "\nopinion%s, from 0 to 1\n  rates\t%s\n  consensus\t%s\n  at rest\t%s\n\n  \t"+head, called(o.Model), rates(o.Rates), o.Consensus, o.Still)
	for _, x := range []struct {
		name string
		s    Summary
	}{{"rounds", o.Rounds}, {"clusters", o.Clusters}, {"mean", o.Mean}, {"sd", o.SD}, {"min", o.Min}, {"max", o.Max}} {
		row(w, x.name, x.s)
	}
	for i, s := range o.Final {
		row(w, fmt.Sprintf("agent %d", i), s)
	}
}

func (r *Result) tension(w io.Writer) {
	q := r.Tension
	fmt.Fprintf(w, "\ntension, %s of %d minutes\n  rates\t%s\n\n  \tone\tother\n", count(int(r.Ticks), "tick"), q.Rates.Tick, rates(q.Rates))
	two := func(name string, b Both) { fmt.Fprintf(w, "  %s\t%s\t%s\n", name, number(b.One), number(b.Other)) }
	two("at the end", q.Final)
	two("at the peak", q.Peak)
	two("change of the last tick", q.Change)
	if q.Rest != nil {
		two("rest of the linear system", *q.Rest)
	}
	fmt.Fprintf(w, "  stable (a b > k l)\t%s\n  linear (all below half the scale)\t%s\n", yes(q.Stable), yes(q.Linear))
}

func called(model string) string {
	if model == "" {
		return ""
	}
	return " of " + model
}

// String says yes, no, or in how many runs.
func (p Portion) String() string {
	switch p.Runs {
	case p.Of:
		return "yes"
	case 0:
		return "no"
	}
	return fmt.Sprintf("in %d of %d", p.Runs, p.Of)
}

func yes(b bool) string {
	if b {
		return "yes"
	}
	return "no"
}

func count(n int, noun string) string {
	if n != 1 {
		noun += "s"
	}
	return fmt.Sprintf("%d %s", n, noun)
}
