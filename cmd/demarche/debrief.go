package main

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"text/tabwriter"

	"demarche/internal/credit"
	"demarche/internal/debrief"
	"demarche/internal/job"
	"demarche/internal/journal"
	"demarche/internal/locale"
	"demarche/internal/looked"
	"demarche/internal/paper"
	"demarche/internal/present"
	"demarche/internal/reflection"
	"demarche/internal/score"
	"demarche/internal/session"
	"demarche/internal/store"
	"demarche/internal/tone"
)

type debriefCmd struct {
	Journal  string `arg:"" help:"Journal of a crisis that was played to its end."`
	Scenario string `placeholder:"FOLDER" help:"Where its scenario lies, when the library does not have it."`
	Fresh    bool   `help:"Compute everything anew: what earlier calls have found is left aside."`
	HTML     string `placeholder:"FILE" help:"Write one page that stands alone and prints well, in the language in which was played."`
	Lang     string `placeholder:"CODE" help:"Language: en, fr or ar; left out, that in which was played."`
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
	posts, err := e.looked(c.Journal, s)
	if err != nil {
		return err
	}
	commands, placed := looked.Commands(s.Commands(), posts)
	if !c.JSON && c.HTML == "" {
		if err := before(e.out, s, posts, placed); err != nil {
			return err
		}
	}
	study := debrief.NewStudy(s, commands, placed, tone.Read)
	work, err := c.compute(e, study)
	if err != nil {
		return err
	}
	r := study.Report(work.Found())
	if c.HTML != "" {
		if err := c.writePage(study, work); err != nil {
			return err
		}
	}
	switch {
	case c.JSON:
		return e.json(debriefed{r, placed})
	case c.HTML != "":
		return nil
	}
	return tellCredits(e, r)
}

// debriefed is the result of debrief as JSON.
type debriefed struct {
	*credit.Report
	Looked int `json:"looked"` // readings corrected by hand, with which everything was run
}

// before tells how the crisis came, and with which readings it is run anew.
func before(w io.Writer, s *session.Session, posts []looked.Post, placed int) error {
	r := resultOf(s)
	r.Score = score.Realised(s.Sim(), looked.Readings(posts))
	if err := describe(w, s, &r); err != nil || len(looked.Readings(posts)) == 0 {
		return err
	}
	_, err := fmt.Fprintf(w, "\n%s corrected by hand. What follows comes from runs with the corrected readings, also what stands there as it came.\n", were(looked.Count(posts), "reading"))
	if left := looked.Count(posts) - placed; err == nil && left > 0 {
		_, err = fmt.Fprintf(w, "%s left out of them: the words were not the player's own.\n", were(left, "correction"))
	}
	return err
}

// writePage writes the debrief as a page.
func (c *debriefCmd) writePage(study *debrief.Study, work *job.Work[credit.Sample]) error {
	rec, err := journal.ReadFile(c.Journal)
	if err != nil {
		return about(c.Journal, err)
	}
	notes, err := reflection.Open(c.Journal)
	if err != nil {
		return err
	}
	teller := debrief.NewTeller(study, present.New(study.Session.Bundle(), locale.New(cmp.Or(c.Lang, rec.Header.Language))), notes)
	done, known := work.Progress()
	var b bytes.Buffer
	if err := paper.Write(&b, teller.Sheet(work.Found(), done, known)); err != nil {
		return err
	}
	if err := os.WriteFile(c.HTML, b.Bytes(), 0o644); err != nil {
		return fmt.Errorf("the page cannot be written: %w", err)
	}
	return nil
}

// compute computes a study on all cores.
func (c *debriefCmd) compute(e *env, study *debrief.Study) (*job.Work[credit.Sample], error) {
	var keeper job.Keeper[credit.Sample]
	if !c.Fresh {
		if file := kept(e, study.Fingerprint()); file != nil {
			defer file.Close()
			keeper = file
		}
	}
	work := study.Work(keeper)
	done, known := work.Progress()
	bar, shown := e.progress(int64(known)), 0
	err := work.Run(e.ctx, func(now, _ int) {
		bar(now - done - shown)
		shown = now - done
	})
	done, known = work.Progress()
	switch {
	case errors.Is(err, context.Canceled) && keeper != nil:
		e.say("demarche: interrupted: %d of %d parts are done; the same command goes on from there", done, known)
		return nil, exit(interrupted)
	case errors.Is(err, context.Canceled):
		e.say("demarche: interrupted: %d of %d parts were done", done, known)
		return nil, exit(interrupted)
	}
	return work, err
}

// kept opens what earlier calls have found for what has this fingerprint; nil, and a
// word of why, where nothing can be kept.
func kept(e *env, id string) *job.File[credit.Sample] {
	folder := filepath.Join(store.Dir(), "debriefs")
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
