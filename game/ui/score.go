package ui

import (
	"fmt"
	"math"
)

// Progress is a bar that fills from the start. What is below zero is drawn from a line in
// the middle towards the start, in the ink of conflict.
type Progress struct {
	Base
	// Value is the share done, 0 to 1, or what is missing, -1 to 0.
	Value float64
	Ink   Ink
	Label string
}

// Measure asks for the room's width, up to 200 px.
func (g *Progress) Measure(_ *Context, room Size) Size { return Size{math.Min(room.W, 200), 8} }

// Draw paints the bar.
func (g *Progress) Draw(c *Context, p *Painter) {
	ink := g.Ink
	if ink == InkAuto {
		ink = InkAccent
	}
	bar := Rect{g.rect.X, g.rect.Y + (g.rect.H-8)/2, g.rect.W, 8}
	p.Fill(bar, RadiusPill, InkBg3)
	if g.Value < 0 {
		zero, w := bar.X+math.Round(bar.W/2), math.Max(8, bar.W/2*clamp(-g.Value, 0, 1))
		p.Fill(c.mirror(Rect{zero - w, bar.Y, w, 8}, bar), RadiusPill, InkConf)
		p.Fill(c.mirror(Rect{zero - 1, bar.Y - 3, 2, 14}, bar), 0, InkText2)
		return
	}
	if v := clamp(g.Value, 0, 1); v > 0 {
		p.Fill(c.mirror(Rect{bar.X, bar.Y, math.Max(8, bar.W*v), 8}, bar), RadiusPill, ink)
	}
}

// Describe tells the share done.
func (g *Progress) Describe(_ *Context, n *Node) {
	n.Role, n.Name = RoleProgress, g.Label
	n.Value = fmt.Sprintf("%.0f %%", g.Value*100)
}

// Ring is a score in a circle.
type Ring struct {
	Base
	// Value is the share of the circle, 0 to 1.
	Value float64
	// Text is the figure in the middle, Note the words under it.
	Text, Note string
	Ink        Ink
	// Size in px at scale 1, 0 for 176.
	Size  float64
	Label string
}

// Measure returns the ring's square.
func (g *Ring) Measure(c *Context, room Size) Size {
	s := g.Size
	if s == 0 {
		s = 176
	}
	s = math.Min(c.em(s), math.Min(room.W, room.H))
	return Size{s, s}
}

// Draw paints the circle, the part reached and the figure.
func (g *Ring) Draw(c *Context, p *Painter) {
	ink := g.Ink
	if ink == InkAuto {
		ink = InkAccent
	}
	k := math.Min(g.rect.W, g.rect.H) / 176
	mid, rad, width := g.rect.Center(), 74*k, 14*k
	p.Stroke(Rect{mid.X - rad - width/2, mid.Y - rad - width/2, 2*rad + width, 2*rad + width}, rad+width/2, width, InkBg3)
	if v := clamp(g.Value, 0, 1); v > 0 {
		n := 2 + int(v*96)
		pts := make([]Point, n+1)
		for i := range pts {
			a := -math.Pi/2 + 2*math.Pi*v*float64(i)/float64(n)
			pts[i] = Point{mid.X + rad*math.Cos(a), mid.Y + rad*math.Sin(a)}
		}
		p.Line(pts, width, ink, 0)
		p.Dot(pts[0], width/2, ink)
		p.Dot(pts[n], width/2, ink)
	}
	b := c.text(g.Text, runStyle{SizeHuge, Bold, InkText}, 0, 1, DirAuto, 1, nil)
	note := c.text(g.Note, runStyle{SizeSmall, Regular, InkText3}, 2*rad-width-8, 1, DirAuto, 0, nil)
	p.block(b, mid.X-b.w/2, mid.Y-b.h/2-8*k, InkAuto, nil)
	p.block(note, mid.X-note.w/2, mid.Y+30*k-note.h/2, InkAuto, nil)
}

// Describe tells the score.
func (g *Ring) Describe(_ *Context, n *Node) {
	n.Role, n.Name, n.Value = RoleMeter, g.Label, g.Text
	if g.Note != "" {
		n.Value += " (" + g.Note + ")"
	}
}

// Rungs is the ladder of escalation: boxes of which the reached ones are filled and the
// present one has a frame.
type Rungs struct {
	Base
	// Count is the number of rungs, Now the present one from 1, 0 for none.
	Count, Now int
	// Severe is the first rung drawn in the ink of conflict, 0 for none.
	Severe int
	// Slim draws narrow boxes, where room is short.
	Slim  bool
	Label string
}

// step is how far the boxes stand apart, from start to start, in px.
func (g *Rungs) step() float64 {
	if g.Slim {
		return 17
	}
	return 23
}

// Measure returns the size of the boxes.
func (g *Rungs) Measure(_ *Context, _ Size) Size { return Size{float64(g.Count)*g.step() + 3, 18} }

// Draw paints the boxes, from start to end.
func (g *Rungs) Draw(c *Context, p *Painter) {
	for i := range g.Count {
		r := c.mirror(Rect{g.rect.X + 3 + float64(i)*g.step(), g.rect.Y + (g.rect.H-10)/2, g.step() - 3, 10}, g.rect)
		ink := InkBg3
		switch {
		case i+1 <= g.Now && g.Severe > 0 && i+1 >= g.Severe:
			ink = InkConf
		case i+1 <= g.Now:
			ink = InkWarn
		}
		p.Fill(r, 2, ink)
		if i+1 == g.Now {
			p.Stroke(r.Inset(-3, -3), 4, 2, InkText)
		}
	}
}

// Describe tells the rung.
func (g *Rungs) Describe(_ *Context, n *Node) {
	n.Role, n.Name, n.Value = RoleMeter, g.Label, fmt.Sprintf("%d / %d", g.Now, g.Count)
}

// Parts is a bar made of shares with a word under each, as of ways to communicate.
type Parts struct {
	Base
	Items []Part
	Label string
}

// Part is one share of Parts.
type Part struct {
	Text  string
	Share float64
	Ink   Ink
}

// Measure asks for the room's width.
func (g *Parts) Measure(c *Context, room Size) Size {
	return Size{math.Min(room.W, 480), 14 + 4 + math.Round(c.em(SizeSmall)*1.45)}
}

// Draw paints the shares, from start to end.
func (g *Parts) Draw(c *Context, p *Painter) {
	var sum float64
	for _, it := range g.Items {
		sum += it.Share
	}
	x := g.rect.X
	gaps := 2 * float64(max(0, len(g.Items)-1))
	for i, it := range g.Items {
		w := (g.rect.W - gaps) * it.Share / math.Max(sum, 1e-9)
		r := c.mirror(Rect{x, g.rect.Y, w, 14}, g.rect)
		radius := 0.0
		if i == 0 || i == len(g.Items)-1 {
			radius = 3
		}
		p.Fill(r, radius, it.Ink)
		b := c.text(it.Text, runStyle{SizeSmall, Regular, InkText3}, 0, 1, DirAuto, 0, nil)
		if b.w > w {
			// A word wider than its share is left to the tooltip.
			x += w + 2
			continue
		}
		p.block(b, r.X+alignX(AlignStart, c.RTL, r.W, b.w), r.Y+18, InkAuto, nil)
		x += w + 2
	}
}

func (g *Parts) tipText(*Context) string {
	var s string
	for _, it := range g.Items {
		if s != "" {
			s += "\n"
		}
		s += it.Text
	}
	return s
}

// Describe tells the shares.
func (g *Parts) Describe(c *Context, n *Node) {
	n.Role, n.Name, n.Value = RoleImage, g.Label, g.tipText(c)
}
