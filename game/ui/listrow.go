package ui

import (
	"strconv"
)

// listRow holds one row: it is what can be chosen.
type listRow struct {
	Base
	list  *List
	index int
	child Widget
}

// Children returns what the row shows.
func (w *listRow) Children() []Widget {
	if w.child == nil {
		return nil
	}
	return []Widget{w.child}
}

// Measure returns the size of what the row shows.
func (w *listRow) Measure(c *Context, room Size) Size { return c.Measure(w.child, room) }

// Layout places what the row shows.
func (w *listRow) Layout(c *Context, r Rect) {
	w.rect = r
	c.Place(w.child, r)
}

// Draw paints what the row shows.
func (w *listRow) Draw(c *Context, p *Painter) {
	if c.hovered(w) && w.list.st.selected != w.index {
		p.Fill(w.rect, 0, InkBg2)
	}
	p.PaintChild(c, w.child)
}

// Handle chooses the row.
func (w *listRow) Handle(c *Context, e *Event) bool {
	switch e.Kind {
	case PointerDown:
		if w.list.track(c).Contains(e.Pos) {
			return false
		}
		return !e.Right
	case PointerUp:
		if w.rect.Contains(e.Pos) {
			w.list.choose(c, w.index)
			if e.Clicks == 2 && w.list.OnOpen != nil {
				w.list.OnOpen(w.index)
			}
		}
		return true
	}
	return false
}

// Describe tells the row's state; its name is in what it shows.
func (w *listRow) Describe(_ *Context, n *Node) {
	n.Role, n.Selected = RoleListItem, w.index == w.list.st.selected
	n.Value = strconv.Itoa(w.index + 1)
}
