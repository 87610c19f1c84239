package game

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/hajimehoshi/ebiten/v2"

	"demarche/game/play"
	"demarche/game/ui"
	"demarche/internal/store"
)

// TestAFaultyScenarioIsShownWithItsFaults: an author sees in the library where
// the faults are, and the others can be played.
func TestAFaultyScenarioIsShownWithItsFaults(t *testing.T) {
	d := newDesk(t, 1280, 720)
	app := d.f.app
	dir := filepath.Join(store.Scenarios(), "broken")
	if err := os.MkdirAll(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "scenario.yaml"), []byte("version: 1\ntitel: Broken\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	app.Library.Folders = []string{store.Scenarios()}
	app.Refresh()
	app.Go(play.Shelf)
	d.until("the broken scenario", func() bool { return d.f.root.Semantics().Find(ui.RoleButton, "broken") != nil })
	d.focus(ui.RoleButton, "broken") // brings it into sight below the shipped crises
	d.press(ebiten.KeyEnter, 0)
	tree := d.f.root.Semantics()
	if !strings.Contains(tree.String(), "scenario.yaml:2:1") {
		t.Errorf("the place of the fault is not shown:\n%s", tree)
	}
	if tree.Find(ui.RoleButton, app.Words.T("library.read")) != nil {
		t.Error("a faulty scenario can be opened")
	}
	checkBounds(t, d.f.root, "a faulty scenario")
	app.Open("broken", nil, false)
	d.until("the failure", func() bool { return app.Failure() != nil })
	if d.f.root.Semantics().Find(ui.RoleDialog, app.Words.T("title.failed")) == nil {
		t.Error("the failure is not shown")
	}
	d.click(ui.RoleButton, app.Words.T("keys.close"))
	if app.Failure() != nil {
		t.Error("the failure cannot be put away")
	}
}
