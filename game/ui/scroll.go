package ui

import (
	"math"

	"github.com/hajimehoshi/ebiten/v2"
)

// Scroll shows a part of something higher than its place. What is lower gets the whole place,
// so that Flex inside it works as long as there is room.
type Scroll struct {
	Base
	Child Widget
	// Pad is the distance from the edge to the child; it scrolls along.
	Pad   Edges
	Label string

	st      *scrollState
	content float64
}

type scrollState struct {
	y    float64
	grip bool
	at   float64
}

// barWidth is the width of a scroll bar's track, in px at scale 1.
const barWidth = 10

// Scrolled returns w in a scrolling area.
func Scrolled(w Widget) *Scroll { return &Scroll{Child: w} }

// Mount finds how far it is scrolled.
func (s *Scroll) Mount(c *Context) { s.st = StateOf[scrollState](c, s) }

// Children returns the child.
func (s *Scroll) Children() []Widget {
	if s.Child == nil {
		return nil
	}
	return []Widget{s.Child}
}

func (s *Scroll) inner(width float64) float64 { return math.Max(0, width-s.Pad.Start-s.Pad.End) }

// Measure asks for the child's size, or the room's height where that is less.
func (s *Scroll) Measure(c *Context, room Size) Size {
	k := c.Measure(s.Child, Size{s.inner(room.W), Unbounded})
	return Size{math.Min(room.W, k.W+s.Pad.Start+s.Pad.End), math.Min(room.H, k.H+s.Pad.Top+s.Pad.Bottom)}
}

// Layout places the child, moved up by how far it is scrolled.
func (s *Scroll) Layout(c *Context, r Rect) {
	s.rect = r
	w := s.inner(r.W)
	k := c.Measure(s.Child, Size{w, Unbounded})
	s.content = k.H + s.Pad.Top + s.Pad.Bottom
	s.st.y = clamp(s.st.y, 0, math.Max(0, s.content-r.H))
	in := s.Pad.inner(Rect{r.X, r.Y - s.st.y, r.W, math.Max(s.content, r.H)}, c.RTL)
	c.Place(s.Child, in)
}

// Draw paints the child and, where there is more than fits, the bar.
func (s *Scroll) Draw(c *Context, p *Painter) {
	p.PushClip(s.rect)
	p.PaintChild(c, s.Child)
	p.PopClip()
	if s.content > s.rect.H+0.5 {
		drawBar(c, p, s.rect, s.st.y/s.content, s.rect.H/s.content, s.st.grip || c.hovered(s))
	}
}

// drawBar paints a scroll bar at the end edge of r: from is the share of the content above,
// part the share in sight.
func drawBar(c *Context, p *Painter, r Rect, from, part float64, strong bool) {
	h := math.Max(24, r.H*part)
	y := r.Y + (r.H-h)*from/math.Max(1e-9, 1-part)
	ink := InkLine
	if strong {
		ink = InkText3
	}
	p.Fill(c.mirror(Rect{r.Right() - 7, y + 2, 4, h - 4}, r), RadiusPill, ink)
}

func (s *Scroll) clip(*Context) Rect { return s.rect }

func (s *Scroll) reveal(c *Context, r Rect) {
	const edge = 8
	switch {
	case r.H > s.rect.H:
	case r.Y-edge < s.rect.Y:
		s.scroll(c, r.Y-edge-s.rect.Y)
	case r.Bottom()+edge > s.rect.Bottom():
		s.scroll(c, r.Bottom()+edge-s.rect.Bottom())
	}
}

// scroll moves by d px and reports whether there was anywhere to go.
func (s *Scroll) scroll(c *Context, d float64) bool {
	y := clamp(s.st.y+d, 0, math.Max(0, s.content-s.rect.H))
	if y == s.st.y {
		return false
	}
	s.st.y = y
	c.Invalidate()
	return true
}

func (s *Scroll) track(c *Context) Rect {
	return c.mirror(Rect{s.rect.Right() - barWidth, s.rect.Y, barWidth, s.rect.H}, s.rect)
}

// Focusable lets the keyboard scroll an area that has nothing else to stop at.
func (s *Scroll) Focusable() bool { return s.content > s.rect.H+0.5 && !anyStop(s.Child) }

func anyStop(w Widget) bool {
	if w == nil {
		return false
	}
	if f, ok := w.(Focuser); ok && f.Focusable() {
		return true
	}
	if p, ok := w.(Parent); ok {
		for _, k := range p.Children() {
			if anyStop(k) {
				return true
			}
		}
	}
	return false
}

func (s *Scroll) focusRing(*Context) (Rect, float64, bool) { return s.rect.Inset(3, 3), 4, true }

// Handle scrolls by wheel, bar and keys.
func (s *Scroll) Handle(c *Context, e *Event) bool {
	switch e.Kind {
	case Wheel:
		return s.scroll(c, e.DY)
	case PointerDown:
		if s.content > s.rect.H && s.track(c).Contains(e.Pos) {
			s.st.grip, s.st.at = true, s.st.y
			part := s.rect.H / s.content
			top := s.rect.Y + s.st.y*part
			if e.Pos.Y < top || e.Pos.Y > top+s.rect.H*part {
				s.scroll(c, (e.Pos.Y-s.rect.Y)/part-s.rect.H/2-s.st.y)
				s.st.at = s.st.y
			}
			return true
		}
	case PointerMove:
		if s.st.grip && c.pressed(s) {
			s.scroll(c, s.st.at+(e.Pos.Y-e.Start.Y)*s.content/s.rect.H-s.st.y)
			return true
		}
	case PointerUp, PointerCancel:
		s.st.grip = false
	case KeyDown:
		return s.key(c, e.Key)
	}
	return false
}

func (s *Scroll) dragsTouch() bool { return s.st.grip }

func (s *Scroll) key(c *Context, k ebiten.Key) bool {
	page := math.Max(40, s.rect.H-40)
	switch k {
	case ebiten.KeyPageDown:
		return s.scroll(c, page)
	case ebiten.KeyPageUp:
		return s.scroll(c, -page)
	case ebiten.KeyHome:
		return s.scroll(c, -s.content)
	case ebiten.KeyEnd:
		return s.scroll(c, s.content)
	case ebiten.KeyArrowDown:
		return c.focused(s) && s.scroll(c, 40)
	case ebiten.KeyArrowUp:
		return c.focused(s) && s.scroll(c, -40)
	}
	return false
}

// Describe tells how far it is scrolled.
func (s *Scroll) Describe(_ *Context, n *Node) {
	if s.Label != "" || s.Focusable() {
		n.Role, n.Name = RoleScrollArea, s.Label
	}
}
