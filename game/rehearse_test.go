package game

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/hajimehoshi/ebiten/v2"

	"demarche/game/play"
	"demarche/game/ui"
	"demarche/internal/inspect"
	"demarche/internal/rehearsal"
	"demarche/internal/scenario"
	"demarche/internal/session"
	"demarche/internal/sim"
	"demarche/internal/source"
	"demarche/internal/tone"
)

// rehearsed begins a rehearsal of a scenario on disk whose files can be changed.
func rehearsed(t *testing.T) (d *desk, change func(was, now string), changed chan struct{}) {
	t.Helper()
	d = newDesk(t, 1280, 720)
	dir := filepath.Join(t.TempDir(), "harbour")
	if err := os.CopyFS(dir, os.DirFS("../internal/textplay/testdata/harbour")); err != nil {
		t.Fatal(err)
	}
	changed = make(chan struct{}, 1)
	app := d.f.app
	app.Mode = session.Rehearsal
	app.Staged = &rehearsal.Stage{
		Changed: changed,
		Open:    func() (*scenario.Bundle, source.Diagnostics, error) { return app.Library.Open(dir) },
		Setup:   func(b *scenario.Bundle) session.Setup { return session.Setup{Bundle: b, Read: tone.Read} },
		Keep:    func(*scenario.Bundle) session.Keep { return session.Keep{} },
	}
	seed := uint64(3)
	app.Open(dir, &seed, true)
	d.until("the room", d.at(play.Room))
	return d, func(was, now string) {
		t.Helper()
		file := filepath.Join(dir, scenario.FileName)
		data, err := os.ReadFile(file)
		if err == nil && !strings.Contains(string(data), was) {
			err = errors.New("not in the file: " + was)
		}
		if err == nil {
			err = os.WriteFile(file, []byte(strings.Replace(string(data), was, now, 1)), 0o600)
		}
		if err != nil {
			t.Fatal(err)
		}
		changed <- struct{}{}
	}, changed
}

// Faults of a scenario that is rehearsed stand above the room until they are
// mended; then it goes on at the same moment, with what was being written.
func TestAScenarioIsRehearsedInTheWindow(t *testing.T) {
	d, change, _ := rehearsed(t)
	app, w := d.f.app, d.f.app.Words
	for range 3 {
		d.typed("n")
		d.until("the next beat", func() bool { return !app.Play.Skipping() })
	}
	d.typed("w")
	d.tick(ui.Input{})
	d.typed("We are looking into it.")
	was := app.Play
	change("title: ", "titel: ")
	d.until("the faults", func() bool { return app.Faults() != nil })
	tree := d.f.root.Semantics()
	if tree.Find(ui.RoleDialog, w.T("watch.title")) == nil || !strings.Contains(tree.String(), "KEY-UNKNOWN") {
		t.Fatalf("the faults are not shown:\n%s", tree)
	}
	checkBounds(t, d.f.root, "the faults")
	if app.Play != was {
		t.Error("a faulty scenario is gone on with")
	}
	d.click(ui.RoleButton, w.T("watch.go-on"))
	if app.Faults() != nil || !app.Faulty() {
		t.Error("the faults cannot be put away")
	}
	d.tick(ui.Input{})
	d.click(ui.RoleButton, w.T("watch.pill"))
	if app.Faults() == nil {
		t.Error("the faults cannot be looked at again")
	}
	minute := app.Play.Session.Minute()
	change("titel: ", "title: New ")
	d.until("the mended scenario", func() bool { return app.Play != was })
	if app.Faulty() || app.Play.Session.Minute() != minute || app.Place() != play.Room {
		t.Errorf("at minute %d of %d, faulty: %v", app.Play.Session.Minute(), minute, app.Faulty())
	}
	if got := app.Play.Tell.Text("title"); !strings.HasPrefix(got, "New ") {
		t.Errorf("it is called %q", got)
	}
	d.tick(ui.Input{})
	if tree := d.f.root.Semantics().String(); !strings.Contains(tree, "We are looking into it.") {
		t.Errorf("what was being written is lost:\n%s", tree)
	}
}

// rewritten puts an inject off in the inspector, and changes the words of one.
func rewritten(t *testing.T, d *desk) {
	app, w := d.f.app, d.f.app.Words
	var id, line string
	for _, r := range inspect.Sections(app.Play.Session, app.Play.Tell)[2].Rows {
		if r.Open && len(r.Lines) == 1 && len(app.Play.Session.Interventions()) == 1 && r.ID != app.Play.Session.Interventions()[0].Inject {
			id, line = r.ID, r.Lines[0].ID
		}
	}
	d.focus(ui.RoleTextBox, w.T("inspect.search"))
	d.press(ebiten.KeyA, ui.ModCtrl)
	d.typed(id)
	d.tick(ui.Input{})
	d.click(ui.RoleButton, w.T("inspect.later", "span", app.Play.Tell.Span(60)))
	d.tick(ui.Input{})
	d.click(ui.RoleButton, w.T("inspect.edit"))
	d.tick(ui.Input{})
	for range 600 { // until the notices are gone
		d.tick(ui.Input{})
	}
	checkBounds(t, d.f.root, "a text that is changed")
	d.focus(ui.RoleTextBox, w.T("inspect.text"))
	d.press(ebiten.KeyA, ui.ModCtrl)
	d.typed("Other words.")
	d.click(ui.RoleButton, w.T("inspect.edit-do"))
	list := app.Play.Session.Interventions()
	if len(list) != 3 || list[1].Kind != sim.Postpone || list[1].Inject != id || list[1].Until != app.Play.View().Minute+60 ||
		list[2].Kind != sim.Edit || list[2].Line != line || list[2].Texts["en"] != "Other words." {
		t.Errorf("%s was put off and changed by %+v", id, list)
	}
}

// spokenFor posts in the name of the first account that is not the desk's, about a claim.
func spokenFor(t *testing.T, d *desk) {
	app, w := d.f.app, d.f.app.Words
	voice := inspect.Sections(app.Play.Session, app.Play.Tell)[3].Rows[0]
	before := len(app.Play.Session.Interventions())
	d.focus(ui.RoleTextBox, w.T("inspect.search"))
	d.press(ebiten.KeyA, ui.ModCtrl)
	d.press(ebiten.KeyDelete, 0)
	d.click(ui.RoleTab, w.T("inspect.tab-voices"))
	d.tick(ui.Input{})
	for _, lang := range []string{"ar", "fr", "en"} {
		app.Set(func(s *play.Settings) { s.Language, s.Text = lang, 1.5 })
		for range 4 {
			d.tick(ui.Input{})
		}
		checkBounds(t, d.f.root, "the voices in "+lang)
	}
	app.Set(func(s *play.Settings) { s.Text = 1 })
	w = app.Words
	d.tick(ui.Input{})
	d.click(ui.RoleButton, w.T("inspect.speak-do"))
	if n := len(app.Play.Session.Interventions()); n != before {
		t.Error("a post without a text is made")
	}
	d.focus(ui.RoleTextBox, w.T("room.text", "language", w.Language("en")))
	d.typed("We saw it with our own eyes.")
	d.click(ui.RoleButton, w.T("inspect.speak-do"))
	list := app.Play.Session.Interventions()
	if len(list) != before+1 {
		t.Fatalf("interventions: %+v", list)
	}
	if x := list[before]; x.Kind != sim.SayAs || x.From != voice.ID || x.Texts["en"] != "We saw it with our own eyes." || len(x.Platforms) == 0 || x.About != "" {
		t.Errorf("said: %+v", x)
	}
}

// The inspector opens with F12, finds things, and lets injects happen; in an exam
// it stays closed, and in play that counts it asks first.
func TestTheInspector(t *testing.T) {
	d, _, _ := rehearsed(t)
	app, w := d.f.app, d.f.app.Words
	d.press(ebiten.KeyF12, 0)
	d.tick(ui.Input{})
	if d.f.root.Semantics().Find(ui.RoleDialog, w.T("inspect.title")) == nil {
		t.Fatalf("it is not open:\n%s", d.f.root.Semantics())
	}
	checkBounds(t, d.f.root, "the inspector")
	in := app.Play.Session.Bundle().World.Injects
	id := in[len(in)-1].ID
	d.click(ui.RoleTab, w.T("inspect.tab-injects"))
	d.tick(ui.Input{})
	d.focus(ui.RoleTextBox, w.T("inspect.search"))
	d.typed(id)
	d.tick(ui.Input{})
	checkBounds(t, d.f.root, "what was searched")
	for _, lang := range []string{"en", "ar", "es"} {
		for _, text := range []float64{1, 1.5, 2} {
			app.Set(func(s *play.Settings) { s.Language, s.Text = lang, text })
			d.tick(ui.Input{})
			for range 3 {
				d.tick(ui.Input{})
			}
			checkBounds(t, d.f.root, fmt.Sprintf("the inspector in %s at %.0f %%", lang, text*100))
		}
	}
	app.Set(func(s *play.Settings) { s.Language, s.Text = "en", 1 })
	w = app.Words
	d.tick(ui.Input{})
	d.click(ui.RoleButton, w.T("inspect.fire"))
	if list := app.Play.Session.Interventions(); len(list) != 1 || list[0].Inject != id {
		t.Errorf("fired is %+v", list)
	}
	rewritten(t, d)
	spokenFor(t, d)
	d.press(ebiten.KeyEscape, 0)
	d.tick(ui.Input{})
	if app.Overlay() != play.None {
		t.Error("it cannot be closed")
	}
	for mode, asks := range map[session.Mode]bool{session.Solo: true, session.Exam: false} {
		s, err := session.New(session.Setup{Bundle: app.Loaded.Bundle, People: app.Loaded.People, Seed: 3, Read: tone.Read}, mode, session.Keep{})
		if err != nil {
			t.Fatal(err)
		}
		app.Play = play.New(s, w)
		d.tick(ui.Input{})
		d.press(ebiten.KeyF12, 0)
		d.tick(ui.Input{})
		if open := d.f.root.Semantics().Find(ui.RoleDialog, w.T("inspect.title")) != nil; open != asks {
			t.Errorf("%s: open %v", mode, open)
		}
		if !asks {
			continue
		}
		d.click(ui.RoleButton, w.T("inspect.open"))
		d.tick(ui.Input{})
		if s.Mode() != session.Rehearsal || d.f.root.Semantics().Find(ui.RoleTextBox, w.T("inspect.search")) == nil {
			t.Error("it does not become a rehearsal")
		}
		app.Show(play.None)
	}
}
