package ui

import (
	"math"
)

// Stack shows its items on top of each other, the last on top. Items take the whole place
// unless At says where they stand across it.
type Stack struct {
	Base
	Items []Widget
}

// Children returns the items.
func (s *Stack) Children() []Widget { return s.Items }

// Measure returns the size of the largest item.
func (s *Stack) Measure(c *Context, room Size) Size {
	var out Size
	for _, w := range s.Items {
		k := c.Measure(w, room)
		out.W, out.H = math.Max(out.W, k.W), math.Max(out.H, k.H)
	}
	return out
}

// Layout places the items.
func (s *Stack) Layout(c *Context, r Rect) {
	s.rect = r
	for _, w := range s.Items {
		if w == nil {
			continue
		}
		k := c.Measure(w, Size{r.W, r.H})
		p := r
		switch w.element().align {
		case AlignStart:
			p = Rect{r.X, r.Y, k.W, k.H}
		case AlignCenter:
			p = Rect{r.X + (r.W-k.W)/2, r.Y + (r.H-k.H)/2, k.W, k.H}
		case AlignEnd:
			p = Rect{r.Right() - k.W, r.Bottom() - k.H, k.W, k.H}
		}
		c.Place(w, c.mirror(p, r))
	}
}

// Draw paints the items.
func (s *Stack) Draw(c *Context, p *Painter) {
	for _, w := range s.Items {
		p.PaintChild(c, w)
	}
}
