package ui

import (
	"fmt"
	"math"
)

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
