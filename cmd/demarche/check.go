package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"demarche/internal/playbook"
	"demarche/internal/scenario"
	"demarche/internal/source"
	"demarche/internal/tone"
)

type checkCmd struct {
	JSON  bool     `help:"Write the findings as JSON."`
	Paths []string `arg:"" name:"path" help:"Folders with a scenario, or folders of such folders."`
}

// checked is the result of check as JSON.
type checked struct {
	Scenarios   int                `json:"scenarios"`
	Errors      int                `json:"errors"`
	Warnings    int                `json:"warnings"`
	Diagnostics source.Diagnostics `json:"diagnostics"`
}

// Run checks every scenario under the paths with its playbooks.
func (c *checkCmd) Run(e *env) error {
	result := checked{Diagnostics: source.Diagnostics{}}
	for _, path := range c.Paths {
		folders, err := scenariosUnder(path)
		if err != nil {
			return err
		}
		for _, dir := range folders {
			result.Scenarios++
			result.Diagnostics = append(result.Diagnostics, checkFolder(dir)...)
		}
	}
	result.Errors, result.Warnings = result.Diagnostics.Count()
	if c.JSON {
		if err := e.json(result); err != nil {
			return err
		}
	}
	e.list(result.Diagnostics)
	e.say("%s checked: %s, %s", count(result.Scenarios, "scenario"), count(result.Errors, "error"), count(result.Warnings, "warning"))
	if result.Errors > 0 {
		return exit(1)
	}
	return nil
}

// scenariosUnder returns the folders with a scenario at or under a path. A
// folder without any is taken for one: what it lacks is then reported.
func scenariosUnder(path string) ([]string, error) {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, fmt.Errorf("%s: there is no such file or folder", path)
	case err != nil:
		return nil, err
	case !info.IsDir() && filepath.Base(path) == scenario.FileName:
		return []string{filepath.Dir(path)}, nil
	case !info.IsDir():
		return nil, fmt.Errorf("%s: a scenario is a folder with a file %s", path, scenario.FileName)
	}
	var found []string
	err = filepath.WalkDir(path, func(p string, d fs.DirEntry, err error) error {
		if err == nil && d.Name() == scenario.FileName {
			found = append(found, filepath.Dir(p))
		}
		return err
	})
	if len(found) == 0 {
		found = []string{path}
	}
	return found, err
}

// checkFolder checks a scenario and its playbooks.
func checkFolder(dir string) source.Diagnostics {
	shown := filepath.ToSlash(filepath.Clean(dir))
	root, err := os.OpenRoot(dir)
	if err != nil {
		list := &source.List{}
		list.Report(source.Top(shown+"/"+scenario.FileName), source.FileMissing, "", "the scenario cannot be read: %v", err)
		return list.Diagnostics()
	}
	defer root.Close()
	b, found := scenario.Load(root.FS(), ".", scenario.Options{ID: filepath.Base(dir), Shown: shown, Read: tone.Read})
	if b == nil {
		return found
	}
	books, _ := fs.Glob(root.FS(), "playbooks/*.yaml")
	for _, name := range books {
		data, err := fs.ReadFile(root.FS(), name)
		if err != nil {
			list := &source.List{}
			list.Report(source.Top(shown+"/"+name), source.FileMissing, "", "the playbook cannot be read: %v", err)
			found = append(found, list.Diagnostics()...)
			continue
		}
		_, more := playbook.Parse(shown+"/"+name, data, b)
		found = append(found, more...)
	}
	return found
}

// list writes findings, each with its line and a caret.
func (e *env) list(found source.Diagnostics) {
	for _, d := range found {
		e.say("%s", d.String())
	}
}

// json writes a result.
func (e *env) json(v any) error {
	enc := json.NewEncoder(e.out)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(v)
}

// count writes a number with its noun.
func count(n int, noun string) string {
	if n != 1 && !strings.HasSuffix(noun, "s") {
		noun += "s"
	}
	return fmt.Sprintf("%d %s", n, noun)
}
