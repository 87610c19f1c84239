package debrief_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"demarche/game/gametest"
	"demarche/game/uitest"
	"demarche/internal/reflection"

	"github.com/hajimehoshi/ebiten/v2"
)

func TestMain(m *testing.M) { uitest.Main(m) }

// TestPictures writes the debrief of the worked example: the questions, the
// figures, and what opens beside them.
func TestPictures(t *testing.T) {
	if os.Getenv(gametest.PicturesVar) == "" {
		t.Skip("SKIPPED, no folder for pictures: " + gametest.PicturesVar)
	}
	journal, figures := os.Getenv("DEMARCHE_DEBRIEF"), "" // a journal, and beside it the folder of its figures
	if figures = filepath.Join(filepath.Dir(journal), "data", "demarche", "debriefs"); journal == "" {
		journal, figures = gametest.Bridge(t, "../../../docs/scoring/bridge")
	}
	for _, l := range []gametest.Look{
		{Width: 1280, Height: 720, Language: "en", Text: 1},
		{Width: 1920, Height: 1080, Language: "en", Text: 1},
		{Width: 1920, Height: 1080, Language: "ar", Text: 1, Light: true},
		{Width: 1280, Height: 720, Language: "ar", Text: 1},
		{Width: 3840, Height: 2160, Language: "en", Text: 1},
		{Width: 1920, Height: 1080, Language: "en", Text: 2},
		{Width: 1280, Height: 720, Language: "ar", Text: 2, Light: true},
	} {
		name := fmt.Sprintf("debrief-%s-%d-%.0f", l.Language, l.Width, l.Text*100)
		t.Run(name, func(t *testing.T) {
			l.Reduced = true
			home := t.TempDir()
			if err := os.CopyFS(filepath.Join(home, "data", "demarche", "debriefs"), os.DirFS(figures)); err != nil {
				t.Fatal(err)
			}
			if err := os.Remove(journal + reflection.Suffix); err != nil && !os.IsNotExist(err) {
				t.Fatal(err)
			}
			app := gametest.Start(t, l, home, "--resume", journal)
			n := 0
			shot := func(what string) {
				n++
				if err := uitest.WritePNG(filepath.Join(os.Getenv(gametest.PicturesVar), fmt.Sprintf("%s-%d-%s.png", name, n, what)), app.Image()); err != nil {
					t.Fatal(err)
				}
			}
			gametest.Settle(app, 20)
			shot("questions")
			app.Press(ebiten.KeyEnter, ebiten.KeyControl)
			gametest.Settle(app, 30)
			shot("figures")
			for i, side := range []string{"decision", "truth", "publics", "notes"} {
				app.Type(strconv.Itoa(i + 1))
				app.Tick(60)
				shot(side)
			}
		})
	}
}
