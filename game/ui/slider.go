package ui

import (
	"math"
	"strconv"

	"github.com/hajimehoshi/ebiten/v2"
)

// Slider is a number between two ends.
type Slider struct {
	Base
	// Value is the number; the slider writes to it. Where nil it keeps its own.
	Value *float64
	// Min, Max and Step bound it; Max 0 means 1, Step 0 a hundredth of the way.
	Min, Max, Step float64
	Label          string
	// Along has it run from left to right in every language, below a timeline or chart.
	Along bool
	// Format says the value in words, for the semantic tree.
	Format   func(v float64) string
	OnChange func(v float64)
}

// Mount finds the value.
func (s *Slider) Mount(c *Context) {
	if s.Value == nil {
		s.Value = StateOf[float64](c, s)
	}
	if s.Max == s.Min {
		s.Max = s.Min + 1
	}
	if s.Step == 0 {
		s.Step = (s.Max - s.Min) / 100
	}
}

// Measure asks for the room's width, up to 200 px.
func (s *Slider) Measure(_ *Context, room Size) Size { return Size{math.Min(room.W, 200), 28} }

func (s *Slider) rail() Rect { return Rect{s.rect.X + 9, s.rect.Y + s.rect.H/2 - 3, s.rect.W - 18, 6} }

func (s *Slider) share(c *Context) float64 {
	t := clamp((*s.Value-s.Min)/(s.Max-s.Min), 0, 1)
	if c.RTL && !s.Along {
		return 1 - t
	}
	return t
}

// Draw paints the rail, the part up to the value and the knob.
func (s *Slider) Draw(c *Context, p *Painter) {
	r := s.rail()
	x := r.X + r.W*s.share(c)
	p.Fill(r, RadiusPill, InkBg3)
	p.Stroke(r, RadiusPill, 1, InkText3)
	fill := Rect{r.X, r.Y, x - r.X, r.H}
	if c.RTL && !s.Along {
		fill = Rect{x, r.Y, r.Right() - x, r.H}
	}
	p.Fill(fill, RadiusPill, InkAccent)
	p.Dot(Point{x, r.Y + r.H/2}, 9, InkBg1)
	p.Dot(Point{x, r.Y + r.H/2}, 8, InkAccent)
	if c.hovered(s) || c.pressed(s) {
		p.Dot(Point{x, r.Y + r.H/2}, 3, InkOnAccent)
	}
}

// Focusable lets the keyboard reach it.
func (s *Slider) Focusable() bool { return true }

func (s *Slider) dragsTouch() bool { return true }

func (s *Slider) set(c *Context, v float64) {
	v = clamp(s.Min+math.Round((v-s.Min)/s.Step)*s.Step, s.Min, s.Max)
	if v == *s.Value {
		return
	}
	*s.Value = v
	if s.OnChange != nil {
		s.OnChange(v)
	}
	c.Invalidate()
}

// Handle moves the knob.
func (s *Slider) Handle(c *Context, e *Event) bool {
	switch e.Kind {
	case PointerDown, PointerMove:
		if e.Kind == PointerMove && !c.pressed(s) {
			return false
		}
		t := (e.Pos.X - s.rail().X) / s.rail().W
		if c.RTL && !s.Along {
			t = 1 - t
		}
		s.set(c, lerp(s.Min, s.Max, t))
		return true
	case PointerUp:
		return true
	case KeyDown:
		step := s.Step
		if e.Mods&ModShift != 0 {
			step *= 10
		}
		left, right := ebiten.KeyArrowLeft, ebiten.KeyArrowRight
		if c.RTL && !s.Along {
			left, right = right, left
		}
		switch e.Key {
		case left, ebiten.KeyArrowDown:
			s.set(c, *s.Value-step)
		case right, ebiten.KeyArrowUp:
			s.set(c, *s.Value+step)
		case ebiten.KeyPageDown:
			s.set(c, *s.Value-10*s.Step)
		case ebiten.KeyPageUp:
			s.set(c, *s.Value+10*s.Step)
		case ebiten.KeyHome:
			s.set(c, s.Min)
		case ebiten.KeyEnd:
			s.set(c, s.Max)
		default:
			return false
		}
		return true
	}
	return false
}

// Describe tells the name and the value.
func (s *Slider) Describe(_ *Context, n *Node) {
	n.Role, n.Name = RoleSlider, s.Label
	if s.Format != nil {
		n.Value = s.Format(*s.Value)
	} else {
		n.Value = strconv.FormatFloat(*s.Value, 'g', 4, 64)
	}
}
