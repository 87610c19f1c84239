//go:build !js

// Package schooltest opens an academy for the tests of what plays in it: a server with
// an instructor, on the machine of the test.
package schooltest

import (
	"bytes"
	"encoding/json"
	"io"
	"io/fs"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"demarche/internal/academy"
	"demarche/internal/academy/remote"
	"demarche/internal/academy/web"
	"demarche/internal/library"
	"demarche/internal/tone"
)

// School is an academy with the one scenario "bridge", which no game has.
type School struct {
	testing.TB
	URL   string
	token string // of the instructor
}

// Open serves an academy until the test ends, with a game for browsers, or none for nil.
// Root is the way from the test to the root of the repository.
func Open(t testing.TB, root string, game fs.FS) *School {
	t.Helper()
	lib := &library.Library{Shipped: os.DirFS(filepath.Join(root, "internal/session/testdata")), Read: tone.Read}
	s, err := web.New(t.Context(), web.Options{Data: t.TempDir(), Game: game, Library: lib, Version: "test", Log: slog.New(slog.DiscardHandler), Now: time.Now})
	if err != nil {
		t.Fatal(err)
	}
	h := httptest.NewServer(s.Handler())
	t.Cleanup(func() {
		s.Stop()
		h.CloseClientConnections()
		h.Close()
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	link, err := s.FirstLink(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	who := map[string]string{"name": "Ada", "password": "a long password"}
	r, err := http.PostForm(h.URL+link, url.Values{"name": {who["name"]}, "password": {who["password"]}})
	if err != nil {
		t.Fatal(err)
	}
	r.Body.Close()
	o := &School{TB: t, URL: h.URL}
	var in struct{ Token string }
	o.Ask("POST", "/api/login", who, &in)
	o.token = in.Token
	return o
}

// Fetch sends a request of the instructor's and returns what is answered.
func (o *School) Fetch(method, path string, body any) (status int, answer []byte) {
	o.Helper()
	text, err := json.Marshal(body)
	if err != nil {
		o.Fatal(err)
	}
	q, err := http.NewRequestWithContext(o.Context(), method, o.URL+path, bytes.NewReader(text))
	if err != nil {
		o.Fatal(err)
	}
	if o.token != "" {
		q.Header.Set("Authorization", "Bearer "+o.token)
	}
	a, err := http.DefaultClient.Do(q)
	if err != nil {
		o.Fatal(err)
	}
	defer a.Body.Close()
	if answer, err = io.ReadAll(a.Body); err != nil {
		o.Fatal(err)
	}
	return a.StatusCode, answer
}

// Ask sends a request of the instructor's that must go well, and reads the answer.
func (o *School) Ask(method, path string, body, into any) {
	o.Helper()
	status, answer := o.Fetch(method, path, body)
	if status >= 300 {
		o.Fatalf("%s %s: %d %s", method, path, status, answer)
	}
	if into != nil {
		if err := json.Unmarshal(answer, into); err != nil {
			o.Fatal(err)
		}
	}
}

// Class makes a class of the scenario.
func (o *School) Class(set academy.Setup) academy.Session {
	o.Helper()
	set.Scenario, set.Language = "bridge", "en"
	var s academy.Session
	o.Ask("POST", "/api/sessions", set, &s)
	return s
}

// Steer does one of "start", "end" or "speed" with a class.
func (o *School) Steer(class academy.Session, what string, body any) {
	o.Helper()
	o.Ask("POST", "/api/sessions/"+class.ID+"/"+what, body, nil)
}

// Player joins a class in a team and returns what the player's game reaches it by.
func (o *School) Player(class academy.Session, name, team string) *remote.HTTP {
	o.Helper()
	var in struct{ Token string }
	o.Ask("POST", "/api/join/"+class.Code, map[string]string{"name": name, "team": team}, &in)
	return &remote.HTTP{Base: o.URL, Token: in.Token}
}

// Team is how the only team of a class stands.
type Team struct {
	ID       string
	Commands int
}

// Team returns it.
func (o *School) Team(class academy.Session) Team {
	o.Helper()
	var list struct{ Teams []Team }
	o.Ask("GET", "/api/sessions/"+class.ID+"/class", nil, &list)
	if len(list.Teams) != 1 {
		o.Fatalf("the class has %d teams", len(list.Teams))
	}
	return list.Teams[0]
}

// Ended returns the digest with which the journal of a team ends, or "" while it has no
// end.
func (o *School) Ended(team Team) string {
	o.Helper()
	_, text := o.Fetch("GET", "/api/teams/"+team.ID+"/journal", nil)
	_, end, _ := strings.Cut(string(text), `"kind":"end"`)
	_, digest, _ := strings.Cut(end, `"digest":"`)
	digest, _, _ = strings.Cut(digest, `"`)
	return digest
}
