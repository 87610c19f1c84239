package gametest

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/hajimehoshi/ebiten/v2"

	"demarche/game/uitest"
)

// golden are the looks whose pictures are kept.
var golden = []Look{
	{Width: 1280, Height: 720, Language: "en", Text: 1, Reduced: true},
	{Width: 1280, Height: 720, Language: "ar", Text: 1, Reduced: true},
}

// looks are those that every scene is seen in: the golden ones, or all where
// somebody has asked for pictures to look at.
func looks() []Look {
	if os.Getenv(PicturesVar) == "" {
		return golden
	}
	var list []Look
	for _, lang := range []string{"en", "fr", "es", "ar"} {
		for _, light := range []bool{false, true} {
			for _, text := range []float64{1, 1.5, 2} {
				list = append(list, Look{Width: 1280, Height: 720, Language: lang, Light: light, Text: text, Reduced: true})
			}
		}
		for _, light := range []bool{false, true} {
			list = append(list, Look{Width: 1920, Height: 1080, Language: lang, Light: light, Text: 1, Reduced: true})
		}
		list = append(list, Look{Width: 3840, Height: 2160, Language: lang, Text: 1, Reduced: true})
	}
	return list
}

// named names the pictures of a look.
func named(l Look) string {
	theme := "dark"
	if l.Light {
		theme = "light"
	}
	return fmt.Sprintf("%s-%d-%s-%.0f", l.Language, l.Width, theme, l.Text*100)
}

// seen is a game that is looked at.
type seen struct {
	*uitest.App
	t    *testing.T
	look Look
}

// keep compares what is shown with its golden picture, or writes it where somebody
// looks at it.
func (s *seen) keep(scene string) {
	s.t.Helper()
	dir := os.Getenv(PicturesVar)
	if dir == "" {
		s.Golden(filepath.Join("testdata", scene+"-"+s.look.Language+".png"))
		return
	}
	if err := uitest.WritePNG(filepath.Join(dir, scene+"-"+named(s.look)+".png"), s.Still()); err != nil {
		s.t.Fatal(err)
	}
}

// tab presses the Tab key some times, and Enter.
func (s *seen) tab(times int) {
	for range times {
		s.Press(ebiten.KeyTab)
	}
	s.Press(ebiten.KeyEnter)
}

// on is the arrow that leads on in the direction of writing.
func (s *seen) on() ebiten.Key {
	if s.look.Language == "ar" {
		return ebiten.KeyArrowLeft
	}
	return ebiten.KeyArrowRight
}

// then is when the play-throughs of the pictures were left.
var then = time.Date(2031, 5, 24, 2, 14, 0, 0, time.UTC)

// TestPicturesOfEveryScene goes through all scenes and what stands above them.
func TestPicturesOfEveryScene(t *testing.T) {
	t.Setenv("TZ", "UTC")
	first, second := played(t, "duty", 11), played(t, "average", 12)
	journal, figures := Bridge(t, "../../docs/scoring/bridge")
	for _, l := range looks() {
		if only := os.Getenv(onlyVar); only != "" && only != named(l) {
			continue
		}
		t.Run(named(l), func(t *testing.T) {
			home := t.TempDir()
			game := func(args ...string) *seen {
				app := Start(t, l, home, args...)
				if os.Getenv(PicturesVar)+os.Getenv("DEMARCHE_UPDATE") != "" {
					Settle(app, 80) // nothing says when the library has been read
				}
				return &seen{app, t, l}
			}
			title(game)
			keepJournal(t, home, first)
			keepJournal(t, home, second)
			course(game)
			drills(game)
			room(game)
			left(t, game, home)
			if err := os.CopyFS(filepath.Join(home, "data", "demarche", "debriefs"), os.DirFS(figures)); err != nil {
				t.Fatal(err)
			}
			debriefed(game, keepJournal(t, t.TempDir(), journal))
		})
	}
}

func title(game func(...string) *seen) {
	app := game()
	app.keep("title")
	app.Press(ebiten.KeyF1)
	app.keep("keys")
	app.Press(ebiten.KeyEscape)
	app.tab(2) // past the crisis that begins at once
	app.keep("library")
	app.Press(ebiten.KeyEscape)
	app.tab(5)
	app.keep("settings")
}

// course is the progress over two play-throughs.
func course(game func(...string) *seen) {
	app := game()
	app.keep("title")
	app.tab(4)
	app.keep("progress")
}

func drills(game func(...string) *seen) {
	app := game("--seed", "4")
	app.keep("title")
	app.tab(3)
	app.keep("drill")
	if os.Getenv(PicturesVar) != "" { // a clock runs in it, which is never twice the same
		app.Press(ebiten.KeyEnter, ebiten.KeyControl)
		app.keep("drill-warning")
		app.Press(ebiten.KeyEnter, ebiten.KeyControl)
		app.keep("drill-triage")
	}
}

// written is what stands in the composer, by language.
var written = map[string]string{
	"en": "We have seen the reports and are looking into them. We thank all who wait for what is known.",
	"fr": "Nous avons vu ces informations et nous les vérifions. Nous remercions ceux qui attendent ce qui sera établi.",
	"es": "Hemos visto las informaciones y las estamos verificando. Agradecemos a quienes esperan lo que se sepa.",
	"ar": "اطّلعنا على الأنباء ونتحقق منها. ونشكر كل من ينتظر ما سيتأكد.",
}

func room(game func(...string) *seen) {
	app := game("ninety-seconds", "--seed", "7", "--mode", "coached")
	app.keep("notes")
	app.Press(ebiten.KeyEnter)
	app.keep("briefing")
	app.Press(ebiten.KeyEnter, ebiten.KeyControl)
	app.keep("room")
	app.Type("w")
	app.Type(written[app.look.Language])
	app.keep("composer")
	app.Press(ebiten.KeyEscape)
	app.Type("t")
	app.keep("talks")
	app.Press(ebiten.KeyEscape)
	app.keep("pause")
	app.Press(ebiten.KeyEscape)
	app.Type("n")
	app.Still()
	app.Type("u")
	app.keep("branch")
	if os.Getenv(PicturesVar) != "" {
		app.Press(ebiten.KeyEscape)
		work(app)
	}
}

// work is what stands in the room while there is something to do: a prepared text with what is
// to be thought of before it goes out, the question before it does, checks, what is said in a
// closed channel, and a notice.
func work(app *seen) {
	app.Type("d")
	app.keep("drafts")
	app.Press(ebiten.KeyEnter)
	app.keep("prepared")
	app.Press(ebiten.KeyEnter, ebiten.KeyControl)
	app.keep("foresight")
	app.Press(ebiten.KeyEscape)
	app.Press(ebiten.KeyEscape)
	app.Type("v")
	app.Press(ebiten.KeyEnter)
	app.keep("checks")
	app.Type("t")
	app.Press(ebiten.KeyEnter)
	app.keep("called")
	app.Press(ebiten.KeyEnter)
	for range 12 {
		app.Type("n")
		app.Tick(10)
	}
	app.keep("later")
	app.Press(ebiten.KeyM, ebiten.KeyControl)
	app.keep("noticed")
	app.Type("t")
	app.keep("talked")
	app.Type("s")
	app.keep("steps")
}

// left is what the title and the library show of a crisis that goes on.
func left(t *testing.T, game func(...string) *seen, home string) {
	list, err := filepath.Glob(filepath.Join(home, "data", "demarche", "journals", "*.jsonl"))
	if err != nil || len(list) != 3 {
		t.Fatalf("not three journals but %d: %v", len(list), err)
	}
	for _, path := range list {
		if err := os.Chtimes(path, then, then); err != nil {
			t.Fatal(err)
		}
	}
	app := game()
	app.keep("title-again")
	app.tab(3)
	app.Press(ebiten.KeyTab)
	app.Press(app.on())
	app.keep("library-begun")
}

func debriefed(game func(...string) *seen, journal string) {
	app := game("--resume", journal)
	app.keep("debrief-questions")
	app.Press(ebiten.KeyEnter, ebiten.KeyControl)
	for i, side := range []string{"decision", "truth"} {
		app.Type(fmt.Sprint(i + 1))
		app.keep("debrief-" + side)
	}
}

// keepJournal copies a journal into a home, and returns its path there.
func keepJournal(t *testing.T, home, journal string) string {
	t.Helper()
	data, err := os.ReadFile(journal)
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(home, "data", "demarche", "journals", filepath.Base(journal))
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, data, 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Chtimes(path, then, then); err != nil {
		t.Fatal(err)
	}
	return path
}
