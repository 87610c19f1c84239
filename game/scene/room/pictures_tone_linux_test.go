package room_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"demarche/game/gametest"

	"github.com/hajimehoshi/ebiten/v2"
)

// TestPicturesOfTheMeter writes the composer with its meter in each language that
// is read: in a crisis whose first language it is.
func TestPicturesOfTheMeter(t *testing.T) {
	const from = "../../../internal/textplay/testdata/harbour"
	texts := map[string]string{
		"en": "We take note of the offer. But what was done to our ferry will not remain without consequences.",
		"fr": "Nous prenons acte de l'offre. Mais ce qui a été fait à notre ferry ne restera pas sans conséquences.",
		"es": "Tomamos nota de la oferta. Pero lo que se hizo a nuestro transbordador no quedará sin consecuencias.",
		"ar": "أخذنا علما بالعرض، غير أن ما تعرضت له عبّارتنا لن يمر دون عواقب.",
	}
	var list []gametest.Series
	for _, lang := range []string{"en", "fr", "es", "ar"} {
		dir := filepath.Join(t.TempDir(), lang)
		if err := os.CopyFS(dir, os.DirFS(from)); err != nil {
			t.Fatal(err)
		}
		file := filepath.Join(dir, "scenario.yaml")
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		text := strings.Replace(string(data), "language: en\nlanguages: [fr]", "language: "+lang, 1)
		text = strings.Replace(text, "speaks: {en: 0.9, fr: 0.3}", "speaks: {"+lang+": 0.9}", 1)
		if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		for _, look := range []gametest.Look{{Width: 1280, Height: 720}, {Width: 1920, Height: 1080, Light: true}} {
			look.Language, look.Text, look.Reduced = lang, 1, true
			name := lang + "-1280"
			if look.Light {
				name = lang + "-1920"
			}
			list = append(list, gametest.Series{Name: name, Look: look, Args: []string{dir, "--seed", "7", "--mode", "coached"}})
		}
	}
	gametest.Pictures(t, list, func(app *gametest.Album) {
		gametest.Settle(app.App, 30)
		app.Press(ebiten.KeyEnter, ebiten.KeyControl) // past the notes
		gametest.Settle(app.App, 30)
		app.Press(ebiten.KeyEnter, ebiten.KeyControl)
		gametest.Settle(app.App, 30)
		app.Tick(300)
		app.Type("w")
		app.Tick(120)
		app.Type(texts[app.Name[:2]])
		app.Tick(120)
		app.Shot("meter")
	})
}
