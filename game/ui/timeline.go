package ui

import (
	"fmt"
	"math"

	"github.com/hajimehoshi/ebiten/v2"
)

// TimeEvent is something at a moment of a Timeline.
type TimeEvent struct {
	// At is the moment, End the end of something that takes time, 0 for none.
	At, End float64
	Text    string
	// Brief is said where the text has no room; empty where it has no shorter form.
	Brief string
	Ink   Ink
	// Own draws a square, for our own acts; discs are what others did.
	Own bool
}

// Timeline shows what happened and what is under way, from left to right in every language.
type Timeline struct {
	Base
	// From and To bound it; Now is the present moment.
	From, To, Now float64
	Ticks         []AxisTick
	Events        []TimeEvent
	// StepX and StepY draw a staircase behind, such as the ladder; StepMax is its full height.
	StepX, StepY []float64
	StepMax      float64
	Label        string
	// Rows is how many rows of words stand above the events; 0 for two.
	Rows int
	// OnPick is called for a press on an event.
	OnPick func(i int)
}

// Measure asks for the room's width.
func (t *Timeline) Measure(c *Context, room Size) Size {
	return Size{math.Min(room.W, 8192), c.em(16)*float64(t.rows()+1) + 48}
}

func (t *Timeline) rows() int { return max(t.Rows, 2) }

// below is the height in px that the rows of words take.
func (t *Timeline) below(c *Context) float64 { return c.em(16) * float64(t.rows()) }

func (t *Timeline) x(v float64) float64 {
	return t.rect.X + (v-t.From)/math.Max(1e-9, t.To-t.From)*t.rect.W
}

// axis returns the y of the line the events stand on.
func (t *Timeline) axis(c *Context) float64 { return t.rect.Bottom() - c.em(16) - 8 }

// Draw paints the staircase, the axis, the events with their words, and the present.
func (t *Timeline) Draw(c *Context, p *Painter) {
	y := t.axis(c)
	p.Fill(Rect{t.rect.X, math.Round(y), t.rect.W, 1}, 0, InkLine)
	last := math.Inf(-1)
	for _, k := range t.Ticks {
		b := c.text(k.Text, runStyle{SizeSmall, Regular, InkText3}, 0, 1, DirAuto, 1.3, nil)
		x := clamp(t.x(k.At), t.rect.X, t.rect.Right()-b.w)
		if x > last {
			p.block(b, x, t.rect.Bottom()-b.h, InkAuto, nil)
			last = x + b.w + 8
		}
	}
	t.drawStep(c, p)
	if t.Now >= t.From && t.Now <= t.To {
		top := t.rect.Y + t.below(c) + 3 // below the words, which go on past it
		p.Fill(Rect{t.x(t.Now) - 1, top, 2, y - top + 5}, 0, InkText)
	}
	t.drawEvents(c, p, y)
}

func (t *Timeline) drawStep(c *Context, p *Painter) {
	if len(t.StepX) == 0 {
		return
	}
	top, base := t.rect.Y+t.below(c)+6, t.axis(c)-8
	var pts []Point
	for i, v := range t.StepX {
		q := Point{t.x(v), base - (base-top)*t.StepY[i]/math.Max(1, t.StepMax)}
		if i > 0 {
			pts = append(pts, Point{q.X, pts[len(pts)-1].Y})
		}
		pts = append(pts, q)
	}
	pts = append(pts, Point{t.x(math.Min(t.Now, t.To)), pts[len(pts)-1].Y})
	p.Line(pts, 2, InkWarn, 0)
}

// eventAt returns the event under a point, or -1.
func (t *Timeline) eventAt(c *Context, q Point) int {
	lane := 0
	for i, e := range t.Events {
		y := t.axis(c)
		if e.End > e.At {
			y = t.lane(c, lane)
			if lane++; lane > barLanes {
				continue
			}
		}
		x0, x1 := t.x(e.At)-8, t.x(math.Max(e.At, e.End))+8
		if q.X >= x0 && q.X <= x1 && math.Abs(q.Y-y) < c.em(8) {
			return i
		}
	}
	return -1
}

func (t *Timeline) tipText(c *Context) string {
	if i := t.eventAt(c, c.root.pos); i >= 0 {
		return t.Events[i].Text
	}
	return ""
}

// Focusable lets the keyboard reach the events where they can be picked.
func (t *Timeline) Focusable() bool { return t.OnPick != nil && len(t.Events) > 0 }

func (t *Timeline) focusRing(c *Context) (Rect, float64, bool) {
	i := min(*StateOf[int](c, t), len(t.Events)-1)
	x := t.x(t.Events[i].At)
	return Rect{x - 6, t.axis(c) - 6, 12, 12}, 6, true
}

// Handle picks the event that is pressed; arrows go from one to the next, which is later to
// the right in every language.
func (t *Timeline) Handle(c *Context, e *Event) bool {
	if !t.Focusable() {
		return false
	}
	at := StateOf[int](c, t)
	switch e.Kind {
	case PointerDown:
		return t.eventAt(c, e.Pos) >= 0
	case PointerUp:
		if i := t.eventAt(c, e.Pos); i >= 0 {
			*at = i
			t.OnPick(i)
		}
		return true
	case KeyDown:
		switch e.Key {
		case ebiten.KeyArrowLeft:
			*at = max(0, *at-1)
		case ebiten.KeyArrowRight:
			*at = min(len(t.Events)-1, *at+1)
		case ebiten.KeyEnter, ebiten.KeyNumpadEnter, ebiten.KeySpace:
			t.OnPick(min(*at, len(t.Events)-1))
		default:
			return false
		}
		return true
	}
	return false
}

// Describe tells the events in order.
func (t *Timeline) Describe(_ *Context, n *Node) {
	n.Role, n.Name = RoleImage, t.Label
	for i, e := range t.Events {
		if i > 0 {
			n.Value += "; "
		}
		n.Value += e.Text
	}
	if n.Value == "" {
		n.Value = fmt.Sprint(len(t.Events))
	}
}
