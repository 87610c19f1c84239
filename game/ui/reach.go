package ui

// Tap presses what a node of the semantic tree stands for, as a click on it would: for who
// reaches it by another way than the pointer, such as a screen reader.
func (r *Root) Tap(n *Node) {
	at, ok := r.bring(n)
	if !ok {
		return
	}
	d := r.device()
	in := Input{X: at.X * d, Y: at.Y * d, Left: true}
	r.handlePointer(&in)
	r.refresh()
	in.Left = false
	r.handlePointer(&in)
	r.refresh()
}

// FocusOn moves the keyboard focus to what a node stands for, if it can hold it.
func (r *Root) FocusOn(n *Node) {
	w := r.find(n.ID)
	if w == nil || n.ID == 0 || r.focus == n.ID {
		return
	}
	if f, ok := w.(Focuser); ok && f.Focusable() {
		r.setFocus(w)
		r.refresh()
	}
}

// bring has a node in sight and returns where it can be pressed.
func (r *Root) bring(n *Node) (Point, bool) {
	seen := n.Seen
	if w := r.find(n.ID); w != nil && n.ID != 0 && (seen.W <= 0 || seen.H <= 0) {
		r.reveal(w)
		r.stale = true
		r.refresh()
		if w = r.find(n.ID); w != nil {
			seen = w.element().rect
		}
	}
	if seen.W <= 0 || seen.H <= 0 {
		return Point{}, false
	}
	return Point{seen.X + seen.W/2, seen.Y + seen.H/2}, true
}
