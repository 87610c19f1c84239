package game

import (
	"strings"
	"testing"

	"github.com/hajimehoshi/ebiten/v2"

	"demarche/game/play"
	"demarche/game/ui"
	"demarche/internal/session"
	"demarche/internal/sim"
	"demarche/internal/world"
)

// From any moment of a crisis that goes on it can be played on anew; what was left
// is kept as it was. An exam goes one way.
func TestACrisisIsPlayedOnFromAMoment(t *testing.T) {
	d := newDesk(t, 1280, 720)
	app, w := d.f.app, d.f.app.Words
	app.Open("ninety-seconds", new(uint64(7)), true)
	d.until("the room", d.at(play.Room))
	if r := app.Play.Do(sim.Command{Kind: world.CmdPost, Draft: "holding-line"}); r != nil {
		t.Fatal(r)
	}
	given := app.Play.Session.Minute()
	d.typed("u")
	d.tick(ui.Input{})
	if text := d.f.root.Semantics().String(); !strings.Contains(text, w.T("moment.quiet")) {
		t.Errorf("nothing says why no timeline is there yet:\n%s", text)
	}
	d.press(ebiten.KeyEscape, 0)
	for range 12 {
		app.Play.Session.Advance()
	}
	left, minute := app.Play.Session.Journal(), app.Play.Session.Minute()
	d.typed("u")
	d.tick(ui.Input{})
	dialog := d.f.root.Semantics().Find(ui.RoleDialog, w.T("moment.title"))
	if dialog == nil {
		t.Fatalf("no choice of a moment:\n%s", d.f.root.Semantics())
	}
	checkBounds(t, d.f.root, "the moments")
	d.focus(ui.RoleSlider, w.T("moment.label"))
	d.press(ebiten.KeyHome, 0)
	at := app.Play.Tell.Clock(app.Play.Tell.World().Clock.Enters)
	d.click(ui.RoleButton, w.T("moment.do", "time", at))
	d.until("the room again", func() bool { return d.at(play.Room)() && app.Play != nil && app.Play.Session.Journal() != left })
	s := app.Play.Session
	if s.Minute() >= minute || s.Minute() > given || len(s.Commands()) != 0 {
		t.Errorf("minute %d with %d commands", s.Minute(), len(s.Commands()))
	}
	app.Go(play.Title)
	d.until("the title", d.at(play.Title))
	app.Resume(left)
	d.until("what was left", func() bool { return app.Play != nil && app.Play.Session.Journal() == left })
	if s := app.Play.Session; s.Minute() != minute || len(s.Commands()) != 1 {
		t.Errorf("what was left stands at minute %d with %d commands", s.Minute(), len(s.Commands()))
	}
}

func TestAnExamGoesOneWay(t *testing.T) {
	d := newDesk(t, 1280, 720)
	app := d.f.app
	app.Mode = session.Exam
	app.Open("ninety-seconds", new(uint64(7)), true)
	d.until("the room", d.at(play.Room))
	path := app.Play.Session.Journal()
	app.Afresh(app.Play.Session.Minute())
	d.tick(ui.Input{})
	app.Show(play.Menu)
	d.tick(ui.Input{})
	n := d.f.root.Semantics().Find(ui.RoleButton, app.Words.T("moment.title"))
	if app.Play == nil || app.Play.Session.Journal() != path || n == nil || n.Enabled || n.Reason == "" {
		t.Errorf("an exam can be played again before it is over: %+v", n)
	}
}
