package ui

import (
	"testing"

	"github.com/hajimehoshi/ebiten/v2"
)

func (d *driver) tabOnce() { d.press(ebiten.KeyTab) }

func editing(t *testing.T, text string) (*driver, *string) {
	t.Helper()
	value := text
	d := drive(t, func(*Context) Widget { return Wide(200, &TextArea{Value: &value, Label: "Draft"}) })
	d.tabOnce()
	return d, &value
}

func TestTextAreaTyping(t *testing.T) {
	d, v := editing(t, "")
	d.typeText("one")
	d.press(ebiten.KeyEnter)
	d.typeText("two")
	d.press(ebiten.KeyBackspace)
	if *v != "one\ntw" {
		t.Fatalf("typed %q", *v)
	}
	d.chord(ModCtrl, ebiten.KeyZ)
	d.chord(ModCtrl, ebiten.KeyY)
	if *v != "one\ntw" {
		t.Errorf("undone and redone to %q", *v)
	}
	d.chord(ModCtrl, ebiten.KeyA)
	d.chord(ModCtrl, ebiten.KeyX)
	if *v != "" {
		t.Errorf("cut leaves %q", *v)
	}
	d.chord(ModCtrl, ebiten.KeyV)
	d.chord(ModCtrl, ebiten.KeyV)
	if *v != "one\ntwone\ntw" {
		t.Errorf("pasted twice: %q", *v)
	}
}

// TestArrowsFollowTheLine: in Arabic the left arrow goes on, the right one back.
func TestArrowsFollowTheLine(t *testing.T) {
	d, v := editing(t, "سلام")
	d.press(ebiten.KeyHome, ebiten.KeyArrowLeft)
	d.typeText("X")
	if *v != "سXلام" {
		t.Errorf("after Home and Left, typed into %q", *v)
	}
	d.press(ebiten.KeyArrowRight)
	d.typeText("Y")
	if *v != "سYXلام" {
		t.Errorf("after Right, typed into %q", *v)
	}
}

func TestUpAndDownKeepTheColumn(t *testing.T) {
	d, v := editing(t, "abcdef\nx\nabcdef")
	d.press(ebiten.KeyHome)
	for range 4 {
		d.press(ebiten.KeyArrowRight)
	}
	d.press(ebiten.KeyArrowUp, ebiten.KeyArrowUp)
	d.typeText("|")
	if *v != "abcd|ef\nx\nabcdef" {
		t.Errorf("two lines up: %q", *v)
	}
}

func TestSelectionByMouse(t *testing.T) {
	d, v := editing(t, "take the second word")
	area := d.node(RoleTextBox, "Draft").Bounds
	at := Point{area.X + 14 + 30, area.Y + 20}
	d.click(at)
	d.click(at)
	d.typeText("X")
	if *v == "take the second word" || len(*v) >= len("take the second word") {
		t.Errorf("a double click and a letter leave %q", *v)
	}
	d.moveTo(Point{area.X + 14, area.Y + 20})
	for range doubleClick {
		d.tickOnce()
	}
	d.in.Left = true
	d.tickOnce()
	d.moveTo(Point{area.Right() - 4, area.Bottom() - 14})
	d.in.Left = false
	d.tickOnce()
	d.typeText("Z")
	if *v != "Z" {
		t.Errorf("dragging over everything and a letter leave %q", *v)
	}
}

func TestFieldLimitAndOneLine(t *testing.T) {
	entered := false
	value := ""
	d := drive(t, func(*Context) Widget {
		return &Field{Value: &value, Label: "f", Limit: 5, OnEnter: func() { entered = true }}
	})
	d.tabOnce()
	d.typeText("a\nb")
	d.typeText("ééééé")
	d.press(ebiten.KeyEnter)
	if value != "a béé" || !entered {
		t.Errorf("value %q, entered %v", value, entered)
	}
}

// TestOutsideChangeWins: a draft loaded from elsewhere replaces what was typed, and typing
// does not come back over it.
func TestOutsideChangeWins(t *testing.T) {
	d, v := editing(t, "old")
	d.typeText("er")
	*v = "loaded"
	d.Invalidate()
	d.tickOnce()
	d.typeText("!")
	if *v != "loaded!" {
		t.Errorf("the draft is %q", *v)
	}
}

// fakeIME composes and commits as told.
type fakeIME struct {
	step func(TextTarget) bool
}

func (f *fakeIME) Update(t TextTarget) bool {
	if f.step == nil {
		return false
	}
	s := f.step
	f.step = nil
	return s(t)
}
func (f *fakeIME) Confirm() {}
func (f *fakeIME) Stop()    {}

func TestInputMethod(t *testing.T) {
	d, v := editing(t, "ab")
	ime := &fakeIME{}
	d.IME = ime
	ime.step = func(t TextTarget) bool { t.Compose("にほ", 6); return true }
	d.press(ebiten.KeyBackspace)
	if *v != "ab" {
		t.Errorf("composing changed the text to %q", *v)
	}
	ime.step = func(t TextTarget) bool { t.Compose("", 0); t.Commit("日本"); return true }
	d.tickOnce()
	if *v != "ab日本" {
		t.Errorf("committed %q", *v)
	}
	ime.step = func(t TextTarget) bool { t.CommitAround("a", "B", "日本"); return true }
	d.tickOnce()
	if *v != "aB日本" {
		t.Errorf("replaced around the caret: %q", *v)
	}
	d.typeText("x")
	if *v != "aB日本" {
		t.Errorf("text came twice: %q", *v)
	}
}
