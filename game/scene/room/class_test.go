//go:build !js

package room

import (
	"strings"
	"testing"
	"time"

	"demarche/game/play"
	"demarche/game/ui"
	"demarche/internal/academy"
	"demarche/internal/academy/remote"
	"demarche/internal/academy/schooltest"
	"demarche/internal/library"
	"demarche/internal/locale"
	"demarche/internal/session"
	"demarche/internal/sim"
	"demarche/internal/tone"
	"demarche/internal/world"
)

// attend opens the room of a participant of a class.
func attend(t *testing.T, to remote.Transport) *desk {
	t.Helper()
	words := locale.New("en")
	d := &desk{TB: t, app: &play.App{Words: words, Library: &library.Library{Read: tone.Read}}}
	d.app.Join(to)
	t.Cleanup(d.app.Close)
	d.within("the crisis", func() bool { d.app.Tick(1.0 / 60); return d.app.Place() == play.Room && d.app.Play != nil })
	d.room = New(d.app)
	d.root = ui.NewRoot(d.room)
	d.root.TextScale, d.root.Reduced = 1, true
	d.root.Resize(1280, 720, 1)
	d.rest(10)
	d.app.Show(play.None) // the briefing
	return d
}

// within waits until something is so.
func (d *desk) within(what string, so func() bool) {
	d.Helper()
	for end := time.Now().Add(30 * time.Second); !so(); time.Sleep(5 * time.Millisecond) {
		if time.Now().After(end) {
			d.Fatalf("waited too long for %s; %v", what, d.app.Failure())
		}
	}
}

// shows tells whether something with a role and a name is on the screen.
func (d *desk) shows(role ui.Role, name string) bool {
	d.rest(1)
	return d.root.Semantics().Find(role, name) != nil
}

// In a class the room has the clock of the class in place of the speeds and the pages of
// the seat alone; what is written goes to the server, what the server does not take comes
// back with its text, and the debrief waits for the end.
func TestTheRoomOfAClass(t *testing.T) {
	o := schooltest.Open(t, "../../..", nil)
	class := o.Class(academy.Setup{Title: "Seminar", Mode: session.Solo, Speed: 1, Teams: true})
	speaks, checks := o.Player(class, "Mia", "North"), o.Player(class, "Noor", "North")
	o.Steer(class, "start", nil)
	mia, noor := attend(t, speaks), attend(t, checks)
	for _, d := range []*desk{mia, noor} {
		speaks := d == mia
		for page, has := range map[string]bool{"room.page-write": speaks, "room.page-verify": !speaks, "room.page-read": true} {
			if d.shows(ui.RoleTab, d.room.t(page)) != has {
				t.Errorf("the page %s, for who speaks: %v", page, speaks)
			}
		}
	}
	p := mia.app.Play
	mia.within("the clock of the class", func() bool { mia.rest(1); return p.Speed() == 1 })
	if mia.room.advice() == mia.room.t("room.hint-running") {
		t.Error("the room says that a player can stop the clock of the class")
	}
	p.SetSpeed(0)
	p.Hold("writing")
	if p.Held() || p.Speed() != 1 || p.Opens() || p.CanAfresh() {
		t.Error("a player stops the clock of the class, or looks behind it")
	}

	mia.room.turn(pageWrite)
	mia.rest(2)
	mia.room.comp.texts["en"] = "The bridge is open, and has been all day."
	mia.room.send()
	mia.within("the statement", func() bool { mia.rest(1); return len(p.Session.Commands()) == 1 })
	noor.within("what a colleague did", func() bool { noor.rest(1); return len(noor.app.Play.Session.Commands()) == 1 })
	if r := noor.app.Play.Do(sim.Command{Kind: world.CmdPost, Draft: "denial"}); r == nil || r.Code != academy.RefusedSeat {
		t.Errorf("the analyst publishes: %v", r)
	}

	mia.room.turn(pageWrite)
	mia.rest(2)
	const text = "We say so once more."
	mia.room.comp.texts["en"] = text
	o.Steer(class, "speed", map[string]int{"speed": 0}) // before the room hears of it
	mia.room.send()
	mia.within("what was not taken", func() bool {
		mia.rest(1)
		return len(mia.room.saved) == 1 && mia.room.saved[0].texts["en"] == text
	})
	mia.within("the pause", func() bool { mia.rest(1); return p.Class().State == academy.Paused })
	if p.Speed() != 0 || len(p.Session.Commands()) != 1 {
		t.Errorf("paused, the clock runs at %d after %d commands", p.Speed(), len(p.Session.Commands()))
	}

	if p.Told() {
		t.Error("the debrief is open while the class goes on")
	}
	o.Steer(class, "end", nil)
	digest := ""
	mia.within("the end", func() bool { digest = o.Ended(o.Team(class)); return digest != "" })
	mia.within("the end in the game", func() bool { mia.rest(1); return p.Told() && p.Class().Digest == digest })
	if p.Session.Sim().Digest() != digest || !strings.Contains(p.Class().Title, "Seminar") {
		t.Errorf("the game ends with %.12s, the server with %.12s", p.Session.Sim().Digest(), digest)
	}
}
