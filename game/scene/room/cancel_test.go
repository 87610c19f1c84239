package room

import (
	"testing"

	"demarche/game/ui"
	"demarche/internal/world"
)

// TestAnOrderIsTakenBack: what has not begun can be taken back where it is listed,
// and a text lies on the desk again.
func TestAnOrderIsTakenBack(t *testing.T) {
	d := sit(t, 1440, 900, "en", 1)
	d.room.openDraft(d.room.offeredDrafts()[0].index)
	text := d.room.comp.text
	if !d.room.give(d.room.command(world.CmdPost)) {
		t.Fatal("it cannot be published")
	}
	d.room.comp.clear()
	d.room.turn(pageMore)
	d.rest(2)
	d.click(ui.RoleButton, d.room.t("cancel.do"))
	if n := len(d.room.p.Session.Pending()); n == 0 {
		t.Fatal("one press takes it back")
	}
	d.click(ui.RoleButton, d.room.t("cancel.yes"))
	for _, c := range d.room.p.Session.Pending() {
		if c.Kind == world.CmdPost {
			t.Error("it goes out all the same")
		}
	}
	if d.room.page != pageWrite || d.room.comp.text != text || text == "" {
		t.Errorf("the text is not on the desk but %q", d.room.comp.text)
	}
	if d.room.draftUsed(d.room.comp.draft) >= 0 {
		t.Error("its prepared text counts as used")
	}
}
