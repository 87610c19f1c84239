package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"demarche/internal/eventlist"
	"demarche/internal/library"
	"demarche/internal/scenario"
	"demarche/internal/source"
	"demarche/internal/whole"
)

type eventsCmd struct {
	Export eventsExportCmd `cmd:"" help:"Write the injects and drafts of a scenario as a table: .xlsx or .csv."`
	Import eventsImportCmd `cmd:"" help:"Take what was changed in such a table over into the scenario, or the injects of an exercise in the MISP Common Exercise Format (.json)."`
}

type eventsExportCmd struct {
	Scenario string `arg:"" type:"scenario" help:"Name of a scenario, or its folder."`
	File     string `arg:"" help:"The table to write, .xlsx or .csv."`
}

// Run writes the event list.
func (c *eventsExportCmd) Run(e *env) error {
	write := map[string]func(io.Writer, []eventlist.Row) error{".xlsx": eventlist.WriteXLSX, ".csv": eventlist.WriteCSV}[strings.ToLower(filepath.Ext(c.File))]
	if write == nil {
		return wrongUsage("the table is a file that ends with .xlsx or .csv")
	}
	b, err := e.open(c.Scenario)
	if err != nil {
		return err
	}
	data, err := b.Beside(scenario.FileName)
	if err != nil {
		return err
	}
	list := &source.List{}
	rows := eventlist.Rows(scenario.FileName, data, list)
	var out bytes.Buffer
	if err := write(&out, rows); err != nil {
		return err
	}
	if err := whole.Write(c.File, out.Bytes(), 0o644); err != nil {
		return fmt.Errorf("the table cannot be written: %w", err)
	}
	e.say("%s written to %s", count(len(rows), "row"), c.File)
	return nil
}

type eventsImportCmd struct {
	Scenario string `arg:"" type:"scenario" help:"The folder of a scenario."`
	File     string `arg:"" help:"The table to read, .xlsx or .csv, or an exercise, .json."`
	From     string `placeholder:"ID" help:"With an exercise: from whom its messages come; the first colleague when left out."`
	DryRun   bool   `help:"Say what would change, and change nothing."`
}

// Run takes a table over.
func (c *eventsImportCmd) Run(e *env) error {
	folder, err := folderOf(c.Scenario)
	if err != nil {
		return err
	}
	b, err := e.open(c.Scenario)
	if err != nil {
		return err
	}
	file := filepath.Join(folder, scenario.FileName)
	data, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	rows, aside, err := c.rows(b)
	if err != nil {
		return fmt.Errorf("%s: %w", c.File, err)
	}
	if len(aside) > 0 {
		e.say("columns that nothing reads: %s; the others go by their heads: %s", strings.Join(aside, ", "), strings.Join(eventlist.Columns, ", "))
	}
	r, err := eventlist.Apply(filepath.ToSlash(file), data, rows)
	if err != nil {
		return fmt.Errorf("nothing was changed: %s: %w", c.File, err)
	}
	for _, x := range r.Changes {
		if x.New {
			e.say("new: %s %s", x.Kind, x.ID)
		} else {
			e.say("%s %s, %s: %q was %q", x.Kind, x.ID, x.Column, x.Is, x.Was)
		}
	}
	for _, remark := range r.Remarks {
		e.say("%s: %s", c.File, remark)
	}
	if len(r.Absent) > 0 && filepath.Ext(c.File) != ".json" {
		e.say("not in the table, and left as they are: %s", strings.Join(r.Absent, ", "))
	}
	if len(r.Changes) == 0 {
		e.say("nothing to change")
		return nil
	}
	found := checkFolderAs(folder, scenario.FileName, r.Data)
	e.list(found)
	before, _ := checkFolder(folder).Count()
	if now, _ := found.Count(); now > before {
		for i := range found {
			if at := r.Finding(&found[i]); at != "" && found[i].Severity == source.Error {
				e.say("%s: %s: %s", c.File, at, strings.TrimSpace(found[i].Message+". "+found[i].Help))
			}
		}
		return fmt.Errorf("nothing was written: with this table the scenario would have these errors, in the lines as they would then be")
	}
	if c.DryRun {
		e.say("%s; nothing was written", count(len(r.Changes), "change"))
		return nil
	}
	if err := whole.Write(file, r.Data, 0o644); err != nil {
		return fmt.Errorf("the scenario cannot be written: %w", err)
	}
	e.say("%s written to %s", count(len(r.Changes), "change"), file)
	return nil
}

// rows reads the table; aside are the heads of columns that nothing reads.
func (c *eventsImportCmd) rows(b *scenario.Bundle) (rows []eventlist.Row, aside []string, err error) {
	info, err := os.Stat(c.File)
	if err != nil {
		return nil, nil, err
	}
	const most = 64 << 20
	if info.Size() > most {
		return nil, nil, fmt.Errorf("the file has more than %d MB", most>>20)
	}
	data, err := os.ReadFile(c.File)
	if err != nil {
		return nil, nil, err
	}
	switch strings.ToLower(filepath.Ext(c.File)) {
	case ".xlsx":
		return eventlist.ReadXLSX(data)
	case ".csv":
		return eventlist.ReadCSV(data)
	case ".json":
		from := c.From
		if from == "" && len(b.Scenario.Colleagues.Entries) > 0 {
			from = b.Scenario.Colleagues.Entries[0].ID
		}
		if from == "" {
			return nil, nil, fmt.Errorf("nobody can send the messages: give --from")
		}
		rows, err = eventlist.ReadExercise(data, from)
		return rows, nil, err
	}
	return nil, nil, wrongUsage("the table is a file that ends with .xlsx or .csv, an exercise one with .json")
}

// folderOf returns the folder of a scenario that can be written to.
func folderOf(scenarioName string) (string, error) {
	if info, err := os.Stat(filepath.Join(scenarioName, scenario.FileName)); err == nil && !info.IsDir() {
		return scenarioName, nil
	}
	if folder := library.Outside(scenarioName); folder != "" {
		return folder, nil
	}
	return "", fmt.Errorf("%s is part of the program: give the folder of a scenario", scenarioName)
}
