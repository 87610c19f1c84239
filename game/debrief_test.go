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
	d.press(ebiten.KeyEnter, ui.ModCtrl)
	return d
}

func TestAPartOfTheScoreOpensToWhatItIsMadeOf(t *testing.T) {
	d := debriefed(t)
	app := d.f.app
	p := app.Play
	part := p.Tell.Score(p.Session.Score(), p.View()).Parts[2] // the outcome: no decision shows what it is made of
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

func TestADecisionOpensBesideTheTable(t *testing.T) {
	d := debriefed(t)
	w := d.f.app.Words
	d.focus(ui.RoleTable, w.T("paper.decisions"))
	d.press(ebiten.KeyArrowDown, 0)
	tree := d.f.root.Semantics()
	for _, key := range []string{"sheet.tab.decision", "debrief.reading", "debrief.evidence", "debrief.in-score"} {
		if tree.Find(ui.RoleHeading, w.T(key)) == nil {
			t.Errorf("the decision does not show %q:\n%s", w.T(key), tree)
		}
	}
	checkBounds(t, d.f.root, "a decision")
}

func TestTheReportIsSavedWhereItSays(t *testing.T) {
	d := debriefed(t)
	app := d.f.app
	d.press(ebiten.KeyS, ui.ModCtrl)
	d.tick(ui.Input{})
	list, err := filepath.Glob(filepath.Join(store.Dir(), "reports", "*.html"))
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
	for _, part := range []string{title, "<svg ", app.Words.T("debrief.truth"), app.Words.T("paper.decisions")} {
		if !strings.Contains(string(data), part) {
			t.Errorf("the report does not say %q:\n%s", part, data)
		}
	}
}

func TestWhatIsWrittenBeforeTheFiguresOutlivesTheWindow(t *testing.T) {
	d := newDesk(t, 1440, 900)
	app := d.f.app
	app.Open("ninety-seconds", new(uint64(7)), true)
	d.until("the room", d.at(play.Room))
	for !app.Play.Over() {
		app.Play.Session.Advance()
	}
	app.Go(play.Debrief)
	d.until("the debrief", d.at(play.Debrief))
	w := app.Words
	if tree := d.f.root.Semantics(); tree.Find(ui.RoleHeading, w.T("debrief.score")) != nil || tree.Find(ui.RoleHeading, w.T("reflection.title")) == nil {
		t.Fatalf("figures come before feelings:\n%s", tree)
	}
	checkBounds(t, d.f.root, "the questions")
	d.click(ui.RoleSwitch, w.T("feeling.worn"))
	d.focus(ui.RoleTextBox, w.T("reflection.rule"))
	d.typed("Check first.")
	path := app.Play.Session.Journal()

	// The program ends without a word, and is started again.
	if err := app.Play.Session.Close(); err != nil { // as the system does for who dies
		t.Fatal(err)
	}
	app = play.NewApp(app.Library, "test", "en")
	again := &desk{TB: t, f: newFrame(app)}
	again.f.root.Resize(1440, 900, 1)
	app.Resume(path)
	again.until("the debrief", again.at(play.Debrief))
	if n := app.Notes(); n.Done || !n.Picked("worn") || n.Answers[2] != "Check first." {
		t.Fatalf("%+v", n)
	}
	again.press(ebiten.KeyEnter, ui.ModCtrl)
	if again.f.root.Semantics().Find(ui.RoleHeading, w.T("debrief.score")) == nil {
		t.Errorf("there are no figures:\n%s", again.f.root.Semantics())
	}
	again.click(ui.RoleTab, w.T("sheet.tab.notes"))
	if again.f.root.Semantics().Find(ui.RoleText, "Check first.") == nil {
		t.Errorf("what was written is not shown:\n%s", again.f.root.Semantics())
	}
}

func TestTheCrisisIsPlayedAgainFromADecision(t *testing.T) {
	d := debriefed(t)
	app := d.f.app
	first, minute := app.Play.Session.Journal(), app.Play.Session.Commands()[0].Minute
	at := app.Play.Tell.Time(minute)
	d.click(ui.RoleButton, app.Words.T("sheet.again", "time", at.Day+" "+at.UTC))
	d.until("the room", d.at(play.Room))
	s := app.Play.Session
	if s.Minute() != minute || len(s.Commands()) != 0 || s.Journal() == first || s.Over() {
		t.Errorf("minute %d of %d, %d commands, %s", s.Minute(), minute, len(s.Commands()), s.Journal())
	}
}
