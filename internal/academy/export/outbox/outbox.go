// Package outbox brings statements to a learning record store: they wait as plain
// data until the store has them, however often it is away.
package outbox

import (
	"context"
	"encoding/json"
	"errors"
	"log/slog"
	"net/http"
	"time"

	"demarche/internal/academy"
	"demarche/internal/academy/export"
	"demarche/internal/academy/store"
)

// Bounds of what is sent at once.
const (
	MaxStatements = 100
	maxBytes      = 512 << 10
)

// look is how often the outbox is looked into.
const look = time.Second

// Put puts statements of a session into the outbox. One that is there, or was, is
// left out: its identifier says that it tells the same.
func Put(ctx context.Context, c *store.Conn, session string, list []export.Statement, now int64) error {
	for _, s := range list {
		text, err := json.Marshal(s)
		if err != nil {
			return err
		}
		x := academy.Record{ID: s.ID, Session: session, Body: string(text), State: academy.RecordWaiting, Created: now}
		if err := c.AddRecord(ctx, x); err != nil && !errors.Is(err, store.ErrTaken) {
			return err
		}
	}
	return nil
}

// Carrier sends what waits in the outbox.
type Carrier struct {
	Box *store.Store
	To  Store
	By  Sender // nil for NewClient
	Now func() time.Time
	Log *slog.Logger

	rests time.Time // until then the store is left alone
}

// NewClient is a client that waits half a minute for an answer, and that follows no
// redirection: statements and key are for the store that was named.
func NewClient() *http.Client {
	return &http.Client{Timeout: 30 * time.Second, CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
}

// Run sends until ctx is done.
func (c *Carrier) Run(ctx context.Context) {
	if c.By == nil {
		c.By = NewClient()
	}
	if c.To.Open() {
		c.Log.Warn("statements and the key of the learning record store go over the network as they are; give an https address", "store", c.To.Address)
	}
	timer := time.NewTicker(look)
	defer timer.Stop()
	for {
		for {
			more, err := c.Round(ctx)
			if err != nil && ctx.Err() == nil {
				c.Log.Error("the outbox does not work", "error", err)
			}
			if !more || err != nil {
				break
			}
		}
		select {
		case <-ctx.Done():
			return
		case <-timer.C:
		}
	}
}

// Round sends what is due, at most one list, and tells whether there was any that
// the store has dealt with. After an attempt that failed the store is left alone
// for a while, with all else that waits.
func (c *Carrier) Round(ctx context.Context) (more bool, err error) {
	now := c.Now()
	if now.Before(c.rests) {
		return false, nil
	}
	list, err := c.Box.DueRecords(ctx, now.UnixMilli(), MaxStatements)
	if err != nil || len(list) == 0 {
		return false, err
	}
	list = bounded(list)
	there := Send(ctx, c.By, c.To, list, now)
	if ctx.Err() != nil {
		return false, ctx.Err() // what was cut off is sent again: the store keeps it once
	}
	if !there {
		c.rests = now.Add(firstWait)
	}
	return there, c.Box.Write(ctx, func(x *store.Conn) error {
		for i := range list {
			if err := x.SetRecord(ctx, list[i]); err != nil && !errors.Is(err, store.ErrNone) {
				return err
			}
			if s := list[i].Said; s != "" && (i == 0 || list[i-1].Said != s) {
				c.Log.Warn("the learning record store has not taken statements", "state", list[i].State, "attempts", list[i].Attempts, "said", s)
			}
		}
		return nil
	})
}

// bounded is the beginning of a list that is not too large to be sent at once.
func bounded(list []academy.Record) []academy.Record {
	size := 0
	for i, x := range list {
		if size += len(x.Body) + 1; size > maxBytes && i > 0 {
			return list[:i]
		}
	}
	return list
}
