package main

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"

	"demarche/internal/credit"
	"demarche/internal/debrief"
	"demarche/internal/job"
	"demarche/internal/journal"
	"demarche/internal/locale"
	"demarche/internal/looked"
	"demarche/internal/paper"
	"demarche/internal/present"
	"demarche/internal/reflection"
	"demarche/internal/session"
	"demarche/internal/store"
	"demarche/internal/tone"
)

type debriefCmd struct {
	Journal  string `arg:"" help:"Journal of a crisis that was played to its end."`
	Scenario string `placeholder:"FOLDER" type:"scenario" help:"Where its scenario lies, when the library does not have it."`
	Fresh    bool   `help:"Compute everything anew: what earlier calls have found is left aside."`
	HTML     string `placeholder:"FILE" help:"Write one page that stands alone and prints well, in the language in which was played."`
	Lang     string `placeholder:"CODE" help:"Language: ${languages}; left out, that in which was played."`
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
	rec, err := journal.ReadFile(c.Journal)
	if err != nil {
		return about(c.Journal, err)
	}
	notes, err := reflection.Open(c.Journal)
	if err != nil {
		return err
	}
	words := present.New(s.Bundle(), locale.New(cmp.Or(c.Lang, rec.Header.Language)))
	plainly := !c.JSON && c.HTML == ""
	if plainly { // before what takes long
		if err := c.first(e, debrief.NewTeller(debrief.Bare(s), words, notes), posts, placed); err != nil {
			return err
		}
	}
	study := debrief.NewStudy(s, commands, placed, tone.Read)
	teller := debrief.NewTeller(study, words, notes)
	work, err := c.compute(e, study)
	if err != nil {
		return err
	}
	done, known := work.Progress()
	if c.HTML != "" {
		if err := c.writePage(teller.Sheet(work.Found(), done, known)); err != nil {
			return err
		}
	}
	switch {
	case c.JSON:
		return e.json(debriefed{study.Report(work.Found()), placed})
	case plainly:
		return e.sections(teller.Sheet(work.Found(), done, known), false)
	}
	return nil
}

// debriefed is the result of debrief as JSON.
type debriefed struct {
	*credit.Report
	Looked int `json:"looked"` // readings corrected by hand, with which everything was run
}

// first tells what is there before anything is computed: what the player wrote,
// how it ended, and with which readings it is run anew.
func (c *debriefCmd) first(e *env, teller *debrief.Teller, posts []looked.Post, placed int) error {
	sheet := teller.Sheet(nil, 0, 0)
	if _, err := fmt.Fprintf(e.out, "%s\n%s\n", sheet.Heading, sheet.Run); err != nil {
		return err
	}
	if err := e.sections(sheet, true); err != nil || len(looked.Readings(posts)) == 0 {
		return err
	}
	_, err := fmt.Fprintf(e.out, "\n%s corrected by hand. What follows comes from runs with the corrected readings, also what stands there as it came.\n", were(looked.Count(posts), "reading"))
	if left := looked.Count(posts) - placed; err == nil && left > 0 {
		_, err = fmt.Fprintf(e.out, "%s left out of them: the words were not the player's own.\n", were(left, "correction"))
	}
	return err
}

// sections writes the sections of a sheet: those that rest on no figure, or the
// others.
func (e *env) sections(sheet *debrief.Sheet, before bool) error {
	mark := locale.New(sheet.Lang).T("list.semicolon")
	width, _ := e.terminal()
	if width == 0 {
		width = unbroken
	}
	for _, s := range sheet.Plain() {
		if first := s.ID == debrief.InSaid || s.ID == debrief.InEnding; first != before || len(s.Lines) == 0 {
			continue
		}
		if _, err := fmt.Fprintf(e.out, "\n%s\n%s", s.Heading, debrief.Render(s.Lines, width, mark)); err != nil {
			return err
		}
	}
	return nil
}

// unbroken is the width of lines that go to a file.
const unbroken = 160

// writePage writes the debrief as a page.
func (c *debriefCmd) writePage(sheet *debrief.Sheet) error {
	var b bytes.Buffer
	if err := paper.Write(&b, sheet); err != nil {
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
		if file := kept(e, study); file != nil {
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

// kept opens what earlier calls have found of a study; nil, and a word of why,
// where nothing can be kept.
func kept(e *env, study *debrief.Study) *job.File[credit.Sample] {
	file, err := study.Keep(store.Debriefs())
	if err != nil {
		e.say("What is computed cannot be kept for a later call: %v", err)
		return nil
	}
	return file
}
