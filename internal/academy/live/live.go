// Package live holds the crises that classes play. The log is the truth: a world
// in memory is what follows from its team's entries and the clock, is built again
// from them when it is wanted, and is dropped when nobody looks or an entry could
// not be kept.
package live

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"sync"
	"time"

	"demarche/internal/academy"
	"demarche/internal/academy/shelf"
	"demarche/internal/academy/store"
	"demarche/internal/journal"
	"demarche/internal/session"
	"demarche/internal/speech"
)

// Options say what a hub works with.
type Options struct {
	Store   *store.Store
	Shelf   *shelf.Shelf
	Read    func(lang, text string) speech.Reading
	Version string
	Now     func() time.Time
	Log     *slog.Logger
	Idle    time.Duration // after which a world is paged out
	Most    int           // worlds in memory
	Ended   func(ctx context.Context, team academy.Team)
}

// Hub holds worlds. It can be used from several goroutines.
type Hub struct {
	o Options

	lock      sync.Mutex
	rooms     map[string]*room // by team
	listeners map[*Listener]struct{}

	forecasts chan struct{} // one is computed at a time
	counts    Counts
}

// Counts are what a hub has done.
type Counts struct{ Accepted, Refused, Built, PagedOut int64 }

// room is where a team plays its crisis.
type room struct {
	lock    sync.Mutex
	team    string
	play    *session.Session // nil when it is paged out
	seq     int64            // last entry of the team that it holds
	pending []journal.Entry  // that follow from time alone and are not in the log yet
	used    time.Time
	asked   map[string]bool // forecasts that are being computed
}

// mostWorlds is how many worlds stay in memory where nothing else is said: at 2 to 3
// MB each, a server stays under 1 GB.
const mostWorlds = 256

// New returns an empty hub.
func New(o Options) *Hub {
	if o.Idle == 0 {
		o.Idle = 10 * time.Minute
	}
	if o.Most == 0 {
		o.Most = mostWorlds
	}
	return &Hub{o: o, rooms: map[string]*room{}, listeners: map[*Listener]struct{}{}, forecasts: make(chan struct{}, 1)}
}

// room returns the place of a team's crisis.
func (h *Hub) room(team string) *room {
	h.lock.Lock()
	defer h.lock.Unlock()
	w := h.rooms[team]
	if w == nil {
		w = &room{team: team}
		h.rooms[team] = w
	}
	return w
}

// drop forgets a world, which must be locked: it is built again from the log.
func (w *room) drop() { w.play, w.pending, w.seq, w.asked = nil, nil, 0, nil }

// moment is what is so of a team when something is done: read together.
type moment struct {
	session academy.Session
	team    academy.Team
	now     int64 // Unix milliseconds
}

func (h *Hub) moment(ctx context.Context, c *store.Conn, team string) (m moment, err error) {
	if m.team, err = c.Team(ctx, team); err != nil {
		return m, err
	}
	m.session, err = c.Session(ctx, m.team.Session)
	m.now = h.o.Now().UnixMilli()
	return m, err
}

// play brings a world, which must be locked, to a moment.
func (h *Hub) play(ctx context.Context, w *room, m moment) error {
	if w.play != nil && w.seq != m.team.Seq {
		w.drop() // somebody else has appended to it
	}
	if w.play == nil {
		if err := h.build(ctx, w, m); err != nil {
			w.drop()
			return err
		}
	}
	w.used = h.o.Now()
	w.advance(m)
	return nil
}

// advance lets the time of the class pass in a world.
func (w *room) advance(m moment) {
	if m.session.Setup.Pace != academy.ByClass || m.session.State == academy.Waiting {
		return
	}
	minute, tick := m.session.Clock.Minute(m.now), w.play.Bundle().World.Clock.Tick
	for !w.play.Over() && w.play.Minute()+tick <= minute {
		w.play.Advance()
	}
}

// header is the first line of a team's journal.
func (h *Hub) header(m moment, people []academy.Participant) (journal.Header, session.Finder, error) {
	set := m.session.Setup
	it, err := h.o.Shelf.Played(set.World, set.Scenario, set.Pack)
	if err != nil {
		return journal.Header{}, nil, err
	}
	setup := session.Setup{
		Bundle: it.Bundle, People: it.People, Seed: m.team.Seed, Read: h.o.Read, Language: set.Language, Program: h.o.Version,
		Created: time.UnixMilli(m.team.Created).UTC().Format(time.RFC3339), Facilitated: set.Facilitated,
	}
	for _, p := range people {
		setup.Participants = append(setup.Participants, journal.Participant{Name: p.ID, Role: p.Role})
	}
	return setup.Header(set.Mode), func(journal.Header) (session.Setup, error) { return setup, nil }, nil
}

// build makes a world from its log.
func (h *Hub) build(ctx context.Context, w *room, m moment) error {
	head, find, err := h.header(m, nil)
	if err != nil {
		return err
	}
	events, err := h.o.Store.Log(ctx, m.team.ID)
	if err != nil {
		return err
	}
	into := func(e journal.Entry) { w.pending = append(w.pending, e) }
	entries := Entries(events)
	if len(entries) == 0 {
		setup, err := find(head)
		if err != nil {
			return err
		}
		w.play, err = session.New(setup, m.session.Setup.Mode, session.Keep{Into: into})
		if err != nil {
			return err
		}
	} else if w.play, err = session.Restore(head, entries, find, into); err != nil {
		return fmt.Errorf("the world of team %s cannot be built: %w", m.team.ID, err)
	}
	w.seq = m.team.Seq
	h.lock.Lock()
	h.counts.Built++
	h.lock.Unlock()
	return nil
}

// Entries are the entries of a team's journal that stand in its log, numbered.
func Entries(events []academy.Event) []journal.Entry {
	var list []journal.Entry
	for _, e := range events {
		if e.Kind.InJournal() {
			list = append(list, journal.Entry{
				Seq: int64(len(list) + 1), Tick: e.Tick, Minute: e.Minute, Author: e.Author, Role: e.Role, Kind: journal.Kind(e.Kind), Payload: e.Payload,
			})
		}
	}
	return list
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

// patience is how long something may take once it was begun: it is not given up
// because whoever asked has gone.
const patience = 30 * time.Second

// errStale is the error inside a transaction for a world that others have moved on.
var errStale = errors.New("live: others have appended")

// change carries something out on a team's world and keeps what comes of it, all
// or nothing. The function runs under the lock of the session, with the world at
// this moment.
func (h *Hub) change(ctx context.Context, team string, passed bool, do func(c *store.Conn, w *room, m *moment) error) error {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), patience)
	defer cancel()
	w := h.room(team)
	w.lock.Lock()
	defer w.lock.Unlock()
	var m moment
	for try := 0; ; try++ {
		before, err := h.moment(ctx, &h.o.Store.Conn, team)
		if err != nil {
			return err
		}
		if err := h.play(ctx, w, before); err != nil {
			return err
		}
		err = h.o.Store.Write(ctx, func(c *store.Conn) error {
			if _, err := c.Lock(ctx, before.session.ID); err != nil {
				return err
			}
			var err error
			if m, err = h.moment(ctx, c, team); err != nil {
				return err
			}
			if m.team.Seq != w.seq {
				return errStale
			}
			w.advance(m)
			if err := do(c, w, &m); err != nil {
				return err
			}
			return w.keep(ctx, c, &m, passed)
		})
		if errors.Is(err, errStale) && try < 3 {
			w.drop()
			continue
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
}

// Look shows a team's crisis as it is now. What it is shown must not be kept.
func (h *Hub) Look(ctx context.Context, team string, look func(s *session.Session, m Moment) error) error {
	w := h.room(team)
	w.lock.Lock()
	m, err := h.moment(ctx, &h.o.Store.Conn, team)
	if err == nil {
		err = h.play(ctx, w, m)
	}
	if err != nil {
		w.lock.Unlock()
		return err
	}
	h.compute(w)
	over := w.play.Over() && m.team.State != academy.Ended
	err = look(w.play, Moment{m.session, m.team, m.now})
	w.lock.Unlock()
	if err == nil && over {
		err = h.change(ctx, team, false, func(*store.Conn, *room, *moment) error { return nil })
	}
	return err
}

// Moment is how a session and a team stood when their crisis was looked at.
type Moment struct {
	Session academy.Session
	Team    academy.Team
	Now     int64 // Unix milliseconds
}

// Journal returns the journal of a team as it stands.
func (h *Hub) Journal(ctx context.Context, team string) ([]byte, error) {
	w := h.room(team)
	w.lock.Lock()
	defer w.lock.Unlock()
	m, err := h.moment(ctx, &h.o.Store.Conn, team)
	if err != nil {
		return nil, err
	}
	if err := h.play(ctx, w, m); err != nil {
		return nil, err
	}
	people, err := h.o.Store.Members(ctx, team)
	if err != nil {
		return nil, err
	}
	events, err := h.o.Store.Log(ctx, team)
	if err != nil {
		return nil, err
	}
	head, _, err := h.header(m, people)
	if err != nil {
		return nil, err
	}
	return journal.Encode(head, append(Entries(events), w.pending...))
}

// Finish lets a crisis that was not played to its end run on without its desk.
func (h *Hub) Finish(ctx context.Context, team string) error {
	return h.change(ctx, team, false, func(_ *store.Conn, w *room, _ *moment) error {
		for !w.play.Over() {
			w.play.Advance()
		}
		return nil
	})
}

// PageOut drops the worlds that nobody has looked at for a while, and any above the
// greatest number: where more teams play in turn than there is room for, the one
// that was left first would always be the one that is wanted next.
func (h *Hub) PageOut() {
	now := h.o.Now()
	h.lock.Lock()
	list := make([]*room, 0, len(h.rooms))
	for _, w := range h.rooms {
		list = append(list, w)
	}
	h.lock.Unlock()
	held := 0
	for _, w := range list { // in the order of a map, which is anybody's
		if !w.lock.TryLock() {
			held++
			continue
		}
		if w.play != nil && (held >= h.o.Most || now.Sub(w.used) > h.o.Idle) {
			h.page(w)
		}
		if w.play != nil {
			held++
		}
		w.lock.Unlock()
	}
}

func (h *Hub) page(w *room) {
	w.drop()
	h.lock.Lock()
	h.counts.PagedOut++
	h.lock.Unlock()
}

// Figures returns what the hub has done, how many worlds are in memory and how many
// listen.
func (h *Hub) Figures() (c Counts, worlds, listeners int) {
	h.lock.Lock()
	defer h.lock.Unlock()
	for _, w := range h.rooms {
		if w.lock.TryLock() {
			if w.play != nil {
				worlds++
			}
			w.lock.Unlock()
		} else {
			worlds++
		}
	}
	return h.counts, worlds, len(h.listeners)
}
