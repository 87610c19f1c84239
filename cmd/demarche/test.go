package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"demarche/internal/expect"
	"demarche/internal/job"
	"demarche/internal/library"
	"demarche/internal/session"
	"demarche/internal/source"
	"demarche/internal/store"
	"demarche/internal/tone"
)

type testCmd struct {
	JUnit string   `name:"junit" placeholder:"FILE" help:"Write the results as JUnit XML too."`
	Only  string   `placeholder:"ID" help:"Run only the tests with this id."`
	Paths []string `arg:"" optional:"" name:"path" help:"Folders with a scenario, folders of such folders, or names of the library; the folder where you are when left out."`
}

// tested is a scenario whose tests are run.
type tested struct {
	name   string // as it was named
	suite  *expect.Suite
	faults int // tests or scenarios that cannot be run
}

// Run runs the tests of every scenario under the paths.
func (c *testCmd) Run(e *env) error {
	list, err := c.suites(e)
	if err != nil {
		return err
	}
	found, err := c.runs(e, list)
	if err != nil {
		return err
	}
	passed, failed := 0, 0
	var page junit
	for _, t := range list {
		p, f, err := c.tell(e, t, found, &page)
		if err != nil {
			return err
		}
		passed, failed = passed+p, failed+f
	}
	for _, t := range list {
		if t.suite != nil {
			for _, d := range t.suite.Dropped(found) {
				e.undone(t.suite.Bundle, t.name+" "+d.Player, d.Dropped)
			}
		}
	}
	if c.JUnit != "" {
		if err := page.write(c.JUnit); err != nil {
			return fmt.Errorf("the results cannot be written: %w", err)
		}
	}
	if passed+failed == 0 {
		e.say("There are no tests: a file %s beside a scenario holds them.", expect.FileName)
	}
	fmt.Fprintf(e.out, "%d passed, %d failed\n", passed, failed)
	if failed > 0 {
		return exit(1)
	}
	return nil
}

// suites reads the tests under the paths. A scenario without any is passed
// over; one that cannot be read counts as a failure.
func (c *testCmd) suites(e *env) ([]tested, error) {
	if len(c.Paths) == 0 {
		c.Paths = []string{"."}
	}
	var list []tested
	for _, arg := range c.Paths {
		names, err := scenariosOf(arg)
		if err != nil {
			return nil, err
		}
		for _, name := range names {
			t := tested{name: name}
			b, found, err := shelf().Open(library.Here(name))
			switch {
			case err != nil:
				return nil, err
			case b == nil:
				e.list(found)
				t.faults++
				list = append(list, t)
				continue
			}
			data, shown, err := b.Tests(expect.FileName)
			if errors.Is(err, fs.ErrNotExist) {
				continue
			} else if err != nil {
				return nil, fmt.Errorf("the tests of %s cannot be read: %w", name, err)
			}
			suite, found := expect.Parse(shown, data, b)
			e.list(found)
			if suite == nil {
				t.faults++
			} else if c.Only != "" {
				suite.Only(c.Only)
			}
			t.suite = suite
			list = append(list, t)
		}
	}
	return list, nil
}

// scenariosOf lists what can be opened under a path, or under a name of the
// library with its variants.
func scenariosOf(arg string) ([]string, error) {
	if _, err := os.Stat(arg); err == nil {
		return scenariosUnder(arg)
	}
	b, found, err := shelf().Open(library.Here(arg))
	if err != nil {
		return nil, err
	}
	names := []string{arg}
	if b == nil {
		return names, fmt.Errorf("the scenario %s has %s", arg, count(len(found), "fault"))
	}
	for _, id := range b.Variants() {
		names = append(names, arg+"/"+id)
	}
	return names, nil
}

// runs makes all runs on all cores.
func (c *testCmd) runs(e *env, list []tested) (map[string]expect.Sample, error) {
	var units []job.Unit[expect.Sample]
	for _, t := range list {
		if t.suite != nil {
			units = append(units, t.suite.Units(tone.Read)...)
		}
	}
	return compute(e, units)
}

// tell writes what came of the tests of one scenario.
func (c *testCmd) tell(e *env, t tested, found map[string]expect.Sample, page *junit) (passed, failed int, err error) {
	group := page.group(t.name)
	if t.suite == nil {
		group.add("readable", "the scenario or its tests have faults")
		fmt.Fprintf(e.out, "FAIL %s: its faults are above\n", t.name)
		return 0, t.faults, nil
	}
	for _, trial := range t.suite.Tests {
		var wrong []expect.Verdict
		for _, v := range t.suite.Judge(trial, found) {
			if !v.Passed {
				wrong = append(wrong, v)
			}
		}
		if len(wrong) == 0 {
			passed++
			group.add(trial.ID, "")
			fmt.Fprintf(e.out, "ok   %s %s (%s)\n", t.name, trial.ID, count(trial.Seeds, "seed"))
			continue
		}
		failed++
		var b strings.Builder
		for _, v := range wrong {
			if err := c.miss(&b, t.suite, v); err != nil {
				return passed, failed, err
			}
		}
		group.add(trial.ID, b.String())
		fmt.Fprintf(e.out, "FAIL %s %s (%s)\n%s", t.name, trial.ID, count(trial.Seeds, "seed"), b.String())
	}
	return passed, failed, nil
}

// miss says of an expectation what came instead, and keeps the journal of the
// run that missed it by least.
func (c *testCmd) miss(b *strings.Builder, suite *expect.Suite, v expect.Verdict) error {
	at := source.Diagnostic{File: v.Expected.At.File.Name, Line: v.Expected.At.Line, Col: v.Expected.At.Col}
	if v.Trial.Says != "" {
		fmt.Fprintf(b, "     %s\n", v.Trial.Says)
	}
	fmt.Fprintf(b, "  %s:%d:%d: %s\n     %s\n", at.File, at.Line, at.Col, v.Expected.Text, v.Said)
	for _, line := range v.Shown {
		fmt.Fprintf(b, "     %s\n", line)
	}
	if len(v.Failed) > 0 {
		fmt.Fprintf(b, "     not so with %s\n", seedList(v.Failed))
	}
	if v.Nearest == 0 {
		return nil
	}
	folder := filepath.Join(store.Dir(), "tests")
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return fmt.Errorf("the journal of the nearest miss cannot be kept: %w", err)
	}
	name := strings.ReplaceAll(suite.Bundle.World.ID, "/", "-")
	path := filepath.Join(folder, fmt.Sprintf("%s_%s_%d.jsonl", name, v.Trial.ID, v.Nearest))
	if err := os.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("the journal of the nearest miss cannot be kept: %w", err)
	}
	err := suite.Keep(v.Trial, v.Nearest, path, session.Setup{Read: tone.Read, Language: suite.Bundle.World.Languages[0], Program: version})
	if err != nil {
		return fmt.Errorf("the journal of the nearest miss cannot be kept: %w", err)
	}
	fmt.Fprintf(b, "     nearest miss: seed %d, %s\n", v.Nearest, path)
	return nil
}

// seedList writes seeds, the first of many.
func seedList(seeds []int) string {
	const most = 12
	var parts []string
	for _, s := range seeds[:min(len(seeds), most)] {
		parts = append(parts, fmt.Sprint(s))
	}
	word := "seeds "
	if len(seeds) == 1 {
		word = "seed "
	}
	out := word + strings.Join(parts, ", ")
	if more := len(seeds) - most; more > 0 {
		out += fmt.Sprintf(" and %d more", more)
	}
	return out
}
