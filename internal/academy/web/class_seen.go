package web

import (
	"net/http"
	"slices"
	"strconv"

	"demarche/internal/academy"
	"demarche/internal/academy/live"
	"demarche/internal/academy/pages"
	"demarche/internal/present"
	"demarche/internal/session"
	"demarche/internal/view"
)

// classShown draws a class for its instructor.
func (s *Server) classShown(r *http.Request, who *caller) (*pages.Page, *pages.Class, error) {
	p, c, err := s.classSeen(r, who)
	if err != nil {
		return nil, nil, err
	}
	return p, c, pages.DrawClass(p, c)
}

// classSeen collects how a class stands.
func (s *Server) classSeen(r *http.Request, who *caller) (*pages.Page, *pages.Class, error) {
	of, err := s.store.Session(r.Context(), r.PathValue("session"))
	if err != nil {
		return nil, nil, err
	}
	teams, err := s.store.Teams(r.Context(), of.ID)
	if err != nil {
		return nil, nil, err
	}
	people, err := s.store.Participants(r.Context(), of.ID)
	if err != nil {
		return nil, nil, err
	}
	said, err := s.remarks(r, of.ID)
	if err != nil {
		return nil, nil, err
	}
	p := drawn(r, who, told(r, &of.Setup))
	c := &pages.Class{ID: of.ID, Code: of.Code, Title: of.Setup.Title, Setup: &of.Setup, State: of.State, Speed: of.Clock.Speed}
	if of.State == academy.Running && of.Deadline > 0 {
		c.Left = &pages.Left{Millis: max(0, of.Deadline-s.millis()), At: "/classes/" + of.ID}
	}
	for _, n := range []int64{1, 2, 4, 8, 16, 32, 64} {
		c.Speeds = append(c.Speeds, pages.Option{ID: strconv.FormatInt(n, 10), Name: strconv.FormatInt(n, 10) + "×", Chosen: n == max(of.Clock.Speed, 1)})
	}
	it, err := s.shelf.Played(of.Setup.World, of.Setup.Scenario, of.Setup.Pack)
	if err != nil {
		return nil, nil, err
	}
	t := present.New(it.Bundle, p.Words)
	if of.Setup.Pace == academy.ByClass && of.State != academy.Waiting {
		c.Clock = t.At(of.Clock.Minute(s.millis()))
	}
	for i := range teams {
		team := &teams[i]
		row := pages.Row{ID: team.ID, Link: "/classes/" + of.ID + "/teams/" + team.ID, Name: team.Name, Extension: team.Extension / 60_000}
		for _, x := range people {
			if x.Team == team.ID {
				row.Members = append(row.Members, pages.Member{Name: x.Name, Role: x.Role})
			}
		}
		err := s.hub.Look(r.Context(), team.ID, func(play *session.Session, m live.Moment) error {
			follow(&row, play, t)
			c.Statements = append(c.Statements, statements(team, play, t, said)...)
			if c.Steer == nil && of.State != academy.Ended {
				c.Steer = steer(play, t)
			}
			return nil
		})
		if err != nil {
			row.Trouble = true
			s.log.Error("a team cannot be shown", "team", team.ID, "error", err)
		}
		c.Rows = append(c.Rows, row)
		if c.Steer != nil {
			c.Steer.Teams = append(c.Steer.Teams, pages.Option{ID: team.ID, Name: team.Name})
		}
	}
	slices.SortStableFunc(c.Statements, func(a, b pages.Statement) int { return int(b.Minute - a.Minute) })
	c.Statements = c.Statements[:min(len(c.Statements), 100)]
	p.Title, p.Body = c.Title, c
	return p, c, nil
}

// follow fills in how a team stands.
func follow(row *pages.Row, play *session.Session, t *present.Teller) {
	v := play.View()
	var names []string
	for i := range t.World().Ladder {
		names = append(names, t.Rung(i+1))
	}
	row.Rungs, row.Rung, row.RungName, row.Trend = pages.Rungs(names, v.Ladder.Rung), v.Ladder.Rung, t.Rung(v.Ladder.Rung), v.Ladder.Trend
	row.Clock, row.Over, row.Open, row.Tasks, row.Busy = t.At(v.Minute), v.Over, present.Waiting(v), len(v.Tasks), max(0, v.BusyUntil-v.Minute)
	sum := 0
	for i := range v.Feed {
		if p := v.Feed[i]; p.Ours {
			row.Posts++
			sum += int(p.Reading.Goldstein)
			x := t.Post(p, v)
			row.Last, row.LastWhen, row.LastPost = present.Short(x.Body, 160), x.When, p.ID
		}
	}
	if row.Posts > 0 {
		row.Tone = t.Words.Decimal(float64(sum)/float64(10*row.Posts), 1, true)
	}
	row.Trust, row.Outrage = mean(v.Publics, func(p *view.Public) []view.Signal { return p.Trust }), mean(v.Publics, func(p *view.Public) []view.Signal { return p.Outrage })
}

// mean is that of the last measurements over all publics, in whole per cent.
func mean(list []view.Public, of func(*view.Public) []view.Signal) string {
	sum, n := 0, 0
	for i := range list {
		if s := of(&list[i]); len(s) > 0 {
			sum += int(s[len(s)-1].Value)
			n++
		}
	}
	if n == 0 {
		return "–"
	}
	return strconv.Itoa((sum/n+5)/10) + " %"
}

// statements are the posts of a team with what was remarked on them.
func statements(team *academy.Team, play *session.Session, t *present.Teller, said *remarks) []pages.Statement {
	v := play.View()
	free := map[string]bool{}
	for _, own := range play.Sim().Own() {
		for _, c := range play.Commands() {
			if c.ID == own.Command {
				free[own.ID] = !c.Verbatim
			}
		}
	}
	var list []pages.Statement
	for i := range v.Feed {
		p := v.Feed[i]
		if !p.Ours {
			continue
		}
		x, at := t.Post(p, v), team.ID+" "+p.ID
		list = append(list, pages.Statement{
			Team: team.ID, TeamName: team.Name, Post: p.ID, When: x.When, Minute: p.Minute, Text: x.Body, Lang: x.Lang, Reads: t.Reading(p.Reading, nil),
			Free: free[p.ID], Hidden: said.hidden[at], Looked: said.looked[at].Why, Notes: said.notes[at],
		})
	}
	return list
}
