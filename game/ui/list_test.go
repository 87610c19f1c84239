package ui

import (
	"fmt"
	"testing"

	"github.com/hajimehoshi/ebiten/v2"
)

// testList is a list of rows of different heights that counts how many it makes.
type testList struct {
	count, selected, made int
	keys                  []string
}

func (l *testList) build(*Context) Widget {
	k := &List{Count: l.count, Selected: &l.selected, Label: "Posts", Row: func(i int) Widget {
		l.made++
		return High(20+float64(i%7)*10, Text(fmt.Sprintf("row %d", i)))
	}}
	if l.keys != nil {
		k.KeyOf = func(i int) string { return l.keys[i] }
	}
	return k
}

func (d *driver) rows() (first, last string) {
	for _, k := range d.node(RoleList, "Posts").Children {
		name := k.Children[0].Name
		if first == "" {
			first = name
		}
		last = name
	}
	return first, last
}

func TestListMakesOnlyRowsInSight(t *testing.T) {
	l := &testList{count: 5_000_000, selected: -1}
	d := drive(t, l.build)
	if l.made > 40 {
		t.Errorf("made %d rows for one screen", l.made)
	}
	d.press(ebiten.KeyTab, ebiten.KeyEnd)
	if _, last := d.rows(); last != "row 4999999" {
		t.Errorf("End shows %q last", last)
	}
	if b := d.node(RoleText, "row 4999999").Bounds; b.Bottom() > 600.5 || b.Bottom() < 599 {
		t.Errorf("the last row ends at %.1f of 600", b.Bottom())
	}
	if l.made > 400 {
		t.Errorf("made %d rows to get to the end", l.made)
	}
	d.press(ebiten.KeyHome)
	if first, _ := d.rows(); first != "row 0" {
		t.Errorf("Home shows %q first", first)
	}
}

func TestListKeyboardKeepsChoiceInSight(t *testing.T) {
	l := &testList{count: 1000, selected: 0}
	d := drive(t, l.build)
	d.press(ebiten.KeyTab)
	for range 60 {
		d.press(ebiten.KeyArrowDown)
		b := d.node(RoleText, fmt.Sprintf("row %d", l.selected)).Bounds
		if b.Y < -0.5 || b.Bottom() > 600.5 {
			t.Fatalf("row %d stands at %.1f to %.1f", l.selected, b.Y, b.Bottom())
		}
	}
	if l.selected != 60 {
		t.Errorf("60 steps down chose row %d", l.selected)
	}
	for range 60 {
		d.press(ebiten.KeyArrowUp)
	}
	if first, _ := d.rows(); first != "row 0" || l.selected != 0 {
		t.Errorf("back up: first %q, chosen %d", first, l.selected)
	}
}

func TestListWheelThereAndBack(t *testing.T) {
	l := &testList{count: 1000, selected: -1}
	d := drive(t, l.build)
	d.moveTo(Point{100, 100})
	for range 40 {
		d.in.WheelY = -3
		d.tickOnce()
	}
	there, _ := d.rows()
	for range 40 {
		d.in.WheelY = 3
		d.tickOnce()
	}
	back, _ := d.rows()
	if there == "row 0" || back != "row 0" {
		t.Errorf("wheel: down to %q, back to %q", there, back)
	}
}

// TestListStaysWithWhatIsRead: rows added above do not move what is being read.
func TestListStaysWithWhatIsRead(t *testing.T) {
	l := &testList{selected: -1}
	for i := range 200 {
		l.keys = append(l.keys, fmt.Sprintf("post %d", i))
	}
	l.count = len(l.keys)
	build := func(c *Context) Widget {
		w := l.build(c).(*List)
		w.Row = func(i int) Widget { return High(30, Text(l.keys[i])) }
		return w
	}
	d := drive(t, build)
	d.moveTo(Point{100, 100})
	for range 20 {
		d.in.WheelY = -2
		d.tickOnce()
	}
	before, _ := d.rows()
	y := d.node(RoleText, before).Bounds.Y
	l.keys = append([]string{"new 1", "new 2", "new 3"}, l.keys...)
	l.count = len(l.keys)
	d.Invalidate()
	after, _ := d.rows()
	if after != before || d.node(RoleText, after).Bounds.Y != y {
		t.Errorf("was reading %q at %.1f, now %q", before, y, after)
	}
}
