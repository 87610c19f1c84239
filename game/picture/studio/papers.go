package studio

import (
	"math"

	"demarche/game/picture"
)

// Sheet is a page on a dark desk, with its shadow, turned a little. What is drawn
// on it counts from its upper left corner; it is w by h.
func Sheet(x, y, w, h float64, on ...Layer) Layer {
	return func(c *picture.Canvas) {
		for i := range 5 {
			d := float64(5-i) * 4
			c.Fill(picture.RoundRect(x-d+4, y-d+10, w+2*d, h+2*d, 6+d), picture.Flat(Night.Alpha(0.14)))
		}
		c.Fill(picture.RoundRect(x, y, w, h, 3), picture.Fade(x, y, x+w, y+h, Paper, Paper, Shadow.Mix(Paper, 0.5)))
		for _, l := range on {
			l(c)
		}
	}
}

// Desk is a desk under a lamp.
func Desk() Layer {
	return func(c *picture.Canvas) {
		c.All(picture.Glow(400, 120, 900, picture.Hex(0x34486A), Slate, Deep, Night))
	}
}

// Lines are lines of typing whose words are bars: so many, from x, y, so far apart;
// the last is short.
func Lines(seed, n int, x, y, wide, apart, high float64, ink picture.Ink) Layer {
	return func(c *picture.Canvas) {
		for i := range n {
			end := x + wide*(0.9+0.1*picture.Noise(seed, i))
			if i == n-1 {
				end = x + wide*(0.35+0.4*picture.Noise(seed, i))
			}
			at := x
			for k := 0; at < end-high; k++ {
				long := min(high*(1.3+5.4*picture.Noise(seed*131+i, k)), end-at)
				c.Fill(picture.RoundRect(at, y+apart*float64(i), long, high, high*0.3), picture.Flat(ink.Alpha(0.72+0.28*picture.Noise(seed+i, k+9))))
				at += long + high*0.75
			}
		}
	}
}

// Cup is the ring that a cup of coffee left.
func Cup(x, y, r float64) Layer {
	return func(c *picture.Canvas) {
		brown := picture.Hex(0x8A5A32)
		c.Fill(picture.Ring(x, y, r, 9), picture.Flat(brown.Alpha(0.3)))
		c.Fill(picture.Ring(x+1.5, y-1, r+3, 3), picture.Flat(brown.Alpha(0.42)))
		arc := picture.Shape("M -1 0 C -1 -0.55 -0.55 -1 0 -1").To(x, y, r)
		c.Fill(picture.Pen(arc, 7), picture.Flat(brown.Alpha(0.22)))
		for i := range 9 {
			a, d := picture.Noise(i, 21)*6.28, r*(1.1+0.5*picture.Noise(i, 22))
			c.Fill(picture.Circle(x+d*math.Cos(a), y+d*math.Sin(a), 1+2.6*picture.Noise(i, 23)), picture.Flat(brown.Alpha(0.4)))
		}
	}
}

// Stamp is a round stamp, struck a little askew, with the star of the seal.
func Stamp(x, y, r float64, ink picture.Ink) Layer {
	return func(c *picture.Canvas) {
		seal := picture.Ring(0, 0, r, r*0.07).Add(picture.Ring(0, 0, r*0.66, r*0.04))
		for i := range 22 {
			seal = seal.Add(picture.RoundRect(-r*0.03, -r*0.92, r*0.06, r*(0.08+0.12*picture.Noise(i, 41)), 1).Turn(float64(i) * 360 / 22))
		}
		seal = seal.Add(picture.Regular(0, 0, r*0.5, r*0.2, 5), picture.Rect(-r*0.34, r*0.52, r*0.68, r*0.05))
		worn := func(px, py int, x, y float64) picture.Ink {
			if picture.Noise(px/2, py/2) < 0.16 || wave(3, x/30)+wave(4, y/30) < 0.62 {
				return ink.Alpha(0.22)
			}
			return ink.Alpha(0.82)
		}
		c.Fill(seal.Turn(-14).Shift(x, y), worn)
	}
}

// Seal is the arms on crested paper: a crown of rays over waves.
func Seal(x, y, r float64, ink picture.Ink) Layer {
	return func(c *picture.Canvas) {
		var p picture.Path
		for i := range 9 {
			p = p.Add(picture.Poly(-r*0.06, -r*0.5, 0, -r*(1+0.16*float64((i+1)%2)), r*0.06, -r*0.5).Turn(-80 + 20*float64(i)))
		}
		p = p.Add(picture.Shape("M -0.4 0 C -0.4 -0.55 0.4 -0.55 0.4 0 Z").To(0, 0, r))
		for i := range 3 {
			y := r * (0.14 + 0.22*float64(i))
			p = p.Add(picture.Pen(picture.Shape("M -0.8 0 C -0.6 -0.14 -0.4 -0.14 -0.2 0 C 0 0.14 0.2 0.14 0.4 0 C 0.5 -0.08 0.7 -0.12 0.8 0").Stretch(r*(1-0.16*float64(i)), r).Shift(0, y), r*0.08))
		}
		c.Fill(p.Shift(x, y), picture.Flat(ink))
	}
}
