package ui

import (
	"slices"
)

// stop is one place the focus can be, in reading order.
type stop struct {
	widget Widget
	group  *Box
	layer  int
}

// collectStops lists what can take the focus and mends the focus where its widget has gone.
func (r *Root) collectStops() {
	r.stops = r.stops[:0]
	for i, l := range r.layers {
		if !l.passive {
			r.collect(l.widget, nil, i)
		}
	}
	modal := r.topModal()
	if modal > 0 && !r.focusIn(modal) {
		r.returns = append(r.returns, r.focus)
		r.focusFirst(modal)
		return
	}
	if r.focus == 0 {
		return
	}
	if i := slices.IndexFunc(r.stops, func(s stop) bool { return s.widget.element().id == r.focus }); i >= 0 {
		r.lastStop = i
		return
	}
	// The focused widget has gone: back to where a dialog was opened from, or to what still
	// stands of the way down to it.
	for n := len(r.returns); n > 0; n = len(r.returns) {
		id := r.returns[n-1]
		r.returns = r.returns[:n-1]
		for _, s := range r.stops {
			if s.widget.element().id == id && s.layer >= modal {
				r.setFocus(s.widget)
				return
			}
		}
	}
	r.setFocus(nil)
}

func (r *Root) collect(w Widget, group *Box, layer int) {
	if w == nil || w.element().hidden {
		return
	}
	if b, ok := w.(*Box); ok && b.Group {
		group = b
	}
	if f, ok := w.(Focuser); ok && f.Focusable() {
		r.stops = append(r.stops, stop{w, group, layer})
	}
	if p, ok := w.(Parent); ok {
		for _, k := range p.Children() {
			r.collect(k, group, layer)
		}
	}
}

func (r *Root) focusIn(layer int) bool {
	return slices.ContainsFunc(r.stops, func(s stop) bool { return s.layer == layer && s.widget.element().id == r.focus })
}

func (r *Root) focusFirst(layer int) {
	var first Widget
	for _, s := range r.stops {
		if s.layer != layer {
			continue
		}
		if first == nil {
			first = s.widget
		}
		if d, ok := s.widget.(interface{ defaultFocus() bool }); ok && d.defaultFocus() {
			first = s.widget
			break
		}
	}
	r.setFocus(first)
}

// setFocus moves the focus to w, or to nothing, and brings it into sight.
func (r *Root) setFocus(w Widget) {
	if r.moveFocus(w) && w != nil {
		r.reveal(w)
	}
}

// moveFocus moves the focus to w, or to nothing, and reports whether it was elsewhere.
func (r *Root) moveFocus(w Widget) bool {
	var id ID
	if w != nil {
		id = w.element().id
	}
	if id == r.focus {
		return false
	}
	old := r.focus
	r.focus = id
	if o := r.find(old); o != nil && old != 0 {
		if h, ok := o.(Handler); ok {
			h.Handle(&r.ctx, &Event{Kind: FocusOut})
		}
	}
	if w != nil {
		if h, ok := w.(Handler); ok {
			h.Handle(&r.ctx, &Event{Kind: FocusIn})
		}
	}
	r.tips.focusMoved(r)
	r.stale = true
	return true
}

// reveal scrolls everything around w so that w is in sight.
func (r *Root) reveal(w Widget) {
	rect := w.element().rect
	for p := w.element().parent; p != nil; p = p.element().parent {
		if s, ok := p.(revealer); ok {
			s.reveal(&r.ctx, rect)
		}
	}
}

// takeFocus serves Context.Focus once the widget with the key exists. It is brought into
// sight once it has its place.
func (r *Root) takeFocus(w Widget) {
	r.wantFocus = ""
	r.moveFocus(w)
	r.unseen = w
}

// showFocus brings into sight what has just been given the focus.
func (r *Root) showFocus() {
	if r.unseen != nil {
		r.reveal(r.unseen)
		r.unseen = nil
	}
}

// focusFor moves the focus for a press on w: to w or the nearest thing around it that can
// hold it. Nothing scrolls: what is pressed is in sight, and must stay under the pointer.
func (r *Root) focusFor(w Widget) {
	for ; w != nil; w = w.element().parent {
		if f, ok := w.(Focuser); ok && f.Focusable() {
			r.moveFocus(w)
			return
		}
	}
}

// step moves the focus by one stop. A group counts as one: it is entered at the member last
// focused, or at its selected one, and arrows move inside it.
func (r *Root) step(back bool) {
	low := max(0, r.topModal())
	var order []stop
	at := -1
	for _, s := range r.stops {
		if s.layer < low {
			continue
		}
		id := s.widget.element().id
		if s.group != nil && len(order) > 0 && order[len(order)-1].group == s.group {
			if r.entry(s) || id == r.focus {
				order[len(order)-1] = s
			}
		} else {
			order = append(order, s)
		}
		if id == r.focus {
			at = len(order) - 1
		}
	}
	if len(order) == 0 {
		return
	}
	switch {
	case at < 0:
		at = r.resume(order, back)
	case back:
		at = (at + len(order) - 1) % len(order)
	default:
		at = (at + 1) % len(order)
	}
	r.setFocus(order[at].widget)
}

// resume returns where to go on from a focus that has been lost: what stood after it stands
// in its place now.
func (r *Root) resume(order []stop, back bool) int {
	for i, s := range order {
		k := slices.IndexFunc(r.stops, func(t stop) bool { return t.widget == s.widget })
		if k < r.lastStop {
			continue
		}
		if back {
			return (i + len(order) - 1) % len(order)
		}
		return i
	}
	if back {
		return len(order) - 1
	}
	return 0
}

// entry reports whether a group should be entered at s.
func (r *Root) entry(s stop) bool {
	e, ok := s.widget.(interface{ defaultFocus() bool })
	return ok && e.defaultFocus()
}

// stepInGroup moves the focus inside the group it is in.
func (r *Root) stepInGroup(back bool) bool {
	var members []Widget
	at := -1
	var group *Box
	for _, s := range r.stops {
		if s.widget.element().id == r.focus {
			group = s.group
		}
	}
	if group == nil {
		return false
	}
	for _, s := range r.stops {
		if s.group == group {
			if s.widget.element().id == r.focus {
				at = len(members)
			}
			members = append(members, s.widget)
		}
	}
	n := len(members)
	if back {
		at += n - 1
	} else {
		at++
	}
	r.setFocus(members[at%n])
	return true
}
