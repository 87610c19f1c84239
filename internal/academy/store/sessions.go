package store

import (
	"context"
	"encoding/json"

	"demarche/internal/academy"
)

const sessionColumns = "id, account, code, setup, state, seq, clock_at, clock_since, clock_speed, deadline, created"

func readSession(r scanner) (academy.Session, error) {
	var s academy.Session
	var setup string
	err := r.Scan(&s.ID, &s.Account, &s.Code, &setup, &s.State, &s.Seq, &s.Clock.At, &s.Clock.Since, &s.Clock.Speed, &s.Deadline, &s.Created)
	if err != nil {
		return s, err
	}
	return s, json.Unmarshal([]byte(setup), &s.Setup)
}

// AddSession adds a session; ErrTaken if its code is taken.
func (c *Conn) AddSession(ctx context.Context, s academy.Session) error {
	setup, err := json.Marshal(s.Setup)
	if err != nil {
		return err
	}
	return c.added(ctx, "INSERT INTO sessions ("+sessionColumns+", derived) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 0) ON CONFLICT DO NOTHING",
		s.ID, s.Account, s.Code, string(setup), s.State, s.Seq, s.Clock.At, s.Clock.Since, s.Clock.Speed, s.Deadline, s.Created)
}

// Session returns a session by its id.
func (c *Conn) Session(ctx context.Context, id string) (academy.Session, error) {
	return row(ctx, c, readSession, "SELECT "+sessionColumns+" FROM sessions WHERE id = $1", id)
}

// SessionWithCode returns a session by its code.
func (c *Conn) SessionWithCode(ctx context.Context, code string) (academy.Session, error) {
	return row(ctx, c, readSession, "SELECT "+sessionColumns+" FROM sessions WHERE code = $1", code)
}

// Sessions lists the sessions of an account, the latest first.
func (c *Conn) Sessions(ctx context.Context, account string) ([]academy.Session, error) {
	return rows(ctx, c, readSession, "SELECT "+sessionColumns+" FROM sessions WHERE account = $1 ORDER BY created DESC, id", account)
}

// SessionsIn lists all sessions in a state.
func (c *Conn) SessionsIn(ctx context.Context, state academy.State) ([]academy.Session, error) {
	return rows(ctx, c, readSession, "SELECT "+sessionColumns+" FROM sessions WHERE state = $1 ORDER BY id", state)
}

// Lock returns a session and keeps all others from appending to it until the
// transaction ends.
func (c *Conn) Lock(ctx context.Context, id string) (academy.Session, error) {
	return row(ctx, c, readSession, "UPDATE sessions SET seq = seq WHERE id = $1 RETURNING "+sessionColumns, id)
}

// SetSession keeps state, clock, deadline and setup of a session that is locked.
func (c *Conn) SetSession(ctx context.Context, s academy.Session) error {
	setup, err := json.Marshal(s.Setup)
	if err != nil {
		return err
	}
	return c.one(ctx, "UPDATE sessions SET state = $2, clock_at = $3, clock_since = $4, clock_speed = $5, deadline = $6, setup = $7 WHERE id = $1",
		s.ID, s.State, s.Clock.At, s.Clock.Since, s.Clock.Speed, s.Deadline, string(setup))
}

// Append adds entries to the log of a session that is locked, numbers them, and
// keeps up what the session and its teams say of their last one.
func (c *Conn) Append(ctx context.Context, s *academy.Session, list []academy.Event) error {
	for i := range list {
		e := &list[i]
		s.Seq++
		e.Session, e.Seq = s.ID, s.Seq
		payload := string(e.Payload)
		if payload == "" {
			payload = "{}"
		}
		_, err := c.exec(ctx, "INSERT INTO events (session, seq, team, at, tick, minute, author, role, kind, payload) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
			e.Session, e.Seq, e.Team, e.At, e.Tick, e.Minute, e.Author, e.Role, e.Kind, payload)
		if err != nil {
			return err
		}
	}
	return c.one(ctx, "UPDATE sessions SET seq = $2 WHERE id = $1", s.ID, s.Seq)
}

const eventColumns = "session, seq, team, at, tick, minute, author, role, kind, payload"

func readEvent(r scanner) (academy.Event, error) {
	var e academy.Event
	var payload string
	err := r.Scan(&e.Session, &e.Seq, &e.Team, &e.At, &e.Tick, &e.Minute, &e.Author, &e.Role, &e.Kind, &payload)
	e.Payload = json.RawMessage(payload)
	return e, err
}

// Events returns entries of a session after a number, at most so many.
func (c *Conn) Events(ctx context.Context, session string, after int64, most int) ([]academy.Event, error) {
	return rows(ctx, c, readEvent, "SELECT "+eventColumns+" FROM events WHERE session = $1 AND seq > $2 ORDER BY seq LIMIT $3", session, after, most)
}

// Remarks returns what an instructor has noted, hidden and corrected in a session.
func (c *Conn) Remarks(ctx context.Context, session string) ([]academy.Event, error) {
	return rows(ctx, c, readEvent, "SELECT "+eventColumns+" FROM events WHERE session = $1 AND kind IN ($2, $3, $4) ORDER BY seq",
		session, academy.Noted, academy.Moderated, academy.Looked)
}

// TeamEvents returns the entries of a team, and those of its session that concern
// all teams, after a number, at most so many.
func (c *Conn) TeamEvents(ctx context.Context, session, team string, after int64, most int) ([]academy.Event, error) {
	return rows(ctx, c, readEvent, "SELECT "+eventColumns+" FROM events WHERE session = $1 AND seq > $3 AND (team = $2 OR team = '') ORDER BY seq LIMIT $4",
		session, team, after, most)
}

// Log returns all entries of a team.
func (c *Conn) Log(ctx context.Context, team string) ([]academy.Event, error) {
	return rows(ctx, c, readEvent, "SELECT "+eventColumns+" FROM events WHERE team = $1 ORDER BY seq", team)
}

// EventsOf returns the entries of a session of three kinds.
func (c *Conn) EventsOf(ctx context.Context, session string, a, b, d academy.Kind) ([]academy.Event, error) {
	return rows(ctx, c, readEvent, "SELECT "+eventColumns+" FROM events WHERE session = $1 AND (kind = $2 OR kind = $3 OR kind = $4) ORDER BY seq", session, a, b, d)
}
