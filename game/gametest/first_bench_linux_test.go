package gametest

import (
	"os"
	"os/exec"
	"testing"
	"time"
)

// BenchmarkFirstFrame is how long it takes from the start of the game until it has drawn a
// frame, beside the start of a program that does nothing.
func BenchmarkFirstFrame(b *testing.B) {
	l := Look{Width: 1280, Height: 720, Language: "en"}
	Start(b, l, b.TempDir()) // builds the game, and opens the window that draws for it
	frames, nothing := time.Duration(0), time.Duration(0)
	for b.Loop() {
		begun := time.Now()
		if err := exec.Command(os.Args[0], "-test.run=^$").Run(); err != nil {
			b.Fatal(err)
		}
		nothing += time.Since(begun)
		begun = time.Now()
		app := Start(b, l, b.TempDir())
		app.Tick(1)
		app.Image()
		frames += time.Since(begun)
	}
	b.ReportMetric(frames.Seconds()*1000/float64(b.N), "ms/frame")
	b.ReportMetric(float64(frames)/float64(nothing), "x-start")
}
