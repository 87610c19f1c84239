package main

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"text/tabwriter"

	"demarche/internal/session"
)

// describe writes a finished run for a reader.
func describe(w io.Writer, s *session.Session) error {
	b, r := s.Bundle(), resultOf(s)
	text := func(line string) string {
		t, _ := b.Texts.Text(b.World.Languages[0], line)
		return strings.Join(strings.Fields(t), " ")
	}
	_, err := fmt.Fprintf(w, "%s, seed %d\n", text("title"), r.Seed)
	if err != nil {
		return err
	}
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintf(table, "  ending\t%s (%s)\n", text("endings."+r.Outcome.Ending+".title"), r.Outcome.Ending)
	fmt.Fprintf(table, "  rung\t%d of %d, at worst %d\n", r.Outcome.Rung, len(b.World.Ladder), r.Outcome.PeakRung)
	fmt.Fprintf(table, "  score\t%s\n", figure(r.Score.Total))
	for _, p := range r.Score.Parts {
		fmt.Fprintf(table, "    %s\t%s\n", p.ID, figure(p.Value))
	}
	fmt.Fprintf(table, "  commands\t%d\n", len(s.Commands()))
	fmt.Fprintf(table, "  ticks\t%d\n", r.Ticks)
	fmt.Fprintf(table, "  digest\t%s\n", r.Digest)
	return table.Flush()
}

// figure writes a part of the score; without a decision there is none.
func figure(v *float64) string {
	if v == nil {
		return "-"
	}
	return fmt.Sprintf("%.1f", *v)
}

// summarise writes many runs: a line for each, and how they ended together.
func summarise(w io.Writer, results []result) error {
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(table, "seed\trung\tpeak\tscore\tending\t")
	endings := map[string]int{}
	rungs, total, scored := 0, 0.0, 0
	for _, r := range results {
		fmt.Fprintf(table, "%d\t%d\t%d\t%s\t%s\t\n", r.Seed, r.Outcome.Rung, r.Outcome.PeakRung, figure(r.Score.Total), r.Outcome.Ending)
		endings[r.Outcome.Ending]++
		rungs += r.Outcome.Rung
		if r.Score.Total != nil {
			total += *r.Score.Total
			scored++
		}
	}
	if err := table.Flush(); err != nil {
		return err
	}
	n := len(results)
	fmt.Fprintf(w, "\n%s: mean rung %.2f", count(n, "run"), float64(rungs)/float64(n))
	if scored > 0 {
		fmt.Fprintf(w, ", mean score %.1f", total/float64(scored))
	}
	_, err := fmt.Fprintf(w, "\nendings: %s\n", shares(endings, n))
	return err
}

// shares lists the endings, the most frequent first.
func shares(endings map[string]int, n int) string {
	ids := make([]string, 0, len(endings))
	for id := range endings {
		ids = append(ids, id)
	}
	slices.SortFunc(ids, func(a, b string) int {
		if d := endings[b] - endings[a]; d != 0 {
			return d
		}
		return strings.Compare(a, b)
	})
	for i, id := range ids {
		ids[i] = fmt.Sprintf("%s %.0f %%", id, 100*float64(endings[id])/float64(n))
	}
	return strings.Join(ids, ", ")
}
