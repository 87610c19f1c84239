package live

import (
	"context"
	"sync/atomic"
	"time"

	"demarche/internal/academy"
	"demarche/internal/session"
	"demarche/internal/world"
)

// Listener is told when there may be something new for it. It holds nothing of
// what that is: the log does.
type Listener struct {
	C       chan struct{} // capacity 1: several news are one
	session string
	team    string       // "" for all of the session
	news    atomic.Bool  // something was logged since it was told last
	tick    atomic.Int32 // of the class's clock, when it was told last
}

// News tells whether something may have been logged since it was asked last; else
// time alone has passed, up to the tick.
func (l *Listener) News() (bool, int32) { return l.news.Swap(false), l.tick.Load() }

func (l *Listener) tell() {
	select {
	case l.C <- struct{}{}:
	default:
	}
}

// Listen begins to listen to a team, or to a whole session. Leave ends it.
func (h *Hub) Listen(session, team string) *Listener {
	l := &Listener{C: make(chan struct{}, 1), session: session, team: team}
	l.news.Store(true)
	h.lock.Lock()
	h.listeners[l] = struct{}{}
	h.lock.Unlock()
	return l
}

// Leave ends listening.
func (h *Hub) Leave(l *Listener) {
	h.lock.Lock()
	delete(h.listeners, l)
	h.lock.Unlock()
}

// Wake tells the listeners of a team, or all of a session, that there is something
// new.
func (h *Hub) Wake(session, team string) {
	h.lock.Lock()
	defer h.lock.Unlock()
	for l := range h.listeners {
		if l.session == session && (team == "" || l.team == "" || l.team == team) {
			l.news.Store(true)
			l.tell()
		}
	}
}

// pass tells the listeners of a session that its clock has come to a tick.
func (h *Hub) pass(session string, tick int32) {
	h.lock.Lock()
	defer h.lock.Unlock()
	for l := range h.listeners {
		if l.session == session {
			l.tick.Store(tick)
			l.tell()
		}
	}
}

// listened are the sessions to which somebody listens.
func (h *Hub) listened() map[string]bool {
	h.lock.Lock()
	defer h.lock.Unlock()
	list := map[string]bool{}
	for l := range h.listeners {
		list[l.session] = true
	}
	return list
}

// How often is looked whether ticks have passed, and what is idle.
const (
	lookEvery = 250 * time.Millisecond
	pageEvery = 30 * time.Second
)

// Run wakes listeners as the clocks of classes go on, and pages out what is idle,
// until ctx is done.
func (h *Hub) Run(ctx context.Context) {
	clock := time.NewTicker(lookEvery)
	defer clock.Stop()
	paged := h.o.Now()
	ticks := map[string]int32{}
	for {
		select {
		case <-ctx.Done():
			return
		case <-clock.C:
		}
		for id := range h.listened() {
			s, err := h.o.Store.Session(ctx, id)
			if err != nil || s.State != academy.Running || s.Setup.Pace != academy.ByClass {
				continue
			}
			it, err := h.o.Shelf.Played(s.Setup.World, s.Setup.Scenario, s.Setup.Pack)
			if err != nil {
				continue
			}
			tick := it.Bundle.World.Clock.TickAt(s.Clock.Minute(h.o.Now().UnixMilli()))
			if ticks[id] != tick {
				ticks[id] = tick
				h.pass(id, tick)
			}
		}
		_, worlds, _ := h.Figures()
		if now := h.o.Now(); worlds > h.o.Most || now.Sub(paged) > pageEvery {
			paged = now
			h.PageOut()
		}
	}
}

// compute begins what was asked of the analysts and is not computed yet. The world
// must be locked.
func (h *Hub) compute(w *room) {
	if w.play == nil {
		return
	}
	for _, c := range w.play.Commands() {
		if c.Kind != world.CmdForecast || w.asked[c.ID] {
			continue
		}
		o := w.play.Outlook(c.ID)
		if o == nil || o.Done() {
			continue
		}
		if w.asked == nil {
			w.asked = map[string]bool{}
		}
		w.asked[c.ID] = true
		go h.estimate(o, w.team)
	}
}

// estimate computes a forecast, one at a time: what classes do comes first.
func (h *Hub) estimate(o *session.Outlook, team string) {
	h.forecasts <- struct{}{}
	defer func() { <-h.forecasts }()
	for !o.Slice() {
	}
	if t, err := h.o.Store.Team(context.Background(), team); err == nil {
		h.Wake(t.Session, team)
	}
}
