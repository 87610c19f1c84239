package room

import (
	"fmt"
	"testing"

	"demarche/game/ui"
	"demarche/internal/sim"
	"demarche/internal/world"

	"github.com/hajimehoshi/ebiten/v2"
)

func TestIntentAndPredictionAreTwoTaps(t *testing.T) {
	d := sit(t, 1920, 1080, "en", 1)
	d.room.write(func(l *letter) { l.texts = map[string]string{"en": "We are looking into it."} })
	d.rest(1)
	d.click(ui.RoleSwitch, "calm")
	d.click(ui.RoleSwitch, "lower")
	d.click(ui.RoleComboBox, d.room.t("text.how-sure"))
	d.press(ebiten.KeyArrowDown, 0)
	d.press(ebiten.KeyEnter, 0)
	if c := d.room.command(world.CmdClear); c.Intent != "" || c.Expect != nil {
		t.Errorf("a request for clearance bears %q and %+v", c.Intent, c.Expect)
	}
	d.click(ui.RoleButton, d.room.t("room.publish-now"))
	want := sim.Expectation{Of: sim.OfOutrage, Way: "lower", Sure: 90}
	if c := d.last(); c.Intent != "calm" || c.Expect == nil || *c.Expect != want {
		t.Errorf("published %q and %+v", c.Intent, c.Expect)
	}
}

func TestWhereLittleFitsAButtonShowsTheRows(t *testing.T) {
	d := sit(t, 1280, 720, "en", 1)
	d.room.openDraft(0)
	d.rest(1)
	if d.root.Semantics().Find(ui.RoleSwitch, "calm") != nil {
		t.Fatal("the rows stand under the fold")
	}
	d.click(ui.RoleButton, d.room.t("foresight.aim"))
	d.rest(1)
	if n := d.find(ui.RoleSwitch, "inform"); !n.Focused {
		t.Error("the rows do not have the focus")
	}
	d.click(ui.RoleSwitch, "calm")
	d.click(ui.RoleSwitch, "higher")
	d.checkBounds("foresight")
	d.press(ebiten.KeyEnter, ui.ModCtrl)
	if c := d.last(); c.Intent != "calm" || c.Expect == nil || c.Expect.Sure != sim.UsualSurety {
		t.Errorf("published %q and %+v", c.Intent, c.Expect)
	}
}

func TestAChipThatIsPressedAgainIsLetGo(t *testing.T) {
	d := sit(t, 1920, 1080, "en", 1)
	d.room.write(func(l *letter) { l.texts = map[string]string{"en": "We are looking into it."} })
	d.rest(1)
	for range 2 {
		d.click(ui.RoleSwitch, "warn")
		d.click(ui.RoleSwitch, "higher")
	}
	if c := d.room.command(world.CmdPost); c.Intent != "" || c.Expect != nil {
		t.Errorf("%q and %+v", c.Intent, c.Expect)
	}
}

func TestNothingIsExpectedOfBeliefWithoutAClaim(t *testing.T) {
	d := sit(t, 1280, 720, "en", 1)
	d.room.write(func(l *letter) {
		l.texts, l.about = map[string]string{"en": "We are looking into it."}, 0
		l.foresight = foresight{of: sim.OfBelief, way: "lower", sure: 75}
	})
	if c := d.room.command(world.CmdPost); c.Expect == nil || c.Expect.Of != sim.OfBelief {
		t.Fatalf("%+v", c.Expect)
	}
	d.room.change(func(l *letter) { l.about = world.None })
	d.rest(1)
	if c := d.room.command(world.CmdPost); c.Expect != nil || d.room.measure() == sim.OfBelief {
		t.Errorf("%+v", c.Expect)
	}
}

func TestIntentAndPredictionAreReachedByKeys(t *testing.T) {
	for _, look := range []struct {
		lang string
		text float64
	}{{"en", 1}, {"fr", 2}, {"ar", 2}} {
		t.Run(fmt.Sprint(look), func(t *testing.T) {
			d := sit(t, 1280, 720, look.lang, look.text)
			d.typed("w")
			d.room.comp.foresees = true
			d.rest(1)
			for _, to := range []struct {
				role      ui.Role
				row, name string
			}{
				{ui.RoleSwitch, d.room.tell().Intent("inform"), d.room.tell().Intent("support")},
				{ui.RoleComboBox, d.room.t("foresight.expect"), d.room.tell().Way("higher")},
			} {
				name := to.name
				d.walkTo(to.role, to.row, name)
				d.press(ebiten.KeySpace, 0)
				if n := d.find(ui.RoleSwitch, name); n.Seen.H < n.Bounds.H-0.5 || !n.Checked {
					t.Errorf("%q: %+v", name, n)
				}
			}
			if d.room.comp.intent != "support" || d.room.comp.expects() == nil || d.room.comp.way != "higher" {
				t.Errorf("%+v", d.room.comp.foresight)
			}
			d.checkBounds("foresight")
		})
	}
}

// walkTo presses Tab until a row of the composer has the focus, which is one
// stop, and goes along it by the arrow.
func (d *desk) walkTo(role ui.Role, row, name string) {
	d.Helper()
	along := ebiten.KeyArrowRight
	if d.root.RTL {
		along = ebiten.KeyArrowLeft
	}
	key := ebiten.KeyTab
	for range 60 {
		if d.find(role, row).Focused {
			key = along
		}
		if d.find(ui.RoleSwitch, name).Focused {
			return
		}
		d.press(key, 0)
	}
	d.Fatalf("the keys do not come to %q", name)
}
