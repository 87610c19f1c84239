package ui

import (
	"syscall/js"
	"time"
)

// What the browser and the work beside the window share: there is one thread.
var (
	framing bool          // a frame is being made: it is not interrupted
	since   time.Time     // the work had its turn
	turn    chan struct{} // closed when the browser has had its own; nil where nobody waits

	turned = js.FuncOf(func(js.Value, []js.Value) any {
		close(turn)
		turn = nil
		return nil
	})
)

// Pausing returns what breath.Pausing wants in a page: it gives the browser its turn when work
// beside the window has gone on for so long. It waits for the browser itself and not for a
// time, which other work might use up.
func Pausing(slice time.Duration) func() {
	return func() {
		if framing || time.Since(since) < slice {
			return
		}
		if turn == nil {
			turn = make(chan struct{})
			js.Global().Call("setTimeout", turned)
		}
		<-turn
		since = time.Now()
	}
}
