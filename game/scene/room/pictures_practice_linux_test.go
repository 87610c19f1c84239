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

// TestPracticePictures writes what ministry practice looks like, for people to
// look at: in the scenario that has everything, and in a shipped one.
func TestPracticePictures(t *testing.T) {
	dir := os.Getenv("DEMARCHE_PICTURES")
	if dir == "" {
		t.Skip("SKIPPED, no folder for pictures: DEMARCHE_PICTURES")
	}
	rich, err := filepath.Abs("../../../internal/scenario/testdata/rich")
	if err != nil {
		t.Fatal(err)
	}
	only := os.Getenv("DEMARCHE_ONLY")
	for _, l := range []struct {
		w, h int
		lang string
		text float64
		mode string
	}{
		{1280, 720, "en", 1, "coached"},
		{1920, 1080, "fr", 1, "coached"},
		{1280, 720, "ar", 2, "coached"},
		{1920, 1080, "ar", 1, "exam"},
		{1920, 1080, "en", 2, "solo"},
	} {
		name := fmt.Sprintf("practice-%s-%d-%.0f-%s", l.lang, l.w, l.text*100, l.mode)
		if only != "" && only != name {
			continue
		}
		t.Run(name, func(t *testing.T) {
			home := t.TempDir()
			conf := filepath.Join(home, "config", "demarche")
			data, err := json.Marshal(play.Settings{Language: l.lang, Text: l.text, Reduced: true})
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
				Width: l.w, Height: l.h, Args: []string{"play", rich, "--seed", "7", "--mode", l.mode},
				Env: []string{"XDG_CONFIG_HOME=" + filepath.Join(home, "config"), "XDG_DATA_HOME=" + filepath.Join(home, "data")},
			})
			n := 0
			shot := func(what string) {
				n++
				if err := uitest.WritePNG(filepath.Join(dir, fmt.Sprintf("%s-%02d-%s.png", name, n, what)), app.Image()); err != nil {
					t.Fatal(err)
				}
			}
			rest := func() {
				for range 12 {
					app.Tick(4)
					time.Sleep(60 * time.Millisecond)
				}
			}
			for range 3 { // past the notes and the briefing
				rest()
				app.Press(ebiten.KeyEnter, ebiten.KeyControl)
			}
			rest()
			for range 7 {
				app.Type("n")
				app.Tick(120)
			}
			for _, p := range []struct{ key, what string }{
				{"s", "orders"}, {"v", "verify"}, {"b", "press"}, {"g", "team"}, {"o", "more"},
			} {
				app.Type(p.key)
				app.Tick(90)
				shot(p.what)
			}
			app.Type("b")
			app.Press(ebiten.KeyEnter)
			app.Tick(60)
			shot("terms")
			app.Press(ebiten.KeyTab, ebiten.KeyShift) // up to what is to be done
			app.Tick(4)
			app.Press(ebiten.KeyArrowRight)
			app.Tick(60)
			shot("embargo")
			app.Type("s")
			app.Tick(60)
			for range 12 {
				app.Press(ebiten.KeyTab)
				app.Tick(4)
			}
			app.Tick(60)
			shot("steps")
			app.Type("f")
			app.Type("j")
			app.Type("r")
			app.Tick(30)
			app.Type("w")
			app.Tick(30)
			shot("reply")
			app.Type("We are looking into it and will say more.")
			app.Tick(60)
			shot("written")
			app.Press(ebiten.KeyEnter, ebiten.KeyControl)
			app.Tick(60)
			shot("asked")
		})
	}
}
