package ui

import (
	"strings"
	"testing"

	"github.com/hajimehoshi/ebiten/v2"
)

func TestFocusOrder(t *testing.T) {
	on := 1
	d := drive(t, func(*Context) Widget {
		group := Row(4, &Chip{Text: "Pulse"}, &Chip{Text: "Agora", On: true}, &Chip{Text: "Clip"})
		group.Group = true
		return Column(8,
			Btn("first", nil), group,
			&Tabs{Items: Choices("a", "b"), Selected: &on, Label: "tabs"},
			&Button{Text: "off", Disabled: "not now"},
			&Field{Label: "field"})
	})
	var seen []string
	for range 6 {
		d.press(ebiten.KeyTab)
		seen = append(seen, d.focusName())
	}
	if got, want := strings.Join(seen, " "), "first Agora tabs off field first"; got != want {
		t.Errorf("Tab goes %s, want %s", got, want)
	}
	d.chord(ModShift, ebiten.KeyTab)
	if got := d.focusName(); got != "field" {
		t.Errorf("Shift+Tab from the first goes to %q", got)
	}
	for range 3 {
		d.chord(ModShift, ebiten.KeyTab)
	}
	d.press(ebiten.KeyArrowRight)
	if got := d.focusName(); got != "Clip" {
		t.Errorf("an arrow in the group goes to %q", got)
	}
	d.press(ebiten.KeyArrowRight)
	if got := d.focusName(); got != "Pulse" {
		t.Errorf("an arrow at the group's end goes to %q", got)
	}
}

func TestKeyboardDoesWhatTheMouseDoes(t *testing.T) {
	n, sel := 0, 0
	agree := false
	d := drive(t, func(*Context) Widget {
		return Column(8, Btn("count", func() { n++ }), &Checkbox{Text: "agree", On: &agree},
			&Select{Items: Choices("one", "two", "three"), Selected: &sel, Label: "pick"})
	})
	d.press(ebiten.KeyTab, ebiten.KeyEnter, ebiten.KeySpace)
	d.clickOn(RoleButton, "count")
	if n != 3 {
		t.Errorf("pressed %d times, want 3", n)
	}
	d.press(ebiten.KeyTab, ebiten.KeySpace)
	if !agree {
		t.Error("Space did not tick the box")
	}
	d.press(ebiten.KeyTab, ebiten.KeyEnter, ebiten.KeyArrowDown, ebiten.KeyArrowDown, ebiten.KeyEnter)
	if sel != 2 {
		t.Errorf("picked %d, want 2", sel)
	}
	if d.node(RoleComboBox, "pick").Expanded || d.focusName() != "pick" {
		t.Errorf("after picking: open or focus lost (%q)", d.focusName())
	}
	d.clickOn(RoleComboBox, "pick")
	d.clickOn(RoleOption, "one")
	if sel != 0 {
		t.Errorf("the mouse picked %d, want 0", sel)
	}
}

func TestDisabledButtonSaysWhy(t *testing.T) {
	pressed := false
	d := drive(t, func(*Context) Widget {
		return Column(8, Btn("other", nil), &Button{Text: "Publish", Disabled: "The clearance is missing.", OnClick: func() { pressed = true }})
	})
	d.press(ebiten.KeyTab, ebiten.KeyTab, ebiten.KeyEnter)
	if pressed {
		t.Error("a disabled button did something")
	}
	n := d.node(RoleButton, "Publish")
	if n.Enabled || n.Reason != "The clearance is missing." {
		t.Errorf("enabled %v, reason %q", n.Enabled, n.Reason)
	}
	d.node(RoleTooltipText, "The clearance is missing.")
	d.press(ebiten.KeyEscape)
	if d.Semantics().Find(RoleTooltipText, "") != nil {
		t.Error("Escape did not put the tooltip away")
	}
	d.moveTo(n.Bounds.Center())
	for range tipDelay + 1 {
		d.tickOnce()
	}
	d.node(RoleTooltipText, "The clearance is missing.")
}

func TestDialogTrapsAndGivesBack(t *testing.T) {
	open := false
	shortcut := 0
	d := drive(t, func(c *Context) Widget {
		c.Shortcut("F1", "help", func() { shortcut++ })
		if open {
			shut := func() { open = false }
			c.Show(Confirm("Retract the post?", "Those who saw it will know.", "Retract", "Keep it", true, shut, shut))
		}
		return Column(8, Btn("a", nil), Btn("open", func() { open = true }), Btn("b", nil))
	})
	d.press(ebiten.KeyTab, ebiten.KeyTab, ebiten.KeyEnter)
	if got := d.focusName(); got != "Keep it" {
		t.Fatalf("the dialog focuses %q, want the safe answer", got)
	}
	for _, want := range []string{"Retract", "Keep it", "Retract"} {
		d.press(ebiten.KeyTab)
		if got := d.focusName(); got != want {
			t.Errorf("Tab in the dialog goes to %q, want %q", got, want)
		}
	}
	d.clickOn(RoleButton, "a")
	if open {
		t.Error("a press beside the dialog with OnClose should close it")
	}
	open = true
	d.Invalidate()
	d.tickOnce()
	d.press(ebiten.KeyF1)
	if shortcut != 0 {
		t.Error("a shortcut of the scene ran under a dialog")
	}
	d.press(ebiten.KeyEscape)
	if open || d.focusName() != "open" {
		t.Errorf("after Escape: open %v, focus %q", open, d.focusName())
	}
}

func TestShortcuts(t *testing.T) {
	var ran []string
	d := drive(t, func(c *Context) Widget {
		for _, k := range []string{"Ctrl+Enter", "?", "F2", "p"} {
			c.Shortcut(k, k, func() { ran = append(ran, k) })
		}
		return Column(8, &Field{Label: "field"}, Btn("b", nil))
	})
	d.press(ebiten.KeyF2)
	d.typeText("?")
	d.press(ebiten.KeyP) // the key alone types a letter; the letter comes as text
	d.typeText("p")
	d.press(ebiten.KeyTab)
	d.press(ebiten.KeyP)
	d.typeText("p")
	d.chord(ModCtrl, ebiten.KeyEnter)
	if got := strings.Join(ran, " "); got != "F2 ? p Ctrl+Enter" {
		t.Errorf("ran %s", got)
	}
	if v := d.node(RoleTextBox, "field").Value; v != "p" {
		t.Errorf("the field has %q", v)
	}
}

func TestContextFocus(t *testing.T) {
	d := drive(t, func(c *Context) Widget {
		if c.Tick() <= 1 {
			c.Focus("draft")
		}
		return Column(8, Btn("a", nil), Key("draft", &TextArea{Label: "Draft"}))
	})
	d.typeText("hello")
	if v := d.node(RoleTextBox, "Draft").Value; v != "hello" {
		t.Errorf("the draft has %q", v)
	}
}

// TestComingAndGoing: a widget keeps its text and the focus when one before it comes or goes.
func TestComingAndGoing(t *testing.T) {
	warn := false
	d := drive(t, func(*Context) Widget {
		return Column(8, If(warn, Row(0, Text("careful"))), Row(0, Flex(1, &Field{Label: "field"})))
	})
	d.tabOnce()
	d.typeText("a")
	warn = true
	d.Invalidate()
	d.tickOnce()
	d.typeText("b")
	if v := d.node(RoleTextBox, "field").Value; v != "ab" {
		t.Errorf("the field has %q", v)
	}
}

// TestFocusGoesOn: where what has the focus goes away, Tab goes on from there.
func TestFocusGoesOn(t *testing.T) {
	gone := false
	d := drive(t, func(*Context) Widget {
		return Column(8, Btn("a", nil), If(!gone, Btn("b", func() { gone = true })), Btn("c", nil), Btn("d", nil))
	})
	d.press(ebiten.KeyTab, ebiten.KeyTab, ebiten.KeyEnter, ebiten.KeyTab)
	if got := d.focusName(); got != "c" {
		t.Errorf("Tab goes on to %q, want c", got)
	}
	gone = false
	d.Invalidate()
	d.tickOnce()
	d.chord(ModShift, ebiten.KeyTab)
	d.press(ebiten.KeyEnter)
	d.chord(ModShift, ebiten.KeyTab)
	if got := d.focusName(); got != "a" {
		t.Errorf("Shift+Tab goes back to %q, want a", got)
	}
}
