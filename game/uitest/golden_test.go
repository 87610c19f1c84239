package uitest

import (
	"image"
	"image/color"
	"path/filepath"
	"testing"
)

// gradient has no colour that is frequent.
func gradient() *image.RGBA {
	img := image.NewRGBA(image.Rect(0, 0, 64, 64))
	for y := range 64 {
		for x := range 64 {
			img.SetRGBA(x, y, color.RGBA{uint8(x * 4), uint8(y * 4), 80, 255})
		}
	}
	return img
}

func TestCompare(t *testing.T) {
	want := gradient()
	if err := Compare(gradient(), want, Tolerance{}); err != nil {
		t.Errorf("the same picture: %v", err)
	}
	got := gradient()
	for x := range 8 {
		got.SetRGBA(x, 0, color.RGBA{255, 255, 255, 255})
	}
	if err := Compare(got, want, Tolerance{Channel: 24, Share: 0.001}); err == nil {
		t.Error("eight changed pixels of 4096 passed at 0.1 %")
	}
	if err := Compare(got, want, Tolerance{Channel: 24, Share: 0.01}); err != nil {
		t.Errorf("eight changed pixels of 4096 failed at 1 %%: %v", err)
	}
	if err := Compare(image.NewRGBA(image.Rect(0, 0, 1, 1)), want, Tolerance{}); err == nil {
		t.Error("a picture of another size passed")
	}
}

func TestGoldenUpdateThenCompare(t *testing.T) {
	img := gradient()
	path := filepath.Join(t.TempDir(), "sub", "white.png")
	t.Setenv(updateVar, "1")
	Golden(t, img, path)
	t.Setenv(updateVar, "")
	Golden(t, img, path)
}
