package web

import (
	"net/http"

	"demarche/internal/academy"
	"demarche/internal/academy/lobby"
	"demarche/internal/academy/seat"
)

// joined is what somebody is told who has joined or come back.
type joined struct {
	Participant academy.Participant `json:"participant"`
	Token       string              `json:"token"`
	Return      string              `json:"return,omitempty"` // code by which to come back from another device
}

// login is that of a participant. An instructor who tries a class out stays one.
func login(who *caller, p academy.Participant) academy.Login {
	l := academy.Login{Participant: p.ID}
	if who.account != nil {
		l.Account = who.account.ID
	}
	return l
}

// enterClass takes somebody into a class.
func (s *Server) enterClass(w http.ResponseWriter, r *http.Request, who *caller, c *academy.Session, in lobby.Joining) (joined, error) {
	if err := s.allow(r.Context(), "joining "+c.Code, joining); err != nil {
		return joined{}, err
	}
	p, returns, err := s.lobby.Join(r.Context(), c.Code, in)
	if err != nil {
		return joined{}, refused(err)
	}
	t, err := s.admit(r.Context(), w, r, login(who, p))
	return joined{p, t, returns}, err
}

func (s *Server) join(w http.ResponseWriter, r *http.Request, who *caller) error {
	var in struct {
		Name string    `json:"name"`
		Team string    `json:"team"`
		Role seat.Role `json:"role"`
	}
	if err := read(r, &in); err != nil {
		return err
	}
	c, err := s.coded(r, who, r.PathValue("code"))
	if err != nil {
		return err
	}
	out, err := s.enterClass(w, r, who, &c, lobby.Joining{Name: in.Name, Team: in.Team, Role: in.Role})
	if err != nil {
		return err
	}
	return respond(w, http.StatusCreated, out)
}

// comeBack finds who returns with a code.
func (s *Server) comeBack(w http.ResponseWriter, r *http.Request, who *caller, code string) (joined, error) {
	right, err := s.guess(r.Context(), "code to return", sender(r, who), classes)
	if err != nil {
		return joined{}, err
	}
	p, err := s.lobby.Return(r.Context(), code)
	if err != nil {
		return joined{}, refused(err)
	}
	if err := right(); err != nil {
		return joined{}, err
	}
	t, err := s.admit(r.Context(), w, r, login(who, p))
	return joined{Participant: p, Token: t}, err
}

func (s *Server) comesBack(w http.ResponseWriter, r *http.Request, who *caller) error {
	var in struct {
		Return string `json:"return"`
	}
	if err := read(r, &in); err != nil {
		return err
	}
	out, err := s.comeBack(w, r, who, in.Return)
	if err != nil {
		return err
	}
	return respond(w, http.StatusOK, out)
}
