package web

import (
	"errors"
	"net/http"
	"net/url"

	"demarche/internal/academy"
	"demarche/internal/academy/auth"
	"demarche/internal/academy/lobby"
	"demarche/internal/academy/pages"
	"demarche/internal/academy/seat"
	"demarche/internal/academy/store"
	"demarche/internal/locale"
)

// joined is where who types a code goes.
func (s *Server) joinCode(w http.ResponseWriter, r *http.Request, _ *caller) error {
	code := auth.Typed(r.URL.Query().Get("code"))
	if code == "" {
		http.Redirect(w, r, "/", http.StatusSeeOther)
		return nil
	}
	http.Redirect(w, r, "/join/"+url.PathEscape(code), http.StatusSeeOther)
	return nil
}

// coded is the class that has a code. Codes that no class has are counted by who sends
// them, and all together.
func (s *Server) coded(r *http.Request, who *caller, code string) (academy.Session, error) {
	none := fault(http.StatusNotFound, "code", "%s", words(r).T("lesson.no-code"))
	code = auth.Typed(code)
	if !auth.IsCode(code) { // nothing is written of what nobody can have been given
		return academy.Session{}, none
	}
	right, err := s.guess(r.Context(), "code of a class", sender(r, who), classes)
	if err != nil {
		return academy.Session{}, err
	}
	c, err := s.store.SessionWithCode(r.Context(), code)
	if errors.Is(err, store.ErrNone) {
		return c, none
	}
	return c, errors.Join(err, right())
}

func (s *Server) joinPage(w http.ResponseWriter, r *http.Request, who *caller) error {
	c, err := s.coded(r, who, r.PathValue("code"))
	if err != nil {
		return err
	}
	return s.joining(w, r, who, &c, pages.Join{})
}

// joining shows the form by which somebody joins.
func (s *Server) joining(w http.ResponseWriter, r *http.Request, who *caller, c *academy.Session, j pages.Join) error {
	j.Code, j.Title, j.Setup, j.Ended = c.Code, c.Setup.Title, &c.Setup, c.State == academy.Ended
	for _, role := range seat.Shared {
		j.Roles = append(j.Roles, string(role))
	}
	if who.participant != nil && who.participant.Session == c.ID {
		j.In = who.participant.Name
	}
	if c.Setup.Teams {
		teams, err := s.store.Teams(r.Context(), c.ID)
		if err != nil {
			return err
		}
		for i := range teams {
			j.Teams = append(j.Teams, teams[i].Name)
		}
	}
	p := drawn(r, who, told(r, &c.Setup))
	p.Title, p.Body = j.Title, &j
	status := http.StatusOK
	if j.Said != nil {
		status = http.StatusBadRequest
	}
	return send(w, status, "join.html", p)
}

func (s *Server) joinForm(w http.ResponseWriter, r *http.Request, who *caller) error {
	c, err := s.coded(r, who, r.PathValue("code"))
	if err != nil {
		return err
	}
	if err := form(r); err != nil {
		return err
	}
	j := lobby.Joining{Name: r.PostFormValue("name"), Team: r.PostFormValue("team"), Role: seat.Role(r.PostFormValue("role"))}
	in, err := s.enterClass(w, r, who, &c, j)
	if f := (*Fault)(nil); errors.As(err, &f) && f != errTooMany {
		return s.joining(w, r, who, &c, pages.Join{Name: j.Name, Team: j.Team, Said: &pages.Said{Text: wrongly(told(r, &c.Setup), f)}})
	}
	if err != nil {
		return err
	}
	me := &in.Participant
	p := drawn(r, &caller{participant: me}, told(r, &c.Setup))
	p.Title, p.Body = c.Setup.Title, &pages.Joined{Title: c.Setup.Title, Name: me.Name, Returns: in.Return}
	return send(w, http.StatusOK, "joined.html", p)
}

// wrongly says what is wrong with what was asked for, in the reader's language
// where there are words for it.
func wrongly(words *locale.Words, w *Fault) string {
	if key := "lesson.wrong-" + w.Code; words.Has(key) {
		return words.T(key)
	}
	return w.Text
}

func (s *Server) comesBackForm(w http.ResponseWriter, r *http.Request, who *caller) error {
	if err := form(r); err != nil {
		return err
	}
	in, err := s.comeBack(w, r, who, r.PostFormValue("code"))
	if err != nil {
		return err
	}
	to := "/desk"
	if in.Participant.Team == "" {
		to = "/watch/" + in.Participant.Session
	}
	http.Redirect(w, r, to, http.StatusSeeOther)
	return nil
}

// takeSeat puts who has not begun to play into another seat of the team that is
// free.
func (s *Server) takeSeat(w http.ResponseWriter, r *http.Request, who *caller) error {
	me, err := seated(who)
	if err != nil {
		return err
	}
	if err := form(r); err != nil {
		return err
	}
	c, err := s.store.Session(r.Context(), me.Session)
	if err != nil {
		return err
	}
	members, err := s.store.Members(r.Context(), me.Team)
	if err != nil {
		return err
	}
	role := r.PostFormValue("role")
	free := c.State == academy.Waiting && c.Setup.Teams && seat.Role(role).Plays() && seat.Role(role) != seat.Desk
	for _, x := range members {
		free = free && (x.Role != role || len(members) > len(seat.Shared))
	}
	if !free {
		return fault(http.StatusConflict, "seat", "%s", told(r, &c.Setup).T("lesson.seat-taken"))
	}
	if err := s.lobby.Seat(r.Context(), c.ID, me.ID, seat.Role(role)); err != nil {
		return err
	}
	s.deed(r.Context(), &caller{participant: me}, academy.Deed{Action: "seat", Session: c.ID, Object: me.ID, Detail: role})
	http.Redirect(w, r, "/desk", http.StatusSeeOther)
	return nil
}
