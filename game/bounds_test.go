package game

import (
	"fmt"
	"os"
	"testing"

	"demarche/game/play"
	"demarche/game/ui"
	"demarche/internal/sim"
	"demarche/internal/world"

	"github.com/hajimehoshi/ebiten/v2"
)

// checkBounds looks for widgets outside the window and on top of each other, and for
// texts that are cut.
func checkBounds(t *testing.T, root *ui.Root, where string) {
	t.Helper()
	for _, fault := range append(root.Collisions(), root.Misfits()...) {
		t.Errorf("%s: %s", where, fault)
	}
}

func TestNothingStandsOutOrOverlaps(t *testing.T) {
	sizes := []struct {
		w, h int
		zoom float64
	}{{960, 600, 1}, {1280, 720, 1}, {1920, 1080, 1}, {3840, 2160, 2}}
	texts := []float64{1, 2}
	if os.Getenv("DEMARCHE_SOAK") != "" {
		texts = []float64{1, 1.5, 2}
	}
	for _, size := range sizes {
		d := newDesk(t, size.w, size.h)
		d.f.root.Resize(size.w, size.h, size.zoom)
		d.f.app.Set(func(s *play.Settings) { s.Reduced = true })
		for _, lang := range []string{"en", "fr", "es", "ar"} {
			for _, text := range texts {
				where := fmt.Sprintf("%d %s %.0f", size.w, lang, text*100)
				d.f.app.Set(func(s *play.Settings) { s.Language, s.Text = lang, text })
				everywhere(d, func(scene string) { checkBounds(t, d.f.root, where+" "+scene) })
			}
		}
	}
}

// everywhere goes through all scenes and what stands above them.
func everywhere(d *desk, look func(scene string)) {
	app := d.f.app
	visit := func(p play.Place) {
		app.Go(p)
		d.until(string(p), d.at(p))
		look(string(p))
	}
	visit(play.Title)
	app.Show(play.Keys)
	d.tick(ui.Input{})
	look("keys")
	app.Show(play.None)
	visit(play.Shelf)
	visit(play.Drills)
	visit(play.Course)
	visit(play.Options)
	app.Open("ninety-seconds", new(uint64(7)), false)
	app.Go(play.Briefing)
	d.until("the briefing", func() bool { return d.at(play.Briefing)() && app.Loaded != nil })
	look("briefing")
	app.Begin()
	d.until("the room", d.at(play.Room))
	look("room")
	app.Play.Do(sim.Command{Kind: world.CmdPost, Draft: "holding-line"})
	for range 12 { // or there is no moment to go back to
		app.Play.Session.Advance()
	}
	for name, above := range map[string]play.Overlay{"pause": play.Menu, "terms": play.Terms, "brief": play.Brief, "moments": play.Moments} {
		app.Show(above)
		d.tick(ui.Input{})
		look(name)
		app.Show(play.None)
	}
	for !app.Play.Over() {
		app.Play.Session.Advance()
	}
	visit(play.Debrief)
	d.press(ebiten.KeyEnter, ui.ModCtrl) // past the questions, to the figures
	look("debrief")
	for _, key := range []string{"debrief.score", "debrief.course", "sheet.tab.decision", "debrief.truth-short", "sheet.tab.publics", "sheet.tab.notes"} {
		name := app.Words.T(key)
		if n := d.f.root.Semantics().Find(ui.RoleTab, name); n != nil && !n.Seen.Empty() {
			d.click(ui.RoleTab, name)
			look(key)
		}
	}
	app.Go(play.Title)
	d.until("title", d.at(play.Title))
}
