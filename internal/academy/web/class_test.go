package web

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"
	"time"

	"demarche/internal/academy"
	"demarche/internal/journal"
	"demarche/internal/session"
)

// replayed runs a journal that the server hands out again, and returns the session
// and its commands.
func replayed(t testing.TB, h *house, text []byte) *session.Session {
	t.Helper()
	rec, err := journal.Read(bytes.NewReader(text))
	if err != nil {
		t.Fatalf("%v in %s", err, text)
	}
	s, _, err := session.Check(rec, func(head journal.Header) (session.Setup, error) {
		it, err := h.shelf.Open("bridge", "")
		if err != nil {
			return session.Setup{}, err
		}
		return session.Setup{Bundle: it.Bundle, People: it.People, Read: reading, Language: "en", Program: "test"}, nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// A class plays by its own clock; what was sent twice was done once; the server can
// go and come back, and the journal bears all of it out.
func TestAClassPlays(t *testing.T) {
	data, clock := t.TempDir(), &wall{}
	h := opens(t, data, clock)
	ada := h.instructor(t, "Ada")
	class := ada.class(academy.Setup{Mode: session.Coached, Speed: 4, Minutes: 60, Facilitated: true})
	mia, who := h.player(t, class.Code, "Mia", "")
	noor, _ := h.player(t, class.Code, "Noor", "")
	team := "/api/teams/" + who.Team
	if status, text := mia.ask("POST", team+"/commands", post("1")); status != 409 || !strings.Contains(string(text), "waiting") {
		t.Errorf("before the start: %d %s", status, text)
	}
	ada.must(200, "POST", "/api/sessions/"+class.ID+"/start", nil, nil)
	clock.on(30 * time.Second) // two hours of the crisis

	var first, again academy.Answer
	mia.must(200, "POST", team+"/commands", post("1"), &first)
	mia.must(200, "POST", team+"/commands", post("1"), &again)
	if !first.Accepted || first.Command != "c1" || first != again && first.Refused == nil && first.Seq != again.Seq {
		t.Errorf("first %+v, again %+v", first, again)
	}
	if first.Minute < 30+119 || first.Minute > 30+125 {
		t.Errorf("two hours after the start it is minute %d", first.Minute)
	}
	var refused answered
	mia.must(200, "POST", team+"/commands", map[string]any{"id": "2", "command": map[string]any{"kind": "secure", "target": "odane-daily"}}, &refused)
	if refused.Accepted || refused.Why == "" {
		t.Errorf("a foreign account is secured: %+v", refused)
	}
	clock.on(15 * time.Second)
	var v shown
	mia.must(200, "GET", team+"/view", nil, &v)
	ours := 0
	for _, p := range v.Feed {
		if p.Ours {
			ours++
		}
	}
	if ours != 1 || v.Ladder.Name == "" || v.Publishing == nil || len(v.Publishing.Drafts) == 0 {
		t.Errorf("the view shows %d posts of ours: %+v", ours, v.Ladder)
	}

	h.close()
	clock.on(20 * time.Minute) // no server, no crisis time
	h = opens(t, data, clock)
	mia.h, noor.h, ada.h = h, h, h
	mia.must(200, "POST", team+"/commands", post("1"), &again)
	if again.Seq != first.Seq {
		t.Errorf("the answer is not the one that was: %+v, %+v", first, again)
	}
	var later academy.Answer
	mia.must(200, "POST", team+"/commands", saidText("3", "The bridge is open."), &later)
	if !later.Accepted || later.Minute > first.Minute+90 {
		t.Errorf("after the server was away: %+v", later)
	}
	if status, _ := noor.ask("POST", team+"/commands", post("9")); status != 404 {
		t.Errorf("another team posts: %d", status)
	}
	ada.must(200, "POST", "/api/sessions/"+class.ID+"/end", nil, nil)
	if status, text := mia.ask("POST", team+"/commands", post("4")); status != 409 || !strings.Contains(string(text), "ended") {
		t.Errorf("after the end: %d %s", status, text)
	}
	wait(t, "the crises to end", func() bool {
		var c Class
		ada.must(200, "GET", "/api/sessions/"+class.ID+"/class", nil, &c)
		return len(c.Teams) == 2 && c.Teams[0].State == academy.Ended && c.Teams[1].State == academy.Ended
	})
	status, text := mia.ask("GET", team+"/journal", nil)
	if status != 200 {
		t.Fatalf("the journal: %d %s", status, text)
	}
	s := replayed(t, h, text)
	if !s.Over() || len(s.Commands()) != 2 {
		t.Errorf("the journal holds %d commands; over: %v", len(s.Commands()), s.Over())
	}
	if strings.Contains(string(text), "Mia") {
		t.Error("the journal names who played")
	}
}

func wait(t testing.TB, what string, until func() bool) {
	t.Helper()
	for began := time.Now(); !until(); time.Sleep(20 * time.Millisecond) {
		if time.Since(began) > 20*time.Second {
			t.Fatalf("waited too long for %s", what)
		}
	}
}

// A team that goes at its own pace plays as a script would: the same journal.
func TestATeamSharesADesk(t *testing.T) {
	h := opens(t, t.TempDir(), nil)
	ada := h.instructor(t, "Ada")
	class := ada.class(academy.Setup{Mode: session.Solo, Pace: academy.ByTeam, Teams: true})
	roles := map[string]user{}
	team := ""
	for _, name := range []string{"Mia", "Noor", "Tom"} {
		u, p := h.player(t, class.Code, name, "North")
		roles[p.Role], team = u, "/api/teams/"+p.Team
	}
	if len(roles) != 3 {
		t.Fatalf("three join and have the seats %v", roles)
	}
	ada.must(200, "POST", "/api/sessions/"+class.ID+"/start", nil, nil)
	for role, kinds := range map[string]map[string]int{
		"spokesperson": {"post": 200, "verify": 403},
		"analyst":      {"post": 403, "verify": 200},
		"liaison":      {"post": 403, "call": 200},
	} {
		for kind, want := range kinds {
			c := map[string]any{"kind": kind, "draft": "holding-line"}
			switch kind {
			case "verify":
				c = map[string]any{"kind": kind, "target": "camera"}
			case "call":
				c = map[string]any{"kind": kind, "target": "envoy", "point": "open-bridge"}
			}
			if status, text := roles[role].ask("POST", team+"/commands", map[string]any{"id": kind, "command": c}); status != want {
				t.Errorf("%s gives %s: %d %s", role, kind, status, text)
			}
		}
		var v shown
		roles[role].must(200, "GET", team+"/view", nil, &v)
		if (v.Publishing != nil) != (role == "spokesperson") || (v.Analysis != nil) != (role == "analyst") || (v.Contacts != nil) != (role == "liaison") {
			t.Errorf("%s sees what is not theirs, or not what is", role)
		}
	}
	var passed, again academy.Answer
	u := roles["analyst"]
	u.must(200, "POST", team+"/advance", map[string]any{"id": "a1", "ticks": 500}, &passed)
	u.must(200, "POST", team+"/advance", map[string]any{"id": "a1", "ticks": 500}, &again)
	if passed.Tick <= 6 || passed.Reason == "" || again.Tick != passed.Tick {
		t.Errorf("time passes: %+v, then %+v", passed, again)
	}
	ada.must(200, "POST", "/api/sessions/"+class.ID+"/interventions", map[string]any{"intervention": map[string]any{"kind": "fire", "inject": "citizens"}}, nil)
	for i := 0; !passed.Over; i++ {
		u.must(200, "POST", team+"/advance", map[string]any{"id": "b" + string(rune('0'+i%10)) + time.Now().String(), "ticks": 500}, &passed)
	}
	h2 := h
	_, text := ada.ask("GET", team+"/journal", nil)
	s := replayed(t, h2, text)
	if !s.Over() || len(s.Commands()) != 3 || len(s.Interventions()) != 0 && s.Interventions()[0].Inject != "citizens" {
		t.Errorf("%d commands, %d interventions", len(s.Commands()), len(s.Interventions()))
	}
}

// Who listens is told of everything once, also when they were away.
func TestStreamsGoOnWhereTheyWere(t *testing.T) {
	h := opens(t, t.TempDir(), nil)
	ada := h.instructor(t, "Ada")
	class := ada.class(academy.Setup{Mode: session.Solo})
	mia, who := h.player(t, class.Code, "Mia", "")
	ada.must(200, "POST", "/api/sessions/"+class.ID+"/start", nil, nil)
	team := "/api/teams/" + who.Team
	var seen []int64
	last := int64(0)
	gather := func(stop string) func(kind, data string) bool {
		return func(kind, data string) bool {
			if strings.Contains(data, `"seed"`) || strings.Contains(data, "setup") {
				t.Errorf("players are told %s", data)
			}
			if kind == "view" {
				return false
			}
			var e happened
			if err := json.Unmarshal([]byte(data), &e); err != nil {
				t.Fatal(err)
			}
			seen, last = append(seen, e.Seq), e.Seq
			return e.ID == stop
		}
	}
	done := make(chan struct{})
	go func() {
		defer close(done)
		mia.events(team+"/events", 0, gather("c1"))
	}()
	time.Sleep(100 * time.Millisecond)
	mia.must(200, "POST", team+"/commands", post("1"), nil)
	<-done
	mia.must(200, "POST", team+"/commands", saidText("2", "The bridge is open."), nil)
	mia.must(200, "POST", team+"/commands", saidText("3", "The bridge is open to all."), nil)
	mia.events(team+"/events", last, gather("c3"))
	for i := 1; i < len(seen); i++ {
		if seen[i] <= seen[i-1] {
			t.Errorf("told in the order %v", seen)
		}
	}
	if len(seen) < 6 { // created, joined, begun, and three commands at least
		t.Errorf("told only %v", seen)
	}
	views := 0
	ada.events("/api/sessions/"+class.ID+"/events", 0, func(kind, _ string) bool {
		if kind == "view" {
			views++
		}
		return views == 1
	})
}

// An instructor who tries a class out as one of a team is still its instructor: sees the
// others whole, and hands out their certificates.
func TestAnInstructorWhoPlaysStaysTheInstructor(t *testing.T) {
	h := opens(t, t.TempDir(), nil)
	ada := h.instructor(t, "Ada")
	class := ada.class(academy.Setup{Mode: session.Solo, Teams: true})
	_, south := h.player(t, class.Code, "Mia", "South")
	var in joined
	ada.must(201, "POST", "/api/join/"+class.Code, map[string]any{"name": "Tester", "team": "North", "role": "analyst"}, &in)
	both := user{t, h, in.Token}
	ada.must(200, "POST", "/api/sessions/"+class.ID+"/start", nil, nil)
	var whole, own shown
	both.must(200, "GET", "/api/teams/"+south.Team+"/view", nil, &whole)
	both.must(200, "GET", "/api/teams/"+in.Participant.Team+"/view", nil, &own)
	if whole.Publishing == nil || whole.Analysis == nil || whole.Contacts == nil {
		t.Errorf("another team is cut to the seat in the own one: %+v", whole.View)
	}
	if own.Publishing != nil || own.Analysis == nil {
		t.Error("the own desk is not that of the seat")
	}
	if _, text := both.ask("GET", "/teams/"+south.Team+"/desk", nil); !strings.Contains(string(text), "Ada") || strings.Contains(string(text), "Tester") {
		t.Error("who looks at the desk of another team is the player there")
	}
	if status, text := both.ask("GET", "/api/teams/"+south.Team+"/certificate?participant="+south.ID, nil); status != 409 {
		t.Errorf("the certificate of somebody in another team, which is not finished: %d %s", status, text)
	}
}
