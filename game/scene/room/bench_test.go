package room

import (
	"testing"

	"demarche/game/ui"
)

// BenchmarkBuild is one event late in the crisis: the tree of widgets is made
// again, nothing else.
func BenchmarkBuild(b *testing.B) {
	d := sit(b, 1920, 1080, "en", 1)
	for range 30 {
		d.next()
	}
	b.ReportAllocs()
	for b.Loop() {
		d.root.Invalidate()
		d.root.Update(&ui.Input{})
	}
}
