package drill_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"demarche/game/play"
	"demarche/game/uitest"

	"github.com/hajimehoshi/ebiten/v2"
)

func TestMain(m *testing.M) { uitest.Main(m) }

// TestPictures writes the drills as they look, for people to look at:
// DEMARCHE_PICTURES names the folder.
func TestPictures(t *testing.T) {
	dir := os.Getenv("DEMARCHE_PICTURES")
	if dir == "" {
		t.Skip("SKIPPED, no folder for pictures: DEMARCHE_PICTURES")
	}
	for _, l := range []struct {
		w, h  int
		lang  string
		light bool
		text  float64
	}{{1280, 720, "en", false, 1}, {1280, 720, "ar", true, 1}, {1280, 720, "fr", true, 1.5}} {
		name := fmt.Sprintf("drill-%s-%d-%.0f", l.lang, l.w, l.text*100)
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
				Width: l.w, Height: l.h, Args: []string{"play", "--seed", "4"},
				Env: []string{"XDG_CONFIG_HOME=" + filepath.Join(home, "config"), "XDG_DATA_HOME=" + filepath.Join(home, "data")},
			})
			n := 0
			shot := func(what string) {
				n++
				if err := uitest.WritePNG(filepath.Join(dir, fmt.Sprintf("%s-%02d-%s.png", name, n, what)), app.Image()); err != nil {
					t.Fatal(err)
				}
			}
			// What is done beside the window takes its own time, whatever the ticks.
			rest := func(tenths int) {
				for range tenths {
					app.Tick(2)
					time.Sleep(100 * time.Millisecond)
				}
			}
			begin := func() { app.Press(ebiten.KeyEnter, ebiten.KeyControl) }
			rest(20)
			shot("title")
			for range 3 {
				app.Press(ebiten.KeyTab)
			}
			app.Press(ebiten.KeyEnter)
			rest(5)
			shot("choice")
			for i, kind := range []string{"triage", "rewrite", "channel", "verify"} {
				if i == 0 {
					begin()
				} else {
					app.Type(strconv.Itoa(i + 1))
				}
				rest(60)
				shot(kind)
				switch kind {
				case "rewrite":
					for range 2 {
						app.Press(ebiten.KeyTab)
					}
					app.Type("We regret the decision of the Government of Tamwe and hope for the network to be restored soon.")
					rest(2)
					shot("written")
				case "triage":
					app.Type("3")
					app.Type("6")
					app.Type("7")
					rest(2)
					shot("picked")
				case "channel":
					app.Type("3")
				case "verify":
					app.Type("1")
					begin()
					rest(2)
					shot("found")
					app.Press(ebiten.KeyTab)
					app.Press(ebiten.KeyArrowDown)
					rest(2)
				}
				begin()
				rest(4)
				shot(kind + "-result")
			}
		})
	}
}
