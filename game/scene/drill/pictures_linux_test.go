package drill_test

import (
	"fmt"
	"strconv"
	"testing"

	"demarche/game/gametest"
	"demarche/game/uitest"

	"github.com/hajimehoshi/ebiten/v2"
)

func TestMain(m *testing.M) { uitest.Main(m) }

// TestPictures writes the drills as they look.
func TestPictures(t *testing.T) {
	var list []gametest.Series
	for _, l := range []gametest.Look{
		{Width: 1280, Height: 720, Language: "en", Text: 1},
		{Width: 1280, Height: 720, Language: "ar", Text: 1, Light: true},
		{Width: 1280, Height: 720, Language: "fr", Text: 1.5, Light: true},
	} {
		l.Reduced = true
		list = append(list, gametest.Series{
			Name: fmt.Sprintf("drill-%s-%d-%.0f", l.Language, l.Width, l.Text*100), Look: l, Args: []string{"--seed", "4"},
		})
	}
	gametest.Pictures(t, list, func(app *gametest.Album) {
		begin := func() { app.Press(ebiten.KeyEnter, ebiten.KeyControl) }
		gametest.Settle(app.App, 20)
		app.Shot("title")
		for range 3 {
			app.Press(ebiten.KeyTab)
		}
		app.Press(ebiten.KeyEnter)
		gametest.Settle(app.App, 5)
		app.Shot("choice")
		for i, kind := range []string{"triage", "rewrite", "channel", "verify"} {
			if i == 0 {
				begin()
			} else {
				app.Type(strconv.Itoa(i + 1))
			}
			gametest.Settle(app.App, 60)
			if i == 0 {
				app.Shot("warning")
				begin()
				gametest.Settle(app.App, 2)
			}
			app.Shot(kind)
			switch kind {
			case "rewrite":
				for range 2 {
					app.Press(ebiten.KeyTab)
				}
				app.Type("We regret the decision of the Government of Tamwe and hope for the network to be restored soon.")
				gametest.Settle(app.App, 2)
				app.Shot("written")
			case "triage":
				app.Type("3")
				app.Type("6")
				app.Type("7")
				gametest.Settle(app.App, 2)
				app.Shot("picked")
			case "channel":
				app.Type("3")
			case "verify":
				app.Type("1")
				begin()
				gametest.Settle(app.App, 2)
				app.Shot("found")
				app.Press(ebiten.KeyTab)
				app.Press(ebiten.KeyArrowDown)
				gametest.Settle(app.App, 2)
			}
			begin()
			gametest.Settle(app.App, 4)
			app.Shot(kind + "-result")
		}
	})
}
