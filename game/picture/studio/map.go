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

// Town is a place on a map; a capital has a star.
func Town(x, y float64, capital bool) Layer {
	return func(c *picture.Canvas) {
		if capital {
			c.Fill(picture.Circle(x, y, 13), picture.Flat(Night))
			c.Fill(picture.Regular(x, y, 10.5, 4.4, 5), picture.Flat(White))
			return
		}
		c.Fill(picture.Circle(x, y, 6.5), picture.Flat(Night))
		c.Fill(picture.Circle(x, y, 4), picture.Flat(White))
	}
}

// Crossing is the gate of a border, in a ring that catches the eye.
func Crossing(x, y float64) Layer {
	return func(c *picture.Canvas) {
		c.Fill(picture.Circle(x, y, 58), picture.Glow(x, y, 58, Amber.Alpha(0.5), Amber.Alpha(0)))
		c.Fill(picture.Circle(x, y, 23), picture.Flat(Night))
		c.Fill(picture.Ring(x, y, 23, 3.4), picture.Flat(Amber))
		c.Fill(picture.Rect(x-12, y-10, 4, 21).Add(picture.RoundRect(x-14, y+9, 8, 4, 1)), picture.Flat(Amber))
		arm := picture.RoundRect(0, -2.6, 25, 5.2, 1.5).Turn(-18).Shift(x-11, y-4)
		c.Fill(arm, picture.Flat(White))
		for i := range 2 {
			c.Fill(picture.Rect(6+float64(i)*9, -2.6, 4.4, 5.2).Turn(-18).Shift(x-11, y-4), picture.Flat(Coral))
		}
	}
}

// Ferry is a ship on a map.
func Ferry(x, y float64) Layer {
	return func(c *picture.Canvas) {
		c.Fill(picture.Circle(x, y, 21), picture.Flat(Night))
		c.Fill(picture.Ring(x, y, 21, 2.6), picture.Flat(Azure))
		c.Fill(picture.Shape("M -13 2 L 13 2 L 9 9 L -10 9 Z M -8 -4 L 7 -4 L 9 0.6 L -8 0.6 Z M -2 -10 L 3 -10 L 3 -5 L -2 -5 Z").Shift(x, y), picture.Flat(White))
	}
}

// Arms are the arms of an invented state: a field in two inks with a sign.
func Arms(x, y, size float64, field, half picture.Ink, sign picture.Path) Layer {
	return func(c *picture.Canvas) {
		shield := picture.Shape("M -40 -46 L 40 -46 L 40 2 C 40 28 20 40 0 50 C -20 40 -40 28 -40 2 Z")
		c.Fill(shield.To(x, y, size/100*1.12), picture.Flat(White))
		c.Fill(shield.To(x, y, size/100), picture.Flat(field))
		c.Fill(picture.Shape("M -40 6 L 40 6 C 38 29 19 41 0 50 C -19 41 -38 29 -40 6 Z").To(x, y, size/100), picture.Flat(half))
		c.Fill(sign.To(x, y, size/100), picture.Flat(White))
	}
}

// Scale is the scale of a map and its north.
func Scale(x, y float64) Layer {
	return func(c *picture.Canvas) {
		c.Fill(picture.Rect(x, y, 60, 7).Add(picture.Rect(x+120, y, 60, 7)), picture.Flat(White))
		c.Fill(picture.Frame(x, y, 180, 7, 0, 1.6), picture.Flat(White))
		for i, text := range []string{"0", "20", "40", "60"} {
			Figures(text, x+60*float64(i), y-8, 17, 0.5, Pale)(c)
		}
		c.Fill(picture.Shape("M 0 -30 L 11 16 L 0 8 Z").Shift(x+228, y), picture.Flat(White))
		c.Fill(picture.Shape("M 0 -30 L 0 8 L -11 16 Z").Shift(x+228, y), picture.Flat(Mist))
	}
}
