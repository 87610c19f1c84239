package jobs

import (
	"context"

	"demarche/internal/academy"
	"demarche/internal/academy/auth"
	"demarche/internal/academy/store"
)

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
