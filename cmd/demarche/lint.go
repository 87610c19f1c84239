package main

import (
	"fmt"
	"path/filepath"

	"demarche/internal/expect"
	"demarche/internal/job"
	"demarche/internal/lint"
	"demarche/internal/playbook"
	"demarche/internal/scenario"
	"demarche/internal/source"
	"demarche/internal/tone"
)

type lintCmd struct {
	JSON  bool     `help:"Write the findings as JSON."`
	Paths []string `arg:"" optional:"" name:"path" help:"Folders with a scenario, folders of such folders, or names of the library; the folder where you are when left out."`
}

// linted is the result of lint as JSON.
type linted struct {
	Scenarios   int                `json:"scenarios"`
	Runs        int                `json:"runs"`
	Diagnostics source.Diagnostics `json:"diagnostics"`
}

// Run looks for what is legal and probably wrong in every scenario under the
// paths.
func (c *lintCmd) Run(e *env) error {
	if len(c.Paths) == 0 {
		c.Paths = []string{"."}
	}
	result := linted{Diagnostics: source.Diagnostics{}}
	var bundles []*scenario.Bundle
	for _, arg := range c.Paths {
		names, err := scenariosOf(arg)
		if err != nil {
			return err
		}
		for _, name := range names {
			b, err := e.open(name)
			if err != nil {
				return err
			}
			bundles = append(bundles, b)
		}
	}
	result.Scenarios = len(bundles)
	found, surveys, err := surveyed(e, bundles)
	if err != nil {
		return err
	}
	for i, b := range bundles {
		result.Diagnostics = append(result.Diagnostics, lint.Findings(b, surveys[i], found[i])...)
		result.Runs += len(found[i])
	}
	if c.JSON {
		if err := e.json(result); err != nil {
			return err
		}
	}
	e.list(result.Diagnostics)
	e.say("%s, %s: %s", count(result.Scenarios, "scenario"), count(result.Runs, "run"), count(len(result.Diagnostics), "finding"))
	if len(result.Diagnostics) > 0 {
		return exit(1)
	}
	return nil
}

// surveyed makes the runs of all surveys on all cores.
func surveyed(e *env, bundles []*scenario.Bundle) ([]map[string]lint.Sample, []*lint.Survey, error) {
	var surveys []*lint.Survey
	var units []job.Unit[lint.Sample]
	for n, b := range bundles {
		books, err := e.books(b)
		if err != nil {
			return nil, nil, err
		}
		s := lint.NewSurvey(b, books, testers(b), tone.Read)
		surveys = append(surveys, s)
		for _, u := range s.Units() {
			u.ID = fmt.Sprintf("%d:%s", n, u.ID)
			units = append(units, u)
		}
	}
	all, err := compute(e, units)
	if err != nil {
		return nil, nil, err
	}
	found := make([]map[string]lint.Sample, len(bundles))
	for n := range bundles {
		found[n] = map[string]lint.Sample{}
		for _, u := range surveys[n].Units() {
			found[n][u.ID] = all[fmt.Sprintf("%d:%s", n, u.ID)]
		}
	}
	return found, surveys, nil
}

// testers are the players of the tests of a scenario. Faults in the tests are
// for check.
func testers(b *scenario.Bundle) map[string]*playbook.Book {
	data, shown, err := b.Tests(expect.FileName)
	if err != nil {
		return nil
	}
	suite, _ := expect.Parse(shown, data, b)
	if suite == nil {
		return nil
	}
	return suite.Players()
}

// books reads all playbooks that serve a scenario. Those of a scenario that do
// not fit its variant are left out: they are no playbooks of the variant.
func (e *env) books(b *scenario.Bundle) (map[string]*playbook.Book, error) {
	books := map[string]*playbook.Book{}
	for _, name := range b.Playbooks() {
		data, shown, err := b.Playbook(name)
		if err != nil {
			return nil, fmt.Errorf("the playbook %s cannot be read: %w", name, err)
		}
		book, found := playbook.Parse(filepath.ToSlash(shown), data, b)
		if book == nil && b.Variant() == "" {
			e.list(found)
			return nil, fmt.Errorf("the playbook %s has errors", shown)
		}
		if book != nil {
			books[name] = book
		}
	}
	return books, nil
}

// compute makes runs on all cores.
func compute[T any](e *env, units []job.Unit[T]) (map[string]T, error) {
	work := job.New(func(found map[string]T) []job.Unit[T] {
		if len(found) > 0 {
			return nil
		}
		return units
	}, nil)
	bar, shown := e.progress(int64(len(units))), 0
	err := work.Run(e.ctx, func(done, _ int) {
		bar(done - shown)
		shown = done
	})
	if e.ctx.Err() != nil {
		return nil, fmt.Errorf("interrupted: %d of %s were done", shown, count(len(units), "run"))
	}
	return work.Found(), err
}
