package web

import (
	"context"
	"errors"
	"net/http"
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

	joining = Limit{400, time.Minute} // by code
)

// Guesses are how often something secret may be tried wrongly within a quarter of an
// hour. A sender is an account or participant, or an address. What all senders try
// together shuts nobody out, or anybody could shut out others by trying: it makes
// each sender's share small.
type Guesses struct {
	Each   int64 // by one sender
	All    int64 // by all senders together, until
	Scarce int64 // is what each has
}

var (
	passwords = Guesses{Each: 10, All: 1000, Scarce: 3} // of one account
	classes   = Guesses{Each: 600, All: 5000, Scarce: 20}
)

// guessed is how long wrong guesses are counted together.
const guessed = 15 * time.Minute

// guess counts a try at something secret, and refuses it where there were too many wrong
// ones. Who was right must call right, which takes the try back.
func (s *Server) guess(ctx context.Context, what, sender string, g Guesses) (right func() error, err error) {
	span := s.span(guessed)
	mine := what + " by " + sender
	err = s.store.Write(ctx, func(c *store.Conn) error {
		one, err := c.Count(ctx, mine, span)
		if err != nil {
			return err
		}
		if one > g.Each {
			return errTooMany
		}
		all, err := c.Count(ctx, what, span)
		if err == nil && all > g.All && one > g.Scarce {
			return errTooMany
		}
		return err
	})
	return func() error {
		return s.store.Write(ctx, func(c *store.Conn) error {
			return errors.Join(c.Uncount(ctx, mine, span), c.Uncount(ctx, what, span))
		})
	}, err
}

// span is the number of the span of time that is now.
func (s *Server) span(d time.Duration) int64 {
	return s.millis() / d.Milliseconds() * d.Milliseconds()
}

// sender is who sends a request, for limits.
func sender(r *http.Request, who *caller) string {
	if id := who.id(); id != "" {
		return id
	}
	return "at " + address(r)
}

// allow counts once more and tells whether that is still within the limit.
func (s *Server) allow(ctx context.Context, what string, l Limit) error {
	span := s.span(l.In)
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
