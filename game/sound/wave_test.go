package sound

import (
	"math"
	"slices"
	"testing"
)

// Nothing startles: cues are short and quiet, begin and end at nothing, and none
// jumps from one sample to the next.
func TestCuesAreQuiet(t *testing.T) {
	var heard [][]float64
	for c := range Cues {
		wave := Wave(c)
		if long := float64(len(wave)) / rate; long < 0.1 || long > 1.5 {
			t.Errorf("cue %d takes %.2f s", c, long)
		}
		last, top := 0.0, 0.0
		for _, x := range wave {
			if math.Abs(x-last) > 0.03 {
				t.Fatalf("cue %d jumps by %.3f", c, x-last)
			}
			last, top = x, max(top, math.Abs(x))
		}
		if top > loudest+1e-9 || math.Abs(wave[0]) > 1e-6 || math.Abs(wave[len(wave)-1]) > 1e-3 {
			t.Errorf("cue %d: loudest %.3f, from %.4f to %.4f", c, top, wave[0], wave[len(wave)-1])
		}
		if slices.ContainsFunc(heard, func(o []float64) bool { return slices.Equal(o, wave) }) {
			t.Errorf("cue %d sounds like another", c)
		}
		heard = append(heard, wave)
		if got := len(frames(wave)); got != len(wave)*channels*4 {
			t.Errorf("%d bytes", got)
		}
	}
	(*Speaker)(nil).Play(News)
	(&Speaker{}).Play(News) // its device is not open
}
