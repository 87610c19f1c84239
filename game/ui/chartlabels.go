package ui

import (
	"math"
)

func (h *Chart) label(c *Context, s string, ink Ink) *block {
	return c.text(s, runStyle{SizeSmall, Regular, ink}, 0, 1, DirAuto, 1.3, nil)
}

func (h *Chart) drawAxes(c *Context, p *Painter) {
	for _, t := range h.YTicks {
		y := h.at(0, t.At).Y
		p.Fill(Rect{h.plot.X, math.Round(y), h.plot.W, 1}, 0, InkLine)
		b := h.label(c, t.Text, InkText3)
		p.block(b, h.rect.X+h.levels-b.w, y-b.h/2, InkAuto, nil)
	}
	for i := range h.Grid {
		y := h.plot.Y + h.plot.H*float64(i)/float64(max(1, h.Grid-1))
		p.Fill(Rect{h.plot.X, math.Round(y), h.plot.W, 1}, 0, InkLine)
	}
	last := math.Inf(-1)
	for _, t := range h.XTicks {
		b := h.label(c, t.Text, InkText3)
		x := clamp(h.at(t.At, 0).X-b.w/2, h.rect.X, h.rect.Right()-b.w)
		// Labels that would run into each other are left out, from the second on.
		if x < last+6 {
			continue
		}
		last = x + b.w
		p.block(b, x, h.plot.Bottom()+h.hours, InkAuto, nil)
	}
}

func (h *Chart) drawMarker(c *Context, p *Painter, m Marker) {
	q := h.at(m.X, m.Y)
	if m.OnAxis {
		q.Y = h.rect.Bottom() - 6
	}
	if m.Square {
		p.Fill(Rect{q.X - 5, q.Y - 5, 10, 10}, 2, m.Ink)
	} else {
		p.Dot(q, 5, m.Ink)
	}
	dy := -8.0
	if m.Below {
		dy = 10
	}
	h.note(c, p, m.Text, Point{q.X + 10, q.Y + dy}, m.Ink, AlignStart)
}

// note writes a text whose middle is at the point's height, inside the chart.
func (h *Chart) note(c *Context, p *Painter, s string, at Point, ink Ink, a Align) {
	if s == "" {
		return
	}
	b := h.label(c, s, ink)
	x := at.X
	if a == AlignEnd {
		x -= b.w
	}
	x = clamp(x, h.rect.X, math.Max(h.rect.X, h.rect.Right()-b.w))
	y := clamp(at.Y-b.h/2, h.rect.Y, math.Max(h.rect.Y, h.rect.Bottom()-b.h))
	p.block(b, x, y, InkAuto, nil)
}

// drawEnds writes the names at the ends of the lines, each above or below its line,
// wherever it touches least of the other lines and names.
func (h *Chart) drawEnds(c *Context, p *Painter) {
	var taken []Rect
	for i := range h.Series {
		s := &h.Series[i]
		if !s.EndLabel || len(s.Y) == 0 {
			continue
		}
		b := h.label(c, s.Name, s.Ink)
		x := h.plot.Right() - b.w - 4
		top, low := h.reach(s, x, x+b.w)
		best, least := Rect{}, math.Inf(1)
		for k, y := range [...]float64{top - b.h - 2, low + 3, top - 2*b.h, low + b.h} {
			r := Rect{x, clamp(y, h.rect.Y, h.plot.Bottom()-b.h), b.w, b.h}
			if cost := h.touched(r, taken) + float64(k)/100; cost < least {
				best, least = r, cost
			}
		}
		taken = append(taken, best)
		// Inside a band the name would be hard to read on the ground of its own colour.
		p.FillColor(best.Inset(-3, 0), 3, fade(c.Theme.Color(InkBg1), 0.75))
		p.block(b, best.X, best.Y, InkAuto, nil)
	}
}

// reach returns the highest and the lowest y of a line between two x.
func (h *Chart) reach(s *Series, x0, x1 float64) (top, low float64) {
	top, low = math.Inf(1), math.Inf(-1)
	pts := h.points(s.X, s.Y, s.Step)
	for i := 1; i < len(pts); i++ {
		a, b := pts[i-1], pts[i]
		if b.X < x0 || a.X > x1 {
			continue
		}
		ya, yb := a.Y, b.Y
		if w := b.X - a.X; w > 0 {
			ya, yb = lerp(a.Y, b.Y, clamp((x0-a.X)/w, 0, 1)), lerp(a.Y, b.Y, clamp((x1-a.X)/w, 0, 1))
		}
		top, low = math.Min(top, math.Min(ya, yb)), math.Max(low, math.Max(ya, yb))
	}
	return top, low
}

// touched counts the lines and names that a label in r would cover.
func (h *Chart) touched(r Rect, taken []Rect) float64 {
	var n float64
	for i := range h.Series {
		top, low := h.reach(&h.Series[i], r.X, r.Right())
		if top < r.Bottom()-1 && low > r.Y+1 {
			n++
		}
	}
	for _, t := range taken {
		if !t.Intersect(r).Empty() {
			n += 3
		}
	}
	return n
}
