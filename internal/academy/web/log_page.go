package web

import (
	"context"
	"encoding/json"
	"net/http"
	"strconv"
	"strings"

	"demarche/internal/academy"
	"demarche/internal/academy/classbook"
	"demarche/internal/academy/pages"
	"demarche/internal/present"
	"demarche/internal/sim"
)

// named are the names of all people and teams of a class, by id.
func (s *Server) named(ctx context.Context, id string) (map[string]string, error) {
	people, err := s.store.Participants(ctx, id)
	if err != nil {
		return nil, err
	}
	teams, err := s.store.Teams(ctx, id)
	if err != nil {
		return nil, err
	}
	names := map[string]string{}
	for i := range people {
		names[people[i].ID] = people[i].Name
	}
	for i := range teams {
		names[teams[i].ID] = teams[i].Name
	}
	return names, nil
}

// logPage shows the log of a class.
func (s *Server) logPage(w http.ResponseWriter, r *http.Request, who *caller) error {
	of, err := s.store.Session(r.Context(), r.PathValue("session"))
	if err != nil {
		return err
	}
	list, err := s.store.Events(r.Context(), of.ID, after(r), maxEntries)
	if err != nil {
		return err
	}
	names, err := s.named(r.Context(), of.ID)
	if err != nil {
		return err
	}
	if who.account != nil {
		names[who.account.ID] = who.account.Name
	}
	it, err := s.shelf.Played(of.Setup.World, of.Setup.Scenario, of.Setup.Pack)
	if err != nil {
		return err
	}
	p := drawn(r, who, told(r, &of.Setup))
	t := present.New(it.Bundle, p.Words)
	out := &pages.Logged{ID: of.ID, Title: of.Setup.Title}
	for i := range list {
		out.Rows = append(out.Rows, entry(&list[i], names, t))
	}
	if len(list) == maxEntries {
		out.Next = list[len(list)-1].Seq
	}
	p.Title, p.Body = of.Setup.Title, out
	return send(w, http.StatusOK, "log.html", p)
}

// entry puts an entry of the log into words: what was ordered or said, and never
// what the program computed.
func entry(e *academy.Event, names map[string]string, t *present.Teller) pages.Entry {
	out := pages.Entry{Seq: e.Seq, At: clockOf(e.At), Author: names[e.Author], Role: e.Role, Kind: string(e.Kind), Team: names[e.Team]}
	if out.Author == "" {
		out.Author = e.Author
	}
	if e.Team != "" && e.Minute > 0 {
		out.Clock = t.At(e.Minute)
	}
	switch e.Kind {
	case academy.Command:
		var c sim.Command
		if json.Unmarshal(e.Payload, &c) == nil {
			out.What = strings.TrimSpace(t.CommandName(c.Kind) + ": " + present.Short(t.Written(c.Texts), 200))
			out.What = strings.TrimSuffix(out.What, ":")
		}
	case academy.Noted, academy.Looked, academy.Moderated, academy.Ruled:
		var n struct{ Text, Why string }
		if json.Unmarshal(e.Payload, &n) == nil {
			out.What = n.Text + n.Why
		}
	case academy.Answered:
		var a academy.Answers
		if json.Unmarshal(e.Payload, &a) == nil {
			list := []string{t.Words.T("classbook." + a.When)}
			for _, id := range classbook.Questions {
				if n := a.Answers[id]; n > 0 {
					list = append(list, classbook.Asked(id, t.Words)+" "+strconv.Itoa(n))
				}
			}
			out.What = strings.Join(list, " · ")
		}
	}
	if key := "seminar.did-" + out.Kind; t.Words.Has(key) {
		out.Kind = t.Words.T(key)
	}
	if key := "lesson.seat-" + out.Role; t.Words.Has(key) {
		out.Role = t.Words.T(key)
	}
	return out
}
