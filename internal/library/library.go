// Package library finds scenarios: those that ship with the program and the
// user's own.
package library

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"

	"demarche/internal/scenario"
	"demarche/internal/source"
	"demarche/internal/speech"
	"demarche/scenarios"
)

// Library is where scenarios are looked for. The zero value knows the shipped
// ones.
type Library struct {
	// Shipped holds a folder for each scenario; the program's own when nil.
	Shipped fs.FS
	// Folders on disk hold scenarios of the user, a folder each.
	Folders []string
	// Read reads the tone of drafts; may be nil.
	Read func(lang, text string) speech.Reading
}

// ErrNotFound is the error for a name or path under which no scenario is.
var ErrNotFound = errors.New("no such scenario")

func (l *Library) shipped() fs.FS {
	if l.Shipped == nil {
		return scenarios.FS
	}
	return l.Shipped
}

// Open loads a scenario by the name of a shipped one (ninety-seconds) or of one
// in the user's folders, or by the path of a folder or of its scenario.yaml.
// The bundle is nil if a finding is an error; the error is ErrNotFound, or that
// of the system, if there is nothing to load.
func (l *Library) Open(nameOrPath string) (*scenario.Bundle, source.Diagnostics, error) {
	if isName(nameOrPath) {
		if isScenario(l.shipped(), nameOrPath) {
			b, ds := scenario.Load(l.shipped(), nameOrPath, scenario.Options{Read: l.Read})
			return b, ds, nil
		}
		for _, folder := range l.Folders {
			if dir := filepath.Join(folder, nameOrPath); isScenario(os.DirFS(dir), ".") {
				return l.openFolder(dir)
			}
		}
	}
	return l.openPath(nameOrPath)
}

func (l *Library) openPath(name string) (*scenario.Bundle, source.Diagnostics, error) {
	info, err := os.Stat(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, nil, fmt.Errorf("%s: %w%s", name, ErrNotFound, l.meant(name))
	case err != nil:
		return nil, nil, err
	case info.IsDir():
		return l.openFolder(name)
	case filepath.Base(name) == scenario.FileName:
		return l.openFolder(filepath.Dir(name))
	}
	return nil, nil, fmt.Errorf("%s: a scenario is a folder with a file %s: %w", name, scenario.FileName, ErrNotFound)
}

// openFolder loads a scenario from disk. The root keeps every path inside the
// folder; it stays open for the scenario's media.
func (l *Library) openFolder(dir string) (*scenario.Bundle, source.Diagnostics, error) {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, nil, err
	}
	full, err := filepath.Abs(dir)
	if err != nil {
		return nil, nil, err
	}
	b, ds := scenario.Load(root.FS(), ".", scenario.Options{
		ID: filepath.Base(full), Shown: filepath.ToSlash(filepath.Clean(dir)), Read: l.Read,
	})
	if b == nil {
		return nil, ds, root.Close()
	}
	return b, ds, nil
}

// meant suggests a shipped scenario.
func (l *Library) meant(name string) string {
	if help := source.Meant(name, folders(l.shipped())); help != "" {
		return "; " + help
	}
	return ""
}

// isName tells a name from a path.
func isName(s string) bool {
	return s != "" && s != "." && s != ".." && !strings.ContainsAny(s, `/\`) && filepath.Base(s) == s
}

func isScenario(fsys fs.FS, dir string) bool {
	info, err := fs.Stat(fsys, path.Join(dir, scenario.FileName))
	return err == nil && !info.IsDir()
}

// folders lists the folders that hold a scenario, sorted by name.
func folders(fsys fs.FS) []string {
	entries, err := fs.ReadDir(fsys, ".")
	if err != nil {
		return nil
	}
	var names []string
	for _, e := range entries {
		if isScenario(fsys, e.Name()) {
			names = append(names, e.Name())
		}
	}
	return names
}
