package web

import (
	"fmt"
	"testing"
	"time"

	"demarche/internal/academy"
	"demarche/internal/library"
	"demarche/internal/session"
	"demarche/internal/tone"
)

// BenchmarkThirtyResults is how long a class of thirty waits from the end of its
// lesson until every crisis of 72 hours has run out and every journal was run again.
func BenchmarkThirtyResults(b *testing.B) {
	for b.Loop() {
		thirtyResults(b)
	}
}

func thirtyResults(b *testing.B) {
	h := opensWith(b, b.TempDir(), nil, &library.Library{Read: tone.Read})
	defer h.close()
	ada := h.instructor(b, "Ada")
	var class academy.Session
	ada.must(201, "POST", "/api/sessions", academy.Setup{Scenario: library.ColdOpen, Mode: session.Solo, Pace: academy.ByTeam}, &class)
	const players, posts = 30, 10
	users, teams := make([]user, players), make([]string, players)
	for i := range players {
		u, p := h.player(b, class.Code, fmt.Sprintf("Player %d", i), "")
		users[i], teams[i] = u, p.Team
	}
	ada.must(200, "POST", "/api/sessions/"+class.ID+"/start", nil, nil)
	for i, u := range users {
		for n := range posts {
			text := fmt.Sprintf("We are checking what is said and will report within the hour, for the time %d.", n)
			u.must(200, "POST", "/api/teams/"+teams[i]+"/commands", map[string]any{"id": fmt.Sprint(n), "command": map[string]any{"kind": "post", "texts": map[string]string{"en": text}}}, nil)
			u.must(200, "POST", "/api/teams/"+teams[i]+"/advance", map[string]any{"id": fmt.Sprint("t", n), "ticks": 60}, nil)
		}
	}
	began := time.Now()
	ada.must(200, "POST", "/api/sessions/"+class.ID+"/end", nil, nil)
	for has := 0; has < players; {
		var out struct{ Teams []Standing }
		ada.must(200, "GET", "/api/sessions/"+class.ID+"/results", nil, &out)
		has = 0
		for _, t := range out.Teams {
			if t.Result != nil {
				has++
			}
		}
		time.Sleep(200 * time.Millisecond)
	}
	took := time.Since(began)
	b.ReportMetric(took.Seconds(), "s-class")
	b.ReportMetric(took.Seconds()/players, "s-team")
}
