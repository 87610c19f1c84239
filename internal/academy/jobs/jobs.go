// Package jobs does the long work that follows from the logs: journals are run
// again and their results signed, expected scores are computed. What is to be done
// follows from the log through a cursor; a job is leased and taken up again where a
// crash has left it.
package jobs

import (
	"context"
	"errors"
	"log/slog"
	"slices"
	"sync"
	"time"

	"demarche/internal/academy"
	"demarche/internal/academy/seal"
	"demarche/internal/academy/shelf"
	"demarche/internal/academy/store"
	"demarche/internal/journal"
	"demarche/internal/session"
	"demarche/internal/speech"
)

// Queue does jobs.
type Queue struct {
	Store   *store.Store
	Shelf   *shelf.Shelf
	Journal func(ctx context.Context, team string) ([]byte, error)
	Key     *seal.Key
	Folder  string // of what was computed
	Version string
	Read    func(lang, text string) speech.Reading
	Now     func() time.Time
	Log     *slog.Logger
	Wake    func(session, team string)
	Record  func(ctx context.Context, session, team string) error // puts statements of a team into the outbox; nil where there is none

	kick chan struct{}
	once sync.Once
}

// Times of the queue.
const (
	lease  = 30 * time.Second // extended while the work goes on
	keep   = 5 * time.Second  // between two extensions
	look   = 2 * time.Second  // between two looks at the log
	tries  = 3
	atOnce = 200 // entries of a log that are looked at
)

func (q *Queue) begin() { q.once.Do(func() { q.kick = make(chan struct{}, 1) }) }

// Kick makes the queue look at once.
func (q *Queue) Kick() {
	q.begin()
	select {
	case q.kick <- struct{}{}:
	default:
	}
}

// Run does jobs until ctx is done. What takes seconds does not wait for what takes
// minutes.
func (q *Queue) Run(ctx context.Context) {
	q.begin()
	var both sync.WaitGroup
	quick := slices.DeleteFunc(q.kinds(), func(k academy.JobKind) bool { return k == academy.JobExpected })
	both.Go(func() {
		q.loop(ctx, func() bool {
			if err := q.Derive(ctx); err != nil && ctx.Err() == nil {
				q.Log.Error("no jobs are made", "error", err)
			}
			return q.one(ctx, quick)
		})
	})
	both.Go(func() {
		q.loop(ctx, func() bool { return q.one(ctx, []academy.JobKind{academy.JobExpected, academy.JobDebrief}) })
	})
	both.Wait()
}

// loop does something as long as there is something to do, and looks again.
func (q *Queue) loop(ctx context.Context, do func() bool) {
	timer := time.NewTicker(look)
	defer timer.Stop()
	for {
		for do() {
		}
		select {
		case <-ctx.Done():
			return
		case <-q.kick:
		case <-timer.C:
		}
	}
}

// after are the kinds of which none is done while one of another waits: a result
// that is final comes after all that are not, and what a debrief tells beside the
// score after all scores.
var after = map[academy.JobKind]academy.JobKind{academy.JobExpected: academy.JobVerify, academy.JobDebrief: academy.JobExpected}

// one does one job of some kinds, the first first, and tells whether there was one.
func (q *Queue) one(ctx context.Context, kinds []academy.JobKind) bool {
	for _, kind := range kinds {
		var j academy.Job
		now := q.Now()
		err := q.Store.Write(ctx, func(c *store.Conn) (err error) {
			if before, waits := after[kind]; waits {
				if n, err := c.Unfinished(ctx, before); err != nil {
					return err
				} else if n > 0 {
					return store.ErrNone
				}
			}
			j, err = c.TakeJob(ctx, kind, now.UnixMilli(), now.Add(lease).UnixMilli())
			return err
		})
		switch {
		case errors.Is(err, store.ErrNone):
			continue
		case err != nil:
			if ctx.Err() == nil {
				q.Log.Error("no job is taken", "error", err)
			}
			return false
		}
		q.do(ctx, &j)
		return ctx.Err() == nil
	}
	return false
}

// do does a job and notes how it ended. When the server stops it waits for the
// next one.
func (q *Queue) do(ctx context.Context, j *academy.Job) {
	err := q.work(ctx, j)
	state, trouble := academy.JobDone, ""
	switch {
	case ctx.Err() != nil:
		state = academy.JobWaiting
	case errors.Is(err, errAnew):
		return
	case err != nil && j.Tries < tries && !final(err):
		state, trouble = academy.JobWaiting, err.Error()
	case err != nil:
		state, trouble = academy.JobFailed, err.Error()
		q.Log.Error("a job has failed", "kind", j.Kind, "team", j.Team, "error", err)
	}
	ctx = context.WithoutCancel(ctx)
	err = q.Store.Write(ctx, func(c *store.Conn) error { return c.EndJob(ctx, j.ID, state, trouble) })
	if err != nil && !errors.Is(err, store.ErrNone) {
		q.Log.Error("the end of a job is not kept", "error", err)
	}
	q.Wake(j.Session, "")
}

// final tells whether another try would end alike: the journal itself is refused.
func final(err error) bool {
	f, d := (*journal.Fault)(nil), (*session.Difference)(nil)
	return errors.As(err, &f) || errors.As(err, &d)
}
