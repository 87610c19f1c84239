package web

import (
	"context"
	"time"

	"demarche/internal/academy/store"
)

// Limit is how often a route may be used in a span of time, by each account or
// participant; by who is not known, for each address. A class shares an address,
// so that is generous: what must be tight is counted by the account or code that
// is tried.
type Limit struct {
	Most int64
	In   time.Duration
}

// The limits.
var (
	seldom  = Limit{30, time.Minute}
	often   = Limit{300, time.Minute}
	playing = Limit{600, time.Minute}
	crowd   = Limit{1200, time.Minute} // of all at one address

	guessing = Limit{10, 15 * time.Minute} // of passwords, by account
	joining  = Limit{400, time.Minute}     // by code
)

// allow counts once more and tells whether that is still within the limit.
func (s *Server) allow(ctx context.Context, what string, l Limit) error {
	span := s.millis() / l.In.Milliseconds() * l.In.Milliseconds()
	var n int64
	err := s.store.Write(ctx, func(c *store.Conn) (err error) {
		n, err = c.Count(ctx, what, span)
		return err
	})
	if err == nil && n > l.Most {
		return errTooMany
	}
	return err
}
