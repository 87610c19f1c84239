package web

import (
	"errors"
	"net/http"
	"net/url"
	"strings"

	"demarche/internal/academy"
	"demarche/internal/academy/auth"
	"demarche/internal/academy/desk"
	"demarche/internal/academy/live"
	"demarche/internal/academy/pages"
	"demarche/internal/academy/seat"
	"demarche/internal/locale"
	"demarche/internal/present"
	"demarche/internal/session"
	"demarche/internal/world"
)

// seated is who sits at a desk: only their own team's can be asked for.
func seated(who *caller) (*academy.Participant, error) {
	switch {
	case who.participant == nil:
		return nil, errUnknown
	case who.participant.Team == "":
		return nil, errNotYours
	}
	return who.participant, nil
}

// told is the language in which a class is shown: that which was chosen, else that
// of the class.
func told(r *http.Request, set *academy.Setup) *locale.Words {
	if _, err := r.Cookie("lang"); err != nil {
		return locale.New(set.Language)
	}
	return words(r)
}

// teller puts a crisis into words for a seat of a class.
func teller(play *session.Session, set *academy.Setup, words *locale.Words) *present.Teller {
	t := present.New(play.Bundle(), words)
	t.Toneless = !desk.Gives(set, academy.AidTone)
	return t
}

// room draws a desk as it is now, with what a form says of the text that is being
// written.
func (s *Server) room(r *http.Request, who *caller, form url.Values) (*pages.Page, *pages.Room, error) {
	me, err := seated(who)
	if err != nil {
		return nil, nil, err
	}
	members, err := s.store.Members(r.Context(), me.Team)
	if err != nil {
		return nil, nil, err
	}
	role, room := seat.Role(me.Role), &pages.Room{Me: me.Name, Role: me.Role}
	var p *pages.Page
	err = s.hub.Look(r.Context(), me.Team, func(play *session.Session, m live.Moment) error {
		set := &m.Session.Setup
		p = drawn(r, who, told(r, set))
		t := teller(play, set, p.Words)
		d := desk.NewTeller(t)
		room.Scene, room.View, room.Setup = d.Scene(play, set, role), d.View(play, set, role), set
		room.Class, room.State, room.Speed, room.Team = set.Title, m.Session.State, m.Session.Clock.Speed, m.Team.Name
		if until := m.Team.Deadline(&m.Session); until > 0 {
			room.Closed = m.Now >= until
			if room.State == academy.Running {
				room.Until = until
			}
		}
		room.Waiting = present.Waiting(play.View())
		room.Compose = pages.NewCompose(play, t, form, !role.May(world.CmdPost))
		room.Acts = pages.NewActs(t, play.View())
		return nil
	})
	if err != nil {
		return nil, nil, err
	}
	for _, x := range members {
		room.Members = append(room.Members, pages.Member{Name: x.Name, Role: x.Role, Self: x.ID == me.ID})
	}
	p.Title, p.Room, p.Body = room.Class, true, room
	return p, room, pages.DrawRegions(p, room)
}

func (s *Server) deskPage(w http.ResponseWriter, r *http.Request, who *caller) error {
	p, room, err := s.room(r, who, r.URL.Query())
	if err != nil {
		return err
	}
	if room.State == academy.Waiting {
		p.Room = false
		return send(w, http.StatusOK, "waiting.html", p)
	}
	return send(w, http.StatusOK, "desk.html", p)
}

// deskParts answers with the parts of a desk that have changed since a browser was
// given them.
func (s *Server) deskParts(w http.ResponseWriter, r *http.Request, who *caller) error {
	q := r.URL.Query()
	p, room, err := s.room(r, who, url.Values{})
	if err != nil {
		return err
	}
	if q.Has("waiting") {
		if room.State != academy.Waiting {
			w.Header().Set("HX-Refresh", "true")
		}
		return send(w, http.StatusOK, "mates", p)
	}
	return send(w, http.StatusOK, "parts.html", p.With(room.Changed(q.Get)))
}

// deskCompose answers with the form in which a text is written.
func (s *Server) deskCompose(w http.ResponseWriter, r *http.Request, who *caller) error {
	p, _, err := s.room(r, who, r.URL.Query())
	if err != nil {
		return err
	}
	return send(w, http.StatusOK, "compose", p)
}

// fragment tells whether a page asks for a part of itself only.
func fragment(r *http.Request) bool { return r.Header.Get("HX-Request") == "true" }

// client names an order, so that it is carried out once however often it is sent.
func client(r *http.Request) string {
	if id := strings.TrimSpace(r.PostFormValue("client")); id != "" && len(id) <= 64 {
		return id
	}
	return auth.ID("h")
}

// deskDo gives the order of a form.
func (s *Server) deskDo(w http.ResponseWriter, r *http.Request, who *caller) error {
	me, err := seated(who)
	if err != nil {
		return err
	}
	if err := form(r); err != nil {
		return err
	}
	o, err := s.look(r, me)
	if err != nil {
		return err
	}
	said := &pages.Said{Text: o.words.T("lesson.no-command")}
	if o.known {
		a, err := s.hub.Do(r.Context(), *me, client(r), o.command)
		switch {
		case a.Refused != nil:
			why := o.t.Refusal(a.Refused)
			said = &pages.Said{Text: why.Why, Mend: why.Mend}
		case err != nil:
			text, ok := holds(o.words, err)
			if !ok {
				return err
			}
			said = &pages.Said{Text: text}
		default:
			said = &pages.Said{Good: true, Text: o.given}
		}
	}
	left := url.Values{}
	if !said.Good {
		left = r.PostForm
	}
	p, room, err := s.room(r, who, left)
	if err != nil {
		return err
	}
	room.Said = said
	if !fragment(r) {
		return send(w, http.StatusOK, "desk.html", p)
	}
	if room.Compose.Again = said.Good && o.written; room.Compose.Again {
		return send(w, http.StatusOK, "done", p)
	}
	return send(w, http.StatusOK, "answer", p.With(said))
}

// deskPass lets time pass until something wants the desk.
func (s *Server) deskPass(w http.ResponseWriter, r *http.Request, who *caller) error {
	me, err := seated(who)
	if err != nil {
		return err
	}
	if err := form(r); err != nil {
		return err
	}
	o, err := s.look(r, me)
	if err != nil {
		return err
	}
	a, err := s.hub.Pass(r.Context(), *me, client(r), 6*60/o.t.World().Clock.Tick)
	said := &pages.Said{Good: true, Text: o.t.Clock(a.Minute)}
	if err != nil {
		text, ok := holds(o.words, err)
		if !ok {
			return err
		}
		said = &pages.Said{Text: text}
	}
	p, room, err := s.room(r, who, url.Values{})
	if err != nil {
		return err
	}
	if room.Said = said; !fragment(r) {
		return send(w, http.StatusOK, "desk.html", p)
	}
	return send(w, http.StatusOK, "answer", p.With(said))
}

// holds puts into words why nothing is taken at present.
func holds(words *locale.Words, err error) (string, bool) {
	for _, x := range []struct {
		err error
		key string
	}{
		{live.ErrWaiting, "lesson.err-waiting"},
		{live.ErrPaused, "lesson.err-paused"},
		{live.ErrEnded, "lesson.err-ended"},
		{live.ErrLate, "lesson.err-late"},
		{live.ErrSeat, "lesson.err-seat"},
		{live.ErrPace, "lesson.err-pace"},
		{live.ErrClosed, "lesson.err-closed"},
	} {
		if errors.Is(err, x.err) {
			return words.T(x.key), true
		}
	}
	return "", false
}
