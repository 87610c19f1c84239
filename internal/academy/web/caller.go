package web

import (
	"context"
	"errors"
	"net/http"
	"strings"
	"time"

	"demarche/internal/academy"
	"demarche/internal/academy/auth"
	"demarche/internal/academy/store"
)

// cookie holds the token of who has logged in or joined.
const cookie = "demarche"

// How long a login counts.
const (
	accountStays     = 12 * time.Hour
	participantStays = 90 * 24 * time.Hour
)

// caller is who sends a request. Both are nil for nobody that is known.
type caller struct {
	account     *academy.Account
	participant *academy.Participant
	token       string // hash
}

func (c *caller) known() bool { return c.account != nil || c.participant != nil }

// id names the caller in logs and limits, without saying who it is.
func (c *caller) id() string {
	switch {
	case c.account != nil:
		return c.account.ID
	case c.participant != nil:
		return c.participant.ID
	}
	return ""
}

// token returns what a request shows: a cookie, or a bearer token.
func token(r *http.Request) string {
	if bearer, ok := strings.CutPrefix(r.Header.Get("Authorization"), "Bearer "); ok {
		return bearer
	}
	if c, err := r.Cookie(cookie); err == nil {
		return c.Value
	}
	return ""
}

// caller finds out who sends a request.
func (s *Server) caller(r *http.Request) (*caller, error) {
	t := token(r)
	if t == "" {
		return &caller{}, nil
	}
	ctx, hash := r.Context(), auth.Hash(t)
	login, err := s.store.Login(ctx, hash, s.millis())
	switch {
	case errors.Is(err, store.ErrNone):
		return &caller{}, nil
	case err != nil:
		return nil, err
	}
	c := &caller{token: hash}
	if login.Account != "" {
		a, err := s.store.Account(ctx, login.Account)
		if err == nil && a.Closed == 0 {
			c.account = &a
		} else if err != nil && !errors.Is(err, store.ErrNone) {
			return nil, err
		}
	}
	if login.Participant != "" {
		p, err := s.store.Participant(ctx, login.Participant)
		if err == nil {
			c.participant = &p
		} else if !errors.Is(err, store.ErrNone) {
			return nil, err
		}
	}
	return c, nil
}

// admit gives a token to an account or participant, as a cookie too, and returns
// it.
func (s *Server) admit(ctx context.Context, w http.ResponseWriter, r *http.Request, l academy.Login) (string, error) {
	stays := accountStays
	if l.Account == "" {
		stays = participantStays
	}
	t, until := auth.Token(), s.now().Add(stays)
	l.Expires = until.UnixMilli()
	if err := s.store.Write(ctx, func(c *store.Conn) error { return c.AddLogin(ctx, auth.Hash(t), l) }); err != nil {
		return "", err
	}
	http.SetCookie(w, &http.Cookie{
		Name: cookie, Value: t, Path: "/", Expires: until, HttpOnly: true, SameSite: http.SameSiteLaxMode, Secure: r.TLS != nil,
	})
	return t, nil
}
