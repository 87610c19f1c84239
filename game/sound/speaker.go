package sound

import (
	"bytes"
	"slices"
	"sync/atomic"

	"github.com/ebitengine/oto/v3"
)

// Speaker plays cues. A nil one, and one whose device cannot be opened, is silent:
// the game says everything in words as well.
type Speaker struct {
	device atomic.Pointer[oto.Context]
	cues   [Cues][]byte
	going  []*oto.Player
}

// Open computes the cues and opens the device beside the window.
func Open() *Speaker {
	s := &Speaker{}
	for c := range Cues {
		s.cues[c] = frames(Wave(c))
	}
	go func() {
		device, ready, err := oto.NewContext(&oto.NewContextOptions{SampleRate: rate, ChannelCount: channels, Format: oto.FormatFloat32LE})
		if err != nil {
			return
		}
		<-ready
		s.device.Store(device)
	}()
	return s
}

// Play begins a cue and returns at once.
func (s *Speaker) Play(c Cue) {
	if s == nil {
		return
	}
	device := s.device.Load()
	if device == nil || device.Err() != nil {
		return
	}
	s.going = slices.DeleteFunc(s.going, func(p *oto.Player) bool { return !p.IsPlaying() })
	p := device.NewPlayer(bytes.NewReader(s.cues[c]))
	p.Play()
	s.going = append(s.going, p) // until it has ended
}
