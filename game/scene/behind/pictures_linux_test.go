package behind_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"demarche/game/gametest"
	"demarche/game/uitest"

	"github.com/hajimehoshi/ebiten/v2"
)

func TestMain(m *testing.M) { uitest.Main(m) }

// TestPictures writes the inspector and the faults of a scenario as they look
// while it is rehearsed.
func TestPictures(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "ninety-seconds-of-mine")
	if err := os.CopyFS(dir, os.DirFS("../../../scenarios/ninety-seconds")); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(dir, "scenario.yaml")
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	write := func(text string) {
		if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	var list []gametest.Series
	for _, l := range []gametest.Look{
		{Width: 1280, Height: 720, Language: "en", Text: 1},
		{Width: 1280, Height: 720, Language: "en", Text: 1, Light: true},
		{Width: 1920, Height: 1080, Language: "en", Text: 1},
		{Width: 1280, Height: 720, Language: "ar", Text: 1},
		{Width: 1280, Height: 720, Language: "ar", Text: 1, Light: true},
		{Width: 1280, Height: 720, Language: "fr", Text: 2},
	} {
		l.Reduced = true
		list = append(list, gametest.Series{
			Name: fmt.Sprintf("%s-%d-%v-%.0f", l.Language, l.Width, l.Light, l.Text*100), Look: l, Args: []string{"--watch", dir, "--seed", "7"},
		})
	}
	gametest.Pictures(t, list, func(app *gametest.Album) {
		write(string(text))
		gametest.Settle(app.App, 30)
		app.Press(ebiten.KeyEnter, ebiten.KeyControl) // past the notes
		gametest.Settle(app.App, 30)
		app.Press(ebiten.KeyEnter, ebiten.KeyControl)
		gametest.Settle(app.App, 30)
		for range 8 {
			app.Type("n")
			app.Tick(330)
		}
		app.Press(ebiten.KeyF12)
		app.Tick(30)
		app.Shot("truth")
		on := ebiten.KeyArrowRight
		if strings.HasPrefix(app.Name, "ar") {
			on = ebiten.KeyArrowLeft
		}
		app.Press(on)
		app.Press(ebiten.KeyTab)
		app.Press(ebiten.KeyTab)
		for range 4 {
			app.Press(ebiten.KeyArrowDown)
		}
		app.Tick(10)
		app.Shot("rules")
		app.Press(ebiten.KeyTab, ebiten.KeyShift)
		app.Type("tension")
		app.Press(ebiten.KeyTab)
		app.Press(ebiten.KeyEnd)
		app.Tick(10)
		app.Shot("found")
		app.Press(ebiten.KeyTab, ebiten.KeyShift)
		app.Press(ebiten.KeyA, ebiten.KeyControl)
		app.Press(ebiten.KeyDelete)
		app.Press(ebiten.KeyTab, ebiten.KeyShift)
		app.Press(on)
		app.Tick(10)
		app.Shot("injects")
		app.Press(on)
		app.Tick(10)
		app.Shot("voices")
		app.Press(ebiten.KeyEscape)
		app.Tick(30)
		write(strings.Replace(string(text), "title: ", "titel: ", 1) + "\nrules: []\n")
		time.Sleep(time.Second)
		gametest.Settle(app.App, 30)
		app.Shot("faults")
		app.Press(ebiten.KeyEscape)
		app.Tick(30)
		app.Shot("faulty")
		write(strings.Replace(string(text), "title: ", "title: Mended, ", 1))
		time.Sleep(time.Second)
		gametest.Settle(app.App, 60)
		app.Shot("mended")
	})
}
