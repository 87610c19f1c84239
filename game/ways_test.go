package game

import (
	"testing"

	"github.com/hajimehoshi/ebiten/v2"

	"demarche/game/play"
	"demarche/game/ui"
)

func TestFromTitleToRoomAndBackByKeysAlone(t *testing.T) {
	d := newDesk(t, 1280, 720)
	w := d.f.app.Words
	d.focus(ui.RoleButton, w.T("title.library"))
	d.press(ebiten.KeyEnter, 0)
	d.until("the library", d.at(play.Shelf))
	d.focus(ui.RoleButton, w.T("library.read"))
	d.press(ebiten.KeyEnter, 0)
	d.until("the briefing", func() bool { return d.at(play.Briefing)() && d.f.app.Loaded != nil })
	d.notes(keyboard{d})
	d.press(ebiten.KeyEnter, ui.ModCtrl)
	d.until("the room", d.at(play.Room))
	d.press(ebiten.KeyEscape, 0)
	if d.f.app.Overlay() != play.Menu || !d.f.app.Play.Held() {
		t.Fatal("Escape does not pause the crisis")
	}
	d.focus(ui.RoleButton, w.T("keys.leave"))
	d.press(ebiten.KeyEnter, 0)
	d.until("the title", d.at(play.Title))
	d.until("the crisis that was left", func() bool { return d.f.root.Semantics().Find(ui.RoleButton, w.T("title.resume")) != nil })
	d.focus(ui.RoleButton, w.T("title.resume"))
	d.press(ebiten.KeyEnter, 0)
	d.until("the room again", d.at(play.Room))
}

func TestFromTitleToRoomByMouseAlone(t *testing.T) {
	d := newDesk(t, 1280, 720)
	w := d.f.app.Words
	d.click(ui.RoleButton, w.T("title.library"))
	d.until("the library", d.at(play.Shelf))
	d.click(ui.RoleButton, w.T("briefing.back"))
	d.until("the title", d.at(play.Title))
	d.click(ui.RoleButton, w.T("title.tonight"))
	d.until("the briefing", func() bool { return d.at(play.Briefing)() && d.f.app.Loaded != nil })
	d.notes(mouse{d})
	d.click(ui.RoleButton, w.T("briefing.take-over", "time", d.f.app.Loaded.Tell.Briefing().Starts))
	d.until("the room", d.at(play.Room))
}

func TestTheSeedOfTheCommandLineIsPlayed(t *testing.T) {
	d := newDesk(t, 1280, 720)
	w := d.f.app.Words
	d.f.app.Seed = new(uint64(4))
	d.focus(ui.RoleButton, w.T("title.tonight"))
	d.press(ebiten.KeyEnter, 0)
	d.until("the briefing", func() bool { return d.at(play.Briefing)() && d.f.app.Loaded != nil })
	if got := d.f.app.Loaded.Seed; got != 4 {
		t.Fatalf("the title begins seed %d", got)
	}
	d.press(ebiten.KeyEscape, 0)
	d.until("the title", d.at(play.Title))
	d.click(ui.RoleButton, w.T("title.library"))
	d.until("the library", d.at(play.Shelf))
	d.click(ui.RoleButton, w.T("library.read"))
	d.until("the briefing", func() bool { return d.at(play.Briefing)() && d.f.app.Loaded != nil })
	d.notes(keyboard{d})
	if got := d.f.app.Loaded.Seed; got != 4 {
		t.Fatalf("the library begins seed %d", got)
	}
	d.press(ebiten.KeyEnter, 0)
	d.until("the room", d.at(play.Room))
	if got := d.f.app.Play.Session.Seed(); got != 4 {
		t.Fatalf("the room plays seed %d", got)
	}
}
