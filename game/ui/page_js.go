package ui

import (
	"syscall/js"
	"time"
)

// page is what the window has to do with the page around it.
type page struct{ told bool }

// shown tells the page that there is something to see.
func (p *page) shown() {
	if p.told {
		return
	}
	p.told = true
	if around := js.Global().Get("demarche"); around.Truthy() {
		around.Call("ready")
	}
}

// slice is how long work beside the window goes on before the browser may draw.
const slice = 8 * time.Millisecond

var (
	framing bool      // a frame is being made: it is not interrupted
	since   time.Time // the browser had its turn
)

// Pause gives the browser its turn when work beside the window has had its own: what
// breath.Pausing wants in a page.
func Pause() {
	if framing || time.Since(since) < slice {
		return
	}
	time.Sleep(time.Millisecond)
	since = time.Now()
}

func (p *page) begin() { framing = true }

func (p *page) end() { framing = false }
