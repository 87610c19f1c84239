package web

import (
	"net/http"
	"strings"

	"demarche/internal/academy"
	"demarche/internal/academy/desk"
	"demarche/internal/academy/live"
	"demarche/internal/session"
	"demarche/internal/sim"
)

// intervene lets the instructor act on the crisis of one team or of all.
func (s *Server) intervene(w http.ResponseWriter, r *http.Request, who *caller) error {
	var in struct {
		Team         string           `json:"team"` // "" for all
		Intervention sim.Intervention `json:"intervention"`
	}
	if err := read(r, &in); err != nil {
		return err
	}
	teams, err := s.store.Teams(r.Context(), r.PathValue("session"))
	if err != nil {
		return err
	}
	type result struct {
		Team string `json:"team"`
		answered
	}
	out := []result{}
	for _, t := range teams {
		if in.Team != "" && t.ID != in.Team {
			continue
		}
		a, err := s.hub.Intervene(r.Context(), t.ID, who.account.ID, in.Intervention)
		if err != nil {
			return held(err)
		}
		if a.Accepted {
			s.deed(r.Context(), who, intervened(t.Session, t.ID, &in.Intervention))
		}
		said, err := s.inWords(r, t.ID, a)
		if err != nil {
			return err
		}
		out = append(out, result{t.ID, said})
	}
	if len(out) == 0 {
		return errNothing
	}
	return respond(w, http.StatusOK, out)
}

// intervened is that an instructor has acted on the crisis of a team.
func intervened(session, team string, x *sim.Intervention) academy.Deed {
	return academy.Deed{Action: "intervene", Session: session, Object: team, Detail: strings.TrimSpace(string(x.Kind) + " " + x.Inject)}
}

// upcoming lists the injects of a team that have not come, for who may fire or
// edit them.
func (s *Server) upcoming(w http.ResponseWriter, r *http.Request, _ *caller) error {
	type inject struct {
		ID     string            `json:"id"`
		Minute int32             `json:"minute"` // at which it comes by itself; -1 where that hangs on a condition
		Lines  map[string]string `json:"lines"`  // texts that can be edited, by line id
	}
	out := []inject{}
	err := s.hub.Look(r.Context(), r.PathValue("team"), func(play *session.Session, m live.Moment) error {
		tell := desk.Words(play, &m.Session.Setup, r.URL.Query().Get("lang")).Present()
		w := play.Bundle().World
		for i := range w.Injects {
			in := &w.Injects[i]
			if play.CheckIntervention(sim.Intervention{Kind: sim.Fire, Inject: in.ID}) != nil {
				continue
			}
			row := inject{in.ID, in.When.At, map[string]string{}}
			for _, line := range in.Lines() {
				row.Lines[line] = tell.Text(line)
			}
			out = append(out, row)
		}
		return nil
	})
	if err != nil {
		return err
	}
	return respond(w, http.StatusOK, out)
}
