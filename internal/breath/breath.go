// Package breath lets long work give way for a moment where the program has one thread, as in
// a page of a browser, so that the window goes on being drawn. It decides nothing: with or
// without pauses the same comes out.
package breath

var pause func()

// Pausing has Take call f, which may let others run before it returns. It is set before any
// work begins, and not at all where there are threads enough.
func Pausing(f func()) { pause = f }

// Take gives way if it is time. Work that lasts longer than a frame calls it many times for
// each millisecond.
func Take() {
	if pause != nil {
		pause()
	}
}
