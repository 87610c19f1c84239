package gametest

import (
	"image"
	"image/draw"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"demarche/game/uitest"
)

// What is looked for in the golden pictures: a widget that has moved by 8 px, or gone.
func TestGoldenPicturesSeeAWidgetMove(t *testing.T) {
	for _, w := range []struct {
		picture string
		at      image.Rectangle
		ground  image.Point // beside it
	}{
		{"title-en", image.Rect(60, 362, 140, 386), image.Pt(200, 374)},     // the way to the crises
		{"keys-en", image.Rect(380, 230, 406, 252), image.Pt(440, 240)},     // the name of a key
		{"room-en", image.Rect(1040, 18, 1076, 38), image.Pt(1085, 10)},     // a mark in the top bar
		{"settings-en", image.Rect(534, 304, 568, 322), image.Pt(520, 312)}, // a switch
	} {
		want := read(t, filepath.Join("testdata", w.picture+".png"))
		got := image.NewRGBA(want.Bounds())
		draw.Draw(got, got.Rect, want, image.Point{}, draw.Src)
		if _, err := uitest.Similar(got, want); err != nil {
			t.Fatalf("%s is not like itself: %v", w.picture, err)
		}
		draw.Draw(got, w.at, &image.Uniform{want.At(w.ground.X, w.ground.Y)}, image.Point{}, draw.Src)
		if _, err := uitest.Similar(got, want); err == nil {
			t.Errorf("%s: nobody sees what has gone at %v", w.picture, w.at)
		}
		draw.Draw(got, w.at.Add(image.Pt(8, 0)), want, w.at.Min, draw.Src)
		if _, err := uitest.Similar(got, want); err == nil {
			t.Errorf("%s: nobody sees what has moved at %v", w.picture, w.at)
		}
	}
}

func read(t *testing.T, path string) image.Image {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	img, err := png.Decode(f)
	if err != nil {
		t.Fatal(err)
	}
	return img
}
