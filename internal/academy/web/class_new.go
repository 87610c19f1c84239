package web

import (
	"bytes"
	"errors"
	"io"
	"net/http"
	"net/url"
	"strconv"
	"strings"

	"demarche/internal/academy"
	"demarche/internal/academy/auth"
	"demarche/internal/academy/lobby"
	"demarche/internal/academy/pages"
	"demarche/internal/academy/store"
	"demarche/internal/library"
	"demarche/internal/locale"
	"demarche/internal/present"
	"demarche/internal/score"
	"demarche/internal/session"
	"demarche/internal/world"
)

// sentFile reads a file that a form sends; its size was bounded.
func sentFile(r *http.Request, name string) ([]byte, error) {
	f, _, err := r.FormFile(name)
	if tooLarge := (*http.MaxBytesError)(nil); errors.As(err, &tooLarge) {
		return nil, tooMuch(tooLarge)
	}
	if err != nil {
		return nil, fault(http.StatusBadRequest, "file", "The form holds no file.")
	}
	defer f.Close()
	return io.ReadAll(f)
}

// packed stands before the id of a pack among the scenarios.
const packed = "pack:"

// crises lists what can be chosen.
func (s *Server) crises(r *http.Request, who *caller, words *locale.Words) ([]pages.Crisis, error) {
	var list []pages.Crisis
	for _, e := range s.shelf.List() {
		for _, e := range append([]library.Entry{e}, e.Variants...) {
			if e.Bundle == nil {
				continue
			}
			list = append(list, crisis(e.Name, &e, words))
		}
	}
	own, err := s.store.Packs(r.Context(), who.account.ID)
	if err != nil {
		return nil, err
	}
	for _, k := range own {
		list = append(list, pages.Crisis{ID: packed + k.ID, Title: k.Title, Own: true})
	}
	return list, nil
}

func crisis(id string, e *library.Entry, words *locale.Words) pages.Crisis {
	t := present.New(e.Bundle, words)
	out := pages.Crisis{
		ID: id, Title: e.Title(words.Lang()), Summary: e.Summary(words.Lang()), Languages: strings.Join(t.Languages(), ", "), Level: t.Difficulty(), Takes: t.Playtime(),
	}
	if media(e) != "" {
		out.Picture = "/picture?scenario=" + url.QueryEscape(id)
	}
	return out
}

// media is the first picture of a scenario that can be shown to everybody, or "".
func media(e *library.Entry) string {
	w := e.Bundle.World
	for i := range w.Media {
		if m := &w.Media[i]; m.Kind == world.Picture && !m.Distressing {
			if x := e.Bundle.Scenario.Media.Get(m.ID); x != nil && x.File.Given() {
				return m.ID
			}
		}
	}
	return ""
}

var errNoPicture = fault(http.StatusNotFound, "picture", "This scenario has no picture.")

// picture answers with the picture of a scenario.
func (s *Server) picture(w http.ResponseWriter, r *http.Request, _ *caller) error {
	name := r.URL.Query().Get("scenario")
	for _, e := range s.shelf.List() {
		for _, e := range append([]library.Entry{e}, e.Variants...) {
			if e.Name != name || e.Bundle == nil || media(&e) == "" {
				continue
			}
			data, err := e.Bundle.Media(media(&e))
			if err != nil {
				return errNoPicture
			}
			w.Header().Set("Cache-Control", "private, max-age=3600")
			http.ServeContent(w, r, "", s.metrics.began, bytes.NewReader(data))
			return nil
		}
	}
	return errNoPicture
}

func (s *Server) newPage(w http.ResponseWriter, r *http.Request, who *caller) error {
	return s.newForm(w, r, who, nil)
}

// newForm shows the form by which a class is made, with what was wrong with it.
func (s *Server) newForm(w http.ResponseWriter, r *http.Request, who *caller, said *pages.Said) error {
	words := words(r)
	list, err := s.crises(r, who, words)
	if err != nil {
		return err
	}
	n := &pages.New{Crises: list, Form: r.PostFormValue, Said: said}
	for _, l := range locale.Languages() {
		n.Languages = append(n.Languages, pages.Option{ID: l.Code, Name: l.Name, Chosen: r.PostFormValue("language") == l.Code})
	}
	for _, m := range []session.Mode{session.Solo, session.Coached, session.Exam} {
		n.Modes = append(n.Modes, pages.Option{ID: string(m), Name: words.T("mode." + string(m)), Chosen: r.PostFormValue("mode") == string(m)})
	}
	for _, k := range []int64{1, 2, 4, 8, 16} {
		n.Speeds = append(n.Speeds, pages.Option{ID: strconv.FormatInt(k, 10), Name: words.N("lesson.speed-is", k), Chosen: k == 1})
	}
	for _, a := range []academy.Aid{academy.AidHints, academy.AidTone, academy.AidCompare, academy.AidForecast, academy.AidTrial, academy.AidStanding} {
		n.Aids = append(n.Aids, pages.Option{ID: string(a), Name: words.T("lesson.aid-" + string(a))})
	}
	for _, part := range []string{score.Timing, score.Tone, score.Outcome, score.Integrity, score.Reach, score.Ethics} {
		n.Weights = append(n.Weights, pages.Option{ID: part, Name: words.T("part." + part)})
	}
	status := http.StatusOK
	if said != nil {
		status = http.StatusUnprocessableEntity
	}
	return s.show(w, r, who, status, "new.html", n)
}

func (s *Server) createForm(w http.ResponseWriter, r *http.Request, who *caller) error {
	if err := form(r); err != nil {
		return err
	}
	set, err := wished(r)
	if err != nil {
		return err
	}
	var roster []store.Expected
	if text := strings.TrimSpace(r.PostFormValue("roster")); text != "" {
		if roster, err = lobby.Roster([]byte(text)); err != nil {
			return s.newForm(w, r, who, &pages.Said{Text: err.Error()})
		}
	}
	made, err := s.lobby.Create(r.Context(), who.account.ID, set)
	if wrong := (*lobby.Wrong)(nil); errors.As(err, &wrong) {
		return s.newForm(w, r, who, &pages.Said{Text: wrongly(words(r), fault(0, wrong.Code, "%s", wrong.Text))})
	}
	if err != nil {
		return err
	}
	s.deed(r.Context(), who, academy.Deed{Action: "session", Session: made.ID, Detail: string(made.Setup.Mode)})
	if len(roster) > 0 {
		if err := s.lobby.SetRoster(r.Context(), made.ID, roster); err != nil {
			return err
		}
		s.deed(r.Context(), who, academy.Deed{Action: "roster", Session: made.ID, Detail: strconv.Itoa(len(roster))})
	}
	http.Redirect(w, r, "/classes/"+made.ID, http.StatusSeeOther)
	return nil
}

// wished reads the setup that a form asks for.
func wished(r *http.Request) (academy.Setup, error) {
	get := r.PostFormValue
	set := academy.Setup{
		Title: strings.TrimSpace(get("title")), Scenario: get("scenario"), Language: get("language"), Mode: session.Mode(get("mode")), Pace: academy.Pace(get("pace")),
		Names: academy.Names(get("names")), Drawn: get("seed") == "drawn", Teams: get("teams") != "", Facilitated: get("facilitated") != "" && get("mode") != string(session.Exam),
	}
	if id, ok := strings.CutPrefix(set.Scenario, packed); ok {
		set.Scenario, set.Pack = "", id
	}
	set.Speed, _ = strconv.ParseInt(get("speed"), 10, 64)
	set.Keep, _ = strconv.Atoi(get("keep"))
	set.Minutes, _ = strconv.Atoi(get("minutes"))
	for _, a := range r.PostForm["hidden"] {
		set.Hidden = append(set.Hidden, academy.Aid(a))
	}
	w := &academy.Weights{}
	given := false
	for part, into := range map[string]*float64{
		score.Timing: &w.Timing, score.Tone: &w.Tone, score.Outcome: &w.Outcome, score.Integrity: &w.Integrity, score.Reach: &w.Reach, score.Ethics: &w.Ethics,
	} {
		text := get("weight." + part)
		if text == "" {
			continue
		}
		n, err := strconv.ParseFloat(text, 64)
		if err != nil {
			return set, fault(http.StatusBadRequest, "weights", "A weight is a number.")
		}
		*into, given = n, true
	}
	if given {
		set.Weights = w
	}
	return set, nil
}

// packForm takes an uploaded scenario.
func (s *Server) packForm(w http.ResponseWriter, r *http.Request, who *caller) error {
	data, err := sentFile(r, "pack")
	if err != nil {
		return err
	}
	if _, err := s.keepPack(r, who, data); err != nil {
		if f := (*Fault)(nil); errors.As(err, &f) {
			return s.newForm(w, r, who, &pages.Said{Text: f.Text})
		}
		return err
	}
	http.Redirect(w, r, "/classes/new", http.StatusSeeOther)
	return nil
}

// keepPack keeps a scenario that was sent in a pack, once the loader has checked
// all of it.
func (s *Server) keepPack(r *http.Request, who *caller, data []byte) (academy.Pack, error) {
	p := academy.Pack{ID: auth.ID("k"), Account: who.account.ID, Size: int64(len(data)), Created: s.millis()}
	m, b, err := s.shelf.Add(p.ID, data)
	if err != nil {
		return p, fault(http.StatusUnprocessableEntity, "pack", "%v.", err)
	}
	p.Scenario, p.Title, p.World, p.Signer = m.ID, m.Title, b.WorldDigest, m.Fingerprint()
	if err := s.store.Write(r.Context(), func(c *store.Conn) error { return c.AddPack(r.Context(), p) }); err != nil {
		return p, err
	}
	s.deed(r.Context(), who, academy.Deed{Action: "pack", Object: p.ID, Detail: p.Scenario})
	return p, nil
}
