package room_test

import (
	"fmt"
	"testing"

	"demarche/game/gametest"
	"demarche/game/uitest"

	"github.com/hajimehoshi/ebiten/v2"
)

func TestMain(m *testing.M) { uitest.Main(m) }

// TestPictures writes the room as it looks in the first hours.
func TestPictures(t *testing.T) {
	var list []gametest.Series
	for _, l := range []gametest.Look{
		{Width: 1280, Height: 720, Language: "en", Text: 1},
		{Width: 1440, Height: 900, Language: "en", Text: 1},
		{Width: 1280, Height: 720, Language: "fr", Text: 1, Light: true},
		{Width: 1440, Height: 900, Language: "ar", Text: 1},
		{Width: 1920, Height: 1080, Language: "en", Text: 1, Light: true},
		{Width: 1280, Height: 720, Language: "en", Text: 1.5},
		{Width: 1280, Height: 720, Language: "ar", Text: 2, Light: true},
		{Width: 3840, Height: 2160, Language: "en", Text: 1},
	} {
		l.Reduced = true
		list = append(list, gametest.Series{
			Name: fmt.Sprintf("%s-%d-%v-%.0f", l.Language, l.Width, l.Light, l.Text*100), Look: l,
			Args: []string{"ninety-seconds", "--seed", "7", "--mode", "solo"},
		})
	}
	gametest.Pictures(t, list, func(app *gametest.Album) {
		wait := func() { app.Tick(330) }
		gametest.Settle(app.App, 30)
		app.Press(ebiten.KeyEnter, ebiten.KeyControl) // past the notes
		gametest.Settle(app.App, 30)
		app.Press(ebiten.KeyEnter, ebiten.KeyControl)
		gametest.Settle(app.App, 30)
		app.Tick(300)
		app.Shot("open")
		app.Type("m")
		wait()
		app.Shot("choices")
		app.Press(ebiten.KeyDigit1, ebiten.KeyAlt)
		wait()
		app.Shot("look")
		app.Press(ebiten.KeyEnter)
		wait()
		app.Type("n")
		wait()
		app.Shot("deny")
		app.Type("m")
		wait()
		app.Shot("line")
		app.Press(ebiten.KeyDigit1, ebiten.KeyAlt)
		app.Press(ebiten.KeyEnter)
		wait()
		app.Shot("draft")
		app.Type("d")
		app.Press(ebiten.KeyEnter)
		wait()
		app.Shot("drafts")
		app.Press(ebiten.KeyEscape)
		app.Type("w")
		wait()
		app.Press(ebiten.KeyEnter, ebiten.KeyControl)
		wait()
		app.Press(ebiten.KeyEnter) // after a second look
		wait()
		for range 6 {
			app.Type("n")
			wait()
		}
		app.Shot("later")
		app.Type("f")
		app.Type("j")
		wait()
		app.Shot("post")
		app.Type("f")
		app.Press(ebiten.KeyEnd)
		wait()
		app.Shot("media")
		app.Type("l")
		wait()
		app.Shot("closely")
		app.Press(ebiten.KeyEscape)
		app.Type("f")
		for range 2 { // up to a film
			app.Type("k")
			wait()
		}
		app.Shot("film")
		app.Type("l")
		wait()
		app.Press(ebiten.KeyArrowRight)
		wait()
		app.Shot("frames")
		app.Press(ebiten.KeyEscape)
		app.Type("v")
		wait()
		app.Shot("verify")
		app.Press(ebiten.KeyEnter)
		app.Type("v")
		app.Press(ebiten.KeyEnter)
		app.Type("t")
		wait()
		app.Shot("talk")
		app.Press(ebiten.KeyEnter)
		wait()
		app.Shot("second-look")
		app.Press(ebiten.KeyEnter)
		app.Type("b")
		wait()
		app.Shot("press")
		app.Type("g")
		wait()
		app.Shot("team")
		app.Type("s")
		wait()
		app.Shot("steps")
		for range 4 {
			app.Press(ebiten.KeyTab)
		}
		wait()
		app.Shot("steps-below")
		app.Type("o")
		wait()
		app.Shot("more")
		app.Type("1")
		app.Tick(900)
		app.Shot("running")
		for range 70 {
			app.Type("n")
			app.Tick(60)
		}
		app.Shot("end")
	})
}
