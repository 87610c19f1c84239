package room

import (
	"fmt"
	"testing"

	"demarche/game/ui"
)

// slack is what two widgets may share: rounding, and the rings round controls.
const slack = 2.0

// checkBounds looks for widgets outside the window and on top of each other.
func (d *desk) checkBounds(where string) {
	d.Helper()
	top := d.root.Semantics()
	w := top.Bounds
	var leaves []*ui.Node
	faults := 0
	notices := map[*ui.Node]bool{} // which stand above the rest for a while
	for _, n := range top.Children {
		if n.Role == ui.RoleStatus {
			n.Walk(func(n *ui.Node, _ int) { notices[n] = true })
		}
	}
	top.Walk(func(n *ui.Node, depth int) {
		if depth == 0 || n.Seen.Empty() || notices[n] {
			return
		}
		if n.Bounds.X < w.X-slack || n.Bounds.Right() > w.Right()+slack {
			d.Errorf("%s: %s %q stands out of the window: %v", where, n.Role, n.Name, n.Bounds)
		}
		if n.Bounds.Bottom() > w.Bottom()+slack && n.Seen.Bottom() > w.Bottom()-0.5 {
			d.Errorf("%s: %s %q is cut by the window's lower edge: %v", where, n.Role, n.Name, n.Bounds)
		}
		if len(n.Children) == 0 {
			leaves = append(leaves, n)
		}
	})
	for i, a := range leaves {
		for _, b := range leaves[:i] {
			if in := a.Seen.Intersect(b.Seen); in.W > slack && in.H > slack && faults < 5 {
				faults++
				d.Errorf("%s: %s %q %v and %s %q %v overlap", where, a.Role, a.Name, a.Seen, b.Role, b.Name, b.Seen)
			}
		}
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
