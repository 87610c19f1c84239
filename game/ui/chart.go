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
	// Height in px at scale 1 and text scale 100 %, 0 for 128. It grows with the labels.
	Height float64
	// Label says what is measured, when and how well; it is the chart's name.
	Label string
	// Grid is the number of level lines where there are no y ticks.
	Grid int

	plot Rect
	// levels is the width of the widest label of a level, hours how far below the plot
	// the labels of x begin.
	levels, hours float64
}

// Measure asks for the room's width.
func (h *Chart) Measure(c *Context, room Size) Size {
	if h.Height == 0 {
		h.Height = 128
	}
	return Size{math.Min(room.W, 4096), c.em(h.Height)}
}

// Layout leaves room for the labels of the axes, also for those of the highest and the
// lowest level, which reach beyond their lines.
func (h *Chart) Layout(c *Context, r Rect) {
	h.rect = r
	h.bound()
	line := h.label(c, "0", InkText3).h
	e := Edges{0, 4, 2, 4}
	h.levels, h.hours = 0, 4
	for _, t := range h.YTicks {
		h.levels = math.Max(h.levels, h.label(c, t.Text, InkText3).w)
		from := (t.At - h.MinY) / (h.MaxY - h.MinY) * math.Max(0, r.H-3*line) // the least that is left to draw in
		e.Start = h.levels + 8
		e.Top = math.Max(e.Top, line/2-(math.Max(0, r.H-3*line)-from))
		h.hours = math.Max(h.hours, line/2-from)
	}
	if len(h.XTicks) > 0 {
		e.Bottom = line + h.hours
	} else if len(h.YTicks) > 0 {
		e.Bottom = h.hours
	}
	for _, m := range h.Markers {
		if m.OnAxis {
			e.Bottom += 16 // a row of their own below the labels
			break
		}
	}
	h.plot = e.inner(r, false)
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
