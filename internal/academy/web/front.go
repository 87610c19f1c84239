package web

import (
	"bytes"
	"embed"
	"errors"
	"html/template"
	"io/fs"
	"net/http"
	"strings"
	"time"

	"demarche/internal/academy"
	"demarche/internal/academy/auth"
	"demarche/internal/locale"
)

//go:embed templates/*.html
var templateFiles embed.FS

//go:embed static
var staticFiles embed.FS

var templates = template.Must(template.ParseFS(templateFiles, "templates/*.html"))

// gameRoot is where the game for browsers lies.
const gameRoot = "/game/"

// page is what every page shows.
type page struct {
	Words     *locale.Words
	Languages []locale.Language
	Known     bool
	Body      any
}

// T returns a text of the program.
func (p page) T(key string, args ...any) string { return p.Words.T(key, args...) }

// Dir is the direction in which the page is written.
func (p page) Dir() string {
	if p.Words.RTL() {
		return "rtl"
	}
	return "ltr"
}

// words are those of the language that a browser asks for, or that was chosen.
func words(r *http.Request) *locale.Words {
	if c, err := r.Cookie("lang"); err == nil {
		return locale.New(c.Value)
	}
	first, _, _ := strings.Cut(r.Header.Get("Accept-Language"), ",")
	first, _, _ = strings.Cut(first, ";")
	return locale.New(first)
}

// show writes a page.
func (s *Server) show(w http.ResponseWriter, r *http.Request, who *caller, status int, name string, body any) error {
	var b bytes.Buffer
	p := page{words(r), locale.Languages(), who != nil && who.known(), body}
	if err := templates.ExecuteTemplate(&b, name, p); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(status)
	_, err := w.Write(b.Bytes())
	return err
}

func (s *Server) showFault(w http.ResponseWriter, r *http.Request, f *Fault) {
	if err := s.show(w, r, nil, f.Status, "fault.html", f.Text); err != nil {
		s.log.Error("a page cannot be shown", "error", err)
	}
}

// static answers with a file of the program.
func (s *Server) static(w http.ResponseWriter, r *http.Request, _ *caller) error {
	data, err := fs.ReadFile(staticFiles, "static/"+r.PathValue("file"))
	if err != nil {
		return errNothing
	}
	w.Header().Set("Cache-Control", "public, max-age=3600")
	http.ServeContent(w, r, r.PathValue("file"), s.metrics.began, bytes.NewReader(data))
	return nil
}

// frontPage is where everybody begins.
type frontPage struct {
	Code        string // from a link or QR picture
	Account     *academy.Account
	Participant *academy.Participant
	Empty       bool // nobody has an account yet
}

func (s *Server) front(w http.ResponseWriter, r *http.Request, who *caller) error {
	if lang := r.URL.Query().Get("lang"); lang != "" {
		http.SetCookie(w, &http.Cookie{Name: "lang", Value: locale.New(lang).Lang(), Path: "/", MaxAge: int((365 * 24 * time.Hour).Seconds()), SameSite: http.SameSiteLaxMode})
		http.Redirect(w, r, "/", http.StatusSeeOther)
		return nil
	}
	accounts, err := s.store.Accounts(r.Context())
	if err != nil {
		return err
	}
	return s.show(w, r, who, http.StatusOK, "front.html", frontPage{auth.Typed(r.URL.Query().Get("code")), who.account, who.participant, len(accounts) == 0})
}

// firstPage makes an account by a one-time link.
type firstPage struct{ Least int }

func (s *Server) first(w http.ResponseWriter, r *http.Request, who *caller) error {
	if _, err := s.store.Invite(r.Context(), auth.Hash(r.PathValue("token")), s.millis()); err != nil {
		return err
	}
	return s.show(w, r, who, http.StatusOK, "first.html", firstPage{auth.MinPassword})
}

func (s *Server) makeAccount(w http.ResponseWriter, r *http.Request, _ *caller) error {
	if err := form(r); err != nil {
		return err
	}
	a, err := s.invited(r.Context(), r.PathValue("token"), r.PostFormValue("name"), r.PostFormValue("password"))
	if err != nil {
		return err
	}
	s.deed(r.Context(), &caller{account: &a}, "account", a.ID, string(a.Role))
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

func (s *Server) loginForm(w http.ResponseWriter, r *http.Request, _ *caller) error {
	if err := form(r); err != nil {
		return err
	}
	a, err := s.enter(r.Context(), r.PostFormValue("name"), r.PostFormValue("password"))
	if err != nil {
		return err
	}
	s.deed(r.Context(), &caller{account: &a}, "login", a.ID, "")
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
