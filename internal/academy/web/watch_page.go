package web

import (
	"net/http"
	"net/url"
	"slices"

	"demarche/internal/academy"
	"demarche/internal/academy/desk"
	"demarche/internal/academy/pages"
	"demarche/internal/academy/seat"
)

// watched is a class as those see it who look on: what was hidden from others is
// left out, and how texts read where the class is not told.
func (s *Server) watched(r *http.Request, who *caller) (*pages.Page, *pages.Watch, error) {
	p, c, err := s.classSeen(r, who)
	if err != nil {
		return nil, nil, err
	}
	out := &pages.Watch{ID: c.ID, Title: c.Title, State: c.State, Clock: c.Clock, Rows: c.Rows}
	tells := desk.Gives(c.Setup, academy.AidTone)
	for i := range out.Rows {
		row := &out.Rows[i]
		row.Link = "/teams/" + row.ID + "/desk"
		if !tells {
			row.Tone = ""
		}
		if slices.ContainsFunc(c.Statements, func(x pages.Statement) bool { return x.Hidden && x.Team == row.ID && x.Post == row.LastPost }) {
			row.Last = ""
		}
	}
	for _, x := range c.Statements {
		if !tells {
			x.Reads = ""
		}
		if !x.Hidden {
			out.Statements = append(out.Statements, x)
		}
	}
	p.Body = out
	return p, out, pages.DrawWatch(p, out)
}

func (s *Server) watchPage(w http.ResponseWriter, r *http.Request, who *caller) error {
	p, _, err := s.watched(r, who)
	if err != nil {
		return err
	}
	return send(w, http.StatusOK, "watch.html", p)
}

func (s *Server) watchParts(w http.ResponseWriter, r *http.Request, who *caller) error {
	p, c, err := s.watched(r, who)
	if err != nil {
		return err
	}
	return send(w, http.StatusOK, "parts.html", p.With(c.Changed(r.URL.Query().Get)))
}

// beside is the place of who looks at the desk of a team without a seat there.
func (s *Server) beside(r *http.Request, who *caller) place {
	team := r.PathValue("team")
	at := place{team: team, role: seat.Observer, at: "/teams/" + team + "/desk"}
	if who.account != nil {
		at.name = who.account.Name
	} else {
		at.name = who.participant.Name
	}
	return at
}

// watchDesk shows the desk of a team to who looks on. Who has a seat there goes to
// it.
func (s *Server) watchDesk(w http.ResponseWriter, r *http.Request, who *caller) error {
	if who.participant != nil && who.participant.Team == r.PathValue("team") {
		http.Redirect(w, r, "/desk", http.StatusSeeOther)
		return nil
	}
	p, _, err := s.room(r, who, s.beside(r, who), url.Values{})
	if err != nil {
		return err
	}
	return send(w, http.StatusOK, "desk.html", p)
}

func (s *Server) watchDeskParts(w http.ResponseWriter, r *http.Request, who *caller) error {
	p, room, err := s.room(r, who, s.beside(r, who), url.Values{})
	if err != nil {
		return err
	}
	return send(w, http.StatusOK, "parts.html", p.With(room.Changed(r.URL.Query().Get)))
}

func (s *Server) watchDeskNews(w http.ResponseWriter, r *http.Request, _ *caller) error {
	t, err := s.store.Team(r.Context(), r.PathValue("team"))
	if err != nil {
		return err
	}
	return s.tell(w, r, t.Session, t.ID)
}
