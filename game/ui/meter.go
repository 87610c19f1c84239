package ui

import (
	"fmt"
	"math"
)

// Meter shows a tone between conflict and cooperation with its error. Like a chart, it is
// not mirrored: conflict is on the left.
type Meter struct {
	Base
	// Value is -1 for conflict to 1 for cooperation; Low and High bound its error.
	Value, Low, High float64
	// LeftText and RightText are the words under the ends.
	LeftText, RightText string
	Label               string
}

// Measure asks for the room's width, up to 210 px.
func (m *Meter) Measure(c *Context, room Size) Size {
	h := 20.0
	if m.LeftText != "" || m.RightText != "" {
		h += math.Round(c.em(SizeBody)*1.45) + 2
	}
	return Size{math.Min(room.W, 210), h}
}

// Draw paints the scale, the error, the needle and the words.
func (m *Meter) Draw(c *Context, p *Painter) {
	r := m.rect
	bar := Rect{r.X, r.Y + 5, r.W, 10}
	p.Gradient(bar, RadiusPill, InkConf, InkBg3, InkCoop)
	x := func(v float64) float64 { return r.X + (clamp(v, -1, 1)+1)/2*r.W }
	if m.High > m.Low {
		band := Rect{x(m.Low), r.Y + 1, x(m.High) - x(m.Low), 18}
		p.FillColor(band, RadiusPill, fade(c.Theme.Color(InkText), 0.22))
	}
	at := clamp(x(m.Value)-2, r.X, r.Right()-4)
	p.Fill(Rect{at - 1, r.Y - 1, 6, 22}, 3, InkBg1)
	p.Fill(Rect{at, r.Y, 4, 20}, 2, InkText)
	if m.LeftText == "" && m.RightText == "" {
		return
	}
	// The words stand under their own ends in every language.
	st := runStyle{SizeBody, Regular, InkText3}
	a := c.text(m.LeftText, st, r.W/2, 1, DirAuto, 0, nil)
	b := c.text(m.RightText, st, r.W/2, 1, DirAuto, 0, nil)
	p.block(a, r.X, r.Y+22, InkAuto, nil)
	p.block(b, r.Right()-b.w, r.Y+22, InkAuto, nil)
}

// Describe tells the value and its error.
func (m *Meter) Describe(_ *Context, n *Node) {
	n.Role, n.Name = RoleMeter, m.Label
	n.Value = fmt.Sprintf("%+.2f (%+.2f to %+.2f)", m.Value, m.Low, m.High)
}

// Interval is a value with its error on a scale with a zero line, as in a row of a table.
// A grey mark is one that cannot be told from zero. It is not mirrored.
type Interval struct {
	Base
	Value, Low, High float64
	// Min and Max bound the scale.
	Min, Max float64
	Tone     Tone
	Label    string
}

// Measure asks for the room's width, up to 200 px.
func (v *Interval) Measure(_ *Context, room Size) Size { return Size{math.Min(room.W, 200), 18} }

// Draw paints the zero line, the interval and the value.
func (v *Interval) Draw(_ *Context, p *Painter) {
	x := func(f float64) float64 {
		return v.rect.X + 6 + (clamp(f, v.Min, v.Max)-v.Min)/(v.Max-v.Min)*(v.rect.W-12)
	}
	y := math.Round(v.rect.Y + v.rect.H/2)
	p.Fill(Rect{x(0), v.rect.Y, 1, v.rect.H}, 0, InkLine)
	ink, bar := v.Tone.Fg(), v.Tone.Fg()
	if v.Tone == TonePlain {
		bar = InkText3
	}
	p.Fill(Rect{x(v.Low), y - 1, x(v.High) - x(v.Low), 2}, 0, bar)
	p.Dot(Point{x(v.Value), y}, 5, ink)
}

// Describe tells the value and its interval.
func (v *Interval) Describe(_ *Context, n *Node) {
	n.Role, n.Name = RoleMeter, v.Label
	n.Value = fmt.Sprintf("%+.2f (%+.2f to %+.2f)", v.Value, v.Low, v.High)
}
