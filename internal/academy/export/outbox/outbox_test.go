package outbox

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"demarche/internal/academy/export"
)

var now = time.Date(2031, 5, 24, 9, 0, 0, 0, time.UTC)

func statements(n int) []export.Statement {
	var list []export.Statement
	for i := range n {
		list = append(list, export.Statement{ID: export.UUID("test", fmt.Sprint(i))})
	}
	return list
}

// records is a store that refuses one statement and batches that are too large.
type records struct {
	bad  string
	most int
	has  map[string]int
}

func (s *records) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	name, secret, _ := r.BasicAuth()
	var list []export.Statement
	text, _ := io.ReadAll(r.Body)
	switch err := json.Unmarshal(text, &list); {
	case r.URL.Path != "/xapi/statements" || r.Header.Get("X-Experience-API-Version") != "1.0.3" || name != "n" || secret != "hush":
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

func TestAllThatAStoreTakesGetsThere(t *testing.T) {
	list := statements(250)
	store := &records{bad: list[117].ID, most: 40, has: map[string]int{}}
	server := httptest.NewServer(store)
	defer server.Close()
	waiting, err := Pack(list)
	if err != nil || len(waiting) != 3 {
		t.Fatal(len(waiting), err)
	}
	to := Store{server.URL + "/xapi/", "n", "hush"}
	var refused []Batch
	for len(waiting) > 0 {
		for _, b := range Send(t.Context(), server.Client(), to, waiting[0], now) {
			switch b.State {
			case Waiting:
				waiting = append(waiting, b)
			case Refused:
				refused = append(refused, b)
			}
		}
		waiting = waiting[1:]
	}
	if len(store.has) != 249 || len(refused) != 1 || refused[0].Size != 1 || !strings.Contains(refused[0].Last, "is odd") {
		t.Errorf("the store has %d; refused: %+v", len(store.has), refused)
	}
	for id, n := range store.has {
		if n != 1 {
			t.Errorf("%s came %d times", id, n)
		}
	}
}

// away answers as it is told.
type away func() (*http.Response, error)

func (a away) Do(*http.Request) (*http.Response, error) { return a() }

func TestAStoreThatIsAwayIsTriedAgainLaterAndLater(t *testing.T) {
	batches, err := Pack(statements(1))
	if err != nil {
		t.Fatal(err)
	}
	b, to := batches[0], Store{"http://localhost", "n", "hush"}
	gone := away(func() (*http.Response, error) { return nil, errors.New("connection to n:hush refused") })
	last := time.Duration(0)
	for range 20 {
		b = Send(t.Context(), gone, to, b, now)[0]
		wait := time.UnixMilli(b.Next).Sub(now)
		if b.State != Waiting || wait < last || wait > longestWait || b.Due(now) || !b.Due(now.Add(wait)) || strings.Contains(b.Last, "hush") {
			t.Fatalf("after %s: %+v", last, b)
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
	b.Attempts = 0
	if b = Send(t.Context(), answer(http.StatusTooManyRequests, "600"), to, b, now)[0]; b.Next != now.Add(10*time.Minute).UnixMilli() || b.Last != "429 Too Many Requests: busy" {
		t.Errorf("asked to wait: %+v", b)
	}
	if b = Send(t.Context(), answer(http.StatusConflict, ""), to, b, now)[0]; b.State != Sent {
		t.Errorf("a statement that the store has: %+v", b)
	}
}
