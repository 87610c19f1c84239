package webtest

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"os"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"demarche/internal/academy/web"
	"demarche/internal/library"
)

// wall is a clock that the test sets on.
type wall struct{ ahead atomic.Int64 }

func (w *wall) now() time.Time { return time.Now().Add(time.Duration(w.ahead.Load())) }

// crisis lets so many minutes of a crisis pass that goes on by one in a second, a few at a
// time.
func (w *wall) crisis(minutes int) {
	for ; minutes > 0; minutes -= 10 {
		w.ahead.Add(int64(min(minutes, 10)) * int64(time.Second))
		time.Sleep(50 * time.Millisecond)
	}
}

// serve serves an academy with the scenarios of a library and returns its address and the
// path of the link by which the first account is made.
func serve(t *testing.T, lib *library.Library, clock *wall) (url, link string) {
	t.Helper()
	var out io.Writer = io.Discard
	if testing.Verbose() {
		out = os.Stderr
	}
	log := slog.New(slog.NewTextHandler(out, &slog.HandlerOptions{Level: slog.LevelInfo}))
	s, err := web.New(t.Context(), web.Options{Data: t.TempDir(), Library: lib, Version: "test", Log: log, Now: clock.now})
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
	if link, err = s.FirstLink(t.Context()); err != nil {
		t.Fatal(err)
	}
	return h.URL, link
}

// user is somebody who sends requests.
type user struct {
	url, token string
}

// ask sends a request with JSON and reads the answer where it is wanted.
func (u user) ask(ctx context.Context, method, path string, body, into any) (int, error) {
	var r io.Reader
	if body != nil {
		text, err := json.Marshal(body)
		if err != nil {
			return 0, err
		}
		r = bytes.NewReader(text)
	}
	q, err := http.NewRequestWithContext(ctx, method, u.url+path, r)
	if err != nil {
		return 0, err
	}
	q.Header.Set("Authorization", "Bearer "+u.token)
	a, err := http.DefaultClient.Do(q)
	if err != nil {
		return 0, err
	}
	defer a.Body.Close()
	text, err := io.ReadAll(a.Body)
	if err == nil && into != nil && a.StatusCode < 300 {
		if b, ok := into.(*[]byte); ok {
			*b = text
		} else {
			err = json.Unmarshal(text, into)
		}
	}
	return a.StatusCode, err
}

// must asks for something that must be answered well.
func (u user) must(t *testing.T, method, path string, body, into any) {
	t.Helper()
	if status, err := u.ask(t.Context(), method, path, body, into); err != nil || status >= 300 {
		t.Fatalf("%s %s: %d %v", method, path, status, err)
	}
}

// enter logs in.
func enter(t *testing.T, url, name, password string) user {
	t.Helper()
	var in struct{ Token string }
	user{url: url}.must(t, "POST", "/api/login", map[string]string{"name": name, "password": password}, &in)
	return user{url, in.Token}
}

// scripted is a player of the class that plays by requests.
type scripted struct {
	user
	team   string
	place  int
	given  map[string]bool
	orders int
}

// joins lets so many scripted players join.
func joins(t *testing.T, url, code string, players int) []*scripted {
	t.Helper()
	var list []*scripted
	for i := range players {
		var in struct {
			Token       string
			Participant struct{ Team string }
		}
		user{url: url}.must(t, "POST", "/api/join/"+code, map[string]string{"name": fmt.Sprintf("Team %02d", i+1)}, &in)
		list = append(list, &scripted{user: user{url, in.Token}, team: in.Participant.Team, place: i, given: map[string]bool{}})
	}
	return list
}

// play lets all of them act once, side by side.
func play(t *testing.T, players []*scripted) {
	t.Helper()
	var all sync.WaitGroup
	for _, p := range players {
		all.Go(func() {
			if err := p.act(t.Context()); err != nil {
				t.Errorf("scripted player %d: %v", p.place+1, err)
			}
		})
	}
	all.Wait()
}

// act looks at the desk and does what there is to do: each player answers what waits, and
// has ways of their own with what was prepared and with what can be checked.
func (p *scripted) act(ctx context.Context) error {
	var v struct {
		Over  bool
		Inbox []struct {
			ID      string
			Open    bool
			Choices []struct {
				ID   string
				Open bool
			}
		}
		Publishing struct{ Drafts []struct{ ID string } }
		Analysis   struct {
			Evidence []struct {
				ID  string
				Due int32
			}
		}
	}
	if status, err := p.ask(ctx, "GET", "/api/teams/"+p.team+"/view", nil, &v); err != nil || status != 200 {
		return fmt.Errorf("the view: %d %w", status, err)
	}
	if v.Over {
		return nil
	}
	var wishes []map[string]any
	for _, m := range v.Inbox {
		for i := range m.Choices {
			if c := m.Choices[(i+p.place)%len(m.Choices)]; m.Open && c.Open {
				wishes = append(wishes, map[string]any{"kind": "choose", "target": m.ID, "choice": c.ID})
				break
			}
		}
	}
	for i := range v.Publishing.Drafts {
		if d := v.Publishing.Drafts[(i+p.place)%len(v.Publishing.Drafts)]; p.place%5 != 4 {
			wishes = append(wishes, map[string]any{"kind": "post", "draft": d.ID})
		}
	}
	for i, e := range v.Analysis.Evidence {
		if (i+p.place)%2 == 0 {
			wishes = append(wishes, map[string]any{"kind": "verify", "target": e.ID})
		}
	}
	for _, wish := range wishes {
		name := fmt.Sprint(wish)
		if p.given[name] {
			continue
		}
		p.orders++
		status, err := p.ask(ctx, "POST", "/api/teams/"+p.team+"/commands", map[string]any{"id": fmt.Sprint(p.orders), "command": wish}, nil)
		if err != nil || status != 200 && status != 409 {
			return fmt.Errorf("%v: %d %w", wish, status, err)
		}
		if p.given[name] = status == 200; p.given[name] {
			return nil
		}
	}
	return nil
}
