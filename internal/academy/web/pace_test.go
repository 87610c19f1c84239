//go:build !js

package web

import (
	"bytes"
	"net/http"
	"net/http/httptest"
	"os"
	"testing"
	"testing/fstest"
	"time"
)

// slowLink is a connection that takes so many bytes in a second, by the clock of the test.
type slowLink struct {
	*httptest.ResponseRecorder
	clock    *wall
	speed    int
	deadline time.Time
	spent    time.Duration
}

func (l *slowLink) SetWriteDeadline(t time.Time) error { l.deadline = t; return nil }

func (l *slowLink) Write(b []byte) (int, error) {
	took := time.Duration(len(b)) * time.Second / time.Duration(l.speed)
	l.clock.on(took)
	if l.spent += took; l.clock.Now().After(l.deadline) {
		return 0, os.ErrDeadlineExceeded
	}
	return l.ResponseRecorder.Write(b)
}

// A slow link gets the game whole, however long that takes within reason; one on which
// nothing moves, or that is drawn out without end, is let go.
func TestTheGameReachesSlowLinksWhole(t *testing.T) {
	program := bytes.Repeat([]byte("wasm"), 4<<20)
	for _, test := range []struct {
		says  string
		speed int
		whole bool
		most  time.Duration
	}{
		{"a slow link", 16 << 10, true, 20 * time.Minute},
		{"a link that has stalled", 10, false, 2 * time.Hour},
		{"a link that is drawn out", 1 << 10, false, whole + time.Minute},
	} {
		for name, game := range map[string]fstest.MapFS{
			"as it is":             {"demarche.wasm": {Data: program, ModTime: time.Unix(1, 0)}},
			"packed, and unpacked": {"demarche.wasm.gz": {Data: gzipped(t, string(program))}},
		} {
			h := opens(t, t.TempDir(), nil)
			h.o.Game = game
			l := &slowLink{ResponseRecorder: httptest.NewRecorder(), clock: h.clock, speed: test.speed}
			h.Handler().ServeHTTP(l, httptest.NewRequest(http.MethodGet, "/game/demarche.wasm", nil))
			if got := l.Body.Len(); (got == len(program)) != test.whole || l.spent > test.most {
				t.Errorf("%s, %s: %d of %d bytes in %v", test.says, name, got, len(program), l.spent)
			}
		}
	}
}
