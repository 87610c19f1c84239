package uitest

import (
	"bytes"
	"image"
	"time"
)

// What is done beside the window takes real time, while ticks pass as fast as they go.
const (
	arrives = time.Minute     // within which a picture must show what is wanted
	settled = 3 * time.Second // without a change, and nothing is under way any more
)

// Golden compares what the game shows with the golden picture at path, as the function of this
// name does, and gives it time to come to that.
func (a *App) Golden(path string) {
	a.t.Helper()
	if updating() {
		update(a.t, a.Still(), path)
		return
	}
	want := golden(a.t, path)
	img := a.later()
	for end := time.Now().Add(arrives); !a.t.Failed() && time.Now().Before(end); img = a.later() {
		if _, err := Similar(img, want); err == nil {
			return
		}
	}
	Golden(a.t, img, path)
}

// Still waits until the game shows the same for a while, and returns that.
func (a *App) Still() *image.RGBA {
	a.t.Helper()
	last, since := a.later(), time.Now()
	for end := since.Add(arrives); time.Since(since) < settled && time.Now().Before(end); {
		img := a.later()
		if !bytes.Equal(img.Pix, last.Pix) {
			last, since = img, time.Now()
		}
	}
	return last
}

// later lets a moment pass and returns what the game shows then.
func (a *App) later() *image.RGBA {
	a.Tick(10)
	time.Sleep(50 * time.Millisecond)
	return a.Image()
}
