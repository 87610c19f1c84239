package gametest

import (
	"image"
	"testing"
	"time"
)

// firstFrame is how soon after its start the game must show something.
const firstFrame = 2 * time.Second

func TestTheFirstFrameComesSoon(t *testing.T) {
	l := Look{Width: 1280, Height: 720, Language: "en"}
	Start(t, l, t.TempDir()) // builds the game, and opens the window that draws for it
	best := time.Hour
	for range 3 { // other programs share the machine
		begun := time.Now()
		app := Start(t, l, t.TempDir())
		app.Tick(1)
		img := app.Image()
		best = min(best, time.Since(begun))
		if colours(img) < 20 {
			t.Fatal("the first frame is empty")
		}
	}
	t.Logf("first frame after %v", best)
	if best > firstFrame {
		t.Errorf("the first frame comes after %v, not within %v", best, firstFrame)
	}
}

func colours(img *image.RGBA) int {
	seen := map[[3]uint8]bool{}
	for i := 0; i+3 < len(img.Pix); i += 4 {
		seen[[3]uint8{img.Pix[i], img.Pix[i+1], img.Pix[i+2]}] = true
	}
	return len(seen)
}
