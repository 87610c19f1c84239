// Package live holds the crises that classes play. The log is the truth: a world
// in memory is what follows from its team's entries and the clock, is built again
// from them when it is wanted, and is dropped when nobody looks or an entry could
// not be kept.
package live

import (
	"context"
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

	read map[[2]string]speech.Reading // while a step is taken: how its texts read, by language and text
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

// within does something while nobody else has the world. Where it breaks off halfway
// the world is dropped: nobody knows what it has come to.
func (w *room) within(do func() error) error {
	w.lock.Lock()
	whole := false
	defer func() {
		if !whole {
			w.drop()
		}
		w.lock.Unlock()
	}()
	err := do()
	whole = true
	return err
}

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

// setup is what a team's crisis is played with.
func (h *Hub) setup(m moment, people []academy.Participant) (session.Setup, error) {
	set := m.session.Setup
	it, err := h.o.Shelf.Played(set.World, set.Scenario, set.Pack)
	if err != nil {
		return session.Setup{}, err
	}
	setup := session.Setup{
		Bundle: it.Bundle, People: it.People, Seed: m.team.Seed, Read: h.o.Read, Language: set.Language, Program: h.o.Version,
		Created: time.UnixMilli(m.team.Created).UTC().Format(time.RFC3339), Facilitated: set.Facilitated,
	}
	for _, p := range people {
		setup.Participants = append(setup.Participants, journal.Participant{Name: p.ID, Role: p.Role})
	}
	return setup, nil
}

// reading reads a text; one of the step that is taken once only, so that it need not
// be read again under the lock of the session.
func (h *Hub) reading(w *room, lang, text string) speech.Reading {
	if w.read == nil {
		return h.o.Read(lang, text)
	}
	at := [2]string{lang, text}
	got, known := w.read[at]
	if !known {
		got = h.o.Read(lang, text)
		w.read[at] = got
	}
	return got
}

// build makes a world from its log.
func (h *Hub) build(ctx context.Context, w *room, m moment) error {
	setup, err := h.setup(m, nil)
	if err != nil {
		return err
	}
	setup.Read = func(lang, text string) speech.Reading { return h.reading(w, lang, text) }
	mode := m.session.Setup.Mode
	events, err := h.o.Store.Log(ctx, m.team.ID)
	if err != nil {
		return err
	}
	into := func(e journal.Entry) { w.pending = append(w.pending, e) }
	entries := Entries(events)
	find := func(journal.Header) (session.Setup, error) { return setup, nil }
	if len(entries) == 0 {
		if w.play, err = session.New(setup, mode, session.Keep{Into: into}); err != nil {
			return err
		}
	} else if w.play, err = session.Restore(setup.Header(mode), entries, find, into); err != nil {
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

// Look shows a team's crisis as it is now. What it is shown must not be kept.
func (h *Hub) Look(ctx context.Context, team string, look func(s *session.Session, m Moment) error) error {
	w, over := h.room(team), false
	err := w.within(func() error {
		m, err := h.moment(ctx, &h.o.Store.Conn, team)
		if err != nil {
			return err
		}
		if err := h.play(ctx, w, m); err != nil {
			return err
		}
		h.compute(w)
		over = w.play.Over() && m.team.State != academy.Ended
		return look(w.play, Moment{m.session, m.team, m.now})
	})
	if err == nil && over {
		err = h.change(ctx, team, step{})
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
func (h *Hub) Journal(ctx context.Context, team string) (text []byte, err error) {
	w := h.room(team)
	err = w.within(func() error {
		m, err := h.moment(ctx, &h.o.Store.Conn, team)
		if err != nil {
			return err
		}
		if err := h.play(ctx, w, m); err != nil {
			return err
		}
		people, err := h.o.Store.Members(ctx, team)
		if err != nil {
			return err
		}
		events, err := h.o.Store.Log(ctx, team)
		if err != nil {
			return err
		}
		setup, err := h.setup(m, people)
		if err != nil {
			return err
		}
		text, err = journal.Encode(setup.Header(m.session.Setup.Mode), append(Entries(events), w.pending...))
		return err
	})
	return text, err
}
