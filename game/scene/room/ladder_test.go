package room

import (
	"testing"

	"demarche/game/ui"
)

// TestWhyTheLadderMovedIsTold: a move is kept until its reasons were looked at, and
// the level at the top leads to them.
func TestWhyTheLadderMovedIsTold(t *testing.T) {
	d := sit(t, 1440, 900, "en", 1)
	for range 40 {
		if len(d.room.view().Ladder.Moves) > 0 {
			break
		}
		d.next()
	}
	if len(d.room.view().Ladder.Moves) == 0 {
		t.Fatal("the ladder never moved")
	}
	kept := 0
	for _, x := range d.room.results.unseen {
		if x.on == ladderMoves {
			kept++
		}
	}
	if kept != 1 {
		t.Errorf("%d results tell of the ladder", kept)
	}
	d.room.climb()
	d.rest(2)
	if why := d.room.tell().WhyMoved(0, d.room.view()); !d.says(why) {
		t.Errorf("nothing says %q", why)
	}
	for _, x := range d.room.results.unseen {
		if x.on == ladderMoves {
			t.Error("it is told again after it was looked at")
		}
	}
	d.click(ui.RoleButton, d.room.t("keys.close"))
	if d.room.climbing {
		t.Error("it stays open")
	}
}
