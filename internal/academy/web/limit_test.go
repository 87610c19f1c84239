//go:build !js

package web

import (
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"

	"demarche/internal/academy"
	"demarche/internal/academy/store"
	"demarche/internal/session"
)

// from sends a request from a machine of the network.
func (h *house) from(t testing.TB, address, method, path, body string) int {
	t.Helper()
	r := httptest.NewRequest(method, "http://academy"+path, strings.NewReader(body))
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	r.RemoteAddr = address + ":40000"
	out := httptest.NewRecorder()
	h.Handler().ServeHTTP(out, r)
	return out.Code
}

// Who guesses at a password is stopped, wherever the guesses come from, and shuts nobody
// out: not the instructor elsewhere, nor who shares the address.
func TestGuessingAPasswordShutsNobodyElseOut(t *testing.T) {
	h := opens(t, t.TempDir(), nil)
	h.instructor(t, "Ada")
	h.instructor(t, "Ben")
	login := func(address, name, password string) int {
		return h.from(t, address, "POST", "/login", url.Values{"name": {name}, "password": {password}}.Encode())
	}
	for n := range 11 {
		want := http.StatusUnprocessableEntity
		if n >= 10 {
			want = http.StatusTooManyRequests
		}
		if got := login("10.0.0.7", "Ada", "guessed it"); got != want {
			t.Errorf("guess %d: %d, want %d", n+1, got, want)
		}
	}
	if got := login("10.0.0.7", "Ada", "a long password"); got != http.StatusTooManyRequests {
		t.Errorf("the password after many guesses from there: %d", got)
	}
	for n := range 2 {
		if got := login("10.0.0.8", "Ada", "a long password"); got != http.StatusSeeOther {
			t.Fatalf("login %d from elsewhere: %d", n+1, got)
		}
	}
	if got := login("10.0.0.7", "Ben", "a long password"); got != http.StatusSeeOther {
		t.Errorf("somebody else at the address: %d", got)
	}
	h.clock.on(guessed)
	if got := login("10.0.0.7", "Ada", "a long password"); got != http.StatusSeeOther {
		t.Errorf("a quarter of an hour later: %d", got)
	}
}

// A class finds its page from one address, however often; codes that no class has are
// asked for a bounded number of times, in all ways in which codes are taken.
func TestCodesCannotBeGuessedAt(t *testing.T) {
	h := opens(t, t.TempDir(), nil)
	class := h.instructor(t, "Ada").class(academy.Setup{Mode: session.Solo})
	for n, way := range []struct{ method, path, body string }{
		{"GET", "/join/BCDFGHJK", ""},
		{"POST", "/join/BCDFGHJK", "name=Mia"},
		{"POST", "/api/join/BCDFGHJK", `{"name": "Mia"}`},
		{"POST", "/return", "code=BCDFGHJKBCDFGHJK"},
		{"POST", "/api/return", `{"return": "BCDFGHJKBCDFGHJK"}`},
	} {
		at := fmt.Sprintf("10.0.0.%d", n)
		left := int64(3)
		err := h.store.Write(t.Context(), func(c *store.Conn) error {
			for range classes.Each - left {
				for _, what := range []string{"code of a class", "code to return"} {
					if _, err := c.Count(t.Context(), what+" by at "+at, h.span(guessed)); err != nil {
						return err
					}
				}
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
		for range 2 * left {
			if got := h.from(t, at, "GET", "/join/"+class.Code, ""); got != http.StatusOK {
				t.Errorf("the page of the class: %d", got)
			}
		}
		for n := range left + 1 {
			want := http.StatusNotFound
			if n == left {
				want = http.StatusTooManyRequests
			}
			if got := h.from(t, at, way.method, way.path, way.body); got != want {
				t.Errorf("%s %s, wrong code %d of the last %d: %d, want %d", way.method, way.path, n+1, left, got, want)
			}
		}
	}
}

// Where many machines guess together, each has little left, and who knows a code still
// comes in.
func TestManyGuessersShutNobodyOut(t *testing.T) {
	h := opens(t, t.TempDir(), nil)
	few := Guesses{Each: 5, All: 20, Scarce: 2}
	try := func(sender string, knows bool) error {
		right, err := h.guess(t.Context(), "a secret", sender, few)
		if err == nil && knows {
			err = right()
		}
		return err
	}
	for n := range 21 {
		if err := try(fmt.Sprint("guesser ", n/5), false); err != nil {
			t.Fatalf("guess %d: %v", n+1, err)
		}
	}
	for n, want := range []error{nil, nil, errTooMany} {
		if err := try("another guesser", false); !errors.Is(err, want) {
			t.Errorf("guess %d of one who comes later: %v", n+1, err)
		}
	}
	for range 5 {
		if err := try("the instructor", true); err != nil {
			t.Errorf("who knows it: %v", err)
		}
	}
}

// Each administrator who is invited has a link that works, until it is used or a week has
// passed.
func TestLinksOfAdministratorsStandBesideEachOther(t *testing.T) {
	h := opens(t, t.TempDir(), nil)
	root := h.instructor(t, "Root")
	var links [3]struct{ Link string }
	for i := range links {
		root.must(201, "POST", "/api/invites", map[string]string{"role": "admin"}, &links[i])
	}
	for i, name := range []string{"Ada", "Ben"} {
		if status, _ := sent(t, h.url+links[i].Link, url.Values{"name": {name}, "password": {"a long password"}}); status != http.StatusSeeOther {
			t.Errorf("the link of %s: %d", name, status)
		}
	}
	h.clock.on(linkStays + time.Minute)
	if status, _ := sent(t, h.url+links[2].Link, url.Values{"name": {"Cy"}, "password": {"a long password"}}); status != http.StatusNotFound {
		t.Errorf("a link after a week: %d", status)
	}
}
