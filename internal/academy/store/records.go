package store

import (
	"context"

	"demarche/internal/academy"
)

const recordColumns = "id, session, body, state, attempts, due, said, created"

func readRecord(r scanner) (x academy.Record, err error) {
	err = r.Scan(&x.ID, &x.Session, &x.Body, &x.State, &x.Attempts, &x.Due, &x.Said, &x.Created)
	return
}

// AddRecord puts a statement into the outbox; ErrTaken if it is there, or was.
func (c *Conn) AddRecord(ctx context.Context, x academy.Record) error {
	return c.added(ctx, "INSERT INTO records ("+recordColumns+") VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING",
		x.ID, x.Session, x.Body, x.State, x.Attempts, x.Due, x.Said, x.Created)
}

// DueRecords returns statements that are to be sent by now, at most so many, the
// longest due first.
func (c *Conn) DueRecords(ctx context.Context, now int64, most int) ([]academy.Record, error) {
	return rows(ctx, c, readRecord, "SELECT "+recordColumns+" FROM records WHERE state = $1 AND due <= $2 ORDER BY due, created, id LIMIT $3",
		academy.RecordWaiting, now, most)
}

// SetRecord keeps how far a statement has got. It is ErrNone for one whose session
// was deleted meanwhile.
func (c *Conn) SetRecord(ctx context.Context, x academy.Record) error {
	return c.one(ctx, "UPDATE records SET body = $2, state = $3, attempts = $4, due = $5, said = $6 WHERE id = $1", x.ID, x.Body, x.State, x.Attempts, x.Due, x.Said)
}

// RetryRecords lets all that waits or was refused be sent now, of a session or of all
// ("").
func (c *Conn) RetryRecords(ctx context.Context, session string, now int64) error {
	_, err := c.exec(ctx, "UPDATE records SET state = $1, attempts = 0, due = $2 WHERE state <> $3 AND ($4 = '' OR session = $4)", academy.RecordWaiting, now, academy.RecordSent, session)
	return err
}

// troubles is how many statements with trouble are listed.
const troubles = 100

// Outbox tells how far the statements of a session have got, or those of all ("").
func (c *Conn) Outbox(ctx context.Context, session string) (academy.Outbox, error) {
	var o academy.Outbox
	for state, n := range map[academy.RecordState]*int64{academy.RecordWaiting: &o.Waiting, academy.RecordSent: &o.Sent, academy.RecordRefused: &o.Refused} {
		var err error
		if *n, err = row(ctx, c, readNumber, "SELECT COUNT(*) FROM records WHERE state = $1 AND ($2 = '' OR session = $2)", state, session); err != nil {
			return o, err
		}
	}
	var err error
	if o.Due, err = row(ctx, c, readNumber, "SELECT COALESCE(MIN(due), 0) FROM records WHERE state = $1 AND ($2 = '' OR session = $2)", academy.RecordWaiting, session); err != nil {
		return o, err
	}
	o.Trouble, err = rows(ctx, c, readRecord, "SELECT "+recordColumns+" FROM records WHERE state <> $1 AND said <> '' AND ($2 = '' OR session = $2) ORDER BY created, id LIMIT $3",
		academy.RecordSent, session, troubles)
	return o, err
}
