// Package store is the user's data folder: where journals and the user's own
// scenarios lie.
package store

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/adrg/xdg"

	"demarche/internal/journal"
	"demarche/internal/looked"
)

// Dir returns the user's data folder of the game: in XDG_DATA_HOME when that
// is set, else where the system keeps such data. It may not exist.
func Dir() string { return filepath.Join(xdg.DataHome, "demarche") }

// Scenarios returns the folder of the user's own scenarios. It may not exist.
func Scenarios() string { return filepath.Join(Dir(), "scenarios") }

// Debriefs returns the folder of what debriefs have computed. It may not exist.
func Debriefs() string { return filepath.Join(Dir(), "debriefs") }

// Unsent returns the folder of what was given in a class and has not reached its server.
// It may not exist.
func Unsent() string { return filepath.Join(Dir(), "unsent") }

// Journals returns the folder of the journals. It may not exist.
func Journals() string { return filepath.Join(Dir(), "journals") }

// extension of the names of journals.
const extension = ".jsonl"

// NewJournal returns a path for a new journal, named after its scenario and
// the local time without a space, and makes the folder. When that fails the path is returned
// with the error: a journal may still be kept in memory for it.
func NewJournal(scenario string, now time.Time) (string, error) {
	err := os.MkdirAll(Journals(), 0o755)
	stem := filepath.Join(Journals(), fmt.Sprintf("%s_%s", strings.ReplaceAll(scenario, "/", "-"), now.Format("2006-01-02_15.04.05")))
	path := stem + extension
	for n := 2; ; n++ {
		if _, err := os.Lstat(path); err != nil {
			break
		}
		path = fmt.Sprintf("%s_%d%s", stem, n, extension)
	}
	return path, err
}

// Saved is a journal that can be continued, or why it cannot.
type Saved struct {
	Path    string
	Name    string // of the file, without extension
	Changed time.Time
	Header  journal.Header // zero when the journal has no sound header
	Minute  int32          // of the crisis, at the last entry
	Over    bool           // played to the end
	Fault   error          // why it cannot be continued, or nil
}

// Settings returns the file of the player's own settings. It may not exist.
func Settings() string { return filepath.Join(xdg.ConfigHome, "demarche", "settings.json") }

// NeverPlayed tells whether nobody has played on this machine: there are neither
// settings nor journals.
func NeverPlayed() bool {
	_, err := os.Stat(Settings())
	saved, _ := List(1)
	return errors.Is(err, fs.ErrNotExist) && len(saved) == 0
}

// List returns the latest journals of the data folder, the latest first, at
// most so many. A folder that is not there holds none.
func List(most int) ([]Saved, error) {
	entries, err := os.ReadDir(Journals())
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	var found []Saved
	for _, e := range entries {
		info, err := e.Info()
		if err != nil || !info.Mode().IsRegular() || !strings.HasSuffix(e.Name(), extension) || strings.HasSuffix(e.Name(), looked.Suffix) {
			continue
		}
		found = append(found, Saved{
			Path: filepath.Join(Journals(), e.Name()), Name: strings.TrimSuffix(e.Name(), extension), Changed: info.ModTime(),
		})
	}
	slices.SortFunc(found, func(a, b Saved) int {
		return cmp.Or(b.Changed.Compare(a.Changed), strings.Compare(a.Path, b.Path))
	})
	found = found[:min(most, len(found))]
	for i := range found {
		found[i].read()
	}
	return found, nil
}

// Continuable returns the latest journal whose crisis goes on, or nil.
func Continuable(list []Saved) *Saved {
	for i := range list {
		if list[i].Fault == nil && !list[i].Over {
			return &list[i]
		}
	}
	return nil
}

// Find returns the path of a journal by its path, or by its name in the folder
// of the journals, with or without its extension.
func Find(name string) string {
	if _, err := os.Stat(name); err == nil || strings.ContainsAny(name, `/\`) {
		return name
	}
	path := filepath.Join(Journals(), strings.TrimSuffix(name, extension)+extension)
	if _, err := os.Stat(path); err != nil {
		return name
	}
	return path
}

// read reads what the listing shows of a journal.
func (s *Saved) read() {
	rec, err := journal.ReadFile(s.Path)
	if fault := (*journal.Fault)(nil); err != nil && (!errors.As(err, &fault) || !fault.Torn) {
		s.Fault = err
	}
	if rec == nil {
		return
	}
	s.Header = rec.Header
	if n := len(rec.Entries); n > 0 {
		last := rec.Entries[n-1]
		s.Minute, s.Over = last.Minute, last.Kind == journal.End
	}
}
