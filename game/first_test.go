package game

import (
	"testing"

	"github.com/hajimehoshi/ebiten/v2"

	"demarche/game/play"
	"demarche/game/ui"
	"demarche/internal/session"
)

// Who has never played comes from the notes straight into the crisis, coached,
// with a hint; who leaves it finds the other crises.
func TestTheFirstTimeOpensTheColdOpen(t *testing.T) {
	d := newDesk(t, 1280, 720)
	app, w := d.f.app, d.f.app.Words
	if !app.NeverPlayed() {
		t.Fatal("an empty home has been played in")
	}
	app.ColdOpen()
	d.until("the notes", func() bool { return d.at(play.Briefing)() && app.Loaded != nil })
	d.press(ebiten.KeyEnter, 0)
	d.until("the room", d.at(play.Room))
	if app.Play.Session.Mode() != session.Coached || app.Loaded.Bundle.World.ID != "ninety-seconds" {
		t.Errorf("it opens %s, %s", app.Loaded.Bundle.World.ID, app.Play.Session.Mode())
	}
	if app.NeverPlayed() {
		t.Error("somebody plays, and nobody has ever played")
	}
	d.press(ebiten.KeyEscape, 0)
	d.tick(ui.Input{})
	d.focus(ui.RoleButton, w.T("notes.library"))
	d.press(ebiten.KeyEnter, 0)
	d.until("the library", d.at(play.Shelf))
	app.Open("after-midnight", nil, false)
	d.until("another crisis", func() bool { return app.Loaded != nil && app.Loaded.Name == "after-midnight" })
	if app.Opening() {
		t.Error("the next crisis is an opening too")
	}
}
