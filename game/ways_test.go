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
	d.until("the room", d.at(play.Room))
}
