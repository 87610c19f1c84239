package web

import (
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"demarche/internal/academy"
	"demarche/internal/academy/export"
	"demarche/internal/academy/export/outbox"
	"demarche/internal/session"
)

// lrs is a learning record store that is down until it is told otherwise, and
// refuses one verb.
type lrs struct {
	lock    sync.Mutex
	up      bool
	refuses string // a verb
	has     map[string]export.Statement
	times   map[string]int
	all     string // all that was sent
}

func (s *lrs) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	s.lock.Lock()
	defer s.lock.Unlock()
	name, secret, _ := r.BasicAuth()
	text, _ := io.ReadAll(r.Body)
	var list []export.Statement
	switch err := json.Unmarshal(text, &list); {
	case name != "academy" || secret != "a very secret key":
		w.WriteHeader(http.StatusUnauthorized)
		return
	case !s.up:
		http.Error(w, "down for the night, key was "+secret, http.StatusServiceUnavailable)
		return
	case err != nil:
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	for _, x := range list {
		if s.refuses != "" && strings.HasSuffix(x.Verb.ID, s.refuses) {
			http.Error(w, "no "+s.refuses, http.StatusBadRequest)
			return
		}
	}
	for _, x := range list {
		s.has[x.ID] = x
		s.times[x.ID]++
	}
	s.all += string(text)
}

// told counts the statements of a verb.
func (s *lrs) told(verb string) (n int) {
	s.lock.Lock()
	defer s.lock.Unlock()
	for _, x := range s.has {
		if strings.HasSuffix(x.Verb.ID, "/"+verb) {
			n++
		}
	}
	return n
}

func (s *lrs) set(up bool, refuses string) {
	s.lock.Lock()
	s.up, s.refuses = up, refuses
	s.lock.Unlock()
}

// boxed is how far the statements of a server have got.
type boxed struct {
	Store string
	academy.Outbox
}

// What a class has done reaches the learning record store by itself, once, however
// long the store was away and whether or not the server stood meanwhile.
func TestStatementsReachTheLearningRecordStore(t *testing.T) {
	far := &lrs{has: map[string]export.Statement{}, times: map[string]int{}}
	server := httptest.NewServer(far)
	defer server.Close()
	store, err := outbox.ParseStore(server.URL+"/xapi", "academy:a very secret key")
	if err != nil {
		t.Fatal(err)
	}
	data, clock, to := t.TempDir(), &wall{}, Records{store, "https://academy.example.org"}
	h := opensFor(t, data, clock, bridges(), to)
	root := h.instructor(t, "Root")
	ada := h.instructor(t, "Ada")
	class := ada.class(academy.Setup{Mode: session.Exam, Pace: academy.ByTeam})
	mia, who := h.player(t, class.Code, "Mia", "")
	noor, _ := h.player(t, class.Code, "Noor", "")
	ada.must(200, "POST", "/api/sessions/"+class.ID+"/start", nil, nil)
	mia.must(200, "POST", "/api/teams/"+who.Team+"/commands", saidText("1", "The bridge is open."), nil)
	if status, _ := ada.ask("POST", "/api/sessions/"+class.ID+"/records", nil); status != 409 {
		t.Errorf("a session that runs is sent: %d", status)
	}
	ada.must(200, "POST", "/api/sessions/"+class.ID+"/end", nil, nil)
	var box boxed
	looks := func() boxed {
		box = boxed{}
		root.must(200, "GET", "/api/records", nil, &box)
		return box
	}
	wait(t, "an attempt", func() bool { return len(looks().Trouble) > 0 })
	wait(t, "the final results", func() bool {
		var out struct{ Teams []Standing }
		ada.must(200, "GET", "/api/sessions/"+class.ID+"/results", nil, &out)
		for _, x := range out.Teams {
			if x.Result == nil || x.Result.Provisional {
				return false
			}
		}
		return looks().Waiting == 7 // two begin, post and end; who posted has a score, who did not has one too
	})
	if box.Sent != 0 || box.Refused != 0 || box.Store != server.URL+"/xapi" || !strings.Contains(box.Trouble[0].Said, "down for the night") {
		t.Errorf("%+v", box)
	}
	if text := string(must(root.ask("GET", "/api/records", nil))); strings.Contains(text, "very secret") {
		t.Errorf("the key is shown: %s", text)
	}
	h.close()

	// The server is started again, and the store takes all but scores.
	far.set(true, "scored")
	clock.on(time.Hour)
	h = opensFor(t, data, clock, bridges(), to)
	root.h, ada.h, noor.h = h, h, h
	wait(t, "what the store takes", func() bool { return looks().Waiting == 0 })
	if box.Sent != 5 || box.Refused != 2 || far.told("initialized") != 2 || far.told("shared") != 1 || far.told("completed") != 2 {
		t.Errorf("%+v; the store has %d", box, len(far.has))
	}
	for _, lang := range []string{"en", "fr", "es", "ar"} {
		for who, path := range map[user]string{ada: "/classes/" + class.ID + "/results", root: "/accounts"} {
			if status, _, page := who.form(path, nil, lang); status != 200 || unnamed.MatchString(page) || !strings.Contains(page, `<b class="bad">2</b>`) || !strings.Contains(page, box.Trouble[0].ID) || !strings.Contains(page, box.Trouble[0].Said) {
				t.Errorf("%s in %s: %d; what was refused and why is not shown", path, lang, status)
			}
		}
	}
	if status, _, _ := ada.form("/classes/"+class.ID+"/records", url.Values{}, "en"); status != 200 {
		t.Errorf("sending on: %d", status)
	}
	wait(t, "what is refused again", func() bool { return looks().Waiting == 0 })
	far.set(true, "")
	root.must(200, "POST", "/api/records", nil, nil)
	wait(t, "the rest", func() bool { return looks().Sent == 7 })
	if far.told("scored") != 2 || box.Refused != 0 || len(box.Trouble) != 0 {
		t.Errorf("%+v; the store has %d scores", box, far.told("scored"))
	}
	ada.must(202, "POST", "/api/sessions/"+class.ID+"/records", nil, nil)
	wait(t, "the session, once more", func() bool {
		var out struct{ Teams []Standing }
		ada.must(200, "GET", "/api/sessions/"+class.ID+"/results", nil, &out)
		for _, x := range out.Teams {
			for _, j := range x.Jobs {
				if j.Kind == academy.JobRecord && j.State != academy.JobDone {
					return false
				}
			}
		}
		return looks().Waiting == 0
	})
	far.lock.Lock()
	for id, n := range far.times {
		if n != 1 {
			t.Errorf("%s was sent %d times", id, n)
		}
	}
	if strings.Contains(far.all, "Mia") || strings.Contains(far.all, "bridge is open") {
		t.Errorf("names or texts were sent: %s", far.all)
	}
	far.lock.Unlock()
	if figures := string(must(root.ask("GET", "/metrics", nil))); !strings.Contains(figures, "demarche_statements_sent 7\n") {
		t.Error("the figures do not count what was sent")
	}
	exported := must(ada.ask("GET", "/api/sessions/"+class.ID+"/export/xapi.json", nil))
	var list []export.Statement
	if err := json.Unmarshal(exported, &list); err != nil || len(list) != 7 {
		t.Fatalf("%d %v", len(list), err)
	}
	for _, x := range list {
		if _, ok := far.has[x.ID]; !ok {
			t.Errorf("%s was exported and never sent: the identifiers differ", x.ID)
		}
	}
	if folder := os.Getenv("DEMARCHE_XAPI"); folder != "" {
		if err := os.WriteFile(filepath.Join(folder, "sent.json"), exported, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	ada.must(200, "DELETE", "/api/sessions/"+class.ID, nil, nil)
	if looks(); box.Sent != 0 {
		t.Errorf("of a deleted session are kept %+v", box)
	}
}

// A session that ended before there was a store can be sent afterwards.
func TestAnEarlierSessionCanBeSent(t *testing.T) {
	far := &lrs{up: true, has: map[string]export.Statement{}, times: map[string]int{}}
	server := httptest.NewServer(far)
	defer server.Close()
	data := t.TempDir()
	h := opens(t, data, nil)
	ada := h.instructor(t, "Ada")
	class := ada.class(academy.Setup{Mode: session.Solo})
	h.player(t, class.Code, "Mia", "")
	ada.must(200, "POST", "/api/sessions/"+class.ID+"/start", nil, nil)
	ada.must(200, "POST", "/api/sessions/"+class.ID+"/end", nil, nil)
	wait(t, "the result", func() bool {
		var out struct{ Teams []Standing }
		ada.must(200, "GET", "/api/sessions/"+class.ID+"/results", nil, &out)
		return len(out.Teams) == 1 && out.Teams[0].Result != nil && !out.Teams[0].Result.Provisional
	})
	if status, _, page := ada.form("/classes/"+class.ID+"/results", nil, "en"); status != 200 || !strings.Contains(page, "--lrs") || strings.Contains(page, "/records\"") {
		t.Errorf("without a store the results say: %d", status)
	}
	if status, text := ada.ask("POST", "/api/sessions/"+class.ID+"/records", nil); status != 409 || !strings.Contains(string(text), "--lrs") {
		t.Errorf("without a store: %d %s", status, text)
	}
	h.close()
	h = opensFor(t, data, nil, bridges(), Records{outbox.Store{Address: server.URL, Name: "academy", Secret: "a very secret key"}, "https://academy.example.org"})
	ada.h = h
	ada.must(202, "POST", "/api/sessions/"+class.ID+"/records", nil, nil)
	wait(t, "the statements", func() bool { return far.told("completed") == 1 && far.told("scored") == 1 })
}
