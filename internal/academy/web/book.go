package web

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"time"

	"demarche/internal/academy"
	"demarche/internal/academy/classbook"
	"demarche/internal/academy/seal"
	"demarche/internal/academy/store"
	"demarche/internal/academy/verify"
	"demarche/internal/locale"
)

// look back: what a class has said of itself, from its log.
type lookBack struct {
	before, after map[string]map[string]int // by person and question
	rules         map[string]academy.Rule   // by person
	marks         map[string]academy.Marks  // by team
}

func (s *Server) lookedBack(ctx context.Context, id string) (*lookBack, error) {
	out := &lookBack{map[string]map[string]int{}, map[string]map[string]int{}, map[string]academy.Rule{}, map[string]academy.Marks{}}
	list, err := s.store.EventsOf(ctx, id, academy.Answered, academy.Ruled, academy.Marked)
	if err != nil {
		return nil, err
	}
	for _, e := range list {
		var bad error
		switch e.Kind {
		case academy.Answered:
			var a academy.Answers
			bad = json.Unmarshal(e.Payload, &a)
			into := out.before
			if a.When == academy.After {
				into = out.after
			}
			if into[e.Author] == nil {
				into[e.Author] = map[string]int{}
			}
			for question, v := range a.Answers {
				into[e.Author][question] = v
			}
		case academy.Ruled:
			var r academy.Rule
			bad = json.Unmarshal(e.Payload, &r)
			out.rules[e.Author] = r
		case academy.Marked:
			var m academy.Marks
			bad = json.Unmarshal(e.Payload, &m)
			out.marks[e.Team] = m
		}
		if bad != nil {
			return nil, bad
		}
	}
	return out, nil
}

// answers are those of all people, in the order of the questions.
func answers(people []academy.Participant, of map[string]map[string]int) []classbook.Answer {
	var list []classbook.Answer
	for _, p := range people {
		for _, question := range classbook.Questions {
			if v := of[p.ID][question]; v > 0 {
				list = append(list, classbook.Answer{Person: p.ID, Question: question, Value: v})
			}
		}
	}
	return list
}

// bookOf collects what a lesson that is over has shown.
func (s *Server) bookOf(ctx context.Context, id, lang string) (*classbook.Class, error) {
	of, err := s.store.Session(ctx, id)
	if err != nil {
		return nil, err
	}
	if of.State != academy.Ended {
		return nil, fault(http.StatusConflict, "running", "The session has not ended.")
	}
	back, err := s.lookedBack(ctx, id)
	if err != nil {
		return nil, err
	}
	list, err := s.standings(ctx, id, "")
	if err != nil {
		return nil, err
	}
	people, err := s.store.Participants(ctx, id)
	if err != nil {
		return nil, err
	}
	out := &classbook.Class{Title: of.Setup.Title, Lang: cmp.Or(lang, of.Setup.Language), Same: !of.Setup.Drawn, Before: answers(people, back.before), After: answers(people, back.after)}
	sheets, err := s.sheetsOf(ctx, &of, list, out.Lang)
	if err != nil {
		return nil, err
	}
	for i, one := range list {
		if sheets[i] == nil {
			continue
		}
		m := back.marks[one.Team]
		out.Teams = append(out.Teams, classbook.Team{Name: one.Name, Sheet: sheets[i], Result: one.Result, Marks: m.Marks, Remark: m.Remark})
		if one.Result != nil && len(out.Like) == 0 {
			if out.Like, err = s.like(ctx, id, one.Result); err != nil {
				return nil, err
			}
		}
	}
	for _, p := range people {
		if r, ok := back.rules[p.ID]; ok {
			rule := classbook.Rule{Text: r.Text}
			if r.Named {
				rule.Who = p.Name
			}
			out.Rules = append(out.Rules, rule)
		}
	}
	return out, nil
}

// like are the totals of like runs of other classes.
func (s *Server) like(ctx context.Context, id string, with *verify.Result) ([]float64, error) {
	results, err := s.store.AllResults(ctx)
	if err != nil {
		return nil, err
	}
	var list []float64
	for _, r := range results {
		if r.Session == id {
			continue
		}
		other, _, err := verify.Open([]byte(r.Body))
		if err != nil {
			return nil, err
		}
		if classbook.Like(with, other) && other.Expected != nil && other.Expected.Total != nil {
			list = append(list, *other.Expected.Total)
		}
	}
	return list, nil
}

// alone is the policy of a page that stands alone: it brings its own styles, and may
// fetch and run nothing.
const alone = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; frame-ancestors 'none'; sandbox allow-same-origin allow-modals"

// respondAlone answers with a page that stands alone.
func respondAlone(w http.ResponseWriter, page []byte) error {
	h := w.Header()
	h.Set("Content-Type", "text/html; charset=utf-8")
	h.Set("Cache-Control", "no-store")
	h.Set("Content-Security-Policy", alone)
	_, err := w.Write(page)
	return err
}

// classDebrief hands out the debrief of a class on one page.
func (s *Server) classDebrief(w http.ResponseWriter, r *http.Request, _ *caller) error {
	book, err := s.bookOf(r.Context(), r.PathValue("session"), r.URL.Query().Get("lang"))
	if err != nil {
		return err
	}
	var b bytes.Buffer
	if err := classbook.Write(&b, classbook.Build(book)); err != nil {
		return err
	}
	return respondAlone(w, b.Bytes())
}

// certificate hands out that of a participant of a team: of ?participant, or of who
// asks.
func (s *Server) certificate(w http.ResponseWriter, r *http.Request, who *caller) error {
	id := r.URL.Query().Get("participant")
	if p := who.participant; p != nil && p.Team == r.PathValue("team") && (id == "" || who.account == nil) {
		id = p.ID
	}
	p, err := s.store.Participant(r.Context(), id)
	if err != nil && !errors.Is(err, store.ErrNone) {
		return err
	}
	if p.Team != r.PathValue("team") {
		return fault(http.StatusBadRequest, "participant", "Say whose certificate it is: ?participant=ID, of somebody in this team.")
	}
	of, err := s.store.Session(r.Context(), p.Session)
	if err != nil {
		return err
	}
	lang := cmp.Or(r.URL.Query().Get("lang"), of.Setup.Language)
	out := &classbook.Certificate{
		Lang: lang, Academy: r.URL.Query().Get("academy"), Name: p.Name, Lesson: of.Setup.Title,
		Date: time.UnixMilli(of.Clock.Since).UTC().Format(time.DateOnly), Key: seal.Fingerprint(s.key.Public()),
	}
	if of.Setup.Teams {
		t, err := s.store.Team(r.Context(), p.Team)
		if err != nil {
			return err
		}
		out.Team = t.Name
		if w := locale.New(lang); w.Has("lesson.seat-" + p.Role) {
			out.Role = w.T("lesson.seat-" + p.Role)
		}
	}
	if it, err := s.shelf.Played(of.Setup.World, of.Setup.Scenario, of.Setup.Pack); err == nil {
		out.Crisis, _ = it.Bundle.Texts.Text(lang, "title")
	}
	if result, err := s.store.Result(r.Context(), p.Team); err == nil {
		if out.Result, _, err = verify.Open([]byte(result.Body)); err != nil {
			return err
		}
		statement, _, err := seal.Open(verify.Kind, []byte(result.Body))
		if err != nil {
			return err
		}
		out.Statement = seal.Name(statement)
	}
	var b bytes.Buffer
	if err := classbook.WriteCertificate(&b, out); errors.Is(err, classbook.ErrUnfinished) {
		return fault(http.StatusConflict, "unfinished", "%v.", err)
	} else if err != nil {
		return err
	}
	return respondAlone(w, b.Bytes())
}

func (s *Server) answer(w http.ResponseWriter, r *http.Request, who *caller) error {
	var in academy.Answers
	if err := read(r, &in); err != nil {
		return err
	}
	if err := s.lobby.Answer(r.Context(), *who.participant, in); err != nil {
		return refused(err)
	}
	return respond(w, http.StatusCreated, struct{}{})
}

// questions lists the statements of the questionnaire in words.
func (s *Server) questions(w http.ResponseWriter, r *http.Request, _ *caller) error {
	type row struct {
		ID   string `json:"id"`
		Text string `json:"text"`
	}
	list := []row{}
	for _, q := range classbook.Questions {
		list = append(list, row{q, classbook.Asked(q, words(r))})
	}
	return respond(w, http.StatusOK, list)
}

func (s *Server) rule(w http.ResponseWriter, r *http.Request, who *caller) error {
	var in academy.Rule
	if err := read(r, &in); err != nil {
		return err
	}
	if err := s.lobby.Rule(r.Context(), *who.participant, in); err != nil {
		return refused(err)
	}
	return respond(w, http.StatusCreated, struct{}{})
}

func (s *Server) mark(w http.ResponseWriter, r *http.Request, who *caller) error {
	var in struct {
		Team string `json:"team"`
		academy.Marks
	}
	if err := read(r, &in); err != nil {
		return err
	}
	if err := s.lobby.Mark(r.Context(), r.PathValue("session"), who.account.ID, in.Team, in.Marks); err != nil {
		return refused(err)
	}
	s.deed(r.Context(), who, academy.Deed{Action: "mark", Session: r.PathValue("session"), Object: in.Team})
	return respond(w, http.StatusCreated, struct{}{})
}
