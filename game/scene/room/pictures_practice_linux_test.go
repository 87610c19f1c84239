package room_test

import (
	"fmt"
	"path/filepath"
	"testing"

	"demarche/game/gametest"

	"github.com/hajimehoshi/ebiten/v2"
)

// TestPracticePictures writes what ministry practice looks like in the scenario
// that has everything.
func TestPracticePictures(t *testing.T) {
	rich, err := filepath.Abs("../../../internal/scenario/testdata/rich")
	if err != nil {
		t.Fatal(err)
	}
	var list []gametest.Series
	for _, l := range []struct {
		gametest.Look
		mode string
	}{
		{gametest.Look{Width: 1280, Height: 720, Language: "en", Text: 1}, "coached"},
		{gametest.Look{Width: 1920, Height: 1080, Language: "fr", Text: 1}, "coached"},
		{gametest.Look{Width: 1280, Height: 720, Language: "ar", Text: 2}, "coached"},
		{gametest.Look{Width: 1920, Height: 1080, Language: "ar", Text: 1}, "exam"},
		{gametest.Look{Width: 1920, Height: 1080, Language: "en", Text: 2}, "solo"},
	} {
		l.Reduced = true
		list = append(list, gametest.Series{
			Name: fmt.Sprintf("practice-%s-%d-%.0f-%s", l.Language, l.Width, l.Text*100, l.mode), Look: l.Look,
			Args: []string{rich, "--seed", "7", "--mode", l.mode},
		})
	}
	gametest.Pictures(t, list, func(app *gametest.Album) {
		for range 3 { // past the notes and the briefing
			gametest.Settle(app.App, 12)
			app.Press(ebiten.KeyEnter, ebiten.KeyControl)
		}
		gametest.Settle(app.App, 12)
		for range 7 {
			app.Type("n")
			app.Tick(120)
		}
		for _, p := range []struct{ key, what string }{
			{"s", "orders"}, {"v", "verify"}, {"b", "press"}, {"g", "team"}, {"o", "more"},
		} {
			app.Type(p.key)
			app.Tick(90)
			app.Shot(p.what)
		}
		app.Type("b")
		app.Press(ebiten.KeyEnter)
		app.Tick(60)
		app.Shot("terms")
		app.Press(ebiten.KeyTab, ebiten.KeyShift) // up to what is to be done
		app.Tick(4)
		app.Press(ebiten.KeyArrowRight)
		app.Tick(60)
		app.Shot("embargo")
		app.Type("s")
		app.Tick(60)
		for range 12 {
			app.Press(ebiten.KeyTab)
			app.Tick(4)
		}
		app.Tick(60)
		app.Shot("steps")
		app.Type("f")
		app.Type("j")
		app.Type("r")
		app.Tick(30)
		app.Type("w")
		app.Tick(30)
		app.Shot("reply")
		app.Type("We are looking into it and will say more.")
		app.Tick(60)
		app.Shot("written")
		app.Press(ebiten.KeyEnter, ebiten.KeyControl)
		app.Tick(60)
		app.Shot("asked")
	})
}
