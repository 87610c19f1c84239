package web

import (
	"encoding/json"
	"fmt"
	"net/http"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"demarche/internal/academy"
	"demarche/internal/academy/live"
	"demarche/internal/library"
	"demarche/internal/session"
	"demarche/internal/tone"
)

// screens are the streams that are open while a class plays: each notes when it was
// told of a command.
type screens struct {
	lock  sync.Mutex
	given map[string]time.Time // by team and command
	told  map[string]time.Time
}

func (x *screens) note(list map[string]time.Time, team, command string, at time.Time) {
	x.lock.Lock()
	list[team+command] = at
	x.lock.Unlock()
}

// took is how long each command took from being sent to being shown.
func (x *screens) took() (list []time.Duration) {
	x.lock.Lock()
	defer x.lock.Unlock()
	for command, at := range x.given {
		if told, ok := x.told[command]; ok {
			list = append(list, told.Sub(at))
		}
	}
	return list
}

// percentile of a list of times, in milliseconds.
func percentile(list []time.Duration, p int) float64 {
	if len(list) == 0 {
		return 0
	}
	slices.Sort(list)
	return float64(list[(len(list)-1)*p/100].Microseconds()) / 1000
}

// played lets so many teams play a shipped crisis for a while, each posting once
// in so long, with a screen open for each and one for the instructor.
func classOf(b *testing.B, teams int, every, lasts time.Duration) {
	defer debug.SetMemoryLimit(debug.SetMemoryLimit(MemoryLimit))
	lib := &library.Library{Read: tone.Read}
	h := opensWith(b, b.TempDir(), nil, lib)
	ada := h.instructor(b, "Ada")
	var class academy.Session
	ada.must(201, "POST", "/api/sessions", academy.Setup{Scenario: library.ColdOpen, Mode: session.Solo}, &class)
	users, ids := make([]user, teams), make([]string, teams)
	for i := range teams {
		u, p := h.player(b, class.Code, fmt.Sprintf("Player %d", i), "")
		users[i], ids[i] = u, p.Team
	}
	ada.must(200, "POST", "/api/sessions/"+class.ID+"/start", nil, nil)
	seen := screens{given: map[string]time.Time{}, told: map[string]time.Time{}}
	var posts, views []time.Duration
	failed := 0
	var lock sync.Mutex
	var working sync.WaitGroup
	until := time.Now().Add(lasts)
	for i := range teams {
		go listen(users[i], "/api/teams/"+ids[i]+"/events", func(data string) {
			var e happened
			if json.Unmarshal([]byte(data), &e) == nil && e.ID != "" {
				seen.note(seen.told, ids[i], e.ID, time.Now())
			}
		})
		working.Go(func() {
			time.Sleep(every * time.Duration(i) / time.Duration(teams))
			for n := 0; time.Now().Before(until); n++ {
				began := time.Now()
				var a live.Answer
				text := fmt.Sprintf("We are checking what is said and will report within the hour, for the time %d.", n)
				body := map[string]any{"id": fmt.Sprint(n), "command": map[string]any{"kind": "post", "texts": map[string]string{"en": text}}}
				status, answer := users[i].ask("POST", "/api/teams/"+ids[i]+"/commands", body)
				took := time.Since(began)
				if status != 200 || json.Unmarshal(answer, &a) != nil {
					lock.Lock()
					failed++
					lock.Unlock()
					b.Errorf("%d %s", status, answer)
					return
				}
				if a.Accepted {
					seen.note(seen.given, ids[i], a.Command, began)
				}
				looked := time.Now()
				status, _ = users[i].ask("GET", "/api/teams/"+ids[i]+"/view", nil)
				lock.Lock()
				posts, views = append(posts, took), append(views, time.Since(looked))
				if status != 200 {
					failed++
				}
				lock.Unlock()
				time.Sleep(max(0, every-time.Since(began)))
			}
		})
	}
	go listen(ada, "/api/sessions/"+class.ID+"/events", func(string) {})
	working.Wait()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	sys := m.HeapSys + m.StackSys - m.HeapReleased
	runtime.GC()
	runtime.ReadMemStats(&m)
	b.ReportMetric(percentile(posts, 99), "p99-post-ms")
	b.ReportMetric(percentile(posts, 50), "p50-post-ms")
	b.ReportMetric(percentile(views, 99), "p99-view-ms")
	shown := seen.took()
	b.ReportMetric(percentile(shown, 99), "p99-screen-ms")
	b.ReportMetric(float64(len(shown)), "shown")
	b.ReportMetric(float64(len(posts)), "posts")
	b.ReportMetric(float64(failed), "failed")
	counts, _, _ := h.hub.Figures()
	b.ReportMetric(float64(counts.Built), "built")
	b.ReportMetric(float64(sys)/(1<<20), "MB")
	b.ReportMetric(float64(m.HeapAlloc)/(1<<20), "live-MB")
}

// listen reads a stream until the server closes.
func listen(u user, path string, told func(data string)) {
	q, err := http.NewRequestWithContext(u.t.Context(), http.MethodGet, u.h.url+path, nil)
	if err != nil {
		return
	}
	q.Header.Set("Authorization", "Bearer "+u.token)
	r, err := http.DefaultClient.Do(q)
	if err != nil {
		return
	}
	defer r.Body.Close()
	rest := ""
	buffer := make([]byte, 4096)
	for {
		n, err := r.Body.Read(buffer)
		rest += string(buffer[:n])
		for {
			line, more, ok := strings.Cut(rest, "\n")
			if !ok {
				break
			}
			rest = more
			if data, ok := strings.CutPrefix(line, "data: "); ok {
				told(data)
			}
		}
		if err != nil {
			return
		}
	}
}

func BenchmarkThirtyPlayers(b *testing.B) {
	for b.Loop() {
		classOf(b, 30, 2*time.Second, 15*time.Second)
	}
}

func BenchmarkFourHundredTeams(b *testing.B) {
	for b.Loop() {
		classOf(b, 400, 20*time.Second, 40*time.Second)
	}
}
