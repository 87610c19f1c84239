package ui

import (
	"math"

	"github.com/hajimehoshi/ebiten/v2"
)

// pointer is the state of the mouse or of the finger that acts as one.
type pointer struct {
	pos      Point
	down     bool
	right    bool
	capture  Widget
	start    Point
	hover    []ID
	hoverTop Widget

	clicks    int
	clickTick int
	clickPos  Point

	touching bool
	panned   bool
}

// doubleClick is the longest pause between the clicks of a double click, in ticks.
const doubleClick = 24

func (r *Root) handlePointer(in *Input) {
	pos := Point{in.X / r.device(), in.Y / r.device()}
	left, touch := in.Left, false
	if len(in.Touches) > 0 {
		t := in.Touches[0]
		pos, left, touch = Point{t.X / r.device(), t.Y / r.device()}, true, true
	} else if r.touching {
		// A finger has no place once it is up: the up happens where it was last.
		pos, touch = r.pos, true
	}
	r.touching = len(in.Touches) > 0
	moved := pos != r.pos
	last := r.pos
	r.pos = pos
	if moved || r.stale {
		r.updateHover()
	}
	if (in.WheelX != 0 || in.WheelY != 0) && !r.down {
		const notch = 48
		e := &Event{Kind: Wheel, Pos: pos, DX: -in.WheelX * notch, DY: -in.WheelY * notch, Mods: in.Mods}
		r.tips.hide(r)
		r.bubble(r.hit(pos), e)
		r.refresh()
		r.updateHover()
	}
	pressed := left || in.Right
	switch {
	case pressed && !r.down:
		r.down, r.right, r.panned = true, in.Right && !left, false
		r.press(in, touch)
	case r.down && moved && pressed:
		r.drag(last, touch, in.Mods)
	case r.down && !pressed:
		r.down = false
		r.release(touch, in.Mods)
	case moved && !r.down:
		if w := r.hoverTop; w != nil {
			r.bubble(w, &Event{Kind: PointerMove, Pos: pos, Mods: in.Mods})
		}
	}
}

func (r *Root) press(in *Input, touch bool) {
	near := math.Hypot(r.pos.X-r.clickPos.X, r.pos.Y-r.clickPos.Y) < 5
	if near && r.tick-r.clickTick < doubleClick {
		r.clicks++
	} else {
		r.clicks = 1
	}
	r.clickTick, r.clickPos, r.start = r.tick, r.pos, r.pos
	r.tips.pressed(r)
	w := r.hit(r.pos)
	if i := r.topModal(); w == nil && i >= 0 {
		// A press beside a menu or a dialog goes to the layer, which decides whether to close.
		w = r.layers[i].widget
	}
	r.focusFor(w)
	e := &Event{Kind: PointerDown, Pos: r.pos, Start: r.pos, Clicks: r.clicks, Right: r.right, Touch: touch, Mods: in.Mods}
	r.capture = r.bubble(w, e)
	r.repaint = true
}

func (r *Root) drag(last Point, touch bool, mods Mods) {
	if touch && (r.panned || math.Hypot(r.pos.X-r.start.X, r.pos.Y-r.start.Y) > 8) && !r.drags() {
		// A finger that moves scrolls; what it first touched is let go of.
		if !r.panned {
			r.panned = true
			r.send(r.capture, &Event{Kind: PointerCancel, Pos: r.pos, Start: r.start})
			r.capture = nil
		}
		r.bubble(r.hit(r.start), &Event{Kind: Wheel, Pos: r.start, DX: last.X - r.pos.X, DY: last.Y - r.pos.Y, Touch: true})
		return
	}
	r.send(r.capture, &Event{Kind: PointerMove, Pos: r.pos, Start: r.start, Clicks: r.clicks, Right: r.right, Touch: touch, Mods: mods})
}

// drags reports whether the widget that holds the pointer wants the finger's way itself.
func (r *Root) drags() bool {
	d, ok := r.capture.(interface{ dragsTouch() bool })
	return ok && d.dragsTouch()
}

func (r *Root) release(touch bool, mods Mods) {
	w := r.capture
	r.capture = nil
	r.repaint = true
	r.send(w, &Event{Kind: PointerUp, Pos: r.pos, Start: r.start, Clicks: r.clicks, Right: r.right, Touch: touch, Mods: mods})
}

// send gives e to w as it is in the newest build.
func (r *Root) send(w Widget, e *Event) {
	if w == nil {
		return
	}
	r.refresh()
	if now := r.find(w.element().id); now != nil {
		w = now
	}
	if h, ok := w.(Handler); ok && h.Handle(&r.ctx, e) {
		r.stale = true
	}
}

// bubble offers e to w and its parents and returns who used it.
func (r *Root) bubble(w Widget, e *Event) Widget {
	for ; w != nil; w = w.element().parent {
		if h, ok := w.(Handler); ok && h.Handle(&r.ctx, e) {
			r.stale = true
			return w
		}
	}
	return nil
}

// updateHover finds what is under the pointer and everything that contains it.
func (r *Root) updateHover() {
	w := r.hit(r.pos)
	if w == nil && r.hoverTop == nil {
		return
	}
	same := w != nil && r.hoverTop != nil && w.element().id == r.hoverTop.element().id
	r.hoverTop = w
	if same {
		return
	}
	r.hover = r.hover[:0]
	for v := w; v != nil; v = v.element().parent {
		r.hover = append(r.hover, v.element().id)
	}
	r.repaint = true
}

// hit returns the deepest widget at p in the highest layer that has one.
func (r *Root) hit(p Point) Widget {
	low := max(0, r.topModal())
	for i := len(r.layers) - 1; i >= low; i-- {
		if r.layers[i].passive {
			continue
		}
		if w := r.hitIn(r.layers[i].widget, p); w != nil {
			return w
		}
	}
	return nil
}

func (r *Root) hitIn(w Widget, p Point) Widget {
	if w == nil || w.element().hidden {
		return nil
	}
	inside := w.element().rect.Contains(p)
	if cl, ok := w.(clipper); ok && !cl.clip(&r.ctx).Contains(p) {
		if inside {
			return w
		}
		return nil
	}
	if pr, ok := w.(Parent); ok {
		kids := pr.Children()
		for i := len(kids) - 1; i >= 0; i-- {
			if h := r.hitIn(kids[i], p); h != nil {
				return h
			}
		}
	}
	if inside {
		return w
	}
	return nil
}

// find returns the widget with an identity in the present build.
func (r *Root) find(id ID) Widget {
	for i := len(r.layers) - 1; i >= 0; i-- {
		if w := findIn(r.layers[i].widget, id); w != nil {
			return w
		}
	}
	return nil
}

func findIn(w Widget, id ID) Widget {
	if w == nil {
		return nil
	}
	if w.element().id == id {
		return w
	}
	if p, ok := w.(Parent); ok {
		for _, k := range p.Children() {
			if f := findIn(k, id); f != nil {
				return f
			}
		}
	}
	return nil
}

// CursorShape returns the pointer's shape for what is under it.
func (r *Root) CursorShape() ebiten.CursorShapeType {
	for w := r.hoverTop; w != nil; w = w.element().parent {
		if s, ok := w.(interface {
			cursor(c *Context) ebiten.CursorShapeType
		}); ok {
			return s.cursor(&r.ctx)
		}
	}
	return ebiten.CursorShapeDefault
}
