package web

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"time"

	"demarche/internal/academy"
	"demarche/internal/academy/live"
	"demarche/internal/session"
)

// pulse is how often a stream says that it lives: boxes on the way close what is
// silent.
const pulse = 20 * time.Second

// stream sends what happens as server-sent events. Each entry of the log has its
// number as id, so that who comes back goes on behind Last-Event-ID; a view notice
// without id says that there is a new view to fetch, and comes first of all.
func (s *Server) stream(w http.ResponseWriter, r *http.Request, l *live.Listener, read func(ctx context.Context, after int64) ([]academy.Event, error), show func(academy.Event) any, notice func(context.Context) any) error {
	defer s.hub.Leave(l)
	ctx := r.Context()
	opened(w)
	beat := time.NewTicker(pulse)
	defer beat.Stop()
	last, told := after(r), ""
	var now any
	for {
		news, tick := l.News()
		for news {
			list, err := read(ctx, last)
			if err != nil {
				return err
			}
			for _, e := range list {
				if err := event(w, e.Seq, string(e.Kind), show(e)); err != nil {
					return err
				}
				last = e.Seq
			}
			if len(list) < maxEntries {
				break
			}
		}
		if stood, ok := now.(standing); !news && ok {
			stood.Tick = max(stood.Tick, tick)
			now = stood
		} else {
			now = notice(ctx)
		}
		view, err := json.Marshal(now)
		if err != nil {
			return err
		}
		if string(view) != told {
			told = string(view)
			if _, err := fmt.Fprintf(w, "event: view\ndata: %s\n\n", view); err != nil {
				return err
			}
		}
		if open, err := s.rests(ctx, w, l, beat); !open {
			return err
		}
	}
}

// rests sends what was written and waits for news; now and then it says that the
// stream lives. It is not open any more when nobody hears it or the server ends.
func (s *Server) rests(ctx context.Context, w http.ResponseWriter, l *live.Listener, beat *time.Ticker) (open bool, err error) {
	if err := http.NewResponseController(w).Flush(); err != nil {
		return false, err
	}
	select {
	case <-ctx.Done():
		return false, nil
	case <-s.alive.Done():
		return false, nil
	case <-l.C:
	case <-beat.C:
		_, err = fmt.Fprint(w, ": \n\n")
	}
	return err == nil, err
}

// opened begins a stream.
func opened(w http.ResponseWriter) {
	out := http.NewResponseController(w)
	out.SetReadDeadline(time.Time{}) // where it can be set; streams stay open
	out.SetWriteDeadline(time.Time{})
	h := w.Header()
	h.Set("Content-Type", "text/event-stream; charset=utf-8")
	h.Set("Cache-Control", "no-store")
	h.Set("X-Accel-Buffering", "no")
	w.WriteHeader(http.StatusOK)
}

func event(w http.ResponseWriter, id int64, kind string, v any) error {
	data, err := json.Marshal(v)
	if err == nil {
		_, err = fmt.Fprintf(w, "id: %d\nevent: %s\ndata: %s\n\n", id, kind, data)
	}
	return err
}

// happened is an entry of the log as players see it: what was done and by whom.
// Payloads may hold seeds and what is to come, and stay on the server.
type happened struct {
	Seq    int64        `json:"seq"`
	Kind   academy.Kind `json:"kind"`
	At     int64        `json:"at"`
	Tick   int32        `json:"tick"`
	Minute int32        `json:"minute"`
	Author string       `json:"author"`
	Role   string       `json:"role"`
	ID     string       `json:"id,omitempty"`      // of a command
	Does   string       `json:"command,omitempty"` // its kind
}

func happening(e academy.Event) any {
	out := happened{e.Seq, e.Kind, e.At, e.Tick, e.Minute, e.Author, e.Role, "", ""}
	if e.Kind == academy.Command {
		var c struct {
			ID   string `json:"id"`
			Kind string `json:"kind"`
		}
		if json.Unmarshal(e.Payload, &c) == nil {
			out.ID, out.Does = c.ID, c.Kind
		}
	}
	return out
}

// standing is what a view notice says: a changed one means that there is a new
// view.
type standing struct {
	State academy.State `json:"state"`
	Seq   int64         `json:"seq"`
	Tick  int32         `json:"tick"`
}

func (s *Server) teamStream(w http.ResponseWriter, r *http.Request, _ *caller) error {
	team, err := s.store.Team(r.Context(), r.PathValue("team"))
	if err != nil {
		return err
	}
	return s.stream(w, r, s.hub.Listen(team.Session, team.ID), func(ctx context.Context, after int64) ([]academy.Event, error) {
		return s.store.TeamEvents(ctx, team.Session, team.ID, after, maxEntries)
	}, happening, func(ctx context.Context) any {
		now, err := s.store.Team(ctx, team.ID)
		if err != nil {
			return nil
		}
		of, err := s.store.Session(ctx, team.Session)
		if err != nil {
			return nil
		}
		return standing{of.State, now.Seq, s.tick(&of, now.Tick)}
	})
}

// tick is that of the class's clock, or where the team has got to by itself.
func (s *Server) tick(of *academy.Session, own int32) int32 {
	if of.Setup.Pace != academy.ByClass || of.State == academy.Waiting {
		return own
	}
	it, err := s.shelf.Played(of.Setup.World, of.Setup.Scenario, of.Setup.Pack)
	if err != nil {
		return own
	}
	return it.Bundle.World.Clock.TickAt(of.Clock.Minute(s.millis()))
}

func (s *Server) classStream(w http.ResponseWriter, r *http.Request, _ *caller) error {
	id := r.PathValue("session")
	return s.stream(w, r, s.hub.Listen(id, ""), func(ctx context.Context, after int64) ([]academy.Event, error) {
		return s.store.Events(ctx, id, after, maxEntries)
	}, func(e academy.Event) any { return e }, func(ctx context.Context) any {
		of, err := s.store.Session(ctx, id)
		if err != nil {
			return nil
		}
		return standing{of.State, of.Seq, s.tick(&of, 0)}
	})
}

// row is a team as the facilitator's page lists it. Shares are in thousandths.
type row struct {
	ID        string        `json:"id"`
	Name      string        `json:"name"`
	State     academy.State `json:"state"`
	Extension int64         `json:"extension"`
	Members   []member      `json:"members"`
	Minute    int32         `json:"minute"`
	Clock     string        `json:"clock"`
	Rung      int           `json:"rung"`
	RungName  string        `json:"rung_name"`
	Peak      int           `json:"peak"`
	Posts     int           `json:"posts"`    // of ours
	Open      int           `json:"open"`     // messages that want something
	Tasks     int           `json:"tasks"`    // under way
	Busy      int32         `json:"busy"`     // minutes for which attention is taken
	Tone      *int32        `json:"tone"`     // mean of our posts' readings, tenths of Goldstein's scale; null without a post
	LastPost  string        `json:"last"`     // text of our last post
	LastID    string        `json:"last_id"`  // its id
	Commands  int           `json:"commands"` // accepted
	Over      bool          `json:"over"`
	Ending    string        `json:"ending,omitempty"`
	Trouble   string        `json:"trouble,omitempty"`
}

// Class is how all teams of a session stand.
type Class struct {
	Session academy.Session `json:"session"`
	Minute  int32           `json:"minute"` // of the class's clock
	Rungs   int             `json:"rungs"`
	Teams   []row           `json:"teams"`
}

// class collects how all teams of a session stand.
func (s *Server) classOf(ctx context.Context, id, lang string) (*Class, error) {
	of, err := s.store.Session(ctx, id)
	if err != nil {
		return nil, err
	}
	teams, err := s.store.Teams(ctx, id)
	if err != nil {
		return nil, err
	}
	people, err := s.store.Participants(ctx, id)
	if err != nil {
		return nil, err
	}
	out := &Class{Session: of, Minute: of.Clock.Minute(s.millis()), Teams: []row{}}
	for _, t := range teams {
		one := row{ID: t.ID, Name: t.Name, State: t.State, Extension: t.Extension, Members: []member{}}
		for _, p := range people {
			if p.Team == t.ID {
				one.Members = append(one.Members, member{p.ID, p.Name, p.Role, p.Team})
			}
		}
		err := s.hub.Look(ctx, t.ID, func(play *session.Session, m live.Moment) error {
			out.Rungs = len(play.Bundle().World.Ladder)
			summarise(&one, play, &m.Session.Setup, lang)
			return nil
		})
		if err != nil {
			one.Trouble = "The crisis of this team cannot be shown."
			s.log.Error("a team cannot be shown", "team", t.ID, "error", err)
		}
		out.Teams = append(out.Teams, one)
	}
	return out, nil
}

func (s *Server) class(w http.ResponseWriter, r *http.Request, _ *caller) error {
	out, err := s.classOf(r.Context(), r.PathValue("session"), words(r).Lang())
	if err != nil {
		return err
	}
	return respond(w, http.StatusOK, out)
}
