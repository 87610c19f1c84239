package room

import (
	"fmt"
	"testing"
)

// checkBounds looks for widgets outside the window and on top of each other, and for
// texts that are cut.
func (d *desk) checkBounds(where string) {
	d.Helper()
	for _, fault := range append(d.root.Collisions(), d.root.Misfits()...) {
		d.Errorf("%s: %s", where, fault)
	}
}

func TestNothingStandsOutOrOverlaps(t *testing.T) {
	for _, size := range []struct{ w, h int }{{1280, 720}, {1440, 900}, {1920, 1080}} {
		for _, lang := range []string{"en", "fr", "es", "ar"} {
			for _, text := range []float64{1, 1.5, 2} {
				name := fmt.Sprintf("%d-%s-%.0f", size.w, lang, text*100)
				t.Run(name, func(t *testing.T) {
					d := sit(t, size.w, size.h, lang, text)
					d.checkBounds("first message")
					d.message("citizens-ring")
					d.checkBounds("choices")
					d.room.pick(0)
					d.rest(1)
					d.checkBounds("an answer looked at")
					d.room.decide()
					d.rest(1)
					d.checkBounds("draft")
					d.room.comp.foresees = true
					d.room.comp.foresight = foresight{intent: "hold", of: "ladder", way: "same", sure: 75}
					d.rest(1)
					d.checkBounds("foresight")
					d.room.comp.unfolded = true
					d.rest(1)
					d.checkBounds("options")
					for range 8 {
						d.next()
					}
					for p := range pages {
						d.room.turn(p)
						d.room.toDesk()
						d.rest(1)
						d.checkBounds(fmt.Sprint("page ", p))
					}
					for _, side := range []tab{tabFeed, tabInbox, tabPicture} {
						d.room.side = side
						d.rest(1)
						d.checkBounds(fmt.Sprint("side ", side))
					}
				})
			}
		}
	}
}
