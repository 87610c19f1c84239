package main

import (
	"bytes"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

// Pictures are drawn, not edited: what is committed is what is drawn. The px are
// compared and not the files, which another version of Go may pack otherwise.
func TestPicturesAreAsDrawn(t *testing.T) {
	if runtime.GOARCH != "amd64" {
		t.Skip("SKIPPED, the last digit of a sum of fractions differs between processors: " + runtime.GOARCH)
	}
	for scenario, list := range scenarios {
		dir := filepath.Join("..", "..", "scenarios", scenario, "media")
		for name, p := range list {
			t.Run(scenario+"/"+name, func(t *testing.T) {
				t.Parallel()
				committed, err := os.ReadFile(filepath.Join(dir, name+".png"))
				if err != nil {
					t.Fatal(err)
				}
				drawn, err := p.draw()
				if err != nil {
					t.Fatal(err)
				}
				if a, b := px(t, committed), px(t, drawn); a.Rect != b.Rect || !bytes.Equal(a.Pix, b.Pix) {
					t.Error("the file is not what is drawn: go run ./scripts/pictures")
				}
			})
		}
		files, err := os.ReadDir(dir)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range files {
			if _, ok := list[strings.TrimSuffix(f.Name(), ".png")]; !ok {
				t.Errorf("%s/%s is drawn by nobody", scenario, f.Name())
			}
		}
	}
}

func px(t *testing.T, data []byte) *image.RGBA {
	t.Helper()
	img, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	out := image.NewRGBA(img.Bounds())
	for y := range out.Rect.Dy() {
		for x := range out.Rect.Dx() {
			out.Set(x, y, img.At(x, y))
		}
	}
	return out
}
