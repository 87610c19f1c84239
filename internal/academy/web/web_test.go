package web

import (
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"testing"
)

// sent sends a form as a browser does that follows no redirects, and returns the
// status and the token it was given.
func sent(t testing.TB, address string, fields url.Values) (int, string) {
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
	s := opens(t, t.TempDir(), nil)
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
		if status, _ := sent(t, s.url+test.link, test.fields); status != test.status {
			t.Errorf("%v: %d, want %d", test.fields, status, test.status)
		}
		if test.status != 400 {
			continue
		}
		_, _, page := user{t, s, ""}.form(test.link, test.fields, "fr")
		if !strings.Contains(page, fmt.Sprintf("value=%q", test.fields.Get("name"))) || !strings.Contains(page, `class="bad"`) || strings.Contains(page, test.fields.Get("password")) {
			t.Errorf("%v: the name that was given is lost, or nothing is said, or the password is shown", test.fields)
		}
	}
	if again, err := s.FirstLink(t.Context()); err != nil || again != "" {
		t.Errorf("there is an administrator, and yet a link: %v", err)
	}
	status, token := sent(t, s.url+"/login", who)
	if status != 303 || token == "" {
		t.Errorf("login: %d", status)
	}
	for range 12 {
		status, _ = sent(t, s.url+"/login", url.Values{"name": {"Ada"}, "password": {"guessed it"}})
	}
	if status != http.StatusTooManyRequests {
		t.Errorf("after many guesses: %d", status)
	}
}

func TestEveryAnswerIsGuarded(t *testing.T) {
	h := opens(t, t.TempDir(), nil)
	for _, path := range []string{"/", "/healthz", "/metrics", "/static/academy.css", "/nothing"} {
		r, err := http.Get(h.url + path)
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
	r, err := http.NewRequest(http.MethodPost, h.url+"/api/logout", nil)
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
