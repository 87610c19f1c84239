package ui

import (
	"testing"

	"github.com/hajimehoshi/ebiten/v2"
)

// frame records a frame and returns the areas that differ from the last one.
func (d *driver) frame() []area {
	s := &d.paint
	s.record(d.Root)
	s.diff()
	out := append([]area(nil), s.damage...)
	s.now, s.next = s.next, s.now
	return out
}

func TestDamageIsSmall(t *testing.T) {
	value := "hello"
	n := 0
	d := drive(t, func(*Context) Widget {
		return Column(8, &Field{Value: &value, Label: "f"}, Btn("count", func() { n++ }), &Paragraph{Text: draft})
	})
	d.tabOnce()
	d.frame()
	if a := d.frame(); len(a) != 0 {
		t.Fatalf("an unchanged frame has damage %v", a)
	}
	for range caretTicks {
		d.tickOnce()
	}
	a := d.frame()
	if len(a) != 1 || a[0].size() > 200 {
		t.Errorf("a blinking caret damages %v", a)
	}
	d.typeText("!")
	var sum int
	for _, x := range d.frame() {
		sum += x.size()
	}
	if whole := d.node(RoleTextBox, "f").Bounds; sum == 0 || float64(sum) > whole.W*whole.H*1.2 {
		t.Errorf("a letter damages %d px of a field of %.0f", sum, whole.W*whole.H)
	}
}

// TestDrawnInsideClip: nothing a scrolling area draws is meant to show outside of it.
func TestDrawnInsideClip(t *testing.T) {
	l := &testList{count: 100, selected: 3}
	d := drive(t, func(c *Context) Widget { return Column(0, High(205, l.build(c)), Flex(1, &Box{})) })
	s := &d.paint
	s.record(d.Root)
	for i := range s.next.ops {
		if o := &s.next.ops[i]; o.kind == opRun && o.area.y1 > 205 {
			t.Errorf("%q reaches down to %d of 205", o.run.text, o.area.y1)
		}
	}
}

// A picture that is made beside the frames is asked for again once it has come, and not before.
func TestWhatArrivesIsDrawn(t *testing.T) {
	asked := 0
	d := drive(t, func(*Context) Widget {
		return Column(0, &Picture{Source: func(int, int, int) *ebiten.Image { asked++; return nil }},
			&Avatar{Initials: "A", Portrait: func(int, *Theme) *ebiten.Image { asked++; return nil }})
	})
	frame := func() int {
		asked = 0
		d.tickOnce()
		if d.repaint {
			d.repaint = false
			d.frame()
		}
		return asked
	}
	frame()
	if n := frame(); n != 0 {
		t.Fatalf("asked %d times while nothing has changed", n)
	}
	Arrived()
	if n := frame(); n != 2 {
		t.Errorf("asked %d times after something has arrived, want once for each", n)
	}
	if n := frame(); n != 0 {
		t.Errorf("asked %d times again", n)
	}
}

func TestTouchScrolls(t *testing.T) {
	clicked := 0
	d := drive(t, func(*Context) Widget {
		col := Column(8)
		for range 40 {
			col.Add(Btn("row", func() { clicked++ }))
		}
		return Column(0, High(200, Scrolled(col)))
	})
	before := d.node(RoleButton, "row").Bounds.Y
	for y := 150.0; y >= 50; y -= 10 {
		d.in.Touches = []Touch{{ID: 1, X: 30, Y: y}}
		d.tickOnce()
	}
	d.in.Touches = nil
	d.tickOnce()
	if after := d.node(RoleButton, "row").Bounds.Y; after > before-60 || clicked != 0 {
		t.Errorf("a finger moved 100 px up: the content moved %.0f, %d clicks", before-after, clicked)
	}
	d.in.Touches = []Touch{{ID: 2, X: 30, Y: 100}}
	d.tickOnce()
	d.in.Touches = nil
	d.tickOnce()
	if clicked != 1 {
		t.Errorf("a tap made %d clicks", clicked)
	}
}
