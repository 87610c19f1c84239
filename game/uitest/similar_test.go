package uitest

import (
	"image"
	"image/color"
	"image/draw"
	"testing"
)

// The colours of the dark theme's panels, and of a text.
var (
	panel = color.RGBA{21, 29, 43, 255}
	row   = color.RGBA{29, 39, 56, 255}
	ink   = color.RGBA{230, 237, 247, 255}
)

// page draws a panel with a row at y, a letter's strokes on it and a mark of 8 px beside it.
func page(y, x int, mark bool) *image.RGBA {
	img := image.NewRGBA(image.Rect(0, 0, 320, 200))
	fill := func(c color.Color, x0, y0, x1, y1 int) {
		draw.Draw(img, image.Rect(x0, y0, x1, y1), &image.Uniform{c}, image.Point{}, draw.Src)
	}
	fill(panel, 0, 0, 320, 200)
	fill(row, 20, y, 300, y+30)
	for i := range 4 {
		fill(ink, x+i*6, 80, x+i*6+1, 90)
	}
	if mark {
		fill(color.RGBA{106, 178, 246, 255}, 260, 120, 268, 128)
	}
	return img
}

// soft returns img with every pixel mixed with the one beside it, by a part of 8: as another
// rasteriser sets edges.
func soft(img *image.RGBA, part int) *image.RGBA {
	out := image.NewRGBA(img.Rect)
	for y := range img.Rect.Dy() {
		for x := range img.Rect.Dx() {
			a, b := at(img, x, y), at(img, min(x+1, img.Rect.Dx()-1), y)
			mix := func(k int) uint8 { return uint8((int(a[k])*(8-part) + int(b[k])*part) / 8) }
			out.SetRGBA(x, y, color.RGBA{mix(0), mix(1), mix(2), 255})
		}
	}
	return out
}

func TestWhatHasMovedIsSeenAndRoundingIsNot(t *testing.T) {
	want := coarse(page(75, 40, true))
	for _, tc := range []struct {
		name string
		got  *image.RGBA
		same bool
	}{
		{"the same", page(75, 40, true), true},
		{"edges a quarter of a pixel on", soft(page(75, 40, true), 2), true},
		{"a word 8 px on", page(75, 48, true), false},
		{"a row 8 px down", page(83, 40, true), false},
		{"a mark gone", page(75, 40, false), false},
	} {
		if _, err := Similar(tc.got, want); (err == nil) != tc.same {
			t.Errorf("%s: %v", tc.name, err)
		}
	}
	if _, err := Similar(image.NewRGBA(image.Rect(0, 0, 1, 1)), want); err == nil {
		t.Error("a picture of another size passed")
	}
}
