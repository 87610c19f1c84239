package game

import (
	"strings"
	"testing"

	"github.com/hajimehoshi/ebiten/v2"

	"demarche/game/play"
	"demarche/game/ui"
)

// drills goes from the title to the drills and begins one; the seed draws the
// crisis that is the quickest to run.
func drills(t *testing.T, digit string) *desk {
	d := newDesk(t, 1280, 720)
	w := d.f.app.Words
	d.f.app.Seed = new(uint64(4))
	d.focus(ui.RoleButton, w.T("title.library"))
	d.focus(ui.RoleButton, w.T("drill.title"))
	d.press(ebiten.KeyEnter, 0)
	d.until("the drills", d.at(play.Drills))
	d.typed(digit)
	d.press(ebiten.KeyEnter, ui.ModCtrl)
	d.until("what the crisis contains", d.has(ui.RoleButton, w.T("notes.continue")))
	d.press(ebiten.KeyEnter, 0)
	return d
}

// What the crisis contains that was drawn is said before anything of it is shown, and once. Where
// it was chosen, it stands beside the choice.
func TestADrillWarnsOfItsCrisis(t *testing.T) {
	d := drills(t, "1")
	w := d.f.app.Words
	d.until("the triage", d.has(ui.RoleButton, w.T("drill.judge")))
	if text := d.f.root.Semantics().String(); strings.Contains(text, "D+0") || !strings.Contains(text, w.T("clock.day", "n", 1)) {
		t.Errorf("days are not counted as elsewhere in the window:\n%s", text)
	}
	d.click(ui.RoleButton, w.T("drill.skip"))
	d.until("the choice", d.has(ui.RoleButton, w.T("drill.begin")))
	d.press(ebiten.KeyEnter, ui.ModCtrl)
	d.until("the triage again", d.has(ui.RoleButton, w.T("drill.judge")))
}

func (d *desk) has(role ui.Role, name string) func() bool {
	return func() bool { return d.f.root.Semantics().Find(role, name) != nil }
}

func TestATriageByKeysAlone(t *testing.T) {
	d := drills(t, "1")
	w := d.f.app.Words
	d.until("the triage", d.has(ui.RoleButton, w.T("drill.judge")))
	for _, key := range []string{"1", "2", "3", "4"} { // the fourth is one too many
		d.typed(key)
	}
	ticked := 0
	d.f.root.Semantics().Walk(func(n *ui.Node, _ int) {
		if n.Role == ui.RoleCheckbox && n.Checked {
			ticked++
		}
	})
	if ticked != 3 {
		t.Errorf("%d items are ticked after four digits", ticked)
	}
	d.press(ebiten.KeyEnter, ui.ModCtrl)
	d.until("the result", d.has(ui.RoleButton, w.T("drill.another")))
	d.focus(ui.RoleButton, w.T("drill.to-drills"))
	d.press(ebiten.KeyEnter, 0)
	d.until("the choice", d.has(ui.RoleButton, w.T("drill.begin")))
	d.press(ebiten.KeyEscape, 0)
	d.until("the title", d.at(play.Title))
}

func TestAVerificationByMouse(t *testing.T) {
	d := drills(t, "4")
	w := d.f.app.Words
	d.until("the checks", d.has(ui.RoleButton, w.T("drill.check")))
	d.click(ui.RoleButton, w.T("drill.check"))
	d.until("the verdict", d.has(ui.RoleSlider, w.T("drill.sure-label")))
	d.click(ui.RoleRadio, w.T("drill.false"))
	d.click(ui.RoleButton, w.T("drill.judge"))
	d.until("the result", d.has(ui.RoleButton, w.T("drill.another")))
}

func TestADrillCanBeSkipped(t *testing.T) {
	d := drills(t, "2")
	w := d.f.app.Words
	d.until("the text", d.has(ui.RoleButton, w.T("drill.skip")))
	d.click(ui.RoleButton, w.T("drill.skip"))
	d.until("the choice", d.has(ui.RoleButton, w.T("drill.begin")))
}
