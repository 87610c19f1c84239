package store

import (
	"context"

	"demarche/internal/academy"
)

const jobColumns = "id, session, team, kind, state, tries, lease, done, known, trouble, created"

func readJob(r scanner) (j academy.Job, err error) {
	err = r.Scan(&j.ID, &j.Session, &j.Team, &j.Kind, &j.State, &j.Tries, &j.Lease, &j.Done, &j.Known, &j.Trouble, &j.Created)
	return
}

// Derived returns up to which entry jobs were made of a session's log.
func (c *Conn) Derived(ctx context.Context, session string) (int64, error) {
	return row(ctx, c, readNumber, "SELECT derived FROM sessions WHERE id = $1", session)
}

// Underived lists the sessions whose logs hold entries of which no jobs were made.
func (c *Conn) Underived(ctx context.Context) ([]string, error) {
	return rows(ctx, c, func(r scanner) (id string, err error) { err = r.Scan(&id); return }, "SELECT id FROM sessions WHERE derived < seq ORDER BY id")
}

// SetDerived notes up to which entry jobs were made.
func (c *Conn) SetDerived(ctx context.Context, session string, seq int64) error {
	return c.one(ctx, "UPDATE sessions SET derived = $2 WHERE id = $1", session, seq)
}

// AddJob adds a job; there is one of each kind for a team. One that was done is
// done again.
func (c *Conn) AddJob(ctx context.Context, j academy.Job) error {
	_, err := c.exec(ctx, "INSERT INTO jobs ("+jobColumns+") VALUES ($1, $2, $3, $4, $5, 0, 0, 0, 0, '', $6) "+
		"ON CONFLICT (session, team, kind) DO UPDATE SET state = excluded.state, tries = 0, lease = 0, done = 0, known = 0, trouble = ''",
		j.ID, j.Session, j.Team, j.Kind, academy.JobWaiting, j.Created)
	return err
}

// TakeJob returns the oldest job of a kind that waits, or whose lease has run out,
// and leases it until a moment. ErrNone where there is none, or where another worker
// has just taken it: a database that lets both look at once makes the second wait
// for the row, and then find that it is not free any more.
func (c *Conn) TakeJob(ctx context.Context, kind academy.JobKind, now, lease int64) (academy.Job, error) {
	const free = "(state = $5 OR state = $3 AND lease < $2)"
	return row(ctx, c, readJob, "UPDATE jobs SET state = $3, lease = $4, tries = tries + 1 WHERE id = (SELECT id FROM jobs WHERE kind = $1 AND "+free+
		" ORDER BY created, id LIMIT 1) AND "+free+" RETURNING "+jobColumns, kind, now, academy.JobRunning, lease, academy.JobWaiting)
}

// KeepJob notes how far a job has got and extends its lease. It is ErrNone where
// the job was begun again meanwhile.
func (c *Conn) KeepJob(ctx context.Context, id string, lease, done, known int64) error {
	return c.one(ctx, "UPDATE jobs SET lease = $2, done = $3, known = $4 WHERE id = $1 AND state = $5", id, lease, done, known, academy.JobRunning)
}

// EndJob notes how a job ended, or that it waits to be tried again.
func (c *Conn) EndJob(ctx context.Context, id string, state academy.JobState, trouble string) error {
	return c.one(ctx, "UPDATE jobs SET state = $2, trouble = $3, lease = 0 WHERE id = $1 AND state = $4", id, state, trouble, academy.JobRunning)
}

// Jobs lists the jobs of a session.
func (c *Conn) Jobs(ctx context.Context, session string) ([]academy.Job, error) {
	return rows(ctx, c, readJob, "SELECT "+jobColumns+" FROM jobs WHERE session = $1 ORDER BY created, id", session)
}

// SetResult keeps the result of a team in place of the one before.
func (c *Conn) SetResult(ctx context.Context, r academy.Result) error {
	_, err := c.exec(ctx, "INSERT INTO results (team, session, body, changed) VALUES ($1, $2, $3, $4) ON CONFLICT (team) DO UPDATE SET body = excluded.body, changed = excluded.changed",
		r.Team, r.Session, r.Body, r.Changed)
	return err
}

func readResult(r scanner) (x academy.Result, err error) {
	err = r.Scan(&x.Team, &x.Session, &x.Body, &x.Changed)
	return
}

// Result returns the result of a team.
func (c *Conn) Result(ctx context.Context, team string) (academy.Result, error) {
	return row(ctx, c, readResult, "SELECT team, session, body, changed FROM results WHERE team = $1", team)
}

// Results lists the results of a session.
func (c *Conn) Results(ctx context.Context, session string) ([]academy.Result, error) {
	return rows(ctx, c, readResult, "SELECT team, session, body, changed FROM results WHERE session = $1 ORDER BY team", session)
}

// Unfinished counts the jobs of a kind that are neither done nor failed.
func (c *Conn) Unfinished(ctx context.Context, kind academy.JobKind) (int64, error) {
	return row(ctx, c, readNumber, "SELECT COUNT(*) FROM jobs WHERE kind = $1 AND (state = $2 OR state = $3)", kind, academy.JobWaiting, academy.JobRunning)
}

// AllResults lists the results of all sessions.
func (c *Conn) AllResults(ctx context.Context) ([]academy.Result, error) {
	return rows(ctx, c, readResult, "SELECT team, session, body, changed FROM results ORDER BY team")
}
