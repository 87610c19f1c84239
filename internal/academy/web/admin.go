package web

import (
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
	if in.Role != academy.Instructor && in.Role != academy.Admin {
		return fault(http.StatusBadRequest, "role", "The role is instructor or admin.")
	}
	link, err := s.link(r.Context(), in.Role)
	if err != nil {
		return err
	}
	s.deed(r.Context(), who, "invite", string(in.Role), "")
	return respond(w, http.StatusCreated, map[string]string{"link": link})
}

func (s *Server) closeAccount(w http.ResponseWriter, r *http.Request, who *caller) error {
	id := r.PathValue("account")
	if id == who.account.ID {
		return fault(http.StatusConflict, "self", "Nobody closes the account by which they are logged in.")
	}
	if err := s.store.Write(r.Context(), func(c *store.Conn) error { return c.CloseAccount(r.Context(), id, s.millis()) }); err != nil {
		return err
	}
	s.deed(r.Context(), who, "close", id, "")
	return respond(w, http.StatusOK, struct{}{})
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
