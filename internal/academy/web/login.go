package web

import (
	"context"
	"errors"
	"net/http"
	"strings"

	"demarche/internal/academy"
	"demarche/internal/academy/auth"
	"demarche/internal/academy/store"
)

func (c *caller) admin() bool { return c.account != nil && c.account.Role == academy.Admin }

// maxName is how many bytes a name has at the most.
const maxName = 80

// named returns a name as it is kept, or why it cannot be one.
func named(name string) (string, error) {
	name = strings.Join(strings.Fields(strings.ToValidUTF8(name, "")), " ")
	if name == "" || len(name) > maxName {
		return "", fault(http.StatusBadRequest, "name", "A name has 1 to %d bytes.", maxName)
	}
	return name, nil
}

// enter checks name and password, which is counted by name and address: a class that
// shares one logs in, and nobody shuts an account out from elsewhere.
func (s *Server) enter(r *http.Request, name, password string) (academy.Account, error) {
	ctx := r.Context()
	wrong := fault(http.StatusUnauthorized, "password", "Name and password do not belong together.")
	if len(name) > maxName { // nobody has it, and nothing is written of it
		return academy.Account{}, wrong
	}
	right, err := s.guess(ctx, "password of "+strings.ToLower(name), "at "+address(r), passwords)
	if err != nil {
		return academy.Account{}, err
	}
	a, err := s.store.AccountNamed(ctx, name)
	if err != nil && !errors.Is(err, store.ErrNone) {
		return a, err
	}
	if !auth.Matches(a.Secret, password) || a.Closed != 0 {
		if a.ID != "" {
			s.deed(ctx, &caller{}, academy.Deed{Action: "login-refused", Object: a.ID})
		}
		return a, wrong
	}
	s.deed(ctx, &caller{account: &a}, academy.Deed{Action: "login", Object: a.ID})
	return a, right()
}

func (s *Server) login(w http.ResponseWriter, r *http.Request, who *caller) error {
	var in struct {
		Name     string `json:"name"`
		Password string `json:"password"`
	}
	if err := read(r, &in); err != nil {
		return err
	}
	a, err := s.enter(r, in.Name, in.Password)
	if err != nil {
		return err
	}
	t, err := s.admit(r.Context(), w, r, academy.Login{Account: a.ID})
	if err != nil {
		return err
	}
	return respond(w, http.StatusOK, map[string]any{"account": a, "token": t})
}

func (s *Server) logout(w http.ResponseWriter, r *http.Request, who *caller) error {
	if err := s.leave(w, r, who); err != nil {
		return err
	}
	return respond(w, http.StatusOK, struct{}{})
}

func (s *Server) leave(w http.ResponseWriter, r *http.Request, who *caller) error {
	http.SetCookie(w, &http.Cookie{Name: cookie, Path: "/", MaxAge: -1, HttpOnly: true, SameSite: http.SameSiteLaxMode, Secure: r.TLS != nil})
	if who.token == "" {
		return nil
	}
	if who.account != nil {
		s.deed(r.Context(), who, academy.Deed{Action: "logout", Object: who.account.ID})
	}
	return s.store.Write(r.Context(), func(c *store.Conn) error { return c.DropLogin(r.Context(), who.token) })
}

func (s *Server) me(w http.ResponseWriter, _ *http.Request, who *caller) error {
	return respond(w, http.StatusOK, struct {
		Account     *academy.Account     `json:"account,omitempty"`
		Participant *academy.Participant `json:"participant,omitempty"`
	}{who.account, who.participant})
}

// invited makes an account by a one-time link, which is used up.
func (s *Server) invited(ctx context.Context, token, name, password string) (academy.Account, error) {
	name, err := named(name)
	if err != nil {
		return academy.Account{}, err
	}
	secret, err := auth.Secret(password)
	if err != nil {
		return academy.Account{}, fault(http.StatusBadRequest, "secret", "A password has %d to %d bytes.", auth.MinPassword, auth.MaxPassword)
	}
	a := academy.Account{ID: auth.ID("a"), Name: name, Secret: secret, Created: s.millis()}
	err = s.store.Write(ctx, func(c *store.Conn) error {
		hash := auth.Hash(token)
		if a.Role, err = c.Invite(ctx, hash, s.millis()); err != nil {
			return err
		}
		if err := c.DropInvite(ctx, hash); err != nil {
			return err
		}
		return c.AddAccount(ctx, a)
	})
	if errors.Is(err, store.ErrTaken) {
		return a, fault(http.StatusConflict, "taken", "There is an account of this name.")
	}
	return a, err
}
