package room

import (
	"testing"

	"demarche/game/ui"
	"demarche/internal/sim"
)

func TestWhatCameInIsToldUntilItIsLookedAt(t *testing.T) {
	for _, size := range [][2]int{{1280, 720}, {1920, 1080}} {
		d := sit(t, size[0], size[1], "en", 1)
		d.message("half-past-three") // wants a decision, and outranks what comes in
		said := "The other side said that it would look."
		d.room.came(&sim.Event{Kind: sim.EvContact, ID: d.room.world().Channels[0].ID}, said)
		d.room.came(&sim.Event{Kind: sim.EvKeptWord}, "The promised update came in time.")
		d.rest(1)
		if n := d.room.pageName(pageTalk).Count; n != 1 {
			t.Errorf("%v: the tab counts %d", size, n)
		}
		d.checkBounds("came")
		d.click(ui.RoleButton, d.room.t("came.show-of", "n", 2))
		if d.room.page != pageTalk || !d.says(said) {
			t.Errorf("%v: page %d does not say what came in", size, d.room.page)
		}
		if n := d.room.pageName(pageTalk).Count; n != 0 {
			t.Errorf("%v: the tab still counts %d", size, n)
		}
		d.click(ui.RoleButton, d.room.t("came.show"))
		if d.room.page != pageMore || len(d.room.results.unseen) > 0 {
			t.Errorf("%v: page %d, left %v", size, d.room.page, d.room.results.unseen)
		}
	}
}

func TestAnAnsweredCallIsSeen(t *testing.T) {
	d := sit(t, 1280, 720, "en", 1)
	var given ask
	for range 10 {
		for _, ch := range d.room.view().Channels {
			for _, f := range ch.Forms {
				for _, p := range f.Points {
					a := ask{kind: f.Kind.Command(), target: d.room.world().Channels[ch.Index].ID, point: p.ID}
					a.colleague = d.room.doer(a)
					if given.target == "" && p.Open && d.room.can(a) == "" && d.room.order(a) {
						given = a
					}
				}
			}
		}
		if given.target != "" {
			break
		}
		d.next()
	}
	if given.target == "" {
		t.Fatal("nobody can be spoken to")
	}
	for range 30 {
		d.next()
		for _, k := range d.room.results.unseen {
			if k.on == pageTalk {
				return // the bar and the tab tell of it
			}
		}
		for _, k := range d.room.results.here {
			if d.room.page == pageTalk && d.says(k.text) {
				return // it stands at the top of the page
			}
		}
	}
	t.Error("what the other side said was never told")
}
