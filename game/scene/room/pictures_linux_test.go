package room_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"demarche/game/play"
	"demarche/game/uitest"

	"github.com/hajimehoshi/ebiten/v2"
)

func TestMain(m *testing.M) { uitest.Main(m) }

// TestPictures writes the room as it looks in the first hours, for people to
// look at: DEMARCHE_PICTURES names the folder.
func TestPictures(t *testing.T) {
	dir := os.Getenv("DEMARCHE_PICTURES")
	if dir == "" {
		t.Skip("SKIPPED, no folder for pictures: DEMARCHE_PICTURES")
	}
	only := os.Getenv("DEMARCHE_ONLY")
	for _, l := range []struct {
		w, h  int
		lang  string
		light bool
		text  float64
	}{
		{1280, 720, "en", false, 1},
		{1440, 900, "en", false, 1},
		{1280, 720, "fr", true, 1},
		{1440, 900, "ar", false, 1},
		{1920, 1080, "en", true, 1},
		{1280, 720, "en", false, 1.5},
		{1280, 720, "ar", true, 2},
		{3840, 2160, "en", false, 1},
	} {
		name := fmt.Sprintf("%s-%d-%v-%.0f", l.lang, l.w, l.light, l.text*100)
		if only != "" && only != name {
			continue
		}
		t.Run(name, func(t *testing.T) {
			home := t.TempDir()
			conf := filepath.Join(home, "config", "demarche")
			data, err := json.Marshal(play.Settings{Language: l.lang, Light: l.light, Text: l.text, Reduced: true})
			if err != nil {
				t.Fatal(err)
			}
			if err := os.MkdirAll(conf, 0o755); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(filepath.Join(conf, "settings.json"), data, 0o644); err != nil {
				t.Fatal(err)
			}
			app := uitest.Start(t, "demarche/cmd/demarche", uitest.Options{
				Width: l.w, Height: l.h, Args: []string{"play", "ninety-seconds", "--seed", "7", "--mode", "solo"},
				Env: []string{"XDG_CONFIG_HOME=" + filepath.Join(home, "config"), "XDG_DATA_HOME=" + filepath.Join(home, "data")},
			})
			n := 0
			shot := func(what string) {
				n++
				if err := uitest.WritePNG(filepath.Join(dir, fmt.Sprintf("%s-%02d-%s.png", name, n, what)), app.Image()); err != nil {
					t.Fatal(err)
				}
			}
			wait := func() { app.Tick(330) }
			// What is done beside the window takes its own time, whatever the ticks.
			rest := func() {
				for range 30 {
					app.Tick(2)
					time.Sleep(100 * time.Millisecond)
				}
			}
			rest()
			app.Press(ebiten.KeyEnter, ebiten.KeyControl) // past the notes
			rest()
			app.Press(ebiten.KeyEnter, ebiten.KeyControl)
			rest()
			app.Tick(300)
			shot("open")
			app.Type("m")
			wait()
			shot("choices")
			app.Press(ebiten.KeyDigit1, ebiten.KeyAlt)
			wait()
			shot("look")
			app.Press(ebiten.KeyEnter)
			wait()
			app.Type("n")
			wait()
			shot("deny")
			app.Type("m")
			wait()
			shot("line")
			app.Press(ebiten.KeyDigit1, ebiten.KeyAlt)
			app.Press(ebiten.KeyEnter)
			wait()
			shot("draft")
			app.Type("d")
			app.Press(ebiten.KeyEnter)
			wait()
			shot("drafts")
			app.Press(ebiten.KeyEscape)
			app.Press(ebiten.KeyEnter, ebiten.KeyControl)
			wait()
			for range 6 {
				app.Type("n")
				wait()
			}
			shot("later")
			app.Type("f")
			app.Type("j")
			wait()
			shot("post")
			app.Type("f")
			app.Press(ebiten.KeyEnd)
			wait()
			shot("media")
			app.Type("l")
			wait()
			shot("closely")
			app.Press(ebiten.KeyEscape)
			app.Type("f")
			for range 2 { // up to a film
				app.Type("k")
				wait()
			}
			shot("film")
			app.Type("l")
			wait()
			app.Press(ebiten.KeyArrowRight)
			wait()
			shot("frames")
			app.Press(ebiten.KeyEscape)
			app.Type("v")
			wait()
			shot("verify")
			app.Press(ebiten.KeyEnter)
			app.Type("v")
			app.Press(ebiten.KeyEnter)
			app.Type("t")
			wait()
			shot("talk")
			app.Press(ebiten.KeyEnter)
			app.Type("b")
			wait()
			shot("press")
			app.Type("g")
			wait()
			shot("team")
			app.Type("s")
			wait()
			shot("steps")
			for range 4 {
				app.Press(ebiten.KeyTab)
			}
			wait()
			shot("steps-below")
			app.Type("o")
			wait()
			shot("more")
			app.Type("1")
			app.Tick(900)
			shot("running")
			for range 70 {
				app.Type("n")
				app.Tick(60)
			}
			shot("end")
		})
	}
}
