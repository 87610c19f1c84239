package main

import (
	"context"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"demarche/internal/library"
	"demarche/internal/rehearsal"
	"demarche/internal/scenario"
	"demarche/internal/session"
	"demarche/internal/source"
	"demarche/internal/store"

	"github.com/fsnotify/fsnotify"
)

// settle is how long files must be left alone before they are read: editors write
// a file in several steps.
const settle = 150 * time.Millisecond

// watch tells whenever files under some folders change, until the context is done.
// One signal stands for all changes since the last one was taken.
func watch(ctx context.Context, folders ...string) (<-chan struct{}, error) {
	w, err := fsnotify.NewWatcher()
	if err != nil {
		return nil, fmt.Errorf("changes of files cannot be seen here: %w", err)
	}
	for _, folder := range folders {
		if err := below(w, folder); err != nil {
			return nil, fmt.Errorf("%s cannot be watched: %w", folder, err)
		}
	}
	changed := make(chan struct{}, 1)
	go func() {
		defer w.Close()
		quiet := time.NewTimer(settle)
		quiet.Stop()
		for {
			select {
			case <-ctx.Done():
				return
			case e := <-w.Events:
				if e.Has(fsnotify.Create) {
					_ = below(w, e.Name) // a file, or gone again: nothing is to be watched
				}
				if !e.Has(fsnotify.Chmod) || e.Op != fsnotify.Chmod {
					quiet.Reset(settle)
				}
			case <-w.Errors: // too many changes to list them: something has changed
				quiet.Reset(settle)
			case <-quiet.C:
				select {
				case changed <- struct{}{}:
				default:
				}
			}
		}
	}()
	return changed, nil
}

// below watches a folder and all in it, but what editors and version control hide.
func below(w *fsnotify.Watcher, folder string) error {
	info, err := os.Stat(folder)
	if err != nil || !info.IsDir() {
		return err
	}
	return filepath.WalkDir(folder, func(p string, d fs.DirEntry, err error) error {
		switch {
		case err != nil || !d.IsDir():
			return err
		case p != folder && d.Name()[0] == '.':
			return filepath.SkipDir
		}
		return w.Add(p)
	})
}

// stage is where a scenario is rehearsed that was opened under a name or path.
func (c *playCmd) stage(e *env, lang string) (*rehearsal.Stage, error) {
	folder, err := onDisk(c.Scenario)
	if err != nil {
		return nil, err
	}
	changed, err := watch(e.ctx, append(catalogues(folder), folder)...)
	if err != nil {
		return nil, err
	}
	return &rehearsal.Stage{
		Open:  func() (*scenario.Bundle, source.Diagnostics, error) { return shelf().Open(c.Scenario) },
		Setup: func(b *scenario.Bundle) session.Setup { return setup(b, c.Scenario, 0, lang) },
		Keep: func(b *scenario.Bundle) session.Keep {
			path, _ := store.NewJournal(b.World.ID, time.Now())
			return session.Keep{Path: path}
		},
		Changed: changed,
	}, nil
}

// onDisk returns the folder of a scenario whose files can change.
func onDisk(name string) (string, error) {
	switch fsys, dir := shelf().Locate(name); {
	case fsys != nil:
		return "", fmt.Errorf("%s ships with the program and does not change: copy its folder, or begin one with 'demarche new'", name)
	case dir != "":
		return dir, nil
	}
	folder := strings.TrimSuffix(filepath.ToSlash(name), "/"+scenario.FileName)
	if info, err := os.Stat(folder); err != nil || !info.IsDir() {
		if folder = library.Outside(name); folder == "" {
			return "", fmt.Errorf("%s: %w", name, library.ErrNotFound)
		}
	}
	whole, _ := library.Whole(folder)
	return whole, nil
}

// catalogues are the folders of catalogues that a scenario may include beside its
// own.
func catalogues(folder string) (list []string) {
	full, err := filepath.Abs(folder)
	if err != nil {
		return nil
	}
	for _, place := range []string{filepath.Dir(full), store.Scenarios()} {
		if info, err := os.Stat(filepath.Join(place, "catalogue")); err == nil && info.IsDir() {
			list = append(list, filepath.Join(place, "catalogue"))
		}
	}
	return list
}
