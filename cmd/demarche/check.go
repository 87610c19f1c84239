package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"demarche/internal/expect"
	"demarche/internal/library"
	"demarche/internal/par"
	"demarche/internal/playbook"
	"demarche/internal/scenario"
	"demarche/internal/source"
	"demarche/internal/tone"
)

type checkCmd struct {
	JSON  bool     `help:"Write the findings as JSON."`
	Paths []string `arg:"" name:"path" help:"Folders with a scenario, folders of such folders, names of the library, or playbooks."`
}

// checked is the result of check as JSON. Playbooks counts those that were
// checked alone.
type checked struct {
	Scenarios   int                `json:"scenarios"`
	Playbooks   int                `json:"playbooks,omitempty"`
	Errors      int                `json:"errors"`
	Warnings    int                `json:"warnings"`
	Diagnostics source.Diagnostics `json:"diagnostics"`
}

// Run checks every scenario under the paths with its playbooks.
func (c *checkCmd) Run(e *env) error {
	result := checked{Diagnostics: source.Diagnostics{}}
	for _, path := range c.Paths {
		if err := result.check(path); err != nil {
			return err
		}
	}
	result.Errors, result.Warnings = result.Diagnostics.Count()
	if c.JSON {
		if err := e.json(result); err != nil {
			return err
		}
	}
	e.list(result.Diagnostics)
	what := count(result.Scenarios, "scenario")
	switch {
	case result.Playbooks > 0 && result.Scenarios > 0:
		what += " and " + count(result.Playbooks, "playbook")
	case result.Playbooks > 0:
		what = count(result.Playbooks, "playbook")
	}
	e.say("%s checked: %s, %s", what, count(result.Errors, "error"), count(result.Warnings, "warning"))
	if result.Errors > 0 {
		return exit(1)
	}
	return nil
}

// check checks what lies at or under a path, or in the library under a name.
func (c *checked) check(arg string) error {
	info, err := os.Stat(arg)
	if errors.Is(err, fs.ErrNotExist) {
		return c.named(arg)
	}
	if err == nil && !info.IsDir() && filepath.Base(arg) != scenario.FileName && filepath.Ext(arg) == ".yaml" {
		found, err := checkBook(arg)
		c.Diagnostics = append(c.Diagnostics, found...)
		c.Playbooks++
		return err
	}
	folders, err := scenariosUnder(arg)
	if err != nil {
		return err
	}
	for _, dir := range folders {
		c.Scenarios++
		c.Diagnostics = append(c.Diagnostics, checkFolder(dir)...)
	}
	return nil
}

// named checks a scenario of the library with its variants, or one variant.
func (c *checked) named(arg string) error {
	if main, id := filepath.Split(arg); main != "" && slices.Contains(scenario.Variants(os.DirFS(main), "."), id) {
		c.Diagnostics = append(c.Diagnostics, checkFolder(filepath.Join(main, "variants", id))...)
		c.Scenarios++
		return nil
	}
	name, variant, _ := strings.Cut(arg, "/")
	fsys, dir := shelf().Locate(name)
	shown := dir
	switch {
	case fsys != nil:
	case dir != "":
		fsys, shown, dir = os.DirFS(dir), filepath.ToSlash(filepath.Clean(dir)), "."
	default:
		return fmt.Errorf("%s: there is no such file or folder%s", arg, shelf().Meant(arg))
	}
	ids := append([]string{""}, scenario.Variants(fsys, dir)...)
	if variant != "" {
		if !slices.Contains(ids, variant) {
			return fmt.Errorf("%s: %s has no such variant%s", arg, name, source.Meant(variant, ids))
		}
		ids = []string{variant}
	}
	for _, id := range ids {
		c.Diagnostics = append(c.Diagnostics, checkIn(fsys, dir, shown, name, id)...)
		c.Scenarios++
	}
	return nil
}

// scenariosUnder returns the folders with a scenario at or under a path. A
// folder without any is taken for one: what it lacks is then reported.
func scenariosUnder(dir string) ([]string, error) {
	info, err := os.Stat(dir)
	switch {
	case err != nil:
		return nil, err
	case !info.IsDir() && filepath.Base(dir) == scenario.FileName:
		return []string{filepath.Dir(dir)}, nil
	case !info.IsDir():
		return nil, fmt.Errorf("%s: a scenario is a folder with a file %s", dir, scenario.FileName)
	}
	var found []string
	err = filepath.WalkDir(dir, func(p string, d fs.DirEntry, err error) error {
		if err == nil && d.Name() == scenario.FileName {
			found = append(found, filepath.Dir(p))
		}
		return err
	})
	if len(found) == 0 {
		found = []string{dir}
	}
	return found, err
}

// checkFolder checks a scenario on disk and its playbooks.
func checkFolder(dir string) source.Diagnostics { return checkFolderAs(dir, "", nil) }

// checkFolderAs checks a scenario on disk as if a file in its folder had other
// content; "" leaves all as it is.
func checkFolderAs(dir, file string, data []byte) source.Diagnostics {
	dir, variant := library.Whole(dir)
	shown := filepath.ToSlash(filepath.Clean(dir))
	root, err := os.OpenRoot(dir)
	if err != nil {
		return missing(shown+"/"+scenario.FileName, "the scenario cannot be read: %v", err)
	}
	defer root.Close()
	full, err := filepath.Abs(dir)
	if err != nil {
		full = dir
	}
	var fsys fs.FS = root.FS()
	if file != "" {
		if variant != "" {
			file = path.Join("variants", variant, file)
		}
		fsys = overlay{fsys, file, data}
	}
	return checkIn(fsys, ".", shown, filepath.Base(full), variant)
}

// checkIn checks the scenario in a folder of a file system, or a variant of it,
// and its playbooks. Those of the scenario are made for the scenario: with a
// variant, its own are checked.
func checkIn(fsys fs.FS, dir, shown, id, variant string) source.Diagnostics {
	b, found := scenario.Load(fsys, dir, scenario.Options{ID: id, Shown: shown, Read: tone.Read, Variant: variant, Library: shelf().Catalogues(onPath(shown))})
	if b == nil {
		return found
	}
	at := "playbooks"
	if variant != "" {
		at = "variants/" + variant + "/playbooks"
	}
	found = append(found, checkPar(b, shown+"/"+path.Join(path.Dir(at), par.FileName))...)
	found = append(found, checkStale(b, shown, path.Join(shown, path.Dir(at)))...)
	books, _ := fs.Glob(fsys, path.Join(dir, at, "*.yaml"))
	for _, name := range books {
		in := shown + "/" + at + "/" + path.Base(name)
		data, err := fs.ReadFile(fsys, name)
		if err != nil {
			found = append(found, missing(in, "the playbook cannot be read: %v", err)...)
			continue
		}
		_, more := playbook.Parse(in, data, b)
		found = append(found, more...)
	}
	return append(found, checkTests(b)...)
}

// onPath returns the full path of a folder as findings call it, or "" where none is
// there: what ships lies nowhere.
func onPath(shown string) string {
	full, err := filepath.Abs(filepath.FromSlash(shown))
	if _, gone := os.Stat(full); err != nil || gone != nil {
		return ""
	}
	return full
}

// checkTests checks the tests of a scenario, if it has any.
func checkTests(b *scenario.Bundle) source.Diagnostics {
	data, shown, err := b.Tests(expect.FileName)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return missing(shown, "the tests cannot be read: %v", err)
	}
	_, found := expect.Parse(shown, data, b)
	return found
}

// checkBook checks a playbook with the scenario in whose folder it lies. What
// is wrong with the scenario is said if it cannot be played.
func checkBook(file string) (source.Diagnostics, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	for _, dir := range []string{filepath.Dir(file), filepath.Join(filepath.Dir(file), "..")} {
		if info, err := os.Stat(filepath.Join(dir, scenario.FileName)); err != nil || info.IsDir() {
			continue
		}
		b, found, err := shelf().Open(filepath.Join(dir, scenario.FileName))
		if b == nil {
			return found, err
		}
		_, found = playbook.Parse(filepath.ToSlash(filepath.Clean(file)), data, b)
		return found, nil
	}
	return nil, fmt.Errorf("%s: no scenario is there that it belongs to; a playbook lies in the folder playbooks of its scenario", file)
}

// missing is the finding that a file cannot be read.
func missing(file, format string, err error) source.Diagnostics {
	list := &source.List{}
	list.Report(source.Top(file), source.FileMissing, "", format, err)
	return list.Diagnostics()
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
