package play

import (
	"fmt"
	"math/rand/v2"
	"time"

	"demarche/internal/journal"
	"demarche/internal/library"
	"demarche/internal/locale"
	"demarche/internal/population"
	"demarche/internal/present"
	"demarche/internal/scenario"
	"demarche/internal/session"
	"demarche/internal/source"
	"demarche/internal/store"
)

// Loaded is a scenario ready to be begun.
type Loaded struct {
	Name   string // by which it was opened
	Bundle *scenario.Bundle
	People *population.People
	Tell   *present.Teller
	Seed   uint64 // of the crisis that is begun next
}

func (l *Loaded) speak(words *locale.Words) { l.Tell = present.New(l.Bundle, words) }

// Stage is how far the work beside the window has got.
type Stage int32

// The stages.
const (
	Idle    Stage = iota
	Reading       // reads and checks the scenario
	Peopling
	Beginning // lets pass what happens before the player takes over
	Attending // waits for a class to begin
)

// FaultyError is a scenario with errors.
type FaultyError struct {
	Name     string
	Findings source.Diagnostics
}

// Error names the scenario; Findings says what is wrong.
func (e *FaultyError) Error() string { return fmt.Sprintf("%s: has errors", e.Name) }

// Open loads a scenario beside the window; Loaded is nil until it is there. A
// nil seed draws one. With at once, it is begun without its briefing.
func (a *App) Open(name string, seed *uint64, atOnce bool) {
	drawn := rand.Uint64N(1_000_000)
	if seed != nil {
		drawn = *seed
	}
	a.ask(func() { a.open(name, drawn, atOnce) })
}

func (a *App) open(name string, seed uint64, atOnce bool) {
	a.Close()
	old := a.Loaded
	a.Loaded = nil
	a.start(func(w *work) {
		l, err := load(a.Library, name, old, w)
		if err != nil {
			w.err = err
			return
		}
		l.Seed = seed
		w.loaded = l
		if atOnce {
			w.session, w.err = a.session(l, w)
		}
	})
}

// Begin begins the crisis that is loaded, beside the window, and shows the
// room when it is ready.
func (a *App) Begin() {
	a.ask(func() {
		if l := a.Loaded; l != nil && a.work == nil {
			a.start(func(w *work) { w.session, w.err = a.session(l, w) })
		}
	})
}

// Again plays the scenario of the crisis once more: with the same seed, or with
// a new one.
func (a *App) Again(same bool) {
	if a.Loaded == nil {
		return
	}
	seed := a.Loaded.Seed
	if a.Play != nil {
		seed = a.Play.Session.Seed()
	}
	for !same && seed == a.Loaded.Seed {
		seed = rand.Uint64N(1_000_000)
	}
	a.ask(func() {
		a.Close()
		a.Loaded.Seed = seed
		a.Begin()
	})
}

// Resume continues a journal beside the window.
func (a *App) Resume(path string) { a.ask(func() { a.resume(path) }) }

func (a *App) resume(path string) {
	a.Close()
	old := a.Loaded
	a.start(func(w *work) {
		w.session, w.err = session.Resume(path, a.finder(old, w), nil)
	})
}

// finder finds the crisis of a journal for work beside the window: in the library
// under its id, else where it lay when it was played. People who are
// the same as those of old are not built again.
func (a *App) finder(old *Loaded, w *work) session.Finder {
	return func(h journal.Header) (session.Setup, error) {
		w.stage.Store(int32(Reading))
		b, name, findings, err := a.Library.Played(h.World, h.Scenario, h.Source)
		switch {
		case err != nil:
			return session.Setup{}, fmt.Errorf("%s: %w", h.Scenario, err)
		case b == nil:
			return session.Setup{}, &FaultyError{name, findings}
		}
		l := people(name, b, old, w)
		w.stage.Store(int32(Beginning))
		l.Seed = h.Seed
		w.loaded = l
		return a.setup(l, h.Language), nil
	}
}

// Afresh plays the crisis again from a minute on, beside the window:
// what was given before is given, and the journal that was stays as it is.
func (a *App) Afresh(minute int32) {
	a.ask(func() {
		if a.Play == nil || !a.Play.CanAfresh() || a.work != nil || a.Staged != nil {
			return
		}
		path, people, over := a.Play.Session.Journal(), a.Loaded, a.Play.Over()
		if over {
			a.Close() // the journal is whole then
		} else {
			a.show(Title) // so too: no room without a crisis
			a.Notice(a.Words.T("moment.kept"))
		}
		a.start(func(w *work) {
			anew, _ := store.NewJournal(people.Bundle.World.ID, time.Now())
			w.session, w.err = session.Afresh(path, minute, a.finder(people, w), session.Keep{Path: anew})
		})
	})
}

// load opens a scenario and builds its people, unless they are those of old.
func load(lib *library.Library, name string, old *Loaded, w *work) (*Loaded, error) {
	w.stage.Store(int32(Reading))
	b, findings, err := lib.Open(name)
	if err != nil {
		return nil, err
	}
	if b == nil {
		return nil, &FaultyError{name, findings}
	}
	return people(name, b, old, w), nil
}

// people builds the people of a scenario, unless they are those of old.
func people(name string, b *scenario.Bundle, old *Loaded, w *work) *Loaded {
	w.stage.Store(int32(Peopling))
	l := &Loaded{Name: name, Bundle: b}
	if old != nil && old.Bundle.WorldDigest == b.WorldDigest {
		l.People = old.People
		return l
	}
	l.People = population.Build(b.World)
	return l
}

// session begins a play-through with its journal.
func (a *App) session(l *Loaded, w *work) (*session.Session, error) {
	w.stage.Store(int32(Beginning))
	// A folder that cannot be made is trouble of the journal, which keeps all in
	// memory and goes on trying.
	path, _ := store.NewJournal(l.Bundle.World.ID, time.Now())
	setup := a.setup(l, w.language)
	return session.New(setup, w.mode, session.Keep{Path: path})
}

func (a *App) setup(l *Loaded, language string) session.Setup {
	return session.Setup{
		Bundle: l.Bundle, People: l.People, Seed: l.Seed, Read: a.Library.Read, Language: language,
		Program: a.Version, Created: time.Now().UTC().Format(time.RFC3339), Source: library.Outside(l.Name),
	}
}
