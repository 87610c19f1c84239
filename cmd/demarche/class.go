package main

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"demarche/internal/academy/classbook"
	"demarche/internal/academy/verify"
	"demarche/internal/debrief"
	"demarche/internal/journal"
	"demarche/internal/locale"
	"demarche/internal/present"
	"demarche/internal/reflection"
	"demarche/internal/tone"
)

type classCmd struct {
	Journals []string `arg:"" help:"Journals of one crisis, each played to its end: a team goes by the name of its file."`
	HTML     string   `required:"" placeholder:"FILE" help:"The page to write."`
	Title    string   `default:"Démarche" help:"Title of the lesson."`
	Scenario string   `placeholder:"FOLDER" help:"Where the scenario lies, when the library does not have it."`
	Lang     string   `placeholder:"CODE" help:"Language: ${languages}; left out, that in which the first was played."`
}

// Run writes the debrief of a class from its journals, without a server.
func (c *classCmd) Run(e *env) error {
	class := classbook.Class{Title: c.Title, Lang: c.Lang}
	var first journal.Header
	var seeds []uint64
	for _, path := range c.Journals {
		rec, err := journal.ReadFile(path)
		if err != nil {
			return about(path, err)
		}
		if len(seeds) == 0 {
			first, class.Lang = rec.Header, cmp.Or(c.Lang, rec.Header.Language)
		} else if rec.Header.World != first.World {
			return about(path, errors.New("this is the journal of another crisis than the first. A class has played one"))
		}
		if !slices.Contains(seeds, rec.Header.Seed) {
			seeds = append(seeds, rec.Header.Seed)
		}
		team, err := c.team(e, path, rec, class.Lang)
		if err != nil {
			return err
		}
		class.Teams = append(class.Teams, *team)
	}
	class.Same = len(seeds) == 1
	var b bytes.Buffer
	if err := classbook.Write(&b, classbook.Build(&class)); err != nil {
		return err
	}
	if err := os.WriteFile(c.HTML, b.Bytes(), 0o644); err != nil {
		return fmt.Errorf("the page cannot be written: %w", err)
	}
	return nil
}

// team runs a journal again and computes its debrief; what earlier calls have found
// is not computed anew.
func (c *classCmd) team(e *env, path string, rec *journal.Record, lang string) (*classbook.Team, error) {
	checked, err := verify.Journal(rec, finder(c.Scenario), verify.Terms{})
	if err != nil {
		return nil, about(path, err)
	}
	posts, err := e.looked(path, checked.Session)
	if err != nil {
		return nil, err
	}
	var issue verify.Issue
	for _, p := range posts {
		for _, v := range p.Versions {
			if v.Look != nil {
				issue.Corrections = append(issue.Corrections, verify.Correction{Post: p.ID, Command: p.Command, Language: v.Language, Is: v.Is})
			}
		}
	}
	commands, placed, err := checked.Commands(issue.Corrections)
	if err != nil {
		return nil, about(path, err)
	}
	study := debrief.NewStudy(checked.Session, commands, placed, tone.Read)
	work, err := (&debriefCmd{Journal: path}).compute(e, study)
	if err != nil {
		return nil, err
	}
	expected := verify.Weights(nil).Weigh(study.Report(work.Found()).Score)
	issue.Expected = &expected
	result, err := checked.Result(issue)
	if err != nil {
		return nil, about(path, err)
	}
	words := present.New(checked.Session.Bundle(), locale.New(lang))
	done, known := work.Progress()
	return &classbook.Team{
		Name:  strings.TrimSuffix(filepath.Base(path), filepath.Ext(path)),
		Sheet: debrief.NewTeller(study, words, &reflection.Notes{}).Sheet(work.Found(), done, known), Result: result,
	}, nil
}
