package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"text/tabwriter"

	"demarche/internal/effects"
	"demarche/internal/job"
	"demarche/internal/scenario"
	"demarche/internal/source"
	"demarche/internal/store"
	"demarche/internal/sweep"
	"demarche/internal/tone"
	"demarche/internal/trial"
)

// maxSweep bounds the runs of one sweep.
const maxSweep = 100_000

type sweepCmd struct {
	Scenario string   `arg:"" type:"scenario" help:"Name of a scenario, or its folder."`
	Runs     int      `default:"1000" placeholder:"N" help:"Runs in all, shared by the playbooks."`
	Playbook []string `placeholder:"NAME" help:"Only these playbooks of the scenario; all of them when left out."`
	Seed     uint64   `default:"1" help:"Seed of the first runs."`
	Vary     []string `placeholder:"KEY=A..B" sep:"none" help:"Draw a coefficient of the model between two bounds in every run. KEY alone takes the range of docs/EFFECTS.md, 'all' every coefficient. Can be repeated."`
	HTML     string   `name:"html" placeholder:"FILE" help:"Write one page that stands alone."`
	Fresh    bool     `help:"Make every run anew: what an earlier call has kept is left aside."`
	JSON     bool     `help:"Write the result as JSON."`
}

// Run plays the scenario many times. What was found is kept, so that a call that
// was interrupted goes on where it was.
func (c *sweepCmd) Run(e *env) error {
	if c.Runs < 1 || c.Runs > maxSweep {
		return wrongUsage(fmt.Sprintf("--runs takes 1 to %d", maxSweep))
	}
	b, err := e.open(c.Scenario)
	if err != nil {
		return err
	}
	plan := &sweep.Plan{Stage: trial.NewStage(b, tone.Read), Runs: c.Runs, Seed: c.Seed}
	if plan.Vary, err = ranges(c.Vary, b); err != nil {
		return err
	}
	texts, err := c.players(e, plan)
	if err != nil {
		return err
	}
	found, err := c.compute(e, plan, plan.Fingerprint(texts))
	if err != nil {
		return err
	}
	r := plan.Report(found)
	if c.HTML != "" {
		var page bytes.Buffer
		title, _ := b.Texts.Text(b.World.Languages[0], "title")
		if err := sweep.Write(&page, title, b.World.Clock.Minute(b.World.Clock.Ticks), r); err != nil {
			return err
		}
		if err := os.WriteFile(c.HTML, page.Bytes(), 0o644); err != nil {
			return fmt.Errorf("the page cannot be written: %w", err)
		}
	}
	if c.JSON {
		return e.json(r)
	}
	return tellSweep(e, r)
}

// players are the playbooks that play; nobody does where there is none.
func (c *sweepCmd) players(e *env, plan *sweep.Plan) (map[string][]byte, error) {
	books, err := e.books(plan.Stage.Bundle)
	if err != nil {
		return nil, err
	}
	names := slices.Sorted(maps.Keys(books))
	if len(c.Playbook) > 0 {
		for i, name := range c.Playbook {
			c.Playbook[i] = strings.TrimSuffix(name, ".yaml")
			if books[c.Playbook[i]] == nil {
				return nil, fmt.Errorf("%s has no playbook %s%s", plan.Stage.Bundle.World.ID, name, meantOf(name, names))
			}
		}
		names = c.Playbook
	}
	texts := map[string][]byte{}
	for _, name := range names {
		plan.Players = append(plan.Players, trial.Player{Name: name, Book: books[name]})
		if texts[name], _, err = plan.Stage.Bundle.Playbook(name); err != nil {
			return nil, err
		}
	}
	if len(names) == 0 {
		plan.Players = []trial.Player{{Name: "nobody"}}
	}
	return texts, nil
}

func meantOf(name string, names []string) string {
	if help := source.Meant(name, names); help != "" {
		return "; " + help
	}
	return ""
}

// ranges reads what is to vary.
func ranges(list []string, b *scenario.Bundle) ([]sweep.Range, error) {
	var out []sweep.Range
	for _, s := range list {
		name, bounds, given := strings.Cut(s, "=")
		if name == "all" && !given {
			for _, x := range effects.Table() {
				if x.Basis != effects.Guide && x.Low < x.High && b.World.Effects[x.Key] == x.Value {
					out = append(out, sweep.Range{Key: x.Key, Low: x.Low.Float(), High: x.High.Float()})
				}
			}
			continue
		}
		key, ok := effects.Find(name)
		if !ok {
			var names []string
			for _, x := range effects.Table() {
				names = append(names, x.Name)
			}
			return nil, wrongUsage(fmt.Sprintf("--vary: there is no coefficient %q%s; docs/EFFECTS.md lists them", name, meantOf(name, names)))
		}
		r := sweep.Range{Key: key, Low: effects.Of(key).Low.Float(), High: effects.Of(key).High.Float()}
		if given {
			from, to, two := strings.Cut(bounds, "..")
			low, errA := strconv.ParseFloat(from, 64)
			high, errB := strconv.ParseFloat(to, 64)
			if !two || errA != nil || errB != nil || !(low < high) || low < -30000 || high > 30000 {
				return nil, wrongUsage(fmt.Sprintf("--vary %s: write two numbers, the lower first, as in %s=0.1..0.4", s, name))
			}
			r.Low, r.High = low, high
		}
		if effects.Of(key).Basis == effects.Guide {
			return nil, wrongUsage(fmt.Sprintf("--vary: %q is a guide for authors; nothing in the model reads it", name))
		}
		if slices.ContainsFunc(out, func(x sweep.Range) bool { return x.Key == key }) {
			return nil, wrongUsage(fmt.Sprintf("--vary: %q is named twice", name))
		}
		out = append(out, r)
	}
	return out, nil
}

// compute makes the runs on all cores and keeps them.
func (c *sweepCmd) compute(e *env, plan *sweep.Plan, id string) (map[string]sweep.Sample, error) {
	var keeper job.Keeper[sweep.Sample]
	if !c.Fresh {
		folder := filepath.Join(store.Dir(), "sweeps")
		err := os.MkdirAll(folder, 0o755)
		if err == nil {
			var file *job.File[sweep.Sample]
			if file, err = job.Open[sweep.Sample](filepath.Join(folder, id[:24]+".jsonl"), id); err == nil {
				defer file.Close()
				keeper = file
			}
		}
		if err != nil {
			e.say("What is computed cannot be kept for a later call: %v", err)
		}
	}
	work := job.New(plan.Units, keeper)
	done, known := work.Progress()
	bar, shown := e.progress(int64(known-done)), 0
	err := work.Run(e.ctx, func(now, _ int) {
		bar(now - done - shown)
		shown = now - done
	})
	done, known = work.Progress()
	switch {
	case errors.Is(err, context.Canceled) && keeper != nil:
		return nil, fmt.Errorf("interrupted: %d of %s are done; the same command goes on from there", done, count(known, "run"))
	case errors.Is(err, context.Canceled):
		return nil, fmt.Errorf("interrupted: %d of %s were done", done, count(known, "run"))
	}
	return work.Found(), err
}

// tellSweep writes the figures for a reader.
func tellSweep(e *env, r *sweep.Report) error {
	table := tabwriter.NewWriter(e.out, 0, 0, 2, ' ', 0)
	fmt.Fprintf(table, "%s: %s\n\nplayer\truns\tloss\tmiddle half\trung\tpeak\tscore\tendings\n", r.Scenario, count(r.Runs, "run"))
	for _, o := range r.Players {
		score := "-"
		if o.Score != nil {
			score = fmt.Sprintf("%.1f", o.Score.Mean)
		}
		fmt.Fprintf(table, "%s\t%d\t%.3f ± %.3f\t%.2f .. %.2f\t%.2f\t%.2f\t%s\t%s\n",
			o.Player, o.Runs, o.Loss.Mean, o.Loss.Half, o.Loss.P25, o.Loss.P75, o.Rung.Mean, o.Peak.Mean, score, sweep.Endings(o.Endings))
	}
	if len(r.Players) > 1 {
		fmt.Fprintf(table, "\nThe player decides %.0f %% of the variance of the loss.\n", 100*r.Skill.Share)
	}
	if len(r.Tornado) > 0 {
		fmt.Fprint(table, "\nwhat it hangs on\tfrom\tto\tloss\t\trung\n")
		for _, s := range r.Tornado {
			fmt.Fprintf(table, "%s\t%.4g\t%.4g\t%+.3f\t± %.3f\t%+.2f\n", s.Key, s.Low, s.High, s.Loss, s.Half, s.Rung)
		}
	}
	always, never := 0, []string(nil)
	fmt.Fprint(table, "\nrule or inject\truns\ttimes a run\tfirst\tmiddle half\n")
	for _, x := range r.Coverage {
		switch {
		case x.First == nil:
			never = append(never, x.ID)
			continue
		case x.Runs == r.Runs:
			always++
			continue
		}
		fmt.Fprintf(table, "%s\t%.0f %%\t%.1f\t%s\t%s .. %s\n", x.ID, 100*x.Share, x.Times, sweep.Clock(x.First.P50), sweep.Clock(x.First.P25), sweep.Clock(x.First.P75))
	}
	if err := table.Flush(); err != nil {
		return err
	}
	fmt.Fprintf(e.out, "\nin every run: %d; in none: %d", always, len(never))
	if len(never) > 0 {
		fmt.Fprintf(e.out, " (%s)", strings.Join(never, ", "))
	}
	_, err := fmt.Fprintln(e.out)
	return err
}
