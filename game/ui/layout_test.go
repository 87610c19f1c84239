package ui

import (
	"math"
	"testing"
)

func sampleRow(*Context) Widget {
	return Row(10,
		Wide(100, Named("a", &Button{Text: "a"})),
		Flex(1, Named("b", &Button{Text: "b"})),
		Flex(2, Named("c", &Button{Text: "c"})),
	).Padded(20, 8)
}

func TestRowShares(t *testing.T) {
	d := drive(t, sampleRow)
	a, b, c := d.node(RoleButton, "a").Bounds, d.node(RoleButton, "b").Bounds, d.node(RoleButton, "c").Bounds
	if a.X != 20 || a.W != 100 || b.X != 130 {
		t.Errorf("a at %+v, b at %+v", a, b)
	}
	if math.Abs(c.W-2*b.W) > 0.01 || math.Abs(c.Right()-780) > 0.01 {
		t.Errorf("shares: b %.1f, c %.1f wide, ends at %.1f", b.W, c.W, c.Right())
	}
}

// TestMirror: in a right-to-left interface every place is the mirror image.
func TestMirror(t *testing.T) {
	d := drive(t, sampleRow)
	ltr := d.Semantics()
	d.RTL = true
	d.Invalidate()
	rtl := d.Semantics()
	for _, name := range []string{"a", "b", "c"} {
		x, y := ltr.Find(RoleButton, name).Bounds, rtl.Find(RoleButton, name).Bounds
		if math.Abs(x.X-(800-y.Right())) > 0.01 || x.W != y.W || x.Y != y.Y || x.H != y.H {
			t.Errorf("%s: %+v mirrored is %+v", name, x, y)
		}
	}
}

func TestFlowWraps(t *testing.T) {
	d := drive(t, func(*Context) Widget {
		f := Flow(8)
		for _, n := range []string{"1", "2", "3", "4", "5"} {
			f.Add(Wide(250, Named(n, &Button{Text: n})))
		}
		return f
	})
	for i, n := range []string{"1", "2", "3", "4", "5"} {
		b := d.node(RoleButton, n).Bounds
		if want := float64(i%3) * 258; b.X != want {
			t.Errorf("%s stands at %.1f, want %.1f", n, b.X, want)
		}
		if b.Right() > 800 {
			t.Errorf("%s stands out of the window", n)
		}
	}
}

// TestNothingOutside: at every text scale the widgets of a page stay inside their parents,
// or inside what scrolls.
func TestNothingOutside(t *testing.T) {
	for _, scale := range []float64{1, 1.5, 2} {
		for _, rtl := range []bool{false, true} {
			d := drive(t, func(*Context) Widget {
				return Column(8,
					Row(8, Strong("A name that is long enough to be in the way"), Faint("Pulse · partner"), Spacer(), Faint("04:19")),
					Flow(8, Mark(ToneConf, "hostile"), Mark(TonePlain, "en"), &Chip{Text: "Evidence: ceremony footage"}, Btn("Ask clearance · 25 min", nil)),
					&Tabs{Items: Choices("All", "Pulse", "Agora", "Clip", "Press", "Ours")},
					&Paragraph{Text: draft}, &Field{Label: "f"}, &Checkbox{Text: draft}, &Radio{Items: Choices(draft, "b")},
					&Grid{Cols: []Track{Fit(), Share(1), Px(40)}, Gap: 8, Items: []Widget{Text("Home public"), &Spark{}, Text("18")}},
				).Padded(16, 12)
			})
			d.TextScale, d.RTL = scale, rtl
			d.Resize(360, 900, 1)
			d.Invalidate()
			d.Semantics().Walk(func(n *Node, _ int) {
				if n.Bounds.X < -0.5 || n.Bounds.Right() > 360.5 {
					t.Errorf("text %.0f %%, rtl %v: %s %q stands at %.1f to %.1f of 360", scale*100, rtl, n.Role, n.Name, n.Bounds.X, n.Bounds.Right())
				}
			})
		}
	}
}

func TestScrollBringsFocusIntoSight(t *testing.T) {
	d := drive(t, func(*Context) Widget {
		col := Column(8)
		for range 40 {
			col.Add(Btn("row", nil))
		}
		col.Add(Btn("last", nil))
		return Column(0, High(200, Scrolled(col)))
	})
	for range 41 {
		d.tabOnce()
	}
	if b := d.node(RoleButton, "last").Bounds; b.Bottom() > 200 || b.Y < 0 {
		t.Errorf("the last button is focused at %.1f to %.1f of 200", b.Y, b.Bottom())
	}
}
