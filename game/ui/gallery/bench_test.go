package gallery

import (
	"testing"

	"demarche/game/ui"
)

// BenchmarkRoom builds, measures and lays out the densest page: what one event costs.
func BenchmarkRoom(b *testing.B) {
	s := New()
	s.Page = 3
	s.Root = ui.NewRoot(s)
	s.Root.Resize(1280, 720, 1)
	in := &ui.Input{}
	s.Root.Update(in)
	b.ReportAllocs()
	for b.Loop() {
		s.Root.Invalidate()
		s.Root.Update(in)
	}
}

// BenchmarkIdle is a tick in which nothing happens.
func BenchmarkIdle(b *testing.B) {
	s := New()
	s.Page = 3
	s.Root = ui.NewRoot(s)
	s.Root.Resize(1280, 720, 1)
	in := &ui.Input{}
	s.Root.Update(in)
	b.ReportAllocs()
	for b.Loop() {
		s.Root.Update(in)
	}
}
