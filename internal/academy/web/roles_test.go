package web

import (
	"context"
	"io"
	"net/http"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"demarche/internal/academy"
	"demarche/internal/academy/seat"
	"demarche/internal/session"
)

// callers are all sorts of people round a class, by what they are.
func callers(t *testing.T, h *house) (map[string]user, map[string]string) {
	root := h.instructor(t, "Root")
	owner, stranger := h.instructor(t, "Ada"), h.instructor(t, "Ben")
	class := owner.class(academy.Setup{Mode: session.Solo, Pace: academy.ByTeam, Teams: true})
	other := stranger.class(academy.Setup{Mode: session.Solo})
	player, p := h.player(t, class.Code, "Mia", "North")
	rival, _ := h.player(t, class.Code, "Noor", "South")
	foreign, _ := h.player(t, other.Code, "Mia", "")
	watching, w := h.player(t, class.Code, "Tom", "North")
	owner.must(200, "POST", "/api/sessions/"+class.ID+"/participants/"+w.ID+"/seat", map[string]any{"role": seat.Observer}, nil)
	var o struct{ Return string }
	owner.must(201, "POST", "/api/sessions/"+class.ID+"/observers", map[string]string{"name": "Guest"}, &o)
	var in joined
	user{t, h, ""}.must(200, "POST", "/api/return", o, &in)
	owner.must(200, "POST", "/api/sessions/"+class.ID+"/start", nil, nil)
	return map[string]user{
		"nobody": {t, h, ""}, "forged": {t, h, "a token that nobody has"}, "admin": root, "owner": owner, "stranger": stranger,
		"player": player, "rival": rival, "foreign": foreign, "watching": watching, "observer": {t, h, in.Token},
	}, map[string]string{
		"session": class.ID, "team": p.Team, "participant": p.ID, "code": class.Code, "account": "nobody", "token": "nothing", "file": "academy.css", "path": "index.html",
	}
}

// allowed are those who may use the routes of each kind, while a session runs.
var allowed = map[Who][]string{
	Anyone: {"nobody", "forged", "admin", "owner", "stranger", "player", "rival", "foreign", "watching", "observer"},
	Known:  {"admin", "owner", "stranger", "player", "rival", "foreign", "watching", "observer"},
	Staff:  {"admin", "owner", "stranger"},
	Admins: {"admin"},
	Owner:  {"owner"},
	Player: {"player"},
	Viewer: {"owner", "player", "watching", "observer"},
	Taker:  {"player", "rival"},
	Seated: {"player", "rival", "foreign", "watching"},
	Active: {"player", "rival", "foreign"},
	Guest:  {"owner", "observer"},
	Later:  {"owner"},
}

var hole = regexp.MustCompile(`\{([a-z]+)(\.\.\.)?\}`)

// filled is the path of a route with what it names put in.
func filled(path string, names map[string]string) string {
	path = strings.Replace(strings.TrimSuffix(path, "{$}"), "/export/{file}", "/export/results.csv", 1)
	return hole.ReplaceAllStringFunc(path, func(s string) string { return names[strings.Trim(s, "{.}")] })
}

// denied tells whether a request is refused because of who sends it.
func denied(t *testing.T, u user, method, path string) bool {
	ctx, cancel := context.WithTimeout(t.Context(), 10*time.Second)
	defer cancel()
	q, err := http.NewRequestWithContext(ctx, method, u.h.url+path, nil)
	if err != nil {
		t.Fatal(err)
	}
	if u.token != "" {
		q.Header.Set("Authorization", "Bearer "+u.token)
	}
	c := http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	r, err := c.Do(q)
	if err != nil {
		t.Fatalf("%s %s: %v", method, path, err)
	}
	defer r.Body.Close()
	switch {
	case r.StatusCode == http.StatusOK && strings.HasPrefix(r.Header.Get("Content-Type"), "text/event-stream"):
		return false
	case r.StatusCode < 400:
		return false
	case r.StatusCode >= 500:
		text, _ := io.ReadAll(r.Body)
		t.Errorf("%s %s: %d %s", method, path, r.StatusCode, text)
	}
	text, err := io.ReadAll(r.Body)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range []*Fault{errUnknown, errNotYours, errNothing} {
		if r.StatusCode == f.Status && (strings.Contains(string(text), `"`+f.Code+`"`) || strings.Contains(string(text), f.Text)) {
			return true
		}
	}
	return false
}

// Every route times every sort of people: nobody reads or writes what is not
// theirs, and everybody can do what is.
func TestEveryRouteForEveryRole(t *testing.T) {
	h := opens(t, t.TempDir(), nil)
	people, names := callers(t, h)
	routes := h.routes()
	for _, r := range routes {
		if allowed[r.Who] == nil {
			t.Errorf("%s %s is for %q, of whom the test knows nothing", r.Method, r.Path, r.Who)
		}
		if (r.Method != http.MethodGet) != (r.Limit.Most > 0) && !strings.HasSuffix(r.Path, "logout") {
			t.Errorf("%s %s: what changes something has a limit, and nothing else", r.Method, r.Path)
		}
		for name, u := range people {
			if !slices.Contains(allowed[r.Who], name) && !denied(t, u, r.Method, filled(r.Path, names)) {
				t.Errorf("%s %s is open to: %s", r.Method, r.Path, name)
			}
		}
	}
	end := func(r Route) bool {
		return strings.HasSuffix(r.Path, "/end") || strings.HasSuffix(r.Path, "logout") || r.Method == http.MethodDelete
	}
	for _, r := range routes {
		for _, name := range allowed[r.Who] {
			if r.Who == Anyone && hole.MatchString(r.Path) || end(r) {
				continue // what they name is not there, or would end the test
			}
			if denied(t, people[name], r.Method, filled(r.Path, names)) {
				t.Errorf("%s %s is closed to: %s", r.Method, r.Path, name)
			}
		}
	}
	people["owner"].must(200, "POST", "/api/sessions/"+names["session"]+"/end", nil, nil)
	for _, r := range routes {
		if r.Who != Later {
			continue
		}
		for name, u := range people {
			may := name == "owner" || name == "player"
			if denied(t, u, r.Method, filled(r.Path, names)) == may {
				t.Errorf("after the end, %s %s for %s: %v", r.Method, r.Path, name, !may)
			}
		}
	}
}
