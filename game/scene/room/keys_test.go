package room

import (
	"testing"

	"demarche/game/ui"
	"demarche/internal/world"

	"github.com/hajimehoshi/ebiten/v2"
)

func TestFiguresGiveTheAnswersThatTheyStandBefore(t *testing.T) {
	d := sit(t, 1280, 720, "en", 1)
	d.typed("m")
	d.typed("2")
	d.press(ebiten.KeyEnter, 0)
	if c := d.last(); c.Kind != world.CmdChoose || c.Choice != "ticker" || d.app.Play.Speed() != 0 {
		t.Fatalf("2 gave %+v and speed %d", c, d.app.Play.Speed())
	}
	d.press(ebiten.KeyDigit2, ui.ModCtrl)
	if got := d.app.Play.Speed(); got != 4 {
		t.Errorf("Ctrl+2 sets speed %d", got)
	}
}

func TestAnswersStandInSight(t *testing.T) {
	for _, lang := range []string{"en", "fr", "es", "ar"} {
		d := sit(t, 1280, 720, lang, 1)
		m := d.message("half-past-three")
		words := d.room.message(m)
		for i := range m.Choices {
			if !m.Choices[i].Open {
				continue
			}
			n := d.root.Semantics().Find(ui.RoleButton, words.Choices[i].Text)
			if n == nil || n.Seen.H < n.Bounds.H-0.5 {
				t.Errorf("%s: answer %d is cut: %+v", lang, i+1, n)
			}
		}
	}
}

func TestDOpensThePreparedTextsWithTheFocusInThem(t *testing.T) {
	d := sit(t, 1280, 720, "en", 1)
	d.message("half-past-three")
	d.typed("d")
	d.rest(2)
	menu := false
	d.root.Semantics().Walk(func(n *ui.Node, _ int) { menu = menu || n.Role == ui.RoleMenu })
	if !menu {
		t.Fatal("D opens no menu")
	}
	d.press(ebiten.KeyEnter, 0)
	if d.room.comp.origin() == "" {
		t.Error("Enter takes no prepared text")
	}
}

func TestMOpensWhatIsDueFirst(t *testing.T) {
	d := sit(t, 1280, 720, "en", 1)
	for range 8 {
		d.next()
	}
	first := d.room.queue()
	if len(first) < 2 {
		t.Fatalf("%d messages wait: M has nothing to choose from", len(first))
	}
	d.room.read = item{}
	d.typed("m")
	if d.room.read.id != first[0].ID {
		t.Errorf("M opens %s and not %s", d.room.read.id, first[0].ID)
	}
	for i := 1; i < len(first); i++ {
		a, b := first[i-1], first[i]
		if a.Asks && b.Asks && d.room.waits(a) && d.room.waits(b) && a.Due > b.Due {
			t.Errorf("%s, due at %d, before %s, due at %d", a.ID, a.Due, b.ID, b.Due)
		}
	}
}
