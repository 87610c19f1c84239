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

// place is from where somebody looks at a desk.
type place struct {
	team, person, name string // ids and a name; nobody of the team has no id
	role               seat.Role
	at                 string // address of its pages
}

// ownPlace is the place of who belongs to a team.
func ownPlace(me *academy.Participant) place {
	return place{me.Team, me.ID, me.Name, seat.Role(me.Role), "/desk"}
}

// room draws a desk as it is now, with what a form says of the text that is being
// written.
func (s *Server) room(r *http.Request, who *caller, from place, form url.Values) (*pages.Page, *pages.Room, error) {
	members, err := s.store.Members(r.Context(), from.team)
	if err != nil {
		return nil, nil, err
	}
	role, room := from.role, &pages.Room{Me: from.name, Role: string(from.role), At: from.at}
	var p *pages.Page
	err = s.hub.Look(r.Context(), from.team, func(play *session.Session, m live.Moment) error {
		set := &m.Session.Setup
		p = drawn(r, who, told(r, set))
		t := teller(play, set, p.Words)
		d := desk.NewTeller(t)
		room.Scene, room.View, room.Setup = d.Scene(play, set, role), d.View(play, set, role), set
		room.Class, room.State, room.Speed, room.Team = set.Title, m.Session.State, m.Session.Clock.Speed, m.Team.Name
		if until := m.Team.Deadline(&m.Session); until > 0 {
			room.Closed = m.Now >= until
			if room.State == academy.Running {
				room.Left = &pages.Left{Millis: max(0, until-m.Now), At: from.at}
			}
		}
		room.Game = s.o.Game != nil && set.Mode != session.Exam && role.Plays()
		room.Waiting = present.Waiting(play.View())
		room.Compose = pages.NewCompose(play, t, form, !role.May(world.CmdPost))
		room.Acts = pages.NewActs(t, play.View())
		return nil
	})
	if err != nil {
		return nil, nil, err
	}
	for _, x := range members {
		room.Members = append(room.Members, pages.Member{Name: x.Name, Role: x.Role, Self: x.ID == from.person})
	}
	p.Title, p.Room, p.Body = room.Class, true, room
	return p, room, pages.DrawRegions(p, room)
}

// ownRoom is the desk of who sits at one.
func (s *Server) ownRoom(r *http.Request, who *caller, form url.Values) (*pages.Page, *pages.Room, error) {
	me, err := seated(who)
	if err != nil {
		return nil, nil, err
	}
	return s.room(r, who, ownPlace(me), form)
}

func (s *Server) deskPage(w http.ResponseWriter, r *http.Request, who *caller) error {
	p, room, err := s.ownRoom(r, who, r.URL.Query())
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
	p, room, err := s.ownRoom(r, who, url.Values{})
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
	p, _, err := s.ownRoom(r, who, r.URL.Query())
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
	o, err := s.ordered(r, who)
	if err != nil {
		return err
	}
	said := &pages.Said{Text: o.words.T("lesson.no-command")}
	if o.known {
		a, err := s.hub.Do(r.Context(), *o.by, client(r), o.command)
		if said, err = o.came(a, err, o.given); err != nil {
			return err
		}
	}
	left := url.Values{}
	if !said.Good {
		left = r.PostForm
	}
	return s.showOrder(w, r, who, o, said, left)
}

// deskPass lets time pass until something wants the desk.
func (s *Server) deskPass(w http.ResponseWriter, r *http.Request, who *caller) error {
	o, err := s.ordered(r, who)
	if err != nil {
		return err
	}
	a, err := s.hub.Pass(r.Context(), *o.by, client(r), 6*60/o.t.World().Clock.Tick)
	said, err := o.came(a, err, o.t.Clock(a.Minute))
	if err != nil {
		return err
	}
	return s.showOrder(w, r, who, o, said, url.Values{})
}

// came says what came of an order, in these words if it was taken.
func (o *order) came(a academy.Answer, err error, taken string) (*pages.Said, error) {
	if a.Refused != nil {
		why := o.t.Refusal(a.Refused)
		return &pages.Said{Text: why.Why, Mend: why.Mend}, nil
	}
	if text, ok := holds(o.words, err); ok {
		return &pages.Said{Text: text}, nil
	}
	return &pages.Said{Good: true, Text: taken}, err
}

// showOrder shows what came of an order: beside what the page shows already, or on
// the whole desk, with what is left of the form.
func (s *Server) showOrder(w http.ResponseWriter, r *http.Request, who *caller, o *order, said *pages.Said, left url.Values) error {
	p, room, err := s.room(r, who, ownPlace(o.by), left)
	if err != nil {
		return err
	}
	if room.Said = said; !fragment(r) {
		return send(w, http.StatusOK, "desk.html", p)
	}
	if room.Compose.Again = said.Good && o.written; room.Compose.Again {
		return send(w, http.StatusOK, "done", p)
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
