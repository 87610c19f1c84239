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
	Ink     Ink
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
	// OnPick is called for a press on an event.
	OnPick func(i int)
}

// Measure asks for the room's width.
func (t *Timeline) Measure(c *Context, room Size) Size {
	return Size{math.Min(room.W, 8192), c.em(16)*3 + 48}
}

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
	t.drawEvents(c, p, y)
	if t.Now >= t.From && t.Now <= t.To {
		p.Fill(Rect{t.x(t.Now) - 1, t.rect.Y, 2, y - t.rect.Y + 5}, 0, InkText)
	}
}

func (t *Timeline) drawStep(c *Context, p *Painter) {
	if len(t.StepX) == 0 {
		return
	}
	top, base := t.rect.Y+2*c.em(16)+6, t.axis(c)-8
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

// drawEvents writes each word above its event where there is room: in the upper row, else in
// the lower one, else not at all, and then it is left to the tooltip.
func (t *Timeline) drawEvents(c *Context, p *Painter, y float64) {
	var free [2]float64
	free[0], free[1] = math.Inf(-1), math.Inf(-1)
	row := c.em(16)
	lane := 0
	for _, e := range t.Events {
		if e.End > e.At {
			t.drawBar(c, p, e, lane)
			lane++
		}
	}
	for _, e := range t.Events {
		if e.End > e.At {
			continue
		}
		x := t.x(e.At)
		if e.Own {
			p.Fill(Rect{x - 5, y - 5, 10, 10}, 2, e.Ink)
		} else {
			p.Dot(Point{x, y}, 5, e.Ink)
		}
		b := c.text(e.Text, runStyle{SizeSmall, Regular, InkText2}, 0, 1, DirAuto, 1.3, nil)
		at := clamp(x+12, t.rect.X, t.rect.Right()-b.w)
		if now := t.x(t.Now); at < now && at+b.w > now-4 {
			// The line of the present would run through the word.
			at = math.Max(t.rect.X, now-8-b.w)
		}
		for i := range free {
			if at < free[i]+8 {
				continue
			}
			ty := t.rect.Y + float64(1-i)*row
			t.leader(p, x, at, ty+b.h/2, y-6, i == 1 && x < free[0]+4, row)
			free[i] = at + b.w
			p.block(b, at, ty, InkAuto, nil)
			break
		}
	}
}

// barLanes is how many bars stand one above the other; further ones are not drawn.
const barLanes = 3

// lane returns the height of a bar's middle: bars lie one above the other on the axis.
func (t *Timeline) lane(c *Context, i int) float64 { return t.axis(c) - float64(i)*c.em(16) }

// drawBar draws something that takes time, with its words behind it, or over it where they
// do not fit there.
func (t *Timeline) drawBar(c *Context, p *Painter, e TimeEvent, lane int) {
	if lane >= barLanes {
		return
	}
	y := t.lane(c, lane)
	x, end := t.x(e.At), t.x(e.End)
	p.Fill(Rect{x, y - 3, end - x, 6}, 3, e.Ink)
	b := c.text(e.Text, runStyle{SizeSmall, Regular, e.Ink}, 0, 1, DirAuto, 1.3, nil)
	at := math.Min(end+8, t.rect.Right()-b.w)
	if at < end || lane == 0 {
		p.Fill(Rect{at - 4, y - b.h/2, b.w + 8, b.h}, 0, InkBg1)
	}
	p.block(b, at, y-b.h/2, InkAuto, nil)
}

// leader draws the line from a word down to its event. over tells that a word of the lower
// row is in the way; the line goes on below it.
func (t *Timeline) leader(p *Painter, x, at, from, to float64, over bool, row float64) {
	if at > x {
		p.Fill(Rect{x, from, 8, 1}, 0, InkLine)
	}
	if at <= x && at+8 > x {
		from += row / 2
	}
	if over {
		p.Fill(Rect{x, from, 1, 4}, 0, InkLine)
		from = t.rect.Y + 2*row
	}
	p.Fill(Rect{x, from, 1, to - from}, 0, InkLine)
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
