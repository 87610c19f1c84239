//go:build !js

package web

import (
	"bytes"
	"context"
	"errors"
	"io"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"demarche/internal/academy"
	"demarche/internal/academy/remote"
	"demarche/internal/academy/seat"
	"demarche/internal/library"
	"demarche/internal/session"
	"demarche/internal/sim"
	"demarche/internal/world"
)

// wire is a connection that a test disturbs.
type wire struct {
	remote.HTTP
	deaf atomic.Int32 // answers to what is sent that are lost on the way
	cut  atomic.Bool  // nothing that is sent arrives

	lock    sync.Mutex
	streams []io.Closer
	after   []string // ids behind which streams were opened
	fetched []string // paths
}

func (x *wire) Ask(ctx context.Context, method, path string, body []byte) (int, []byte, error) {
	if method == "POST" && x.cut.Load() {
		return 0, nil, errors.New("the line is cut")
	}
	status, answer, err := x.HTTP.Ask(ctx, method, path, body)
	x.lock.Lock()
	x.fetched = append(x.fetched, path)
	x.lock.Unlock()
	if method == "POST" && err == nil && x.deaf.Add(-1) >= 0 {
		return 0, nil, errors.New("the answer is lost")
	}
	return status, answer, err
}

func (x *wire) Listen(ctx context.Context, path, after string) (io.ReadCloser, error) {
	s, err := x.HTTP.Listen(ctx, path, after)
	if err == nil {
		x.lock.Lock()
		x.streams, x.after = append(x.streams, s), append(x.after, after)
		x.lock.Unlock()
	}
	return s, err
}

// drop ends the streams that are open.
func (x *wire) drop() {
	x.lock.Lock()
	defer x.lock.Unlock()
	for _, s := range x.streams {
		s.Close()
	}
	x.streams = nil
}

// game is a participant's game, without a window.
type game struct {
	*remote.Desk
	t    testing.TB
	wire *wire
}

// joins makes the game of a participant who may still wait for the class to begin.
func (h *house) joins(t testing.TB, who user, lib *library.Library, waits func()) *game {
	t.Helper()
	x := &wire{HTTP: remote.HTTP{Base: h.url, Token: who.token}}
	j := remote.Joiner{Transport: x, Library: lib, Waits: waits, Unsent: h.unsent}
	d, err := j.Join(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(d.Close)
	return &game{d, t, x}
}

// pull takes over what has come.
func (g *game) pull() {
	g.t.Helper()
	if _, err := g.Pull(1000, func() { g.Session().Advance() }); err != nil {
		g.t.Fatal(err)
	}
}

// until pulls until something is so.
func (g *game) until(what string, so func() bool) {
	g.t.Helper()
	wait(g.t, what, func() bool { g.pull(); return so() })
}

// gives gives a command that must be carried out, and returns its id.
func (g *game) gives(c sim.Command) (id string) {
	g.t.Helper()
	name, r := g.Do(c)
	if r != nil {
		g.t.Fatalf("%s is refused: %v", c.Kind, r)
	}
	g.until("the command", func() bool { id = g.Came(name); return id != "" })
	return id
}

// agree waits until games have come as far as the server, and compares digests.
func (h *house) agree(t testing.TB, team string, games ...*game) academy.Standing {
	t.Helper()
	var now academy.Standing
	for _, g := range games {
		wait(t, "the copies to be as far as the server", func() bool {
			var err error
			if now, err = h.hub.Standing(t.Context(), team); err != nil {
				t.Fatal(err)
			}
			g.pull()
			return g.Session().Tick() == now.Tick
		})
		if got := g.Session().Sim().Digest(); got != now.Digest {
			t.Errorf("at tick %d a game has the digest %.12s, the server %.12s", now.Tick, got, now.Digest)
		}
	}
	return now
}

// Two games play the crisis of a team with the desk page's server: over a connection
// that fails, with a pause, an instructor and each other's commands they end with the
// same state.
func TestTwoGamesPlayTheCrisisOfATeam(t *testing.T) {
	clock := &wall{}
	h := opens(t, t.TempDir(), clock)
	ada := h.instructor(t, "Ada")
	class := ada.class(academy.Setup{Mode: session.Coached, Speed: 4, Facilitated: true, Teams: true, Hidden: []academy.Aid{academy.AidForecast}})
	mia, who := h.player(t, class.Code, "Mia", "North")
	noor, _ := h.player(t, class.Code, "Noor", "North")

	waits := make(chan struct{}, 1)
	joined := make(chan *game)
	go func() {
		joined <- h.joins(t, mia, bridges(), func() {
			select {
			case waits <- struct{}{}:
			default:
			}
		})
	}()
	<-waits
	ada.must(200, "POST", "/api/sessions/"+class.ID+"/start", nil, nil)
	a := <-joined
	if slices.ContainsFunc(a.wire.fetched, func(p string) bool { return strings.HasSuffix(p, "/pack") }) {
		t.Error("a scenario is fetched that the game has")
	}
	clock.on(5 * time.Second)
	h.agree(t, who.Team, a)

	a.wire.deaf.Store(2) // it is carried out, and the game does not hear of it: it sends it again
	if id := a.gives(sim.Command{Kind: world.CmdPost, Draft: "holding-line"}); id != "c1" || len(a.Session().Commands()) != 1 {
		t.Errorf("the post is %s of %d", id, len(a.Session().Commands()))
	}
	clock.on(10 * time.Second)

	b := h.joins(t, noor, bridges(), nil) // late: it has missed nothing
	if len(b.Session().Commands()) != 1 || len(b.Others()) != 0 {
		t.Errorf("who comes late has %d commands", len(b.Session().Commands()))
	}
	h.agree(t, who.Team, a, b)
	if a.Role() != seat.Spokesperson || b.Role() != seat.Analyst {
		t.Fatalf("they sit as %s and %s", a.Role(), b.Role())
	}
	for _, c := range []struct {
		by   *game
		kind world.CommandKind
		code string
	}{{b, world.CmdPost, "class-seat"}, {a, world.CmdVerify, "class-seat"}, {b, world.CmdForecast, "class-aid"}} {
		if r := c.by.Check(sim.Command{Kind: c.kind, Draft: "denial", Target: "camera"}); r == nil || r.Code != c.code {
			t.Errorf("%s by the %s: %v", c.kind, c.by.Role(), r)
		}
	}
	if va, vb := a.View(), b.View(); len(va.Accounts) == 0 || va.Publics != nil || va.Channels != nil || vb.Accounts != nil || len(vb.Evidence) == 0 || len(vb.Publics) == 0 {
		t.Errorf("the seats see %+v and %+v", va.Accounts, vb.Accounts)
	}
	if b.Aids().Forecast || b.Aids().Pause || !b.Aids().Tone {
		t.Errorf("the aids: %+v", b.Aids())
	}

	b.gives(sim.Command{Kind: world.CmdVerify, Target: "camera"})
	a.until("the colleague's command", func() bool {
		list := a.Others()
		return len(list) == 1 && list[0].By.Name == "Noor" && list[0].Command != nil && list[0].Command.Target == "camera"
	})

	a.wire.drop()
	var acted []struct{ academy.Answer }
	ada.must(200, "POST", "/api/sessions/"+class.ID+"/interventions", map[string]any{
		"team": who.Team, "intervention": sim.Intervention{Kind: sim.SayAs, From: "odane-daily", Platforms: []string{"pulse"}, Texts: map[string]string{"en": "Look at the camera."}},
	}, &acted)
	if len(acted) != 1 || !acted[0].Accepted {
		t.Fatalf("the instructor writes: %+v", acted)
	}
	clock.on(20 * time.Second)
	a.until("what was done while nothing was heard", func() bool {
		return slices.ContainsFunc(a.Others(), func(g remote.Given) bool { return g.Command == nil })
	})
	if n := len(a.wire.after); n < 2 || a.wire.after[n-1] == "" {
		t.Errorf("the stream was opened behind %q", a.wire.after)
	}
	h.agree(t, who.Team, a, b)

	ada.must(200, "POST", "/api/sessions/"+class.ID+"/speed", map[string]any{"speed": 0}, nil)
	a.until("the pause", func() bool { s, _ := a.Standing(); return s.State == academy.Paused })
	if r := a.Check(sim.Command{Kind: world.CmdPost, Draft: "denial"}); r == nil || r.Code != "class-paused" {
		t.Errorf("while the class is paused: %v", r)
	}
	stands := a.Session().Tick()
	clock.on(time.Minute)
	if h.agree(t, who.Team, a); a.Session().Tick() != stands {
		t.Error("time passes while the class is paused")
	}
	ada.must(200, "POST", "/api/sessions/"+class.ID+"/speed", map[string]any{"speed": 16}, nil)
	a.until("the class to go on", func() bool { s, _ := a.Standing(); return s.State == academy.Running && s.Clock.Speed == 16 })
	a.gives(sim.Command{Kind: world.CmdPost, Texts: map[string]string{"en": "The bridge is open."}, About: "bridge", Position: world.Denies})

	clock.on(10 * time.Minute)
	h.agree(t, who.Team, a, b)
	if !a.Session().Over() || !b.Session().Over() {
		t.Fatal("the crisis goes on")
	}
	ada.must(200, "POST", "/api/sessions/"+class.ID+"/end", nil, nil)
	var text []byte
	wait(t, "the journal", func() bool {
		_, text = mia.ask("GET", "/api/teams/"+who.Team+"/journal", nil)
		return bytes.Contains(text, []byte(`"kind":"end"`))
	})
	if s := replayed(t, h, text); s.Sim().Digest() != a.Session().Sim().Digest() || len(s.Commands()) != 3 {
		t.Errorf("the journal holds %d commands and leads to %.12s, the game to %.12s", len(s.Commands()), s.Sim().Digest(), a.Session().Sim().Digest())
	}
	a.until("the end of the class", func() bool { s, _ := a.Standing(); return s.State == academy.Ended })
}

// What a game has given and the server has not answered is sent when the game is opened
// again, and what had arrived is not done twice.
func TestWhatWasGivenOutlivesTheGame(t *testing.T) {
	h := opens(t, t.TempDir(), &wall{})
	h.unsent = t.TempDir()
	ada := h.instructor(t, "Ada")
	class := ada.class(academy.Setup{Mode: session.Coached, Speed: 4, Facilitated: true})
	mia, who := h.player(t, class.Code, "Mia", "")
	ada.must(200, "POST", "/api/sessions/"+class.ID+"/start", nil, nil)

	a := h.joins(t, mia, bridges(), nil)
	a.wire.deaf.Store(1000) // it arrives, and nobody hears of it
	arrived, r := a.Do(sim.Command{Kind: world.CmdPost, Draft: "holding-line"})
	if r != nil {
		t.Fatal(r)
	}
	a.until("the post", func() bool { return len(a.Session().Commands()) == 1 })
	a.wire.cut.Store(true)
	lost, r := a.Do(sim.Command{Kind: world.CmdVerify, Target: "camera"})
	if r != nil {
		t.Fatal(r)
	}
	a.Close()

	b := h.joins(t, mia, bridges(), nil)
	b.until("what was given before", func() bool { return b.Came(lost) != "" })
	if list := b.Session().Commands(); len(list) != 2 || b.Came(arrived) != list[0].ID || list[1].Target != "camera" {
		t.Errorf("there are %d commands: %+v", len(list), list)
	}
	h.agree(t, who.Team, b)
	b.Close()
	c := h.joins(t, mia, bridges(), nil)
	if n := c.OnTheWay(); n != 0 {
		t.Errorf("what has arrived is kept: %d on the way", n)
	}
	c.until("what was carried out", func() bool { return len(c.Session().Commands()) == 2 })
	h.agree(t, who.Team, c)
}

// A team that goes at its own pace is let on by its game; what the server does not
// take comes back; a scenario that the game does not have, or has otherwise, comes from
// the server.
func TestAGameLetsTimePass(t *testing.T) {
	h := opens(t, t.TempDir(), nil)
	ada := h.instructor(t, "Ada")
	class := ada.class(academy.Setup{Mode: session.Solo, Pace: academy.ByTeam})
	mia, who := h.player(t, class.Code, "Mia", "")
	ada.must(200, "POST", "/api/sessions/"+class.ID+"/start", nil, nil)
	a := h.joins(t, mia, &library.Library{Read: reading}, nil)
	if !slices.ContainsFunc(a.wire.fetched, func(p string) bool { return strings.HasSuffix(p, "/pack") }) {
		t.Error("a scenario that the game does not have is not fetched")
	}
	if !a.Aids().Pause || !a.Alone() || a.Paced() {
		t.Errorf("the aids of who plays alone: %+v", a.Aids())
	}
	mia.must(200, "POST", "/api/teams/"+who.Team+"/advance", map[string]any{"id": "page", "ticks": 3}, nil) // the desk page, beside it
	h.agree(t, who.Team, a)
	before := a.Session().Tick()
	a.Pass(200)
	a.Pass(200) // what is on its way is not sent twice
	a.until("time", func() bool { return !a.Passing() })
	h.agree(t, who.Team, a)
	if a.Session().Tick() <= before {
		t.Error("no time passes")
	}
	a.gives(sim.Command{Kind: world.CmdPost, Draft: "holding-line"})

	verify := sim.Command{Kind: world.CmdVerify, Target: "camera"}
	mia.must(200, "POST", "/api/teams/"+who.Team+"/commands", map[string]any{"id": "page-2", "command": verify}, nil)
	if _, r := a.Do(verify); r != nil { // it does not know of it yet
		t.Fatal(r)
	}
	a.until("what was not taken", func() bool {
		list := a.Returned()
		return len(list) == 1 && list[0].Command.Target == "camera" && list[0].Refused.Code == sim.RefusedUnderWay
	})
	for !a.Session().Over() {
		a.Pass(1000)
		a.until("time", func() bool { return !a.Passing() })
	}
	h.agree(t, who.Team, a)
	x, back, err := remote.Enter(t.Context(), h.url+"/join/"+class.Code, "Noor")
	if err != nil {
		t.Fatal(err)
	}
	y, err := remote.Return(t.Context(), h.url+"/join/"+class.Code, back)
	if err != nil || x.Token == y.Token {
		t.Fatalf("who comes back: %v", err)
	}
	if d, err := (&remote.Joiner{Transport: y, Library: bridges()}).Join(t.Context()); err != nil || d.Crisis().Me.Name != "Noor" {
		t.Errorf("who came back by the code: %v", err)
	} else {
		d.Close()
	}
	if _, _, err := remote.Enter(t.Context(), "localhost", "Noor"); err == nil {
		t.Error("a link without a code is taken")
	}
	_, err = (&remote.Joiner{Transport: &remote.HTTP{Base: h.url}, Library: bridges()}).Join(t.Context())
	if !errors.Is(err, remote.ErrNoSeat) {
		t.Errorf("who has not joined: %v", err)
	}
}

// An exam is not handed out: neither seed nor truth leave the server.
func TestAnExamIsNotHandedOut(t *testing.T) {
	h := opens(t, t.TempDir(), nil)
	ada := h.instructor(t, "Ada")
	class := ada.class(academy.Setup{Mode: session.Exam, Pace: academy.ByTeam})
	mia, who := h.player(t, class.Code, "Mia", "")
	ada.must(200, "POST", "/api/sessions/"+class.ID+"/start", nil, nil)
	for _, what := range []string{"crisis", "pack", "entries"} {
		if status, text := mia.ask("GET", "/api/teams/"+who.Team+"/"+what, nil); status != 409 || !strings.Contains(string(text), `"exam"`) {
			t.Errorf("%s: %d %s", what, status, text)
		}
	}
	_, err := (&remote.Joiner{Transport: &remote.HTTP{Base: h.url, Token: mia.token}, Library: bridges()}).Join(t.Context())
	if f := (*remote.Fault)(nil); !errors.As(err, &f) || f.Code != "exam" {
		t.Errorf("a game that joins an exam: %v", err)
	}
}
