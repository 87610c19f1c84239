package ui

import "syscall/js"

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
