package game

import (
	"fmt"
	"testing"

	"demarche/game/play"
	"demarche/game/ui"
	"demarche/internal/sim"
	"demarche/internal/world"

	"github.com/hajimehoshi/ebiten/v2"
)

// slack is what two widgets may share: rounding, and the rings round controls.
const slack = 2.0

// checkBounds looks for widgets outside the window and for ones on top of each
// other.
func checkBounds(t *testing.T, root *ui.Root, where string) {
	t.Helper()
	top := root.Semantics()
	var leaves []*ui.Node
	covered := map[*ui.Node]bool{} // what a dialog stands above
	for i, layer := range top.Children {
		if layer.Role == ui.RoleDialog {
			for _, below := range top.Children[:i] {
				below.Walk(func(n *ui.Node, _ int) { covered[n] = true })
			}
		}
	}
	top.Walk(func(n *ui.Node, depth int) {
		if depth == 0 || n.Seen.Empty() || covered[n] {
			return
		}
		w := top.Bounds
		if n.Bounds.X < w.X-slack || n.Bounds.Right() > w.Right()+slack {
			t.Errorf("%s: %s %q stands out of the window: %v", where, n.Role, n.Name, n.Bounds)
		}
		// What a scrolling area cuts ends above the window's edge.
		if n.Bounds.Bottom() > w.Bottom()+slack && n.Seen.Bottom() > w.Bottom()-0.5 {
			t.Errorf("%s: %s %q is cut by the window's lower edge: %v", where, n.Role, n.Name, n.Bounds)
		}
		if len(n.Children) == 0 && n.Role != ui.RoleTooltipText {
			leaves = append(leaves, n)
		}
	})
	for i, a := range leaves {
		for _, b := range leaves[:i] {
			if in := a.Seen.Intersect(b.Seen); in.W > slack && in.H > slack {
				t.Errorf("%s: %s %q %v and %s %q %v overlap", where, a.Role, a.Name, a.Seen, b.Role, b.Name, b.Seen)
			}
		}
	}
}

func TestNothingStandsOutOrOverlaps(t *testing.T) {
	sizes := []struct{ w, h int }{{960, 600}, {1280, 720}, {1920, 1080}}
	for _, size := range sizes {
		d := newDesk(t, size.w, size.h)
		d.f.app.Set(func(s *play.Settings) { s.Reduced = true })
		for _, lang := range []string{"en", "fr", "es", "ar"} {
			for _, text := range []float64{1, 1.5, 2} {
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
	visit(play.Options)
	app.Open("ninety-seconds", new(uint64(7)), false)
	app.Go(play.Briefing)
	d.until("the briefing", func() bool { return d.at(play.Briefing)() && app.Loaded != nil })
	look("briefing")
	app.Begin()
	d.until("the room", d.at(play.Room))
	app.Show(play.Menu)
	d.tick(ui.Input{})
	look("pause")
	app.Show(play.None)
	look("room")
	app.Play.Do(sim.Command{Kind: world.CmdPost, Draft: "holding-line"})
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
