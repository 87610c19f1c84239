package game

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/hajimehoshi/ebiten/v2"

	"demarche/game/play"
	"demarche/game/ui"
	"demarche/internal/calibration"
	"demarche/internal/sim"
	"demarche/internal/store"
	"demarche/internal/world"
)

// debriefed is the debrief of a crisis with one post.
func debriefed(t *testing.T, change ...func(*sim.Command)) *desk {
	t.Helper()
	d := newDesk(t, 1440, 900)
	app := d.f.app
	app.Open("ninety-seconds", new(uint64(7)), true)
	d.until("the room", d.at(play.Room))
	c := sim.Command{Kind: world.CmdPost, Draft: "holding-line"}
	for _, f := range change {
		f(&c)
	}
	if r := app.Play.Do(c); r != nil {
		t.Fatal(r)
	}
	for !app.Play.Over() {
		app.Play.Session.Advance()
	}
	app.Go(play.Debrief)
	d.until("the debrief", d.at(play.Debrief))
	return d
}

func TestAPartOfTheScoreOpensToWhatItIsMadeOf(t *testing.T) {
	d := debriefed(t)
	app := d.f.app
	p := app.Play
	part := p.Tell.Score(p.Session.Score(), p.View()).Parts[0]
	item := part.Items[0].Text
	if d.f.root.Semantics().Find(ui.RoleText, item) != nil {
		t.Fatal("the part is open already")
	}
	d.focus(ui.RoleButton, part.Name+" "+part.Total)
	d.press(ebiten.KeyEnter, 0)
	if d.f.root.Semantics().Find(ui.RoleText, item) == nil {
		t.Errorf("the part does not say %q:\n%s", item, d.f.root.Semantics())
	}
	if d.f.root.Semantics().Find(ui.RoleText, app.Words.T("debrief.basis-about")) == nil {
		t.Error("it is not said what the score is based on")
	}
}

func TestWhatWasExpectedStandsBesideWhatCame(t *testing.T) {
	d := debriefed(t)
	w := d.f.app.Words
	if d.f.root.Semantics().Find(ui.RoleHeading, w.T("foresight.title")) != nil {
		t.Error("predictions are shown to who made none")
	}
	d = debriefed(t, func(c *sim.Command) {
		c.Intent, c.Expect = "calm", &sim.Expectation{Of: sim.OfLadder, Way: "same", Sure: 90}
	})
	p := d.f.app.Play
	review := calibration.Of(p.Session.Sim().World(), p.View(), p.Session.Commands())
	told := p.Tell.Foresight(&review, p.View())
	tree := d.f.root.Semantics()
	if tree.Find(ui.RoleHeading, w.T("foresight.title")) == nil || len(told.Rows) != 1 || len(told.Levels) != 1 {
		t.Fatalf("%+v\n%s", told, tree)
	}
	row := told.Rows[0]
	for _, text := range []string{row.Meant, row.Expects, row.Came, told.Levels[0], w.T("calibration.few"), w.T("foresight.about")} {
		if tree.Find(ui.RoleText, text) == nil {
			t.Errorf("the debrief does not say %q:\n%s", text, tree)
		}
	}
	checkBounds(t, d.f.root, "what was expected")
}

func TestAPostOpensBesideTheTable(t *testing.T) {
	d := debriefed(t)
	w := d.f.app.Words
	d.focus(ui.RoleTable, w.T("debrief.posts"))
	d.press(ebiten.KeyArrowDown, 0)
	tree := d.f.root.Semantics()
	for _, key := range []string{"debrief.post", "debrief.reading", "debrief.evidence", "debrief.in-score"} {
		if tree.Find(ui.RoleHeading, w.T(key)) == nil {
			t.Errorf("the post does not show %q:\n%s", w.T(key), tree)
		}
	}
	checkBounds(t, d.f.root, "a post")
}

func TestTheReportIsSavedWhereItSays(t *testing.T) {
	d := debriefed(t)
	app := d.f.app
	d.press(ebiten.KeyS, ui.ModCtrl)
	d.tick(ui.Input{})
	list, err := filepath.Glob(filepath.Join(store.Dir(), "reports", "*.md"))
	if err != nil || len(list) != 1 {
		t.Fatalf("%d reports: %v", len(list), err)
	}
	if d.f.root.Semantics().Find(ui.RoleText, list[0]) == nil {
		t.Errorf("it is not said where the report is:\n%s", d.f.root.Semantics())
	}
	checkBounds(t, d.f.root, "where the report is")
	data, err := os.ReadFile(list[0])
	if err != nil {
		t.Fatal(err)
	}
	title, _ := app.Play.Tell.Ending(app.Play.View().Ending)
	for _, part := range []string{title, "> ", app.Words.T("debrief.truth"), app.Words.T("debrief.basis-about")} {
		if !strings.Contains(string(data), part) {
			t.Errorf("the report does not say %q:\n%s", part, data)
		}
	}
}
