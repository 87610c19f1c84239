package web

import (
	"net/http"

	"demarche/internal/academy"
	"demarche/internal/academy/auth"
	"demarche/internal/academy/lobby"
	"demarche/internal/academy/seat"
)

// joined is what somebody is told who has joined or come back.
type joined struct {
	Participant academy.Participant `json:"participant"`
	Token       string              `json:"token"`
	Return      string              `json:"return,omitempty"` // code by which to come back from another device
}

// enterClass takes somebody into a class.
func (s *Server) enterClass(w http.ResponseWriter, r *http.Request, code string, in lobby.Joining) (joined, error) {
	code = auth.Typed(code)
	if err := s.allow(r.Context(), "joining "+code, joining); err != nil {
		return joined{}, err
	}
	p, returns, err := s.lobby.Join(r.Context(), code, in)
	if err != nil {
		return joined{}, refused(err)
	}
	t, err := s.admit(r.Context(), w, r, academy.Login{Participant: p.ID})
	return joined{p, t, returns}, err
}

func (s *Server) join(w http.ResponseWriter, r *http.Request, _ *caller) error {
	var in struct {
		Name string    `json:"name"`
		Team string    `json:"team"`
		Role seat.Role `json:"role"`
	}
	if err := read(r, &in); err != nil {
		return err
	}
	out, err := s.enterClass(w, r, r.PathValue("code"), lobby.Joining{Name: in.Name, Team: in.Team, Role: in.Role})
	if err != nil {
		return err
	}
	return respond(w, http.StatusCreated, out)
}

func (s *Server) joinForm(w http.ResponseWriter, r *http.Request, _ *caller) error {
	if err := form(r); err != nil {
		return err
	}
	out, err := s.enterClass(w, r, r.PostFormValue("code"), lobby.Joining{Name: r.PostFormValue("name"), Team: r.PostFormValue("team")})
	if err != nil {
		return err
	}
	return s.show(w, r, &caller{participant: &out.Participant}, http.StatusOK, "joined.html", out)
}

// comeBack finds who returns with a code, which is guessed at as rarely as a
// password.
func (s *Server) comeBack(w http.ResponseWriter, r *http.Request, code string) (joined, error) {
	if err := s.allow(r.Context(), "returning at "+address(r), joining); err != nil {
		return joined{}, err
	}
	p, err := s.lobby.Return(r.Context(), code)
	if err != nil {
		return joined{}, refused(err)
	}
	t, err := s.admit(r.Context(), w, r, academy.Login{Participant: p.ID})
	return joined{Participant: p, Token: t}, err
}

func (s *Server) comesBack(w http.ResponseWriter, r *http.Request, _ *caller) error {
	var in struct {
		Return string `json:"return"`
	}
	if err := read(r, &in); err != nil {
		return err
	}
	out, err := s.comeBack(w, r, in.Return)
	if err != nil {
		return err
	}
	return respond(w, http.StatusOK, out)
}

func (s *Server) comesBackForm(w http.ResponseWriter, r *http.Request, _ *caller) error {
	if err := form(r); err != nil {
		return err
	}
	if _, err := s.comeBack(w, r, r.PostFormValue("return")); err != nil {
		return err
	}
	http.Redirect(w, r, "/", http.StatusSeeOther)
	return nil
}
