package web

import (
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"

	"demarche/internal/library"
)

// opened is a server on a data folder.
func opened(t *testing.T, data string) (*Server, *httptest.Server) {
	t.Helper()
	s, err := New(t.Context(), Options{Data: data, Library: &library.Library{}, Version: "test", Log: slog.New(slog.NewTextHandler(io.Discard, nil)), Now: time.Now})
	if err != nil {
		t.Fatal(err)
	}
	h := httptest.NewServer(s.Handler())
	t.Cleanup(func() {
		s.Stop()
		h.Close()
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s, h
}

// form sends a form as a browser does that follows no redirects, and returns the
// status and the token it was given.
func sent(t *testing.T, address string, fields url.Values) (int, string) {
	t.Helper()
	c := &http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	r, err := c.PostForm(address, fields)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Body.Close()
	for _, k := range r.Cookies() {
		if k.Name == cookie {
			if !k.HttpOnly || k.SameSite != http.SameSiteLaxMode {
				t.Errorf("the cookie can be read or sent by others: %v", k)
			}
			return r.StatusCode, k.Value
		}
	}
	return r.StatusCode, ""
}

func TestTheFirstLinkWorksOnce(t *testing.T) {
	s, h := opened(t, t.TempDir())
	link, err := s.FirstLink(t.Context())
	if err != nil || link == "" {
		t.Fatal(link, err)
	}
	old := link
	if link, err = s.FirstLink(t.Context()); err != nil {
		t.Fatal(err)
	}
	who := url.Values{"name": {"Ada"}, "password": {"a long password"}}
	for _, test := range []struct {
		link   string
		fields url.Values
		status int
	}{
		{old, who, 404},
		{"/first/anything", who, 404},
		{link, url.Values{"name": {"Ada"}, "password": {"short"}}, 400},
		{link, url.Values{"name": {" "}, "password": {"a long password"}}, 400},
		{link, who, 303},
		{link, who, 404},
	} {
		if status, _ := sent(t, h.URL+test.link, test.fields); status != test.status {
			t.Errorf("%v: %d, want %d", test.fields, status, test.status)
		}
	}
	if again, err := s.FirstLink(t.Context()); err != nil || again != "" {
		t.Errorf("there is an administrator, and yet a link: %v", err)
	}
	status, token := sent(t, h.URL+"/login", who)
	if status != 303 || token == "" {
		t.Errorf("login: %d", status)
	}
	for range 12 {
		status, _ = sent(t, h.URL+"/login", url.Values{"name": {"Ada"}, "password": {"guessed it"}})
	}
	if status != http.StatusTooManyRequests {
		t.Errorf("after many guesses: %d", status)
	}
}

func TestEveryAnswerIsGuarded(t *testing.T) {
	_, h := opened(t, t.TempDir())
	for _, path := range []string{"/", "/healthz", "/metrics", "/static/academy.css", "/nothing"} {
		r, err := http.Get(h.URL + path)
		if err != nil {
			t.Fatal(err)
		}
		r.Body.Close()
		if p := r.Header.Get("Content-Security-Policy"); !strings.HasPrefix(p, "default-src 'none'") || strings.Contains(p, "unsafe") {
			t.Errorf("%s: %q", path, p)
		}
		if r.Header.Get("X-Content-Type-Options") != "nosniff" {
			t.Errorf("%s: browsers may guess its type", path)
		}
	}
	r, err := http.NewRequest(http.MethodPost, h.URL+"/api/logout", nil)
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Sec-Fetch-Site", "cross-site")
	answer, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	answer.Body.Close()
	if answer.StatusCode != http.StatusForbidden {
		t.Errorf("another site posts: %d", answer.StatusCode)
	}
}
