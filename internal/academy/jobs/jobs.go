// Package jobs does the long work that follows from the logs: journals are run
// again and their results signed, expected scores are computed. What is to be done
// follows from the log through a cursor; a job is leased and taken up again where a
// crash has left it.
package jobs

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"path/filepath"
	"slices"
	"sync"
	"time"

	"demarche/internal/academy"
	"demarche/internal/academy/auth"
	"demarche/internal/academy/seal"
	"demarche/internal/academy/shelf"
	"demarche/internal/academy/store"
	"demarche/internal/academy/verify"
	"demarche/internal/credit"
	"demarche/internal/debrief"
	"demarche/internal/journal"
	"demarche/internal/present"
	"demarche/internal/reflection"
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

// Derive makes the jobs that follow from what the logs hold since the last time.
func (q *Queue) Derive(ctx context.Context) error {
	list, err := q.Store.Underived(ctx)
	if err != nil {
		return err
	}
	for _, id := range list {
		for more := true; more; {
			err := q.Store.Write(ctx, func(c *store.Conn) error {
				from, err := c.Derived(ctx, id)
				if err != nil {
					return err
				}
				events, err := c.Events(ctx, id, from, atOnce)
				if err != nil {
					return err
				}
				if more = len(events) == atOnce; len(events) == 0 {
					return nil
				}
				for _, e := range events {
					if e.Kind != academy.Over && e.Kind != academy.Looked || e.Team == "" {
						continue
					}
					for _, kind := range q.kinds() {
						if err := q.add(ctx, c, id, e.Team, kind); err != nil {
							return err
						}
					}
				}
				return c.SetDerived(ctx, id, events[len(events)-1].Seq)
			})
			if err != nil {
				return err
			}
		}
	}
	return nil
}

// kinds are the kinds of job that the end of a crisis makes, the most urgent first.
// Journals are run again before anything is computed: whether a score counts is
// known within seconds.
func (q *Queue) kinds() []academy.JobKind {
	if q.Record == nil {
		return []academy.JobKind{academy.JobVerify, academy.JobExpected}
	}
	return []academy.JobKind{academy.JobVerify, academy.JobRecord, academy.JobExpected}
}

func (q *Queue) add(ctx context.Context, c *store.Conn, session, team string, kind academy.JobKind) error {
	return c.AddJob(ctx, academy.Job{ID: auth.ID("j"), Session: session, Team: team, Kind: kind, Created: q.Now().UnixMilli()})
}

// Tell makes the jobs that put what all teams of a session have done into the
// outbox: what the store has already is not sent again.
func (q *Queue) Tell(ctx context.Context, session string) error {
	teams, err := q.Store.Teams(ctx, session)
	if err != nil {
		return err
	}
	err = q.Store.Write(ctx, func(c *store.Conn) error {
		for _, t := range teams {
			if err := q.add(ctx, c, session, t.ID, academy.JobRecord); err != nil {
				return err
			}
		}
		return nil
	})
	q.Kick()
	return err
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
		q.loop(ctx, func() bool { return q.one(ctx, []academy.JobKind{academy.JobExpected}) })
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

// one does one job of some kinds, the first first, and tells whether there was one.
// Nothing is computed while a journal waits to be run again: a result that is final
// comes after the one that is not.
func (q *Queue) one(ctx context.Context, kinds []academy.JobKind) bool {
	for _, kind := range kinds {
		var j academy.Job
		now := q.Now()
		err := q.Store.Write(ctx, func(c *store.Conn) (err error) {
			if kind == academy.JobExpected {
				if n, err := c.Unfinished(ctx, academy.JobVerify); err != nil {
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

func (q *Queue) work(ctx context.Context, j *academy.Job) error {
	if j.Kind == academy.JobRecord {
		return q.Record(ctx, j.Session, j.Team)
	}
	of, err := q.Store.Session(ctx, j.Session)
	if err != nil {
		return err
	}
	team, err := q.Store.Team(ctx, j.Team)
	if err != nil {
		return err
	}
	checked, err := q.Check(ctx, &of, &team)
	if err != nil {
		return err
	}
	corrections, err := q.corrections(ctx, &team)
	if err != nil {
		return err
	}
	issue := verify.Issue{
		Session: of.ID, Team: team.ID, Program: q.Version, At: q.Now().UTC().Format(time.RFC3339), Weights: Weights(of.Setup.Weights), Corrections: corrections,
	}
	if j.Kind == academy.JobExpected {
		score, err := q.expected(ctx, j, checked, &issue)
		if err != nil {
			return err
		}
		issue.Expected = score
	}
	r, err := checked.Result(issue)
	if err != nil {
		return err
	}
	text, err := r.Signed(q.Key)
	if err != nil {
		return err
	}
	return q.Store.Write(ctx, func(c *store.Conn) error {
		if err := q.mine(ctx, c, j); err != nil {
			return err
		}
		if q.Record != nil {
			if err := q.add(ctx, c, of.ID, team.ID, academy.JobRecord); err != nil {
				return err
			}
		}
		return c.SetResult(ctx, academy.Result{Team: team.ID, Session: of.ID, Body: string(text), Changed: q.Now().UnixMilli()})
	})
}

// errAnew is the error for a job that was begun anew while it was done: a reading was
// corrected meanwhile, and what comes of it now would be out of date.
var errAnew = errors.New("the job was begun anew")

// mine notes how far a job has got and keeps it for longer.
func (q *Queue) mine(ctx context.Context, c *store.Conn, j *academy.Job) error {
	err := c.KeepJob(ctx, j.ID, q.Now().Add(lease).UnixMilli(), j.Done, j.Known)
	if errors.Is(err, store.ErrNone) {
		return errAnew
	}
	return err
}

// Check runs the journal of a team again, from its text as anybody would read it.
func (q *Queue) Check(ctx context.Context, of *academy.Session, team *academy.Team) (*verify.Checked, error) {
	text, err := q.Journal(ctx, team.ID)
	if err != nil {
		return nil, err
	}
	rec, err := journal.Read(bytes.NewReader(text))
	if err != nil {
		return nil, err
	}
	members, err := q.Store.Members(ctx, team.ID)
	if err != nil {
		return nil, err
	}
	people := []string{}
	for _, m := range members {
		people = append(people, m.ID)
	}
	return verify.Journal(rec, q.Finder(of), verify.Terms{World: of.Setup.World, Seed: &team.Seed, Mode: of.Setup.Mode, People: people, Proctored: true})
}

// Finder finds the scenario of a session for journals that were played in it.
func (q *Queue) Finder(of *academy.Session) session.Finder {
	return func(h journal.Header) (session.Setup, error) {
		it, err := q.Shelf.Played(of.Setup.World, of.Setup.Scenario, of.Setup.Pack)
		if err != nil {
			return session.Setup{}, err
		}
		return session.Setup{Bundle: it.Bundle, People: it.People, Seed: h.Seed, Read: q.Read, Language: h.Language, Program: q.Version, Created: h.Created}, nil
	}
}

// Sheet is the debrief of a checked journal with what was computed of it so far.
func (q *Queue) Sheet(ctx context.Context, team string, checked *verify.Checked, words *present.Teller) (*debrief.Sheet, error) {
	corrections, err := q.corrections(ctx, &academy.Team{ID: team})
	if err != nil {
		return nil, err
	}
	commands, placed, err := checked.Commands(corrections)
	if err != nil {
		return nil, err
	}
	study := debrief.NewStudy(checked.Session, commands, placed, q.Read)
	var found credit.Samples
	done, known := 0, 1
	if file, err := study.Keep(q.debriefs()); err == nil {
		defer file.Close()
		work := study.Work(file)
		found = work.Found()
		done, known = work.Progress()
	}
	return debrief.NewTeller(study, words, &reflection.Notes{}).Sheet(found, done, known), nil
}

func (q *Queue) debriefs() string { return filepath.Join(q.Folder, "debriefs") }

// expected computes the expected score of a checked journal. What was found stays
// in a file from one sitting to the next.
func (q *Queue) expected(ctx context.Context, j *academy.Job, checked *verify.Checked, issue *verify.Issue) (*verify.Score, error) {
	commands, placed, err := checked.Commands(issue.Corrections)
	if err != nil {
		return nil, err
	}
	study := debrief.NewStudy(checked.Session, commands, placed, q.Read)
	file, err := study.Keep(q.debriefs())
	if err != nil {
		return nil, fmt.Errorf("what is computed cannot be kept: %w", err)
	}
	defer file.Close()
	work, told := study.Work(file), time.Time{}
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	var lost error
	err = work.Run(ctx, func(done, known int) {
		now := q.Now()
		if now.Sub(told) < keep {
			return
		}
		told, j.Done, j.Known = now, int64(done), int64(known)
		err := q.Store.Write(context.WithoutCancel(ctx), func(c *store.Conn) error { return q.mine(context.WithoutCancel(ctx), c, j) })
		if errors.Is(err, errAnew) {
			lost = err
			cancel()
		}
	})
	if lost != nil {
		return nil, lost
	}
	if err != nil {
		return nil, err
	}
	score := issue.Weights.Weigh(study.Report(work.Found()).Score)
	return &score, nil
}

// Weights are those of a session as results state them.
func Weights(w *academy.Weights) verify.Weights {
	if w == nil {
		return nil
	}
	return verify.Weights{"timing": w.Timing, "tone": w.Tone, "outcome": w.Outcome, "integrity": w.Integrity, "reach": w.Reach, "ethics": w.Ethics}
}
