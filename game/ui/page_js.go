package ui

import "syscall/js"

// page is what the window has to do with the page around it, which scripts/web/mirror.js
// looks after.
type page struct {
	around js.Value
	told   bool
	mirror mirror
	asked  []func(*Root) // by the page, since the last tick
}

// begin starts a tick: what the page asked for since the last is done in it.
func (p *page) begin(w *Window) {
	framing = true
	if p.around.IsUndefined() {
		p.around = js.Global().Get("demarche")
		if p.around.Truthy() {
			p.listen()
		}
	}
	asked := p.asked
	p.asked = nil
	for _, do := range asked {
		do(w.Root)
	}
}

// end ends a tick: the page is told what is shown.
func (p *page) end(w *Window) {
	framing = false
	if p.around.Truthy() {
		p.mirror.show(p.around, w)
	}
}

// listen has the page ask for things: to press or focus what it mirrors, and to take over
// what was written in its text area.
func (p *page) listen() {
	on := func(name string, do func(*Root, []js.Value)) {
		p.around.Set(name, js.FuncOf(func(_ js.Value, args []js.Value) any {
			p.asked = append(p.asked, func(r *Root) { do(r, args) })
			return nil
		}))
	}
	on("press", func(r *Root, args []js.Value) { p.mirror.node(args, r.Tap) })
	on("focus", func(r *Root, args []js.Value) { p.mirror.node(args, r.FocusOn) })
	on("edited", func(r *Root, args []js.Value) {
		if t := r.textFocus(); t != nil && t.owner.element().id.String() == args[0].String() {
			t.takeOver(&r.ctx, args[1].String(), args[2].Int(), args[3].Int())
		}
	})
}

// shown tells the page that there is something to see.
func (p *page) shown() {
	if !p.told && p.around.Truthy() {
		p.told = true
		p.around.Call("ready")
	}
}
