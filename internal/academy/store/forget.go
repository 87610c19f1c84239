package store

import (
	"context"
	"errors"

	"demarche/internal/academy"
)

// Authored returns what a participant did in a session, as it stands in its log.
func (c *Conn) Authored(ctx context.Context, session, participant string) ([]academy.Event, error) {
	return rows(ctx, c, readEvent, "SELECT "+eventColumns+" FROM events WHERE session = $1 AND author = $2 ORDER BY seq", session, participant)
}

// Forget takes away the name of a participant, their place on the roster and all
// by which they could come in; returns is the hash of a code that nobody has.
func (c *Conn) Forget(ctx context.Context, p academy.Participant, returns string) error {
	_, err := c.exec(ctx, "DELETE FROM roster WHERE session = $1 AND name = $2", p.Session, p.Name)
	_, err2 := c.exec(ctx, "DELETE FROM logins WHERE participant = $1", p.ID)
	_, err3 := c.exec(ctx, "UPDATE teams SET name = $3 WHERE id = $1 AND name = $2", p.Team, p.Name, p.Team)
	err4 := c.one(ctx, "UPDATE participants SET name = $2, return_hash = $3 WHERE id = $1", p.ID, p.ID, returns)
	return errors.Join(err, err2, err3, err4)
}

// Erase deletes a session with all that belongs to it.
func (c *Conn) Erase(ctx context.Context, session string) error {
	for _, query := range []string{
		"DELETE FROM logins WHERE participant IN (SELECT id FROM participants WHERE session = $1)",
		"DELETE FROM commands WHERE owner IN (SELECT id FROM participants WHERE session = $1)",
		"DELETE FROM participants WHERE session = $1",
		"DELETE FROM roster WHERE session = $1",
		"DELETE FROM events WHERE session = $1",
		"DELETE FROM jobs WHERE session = $1",
		"DELETE FROM results WHERE session = $1",
		"DELETE FROM records WHERE session = $1",
		"DELETE FROM teams WHERE session = $1",
		"DELETE FROM sessions WHERE id = $1",
	} {
		if _, err := c.exec(ctx, query, session); err != nil {
			return err
		}
	}
	return nil
}
