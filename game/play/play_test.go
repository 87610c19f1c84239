package play

import (
	"path/filepath"
	"testing"
	"time"

	"github.com/adrg/xdg"

	"demarche/internal/library"
	"demarche/internal/locale"
	"demarche/internal/session"
	"demarche/internal/sim"
	"demarche/internal/tone"
	"demarche/internal/world"
)

// home gives a test folders of its own for settings and journals.
func home(t *testing.T) {
	t.Helper()
	dir := t.TempDir()
	t.Setenv("XDG_CONFIG_HOME", filepath.Join(dir, "config"))
	t.Setenv("XDG_DATA_HOME", filepath.Join(dir, "data"))
	xdg.Reload()
	t.Cleanup(xdg.Reload)
}

func begun(t *testing.T) *Play { return begunIn(t, session.Solo) }

func begunIn(t *testing.T, mode session.Mode) *Play {
	t.Helper()
	lib := library.Library{Read: tone.Read}
	b, found, err := lib.Open("ninety-seconds")
	if b == nil {
		t.Fatal(found, err)
	}
	s, err := session.New(session.Setup{Bundle: b, Seed: 5, Read: tone.Read}, mode, session.Keep{})
	if err != nil {
		t.Fatal(err)
	}
	return New(s, locale.New("en"))
}

func TestTheClockRunsAtItsSpeed(t *testing.T) {
	p := begun(t)
	from := p.Session.Minute()
	p.Advance(60)
	if p.Session.Minute() != from {
		t.Fatal("time passes while the clock stands still")
	}
	p.SetSpeed(1)
	if p.Session.Speed() != 1 {
		t.Fatal("the speed is not journaled")
	}
	for range 600 { // ten seconds
		p.Advance(1.0 / 60)
	}
	if got := p.Minute() - float64(from); got < 9.9 || got > 10.1 {
		t.Fatalf("%v minutes pass in ten seconds", got)
	}
	p.Hold("dialog")
	p.Hold("writing")
	p.Release("dialog")
	at := p.Minute()
	p.Advance(60)
	if p.Minute() != at || p.Session.Speed() != 0 {
		t.Fatal("time passes while something holds the clock")
	}
	p.Release("writing")
	if p.Session.Speed() != 1 {
		t.Fatal("the clock does not go on when it is let go")
	}
}

func TestNextGoesOnUntilSomethingWantsTheDesk(t *testing.T) {
	p := begun(t)
	from := p.Session.Tick()
	p.Next()
	for range 100 {
		p.Advance(1.0 / 60)
	}
	b := p.Beat()
	if b == nil || p.Skipping() || p.Session.Tick() == from {
		t.Fatalf("no beat: %+v", b)
	}
	if p.Tell.Beat(b, p.View()) == "" {
		t.Error("the beat has no words")
	}
	if len(p.News()) == 0 || len(p.News()) != 0 {
		t.Error("news are not told once")
	}
	p.SetSpeed(1)
	if p.Beat() != nil {
		t.Error("the beat stays while the clock goes on")
	}
}

func TestAFastClockStopsForWhatWouldBeMissed(t *testing.T) {
	p := begun(t)
	p.SetSpeed(16)
	for range 60 * 60 {
		p.Advance(1.0 / 60)
	}
	if p.Beat() == nil || p.Speed() != 0 {
		t.Fatal("a fast clock runs past everything")
	}
}

func TestEveryClockStopsBeforeAnAnswerRunsOut(t *testing.T) {
	for _, speed := range []int{1, 16} {
		p := begun(t)
		stopped := map[string]bool{}
		for range 12 * 60 * 60 { // at most twelve hours, at one minute a second
			if p.Speed() == 0 {
				if b := p.Beat(); b != nil {
					for _, id := range b.Due {
						stopped[id] = true
					}
				}
				p.SetSpeed(speed)
			}
			p.Advance(1.0 / 60)
			v := p.View()
			for i := range v.Inbox {
				m := &v.Inbox[i]
				if m.Expired && m.Due-m.Minute > 30 && !stopped[m.ID] {
					t.Fatalf("at %d× the clock ran past the deadline of %s", speed, m.ID)
				}
			}
			if len(stopped) > 2 || p.Over() {
				break
			}
		}
		if len(stopped) == 0 {
			t.Fatalf("at %d× no deadline stopped the clock", speed)
		}
	}
}

func TestCommandsAndWhatIsUnread(t *testing.T) {
	p := begun(t)
	if r := p.Do(sim.Command{Kind: world.CmdVerify, Target: "nothing"}); r == nil || p.Given() != "" {
		t.Fatal("nonsense is accepted")
	}
	tick := p.Session.Tick()
	if r := p.Do(sim.Command{Kind: world.CmdWait, Until: p.Session.Minute() + 30}); r != nil {
		t.Fatal(r)
	}
	if p.Session.Tick() != tick || p.Given() == "" {
		t.Fatal("a command lets time pass, or was not given")
	}
	for p.Next(); p.Skipping(); {
		p.Advance(1.0 / 60)
	}
	n := p.Unread()
	if n == 0 || n != len(p.View().Inbox) {
		t.Fatalf("%d of %d messages are unread", n, len(p.View().Inbox))
	}
	p.Read(p.View().Inbox[0].ID)
	if p.Unread() != n-1 {
		t.Error("a message that was read stays unread")
	}
	p.LookedAtFeed()
	if p.NewPosts() != 0 {
		t.Error("posts that were seen stay new")
	}
}

// until lets ticks pass until something is so.
func until(t *testing.T, a *App, so func() bool) {
	t.Helper()
	for end := time.Now().Add(30 * time.Second); !so(); time.Sleep(time.Millisecond) {
		if time.Now().After(end) {
			t.Fatal("not within 30 s")
		}
		a.Tick(0)
	}
}

func TestACrisisIsLeftAndGoneOnWith(t *testing.T) {
	home(t)
	a := NewApp(&library.Library{Read: tone.Read}, "test", "")
	a.Open("ninety-seconds", new(uint64(9)), true)
	until(t, a, func() bool { return a.Place() == Room })
	if r := a.Play.Do(sim.Command{Kind: world.CmdWait, Until: a.Play.Session.Minute() + 30}); r != nil {
		t.Fatal(r)
	}
	a.Play.Next()
	for range 60 {
		a.Tick(1.0 / 60)
	}
	digest := a.Play.Session.Sim().Digest()
	a.Go(Title)
	until(t, a, func() bool { _, ready := a.Entries(); return ready && a.Place() == Title })
	if a.Play != nil {
		t.Fatal("a crisis that was left goes on")
	}
	list, err := a.Saved()
	if err != nil || len(list) != 1 {
		t.Fatalf("%d journals: %v", len(list), err)
	}
	a.Resume(list[0].Path)
	until(t, a, func() bool { return a.Place() == Room })
	if got := a.Play.Session.Sim().Digest(); got != digest || a.Play.Session.Seed() != 9 {
		t.Error("the crisis goes on elsewhere than it was left")
	}
	a.Again(false)
	until(t, a, func() bool { return a.Play != nil && a.Play.Session.Seed() != 9 })
	a.Close()
}

func TestWhatCannotBeOpenedIsSaid(t *testing.T) {
	home(t)
	a := NewApp(&library.Library{Read: tone.Read}, "test", "")
	a.Open("ninety-minutes", nil, false)
	until(t, a, func() bool { return a.Failure() != nil })
	if a.Loaded != nil {
		t.Error("something was loaded")
	}
	a.Dismiss()
	a.Open("ninety-seconds", nil, false)
	a.Tick(0)
	a.Cancel()
	a.Tick(0)
	if a.Stage() != Idle || a.Failure() != nil {
		t.Error("what was given up is still opened")
	}
}

func TestSettingsAreKept(t *testing.T) {
	home(t)
	a := NewApp(&library.Library{}, "test", "")
	a.Set(func(s *Settings) { s.Language, s.Light, s.Text = "fr", true, 1.5 })
	if b := NewApp(&library.Library{}, "test", ""); b.Settings != a.Settings || b.Words.Lang() != "fr" {
		t.Errorf("kept as %+v", b.Settings)
	}
	c := NewApp(&library.Library{}, "test", "ar")
	c.Set(func(s *Settings) { s.Reduced = true })
	if d := NewApp(&library.Library{}, "test", ""); d.Words.Lang() != "fr" || !d.Settings.Reduced {
		t.Errorf("the language of the command line is kept: %+v", d.Settings)
	}
}
