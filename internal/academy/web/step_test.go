//go:build !js

package web

import (
	"context"
	"os"
	"path/filepath"
	"sync/atomic"
	"testing"
	"time"

	"demarche/internal/academy"
	"demarche/internal/academy/live"
	"demarche/internal/academy/store"
	"demarche/internal/library"
	"demarche/internal/session"
	"demarche/internal/speech"
)

// What is sent at the wrong time is refused, and the world of the team stays as it is:
// it need not be built again, and what its analysts compute goes on.
func TestWhatComesAtTheWrongTimeCostsNothing(t *testing.T) {
	h := opens(t, t.TempDir(), nil)
	ada := h.instructor(t, "Ada")
	class := ada.class(academy.Setup{Mode: session.Solo, Hidden: []academy.Aid{academy.AidForecast}})
	mia, who := h.player(t, class.Code, "Mia", "")
	team := "/api/teams/" + who.Team
	mia.must(200, "GET", team+"/view", nil, nil)
	mia.must(409, "POST", team+"/commands", post("early"), nil)
	ada.must(200, "POST", "/api/sessions/"+class.ID+"/start", nil, nil)
	mia.must(200, "POST", team+"/commands", post("1"), nil)
	mia.must(409, "POST", team+"/advance", map[string]any{"id": "pace", "ticks": 1}, nil)
	mia.must(409, "POST", team+"/commands", map[string]any{"id": "aid", "command": map[string]any{"kind": "forecast"}}, nil)
	ada.must(200, "POST", "/api/sessions/"+class.ID+"/speed", map[string]int{"speed": 0}, nil)
	mia.must(409, "POST", team+"/commands", post("paused"), nil)
	var again academy.Answer
	mia.must(200, "POST", team+"/commands", post("1"), &again)
	if built, _, _ := h.hub.Figures(); built.Built != 1 || !again.Accepted {
		t.Errorf("the world was built %d times; what was accepted before is answered %+v", built.Built, again)
	}
}

// Where looking at a crisis breaks off, the next who looks finds it as the log has it.
func TestALookThatBreaksOffLetsGo(t *testing.T) {
	h := opens(t, t.TempDir(), nil)
	ada := h.instructor(t, "Ada")
	class := ada.class(academy.Setup{Mode: session.Solo})
	mia, who := h.player(t, class.Code, "Mia", "")
	func() {
		defer func() { recover() }()
		h.hub.Look(t.Context(), who.Team, func(*session.Session, live.Moment) error { panic("broken") })
	}()
	done := make(chan int)
	go func() { status, _ := mia.ask("GET", "/api/teams/"+who.Team+"/view", nil); done <- status }()
	select {
	case status := <-done:
		if status != 200 {
			t.Errorf("the next look: %d", status)
		}
	case <-time.After(10 * time.Second):
		t.Fatal("nobody can look any more")
	}
}

// Reading a text takes time, during which others can write.
func TestTextsAreReadWhileOthersWrite(t *testing.T) {
	var (
		in    atomic.Pointer[house]
		blind atomic.Int64
	)
	lib := bridges()
	lib.Read = func(lang, text string) speech.Reading {
		if h := in.Load(); h != nil {
			ctx, cancel := context.WithTimeout(context.Background(), time.Second)
			defer cancel()
			if h.store.Write(ctx, func(*store.Conn) error { return nil }) != nil {
				blind.Add(1)
			}
		}
		return reading(lang, text)
	}
	h := opensWith(t, t.TempDir(), nil, lib)
	ada := h.instructor(t, "Ada")
	class := ada.class(academy.Setup{Mode: session.Solo, Facilitated: true})
	mia, who := h.player(t, class.Code, "Mia", "")
	ada.must(200, "POST", "/api/sessions/"+class.ID+"/start", nil, nil)
	in.Store(h)
	var a academy.Answer
	mia.must(200, "POST", "/api/teams/"+who.Team+"/commands", saidText("1", "The bridge is open."), &a)
	var acted []academy.Answer
	ada.must(200, "POST", "/api/sessions/"+class.ID+"/interventions", map[string]any{
		"intervention": map[string]any{"kind": "message", "from": "ines", "texts": map[string]string{"en": "Call me."}},
	}, &acted)
	if n := blind.Load(); n > 0 || !a.Accepted || len(acted) != 1 || !acted[0].Accepted {
		t.Errorf("%d readings kept others from writing; the text: %+v, the message: %+v", n, a, acted)
	}
}

// A crisis that could not run to its end when its class ended is tried again.
func TestWhatDoesNotRunToItsEndIsTriedAgain(t *testing.T) {
	shelf, data := t.TempDir(), t.TempDir()
	here, away := filepath.Join(shelf, "bridge"), filepath.Join(shelf, ".away")
	if err := os.CopyFS(here, os.DirFS("../../session/testdata/bridge")); err != nil {
		t.Fatal(err)
	}
	lib := func() *library.Library { return &library.Library{Shipped: os.DirFS(shelf), Read: reading} }
	h := opensWith(t, data, nil, lib())
	ada := h.instructor(t, "Ada")
	class := ada.class(academy.Setup{Mode: session.Solo})
	_, who := h.player(t, class.Code, "Mia", "")
	ada.must(200, "POST", "/api/sessions/"+class.ID+"/start", nil, nil)
	h.close()

	if err := os.Rename(here, away); err != nil {
		t.Fatal(err)
	}
	h = opensWith(t, data, nil, lib())
	user{t, h, ada.token}.must(200, "POST", "/api/sessions/"+class.ID+"/end", nil, nil)
	wait(t, "the crisis fails to run", func() bool { return h.retry.Load() > 0 })
	if err := os.Rename(away, here); err != nil {
		t.Fatal(err)
	}
	h.clock.on(finishAgain)
	wait(t, "the crisis runs to its end", func() bool {
		team, err := h.store.Team(t.Context(), who.Team)
		return err == nil && team.State == academy.Ended
	})
}
