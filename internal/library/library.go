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
	"slices"
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

// ColdOpen is the crisis with which somebody begins who has never played: its
// first ten minutes teach by doing.
const ColdOpen = "ninety-seconds"

// ErrNotFound is the error for a name or path under which no scenario is.
var ErrNotFound = errors.New("no such scenario")

func (l *Library) shipped() fs.FS {
	if l.Shipped == nil {
		return scenarios.FS
	}
	return l.Shipped
}

// Open loads a scenario by the name of a shipped one (ninety-seconds) or of one
// in the user's folders, or by the path of a folder or of its scenario.yaml; a
// variant by its own id behind that of its scenario (ninety-seconds/short), or
// by the path of its own folder.
// The bundle is nil if a finding is an error; the error is ErrNotFound, or that
// of the system, if there is nothing to load.
func (l *Library) Open(nameOrPath string) (*scenario.Bundle, source.Diagnostics, error) {
	name, variant := nameOrPath, ""
	if main, id, cut := strings.Cut(nameOrPath, "/"); cut && l.hasVariant(main, id) {
		name, variant = main, id
	}
	switch fsys, dir := l.Locate(name); {
	case fsys != nil:
		b, ds := scenario.Load(fsys, dir, scenario.Options{Read: l.Read, Variant: variant, Library: l.Catalogues("")})
		return b, ds, nil
	case dir != "":
		return l.openFolder(dir, variant)
	}
	return l.openPath(nameOrPath)
}

// Has tells whether a name is that of a scenario of the library, or of a variant of
// one: Open takes paths too.
func (l *Library) Has(name string) bool {
	main, id, variant := strings.Cut(name, "/")
	if variant {
		return l.hasVariant(main, id)
	}
	fsys, dir := l.Locate(main)
	return fsys != nil || dir != ""
}

// hasVariant tells whether a scenario of the library has a variant.
func (l *Library) hasVariant(name, id string) bool {
	switch fsys, dir := l.Locate(name); {
	case fsys != nil:
		return slices.Contains(scenario.Variants(fsys, dir), id)
	case dir != "":
		return slices.Contains(scenario.Variants(os.DirFS(dir), "."), id)
	}
	return false
}

// Locate returns where the scenario of a name lies: the file system of the
// shipped ones and a folder in it, or nil and a folder on disk. The folder is
// "" if there is none of this name.
func (l *Library) Locate(name string) (fsys fs.FS, dir string) {
	if !isName(name) {
		return nil, ""
	}
	if isScenario(l.shipped(), name) {
		return l.shipped(), name
	}
	for _, folder := range l.Folders {
		if dir := filepath.Join(folder, name); isScenario(os.DirFS(dir), ".") {
			return nil, dir
		}
	}
	return nil, ""
}

// Here returns what was typed as the path of a folder where it is one: a scenario
// in the working folder comes before one of the library of the same name, as does a variant of it.
func Here(nameOrPath string) string {
	first, _, _ := strings.Cut(filepath.ToSlash(nameOrPath), "/")
	if !isName(first) || !isScenario(os.DirFS(first), ".") {
		return nameOrPath
	}
	return "./" + filepath.ToSlash(nameOrPath)
}

// Played finds the scenario of a play-through under names and paths: the first
// whose world has the digest, else the first that can be played, and what it
// was found by. When there is only one with errors, the bundle is nil and the
// findings name them. Empty places are passed over.
func (l *Library) Played(world string, places ...string) (b *scenario.Bundle, place string, found source.Diagnostics, err error) {
	for _, p := range places {
		if p == "" {
			continue
		}
		next, ds, err := l.Open(p)
		switch {
		case errors.Is(err, ErrNotFound):
			continue
		case err != nil:
			return nil, "", nil, err
		case next == nil && b == nil:
			place, found = p, ds
		case next != nil && (b == nil || next.WorldDigest == world):
			b, place, found = next, p, ds
		}
		if b != nil && b.WorldDigest == world {
			return b, place, found, nil
		}
	}
	if place == "" {
		return nil, "", nil, ErrNotFound
	}
	return b, place, found, nil
}

// Outside returns the full path of a scenario that was not named but given as
// a path; "" for a name. By it the scenario of a journal is found when the
// library has none.
func Outside(nameOrPath string) string {
	if !strings.ContainsAny(nameOrPath, `/\.`) {
		return ""
	}
	full, err := filepath.Abs(strings.TrimSuffix(filepath.ToSlash(nameOrPath), "/"+scenario.FileName))
	if err != nil {
		return ""
	}
	// A variant may be named behind its scenario; one of the library lies nowhere.
	for _, place := range []string{full, filepath.Join(filepath.Dir(full), "variants", filepath.Base(full))} {
		if _, err := os.Stat(place); err == nil {
			return place
		}
	}
	return ""
}

func (l *Library) openPath(name string) (*scenario.Bundle, source.Diagnostics, error) {
	info, err := os.Stat(name)
	main, id := filepath.Split(name)
	switch {
	case errors.Is(err, fs.ErrNotExist) && main != "" && slices.Contains(scenario.Variants(os.DirFS(main), "."), id):
		return l.openFolder(main, id)
	case errors.Is(err, fs.ErrNotExist):
		return nil, nil, fmt.Errorf("%s: %w%s", name, ErrNotFound, l.Meant(name))
	case err != nil:
		return nil, nil, err
	case info.IsDir():
		return l.openFolder(Whole(name))
	case filepath.Base(name) == scenario.FileName:
		return l.openFolder(Whole(filepath.Dir(name)))
	}
	return nil, nil, fmt.Errorf("%s: a scenario is a folder with a file %s: %w", name, scenario.FileName, ErrNotFound)
}

// openFolder loads a scenario from disk. The root keeps every path inside the
// folder; it stays open for the scenario's media.
func (l *Library) openFolder(dir, variant string) (*scenario.Bundle, source.Diagnostics, error) {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, nil, err
	}
	full, err := filepath.Abs(dir)
	if err != nil {
		return nil, nil, err
	}
	b, ds := scenario.Load(root.FS(), ".", scenario.Options{
		ID: filepath.Base(full), Shown: filepath.ToSlash(filepath.Clean(dir)), Read: l.Read, Variant: variant, Library: l.Catalogues(full),
	})
	if b == nil {
		return nil, ds, root.Close()
	}
	return b, ds, nil
}

// Catalogues lists the folders in which a scenario looks for catalogues that it
// has not itself: the one in which its own folder lies, those of the user, and
// what ships. The folder is "" for a scenario that ships.
func (l *Library) Catalogues(dir string) []scenario.Place {
	var list []scenario.Place
	if dir != "" {
		for _, folder := range append([]string{filepath.Dir(dir)}, l.Folders...) {
			list = append(list, scenario.Place{FS: os.DirFS(folder), Shown: filepath.ToSlash(folder)})
		}
	}
	return append(list, scenario.Place{FS: l.shipped()})
}

// Whole returns the folder of the scenario and the id of the variant whose
// folder this is; "" for a folder that is none of a variant.
func Whole(dir string) (string, string) {
	full, err := filepath.Abs(dir)
	if err != nil {
		return dir, ""
	}
	main, id, ok := scenario.VariantOf(filepath.ToSlash(full))
	if !ok || !isScenario(os.DirFS(filepath.FromSlash(main)), ".") {
		return dir, ""
	}
	return filepath.Join(dir, "..", ".."), id
}

// Meant suggests a shipped scenario, as "; did you mean ...", or "".
func (l *Library) Meant(name string) string {
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
