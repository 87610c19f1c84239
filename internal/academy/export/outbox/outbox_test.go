package outbox

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"demarche/internal/academy"
	"demarche/internal/academy/export"
	"demarche/internal/academy/store"
)

var now = time.Date(2031, 5, 24, 9, 0, 0, 0, time.UTC)

func statements(n int) []export.Statement {
	var list []export.Statement
	for i := range n {
		list = append(list, export.Statement{ID: export.UUID("test", fmt.Sprint(i))})
	}
	return list
}

// lrs is a store that refuses one statement and lists that are too large, and is
// away at times.
type lrs struct {
	bad  string
	most int
	has  map[string]int
	away atomic.Int64 // status that it answers instead, 0 for none
	asks atomic.Int64
}

func (s *lrs) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	s.asks.Add(1)
	if status := s.away.Load(); status != 0 {
		w.WriteHeader(int(status))
		return
	}
	name, secret, _ := r.BasicAuth()
	var list []export.Statement
	text, _ := io.ReadAll(r.Body)
	switch err := json.Unmarshal(text, &list); {
	case r.Method != http.MethodPost || r.URL.Path != "/xapi/statements" || r.Header.Get("X-Experience-API-Version") != "1.0.3" || name != "n" || secret != "hush":
		w.WriteHeader(http.StatusUnauthorized)
		return
	case err != nil:
		w.WriteHeader(http.StatusInternalServerError)
		return
	case len(list) > s.most:
		w.WriteHeader(http.StatusRequestEntityTooLarge)
		return
	}
	for _, x := range list {
		if x.ID == s.bad {
			http.Error(w, "the statement "+x.ID+" is odd", http.StatusBadRequest)
			return
		}
	}
	for _, x := range list {
		s.has[x.ID]++
	}
}

// box is an outbox with so many statements, whose carrier has a clock that the test
// sets.
func box(t *testing.T, to Store, n int) (*Carrier, *time.Time) {
	t.Helper()
	st, err := store.Open(t.Context(), t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := st.Close(); err != nil {
			t.Error(err)
		}
	})
	at := now
	c := &Carrier{Box: st, To: to, By: NewClient(), Now: func() time.Time { return at }, Log: slog.New(slog.NewTextHandler(io.Discard, nil))}
	for range 2 { // what is put in twice is there once
		if err := st.Write(t.Context(), func(x *store.Conn) error { return Put(t.Context(), x, "s1", statements(n), now.UnixMilli()) }); err != nil {
			t.Fatal(err)
		}
	}
	return c, &at
}

// rounds sends until nothing is due.
func rounds(t *testing.T, c *Carrier) academy.Outbox {
	t.Helper()
	for more := true; more; {
		var err error
		if more, err = c.Round(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	o, err := c.Box.Outbox(t.Context(), "")
	if err != nil {
		t.Fatal(err)
	}
	return o
}

func TestAllThatAStoreTakesGetsThereOnce(t *testing.T) {
	far := &lrs{bad: statements(250)[117].ID, most: 40, has: map[string]int{}}
	server := httptest.NewServer(far)
	defer server.Close()
	to, err := ParseStore(server.URL+"/xapi/", "n:hush\n")
	if err != nil {
		t.Fatal(err)
	}
	c, _ := box(t, to, 250)
	o := rounds(t, c)
	if len(far.has) != 249 || o.Sent != 249 || o.Refused != 1 || o.Waiting != 0 || len(o.Trouble) != 1 || o.Trouble[0].ID != far.bad || !strings.Contains(o.Trouble[0].Said, "is odd") {
		t.Errorf("the store has %d; %+v", len(far.has), o)
	}
	for id, n := range far.has {
		if n != 1 {
			t.Errorf("%s came %d times", id, n)
		}
	}
	far.bad = ""
	if err := c.Box.Write(t.Context(), func(x *store.Conn) error { return x.RetryRecords(t.Context(), "", now.UnixMilli()) }); err != nil {
		t.Fatal(err)
	}
	if o := rounds(t, c); o.Sent != 250 || len(far.has) != 250 || len(o.Trouble) != 0 {
		t.Errorf("what was refused and mended: %+v", o)
	}
}

// A store that is away is left alone for a while, then tried again; what was sent
// meanwhile is kept, in order, and nothing is given up.
func TestAStoreThatWasAwayHasAllInTheEnd(t *testing.T) {
	far := &lrs{most: 500, has: map[string]int{}}
	server := httptest.NewServer(far)
	defer server.Close()
	c, at := box(t, Store{server.URL + "/xapi", "n", "hush"}, 150)
	for i, status := range []int64{500, 401, 503, 302, 429} {
		far.away.Store(status)
		before := far.asks.Load()
		o := rounds(t, c)
		if rounds(t, c); far.asks.Load() != before+1 || o.Waiting != 150 || o.Sent+o.Refused != 0 {
			t.Errorf("attempt %d: %d requests, %+v", i, far.asks.Load()-before, o)
		}
		*at = at.Add(firstWait)
	}
	far.away.Store(0)
	*at = at.Add(longestWait)
	if o := rounds(t, c); o.Sent != 150 || o.Waiting != 0 || len(far.has) != 150 {
		t.Errorf("the store has %d; %+v", len(far.has), o)
	}
}

// away answers as it is told.
type away func() (*http.Response, error)

func (a away) Do(*http.Request) (*http.Response, error) { return a() }

func TestAStoreThatIsAwayIsTriedLaterAndLater(t *testing.T) {
	list, to := []academy.Record{{ID: "1", Body: "{}"}}, Store{"http://localhost", "n", "hush"}
	x := &list[0]
	gone := away(func() (*http.Response, error) { return nil, errors.New("connection to n:hush refused") })
	last := time.Duration(0)
	for range 20 {
		there := Send(t.Context(), gone, to, list, now)
		wait := time.UnixMilli(x.Due).Sub(now)
		if there || x.State != academy.RecordWaiting || wait < last || wait > longestWait || strings.Contains(x.Said, "hush") {
			t.Fatalf("after %s: %+v", last, x)
		}
		last = wait
	}
	if last != longestWait {
		t.Errorf("in the end it waits %s", last)
	}
	answer := func(status int, after string) away {
		return func() (*http.Response, error) {
			return &http.Response{StatusCode: status, Header: http.Header{"Retry-After": {after}}, Body: io.NopCloser(strings.NewReader("busy"))}, nil
		}
	}
	x.Attempts = 0
	if Send(t.Context(), answer(http.StatusTooManyRequests, "600"), to, list, now); x.Due != now.Add(10*time.Minute).UnixMilli() || x.Said != "429 Too Many Requests: busy" {
		t.Errorf("asked to wait: %+v", x)
	}
	if there := Send(t.Context(), answer(http.StatusConflict, ""), to, list, now); !there || x.State != academy.RecordSent || x.Body != "" {
		t.Errorf("a statement that the store has: %+v", x)
	}
}

// When the server stops in the middle of an attempt, the attempt does not count.
func TestWhatIsCutOffIsSentAgain(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	c, _ := box(t, Store{"http://localhost", "n", "hush"}, 3)
	c.By = away(func() (*http.Response, error) { stop(); return nil, context.Canceled })
	c.Round(ctx)
	list, err := c.Box.DueRecords(t.Context(), now.UnixMilli(), 10)
	if err != nil || len(list) != 3 || list[0].Attempts != 0 {
		t.Errorf("%+v %v", list, err)
	}
}

func TestAddressAndKeyOfAStore(t *testing.T) {
	for _, c := range []struct{ address, key, want string }{
		{"https://lrs.example.org/xapi", "n:a:b", "https://lrs.example.org/xapi"},
		{"https://lrs.example.org/xapi/statements", "n:a", "https://lrs.example.org/xapi"},
		{"lrs.example.org", "n:hush", ""},
		{"ftp://lrs.example.org", "n:hush", ""},
		{"https://n:hush@lrs.example.org", "n:hush", ""},
		{"ftp://n:hu sh hush@lrs.example.org", "n:hush", ""},
		{"https://lrs.example.org", "hush", ""},
		{"https://lrs.example.org", "n:hush\nn:hush", ""},
	} {
		to, err := ParseStore(c.address, c.key)
		if to.Address != c.want || (err == nil) != (c.want != "") {
			t.Errorf("%s: %+v %v", c.address, to, err)
		}
		if err != nil && strings.Contains(err.Error(), "hush") {
			t.Errorf("%s: the key stands in: %v", c.address, err)
		}
	}
	for address, open := range map[string]bool{"https://a.org": false, "http://a.org": true, "http://127.0.0.1:80": false, "http://localhost": false} {
		if (Store{Address: address}).Open() != open {
			t.Errorf("%s is open to who listens: %v", address, !open)
		}
	}
}
