package studio

import (
	"math"

	"demarche/game/picture"
)

// Hand is handwriting nobody can read: so many words from x, y, written with a pen.
func Hand(seed, words int, x, y, size, pen float64, ink picture.Ink) Layer {
	return func(c *picture.Canvas) {
		for w := range words {
			var p picture.Path
			p.Move(x, y)
			letters := 3 + int(5*picture.Noise(seed, w))
			for i := range letters {
				up := size * (0.45 + 0.3*picture.Noise(seed+w, i))
				if picture.Noise(seed+w, i+50) > 0.72 {
					up = size * 1.25
				}
				if picture.Noise(seed+w, i+80) > 0.84 {
					up = -size * 0.6
				}
				nx := x + size*(0.42+0.26*picture.Noise(seed+w, i+20))
				p.Curve(x+size*0.1, y-up*1.3, nx-size*0.05, y-up*1.2, nx, y+size*0.04*math.Sin(float64(i)))
				x = nx
			}
			c.Fill(picture.Pen(p, pen), picture.Flat(ink))
			x += size * 0.55
		}
	}
}

// Stroke is a line drawn by hand along an SVG path.
func Stroke(d string, pen float64, ink picture.Ink) Layer {
	return func(c *picture.Canvas) { c.Fill(picture.Pen(picture.Shape(d), pen), picture.Flat(ink)) }
}

// Area is a shape along an SVG path.
func Area(d string, inks ...picture.Ink) Layer {
	return func(c *picture.Canvas) {
		p := picture.Shape(d)
		x0, y0, _, y1 := p.Bounds()
		if len(inks) == 1 {
			c.Fill(p, picture.Flat(inks[0]))
			return
		}
		c.Fill(p, picture.Fade(x0, y0, x0, y1, inks...))
	}
}

// Box is a box with round corners.
func Box(x, y, w, h, r float64, ink picture.Ink) Layer {
	return func(c *picture.Canvas) { c.Fill(picture.RoundRect(x, y, w, h, r), picture.Flat(ink)) }
}

// Disc is a disc.
func Disc(x, y, r float64, ink picture.Ink) Layer {
	return func(c *picture.Canvas) { c.Fill(picture.Circle(x, y, r), picture.Flat(ink)) }
}

// Dots is a dotted line, by hand.
func Dots(x, y, wide, gap, r float64, ink picture.Ink) Layer {
	return func(c *picture.Canvas) {
		for i := 0.0; i*gap < wide; i++ {
			c.Fill(picture.Circle(x+i*gap, y+1.5*math.Sin(i*1.7), r), picture.Flat(ink))
		}
	}
}
