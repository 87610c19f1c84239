package scenarios_test

import (
	"bytes"
	"image/png"
	"io/fs"
	"path"
	"testing"

	"demarche/internal/scenario"
	"demarche/internal/tone"
	"demarche/scenarios"
)

// mostBytes of a picture: the browser loads them all with the program.
const mostBytes = 200_000

// Nobody is to look at a grey box, and nobody is to miss what a picture shows.
func TestEveryMediaItemHasAPictureAndItsWords(t *testing.T) {
	found, err := fs.Glob(scenarios.FS, "*/"+scenario.FileName)
	if err != nil || len(found) == 0 {
		t.Fatal("no scenarios", err)
	}
	for _, name := range found {
		dir := path.Dir(name)
		b, ds := scenario.Load(scenarios.FS, dir, scenario.Options{ID: dir, Read: tone.Read})
		if b == nil {
			t.Fatal(ds)
		}
		if !b.Scenario.Picture.Given() {
			t.Errorf("%s: no picture for the library", dir)
		}
		for _, m := range b.Scenario.Media.Entries {
			data, err := b.Media(m.ID)
			if err != nil {
				t.Errorf("%s: %s: %v", dir, m.ID, err)
				continue
			}
			img, err := png.Decode(bytes.NewReader(data))
			if err != nil {
				t.Errorf("%s: %s: %v", dir, m.ID, err)
				continue
			}
			if len(data) > mostBytes {
				t.Errorf("%s: %s: %d bytes", dir, m.ID, len(data))
			}
			checkShape(t, dir+": "+m.ID, m.Value.Kind.V == "video", img.Bounds().Dx(), img.Bounds().Dy())
			main, _ := b.Texts.Text(b.Scenario.Language.V, "media."+m.ID+".alt")
			for i, lang := range b.Texts.Languages() {
				// What is not translated is given in the main language.
				if text, _ := b.Texts.Text(lang, "media."+m.ID+".alt"); text == "" || i > 0 && text == main {
					t.Errorf("%s: %s has no alternative text in %s", dir, m.ID, lang)
				}
			}
		}
	}
}

// checkShape wants 16 to 9, and of a film 3 to 6 frames of that shape.
func checkShape(t *testing.T, name string, film bool, w, h int) {
	t.Helper()
	frames := 1
	if film {
		frames = h * 16 / (w * 9)
		if frames < 3 || frames > 6 {
			t.Errorf("%s: a film of %d frames", name, frames)
		}
	}
	if h*16 != frames*w*9 {
		t.Errorf("%s: %d by %d px", name, w, h)
	}
}
