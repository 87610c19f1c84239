package ui

import (
	"testing"

	"github.com/hajimehoshi/ebiten/v2"
)

// Enter picks what is marked and not what now stands in its row; a menu that opens
// again begins at its beginning.
func TestAMenuKeepsToWhatIsMarked(t *testing.T) {
	items, picked, open := []Choice{{Key: "a", Text: "a"}, {Key: "b", Text: "b"}, {Key: "c", Text: "c"}}, "", false
	d := drive(t, func(*Context) Widget {
		now := items
		b := &MenuButton{Button: &Button{Text: "texts"}, Items: now, Open: open, OnPick: func(i int) { picked = now[i].Key }}
		open = false
		return b
	})
	drop := func() {
		open = true
		d.Root.Invalidate()
		d.tickOnce()
		d.tickOnce()
	}
	drop()
	d.press(ebiten.KeyArrowDown)
	items = []Choice{{Key: "c", Text: "c"}, {Key: "a", Text: "a"}, {Key: "b", Text: "b, used"}}
	d.Root.Invalidate()
	d.tickOnce()
	d.press(ebiten.KeyEnter)
	if picked != "b" {
		t.Errorf("b was marked, and %q was picked", picked)
	}
	drop()
	d.press(ebiten.KeyEnter)
	if picked != "c" {
		t.Errorf("the menu opened anew, and %q was picked, not its first", picked)
	}
}
