package web

import (
	"context"
	"net/http"

	"demarche/internal/academy"
	"demarche/internal/academy/store"
)

func (s *Server) accounts(w http.ResponseWriter, r *http.Request, _ *caller) error {
	list, err := s.store.Accounts(r.Context())
	if err != nil {
		return err
	}
	return respond(w, http.StatusOK, list)
}

// invite makes a one-time link for another account.
func (s *Server) invite(w http.ResponseWriter, r *http.Request, who *caller) error {
	var in struct {
		Role academy.Rank `json:"role"`
	}
	if err := read(r, &in); err != nil {
		return err
	}
	link, err := s.inviteAs(r.Context(), who, in.Role)
	if err != nil {
		return err
	}
	return respond(w, http.StatusCreated, map[string]string{"link": link})
}

// inviteAs makes a one-time link for another account of a rank.
func (s *Server) inviteAs(ctx context.Context, who *caller, rank academy.Rank) (string, error) {
	if rank != academy.Instructor && rank != academy.Admin {
		return "", fault(http.StatusBadRequest, "role", "The role is instructor or admin.")
	}
	link, err := s.link(ctx, rank)
	if err == nil {
		s.deed(ctx, who, academy.Deed{Action: "invite", Detail: string(rank)})
	}
	return link, err
}

func (s *Server) closeAccount(w http.ResponseWriter, r *http.Request, who *caller) error {
	if err := s.closed(r.Context(), who, r.PathValue("account")); err != nil {
		return err
	}
	return respond(w, http.StatusOK, struct{}{})
}

// closed closes an account and ends its logins.
func (s *Server) closed(ctx context.Context, who *caller, id string) error {
	if id == who.account.ID {
		return fault(http.StatusConflict, "self", "Nobody closes the account by which they are logged in.")
	}
	if err := s.store.Write(ctx, func(c *store.Conn) error { return c.CloseAccount(ctx, id, s.millis()) }); err != nil {
		return err
	}
	s.deed(ctx, who, academy.Deed{Action: "close", Object: id})
	return nil
}

// maxDeeds is how many entries of the audit log are shown.
const maxDeeds = 1000

func (s *Server) audit(w http.ResponseWriter, r *http.Request, _ *caller) error {
	list, err := s.store.Deeds(r.Context(), maxDeeds)
	if err != nil {
		return err
	}
	return respond(w, http.StatusOK, list)
}
