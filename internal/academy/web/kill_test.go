package web

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"math/rand"
	"net"
	"net/http"
	"os"
	"os/exec"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"demarche/internal/academy"
	"demarche/internal/library"
	"demarche/internal/session"
)

// served is the variable by which this program is told to be a server instead of
// tests: folder and address.
const servedAs = "DEMARCHE_TEST_SERVE"

func TestMain(m *testing.M) {
	if folder, address, ok := strings.Cut(os.Getenv(servedAs), "\n"); ok {
		serveForever(folder, address)
	}
	os.Exit(m.Run())
}

// serveForever serves until it is killed.
func serveForever(folder, address string) {
	lib := &library.Library{Shipped: os.DirFS("../../session/testdata"), Read: reading}
	s, err := New(context.Background(), Options{Data: folder, Library: lib, Version: "test", Log: slog.New(slog.NewTextHandler(io.Discard, nil)), Now: time.Now})
	if err == nil {
		var l net.Listener
		if l, err = net.Listen("tcp", address); err == nil {
			err = http.Serve(l, s.Handler())
		}
	}
	fmt.Fprintln(os.Stderr, err)
	os.Exit(1)
}

// victim is a server in a process of its own.
type victim struct {
	t       *testing.T
	data    string
	address string
	process *exec.Cmd
}

func (v *victim) start() {
	v.t.Helper()
	v.process = exec.Command(os.Args[0])
	v.process.Env = append(os.Environ(), servedAs+"="+v.data+"\n"+v.address)
	v.process.Stderr = os.Stderr
	if err := v.process.Start(); err != nil {
		v.t.Fatal(err)
	}
}

func (v *victim) kill() {
	v.process.Process.Kill()
	v.process.Wait()
}

// Killed at any moment under load, a server has kept every command that it
// accepted, once, and goes on within five seconds.
func TestNothingIsLostWhenTheServerIsKilled(t *testing.T) {
	kills := 3
	if os.Getenv("DEMARCHE_SOAK") != "" {
		kills = 100
	}
	data := t.TempDir()
	h := opens(t, data, nil)
	ada := h.instructor(t, "Ada")
	class := ada.class(academy.Setup{Mode: session.Solo})
	const players = 4
	var users [players]user
	var teams [players]string
	for i := range players {
		u, p := h.player(t, class.Code, fmt.Sprintf("Player %d", i), "")
		users[i], teams[i] = u, p.Team
	}
	ada.must(200, "POST", "/api/sessions/"+class.ID+"/start", nil, nil)
	h.close()

	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	v := &victim{t: t, data: data, address: l.Addr().String()}
	l.Close()
	v.start()
	defer func() { v.kill() }()

	stop := make(chan struct{})
	var lock sync.Mutex
	accepted := map[string]academy.Answer{} // by text
	var downSince, longest atomic.Int64
	var working sync.WaitGroup
	for i := range players {
		working.Go(func() {
			for n := 0; ; n++ {
				select {
				case <-stop:
					return
				case <-time.After(110 * time.Millisecond):
				}
				text := fmt.Sprintf("Player %d says for the time %d that the bridge is open.", i, n)
				body, _ := json.Marshal(saidText(fmt.Sprint(n), text))
				for {
					a, ok := answeredBy(v.address, users[i].token, teams[i], string(body))
					if !ok {
						time.Sleep(20 * time.Millisecond)
						continue
					}
					if since := downSince.Swap(0); since != 0 {
						longest.Store(max(longest.Load(), time.Now().UnixMilli()-since))
					}
					if a.Accepted {
						lock.Lock()
						accepted[text] = a
						lock.Unlock()
					}
					break
				}
			}
		})
	}
	for range kills {
		time.Sleep(time.Duration(200+rand.Intn(600)) * time.Millisecond)
		v.kill()
		downSince.Store(time.Now().UnixMilli())
		v.start()
	}
	time.Sleep(500 * time.Millisecond)
	close(stop)
	working.Wait()
	v.kill()

	h = opens(t, data, nil)
	ada.h = h
	found := map[string]int{}
	for _, team := range teams {
		_, text := ada.ask("GET", "/api/teams/"+team+"/journal", nil)
		for _, c := range replayed(t, h, text).Commands() {
			found[c.Texts["en"]]++
		}
	}
	for text, a := range accepted {
		if found[text] != 1 {
			t.Errorf("%q was accepted (%+v) and stands %d times in the journals", text, a, found[text])
		}
	}
	for text, n := range found {
		if _, ok := accepted[text]; !ok || n != 1 {
			t.Errorf("%q stands %d times in the journals; accepted: %v", text, n, ok)
		}
	}
	if len(accepted) < kills*players {
		t.Errorf("only %d commands were accepted", len(accepted))
	}
	if longest.Load() > 5000 {
		t.Errorf("players went on only after %d ms", longest.Load())
	}
	t.Logf("%d kills, %d commands accepted, players go on after at most %d ms", kills, len(accepted), longest.Load())
}

// answeredBy sends a command and tells whether there was an answer.
func answeredBy(address, token, team, body string) (a academy.Answer, ok bool) {
	q, err := http.NewRequest(http.MethodPost, "http://"+address+"/api/teams/"+team+"/commands", strings.NewReader(body))
	if err != nil {
		return a, false
	}
	q.Header.Set("Authorization", "Bearer "+token)
	c := http.Client{Timeout: 5 * time.Second}
	r, err := c.Do(q)
	if err != nil {
		return a, false
	}
	defer r.Body.Close()
	if r.StatusCode != http.StatusOK {
		return a, false
	}
	return a, json.NewDecoder(r.Body).Decode(&a) == nil
}
