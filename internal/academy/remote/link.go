package remote

import (
	"context"
	"crypto/rand"
	"encoding/json"
	"fmt"
	"sync"
	"time"

	"demarche/internal/academy"
	"demarche/internal/journal"
	"demarche/internal/sim"
)

// How long is waited after a failure, doubled with each in a row, and after which
// silence a stream counts as lost: the server sends something every 20 seconds.
const (
	firstWait  = 250 * time.Millisecond
	longWait   = 5 * time.Second
	longSilent = 45 * time.Second
)

// order is a request of the player's, sent again under its id until it is answered.
type order struct {
	ID      string       `json:"id"`
	Command *sim.Command `json:"command,omitempty"`
	Ticks   int32        `json:"ticks,omitempty"`

	answer *academy.Answer // nil until it is answered
	fault  *Fault          // by which it was refused
}

func (o *order) path(team string) string {
	if o.Command == nil {
		return of(team, "advance")
	}
	return of(team, "commands")
}

// link holds the connection to the server: it brings what the log says and takes
// what the player orders, over as many connections as that needs.
type link struct {
	transport Transport
	team      string
	ctx       context.Context
	stop      context.CancelFunc
	more      chan struct{} // capacity 1: there is something to send
	come      chan struct{} // capacity 1: there is something to take

	lock     sync.Mutex
	last     string // id of the last entry that has come
	entries  []journal.Entry
	standing *academy.Standing // after these entries; nil before the first
	heard    time.Time         // when it came
	lost     error             // why nothing comes at present, or nil
	gone     *Fault            // why nothing will come any more, or nil
	waiting  []*order          // in the order in which they were given
	unsent   unsent            // those of them that outlive the connection
}

// open begins to listen, and to send what was kept unsent.
func open(t Transport, team string, kept unsent) *link {
	l := &link{transport: t, team: team, more: make(chan struct{}, 1), come: make(chan struct{}, 1), waiting: kept.read(), unsent: kept}
	l.ctx, l.stop = context.WithCancel(context.Background())
	go l.listen()
	go l.send()
	return l
}

func signal(c chan struct{}) {
	select {
	case c <- struct{}{}:
	default:
	}
}

// pause waits before another try, and returns how long to wait the next time.
func (l *link) pause(wait time.Duration) time.Duration {
	select {
	case <-l.ctx.Done():
	case <-time.After(wait):
	}
	return min(2*wait, longWait)
}

// listen keeps a stream open.
func (l *link) listen() {
	wait := firstWait
	for l.ctx.Err() == nil {
		heard, err := l.stream()
		if heard {
			wait = firstWait
		}
		l.lock.Lock()
		l.lost, l.gone = err, final(err)
		gone := l.gone != nil
		l.lock.Unlock()
		signal(l.come)
		if gone {
			return
		}
		wait = l.pause(wait)
	}
}

// stream reads one stream to its end, which is always an error, and tells whether
// anything came.
func (l *link) stream() (heard bool, err error) {
	ctx, stop := context.WithCancel(l.ctx)
	defer stop()
	silent := time.AfterFunc(longSilent, stop)
	defer silent.Stop()
	l.lock.Lock()
	last := l.last
	l.lock.Unlock()
	body, err := l.transport.Listen(ctx, of(l.team, "entries"), last)
	if err != nil {
		return false, err
	}
	defer body.Close()
	err = events(body, func() {
		heard = true
		silent.Reset(longSilent)
	}, l.take)
	return heard, err
}

// take keeps an event for the copy.
func (l *link) take(id, kind, data string) error {
	l.lock.Lock()
	defer l.lock.Unlock()
	l.lost = nil
	switch kind {
	case "entry":
		var e journal.Entry
		if err := json.Unmarshal([]byte(data), &e); err != nil {
			return fmt.Errorf("an entry cannot be read: %w", err)
		}
		l.last, l.entries, l.standing = id, append(l.entries, e), nil // what is known of time counts before it
	case "standing":
		s := &academy.Standing{}
		if err := json.Unmarshal([]byte(data), s); err != nil {
			return fmt.Errorf("a standing cannot be read: %w", err)
		}
		l.standing, l.heard = s, time.Now()
	}
	signal(l.come)
	return nil
}

// give puts an order among those that are sent.
func (l *link) give(o *order) {
	o.ID = rand.Text()
	l.lock.Lock()
	l.waiting = append(l.waiting, o)
	l.unsent.keep(l.waiting)
	l.lock.Unlock()
	signal(l.more)
}

// send sends one order after another, each until it is answered.
func (l *link) send() {
	for {
		o := l.next()
		if o == nil {
			select {
			case <-l.ctx.Done():
				return
			case <-l.more:
			}
			continue
		}
		answer, fault := l.answered(o)
		if answer == nil && fault == nil {
			return // nobody wants it any more
		}
		l.lock.Lock()
		o.answer, o.fault = answer, fault
		l.unsent.keep(l.waiting)
		l.lock.Unlock()
		signal(l.come)
	}
}

// next is the first order without an answer, or nil.
func (l *link) next() *order {
	l.lock.Lock()
	defer l.lock.Unlock()
	for _, o := range l.waiting {
		if o.answer == nil && o.fault == nil {
			return o
		}
	}
	return nil
}

// answered sends an order until the server has answered it: it knows it by its id,
// and carries it out once.
func (l *link) answered(o *order) (*academy.Answer, *Fault) {
	for wait := firstWait; l.ctx.Err() == nil; wait = l.pause(wait) {
		a := &academy.Answer{}
		err := ask(l.ctx, l.transport, "POST", o.path(l.team), o, a)
		if err == nil {
			return a, nil
		}
		if f := final(err); f != nil {
			return nil, f
		}
	}
	return nil, nil
}
