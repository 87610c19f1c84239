package web

import (
	"errors"
	"net/http"

	"demarche/internal/academy"
	"demarche/internal/academy/desk"
	"demarche/internal/academy/live"
	"demarche/internal/academy/seat"
	"demarche/internal/session"
	"demarche/internal/sim"
)

// seatOf is the seat from which a caller sees a team: their own there, or that of who
// looks on. An instructor who plays in one team looks on at the others.
func seatOf(who *caller, team string) seat.Role {
	if p := who.participant; p != nil && p.Team == team {
		return seat.Role(p.Role)
	}
	return seat.Observer
}

// held makes an answer of why nothing is taken at present.
func held(err error) error {
	for code, at := range map[string]error{
		"waiting": live.ErrWaiting, "paused": live.ErrPaused, "ended": live.ErrEnded, "late": live.ErrLate, "pace": live.ErrPace, "aid": live.ErrClosed,
	} {
		if errors.Is(err, at) {
			return fault(http.StatusConflict, code, "Nothing can be done: %v.", at)
		}
	}
	if errors.Is(err, live.ErrSeat) {
		return fault(http.StatusForbidden, "seat", "Nothing can be done: %v.", live.ErrSeat)
	}
	return err
}

func (s *Server) scene(w http.ResponseWriter, r *http.Request, who *caller) error {
	var out *desk.Scene
	err := s.hub.Look(r.Context(), r.PathValue("team"), func(play *session.Session, m live.Moment) error {
		out = desk.Words(play, &m.Session.Setup, r.URL.Query().Get("lang")).Scene(play, &m.Session.Setup, seatOf(who, r.PathValue("team")))
		return nil
	})
	if err != nil {
		return err
	}
	return respond(w, http.StatusOK, out)
}

// shown is a view with how the lesson stands.
type shown struct {
	Seq      int64         `json:"seq"` // of the team's last entry
	State    academy.State `json:"state"`
	Speed    int64         `json:"speed"`    // crisis minutes in each second; 0 where the team decides or the clock stands
	Deadline int64         `json:"deadline"` // of the team, Unix milliseconds; 0 for none
	Now      int64         `json:"now"`
	*desk.View
}

func (s *Server) view(w http.ResponseWriter, r *http.Request, who *caller) error {
	var out shown
	err := s.hub.Look(r.Context(), r.PathValue("team"), func(play *session.Session, m live.Moment) error {
		set := &m.Session.Setup
		out = shown{Seq: m.Team.Seq, State: m.Session.State, Deadline: m.Team.Deadline(&m.Session), Now: m.Now}
		if set.Pace == academy.ByClass && m.Session.State == academy.Running {
			out.Speed = m.Session.Clock.Speed
		}
		out.View = desk.Words(play, set, r.URL.Query().Get("lang")).View(play, set, seatOf(who, r.PathValue("team")))
		return nil
	})
	if err != nil {
		return err
	}
	return respond(w, http.StatusOK, out)
}

// answered is an answer with its refusal in words.
type answered struct {
	academy.Answer
	Why  string `json:"why,omitempty"`
	Mend string `json:"mend,omitempty"`
}

// inWords puts the refusal of an answer into words.
func (s *Server) inWords(r *http.Request, team string, a academy.Answer) (answered, error) {
	out := answered{Answer: a}
	if a.Refused == nil {
		return out, nil
	}
	err := s.hub.Look(r.Context(), team, func(play *session.Session, m live.Moment) error {
		out.Why, out.Mend = desk.Words(play, &m.Session.Setup, r.URL.Query().Get("lang")).Refusal(a.Refused)
		return nil
	})
	return out, err
}

// request is what a player sends: the same id again is the same request.
type request struct {
	ID      string      `json:"id"`
	Command sim.Command `json:"command"`
	Ticks   int32       `json:"ticks"`
}

func asked(r *http.Request) (request, error) {
	var in request
	if err := read(r, &in); err != nil {
		return in, err
	}
	if in.ID == "" || len(in.ID) > 64 {
		return in, fault(http.StatusBadRequest, "id", "A request has an id of its own, of 1 to 64 bytes, by which it can be sent again.")
	}
	return in, nil
}

func (s *Server) command(w http.ResponseWriter, r *http.Request, who *caller) error {
	in, err := asked(r)
	if err != nil {
		return err
	}
	a, err := s.hub.Do(r.Context(), *who.participant, in.ID, in.Command)
	return s.respondWith(w, r, who.participant.Team, a, err)
}

// respondWith answers what came of a request.
func (s *Server) respondWith(w http.ResponseWriter, r *http.Request, team string, a academy.Answer, err error) error {
	if err != nil {
		return held(err)
	}
	out, err := s.inWords(r, team, a)
	if err != nil {
		return err
	}
	return respond(w, http.StatusOK, out)
}

func (s *Server) advance(w http.ResponseWriter, r *http.Request, who *caller) error {
	in, err := asked(r)
	if err != nil {
		return err
	}
	a, err := s.hub.Pass(r.Context(), *who.participant, in.ID, in.Ticks)
	return s.respondWith(w, r, who.participant.Team, a, err)
}

// check tells whether a command could be given now, and how its texts read.
func (s *Server) check(w http.ResponseWriter, r *http.Request, who *caller) error {
	var in struct {
		Command sim.Command `json:"command"`
	}
	if err := read(r, &in); err != nil {
		return err
	}
	if !seat.Role(who.participant.Role).May(in.Command.Kind) {
		return held(live.ErrSeat)
	}
	type row struct {
		Language   string `json:"language"`
		Goldstein  int16  `json:"goldstein"` // tenths
		Politeness int16  `json:"politeness"`
		Certainty  int16  `json:"certainty"`
		Words      string `json:"words"`
	}
	out := struct {
		Refused  *sim.Refusal `json:"refused,omitempty"`
		Why      string       `json:"why,omitempty"`
		Mend     string       `json:"mend,omitempty"`
		Takes    string       `json:"takes,omitempty"`
		Readings []row        `json:"readings,omitempty"`
	}{}
	err := s.hub.Look(r.Context(), who.participant.Team, func(play *session.Session, m live.Moment) error {
		tell := desk.Words(play, &m.Session.Setup, r.URL.Query().Get("lang"))
		if out.Refused = play.Check(in.Command); out.Refused != nil {
			out.Why, out.Mend = tell.Refusal(out.Refused)
			return nil
		}
		c := play.Complete(in.Command)
		out.Takes = tell.Present().Cost(&c, play.View(), play.Pending()...).Words
		if desk.Gives(&m.Session.Setup, academy.AidTone) {
			for lang, read := range c.Readings {
				out.Readings = append(out.Readings, row{lang, read.Goldstein, int16(read.Politeness), int16(read.Certainty), tell.Present().Reading(read, nil)})
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	return respond(w, http.StatusOK, out)
}

func (s *Server) journal(w http.ResponseWriter, r *http.Request, who *caller) error {
	text, err := s.hub.Journal(r.Context(), r.PathValue("team"))
	if err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/jsonl; charset=utf-8")
	w.Header().Set("Content-Disposition", `attachment; filename="`+r.PathValue("team")+`.jsonl"`)
	_, err = w.Write(text)
	return err
}
