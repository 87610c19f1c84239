package gallery_test

import (
	"testing"

	"demarche/game/uitest"

	"github.com/hajimehoshi/ebiten/v2"
)

func TestMain(m *testing.M) { uitest.Main(m) }

const pkg = "demarche/game/ui/gallery/cmd"

// TestPictures compares every page with the picture of it that a person has looked at.
func TestPictures(t *testing.T) {
	for _, tc := range []struct {
		name string
		args []string
		do   func(a *uitest.App)
	}{
		{name: "controls-dark", args: []string{"-page=Controls"}},
		{name: "controls-light", args: []string{"-page=Controls", "-light"}},
		{name: "controls-rtl", args: []string{"-page=Controls", "-rtl"}},
		{name: "controls-200", args: []string{"-page=Controls", "-text=2"}},
		{name: "data-dark", args: []string{"-page=Data"}},
		{name: "text-dark", args: []string{"-page=Text"}},
		{name: "room-dark", args: []string{"-page=Room"}},
		{name: "room-light", args: []string{"-page=Room", "-light"}},
		{name: "room-rtl", args: []string{"-page=Room", "-rtl"}},
		{name: "debrief-dark", args: []string{"-page=Debrief"}},
		{name: "dialog-dark", args: []string{"-page=Controls"}, do: func(a *uitest.App) { a.Type("?") }},
		{name: "open-light", args: []string{"-page=Controls", "-light"}, do: openMenu},
		{name: "edit-dark", args: []string{"-page=Controls"}, do: edit},
	} {
		t.Run(tc.name, func(t *testing.T) {
			app := uitest.Start(t, pkg, uitest.Options{Args: tc.args})
			app.Tick(3)
			if tc.do != nil {
				tc.do(app)
			}
			uitest.Golden(t, app.Image(), "testdata/"+tc.name+".png")
		})
	}
}

// openMenu opens the choice of languages and rests on a disabled chip.
func openMenu(a *uitest.App) {
	a.Click(500, 633)
	a.Press(ebiten.KeyArrowDown)
}

// edit writes into the draft, selects a word and composes another.
func edit(a *uitest.App) {
	a.Click(1100, 440)
	a.Press(ebiten.KeyEnd, ebiten.KeyControl)
	a.Type(" Thank you.")
	a.Compose("نشكر")
}

// TestDamageIsWhole: what is drawn bit by bit while one works looks exactly like the same
// state drawn at once.
func TestDamageIsWhole(t *testing.T) {
	app := uitest.Start(t, pkg, uitest.Options{Args: []string{"-page=Controls"}})
	app.Tick(3)
	app.Image()
	steps := []func(){
		func() { app.Click(500, 162) },
		func() { app.Press(ebiten.KeyTab) },
		func() { app.Click(540, 273) },
		func() { app.Move(640, 500); app.Wheel(0, -4) },
		func() { edit(app) },
		func() { app.Press(ebiten.KeyTab); app.Type("?") },
		func() { app.Press(ebiten.KeyEscape) },
		func() { app.Click(220, 28); app.Move(1000, 400); app.Wheel(0, -9) },
		func() { app.Press(ebiten.KeyF3) },
		func() { app.Press(ebiten.KeyF2) },
	}
	for i, step := range steps {
		step()
		part := app.Image()
		app.Resize(1279, 719)
		app.Tick(1)
		app.Image()
		app.Resize(1280, 720)
		app.Tick(1)
		if err := uitest.Compare(part, app.Image(), uitest.Tolerance{Channel: 2}); err != nil {
			t.Errorf("step %d: %v", i, err)
			_ = uitest.WritePNG("testdata/damage.got.png", part)
		}
	}
}
