package main

import (
	"errors"
	"fmt"
	"io/fs"
	"reflect"
	"strings"
	"time"

	"github.com/alecthomas/kong"

	"demarche/internal/journal"
	"demarche/internal/library"
	"demarche/internal/scenario"
	"demarche/internal/session"
	"demarche/internal/store"
	"demarche/internal/tone"
)

// shelf is the library: what ships with the program and the user's own.
func shelf() *library.Library {
	return &library.Library{Folders: []string{store.Scenarios()}, Read: tone.Read}
}

// typedScenario takes the name or path of a scenario from the command line.
func typedScenario(ctx *kong.DecodeContext, target reflect.Value) error {
	var typed string
	if err := ctx.Scan.PopValueInto("scenario", &typed); err != nil {
		return err
	}
	target.SetString(library.Here(typed))
	return nil
}

// open loads the scenario of a name or path; what is wrong with it is said.
func (e *env) open(name string) (*scenario.Bundle, error) {
	b, found, err := shelf().Open(library.Here(name))
	if err != nil {
		return nil, err
	}
	if b == nil {
		e.list(found)
		return nil, fmt.Errorf("the scenario %s has errors; it cannot be played", strings.TrimPrefix(name, "./"))
	}
	return b, nil
}

// setup makes a session's setup for a scenario opened under a name or path.
func setup(b *scenario.Bundle, name string, seed uint64, lang string) session.Setup {
	if lang == "" {
		lang = b.World.Languages[0]
	}
	return session.Setup{
		Bundle: b, Seed: seed, Read: tone.Read, Language: lang, Program: version,
		Created: time.Now().UTC().Format(time.RFC3339), Source: library.Outside(name),
	}
}

// finder finds the scenario of a journal: at the path when one is given, else
// in the library under its id, else where it lay when it was played.
func finder(path string) session.Finder {
	return func(h journal.Header) (session.Setup, error) {
		places := []string{h.Scenario, h.Source}
		if path != "" {
			places = []string{path}
		}
		b, from, _, err := shelf().Played(h.World, places...)
		switch {
		case err != nil && !errors.Is(err, library.ErrNotFound):
			return session.Setup{}, err
		case b == nil:
			return session.Setup{}, fmt.Errorf("the scenario %q of the journal is not found; give its folder with --scenario", h.Scenario)
		}
		return setup(b, from, h.Seed, h.Language), nil
	}
}

// about says of which journal an error speaks.
func about(journal string, err error) error {
	if errors.Is(err, fs.ErrNotExist) {
		err = errors.New("there is no such journal")
	}
	return fmt.Errorf("%s: %w", journal, err)
}
