package store

import (
	"context"
	"errors"

	"demarche/internal/academy"
)

// Count counts once more in a span of time and returns how often it has been. What
// is counted, and how spans are numbered, is the caller's.
func (c *Conn) Count(ctx context.Context, what string, span int64) (int64, error) {
	return row(ctx, c, readNumber,
		"INSERT INTO counts (what, span, n) VALUES ($1, $2, 1) ON CONFLICT (what, span) DO UPDATE SET n = counts.n + 1 RETURNING n", what, span)
}

// Uncount takes one of what was counted in a span back.
func (c *Conn) Uncount(ctx context.Context, what string, span int64) error {
	_, err := c.exec(ctx, "UPDATE counts SET n = n - 1 WHERE what = $1 AND span = $2 AND n > 0", what, span)
	return err
}

func readNumber(r scanner) (n int64, err error) { err = r.Scan(&n); return }

// AddDeed writes in the audit log.
func (c *Conn) AddDeed(ctx context.Context, id string, d academy.Deed) error {
	_, err := c.exec(ctx, "INSERT INTO audit (id, at, actor, action, session, object, detail) VALUES ($1, $2, $3, $4, $5, $6, $7)",
		id, d.At, d.Actor, d.Action, d.Session, d.Object, d.Detail)
	return err
}

// Deeds returns the latest entries of the audit log, the latest first.
func (c *Conn) Deeds(ctx context.Context, most int) ([]academy.Deed, error) {
	return rows(ctx, c, func(r scanner) (d academy.Deed, err error) {
		err = r.Scan(&d.At, &d.Actor, &d.Action, &d.Session, &d.Object, &d.Detail)
		return
	}, "SELECT at, actor, action, session, object, detail FROM audit ORDER BY at DESC LIMIT $1", most)
}

// Beat notes that a server is alive.
func (c *Conn) Beat(ctx context.Context, name string, now int64) error {
	_, err := c.exec(ctx, "INSERT INTO beats (name, at) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET at = excluded.at", name, now)
	return err
}

// LastBeat returns when a server was last alive; 0 for never.
func (c *Conn) LastBeat(ctx context.Context, name string) (int64, error) {
	at, err := row(ctx, c, readNumber, "SELECT at FROM beats WHERE name = $1", name)
	if errors.Is(err, ErrNone) {
		return 0, nil
	}
	return at, err
}

// Tidy forgets what has run out: tokens and links before now, counts of spans
// that have passed by a day.
func (c *Conn) Tidy(ctx context.Context, now, spansBefore int64) error {
	_, err := c.exec(ctx, "DELETE FROM logins WHERE expires < $1", now)
	_, err2 := c.exec(ctx, "DELETE FROM invites WHERE expires < $1", now)
	_, err3 := c.exec(ctx, "DELETE FROM counts WHERE span < $1", spansBefore)
	return errors.Join(err, err2, err3)
}
