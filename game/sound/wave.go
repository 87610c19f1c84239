// Package sound plays a few quiet cues, which are computed when the game starts: no
// file, nothing that startles.
package sound

import (
	"encoding/binary"
	"math"
)

// Cue is a sound with a meaning.
type Cue uint8

// The cues.
const (
	Message Cue = iota // somebody wants something
	Urgent             // somebody wants it soon
	News               // something that was begun has come to its end
	Given              // an order was taken
	Climb              // the ladder rose
	Fall               // the ladder fell
	Cues
)

const (
	rate     = 48000 // frames a second
	channels = 2
	loudest  = 0.14 // of full scale, which no cue goes beyond
	attack   = 0.02 // seconds in which a note rises
)

// note is a tone of some Hz that begins at a second and fades over others.
type note struct{ hz, at, fades float64 }

// scores are what the cues are made of: two notes upward for what comes in, lower
// and closer ones for what is urgent or worse.
var scores = [Cues][]note{
	Message: {{523.25, 0, 0.5}, {659.26, 0.14, 0.6}},
	Urgent:  {{587.33, 0, 0.35}, {587.33, 0.18, 0.35}, {698.46, 0.36, 0.6}},
	News:    {{659.26, 0, 0.6}},
	Given:   {{392, 0, 0.16}},
	Climb:   {{220, 0, 0.7}, {196, 0.2, 0.9}},
	Fall:    {{196, 0, 0.6}, {261.63, 0.2, 0.8}},
}

// Wave computes a cue: samples of one channel, 48,000 a second.
func Wave(c Cue) []float64 {
	long := 0.0
	for _, n := range scores[c] {
		long = max(long, n.at+n.fades)
	}
	out := make([]float64, int(long*rate))
	for _, n := range scores[c] {
		for i := range out {
			t := float64(i)/rate - n.at
			if t < 0 || t >= n.fades {
				continue
			}
			// It rises and falls softly, and ends at nothing: neither makes a click.
			loud := min(t/attack, 1) * math.Pow(1-t/n.fades, 2)
			out[i] += loud * (math.Sin(2*math.Pi*n.hz*t) + 0.25*math.Sin(4*math.Pi*n.hz*t))
		}
	}
	top := 0.0
	for _, x := range out {
		top = max(top, math.Abs(x))
	}
	for i := range out {
		out[i] *= loudest / top
	}
	return out
}

// frames are the samples as the device takes them: 32-bit floats, alike in both
// channels.
func frames(wave []float64) []byte {
	out := make([]byte, 0, len(wave)*channels*4)
	for _, x := range wave {
		for range channels {
			out = binary.LittleEndian.AppendUint32(out, math.Float32bits(float32(x)))
		}
	}
	return out
}
