package studio

import (
	"math"

	"demarche/game/picture"
)

// Coast is an invented coast: the outline given by xy, broken up as coasts are.
func Coast(seed int, rough float64, xy ...float64) picture.Path {
	pts := make([]picture.Point, 0, len(xy)/2)
	for i := 0; i+1 < len(xy); i += 2 {
		pts = append(pts, picture.Point{X: xy[i], Y: xy[i+1]})
	}
	for round := range 4 {
		finer := make([]picture.Point, 0, 2*len(pts))
		for i, a := range pts {
			b := pts[(i+1)%len(pts)]
			long := math.Hypot(b.X-a.X, b.Y-a.Y)
			push := (picture.Noise(seed+round*71, i) - 0.5) * rough * long
			mid := picture.Point{X: (a.X + b.X) / 2, Y: (a.Y + b.Y) / 2}
			if long > 6 {
				mid.X -= (b.Y - a.Y) / long * push
				mid.Y += (b.X - a.X) / long * push
			}
			finer = append(finer, a, mid)
		}
		pts = finer
	}
	var p picture.Path
	for i, q := range pts {
		if i == 0 {
			p.Move(q.X, q.Y)
		} else {
			p.Line(q.X, q.Y)
		}
	}
	p.Line(pts[0].X, pts[0].Y)
	return p
}

// Water is the sea of a map with its net of degrees.
func Water() Layer {
	return func(c *picture.Canvas) {
		c.All(picture.Fade(0, 0, Width, Height, picture.Hex(0x1A3350), picture.Hex(0x152841)))
		for i := range 9 {
			c.Fill(picture.Rect(float64(i)*120, 0, 1, Height).Add(picture.Rect(0, float64(i)*120+30, Width, 1)), picture.Flat(Mist.Alpha(0.22)))
		}
	}
}

// Land is a country on a map, with shallows along its coast.
func Land(coast picture.Path, ink picture.Ink) Layer {
	return func(c *picture.Canvas) {
		for i, w := range []float64{44, 28, 14} {
			c.Fill(picture.Pen(coast, w), picture.Flat(Azure.Alpha(0.05+0.012*float64(i))))
		}
		c.Fill(coast, picture.Flat(ink))
		c.Fill(picture.Pen(coast, 2.2), picture.Flat(ink.Mix(White, 0.45)))
	}
}

// Hills are signs of hills inside a box.
func Hills(seed, n int, x, y, w, h float64, ink picture.Ink) Layer {
	return func(c *picture.Canvas) {
		for i := range n {
			at := picture.Shape("M -9 4 L 0 -7 L 9 4").To(x+w*picture.Noise(seed, i), y+h*picture.Noise(seed+1, i), 0.7+0.6*picture.Noise(seed+2, i))
			c.Fill(picture.Pen(at, 1.8), picture.Flat(ink))
		}
	}
}

// Dashes is a line of strokes along a path: a border, or the way of a ferry.
func Dashes(d string, long, width float64, ink picture.Ink) Layer {
	return func(c *picture.Canvas) {
		pts := picture.Points(picture.Shape(d), 3)
		left, on := long, true
		for i := 1; i < len(pts); i++ {
			a, b := pts[i-1], pts[i]
			if on {
				c.Fill(picture.Pen(picture.Poly(a.X, a.Y, b.X, b.Y), width), picture.Flat(ink))
			}
			if left -= math.Hypot(b.X-a.X, b.Y-a.Y); left <= 0 {
				left, on = long, !on
			}
		}
	}
}

// Way is a road on a map.
func Way(d string) Layer {
	return func(c *picture.Canvas) {
		p := picture.Shape(d)
		c.Fill(picture.Pen(p, 5), picture.Flat(Night.Alpha(0.5)))
		c.Fill(picture.Pen(p, 2.6), picture.Flat(Sand))
	}
}
