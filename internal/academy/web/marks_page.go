package web

import (
	"context"
	"errors"
	"net/http"
	"strconv"
	"strings"

	"demarche/internal/academy"
	"demarche/internal/academy/classbook"
	"demarche/internal/academy/lobby"
	"demarche/internal/academy/pages"
	"demarche/internal/locale"
)

// judged are the teams of a class with the levels that were given and the figures
// of the model, as far as there are any.
func (s *Server) judged(ctx context.Context, id string, words *locale.Words) ([]pages.Marked, error) {
	back, err := s.lookedBack(ctx, id)
	if err != nil {
		return nil, err
	}
	list, err := s.standings(ctx, id, "")
	if err != nil {
		return nil, err
	}
	var out []pages.Marked
	for _, one := range list {
		given := back.marks[one.Team]
		team := classbook.Team{Name: one.Name, Result: one.Result, Marks: given.Marks, Remark: given.Remark}
		out = append(out, pages.Marked{Judged: team.Judged(words), ID: one.Team})
	}
	return out, nil
}

func (s *Server) marksPage(w http.ResponseWriter, r *http.Request, who *caller) error {
	of, err := s.store.Session(r.Context(), r.PathValue("session"))
	if err != nil {
		return err
	}
	p := drawn(r, who, told(r, &of.Setup))
	out := &pages.Marks{ID: of.ID, Title: of.Setup.Title}
	for _, part := range classbook.Criteria {
		out.Parts = append(out.Parts, p.T("part."+part))
	}
	if out.Rows, err = s.judged(r.Context(), of.ID, p.Words); err != nil {
		return err
	}
	p.Title, p.Body = of.Setup.Title, out
	return send(w, http.StatusOK, "marks.html", p)
}

func (s *Server) markPage(w http.ResponseWriter, r *http.Request, who *caller) error {
	var said *pages.Said
	if r.URL.Query().Has("kept") {
		said = &pages.Said{Good: true, Text: words(r).T("seminar.kept")}
	}
	return s.showMark(w, r, who, said)
}

// showMark shows where a team is judged.
func (s *Server) showMark(w http.ResponseWriter, r *http.Request, who *caller, said *pages.Said) error {
	of, err := s.store.Session(r.Context(), r.PathValue("session"))
	if err != nil {
		return err
	}
	p := drawn(r, who, told(r, &of.Setup))
	list, err := s.judged(r.Context(), of.ID, p.Words)
	if err != nil {
		return err
	}
	out := &pages.Mark{ID: of.ID, Title: of.Setup.Title, Parts: classbook.Criteria, Levels: classbook.Levels(p.Words), Said: said}
	for i := range list {
		if list[i].ID != r.PathValue("team") {
			continue
		}
		out.Team, out.Judged = list[i].ID, list[i].Judged
		if i+1 < len(list) {
			out.Next = list[i+1].ID
		}
	}
	if out.Team == "" {
		return errNothing
	}
	p.Title, p.Body = out.Judged.Team, out
	return sendSaid(w, "mark.html", p, said)
}

// markForm keeps the levels that an instructor gives a team.
func (s *Server) markForm(w http.ResponseWriter, r *http.Request, who *caller) error {
	if err := form(r); err != nil {
		return err
	}
	given := academy.Marks{Marks: map[string]int{}, Remark: strings.TrimSpace(r.PostFormValue("remark"))}
	for _, part := range classbook.Criteria {
		if n, err := strconv.Atoi(r.PostFormValue("mark." + part)); err == nil && n != 0 {
			given.Marks[part] = n
		}
	}
	id, team := r.PathValue("session"), r.PathValue("team")
	err := s.lobby.Mark(r.Context(), id, who.account.ID, team, given)
	if wrong := (*lobby.Wrong)(nil); errors.As(err, &wrong) {
		return s.showMark(w, r, who, &pages.Said{Text: words(r).T("seminar.wrong-marks")})
	}
	if err != nil {
		return err
	}
	s.deed(r.Context(), who, academy.Deed{Action: "mark", Session: id, Object: team})
	to := "/classes/" + id + "/marks/" + team + "?kept"
	if next := r.PostFormValue("next"); next != "" {
		to = "/classes/" + id + "/marks/" + next
	}
	http.Redirect(w, r, to, http.StatusSeeOther)
	return nil
}
