package play

import (
	"context"
	"errors"

	"demarche/internal/academy/remote"
	"demarche/internal/population"
	"demarche/internal/scenario"
	"demarche/internal/session"
	"demarche/internal/store"
)

// joining is how a class is reached, and what became of the copies of its crisis.
type joining struct {
	to    remote.Transport
	was   *Play // copy that is made anew, or nil
	again int   // times in a row that this was done at the same tick
	tick  int32
}

// mostAgain is how often a copy that has parted from its class is made anew before
// the player is told.
const mostAgain = 2

// Join plays the crisis of the class that a transport reaches, beside the window: it
// waits until that begins.
func (a *App) Join(t remote.Transport) {
	a.ask(func() {
		a.joining = joining{to: t}
		a.join()
	})
}

func (a *App) join() {
	old, to := a.Loaded, a.joining.to
	a.start(func(w *work) {
		ctx, stop := context.WithCancel(context.Background())
		defer stop()
		j := remote.Joiner{
			Transport: to, Library: a.Library, Unsent: store.Unsent(),
			Waits: func() {
				if w.stage.Store(int32(Attending)); w.left.Load() {
					stop()
				}
			},
			People: func(b *scenario.Bundle) session.Setup {
				w.stage.Store(int32(Peopling))
				l := &Loaded{Name: b.World.ID, Bundle: b}
				if old != nil && old.Bundle.WorldDigest == b.WorldDigest {
					l.People = old.People
				} else {
					l.People = population.Build(b.World)
				}
				w.stage.Store(int32(Beginning))
				w.loaded = l
				return session.Setup{People: l.People, Language: w.language, Program: a.Version}
			},
		}
		if w.class, w.err = j.Join(ctx); w.err == nil {
			w.session = w.class.Session()
		}
		w.err = a.whyNot(w.err)
	})
}

// whyNot says in words why a class cannot be played here.
func (a *App) whyNot(err error) error {
	f := (*remote.Fault)(nil)
	switch {
	case err == nil, errors.Is(err, context.Canceled):
		return err
	case errors.Is(err, remote.ErrNoSeat):
		return errors.New(a.Words.T("remote.no-seat"))
	case errors.Is(err, remote.ErrParted):
		return errors.New(a.Words.T("remote.parted", "why", err.Error()))
	case errors.As(err, &f) && f.Code == "exam":
		return errors.New(a.Words.T("remote.exam"))
	}
	return errors.New(a.Words.T("remote.not-joined", "why", err.Error()))
}

// seated takes over the lead of the class.
func (a *App) seated(d *remote.Desk) {
	a.Play.class, a.Play.aids, a.Play.speed = d, d.Aids(), 0
	if was := a.joining.was; was != nil { // what was read and written there is not lost
		a.Play.origin, a.joining.was = was, nil
		a.Play.read, a.Play.asked, a.Play.posts = was.read, was.asked, was.posts
		return
	}
	if len(d.Session().Commands()) == 0 && !d.Session().Over() {
		a.ask(func() { a.ask(func() { a.Show(Brief) }) }) // once the room is there
	}
}

// rejoin makes the copy of a crisis anew that has parted from that of its class.
func (a *App) rejoin() {
	p := a.Play
	if p == nil || p.parted == nil || a.work != nil {
		return
	}
	if a.joining.again++; p.Session.Tick() != a.joining.tick {
		a.joining.again = 1
	}
	a.joining.tick, a.joining.was = p.Session.Tick(), p
	why := p.parted
	p.parted = nil
	if a.joining.again > mostAgain {
		a.failure = a.whyNot(why)
		a.Go(Title)
		return
	}
	p.class.Close()
	a.join()
}

// Attends tells whether a class is played here, or was to be.
func (a *App) Attends() bool { return a.joining.to != nil }
