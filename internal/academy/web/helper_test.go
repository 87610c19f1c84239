package web

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"demarche/internal/academy"
	"demarche/internal/library"
	"demarche/internal/speech"
)

// reading is a reader of tones for tests: it is plain and fast.
func reading(lang, text string) speech.Reading {
	return speech.Reading{Lang: lang, Confidence: 90, Goldstein: int16(len(text) % 7), Politeness: 30, Certainty: 30, Lexicon: "test"}
}

// wall is a clock that the test sets on.
type wall struct{ ahead atomic.Int64 }

func (w *wall) Now() time.Time { return time.Now().Add(time.Duration(w.ahead.Load())) }

func (w *wall) on(d time.Duration) { w.ahead.Add(int64(d)) }

// house is a server under test.
type house struct {
	*Server
	t     testing.TB
	url   string
	clock *wall
	close func()

	unsent string // folder of what games have given and is not answered; "" keeps none
}

// opens a server on a data folder; it can be opened again after it was closed.
func opens(t testing.TB, data string, clock *wall) *house {
	t.Helper()
	return opensWith(t, data, clock, bridges())
}

// bridges is the library of the tests.
func bridges() *library.Library {
	return &library.Library{Shipped: os.DirFS("../../session/testdata"), Read: reading}
}

// opensWith opens one with the scenarios of a library.
func opensWith(t testing.TB, data string, clock *wall, lib *library.Library) *house {
	t.Helper()
	return opensFor(t, data, clock, lib, Records{})
}

// opensFor opens one that sends statements to a learning record store.
func opensFor(t testing.TB, data string, clock *wall, lib *library.Library, to Records) *house {
	t.Helper()
	if clock == nil {
		clock = &wall{}
	}
	var out io.Writer = io.Discard
	if testing.Verbose() {
		out = os.Stderr
	}
	s, err := New(t.Context(), Options{Data: data, Library: lib, Version: "test", Log: slog.New(slog.NewTextHandler(out, nil)), Now: clock.Now, Records: to})
	if err != nil {
		t.Fatal(err)
	}
	h := httptest.NewServer(s.Handler())
	done := false
	o := &house{s, t, h.URL, clock, func() {
		if done {
			return
		}
		done = true
		s.Stop()
		h.Close()
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	}, ""}
	t.Cleanup(o.close)
	return o
}

// user is somebody who sends requests.
type user struct {
	t     testing.TB
	h     *house
	token string
}

// ask sends a request and returns the status and what was answered.
func (u user) ask(method, path string, body any) (int, []byte) {
	u.t.Helper()
	var r io.Reader
	switch b := body.(type) {
	case nil:
	case []byte:
		r = bytes.NewReader(b)
	default:
		text, err := json.Marshal(b)
		if err != nil {
			u.t.Fatal(err)
		}
		r = bytes.NewReader(text)
	}
	q, err := http.NewRequestWithContext(u.t.Context(), method, u.h.url+path, r)
	if err != nil {
		u.t.Fatal(err)
	}
	if u.token != "" {
		q.Header.Set("Authorization", "Bearer "+u.token)
	}
	a, err := http.DefaultClient.Do(q)
	if err != nil {
		u.t.Fatal(err)
	}
	defer a.Body.Close()
	text, err := io.ReadAll(a.Body)
	if err != nil {
		u.t.Fatal(err)
	}
	return a.StatusCode, text
}

// must asks for something that must be answered with a status, and reads it.
func (u user) must(status int, method, path string, body, into any) {
	u.t.Helper()
	got, text := u.ask(method, path, body)
	if got != status {
		u.t.Fatalf("%s %s: %d, want %d: %s", method, path, got, status, text)
	}
	if into != nil {
		if err := json.Unmarshal(text, into); err != nil {
			u.t.Fatalf("%s %s: %v in %s", method, path, err, text)
		}
	}
}

// instructor makes an account and logs in.
func (h *house) instructor(t testing.TB, name string) user {
	t.Helper()
	nobody := user{t, h, ""}
	link, err := h.FirstLink(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if link == "" {
		if link, err = h.link(t.Context(), academy.Instructor); err != nil {
			t.Fatal(err)
		}
	}
	who := map[string]string{"name": name, "password": "a long password"}
	if status, _ := sent(t, h.url+link, url.Values{"name": {name}, "password": {who["password"]}}); status != http.StatusSeeOther {
		t.Fatalf("the account of %s: %d", name, status)
	}
	var in struct{ Token string }
	nobody.must(200, "POST", "/api/login", who, &in)
	return user{t, h, in.Token}
}

// class makes a session and begins it.
func (u user) class(set academy.Setup) academy.Session {
	u.t.Helper()
	set.Scenario = "bridge"
	var s academy.Session
	u.must(201, "POST", "/api/sessions", set, &s)
	return s
}

// player joins a session.
func (h *house) player(t testing.TB, code, name, team string) (user, academy.Participant) {
	t.Helper()
	var j joined
	user{t, h, ""}.must(201, "POST", "/api/join/"+code, map[string]string{"name": name, "team": team}, &j)
	return user{t, h, j.Token}, j.Participant
}

// post is the request of a holding line.
func post(id string) map[string]any {
	return map[string]any{"id": id, "command": map[string]any{"kind": "post", "draft": "holding-line"}}
}

// said is the request of a text of one's own.
func saidText(id, text string) map[string]any {
	return map[string]any{"id": id, "command": map[string]any{"kind": "post", "texts": map[string]string{"en": text}, "about": "bridge", "position": "denies"}}
}

// events reads so many events of a stream after an id.
func (u user) events(path string, after int64, until func(kind, data string) bool) {
	u.t.Helper()
	q, err := http.NewRequestWithContext(u.t.Context(), http.MethodGet, u.h.url+path, nil)
	if err != nil {
		u.t.Fatal(err)
	}
	q.Header.Set("Authorization", "Bearer "+u.token)
	if after > 0 {
		q.Header.Set("Last-Event-ID", fmt.Sprint(after))
	}
	a, err := http.DefaultClient.Do(q)
	if err != nil {
		u.t.Fatal(err)
	}
	defer a.Body.Close()
	if a.StatusCode != 200 {
		u.t.Fatalf("%s: %d", path, a.StatusCode)
	}
	rest := ""
	buffer := make([]byte, 4096)
	for {
		n, err := a.Body.Read(buffer)
		rest += string(buffer[:n])
		for {
			block, more, ok := strings.Cut(rest, "\n\n")
			if !ok {
				break
			}
			rest = more
			kind, data := "", ""
			for line := range strings.SplitSeq(block, "\n") {
				if v, ok := strings.CutPrefix(line, "event: "); ok {
					kind = v
				}
				if v, ok := strings.CutPrefix(line, "data: "); ok {
					data = v
				}
			}
			if kind != "" && until(kind, data) {
				return
			}
		}
		if err != nil {
			u.t.Fatalf("%s: the stream ended: %v", path, err)
		}
	}
}
