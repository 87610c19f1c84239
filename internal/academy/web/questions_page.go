package web

import (
	"errors"
	"net/http"
	"strconv"

	"demarche/internal/academy"
	"demarche/internal/academy/classbook"
	"demarche/internal/academy/lobby"
	"demarche/internal/academy/pages"
)

// whenAsked is which of the two questionnaires is answered now: the first until the
// lesson has begun, and later by who joins late; the second once it has ended.
func whenAsked(of *academy.Session, before map[string]int) string {
	switch {
	case of.State == academy.Ended:
		return academy.After
	case of.State == academy.Waiting, len(before) == 0:
		return academy.Before
	}
	return ""
}

func (s *Server) questionsPage(w http.ResponseWriter, r *http.Request, who *caller) error {
	var said *pages.Said
	if r.URL.Query().Has("kept") {
		said = &pages.Said{Good: true}
	}
	return s.showQuestions(w, r, who, said)
}

// showQuestions shows the questionnaire as it was last answered.
func (s *Server) showQuestions(w http.ResponseWriter, r *http.Request, who *caller, said *pages.Said) error {
	me := who.participant
	of, err := s.store.Session(r.Context(), me.Session)
	if err != nil {
		return err
	}
	back, err := s.lookedBack(r.Context(), of.ID)
	if err != nil {
		return err
	}
	p := drawn(r, who, told(r, &of.Setup))
	q := &pages.Questions{Title: of.Setup.Title, Ended: of.State == academy.Ended, When: whenAsked(&of, back.before[me.ID]), Said: said}
	was := back.before[me.ID]
	if q.When == academy.After {
		was = back.after[me.ID]
	}
	for _, id := range classbook.Questions {
		q.Asked = append(q.Asked, pages.Asked{ID: id, Text: classbook.Asked(id, p.Words), Value: was[id]})
	}
	rule := back.rules[me.ID]
	q.Rule, q.Named = rule.Text, rule.Named
	if said != nil && said.Good {
		said.Text = p.T("seminar.kept")
	}
	p.Title, p.Body = of.Setup.Title, q
	return sendSaid(w, "questions.html", p, said)
}

// questionsForm keeps the answers of who plays.
func (s *Server) questionsForm(w http.ResponseWriter, r *http.Request, who *caller) error {
	if err := form(r); err != nil {
		return err
	}
	given := academy.Answers{When: r.PostFormValue("when"), Answers: map[string]int{}}
	for _, id := range classbook.Questions {
		if n, err := strconv.Atoi(r.PostFormValue("q." + id)); err == nil {
			given.Answers[id] = n
		}
	}
	return s.keptAnswer(w, r, who, s.lobby.Answer(r.Context(), *who.participant, given), "seminar.wrong-answers")
}

// ruleForm keeps the rule that who plays has found for their own post.
func (s *Server) ruleForm(w http.ResponseWriter, r *http.Request, who *caller) error {
	if err := form(r); err != nil {
		return err
	}
	rule := academy.Rule{Text: r.PostFormValue("text"), Named: r.PostFormValue("named") != ""}
	return s.keptAnswer(w, r, who, s.lobby.Rule(r.Context(), *who.participant, rule), "seminar.wrong-rule")
}

// keptAnswer goes back to the questionnaire, or says there what was wrong.
func (s *Server) keptAnswer(w http.ResponseWriter, r *http.Request, who *caller, err error, wrong string) error {
	if wrongs := (*lobby.Wrong)(nil); errors.As(err, &wrongs) {
		return s.showQuestions(w, r, who, &pages.Said{Text: words(r).T(wrong)})
	}
	if err != nil {
		return err
	}
	http.Redirect(w, r, "/desk/questions?kept", http.StatusSeeOther)
	return nil
}
