package web

import (
	"testing"
	"time"

	"demarche/internal/academy"
	"demarche/internal/library"
	"demarche/internal/session"
)

func TestTheDemonstrationPlaysByItself(t *testing.T) {
	h := opensWith(t, t.TempDir(), nil, &library.Library{Read: reading})
	d, err := h.Demo(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	var in struct{ Token string }
	user{t, h, ""}.must(200, "POST", "/api/login", map[string]string{"name": d.Account, "password": d.Password}, &in)
	ada := user{t, h, in.Token}
	var list []academy.Session
	ada.must(200, "GET", "/api/sessions", nil, &list)
	if len(list) != 1 || list[0].Code != d.Code {
		t.Fatalf("%+v", list)
	}
	wait(t, "scripted players to post", func() bool {
		var c Class
		ada.must(200, "GET", "/api/sessions/"+list[0].ID+"/class", nil, &c)
		posts := 0
		for _, team := range c.Teams {
			posts += team.Posts
		}
		return len(c.Teams) == demoPlayers && posts > 2
	})
}

// A crisis that nobody looks at leaves the memory, and is the same when somebody
// looks again.
func TestIdleWorldsArePagedOut(t *testing.T) {
	h := opens(t, t.TempDir(), nil)
	ada := h.instructor(t, "Ada")
	class := ada.class(academy.Setup{Mode: session.Solo})
	mia, who := h.player(t, class.Code, "Mia", "")
	team := "/api/teams/" + who.Team
	ada.must(200, "POST", "/api/sessions/"+class.ID+"/start", nil, nil)
	mia.must(200, "POST", team+"/commands", post("1"), nil)
	ada.must(200, "POST", "/api/sessions/"+class.ID+"/speed", map[string]int{"speed": 0}, nil)
	_, before := mia.ask("GET", team+"/journal", nil)
	h.clock.on(time.Hour)
	h.hub.PageOut()
	if c, worlds, _ := h.hub.Figures(); worlds != 0 || c.PagedOut != 1 {
		t.Errorf("%d worlds in memory: %+v", worlds, c)
	}
	ada.must(200, "POST", "/api/sessions/"+class.ID+"/speed", map[string]int{"speed": 1}, nil)
	var a academy.Answer
	mia.must(200, "POST", team+"/commands", saidText("2", "The bridge is open."), &a)
	if _, after := ada.ask("GET", team+"/journal", nil); !a.Accepted || len(before) == 0 || len(replayed(t, h, after).Commands()) != 2 {
		t.Errorf("after it was paged out: %+v", a)
	}
}
