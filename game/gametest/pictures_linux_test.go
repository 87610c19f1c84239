package gametest

import (
	"fmt"
	"image"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/hajimehoshi/ebiten/v2"

	"demarche/game/uitest"
)

// picturesVar names a folder into which all pictures are written, for people to
// look at. Without it a few are made, and only checked to show something.
const picturesVar = "DEMARCHE_PICTURES"

// looks are those that every scene is seen in.
func looks() []look {
	few := []look{{w: 1280, h: 720, lang: "en"}, {w: 1280, h: 720, lang: "ar", light: true, text: 1.5}}
	if os.Getenv(picturesVar) == "" {
		return few
	}
	var list []look
	for _, lang := range []string{"en", "fr", "ar"} {
		for _, light := range []bool{false, true} {
			for _, text := range []float64{1, 1.5} {
				list = append(list, look{w: 1280, h: 720, lang: lang, light: light, text: text})
			}
		}
		list = append(list, look{w: 1920, h: 1080, lang: lang})
	}
	return list
}

func (l look) String() string {
	theme := "dark"
	if l.light {
		theme = "light"
	}
	return fmt.Sprintf("%s-%d-%s-%.0f", l.lang, l.w, theme, max(l.text, 1)*100)
}

// keep writes a picture where it is wanted and checks that it shows something.
func keep(t *testing.T, app *uitest.App, l look, scene string) {
	t.Helper()
	img := app.Image()
	if n := colours(img); n < 20 {
		t.Errorf("%s shows next to nothing: %d colours", scene, n)
	}
	if dir := os.Getenv(picturesVar); dir != "" {
		if err := uitest.WritePNG(filepath.Join(dir, scene+"-"+l.String()+".png"), img); err != nil {
			t.Fatal(err)
		}
	}
}

// settle gives what is done beside the window its time: ticks pass faster here
// than in life.
func settle(app *uitest.App) {
	for range 25 {
		app.Tick(4)
		time.Sleep(40 * time.Millisecond)
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
		t.Run(l.String(), func(t *testing.T) {
			home := t.TempDir()
			app := start(t, l, home)
			app.Tick(60 * 10) // the drawing of the title is finished
			settle(app)
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
			keep(t, app, l, "settings")

			app = start(t, l, home, "ninety-seconds", "--seed", "7")
			settle(app)
			keep(t, app, l, "notes")
			app.Press(ebiten.KeyEnter)
			settle(app)
			keep(t, app, l, "briefing")
			app.Press(ebiten.KeyEnter, ebiten.KeyControl)
			settle(app)
			keep(t, app, l, "room")
			app.Press(ebiten.KeyEscape)
			keep(t, app, l, "pause")

			app = start(t, l, home)
			settle(app)
			keep(t, app, l, "title-again") // with the way back into the crisis
			press(app, 3, ebiten.KeyTab)
			app.Press(ebiten.KeyEnter)
			press(app, 1, ebiten.KeyTab)
			app.Press(map[bool]ebiten.Key{false: ebiten.KeyArrowRight, true: ebiten.KeyArrowLeft}[l.lang == "ar"])
			keep(t, app, l, "library-begun")

			app = start(t, l, home, "--resume", journal)
			settle(app)
			keep(t, app, l, "debrief")
			if l.text <= 1 { // the panels stand beside each other
				app.Click(float64(l.w)/2, 0.85*float64(l.h))
				app.Click(float64(l.w)*0.06, 0.5*float64(l.h))
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
