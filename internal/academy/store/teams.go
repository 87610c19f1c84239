package store

import (
	"context"
	"strconv"

	"demarche/internal/academy"
)

const teamColumns = "id, session, name, seed, created, tick, seq, extension, state"

func readTeam(r scanner) (academy.Team, error) {
	var t academy.Team
	var seed string
	if err := r.Scan(&t.ID, &t.Session, &t.Name, &seed, &t.Created, &t.Tick, &t.Seq, &t.Extension, &t.State); err != nil {
		return t, err
	}
	var err error
	t.Seed, err = strconv.ParseUint(seed, 10, 64)
	return t, err
}

// AddTeam adds a team; ErrTaken if the session has one of this name.
func (c *Conn) AddTeam(ctx context.Context, t academy.Team) error {
	return c.added(ctx, "INSERT INTO teams ("+teamColumns+") VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING",
		t.ID, t.Session, t.Name, strconv.FormatUint(t.Seed, 10), t.Created, t.Tick, t.Seq, t.Extension, t.State)
}

// Team returns a team by its id.
func (c *Conn) Team(ctx context.Context, id string) (academy.Team, error) {
	return row(ctx, c, readTeam, "SELECT "+teamColumns+" FROM teams WHERE id = $1", id)
}

// TeamNamed returns a team of a session by its name.
func (c *Conn) TeamNamed(ctx context.Context, session, name string) (academy.Team, error) {
	return row(ctx, c, readTeam, "SELECT "+teamColumns+" FROM teams WHERE session = $1 AND name = $2", session, name)
}

// Teams lists the teams of a session in the order in which they were made.
func (c *Conn) Teams(ctx context.Context, session string) ([]academy.Team, error) {
	return rows(ctx, c, readTeam, "SELECT "+teamColumns+" FROM teams WHERE session = $1 ORDER BY created, name, id", session)
}

// SetTeam keeps how far a team has got.
func (c *Conn) SetTeam(ctx context.Context, t academy.Team) error {
	return c.one(ctx, "UPDATE teams SET tick = $2, seq = $3, extension = $4, state = $5 WHERE id = $1", t.ID, t.Tick, t.Seq, t.Extension, t.State)
}

const participantColumns = "id, session, team, name, role, created"

func readParticipant(r scanner) (academy.Participant, error) {
	var p academy.Participant
	err := r.Scan(&p.ID, &p.Session, &p.Team, &p.Name, &p.Role, &p.Created)
	return p, err
}

// AddParticipant adds somebody with the hash of the code by which they return;
// ErrTaken if the session has somebody of this name.
func (c *Conn) AddParticipant(ctx context.Context, p academy.Participant, returns string) error {
	return c.added(ctx, "INSERT INTO participants ("+participantColumns+", return_hash) VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING",
		p.ID, p.Session, p.Team, p.Name, p.Role, p.Created, returns)
}

// Participant returns a participant by id.
func (c *Conn) Participant(ctx context.Context, id string) (academy.Participant, error) {
	return row(ctx, c, readParticipant, "SELECT "+participantColumns+" FROM participants WHERE id = $1", id)
}

// Returning returns the participant with a hash of a code.
func (c *Conn) Returning(ctx context.Context, hash string) (academy.Participant, error) {
	return row(ctx, c, readParticipant, "SELECT "+participantColumns+" FROM participants WHERE return_hash = $1", hash)
}

// SetReturn gives a participant another code by which to return.
func (c *Conn) SetReturn(ctx context.Context, id, hash string) error {
	return c.one(ctx, "UPDATE participants SET return_hash = $2 WHERE id = $1", id, hash)
}

// SetRole puts a participant into a team and role.
func (c *Conn) SetRole(ctx context.Context, id, team, role string) error {
	return c.one(ctx, "UPDATE participants SET team = $2, role = $3 WHERE id = $1", id, team, role)
}

// Participants lists those of a session in the order in which they joined.
func (c *Conn) Participants(ctx context.Context, session string) ([]academy.Participant, error) {
	return rows(ctx, c, readParticipant, "SELECT "+participantColumns+" FROM participants WHERE session = $1 ORDER BY created, id", session)
}

// Members lists those of a team in the order in which they joined.
func (c *Conn) Members(ctx context.Context, team string) ([]academy.Participant, error) {
	return rows(ctx, c, readParticipant, "SELECT "+participantColumns+" FROM participants WHERE team = $1 ORDER BY created, id", team)
}

// Expected is somebody on the roster of a session.
type Expected struct {
	Name string `json:"name"`
	Team string `json:"team"` // name, or ""
	Role string `json:"role"` // or ""
}

func readExpected(r scanner) (e Expected, err error) {
	err = r.Scan(&e.Name, &e.Team, &e.Role)
	return
}

// SetRoster replaces the roster of a session.
func (c *Conn) SetRoster(ctx context.Context, session string, list []Expected) error {
	if _, err := c.exec(ctx, "DELETE FROM roster WHERE session = $1", session); err != nil {
		return err
	}
	for _, e := range list {
		if err := c.added(ctx, "INSERT INTO roster (session, name, team, role) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING", session, e.Name, e.Team, e.Role); err != nil {
			return err
		}
	}
	return nil
}

// Roster lists who is expected in a session.
func (c *Conn) Roster(ctx context.Context, session string) ([]Expected, error) {
	return rows(ctx, c, readExpected, "SELECT name, team, role FROM roster WHERE session = $1 ORDER BY name", session)
}

// ExpectedNamed returns who is expected under a name.
func (c *Conn) ExpectedNamed(ctx context.Context, session, name string) (Expected, error) {
	return row(ctx, c, readExpected, "SELECT name, team, role FROM roster WHERE session = $1 AND name = $2", session, name)
}

// Answered keeps the answer to a request that its sender has named, so that the
// same again gets the same; ErrTaken if it was answered already.
func (c *Conn) Answered(ctx context.Context, owner, client string, seq int64, answer []byte) error {
	return c.added(ctx, "INSERT INTO commands (owner, client, seq, answer) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING", owner, client, seq, string(answer))
}

// Answer returns what was answered to a request.
func (c *Conn) Answer(ctx context.Context, owner, client string) ([]byte, error) {
	return row(ctx, c, func(r scanner) (b []byte, err error) {
		var s string
		err = r.Scan(&s)
		return []byte(s), err
	}, "SELECT answer FROM commands WHERE owner = $1 AND client = $2", owner, client)
}
