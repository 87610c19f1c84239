//go:build !js

package web

import (
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	"demarche/internal/academy"
	"demarche/internal/session"
)

// However often a class is paused, its deadline moves by as long as it stood.
func TestAPauseThatIsSetTwiceTakesNoTimeAway(t *testing.T) {
	clock := &wall{}
	h := opens(t, t.TempDir(), clock)
	ada := h.instructor(t, "Ada")
	class := ada.class(academy.Setup{Mode: session.Coached, Speed: 4, Facilitated: true, Minutes: 30})
	h.player(t, class.Code, "Mia", "")
	var before, after academy.Session
	ada.must(200, "POST", "/api/sessions/"+class.ID+"/start", nil, &before)
	speed := func(v int, out any) {
		ada.must(200, "POST", "/api/sessions/"+class.ID+"/speed", map[string]any{"speed": v}, out)
	}
	speed(0, nil)
	clock.on(10 * time.Minute)
	speed(0, nil)
	clock.on(5 * time.Minute)
	speed(4, &after)
	if moved := time.Duration(after.Deadline-before.Deadline) * time.Millisecond; before.Deadline == 0 || moved.Round(time.Minute) != 15*time.Minute {
		t.Errorf("after 15 minutes of pause the deadline %d has moved by %v", before.Deadline, moved)
	}
}

// What is typed as a code leads to no other server, and what cannot be one is no class.
func TestACodeLeadsNowhereElse(t *testing.T) {
	h := opens(t, t.TempDir(), &wall{})
	stay := &http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	for _, code := range []string{"../\\evil.example", "//evil.example", "..%2f..", "a/b"} {
		r, err := stay.Get(h.url + "/join?code=" + url.QueryEscape(code))
		if err != nil {
			t.Fatal(err)
		}
		r.Body.Close()
		to := r.Header.Get("Location")
		if to != "/" && (!strings.HasPrefix(to, "/join/") || strings.ContainsAny(strings.TrimPrefix(to, "/join/"), "/\\")) {
			t.Errorf("%q leads to %q", code, to)
		}
	}
	r, err := stay.Get(h.url + "/join/" + strings.Repeat("B", 4000))
	if err != nil {
		t.Fatal(err)
	}
	r.Body.Close()
	if r.StatusCode != http.StatusNotFound {
		t.Errorf("no code: %d", r.StatusCode)
	}
}
