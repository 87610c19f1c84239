package game

import (
	"slices"
	"testing"

	"demarche/game/play"
	"demarche/game/ui"
	"demarche/internal/sim"
	"demarche/internal/world"
)

// What was played to its end stands beside what was played before, with its score
// and its objectives, and leads to its debrief.
func TestWhatWasPlayedIsLookedBackAt(t *testing.T) {
	d := newDesk(t, 1280, 720)
	app, w := d.f.app, d.f.app.Words
	d.click(ui.RoleButton, w.T("course.title"))
	d.until("the progress", d.at(play.Course))
	d.until("that nothing was played", func() bool { return app.Past().Listed })
	if d.f.root.Semantics().Find(ui.RoleText, w.T("course.none")) == nil {
		t.Fatalf("%s", d.f.root.Semantics())
	}
	for seed := range uint64(2) {
		app.Open("grain-dryer", &seed, true)
		d.until("the room", func() bool { return d.at(play.Room)() && app.Play.Session.Seed() == seed })
		app.Play.Do(sim.Command{Kind: world.CmdWait, Until: app.Play.Session.Minute() + 60})
		for !app.Play.Over() {
			app.Play.Session.Advance()
		}
		app.Go(play.Title)
		d.until("the title", d.at(play.Title))
	}
	app.Go(play.Course)
	d.until("both are judged", func() bool { return d.at(play.Course)() && app.Past().Listed && len(app.Past().List) == 2 })
	tree := d.f.root.Semantics()
	var rows []string
	tree.Walk(func(n *ui.Node, _ int) {
		if n.Role == ui.RoleButton && n.Name == w.T("library.debrief") {
			rows = append(rows, n.Name)
		}
	})
	b := app.Past().List[0]
	if len(rows) != 2 || b.Result == nil || tree.Find(ui.RoleText, w.T("part.outcome")) == nil || tree.Find(ui.RoleHeading, w.T("course.objectives")) == nil {
		t.Fatalf("%d rows of %+v\n%s", len(rows), b, tree)
	}
	if !slices.ContainsFunc(app.Past().List, func(p play.Played) bool { return p.Result.Seed == 1 }) {
		t.Error("one of them is missing")
	}
	for _, lang := range []string{"en", "ar"} {
		for _, text := range []float64{1, 2} {
			app.Set(func(s *play.Settings) { s.Language, s.Text, s.Reduced = lang, text, true })
			d.tick(ui.Input{})
			d.tick(ui.Input{})
			checkBounds(t, d.f.root, lang)
		}
	}
	app.Set(func(s *play.Settings) { s.Language, s.Text = "en", 1 })
	d.tick(ui.Input{})
	app.Resume(b.Saved.Path)
	d.until("the debrief", d.at(play.Debrief))
}
