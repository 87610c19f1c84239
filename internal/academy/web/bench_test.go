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
	"demarche/internal/academy/seat"
	"demarche/internal/library"
	"demarche/internal/session"
	"demarche/internal/tone"
)

// screens are those that are open while a class plays: each notes when it shows a
// command.
type screens struct {
	lock  sync.Mutex
	given map[string]time.Time // by team and command
	told  map[string]shows
}

// shows are how many screens show a command, and since when the last does.
type shows struct {
	n    int
	last time.Time
}

func (x *screens) gave(team, command string, at time.Time) {
	x.lock.Lock()
	x.given[team+command] = at
	x.lock.Unlock()
}

func (x *screens) shown(team, command string) {
	x.lock.Lock()
	defer x.lock.Unlock()
	s := x.told[team+command]
	x.told[team+command] = shows{s.n + 1, time.Now()}
}

// took is how long each command took from being sent to standing on the last of so
// many screens, and how many do not stand on all.
func (x *screens) took(all int) (list []time.Duration, missed int) {
	x.lock.Lock()
	defer x.lock.Unlock()
	for command, at := range x.given {
		if s := x.told[command]; s.n == all {
			list = append(list, s.last.Sub(at))
		} else {
			missed++
		}
	}
	return list, missed
}

// empty asks for nothing all the time, until it is told to stop: how long that takes
// is the yardstick, as fast and as busy as the machine.
func empty(h *house, stop chan struct{}) (list []time.Duration) {
	nobody := user{h.t, h, ""}
	for {
		select {
		case <-stop:
			return list
		case <-time.After(20 * time.Millisecond):
		}
		began := time.Now()
		if status, _ := nobody.ask("GET", "/healthz", nil); status == 200 {
			list = append(list, time.Since(began))
		}
	}
}

// percentile of a list of times, in milliseconds.
func percentile(list []time.Duration, p int) float64 {
	if len(list) == 0 {
		return 0
	}
	slices.Sort(list)
	return float64(list[(len(list)-1)*p/100].Microseconds()) / 1000
}

// classOf lets so many teams of so many members play a shipped crisis for a while,
// one of each posting once in so long. Every member has a screen, which fetches its
// view whenever it is told of a command, and so has the instructor.
func classOf(b *testing.B, teams, members int, every, lasts time.Duration) {
	defer debug.SetMemoryLimit(debug.SetMemoryLimit(MemoryLimit))
	lib := &library.Library{Read: tone.Read}
	h := opensWith(b, b.TempDir(), nil, lib)
	ada := h.instructor(b, "Ada")
	var class academy.Session
	ada.must(201, "POST", "/api/sessions", academy.Setup{Scenario: library.ColdOpen, Mode: session.Solo, Teams: members > 1}, &class)
	desks, ids := make([][]user, teams), make([]string, teams)
	for i := range teams {
		for k := range members {
			name := ""
			if members > 1 {
				name = fmt.Sprintf("Team %d", i)
			}
			u, p := h.player(b, class.Code, fmt.Sprintf("Player %d of %d", k, i), name)
			desks[i], ids[i] = append(desks[i], u), p.Team
			if members > 1 {
				ada.must(200, "POST", "/api/sessions/"+class.ID+"/participants/"+p.ID+"/seat", map[string]any{"role": seat.Desk}, nil)
			}
		}
	}
	ada.must(200, "POST", "/api/sessions/"+class.ID+"/start", nil, nil)
	for i := range teams {
		for _, u := range desks[i] {
			u.must(200, "GET", "/api/teams/"+ids[i]+"/view", nil, nil) // who comes in sees a desk
		}
	}
	seen := screens{given: map[string]time.Time{}, told: map[string]shows{}}
	for i := range teams {
		for _, u := range desks[i] {
			go listen(u, "/api/teams/"+ids[i]+"/events", func(data string) {
				var e happened
				if json.Unmarshal([]byte(data), &e) != nil || e.ID == "" {
					return
				}
				if status, _ := u.ask("GET", "/api/teams/"+ids[i]+"/view", nil); status == 200 {
					seen.shown(ids[i], e.ID)
				}
			})
		}
	}
	go listen(ada, "/api/sessions/"+class.ID+"/events", func(data string) {
		var e academy.Event
		var c struct{ ID string }
		if json.Unmarshal([]byte(data), &e) == nil && e.Kind == academy.Command && json.Unmarshal(e.Payload, &c) == nil {
			seen.shown(e.Team, c.ID)
		}
	})
	var posts, views, idle []time.Duration
	failed := 0
	var lock sync.Mutex
	var working, beside sync.WaitGroup
	stop := make(chan struct{})
	beside.Go(func() { idle = empty(h, stop) })
	until := time.Now().Add(lasts)
	for i := range teams {
		working.Go(func() {
			time.Sleep(every * time.Duration(i) / time.Duration(teams))
			for n := 0; time.Now().Before(until); n++ {
				u := desks[i][n%members]
				began := time.Now()
				var a academy.Answer
				text := fmt.Sprintf("We are checking what is said and will report within the hour, for the time %d.", n)
				body := map[string]any{"id": fmt.Sprint(n), "command": map[string]any{"kind": "post", "texts": map[string]string{"en": text}}}
				status, answer := u.ask("POST", "/api/teams/"+ids[i]+"/commands", body)
				took := time.Since(began)
				if status != 200 || json.Unmarshal(answer, &a) != nil {
					lock.Lock()
					failed++
					lock.Unlock()
					b.Errorf("%d %s", status, answer)
					return
				}
				if a.Accepted {
					seen.gave(ids[i], a.Command, began)
				}
				looked := time.Now()
				status, _ = u.ask("GET", "/api/teams/"+ids[i]+"/view", nil)
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
	working.Wait()
	time.Sleep(time.Second) // what was given last is told
	close(stop)
	beside.Wait()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	sys := m.HeapSys + m.StackSys - m.HeapReleased
	runtime.GC()
	runtime.ReadMemStats(&m)
	b.ReportMetric(percentile(posts, 99), "p99-post-ms")
	b.ReportMetric(percentile(posts, 50), "p50-post-ms")
	b.ReportMetric(percentile(views, 99), "p99-view-ms")
	shown, missed := seen.took(members + 1)
	b.ReportMetric(percentile(shown, 99), "p99-screens-ms")
	b.ReportMetric(percentile(shown, 50), "p50-screens-ms")
	b.ReportMetric(percentile(idle, 99), "p99-empty-ms")
	b.ReportMetric(percentile(shown, 99)/max(percentile(idle, 99), 0.001), "x-empty")
	b.ReportMetric(float64(len(shown)), "shown")
	b.ReportMetric(float64(missed), "missed")
	b.ReportMetric(float64(len(posts)), "posts")
	b.ReportMetric(float64(failed), "failed")
	counts, _, _ := h.hub.Figures()
	b.ReportMetric(float64(counts.Built), "built")
	b.ReportMetric(float64(counts.PagedOut), "paged-out")
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

// BenchmarkThirtyPlayers is a class of ten teams of three: how long it takes until a
// command stands on the screens of its team and of the instructor.
func BenchmarkThirtyPlayers(b *testing.B) {
	for b.Loop() {
		classOf(b, 10, 3, 2*time.Second, 30*time.Second)
	}
}

// BenchmarkFourHundredTeams is more than there is room for in memory.
func BenchmarkFourHundredTeams(b *testing.B) {
	for b.Loop() {
		classOf(b, 400, 1, 20*time.Second, 60*time.Second)
	}
}
