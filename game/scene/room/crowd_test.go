package room

import (
	"testing"

	"github.com/hajimehoshi/ebiten/v2"

	"demarche/game/ui"
	"demarche/internal/world"
)

// TestACrowdIsToldHowManyAreReached: whoever answers many people is told before how
// many that reaches; who is left can still be answered in public.
func TestACrowdIsToldHowManyAreReached(t *testing.T) {
	d := sit(t, 1440, 900, "en", 1)
	v := d.room.view()
	for i := range v.Inbox {
		m := &v.Inbox[i]
		if len(m.Choices) == 0 || m.Chosen != "" || m.Choices[0].Draft != world.None {
			continue
		}
		m.Asks, m.People, m.Due, m.Choices[0].Reach = true, 1400, v.Minute+120, 14
		d.room.cache = cache{}
		d.room.open(item{aMessage, m.ID})
		d.rest(2)
		d.press(ebiten.KeyDigit1, ui.ModAlt)
		if !d.says("14") || !d.says("of the 1400 who wait") {
			t.Errorf("how many are reached is not said in\n%s", d.root.Semantics())
		}
		if d.root.Semantics().Find(ui.RoleButton, d.room.t("room.answer-quiet")) != nil {
			t.Error("a crowd can be answered unheard")
		}
		m.Chosen, m.Served = m.Choices[0].ID, 14
		d.room.cache = cache{}
		d.rest(2)
		d.find(ui.RoleButton, d.room.t("room.answer-public"))
		return
	}
	t.Fatal("no message offers a choice")
}
