package web

import (
	"bytes"
	"errors"
	"net/http"
	"strings"
	"time"

	"demarche/internal/academy"
	"demarche/internal/academy/auth"
	"demarche/internal/academy/pages"
	"demarche/internal/locale"
)

// gameRoot is where the game for browsers lies.
const gameRoot = "/game/"

// words are those of the language that a browser asks for, or that was chosen.
func words(r *http.Request) *locale.Words {
	if c, err := r.Cookie("lang"); err == nil {
		return locale.New(c.Value)
	}
	first, _, _ := strings.Cut(r.Header.Get("Accept-Language"), ",")
	first, _, _ = strings.Cut(first, ";")
	return locale.New(first)
}

// drawn is the frame of a page as a browser wishes it.
func drawn(r *http.Request, who *caller, words *locale.Words) *pages.Page {
	p := &pages.Page{Words: words, Known: who != nil && who.known()}
	if c, err := r.Cookie("theme"); err == nil && (c.Value == "light" || c.Value == "dark") {
		p.Theme = c.Value
	}
	return p
}

// show writes a page.
func (s *Server) show(w http.ResponseWriter, r *http.Request, who *caller, status int, name string, body any) error {
	p := drawn(r, who, words(r))
	p.Body = body
	return send(w, status, name, p)
}

// send writes a page, or a part of one.
func send(w http.ResponseWriter, status int, name string, p *pages.Page) error {
	b, err := pages.Draw(name, p)
	if err != nil {
		return err
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(status)
	_, err = w.Write(b)
	return err
}

// sendSaid writes a page that says what came of a form, if it says anything: with a
// status of its own where that was nothing good.
func sendSaid(w http.ResponseWriter, name string, p *pages.Page, said *pages.Said) error {
	status := http.StatusOK
	if said != nil && !said.Good {
		status = http.StatusUnprocessableEntity
	}
	return send(w, status, name, p)
}

func (s *Server) showFault(w http.ResponseWriter, r *http.Request, f *Fault) {
	if err := s.show(w, r, nil, f.Status, "fault.html", f.Text); err != nil {
		s.log.Error("a page cannot be shown", "error", err)
	}
}

// static answers with a file of the program.
func (s *Server) static(w http.ResponseWriter, r *http.Request, _ *caller) error {
	data, err := pages.Static(r.PathValue("file"))
	if err != nil {
		return errNothing
	}
	w.Header().Set("Cache-Control", "public, max-age=3600")
	http.ServeContent(w, r, r.PathValue("file"), s.metrics.began, bytes.NewReader(data))
	return nil
}

func (s *Server) front(w http.ResponseWriter, r *http.Request, who *caller) error {
	if lang := r.URL.Query().Get("lang"); lang != "" {
		http.SetCookie(w, &http.Cookie{Name: "lang", Value: locale.New(lang).Lang(), Path: "/", MaxAge: int((365 * 24 * time.Hour).Seconds()), SameSite: http.SameSiteLaxMode})
		http.Redirect(w, r, "/", http.StatusSeeOther)
		return nil
	}
	return s.fronted(w, r, who, http.StatusOK, pages.Front{Code: auth.Typed(r.URL.Query().Get("code"))})
}

// fronted shows the front page with what was typed into it.
func (s *Server) fronted(w http.ResponseWriter, r *http.Request, who *caller, status int, f pages.Front) error {
	accounts, err := s.store.Accounts(r.Context())
	if err != nil {
		return err
	}
	f.Account, f.Player, f.Empty = who.account, who.participant, len(accounts) == 0
	if who.account != nil {
		if f.Classes, err = s.listed(r, who.account.ID); err != nil {
			return err
		}
	}
	return s.show(w, r, who, status, "front.html", f)
}

func (s *Server) first(w http.ResponseWriter, r *http.Request, who *caller) error {
	if _, err := s.store.Invite(r.Context(), auth.Hash(r.PathValue("token")), s.millis()); err != nil {
		return err
	}
	return s.show(w, r, who, http.StatusOK, "first.html", pages.First{Least: auth.MinPassword})
}

func (s *Server) makeAccount(w http.ResponseWriter, r *http.Request, who *caller) error {
	if err := form(r); err != nil {
		return err
	}
	name := r.PostFormValue("name")
	a, err := s.invited(r.Context(), r.PathValue("token"), name, r.PostFormValue("password"))
	if f := (*Fault)(nil); errors.As(err, &f) {
		return s.show(w, r, who, f.Status, "first.html", pages.First{Least: auth.MinPassword, Name: name, Said: &pages.Said{Text: wrongly(words(r), f)}})
	}
	if err != nil {
		return err
	}
	s.deed(r.Context(), &caller{account: &a}, academy.Deed{Action: "account", Object: a.ID, Detail: string(a.Role)})
	return s.home(w, r, academy.Login{Account: a.ID})
}

// form reads a form whose size was bounded.
func form(r *http.Request) error {
	err := r.ParseForm()
	if tooLarge := (*http.MaxBytesError)(nil); errors.As(err, &tooLarge) {
		return tooMuch(tooLarge)
	}
	if err != nil {
		return fault(http.StatusBadRequest, "form", "The form cannot be read.")
	}
	return nil
}

func (s *Server) loginForm(w http.ResponseWriter, r *http.Request, who *caller) error {
	if err := form(r); err != nil {
		return err
	}
	name := r.PostFormValue("name")
	a, err := s.enter(r, name, r.PostFormValue("password"))
	if f := (*Fault)(nil); errors.As(err, &f) && f != errTooMany {
		return s.fronted(w, r, who, http.StatusUnprocessableEntity, pages.Front{Name: name, Said: &pages.Said{Text: wrongly(words(r), f)}})
	}
	if err != nil {
		return err
	}
	return s.home(w, r, academy.Login{Account: a.ID})
}

// home admits somebody and shows where they go on.
func (s *Server) home(w http.ResponseWriter, r *http.Request, l academy.Login) error {
	if _, err := s.admit(r.Context(), w, r, l); err != nil {
		return err
	}
	http.Redirect(w, r, "/", http.StatusSeeOther)
	return nil
}

func (s *Server) logoutForm(w http.ResponseWriter, r *http.Request, who *caller) error {
	if err := s.leave(w, r, who); err != nil {
		return err
	}
	http.Redirect(w, r, "/", http.StatusSeeOther)
	return nil
}
