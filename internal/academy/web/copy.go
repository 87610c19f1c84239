package web

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"time"

	"demarche/internal/academy"
	"demarche/internal/session"
)

// A game that plays the crisis of a class has a copy of it: the same world from the
// same seed, led by the log of the team. These routes give it what it needs. An exam
// is not handed out, nor a crisis before its class has begun.

// Why a crisis is not handed out.
var (
	errExam    = fault(http.StatusConflict, "exam", "In an exam the server keeps the crisis to itself: play it at the desk page.")
	errWaiting = fault(http.StatusConflict, "waiting", "The class has not begun yet.")
)

// handsOut returns a team and its session if its crisis is handed out.
func (s *Server) handsOut(ctx context.Context, team string) (t academy.Team, of academy.Session, err error) {
	if t, err = s.store.Team(ctx, team); err == nil {
		of, err = s.store.Session(ctx, t.Session)
	}
	switch {
	case err != nil:
	case of.Setup.Mode == session.Exam:
		err = errExam
	case of.State == academy.Waiting:
		err = errWaiting
	}
	return t, of, err
}

func (s *Server) crisis(w http.ResponseWriter, r *http.Request, who *caller) error {
	ctx, team := r.Context(), r.PathValue("team")
	t, of, err := s.handsOut(ctx, team)
	if err != nil {
		return err
	}
	set := &of.Setup
	out := academy.Crisis{Scenario: set.Scenario, Class: set.Title, Pace: set.Pace, Hidden: set.Hidden, Me: *who.participant, Team: t.Name}
	if out.Header, err = s.hub.Header(ctx, team); err != nil {
		return err
	}
	if out.Standing, err = s.hub.Standing(ctx, team); err != nil {
		return err
	}
	return respond(w, http.StatusOK, out)
}

func (s *Server) packed(w http.ResponseWriter, r *http.Request, _ *caller) error {
	_, of, err := s.handsOut(r.Context(), r.PathValue("team"))
	if err != nil {
		return err
	}
	data, err := s.shelf.Packed(of.Setup.World, of.Setup.Scenario, of.Setup.Pack)
	if err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/zip")
	w.Header().Set("Cache-Control", "no-store")
	_, err = w.Write(data)
	return err
}

// entries streams the journal of a team to a copy of its crisis: each entry with its
// number as id, and without id how far the crisis has come, after all that came
// before.
func (s *Server) entries(w http.ResponseWriter, r *http.Request, _ *caller) error {
	ctx, team := r.Context(), r.PathValue("team")
	_, of, err := s.handsOut(ctx, team)
	if err != nil {
		return err
	}
	l := s.hub.Listen(of.ID, team)
	defer s.hub.Leave(l)
	opened(w)
	beat := time.NewTicker(pulse)
	defer beat.Stop()
	last, told := after(r), ""
	for {
		if last, err = s.sendEntries(ctx, w, of.ID, team, last); err != nil {
			return err
		}
		now, err := s.hub.Standing(ctx, team)
		if err != nil {
			return err
		}
		if now.Seq > last {
			continue // something was appended meanwhile, which goes first
		}
		if text := standingOf(now); text != told {
			told = text
			data, err := json.Marshal(now)
			if err != nil {
				return err
			}
			if _, err := fmt.Fprintf(w, "event: standing\ndata: %s\n\n", data); err != nil {
				return err
			}
		}
		if open, err := s.rests(ctx, w, l, beat); !open {
			return err
		}
	}
}

// sendEntries sends what follows an entry, and returns the number of the last.
func (s *Server) sendEntries(ctx context.Context, w http.ResponseWriter, session, team string, last int64) (int64, error) {
	for {
		list, err := s.store.TeamEvents(ctx, session, team, last, maxEntries)
		if err != nil {
			return last, err
		}
		for _, e := range list {
			if last = e.Seq; e.Team == team && e.Kind.InJournal() {
				if err := event(w, e.Seq, "entry", e.Entry()); err != nil {
					return last, err
				}
			}
		}
		if len(list) < maxEntries {
			return last, nil
		}
	}
}

// standingOf is what of a standing is news.
func standingOf(now academy.Standing) string {
	now.Now = 0
	text, _ := json.Marshal(now) // plain data: it cannot fail
	return string(text)
}
