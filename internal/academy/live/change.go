package live

import (
	"context"
	"encoding/json"
	"errors"
	"time"

	"demarche/internal/academy"
	"demarche/internal/academy/store"
	"demarche/internal/journal"
	"demarche/internal/session"
	"demarche/internal/speech"
)

// step is something that is done to the crisis of a team.
type step struct {
	passed bool // the time that it lets pass is kept in the log

	// may tells why the step cannot be taken now, or nil. It is asked before anything
	// is tried, and once more under the lock of the session: what it refuses costs the
	// world nothing.
	may func(c *store.Conn, m *moment) error

	// ready does beforehand what takes long and changes nothing that others see: while
	// a session is locked, everybody waits who writes.
	ready func(play *session.Session)

	// do takes the step, with the world at this moment. Where it fails the world is
	// built again from the log.
	do func(c *store.Conn, w *room, m *moment) error
}

// patience is how long something may take once it was begun: it is not given up
// because whoever asked has gone.
const patience = 30 * time.Second

// errStale is the error inside a transaction for a world that others have moved on.
var errStale = errors.New("live: others have appended")

// refused is the error for a step that may not be taken: nothing was tried.
type refused struct{ error }

func (r refused) Unwrap() error { return r.error }

func (s *step) allowed(c *store.Conn, m *moment) error {
	if s.may == nil {
		return nil
	}
	if err := s.may(c, m); err != nil {
		return refused{err}
	}
	return nil
}

// change takes a step in a team's world and keeps what comes of it, all or nothing.
func (h *Hub) change(ctx context.Context, team string, s step) error {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), patience)
	defer cancel()
	w := h.room(team)
	return w.within(func() error {
		w.read = map[[2]string]speech.Reading{}
		defer func() { w.read = nil }()
		var m moment
		for try := 0; ; try++ {
			err := h.taken(ctx, w, &m, &s)
			if errors.Is(err, errStale) && try < 3 {
				w.drop()
				continue
			}
			if not := (refused{}); errors.As(err, &not) {
				return not.error
			}
			if err != nil {
				w.drop()
				return err
			}
			break
		}
		ended := len(w.pending) > 0 && w.pending[len(w.pending)-1].Kind == journal.End
		w.pending, w.seq = nil, m.team.Seq
		h.Wake(m.session.ID, team)
		h.compute(w)
		if ended && h.o.Ended != nil {
			h.o.Ended(ctx, m.team)
		}
		return nil
	})
}

// taken takes a step in a world, which must be locked, and appends what comes of it.
// It returns in m when that was.
func (h *Hub) taken(ctx context.Context, w *room, m *moment, s *step) error {
	before, err := h.moment(ctx, &h.o.Store.Conn, w.team)
	if err != nil {
		return err
	}
	if err := s.allowed(&h.o.Store.Conn, &before); err != nil {
		return err
	}
	if err := h.play(ctx, w, before); err != nil {
		return err
	}
	if s.ready != nil {
		s.ready(w.play)
	}
	return h.o.Store.Write(ctx, func(c *store.Conn) error {
		if _, err := c.Lock(ctx, before.session.ID); err != nil {
			return err
		}
		var err error
		if *m, err = h.moment(ctx, c, w.team); err != nil {
			return err
		}
		if err := s.allowed(c, m); err != nil {
			return err
		}
		if m.team.Seq != w.seq {
			return errStale
		}
		w.advance(*m)
		if s.do != nil {
			if err := s.do(c, w, m); err != nil {
				return err
			}
		}
		return w.keep(ctx, c, m, s.passed)
	})
}

// keep appends what a world has to say to the log, in a transaction that holds
// the session.
func (w *room) keep(ctx context.Context, c *store.Conn, m *moment, passed bool) error {
	var list []academy.Event
	for i, e := range w.pending {
		if e.Kind == journal.Clock && (!passed || i < len(w.pending)-1) {
			continue // follows from the entries round it, or from the clock of the class
		}
		list = append(list, academy.Event{
			Team: w.team, At: m.now, Tick: e.Tick, Minute: e.Minute, Author: e.Author, Role: e.Role, Kind: academy.Kind(e.Kind), Payload: json.RawMessage(e.Payload),
		})
	}
	if err := c.Append(ctx, &m.session, list); err != nil {
		return err
	}
	if len(list) > 0 {
		m.team.Seq = m.session.Seq
	}
	m.team.Tick = w.play.Tick()
	if w.play.Over() {
		m.team.State = academy.Ended
	}
	return c.SetTeam(ctx, m.team)
}

// Finish lets a crisis that was not played to its end run on without its desk.
func (h *Hub) Finish(ctx context.Context, team string) error {
	return h.change(ctx, team, step{ready: func(play *session.Session) {
		for !play.Over() {
			play.Advance()
		}
	}})
}
