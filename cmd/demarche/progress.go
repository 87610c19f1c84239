package main

import (
	"fmt"
	"slices"

	"demarche/internal/locale"
	"demarche/internal/progress"
	"demarche/internal/score"
	"demarche/internal/store"
)

type progressCmd struct {
	Lang string `help:"Language of the words: en, fr, es or ar."`
	JSON bool   `help:"Write the results as JSON, the oldest first."`
}

// mostPast is how many play-throughs are looked back at.
const mostPast = 200

// Run lists what was played to its end, the oldest first.
func (c *progressCmd) Run(e *env) error {
	saved, err := store.List(mostPast)
	if err != nil {
		return err
	}
	results := []*progress.Result{}
	for _, s := range slices.Backward(saved) {
		if !s.Over || s.Fault != nil {
			continue
		}
		r, err := progress.Judge(s.Path, finder(""))
		if err != nil {
			e.say("%s: %v", s.Name, err)
			continue
		}
		results = append(results, r)
	}
	if c.JSON {
		return e.json(results)
	}
	w := locale.New(c.Lang)
	if len(results) == 0 {
		fmt.Fprintln(e.out, w.T("course.none"))
		return nil
	}
	fmt.Fprintln(e.out, w.T("course.about"))
	for _, r := range results {
		mode := w.T("mode." + r.Mode)
		if r.Branch {
			mode = w.T("course.branch", "mode", mode)
		}
		met, all := r.Met()
		fmt.Fprintf(e.out, "\n%s  %s, %s\n  %s %s", r.Created, r.Scenario, mode, w.T("course.score"), pointsOf(w, r.Total))
		for _, id := range []string{score.Timing, score.Tone, score.Outcome, score.Integrity, score.Reach, score.Ethics} {
			fmt.Fprintf(e.out, ", %s %s", w.T("part."+id), pointsOf(w, r.Parts[id]))
		}
		fmt.Fprintf(e.out, "\n  %s: %s\n", w.T("course.objectives"), w.T("course.met", "n", met, "all", all))
	}
	return nil
}

// pointsOf is a part of a score as it is shown, or a dash.
func pointsOf(w *locale.Words, x *float64) string {
	if x == nil {
		return "–"
	}
	return w.Decimal(*x, 0, false)
}
