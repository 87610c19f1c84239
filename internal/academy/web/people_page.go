package web

import (
	"errors"
	"net/http"
	"strconv"
	"time"

	"demarche/internal/academy"
	"demarche/internal/academy/auth"
	"demarche/internal/academy/lobby"
	"demarche/internal/academy/pages"
	"demarche/internal/academy/seat"
	"demarche/internal/present"
)

func (s *Server) peoplePage(w http.ResponseWriter, r *http.Request, who *caller) error {
	return s.showPeople(w, r, who, nil)
}

// showPeople shows who takes part in a class, and how long it is kept.
func (s *Server) showPeople(w http.ResponseWriter, r *http.Request, who *caller, said *pages.Said) error {
	of, err := s.store.Session(r.Context(), r.PathValue("session"))
	if err != nil {
		return err
	}
	people, err := s.store.Participants(r.Context(), of.ID)
	if err != nil {
		return err
	}
	names, err := s.named(r.Context(), of.ID)
	if err != nil {
		return err
	}
	p := drawn(r, who, told(r, &of.Setup))
	out := &pages.People{
		ID: of.ID, Title: of.Setup.Title, Ended: of.State == academy.Ended, Waiting: of.State == academy.Waiting, Keep: of.Setup.Keep, Said: said,
	}
	if out.Ended && out.Keep > 0 {
		out.Goes = time.UnixMilli(of.Clock.Since).AddDate(0, 0, out.Keep).Format(time.DateOnly)
	}
	for i := range people {
		out.Rows = append(out.Rows, person(&people[i], names))
	}
	p.Title, p.Body = of.Setup.Title, out
	return sendSaid(w, "people.html", p, said)
}

func person(x *academy.Participant, names map[string]string) pages.Person {
	return pages.Person{ID: x.ID, Name: x.Name, Role: x.Role, Team: names[x.Team], Joined: clockOf(x.Created)}
}

// within is the participant that a route names, who must be of its class.
func (s *Server) within(r *http.Request) (academy.Participant, error) {
	p, err := s.store.Participant(r.Context(), r.PathValue("participant"))
	if err == nil && p.Session != r.PathValue("session") {
		err = errNothing
	}
	return p, err
}

func (s *Server) personPage(w http.ResponseWriter, r *http.Request, who *caller) error {
	return s.showPerson(w, r, who, nil)
}

// showPerson shows all that is kept of somebody. That it was looked at stands in the
// audit log.
func (s *Server) showPerson(w http.ResponseWriter, r *http.Request, who *caller, said *pages.Said) error {
	x, err := s.within(r)
	if err != nil {
		return err
	}
	of, err := s.store.Session(r.Context(), x.Session)
	if err != nil {
		return err
	}
	names, err := s.named(r.Context(), of.ID)
	if err != nil {
		return err
	}
	list, err := s.store.Authored(r.Context(), x.Session, x.ID)
	if err != nil {
		return err
	}
	it, err := s.shelf.Played(of.Setup.World, of.Setup.Scenario, of.Setup.Pack)
	if err != nil {
		return err
	}
	p := drawn(r, who, told(r, &of.Setup))
	t := present.New(it.Bundle, p.Words)
	out := &pages.Kept{ID: of.ID, Title: of.Setup.Title, Person: person(&x, names), Forgotten: x.Name == x.ID, Said: said}
	if x.Team != "" {
		for _, role := range append([]seat.Role{seat.Desk}, append(seat.Shared, seat.Observer)...) {
			out.Seats = append(out.Seats, pages.Option{ID: string(role), Name: p.T("lesson.seat-" + string(role)), Chosen: string(role) == x.Role})
		}
	}
	for i := range list {
		out.Entries = append(out.Entries, entry(&list[i], names, t))
	}
	_, err = s.store.Result(r.Context(), x.ID)
	out.HandedIn = err == nil
	s.deed(r.Context(), who, academy.Deed{Action: "person", Session: x.Session, Object: x.ID})
	p.Title, p.Body = x.Name, out
	return sendSaid(w, "person.html", p, said)
}

// changedPerson answers a form about somebody.
func (s *Server) changedPerson(w http.ResponseWriter, r *http.Request, who *caller, action, detail string, err error) error {
	if wrong := (*lobby.Wrong)(nil); errors.As(err, &wrong) {
		return s.showPerson(w, r, who, &pages.Said{Text: wrongly(words(r), fault(0, wrong.Code, "%s", wrong.Text))})
	}
	if err != nil {
		return err
	}
	s.deed(r.Context(), who, academy.Deed{Action: action, Session: r.PathValue("session"), Object: r.PathValue("participant"), Detail: detail})
	http.Redirect(w, r, "/classes/"+r.PathValue("session")+"/people/"+r.PathValue("participant"), http.StatusSeeOther)
	return nil
}

// seatForm puts somebody into another seat of their team.
func (s *Server) seatForm(w http.ResponseWriter, r *http.Request, who *caller) error {
	if err := form(r); err != nil {
		return err
	}
	role := r.PostFormValue("role")
	return s.changedPerson(w, r, who, "seat", role, s.lobby.Seat(r.Context(), r.PathValue("session"), r.PathValue("participant"), seat.Role(role)))
}

// forgetForm takes the name of somebody away, once that was confirmed.
func (s *Server) forgetForm(w http.ResponseWriter, r *http.Request, who *caller) error {
	if err := form(r); err != nil {
		return err
	}
	if r.PostFormValue("sure") == "" {
		return s.showPerson(w, r, who, &pages.Said{Text: words(r).T("seminar.confirm")})
	}
	return s.changedPerson(w, r, who, "forget", "", s.forgotten(r.Context(), r.PathValue("session"), r.PathValue("participant")))
}

// againForm hands out a new code to somebody who has lost theirs.
func (s *Server) againForm(w http.ResponseWriter, r *http.Request, who *caller) error {
	x, err := s.within(r)
	if err != nil {
		return err
	}
	code, err := s.lobby.Again(r.Context(), x.Session, x.ID)
	if err != nil {
		return refused(err)
	}
	s.deed(r.Context(), who, academy.Deed{Action: "return", Session: x.Session, Object: x.ID})
	return s.handOut(w, r, who, x.Name, code)
}

// observerForm makes a place for somebody who looks on.
func (s *Server) observerForm(w http.ResponseWriter, r *http.Request, who *caller) error {
	if err := form(r); err != nil {
		return err
	}
	x, code, err := s.lobby.Observe(r.Context(), r.PathValue("session"), r.PostFormValue("name"))
	if wrong := (*lobby.Wrong)(nil); errors.As(err, &wrong) {
		return s.showPeople(w, r, who, &pages.Said{Text: wrongly(words(r), fault(0, wrong.Code, "%s", wrong.Text))})
	}
	if err != nil {
		return err
	}
	s.deed(r.Context(), who, academy.Deed{Action: "observer", Session: x.Session, Object: x.ID})
	return s.handOut(w, r, who, x.Name, code)
}

// handOut shows a code by which somebody comes in, once.
func (s *Server) handOut(w http.ResponseWriter, r *http.Request, who *caller, name, code string) error {
	of, err := s.store.Session(r.Context(), r.PathValue("session"))
	if err != nil {
		return err
	}
	link := linkTo(r, "/return/"+code)
	picture, err := pages.Picture(link)
	if err != nil {
		return err
	}
	p := drawn(r, who, told(r, &of.Setup))
	p.Title, p.Body = of.Setup.Title, &pages.HandedOut{ID: of.ID, Title: of.Setup.Title, Name: name, Code: code, Link: link, Picture: picture}
	return send(w, http.StatusOK, "handed.html", p)
}

// returnPage is where who was given a link comes in: by pressing, since what looks
// at links beforehand must not.
func (s *Server) returnPage(w http.ResponseWriter, r *http.Request, who *caller) error {
	return s.show(w, r, who, http.StatusOK, "return.html", &pages.ComesIn{Code: auth.Typed(r.PathValue("code"))})
}

// keepForm sets after how many days a class deletes itself.
func (s *Server) keepForm(w http.ResponseWriter, r *http.Request, who *caller) error {
	if err := form(r); err != nil {
		return err
	}
	days, err := strconv.Atoi(r.PostFormValue("keep"))
	if err != nil {
		days = -1
	}
	_, err = s.lobby.Keep(r.Context(), r.PathValue("session"), who.account.ID, days)
	if wrong := (*lobby.Wrong)(nil); errors.As(err, &wrong) {
		return s.showPeople(w, r, who, &pages.Said{Text: words(r).T("seminar.wrong-keep")})
	}
	if err != nil {
		return err
	}
	s.deed(r.Context(), who, academy.Deed{Action: "keep", Session: r.PathValue("session"), Detail: strconv.Itoa(days)})
	return s.showPeople(w, r, who, &pages.Said{Good: true, Text: words(r).T("seminar.kept")})
}

// eraseForm deletes a class with all that was played in it, once that was confirmed.
func (s *Server) eraseForm(w http.ResponseWriter, r *http.Request, who *caller) error {
	if err := form(r); err != nil {
		return err
	}
	if r.PostFormValue("sure") == "" {
		return s.showPeople(w, r, who, &pages.Said{Text: words(r).T("seminar.confirm")})
	}
	if err := s.erased(r.Context(), who, r.PathValue("session")); err != nil {
		if f := (*Fault)(nil); errors.As(err, &f) {
			return s.showPeople(w, r, who, &pages.Said{Text: wrongly(words(r), f)})
		}
		return err
	}
	http.Redirect(w, r, "/", http.StatusSeeOther)
	return nil
}
