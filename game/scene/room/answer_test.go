package room

import (
	"testing"

	"demarche/game/ui"
	"demarche/internal/present"
	"demarche/internal/world"

	"github.com/hajimehoshi/ebiten/v2"
)

func TestAPreparedTextAnswersWhoWaits(t *testing.T) {
	d := sit(t, 1280, 720, "en", 1)
	var asks string
	for range 12 {
		for _, m := range d.room.view().Inbox {
			if m.Asks && present.Open(&m) {
				asks = m.ID
			}
		}
		if asks != "" {
			break
		}
		d.next()
	}
	if asks == "" {
		t.Fatal("nobody asks")
	}
	d.room.answer(asks)
	d.rest(1)
	d.room.dropDrafts = true
	d.rest(2)
	d.press(ebiten.KeyEnter, 0)
	if d.room.comp.origin() == "" {
		t.Fatal("no prepared text was taken")
	}
	d.find(ui.RoleButton, d.room.t("room.publish-answer"))
	if c := d.room.command(d.room.comp.kind()); c.Kind != world.CmdAnswer || c.Target != asks || c.Draft == "" {
		t.Errorf("the prepared text goes out as %s to %q", c.Kind, c.Target)
	}
	if len(d.room.saved) > 0 {
		t.Error("an empty letter was put aside")
	}
}
