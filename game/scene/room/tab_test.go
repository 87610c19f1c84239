package room

import (
	"testing"

	"demarche/game/ui"

	"github.com/hajimehoshi/ebiten/v2"
)

// Whatever the Read page offers can be reached with Tab alone.
func TestTabReachesAllOfTheReadPage(t *testing.T) {
	for _, inject := range []string{"half-past-three", "citizens-ring", "a post"} {
		d := sit(t, 1280, 720, "en", 1)
		if inject == "a post" {
			d.typed("f")
			d.typed("j")
		} else {
			d.message(inject)
		}
		want := map[ui.ID]string{}
		desk := d.find(ui.RoleRegion, d.room.t("room.desk"))
		desk.Walk(func(n *ui.Node, _ int) {
			if n.Focusable {
				want[n.ID] = string(n.Role) + " " + n.Name
			}
		})
		for range 80 {
			d.press(ebiten.KeyTab, 0)
			d.root.Semantics().Walk(func(n *ui.Node, _ int) {
				if n.Focused {
					delete(want, n.ID)
				}
			})
		}
		for _, name := range want {
			t.Errorf("%s: not reached: %s", inject, name)
		}
	}
}
