package jobs

import (
	"bytes"
	"context"
	"errors"
	"time"

	"demarche/internal/academy"
	"demarche/internal/academy/store"
	"demarche/internal/academy/verify"
	"demarche/internal/debrief"
	"demarche/internal/journal"
	"demarche/internal/session"
)

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
	switch j.Kind {
	case academy.JobExpected:
		if issue.Expected, err = q.expected(ctx, j, checked, &issue); err != nil {
			return err
		}
	case academy.JobDebrief:
		_, err := q.compute(ctx, j, checked, corrections, (*debrief.Study).Work)
		return err
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
		var next []academy.JobKind
		if q.Record != nil {
			next = append(next, academy.JobRecord)
		}
		if j.Kind == academy.JobExpected {
			next = append(next, academy.JobDebrief)
		}
		for _, kind := range next {
			if err := q.add(ctx, c, of.ID, team.ID, kind); err != nil {
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

// Weights are those of a session as results state them.
func Weights(w *academy.Weights) verify.Weights {
	if w == nil {
		return nil
	}
	return verify.Weights{"timing": w.Timing, "tone": w.Tone, "outcome": w.Outcome, "integrity": w.Integrity, "reach": w.Reach, "ethics": w.Ethics}
}
