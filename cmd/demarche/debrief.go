package main

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"text/tabwriter"

	"demarche/internal/credit"
	"demarche/internal/job"
	"demarche/internal/journal"
	"demarche/internal/locale"
	"demarche/internal/paper"
	"demarche/internal/present"
	"demarche/internal/session"
	"demarche/internal/sim"
	"demarche/internal/store"
)

type debriefCmd struct {
	Journal  string `arg:"" help:"Journal of a crisis that was played to its end."`
	Scenario string `placeholder:"FOLDER" help:"Where its scenario lies, when the library does not have it."`
	Fresh    bool   `help:"Compute everything anew: what earlier calls have found is left aside."`
	HTML     string `placeholder:"FILE" help:"Write one page that stands alone and prints well, in the language in which was played."`
	JSON     bool   `help:"Write the result as JSON."`
}

// Run tells what each decision of a play-through was worth. What it has found
// is kept, so that a call that was interrupted goes on where it was.
func (c *debriefCmd) Run(e *env) error {
	s, report, err := session.Replay(c.Journal, finder(c.Scenario))
	switch {
	case err != nil:
		return about(c.Journal, err)
	case !report.Complete:
		return about(c.Journal, fmt.Errorf("the crisis is not over: it ends at minute %d. Play it to its end first, with 'demarche play --resume'", s.Minute()))
	}
	if !c.JSON && c.HTML == "" {
		if err := describe(e.out, s); err != nil {
			return err
		}
	}
	plan := credit.NewPlan(credit.NewLine(s.Bundle().World, s.People(), s.Seed(), s.Commands()))
	found, err := c.compute(e, s, plan)
	if err != nil {
		return err
	}
	r := plan.Report(found)
	if c.HTML != "" {
		if err := writePage(c.HTML, c.Journal, s, r); err != nil {
			return err
		}
	}
	switch {
	case c.JSON:
		return e.json(r)
	case c.HTML != "":
		return nil
	}
	return tellCredits(e, r)
}

// writePage writes the debrief as a page, in the language of the journal.
func writePage(file, from string, s *session.Session, r *credit.Report) error {
	rec, err := journal.ReadFile(from)
	if err != nil {
		return about(from, err)
	}
	var b bytes.Buffer
	if err := paper.Write(&b, present.New(s.Bundle(), locale.New(rec.Header.Language)), r, s.Commands(), s.View()); err != nil {
		return err
	}
	if err := os.WriteFile(file, b.Bytes(), 0o644); err != nil {
		return fmt.Errorf("the page cannot be written: %w", err)
	}
	return nil
}

// compute runs the plan on all cores.
func (c *debriefCmd) compute(e *env, s *session.Session, plan *credit.Plan) (credit.Samples, error) {
	var keeper job.Keeper[credit.Sample]
	if !c.Fresh {
		if file := kept(e, s); file != nil {
			defer file.Close()
			keeper = file
		}
	}
	work := job.New(func(found map[string]credit.Sample) []job.Unit[credit.Sample] {
		var list []job.Unit[credit.Sample]
		for _, u := range plan.Units(found) {
			list = append(list, job.Unit[credit.Sample](u))
		}
		return list
	}, keeper)
	done, known := work.Progress()
	bar, shown := e.progress(int64(known)), 0
	err := work.Run(e.ctx, func(now, _ int) {
		bar(now - done - shown)
		shown = now - done
	})
	done, known = work.Progress()
	switch {
	case errors.Is(err, context.Canceled) && keeper != nil:
		return nil, fmt.Errorf("interrupted: %d of %d parts are done; the same command goes on from there", done, known)
	case errors.Is(err, context.Canceled):
		return nil, fmt.Errorf("interrupted: %d of %d parts were done", done, known)
	}
	return work.Found(), err
}

// kept opens what earlier calls have found for this play-through; nil, and a
// word of why, where nothing can be kept.
func kept(e *env, s *session.Session) *job.File[credit.Sample] {
	folder := filepath.Join(store.Dir(), "debriefs")
	id := fingerprint(s)
	err := os.MkdirAll(folder, 0o755)
	if err == nil {
		var file *job.File[credit.Sample]
		if file, err = job.Open[credit.Sample](filepath.Join(folder, id[:24]+".jsonl"), id); err == nil {
			return file
		}
	}
	e.say("What is computed cannot be kept for a later call: %v", err)
	return nil
}

// fingerprint names all that the figures of a play-through follow from.
func fingerprint(s *session.Session) string {
	text, err := json.Marshal([]any{sim.RulesVersion, credit.Version, s.Bundle().WorldDigest, s.Seed(), s.Commands()})
	if err != nil {
		panic(err) // plain data: it cannot fail
	}
	sum := sha256.Sum256(text)
	return hex.EncodeToString(sum[:])
}

// tellCredits writes the figures for a reader.
func tellCredits(e *env, r *credit.Report) error {
	table := tabwriter.NewWriter(e.out, 0, 0, 2, ' ', 0)
	o := &r.Outcome
	fmt.Fprintf(table, "\nloss\tas it came %.3f, expected %.3f (%.3f to %.3f), in silence %.3f, duty %.2f, par %.2f\n",
		o.Loss, o.Expected.Loss, o.Expected.Low, o.Expected.High, o.Silence.Loss, o.Duty, o.Par)
	fmt.Fprintf(table, "score\t%s, expected over %s\n", figure(r.Score.Total), count(r.Runs.Futures, "future"))
	for _, p := range r.Score.Parts {
		fmt.Fprintf(table, "  %s\t%s\n", p.ID, figure(p.Value))
	}
	fmt.Fprintf(table, "\ntime\tcommand\tcredit, with the rest as played\tshare\ttiming\ttone\n")
	for i := range r.Commands {
		d := &r.Commands[i]
		if d.Credit == nil {
			continue
		}
		worth := fmt.Sprintf("%+.3f (%+.3f to %+.3f)", *d.Credit, *d.Low, *d.High)
		if !d.Measurable {
			worth = fmt.Sprintf("no measurable effect (%+.3f to %+.3f)", *d.Low, *d.High)
		}
		fmt.Fprintf(table, "+%d:%02d\t%s %s %s\t%s\t%+.3f\t%s\t%s\n", d.Minute/60, d.Minute%60, d.ID, d.Kind, d.About, worth, *d.Share, figure(d.Timing), figure(d.Tone))
	}
	return table.Flush()
}
