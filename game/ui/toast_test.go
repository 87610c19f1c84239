package ui

import "testing"

func TestANoticeLeavesTheButtonsOfADialogFree(t *testing.T) {
	for _, rtl := range []bool{false, true} {
		for _, placed := range []bool{false, true} {
			var ctx *Context
			shut := &Button{Text: "Close"}
			d := drive(t, func(c *Context) Widget {
				ctx = c
				c.Show(&Dialog{Title: "Behind", MaxWidth: 1240, Body: Sized(700, 600, &Box{}), Buttons: []Widget{shut}})
				if placed {
					return Column(0, c.Notices(2))
				}
				return Column(0)
			})
			d.RTL = rtl
			d.Resize(1280, 720, 1)
			ctx.Toast(ToneAccent, "What you let happen happens at the next step of the clock, and not before.")
			d.tickOnce()
			notice := d.layers[len(d.layers)-1].widget.element().rect
			if notice.Empty() || !notice.Intersect(shut.rect).Empty() {
				t.Errorf("right to left %v: the notice at %v, the button at %v", rtl, notice, shut.rect)
			}
		}
	}
}

// TestNoticesTakeTheRoomThatASceneGivesThem: they cover nothing there, and give the room back.
func TestNoticesTakeTheRoomThatASceneGivesThem(t *testing.T) {
	var ctx *Context
	panel := &Box{}
	d := drive(t, func(c *Context) Widget {
		ctx = c
		return Column(12, Flex(1, panel), c.Notices(2))
	})
	d.Resize(312, 500, 1)
	d.tickOnce()
	whole := panel.rect.H
	for _, text := range []string{"first", "second", "third"} {
		ctx.Toast(ToneWarn, text)
	}
	d.tickOnce()
	var said []string
	d.Semantics().Walk(func(n *Node, _ int) {
		if n.Role != RoleStatus {
			return
		}
		said = append(said, n.Name)
		if n.Bounds.Empty() || !n.Bounds.Intersect(panel.rect).Empty() {
			t.Errorf("%q at %v, the panel at %v", n.Name, n.Bounds, panel.rect)
		}
	})
	if len(said) != 2 || said[0] != "second" || said[1] != "third" {
		t.Errorf("not the two newest: %q", said)
	}
	for range toastTicks + 1 {
		d.tickOnce()
	}
	if panel.rect.H != whole {
		t.Errorf("the panel is %v px high, before the notices %v", panel.rect.H, whole)
	}
}
