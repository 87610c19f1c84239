package ui

import (
	"fmt"
	"math"
)

// Series is one quantity over x. X and Y have the same length; the bands may be nil.
type Series struct {
	Name string
	Ink  Ink
	X, Y []float64
	// Low50, High50, Low80 and High80 bound the 50 % and 80 % bands.
	Low50, High50, Low80, High80 []float64
	// BandInk is the ink of the bands, by default the ground of Ink's tone.
	BandInk Ink
	// Step draws a staircase, Dashed a broken line.
	Step, Dashed bool
	// Width of the line in px at scale 1, 0 for 2.
	Width float64
	// EndLabel writes the name at the line's last point.
	EndLabel bool
}

// Marker is a point worth a word.
type Marker struct {
	X, Y float64
	Text string
	Ink  Ink
	// Square draws a square, for our own acts; discs are what happened.
	Square bool
	// OnAxis puts it on the lower edge, whatever Y is.
	OnAxis bool
	// Below writes the text under the point.
	Below bool
}

// AxisTick is a labelled place on an axis.
type AxisTick struct {
	At   float64
	Text string
}

// Zone is a stretch of x with a ground of its own, such as a time before the evidence.
type Zone struct {
	From, To float64
	Text     string
}

// Chart draws quantities over time. It runs from left to right in every language.
type Chart struct {
	Base
	Series  []Series
	Markers []Marker
	Zones   []Zone
	// XTicks and YTicks label the axes; y ticks have a line across.
	XTicks, YTicks []AxisTick
	// MinX to MaxY bound what is shown; both of a pair zero means all of the data.
	MinX, MaxX, MinY, MaxY float64
	// Height in px at scale 1, 0 for 128.
	Height float64
	// Label says what is measured, when and how well; it is the chart's name.
	Label string
	// Grid is the number of level lines where there are no y ticks.
	Grid int

	plot Rect
}

// Measure asks for the room's width.
func (h *Chart) Measure(_ *Context, room Size) Size {
	if h.Height == 0 {
		h.Height = 128
	}
	return Size{math.Min(room.W, 4096), h.Height}
}

// Layout leaves room for the labels of the axes.
func (h *Chart) Layout(c *Context, r Rect) {
	h.rect = r
	h.bound()
	var left float64
	for _, t := range h.YTicks {
		left = math.Max(left, h.label(c, t.Text, InkText3).w+8)
	}
	e := Edges{left, 4, 2, 4}
	if len(h.XTicks) > 0 {
		e.Bottom = h.label(c, "0", InkText3).h + 4
	}
	for _, m := range h.Markers {
		if m.OnAxis {
			e.Bottom = math.Max(e.Bottom, 20)
		}
	}
	h.plot = e.inner(r, false)
}

func (h *Chart) label(c *Context, s string, ink Ink) *block {
	return c.text(s, runStyle{SizeSmall, Regular, ink}, 0, 1, DirAuto, 1.3, nil)
}

func (h *Chart) bound() {
	if h.MinX == 0 && h.MaxX == 0 {
		h.MinX, h.MaxX = span(h.Series, func(s *Series) [][]float64 { return [][]float64{s.X} })
	}
	if h.MinY == 0 && h.MaxY == 0 {
		h.MinY, h.MaxY = span(h.Series, func(s *Series) [][]float64 { return [][]float64{s.Y, s.Low50, s.High50, s.Low80, s.High80} })
		if h.MaxY == h.MinY {
			h.MinY, h.MaxY = h.MinY-1, h.MaxY+1
		}
	}
	if h.MaxX == h.MinX {
		h.MaxX = h.MinX + 1
	}
}

func span(ss []Series, of func(*Series) [][]float64) (lo, hi float64) {
	lo, hi = math.Inf(1), math.Inf(-1)
	for i := range ss {
		for _, vs := range of(&ss[i]) {
			for _, v := range vs {
				lo, hi = math.Min(lo, v), math.Max(hi, v)
			}
		}
	}
	if lo > hi {
		return 0, 1
	}
	return lo, hi
}

func (h *Chart) at(x, y float64) Point {
	return Point{
		h.plot.X + (x-h.MinX)/(h.MaxX-h.MinX)*h.plot.W,
		h.plot.Bottom() - (y-h.MinY)/(h.MaxY-h.MinY)*h.plot.H,
	}
}

// Draw paints zones, level lines, bands, lines, markers and labels, in this order.
func (h *Chart) Draw(c *Context, p *Painter) {
	for _, z := range h.Zones {
		a, b := h.at(z.From, 0), h.at(z.To, 0)
		p.Fill(Rect{a.X, h.plot.Y, b.X - a.X, h.plot.H}, 0, InkBg2)
		h.note(c, p, z.Text, Point{a.X + 6, h.plot.Y + 10}, InkText3, AlignStart)
	}
	h.drawAxes(c, p)
	p.PushClip(h.plot.Inset(-2, -2))
	for i := range h.Series {
		h.drawBands(p, &h.Series[i])
	}
	for i := range h.Series {
		h.drawLine(p, &h.Series[i])
	}
	p.PopClip()
	for _, m := range h.Markers {
		h.drawMarker(c, p, m)
	}
	h.drawEnds(c, p)
}

func (h *Chart) drawAxes(c *Context, p *Painter) {
	for _, t := range h.YTicks {
		y := h.at(0, t.At).Y
		p.Fill(Rect{h.plot.X, math.Round(y), h.plot.W, 1}, 0, InkLine)
		b := h.label(c, t.Text, InkText3)
		p.block(b, h.rect.X, y-b.h/2, InkAuto, nil)
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
		p.block(b, x, h.rect.Bottom()-b.h, InkAuto, nil)
	}
}

func (h *Chart) points(xs, ys []float64, step bool) []Point {
	n := min(len(xs), len(ys))
	out := make([]Point, 0, 2*n)
	for i := range n {
		q := h.at(xs[i], ys[i])
		if step && i > 0 {
			out = append(out, Point{q.X, out[len(out)-1].Y})
		}
		out = append(out, q)
	}
	return out
}

// bandInk returns the ground that belongs to an ink, for bands.
func bandInk(k Ink) Ink {
	switch k {
	case InkAccent:
		return InkAccentBg
	case InkCoop:
		return InkCoopBg
	case InkConf:
		return InkConfBg
	case InkWarn:
		return InkWarnBg
	case InkUnk:
		return InkUnkBg
	}
	return InkBg3
}

func (h *Chart) drawBands(p *Painter, s *Series) {
	k := s.BandInk
	if k == InkAuto {
		k = bandInk(s.Ink)
	}
	if len(s.Low80) > 1 {
		p.Band(h.points(s.X, s.High80, false), h.points(s.X, s.Low80, false), k, 1)
	}
	if len(s.Low50) > 1 {
		p.Band(h.points(s.X, s.High50, false), h.points(s.X, s.Low50, false), s.Ink, 0.35)
	}
}

func (h *Chart) drawLine(p *Painter, s *Series) {
	w, dash := s.Width, 0.0
	if w == 0 {
		w = 2
	}
	if s.Dashed {
		dash = 6
	}
	p.Line(h.points(s.X, s.Y, s.Step), w, s.Ink, dash)
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

// Describe tells what is measured and the last value of each quantity.
func (h *Chart) Describe(_ *Context, n *Node) {
	n.Role, n.Name = RoleImage, h.Label
	for i := range h.Series {
		if s := &h.Series[i]; len(s.Y) > 0 {
			if n.Value != "" {
				n.Value += "; "
			}
			n.Value += fmt.Sprintf("%s %.3g", s.Name, s.Y[len(s.Y)-1])
		}
	}
}

// Spark is a chart the size of a word: a line with its band.
type Spark struct {
	Base
	Y, Low, High []float64
	Tone         Tone
	// MinY and MaxY bound it; both zero means all of the data.
	MinY, MaxY float64
	// Size of the drawing in px at scale 1, 0 for 150 by 26.
	Width, Height float64
	Label         string
}

// Measure returns its size.
func (s *Spark) Measure(_ *Context, room Size) Size {
	w, h := s.Width, s.Height
	if w == 0 {
		w = 150
	}
	if h == 0 {
		h = 26
	}
	return Size{math.Min(w, room.W), h}
}

// Draw paints the band and the line.
func (s *Spark) Draw(_ *Context, p *Painter) {
	if len(s.Y) < 2 {
		return
	}
	xs := make([]float64, len(s.Y))
	for i := range xs {
		xs[i] = float64(i)
	}
	h := Chart{
		Series: []Series{{Ink: s.Tone.Fg(), X: xs, Y: s.Y, Low80: s.Low, High80: s.High}},
		MinY:   s.MinY, MaxY: s.MaxY,
	}
	h.bound()
	h.plot = s.rect.Inset(1, 2)
	if s.Tone == TonePlain {
		h.Series[0].BandInk = InkBg3
	}
	h.drawBands(p, &h.Series[0])
	h.drawLine(p, &h.Series[0])
}

// Describe tells what it shows and the last value.
func (s *Spark) Describe(_ *Context, n *Node) {
	n.Role, n.Name = RoleImage, s.Label
	if len(s.Y) > 0 {
		n.Value = fmt.Sprintf("%.3g", s.Y[len(s.Y)-1])
	}
}
