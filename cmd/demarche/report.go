package main

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"text/tabwriter"

	"demarche/internal/experiment"
	"demarche/internal/session"
	"demarche/internal/world"
)

// describe writes a finished run and its result for a reader.
func describe(w io.Writer, s *session.Session, r *result) error {
	b := s.Bundle()
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
	for _, x := range b.World.Narratives {
		c := r.Claims[x.ID]
		fmt.Fprintf(table, "  claim %s\theard %.1f %%, believed %.1f %% (at most %.1f %%), doubted %.1f %%\n", x.ID, 100*c.Heard, 100*c.Believed, 100*c.Peak, 100*c.Doubted)
	}
	for _, x := range b.World.Segments {
		p := r.Publics[x.ID]
		fmt.Fprintf(table, "  public %s\toutrage %.3f, trust in us %.3f, reached %.1f %%\n", x.ID, p.Outrage, p.Trust, 100*p.Reached)
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
func summarise(w io.Writer, on *world.World, results []result) error {
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
	if _, err := fmt.Fprintf(w, "\nendings: %s\n\n", shares(endings, n)); err != nil {
		return err
	}
	return estimates(w, on, results)
}

// estimates writes what the runs come to together: means with the 95 % interval
// of each, and the range that holds 95 % of the runs.
func estimates(w io.Writer, on *world.World, results []result) error {
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(table, "means, ± 95 % interval\tmean\t±\t95 % of the runs")
	row := func(name string, digits int, of func(r *result) (float64, bool)) {
		var values []float64
		for i := range results {
			if v, ok := of(&results[i]); ok {
				values = append(values, v)
			}
		}
		if len(values) == 0 {
			return
		}
		e := experiment.EstimateOf(values)
		half := "-"
		if len(values) > 1 {
			half = fmt.Sprintf("%.*f", digits, e.Half)
		}
		fmt.Fprintf(table, "  %s\t%.*f\t%s\t%.*f .. %.*f\n", name, digits, e.Mean, half, digits, e.Low, digits, e.High)
	}
	row("rung", 2, func(r *result) (float64, bool) { return float64(r.Outcome.Rung), true })
	row("score", 1, func(r *result) (float64, bool) {
		if r.Score.Total == nil {
			return 0, false
		}
		return *r.Score.Total, true
	})
	row("loss", 3, func(r *result) (float64, bool) { return r.Score.Loss, true })
	for _, x := range on.Narratives {
		row(x.ID+", believed", 4, func(r *result) (float64, bool) { return r.Claims[x.ID].Believed, true })
	}
	for _, x := range on.Segments {
		row(x.ID+", outrage", 4, func(r *result) (float64, bool) { return r.Publics[x.ID].Outrage, true })
		row(x.ID+", trust in us", 4, func(r *result) (float64, bool) { return r.Publics[x.ID].Trust, true })
	}
	return table.Flush()
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
