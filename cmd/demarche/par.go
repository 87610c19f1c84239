package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"text/tabwriter"

	"demarche/internal/library"
	"demarche/internal/par"
	"demarche/internal/playbook"
	"demarche/internal/scenario"
	"demarche/internal/tone"
	"demarche/internal/whole"
)

// maxParRuns bounds the runs of one search.
const maxParRuns = 100_000

type parCmd struct {
	Scenario string `arg:"" type:"scenario" help:"Name of a scenario, or its folder."`
	Runs     *int   `placeholder:"N" help:"Seek the best line with at most so many runs, and keep it in the scenario's folder; without it, show what is kept."`
	Approve  string `placeholder:"NAME" help:"Put your name to the line that is kept: you have read it and stand by it."`
	JSON     bool   `help:"Write the result as JSON."`
}

// Run seeks, shows or approves the best line of a scenario.
func (c *parCmd) Run(e *env) error {
	switch {
	case c.Runs != nil && (*c.Runs < 1 || *c.Runs > maxParRuns):
		return wrongUsage(fmt.Sprintf("--runs takes 1 to %d", maxParRuns))
	case c.Runs != nil && c.Approve != "":
		return wrongUsage("a line is read before it is approved: leave --runs or --approve out")
	}
	b, err := e.open(c.Scenario)
	if err != nil {
		return err
	}
	texts := map[string][]byte{}
	for _, name := range par.Books {
		data, _, err := b.Playbook(name)
		if errors.Is(err, fs.ErrNotExist) {
			return fmt.Errorf("%s has no playbook %s: a best line is sought from the playbooks careful, average and duty", b.World.ID, name)
		} else if err != nil {
			return fmt.Errorf("the playbook cannot be read: %w", err)
		}
		texts[name] = data
	}
	digest := par.Digest(b, texts)
	if c.Runs != nil {
		return c.seek(e, b, digest)
	}
	data, err := b.Beside(par.FileName)
	if err != nil {
		return fmt.Errorf("no best line is kept for %s yet; demarche par --runs 2000 seeks one", b.World.ID)
	}
	line, err := par.Parse(data)
	if err != nil {
		return fmt.Errorf("%s of %s cannot be understood: %w", par.FileName, b.World.ID, err)
	}
	if why := line.Current(digest); why != "" {
		e.say("This line does not hold any more: %s. Seek it again with --runs.", why)
		if err := c.show(e, b, line); err != nil {
			return err
		}
		return exit(1)
	}
	if c.Approve != "" {
		line.Approved = c.Approve
		if err := c.keep(line); err != nil {
			return err
		}
	}
	return c.show(e, b, line)
}

// seek seeks the line and keeps it, not approved yet.
func (c *parCmd) seek(e *env, b *scenario.Bundle, digest string) error {
	search := &par.Search{Bundle: b, Read: tone.Read, Books: map[string]*playbook.Book{}, Order: par.Books[:], Digest: digest, Runs: *c.Runs}
	for _, name := range par.Books {
		book, err := e.book(name, b)
		if err != nil {
			return err
		}
		search.Books[name] = book
	}
	if data, err := b.Beside(par.FileName); err == nil {
		if kept, err := par.Parse(data); err == nil {
			search.Kept = kept
		}
	}
	bar := e.progress(int64(*c.Runs) + 200)
	search.Notice = func(int) { bar(1) }
	line, err := search.Find(e.ctx)
	switch {
	case e.ctx.Err() != nil:
		return errors.New("interrupted: nothing was kept")
	case err != nil:
		return err
	}
	if library.Outside(c.Scenario) != "" {
		if err := c.keep(line); err != nil {
			return err
		}
	} else {
		e.say("The scenario is part of the program: to keep the line, give its folder.")
	}
	return c.show(e, b, line)
}

// keep writes the line beside the scenario.
func (c *parCmd) keep(line *par.Line) error {
	folder := library.Outside(c.Scenario)
	if folder == "" {
		return fmt.Errorf("%s is part of the program: give the folder of a scenario", c.Scenario)
	}
	text, err := json.MarshalIndent(line, "", "  ")
	if err != nil {
		return err
	}
	if err := whole.Write(filepath.Join(folder, par.FileName), append(text, '\n'), 0o644); err != nil {
		return fmt.Errorf("the line cannot be kept: %w", err)
	}
	return nil
}

// show writes a line for a reader.
func (c *parCmd) show(e *env, b *scenario.Bundle, line *par.Line) error {
	if c.JSON {
		return e.json(line)
	}
	table := tabwriter.NewWriter(e.out, 0, 0, 2, ' ', 0)
	fmt.Fprintf(table, "%s: the best line known, over %s\n", b.World.ID, count(line.Seeds, "seed"))
	mean := func(name string, m par.Mean) {
		fmt.Fprintf(table, "  %s\tloss %.3f ± %.3f\trung %.2f\n", name, m.Loss, m.Half, m.Rung)
	}
	mean("par", line.Par)
	mean("duty", line.Duty)
	mean("silence", line.Silence)
	r := &b.World.Rubric
	fmt.Fprintf(table, "  the rubric says\tduty %.3f, par %.3f\t\n", r.Duty.Float(), r.Par.Float())
	approved := "nobody yet"
	if line.Approved != "" {
		approved = line.Approved
	}
	fmt.Fprintf(table, "  approved by\t%s\t\nthe playbook %s", approved, line.Base)
	for _, change := range line.Changes {
		fmt.Fprintf(table, "\n  %s", change)
	}
	fmt.Fprintln(table)
	if err := table.Flush(); err != nil {
		return err
	}
	if line.Silence.Loss-line.Duty.Loss < line.Duty.Half+line.Silence.Half {
		e.say("The playbook duty loses about as much as silence: a score would call silence enough. Let duty do more, or let silence cost more.")
	}
	return nil
}
