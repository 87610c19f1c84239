package debrief_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"demarche/game/gametest"
	"demarche/game/uitest"
	"demarche/internal/debrief"
	"demarche/internal/library"
	"demarche/internal/playbook"
	"demarche/internal/reflection"
	"demarche/internal/session"
	"demarche/internal/tone"

	"github.com/hajimehoshi/ebiten/v2"
)

func TestMain(m *testing.M) { uitest.Main(m) }

// TestPictures writes the debrief of the worked example: the questions, the
// figures, and what opens beside them.
func TestPictures(t *testing.T) {
	if os.Getenv(gametest.PicturesVar) == "" {
		t.Skip("SKIPPED, no folder for pictures: " + gametest.PicturesVar)
	}
	journal, figures := bridge(t)
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

// bridge plays the worked example of the documents and computes its debrief.
func bridge(t *testing.T) (journal, figures string) {
	t.Helper()
	journal, figures = filepath.Join(t.TempDir(), "bridge.jsonl"), t.TempDir()
	if from := os.Getenv("DEMARCHE_DEBRIEF"); from != "" { // a journal, and beside it the folder of its figures
		return from, filepath.Join(filepath.Dir(from), "data", "demarche", "debriefs")
	}
	folder, err := filepath.Abs("../../../docs/scoring/bridge")
	if err != nil {
		t.Fatal(err)
	}
	b, found, err := (&library.Library{Read: tone.Read}).Open(folder)
	if b == nil {
		t.Fatal(found, err)
	}
	data, shown, err := b.Playbook("as-played")
	if err != nil {
		t.Fatal(err)
	}
	book, _ := playbook.Parse(shown, data, b)
	s, err := session.New(session.Setup{Bundle: b, Seed: 2, Read: tone.Read, Language: "en", Source: folder}, session.Headless, session.Keep{Path: journal, Buffered: true})
	if err != nil {
		t.Fatal(err)
	}
	for r := playbook.NewRunner(book); !s.Over(); s.Advance() {
		if err := r.Give(s); err != nil {
			t.Fatal(err)
		}
	}
	study := debrief.NewStudy(s, s.Commands(), 0, tone.Read)
	keeper, err := study.Keep(figures)
	if err != nil {
		t.Fatal(err)
	}
	for _, err := range []error{study.Work(keeper).Run(t.Context(), nil), keeper.Close(), s.Close()} {
		if err != nil {
			t.Fatal(err)
		}
	}
	return journal, figures
}
