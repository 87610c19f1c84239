package gametest

import (
	"image"
	"testing"
)

func TestTheFirstFrameShowsSomething(t *testing.T) {
	app := Start(t, Look{Width: 1280, Height: 720, Language: "en"}, t.TempDir())
	app.Tick(1)
	if colours(app.Image()) < 20 {
		t.Fatal("the first frame is empty")
	}
}

func colours(img *image.RGBA) int {
	seen := map[[3]uint8]bool{}
	for i := 0; i+3 < len(img.Pix); i += 4 {
		seen[[3]uint8{img.Pix[i], img.Pix[i+1], img.Pix[i+2]}] = true
	}
	return len(seen)
}
