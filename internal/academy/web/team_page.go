package web

import (
	"net/http"
	"slices"

	"demarche/internal/academy/live"
	"demarche/internal/academy/pages"
	"demarche/internal/locale"
	"demarche/internal/present"
	"demarche/internal/session"
	"demarche/internal/view"
	"demarche/internal/world"
)

// teamPage tells the crisis of a team again.
func (s *Server) teamPage(w http.ResponseWriter, r *http.Request, who *caller) error {
	said := (*remarks)(nil)
	var p *pages.Page
	team, err := s.store.Team(r.Context(), r.PathValue("team"))
	if err != nil {
		return err
	}
	if team.Session != r.PathValue("session") {
		return errNothing
	}
	if said, err = s.remarks(r, team.Session); err != nil {
		return err
	}
	err = s.hub.Look(r.Context(), team.ID, func(play *session.Session, m live.Moment) error {
		p = drawn(r, who, told(r, &m.Session.Setup))
		t, v := present.New(play.Bundle(), p.Words), play.View()
		out := &pages.Told{Class: m.Session.Setup.Title, ID: m.Session.ID, Team: team.Name, TeamID: team.ID, Clock: t.At(v.Minute), Last: v.Minute, Start: t.World().Clock.Unix / 60 % (24 * 60)}
		add := func(x pages.Scene) { x.When = t.At(x.Minute); out.Scenes = append(out.Scenes, x) }
		for i := range v.Feed {
			f := v.Feed[i]
			x := t.Post(f, v)
			add(pages.Scene{Minute: f.Minute, Kind: "post", Who: x.Author, Text: x.Body, Ours: f.Ours, Hidden: said.hidden[team.ID+" "+f.ID]})
		}
		for i := range v.Inbox {
			x := t.Message(&v.Inbox[i], v)
			add(pages.Scene{Minute: v.Inbox[i].Minute, Kind: "message", Who: x.From, Text: x.Subject + "\n" + x.Body})
			if x.Chosen != "" {
				add(pages.Scene{Minute: v.Inbox[i].Minute, Kind: "chosen", Text: t.Words.T("room.decided") + ": " + x.Chosen, Ours: true})
			}
		}
		for n, move := range v.Ladder.Moves {
			add(pages.Scene{Minute: move.Minute, Kind: "ladder", Text: t.RungOf(move.Rung) + ". " + t.WhyMoved(n, v)})
		}
		for i := range v.Timeline {
			x := &v.Timeline[i]
			add(pages.Scene{Minute: x.Minute, Kind: "mark", Text: t.Mark(x, v), Ours: x.Ours})
		}
		slices.SortStableFunc(out.Scenes, func(a, b pages.Scene) int { return int(b.Minute - a.Minute) })
		if n := len(out.Scenes); n > 0 {
			out.First = out.Scenes[n-1].Minute
		}
		p.Title, p.Body = team.Name, out
		return nil
	})
	if err != nil {
		return err
	}
	return send(w, http.StatusOK, "team.html", p)
}

// teamCourse answers with what is drawn over the time of a team's crisis.
func (s *Server) teamCourse(w http.ResponseWriter, r *http.Request, _ *caller) error {
	var out *pages.Course
	err := s.hub.Look(r.Context(), r.PathValue("team"), func(play *session.Session, m live.Moment) error {
		out = course(play.View(), play.Bundle().World, told(r, &m.Session.Setup))
		return nil
	})
	if err != nil {
		return err
	}
	return respond(w, http.StatusOK, out)
}

// course is the ladder and what was measured, at all minutes at which one of them
// changed.
func course(v *view.View, w *world.World, words *locale.Words) *pages.Course {
	at := map[int32]bool{0: true, v.Minute: true}
	for _, m := range v.Ladder.Moves {
		at[m.Minute] = true
	}
	for i := range v.Publics {
		for _, m := range v.Publics[i].Times {
			at[m] = true
		}
	}
	out := &pages.Course{Rungs: len(w.Ladder), Words: [3]string{words.T("ladder.name"), words.T("room.trust"), words.T("room.outrage")}}
	for m := range at {
		out.Minutes = append(out.Minutes, m)
	}
	slices.Sort(out.Minutes)
	for _, m := range out.Minutes {
		rung := w.Start + 1
		for _, move := range v.Ladder.Moves {
			if move.Minute <= m {
				rung = move.Rung
			}
		}
		out.Rung = append(out.Rung, rung)
		out.Trust = append(out.Trust, gauged(v, m, func(p *view.Public) []view.Signal { return p.Trust }))
		out.Outrage = append(out.Outrage, gauged(v, m, func(p *view.Public) []view.Signal { return p.Outrage }))
	}
	return out
}

// gauged is the mean of what was measured at a minute, in per cent, or nil.
func gauged(v *view.View, minute int32, of func(*view.Public) []view.Signal) *int32 {
	sum, n := int32(0), int32(0)
	for i := range v.Publics {
		p := &v.Publics[i]
		for k, m := range p.Times {
			if list := of(p); m == minute && k < len(list) {
				sum, n = sum+list[k].Value, n+1
			}
		}
	}
	if n == 0 {
		return nil
	}
	mean := (sum/n + 5) / 10
	return &mean
}
