package gametest

import (
	"fmt"
	"image"
	"os"
	"path/filepath"
	"testing"

	"github.com/hajimehoshi/ebiten/v2"

	"demarche/game/uitest"
)

// looks are those that every scene is seen in: a few, which are only checked to
// show something, where nobody has asked for pictures.
func looks() []Look {
	few := []Look{{Width: 1280, Height: 720, Language: "en"}, {Width: 1280, Height: 720, Language: "ar", Light: true, Text: 1.5}}
	if os.Getenv(PicturesVar) == "" {
		return few
	}
	var list []Look
	for _, lang := range []string{"en", "fr", "es", "ar"} {
		for _, light := range []bool{false, true} {
			for _, text := range []float64{1, 1.5} {
				list = append(list, Look{Width: 1280, Height: 720, Language: lang, Light: light, Text: text})
			}
		}
		list = append(list, Look{Width: 1920, Height: 1080, Language: lang})
	}
	return list
}

// named names the pictures of a look.
func named(l Look) string {
	theme := "dark"
	if l.Light {
		theme = "light"
	}
	return fmt.Sprintf("%s-%d-%s-%.0f", l.Language, l.Width, theme, max(l.Text, 1)*100)
}

// keep writes a picture where it is wanted and checks that it shows something.
func keep(t *testing.T, app *uitest.App, l Look, scene string) {
	t.Helper()
	img := app.Image()
	if n := colours(img); n < 20 {
		t.Errorf("%s shows next to nothing: %d colours", scene, n)
	}
	if dir := os.Getenv(PicturesVar); dir != "" {
		if err := uitest.WritePNG(filepath.Join(dir, scene+"-"+named(l)+".png"), img); err != nil {
			t.Fatal(err)
		}
	}
}

func colours(img *image.RGBA) int {
	seen := map[[3]uint8]bool{}
	for i := 0; i+3 < len(img.Pix); i += 4 {
		seen[[3]uint8{img.Pix[i], img.Pix[i+1], img.Pix[i+2]}] = true
	}
	return len(seen)
}

func TestPicturesOfEveryScene(t *testing.T) {
	journal := played(t, "average", 11)
	for _, l := range looks() {
		t.Run(named(l), func(t *testing.T) {
			home := t.TempDir()
			app := Start(t, l, home)
			app.Tick(60 * 10) // the drawing of the title is finished
			Settle(app, 10)
			keep(t, app, l, "title")
			app.Press(ebiten.KeyF1)
			keep(t, app, l, "keys")
			app.Press(ebiten.KeyEscape)
			press(app, 2, ebiten.KeyTab) // past the crisis that begins at once
			app.Press(ebiten.KeyEnter)
			keep(t, app, l, "library")
			app.Press(ebiten.KeyEscape)
			press(app, 3, ebiten.KeyTab)
			app.Press(ebiten.KeyEnter)
			keep(t, app, l, "progress")
			app.Press(ebiten.KeyEscape)
			press(app, 4, ebiten.KeyTab)
			app.Press(ebiten.KeyEnter)
			keep(t, app, l, "settings")

			app = Start(t, l, home, "ninety-seconds", "--seed", "7")
			Settle(app, 10)
			keep(t, app, l, "notes")
			app.Press(ebiten.KeyEnter)
			Settle(app, 10)
			keep(t, app, l, "briefing")
			app.Press(ebiten.KeyEnter, ebiten.KeyControl)
			Settle(app, 10)
			keep(t, app, l, "room")
			app.Press(ebiten.KeyEscape)
			keep(t, app, l, "pause")

			app = Start(t, l, home)
			Settle(app, 10)
			keep(t, app, l, "title-again") // with the way back into the crisis
			press(app, 3, ebiten.KeyTab)
			app.Press(ebiten.KeyEnter)
			press(app, 1, ebiten.KeyTab)
			app.Press(map[bool]ebiten.Key{false: ebiten.KeyArrowRight, true: ebiten.KeyArrowLeft}[l.Language == "ar"])
			keep(t, app, l, "library-begun")

			app = Start(t, l, home, "--resume", journal)
			Settle(app, 10)
			keep(t, app, l, "debrief-questions")
			app.Press(ebiten.KeyEnter, ebiten.KeyControl)
			Settle(app, 10)
			keep(t, app, l, "debrief")
			if l.Text <= 1 { // the panels stand beside each other
				app.Click(float64(l.Width)/2, 0.85*float64(l.Height))
				app.Click(float64(l.Width)*0.06, 0.5*float64(l.Height))
				keep(t, app, l, "debrief-post")
			}
			app.Press(ebiten.KeyS, ebiten.KeyControl)
			keep(t, app, l, "debrief-saved")
		})
	}
}

// press presses a key some times.
func press(app *uitest.App, times int, key ebiten.Key) {
	for range times {
		app.Press(key)
	}
}
