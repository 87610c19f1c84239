package web

import (
	"context"
	"encoding/json"
	"net/http"
	"slices"
	"strconv"
	"strings"

	"demarche/internal/academy"
	"demarche/internal/academy/classbook"
	"demarche/internal/academy/live"
	"demarche/internal/academy/pages"
	"demarche/internal/inspect"
	"demarche/internal/locale"
	"demarche/internal/looked"
	"demarche/internal/present"
	"demarche/internal/session"
	"demarche/internal/sim"
	"demarche/internal/view"
	"demarche/internal/world"
)

// remarks are what an instructor has said and done about posts, by team and post.
type remarks struct {
	notes  map[string][]string
	hidden map[string]bool
	looked map[string]looked.Line
}

func (s *Server) remarks(r *http.Request, id string) (*remarks, error) {
	list, err := s.store.Remarks(r.Context(), id)
	if err != nil {
		return nil, err
	}
	out := &remarks{map[string][]string{}, map[string]bool{}, map[string]looked.Line{}}
	for _, e := range list {
		switch e.Kind {
		case academy.Noted:
			var n struct {
				academy.Note
				Team string `json:"team"`
			}
			if err := json.Unmarshal(e.Payload, &n); err != nil {
				return nil, err
			}
			at := n.Team + " " + n.Post
			out.notes[at] = append(out.notes[at], n.Text)
		case academy.Moderated:
			var m academy.Moderation
			if err := json.Unmarshal(e.Payload, &m); err != nil {
				return nil, err
			}
			out.hidden[m.Team+" "+m.Post] = m.Hidden
		case academy.Looked:
			var l looked.Line
			if err := json.Unmarshal(e.Payload, &l); err != nil {
				return nil, err
			}
			out.looked[e.Team+" "+l.Post] = l
		}
	}
	return out, nil
}

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
	if of.State == academy.Running {
		c.Until = of.Deadline
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
		if p := &v.Feed[i]; p.Ours {
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
		p := &v.Feed[i]
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

// opening is how a text begins.
func opening(text string) string {
	const most = 60
	all := []rune(strings.Join(strings.Fields(text), " "))
	if len(all) <= most {
		return string(all)
	}
	return strings.TrimSpace(string(all[:most])) + "…"
}

// steer lists what an instructor can do to a crisis, or returns nil where nothing
// may be done.
func steer(play *session.Session, t *present.Teller) *pages.Steer {
	if play.CheckIntervention(sim.Intervention{Kind: sim.WriteAs, From: "x", Texts: map[string]string{t.World().Languages[0]: "x"}}) != nil {
		return nil
	}
	w, out := t.World(), &pages.Steer{}
	for _, part := range inspect.Sections(play, t) {
		for _, row := range part.Rows {
			if part.ID != inspect.Injects || !row.Open {
				continue
			}
			in := pages.Inject{ID: row.ID, State: row.State}
			for _, l := range row.Lines {
				if in.Title == "" {
					in.Title = opening(l.Text)
				}
				in.Lines = append(in.Lines, pages.Line{ID: l.ID, Text: l.Text})
			}
			out.Injects = append(out.Injects, in)
		}
	}
	for i := range w.Accounts {
		if !w.Accounts[i].Ours {
			o := pages.Option{ID: w.Accounts[i].ID, Name: t.Account(i)}
			out.Accounts, out.Senders = append(out.Accounts, o), append(out.Senders, o)
		}
	}
	for i := range w.Colleagues {
		out.Senders = append(out.Senders, pages.Option{ID: w.Colleagues[i].ID, Name: t.Colleague(i)})
	}
	for i := range w.Platforms {
		out.Platforms = append(out.Platforms, pages.Option{ID: w.Platforms[i].ID, Name: t.Platform(i)})
	}
	for i := range w.Narratives {
		out.Claims = append(out.Claims, pages.Option{ID: w.Narratives[i].ID, Name: t.Narrative(i)})
	}
	for _, p := range []world.Position{world.Asserts, world.Denies, world.Partly, world.Holds} {
		out.Positions = append(out.Positions, pages.Option{ID: p.String(), Name: t.Position(p)})
	}
	for _, lang := range w.Languages {
		out.Languages = append(out.Languages, pages.Option{ID: lang, Name: t.Words.Language(lang), Chosen: lang == t.Words.Lang()})
	}
	for _, m := range []int32{30, 60, 120, 240, 480} {
		out.Spans = append(out.Spans, pages.Option{ID: strconv.Itoa(int(m)), Name: t.Span(m)})
	}
	return out
}

func (s *Server) classPage(w http.ResponseWriter, r *http.Request, who *caller) error {
	p, c, err := s.classShown(r, who)
	if err != nil {
		return err
	}
	if r.URL.Query().Has("done") {
		c.Said = &pages.Said{Good: true, Text: p.T("lesson.done")}
	}
	return send(w, http.StatusOK, "class.html", p)
}

func (s *Server) classParts(w http.ResponseWriter, r *http.Request, who *caller) error {
	p, c, err := s.classShown(r, who)
	if err != nil {
		return err
	}
	return send(w, http.StatusOK, "parts.html", p.With(c.Changed(r.URL.Query().Get)))
}

func (s *Server) classNews(w http.ResponseWriter, r *http.Request, _ *caller) error {
	return s.tell(w, r, r.PathValue("session"), "")
}

func (s *Server) codePage(w http.ResponseWriter, r *http.Request, who *caller) error {
	of, err := s.store.Session(r.Context(), r.PathValue("session"))
	if err != nil {
		return err
	}
	link := linkTo(r, "/join/"+of.Code)
	picture, err := pages.Picture(link)
	if err != nil {
		return err
	}
	return s.show(w, r, who, http.StatusOK, "code.html", pages.Shown{Title: of.Setup.Title, Code: of.Code, Link: link, Picture: picture})
}

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
			f := &v.Feed[i]
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
