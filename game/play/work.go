package play

import (
	"sync/atomic"

	"demarche/internal/academy/remote"
	"demarche/internal/library"
	"demarche/internal/session"
	"demarche/internal/store"
)

// work is something that is done beside the window.
type work struct {
	stage    atomic.Int32
	language string
	mode     session.Mode
	done     chan struct{}
	left     atomic.Bool // nobody wants it any more

	// Set before done is closed.
	loaded  *Loaded
	session *session.Session
	class   *remote.Desk // that leads the session, or nil
	err     error
}

// start does work beside the window. Work that is under way already is finished
// but no longer wanted.
func (a *App) start(do func(*work)) {
	a.drop()
	w := &work{language: a.Words.Lang(), mode: a.BeginMode(), done: make(chan struct{})}
	w.stage.Store(int32(Reading))
	a.work, a.failure = w, nil
	a.changes++
	go func() {
		defer close(w.done)
		do(w)
	}()
}

// drop lets go of work under way: what it brings is put away.
func (a *App) drop() {
	if w := a.work; w != nil {
		w.left.Store(true)
		go func() {
			<-w.done
			if w.class != nil {
				w.class.Close()
			}
			if w.session != nil {
				_ = w.session.Close() // nothing was done in it yet
			}
		}()
	}
	a.work = nil
}

// Cancel gives up what is being opened.
func (a *App) Cancel() {
	a.ask(func() {
		a.drop()
		a.changes++
	})
}

// Stage returns how far the work beside the window has got.
func (a *App) Stage() Stage {
	if a.work == nil {
		return Idle
	}
	return Stage(a.work.stage.Load())
}

// Failure returns why the scenario or journal opened last could not be, or nil.
// It stays until something else is opened.
func (a *App) Failure() error { return a.failure }

// Dismiss puts the failure away.
func (a *App) Dismiss() { a.failure = nil; a.changes++ }

// take takes over what was done beside the window.
func (a *App) take() {
	if s := a.Stage(); s != a.shown {
		a.shown = s
		a.changes++
	}
	a.takeShelf()
	w := a.work
	if w == nil {
		return
	}
	select {
	case <-w.done:
	default:
		return
	}
	a.work, a.failure = nil, w.err
	a.changes++
	if w.loaded != nil {
		a.Loaded = w.loaded
		a.Loaded.speak(a.Words)
	}
	if w.session == nil {
		return
	}
	a.Play = New(w.session, a.Words)
	if w.class != nil {
		a.seated(w.class)
	}
	if a.Play.Told() {
		a.Go(Debrief)
	} else {
		a.Go(Room)
	}
}

// shelfState is what the library and the list of journals show.
type shelfState struct {
	coming  chan shelfContent
	content *shelfContent
}

type shelfContent struct {
	entries []library.Entry
	saved   []store.Saved
	err     error
}

// mostSaved is how many journals are listed.
const mostSaved = 50

// Refresh reads the library and the journals again, beside the window.
func (a *App) Refresh() {
	coming := make(chan shelfContent, 1)
	a.shelf.coming = coming
	lib := a.Library
	go func() {
		var c shelfContent
		c.saved, c.err = store.List(mostSaved)
		c.entries = lib.List()
		coming <- c
	}()
}

func (a *App) takeShelf() {
	select {
	case c := <-a.shelf.coming:
		if a.shelf.coming = nil; !lean || a.place != Room {
			a.shelf.content = &c
			a.changes++
		}
	default:
	}
}

// Entries returns the scenarios of the library; false until they are read.
func (a *App) Entries() ([]library.Entry, bool) {
	if a.shelf.content == nil {
		return nil, false
	}
	return a.shelf.content.entries, true
}

// Saved returns the journals of the player, the latest first, and why they
// cannot be listed.
func (a *App) Saved() ([]store.Saved, error) {
	if a.shelf.content == nil {
		return nil, nil
	}
	return a.shelf.content.saved, a.shelf.content.err
}

// NameOf returns the title of a scenario of the library by its id, or the id.
func (a *App) NameOf(id string) string {
	entries, _ := a.Entries()
	for i := range entries {
		if b := entries[i].Bundle; b != nil && b.World.ID == id {
			return entries[i].Title(a.Words.Lang())
		}
		for k := range entries[i].Variants {
			if v := &entries[i].Variants[k]; v.Bundle != nil && v.Bundle.World.ID == id {
				return v.Title(a.Words.Lang())
			}
		}
	}
	return id
}
