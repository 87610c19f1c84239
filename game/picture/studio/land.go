package studio

import (
	"math"

	"demarche/game/picture"
)

// Sky fills the picture down to the horizon, from the zenith on.
func Sky(horizon float64, inks ...picture.Ink) Layer {
	return Slab(0, horizon+1, inks...)
}

// Slab fills the picture from one height to another.
func Slab(top, bottom float64, inks ...picture.Ink) Layer {
	return func(c *picture.Canvas) {
		paint := picture.Flat(inks[0])
		if len(inks) > 1 {
			paint = picture.Fade(0, top, 0, bottom, inks...)
		}
		c.Fill(picture.Rect(0, top, Width, bottom-top), paint)
	}
}

// Sun is a disc with its light round it.
func Sun(x, y, r float64, ink picture.Ink) Layer {
	return func(c *picture.Canvas) {
		c.Fill(picture.Circle(x, y, r*7), picture.Glow(x, y, r*7, ink.Alpha(0.55), ink.Alpha(0.12), ink.Alpha(0)))
		c.Fill(picture.Circle(x, y, r), picture.Flat(ink))
	}
}

// Ridge is a range of hills whose feet stand at base.
func Ridge(seed int, base, height float64, inks ...picture.Ink) Layer {
	return func(c *picture.Canvas) {
		var p picture.Path
		p.Move(-10, base)
		for x := -10.0; x <= Width+10; x += 8 {
			p.Line(x, base-height*wave(seed, x/190))
		}
		p.Line(Width+10, base)
		paint := picture.Flat(inks[0])
		if len(inks) > 1 {
			paint = picture.Fade(0, base-height, 0, base, inks...)
		}
		c.Fill(p, paint)
	}
}

// wave is a smooth line without order, from 0 to 1.
func wave(seed int, x float64) float64 {
	sum, amp := 0.0, 0.5
	for k := range 4 {
		i := math.Floor(x)
		t := x - i
		t = t * t * (3 - 2*t)
		a, b := picture.Noise(seed+31*k, int(i)), picture.Noise(seed+31*k, int(i)+1)
		sum += amp * (a + (b-a)*t)
		x, amp = x*2.1+7, amp/2
	}
	return sum
}

// Sea is water from the horizon down, with glints below the light at x.
func Sea(top, bottom, light float64, glint picture.Ink, inks ...picture.Ink) Layer {
	return func(c *picture.Canvas) {
		Slab(top, bottom, inks...)(c)
		for i := range 150 {
			depth := math.Pow(picture.Noise(i, 1), 1.7)
			y := top + 2 + depth*(bottom-top-4)
			far := (picture.Noise(i, 2) + picture.Noise(i, 3) - 1) * (70 + 520*depth)
			long := (6 + 60*picture.Noise(i, 4)) * (0.25 + depth)
			a := 0.65 * (1 - math.Abs(far)/(140+560*depth))
			c.Fill(picture.RoundRect(light+far-long/2, y, long, 1+2.4*depth, 2), picture.Flat(glint.Alpha(max(0.06, a))))
		}
	}
}

// Tree is a bare tree, its foot at x, y.
func Tree(seed int, x, y, height float64, ink picture.Ink) Layer {
	return func(c *picture.Canvas) {
		c.Fill(branch(seed, x, y, -90, height*0.34, height*0.05, 6), picture.Flat(ink))
	}
}

func branch(seed int, x, y, angle, long, width float64, left int) picture.Path {
	sin, cos := math.Sincos(angle * math.Pi / 180)
	ex, ey := x+cos*long, y+sin*long
	p := picture.Pen(picture.Poly(x, y, ex, ey), width)
	if left == 0 {
		return p
	}
	for k := range 2 {
		side := float64(2*k-1)*(13+22*picture.Noise(seed*7+left, k)) + 7 // the wind comes from the sea
		p = p.Add(branch(seed*3+k, ex, ey, angle+side, long*(0.66+0.18*picture.Noise(seed+k, left)), max(width*0.66, 0.9), left-1))
	}
	return p
}

// Vignette darkens the corners.
func Vignette(strength float64) Layer {
	return func(c *picture.Canvas) {
		dark := Night.Alpha(strength)
		c.All(picture.Glow(Width/2, Height/2, 600, Night.Alpha(0), Night.Alpha(0), dark))
	}
}

// Grain is the dirt of a print or of a weak sensor.
func Grain(share float64) Layer {
	return func(c *picture.Canvas) {
		c.All(func(px, py int, _, _ float64) picture.Ink {
			switch n := picture.Noise(px+977, py+331); {
			case n < share/2:
				return Night.Alpha(0.1)
			case n > 1-share/2:
				return White.Alpha(0.09)
			}
			return picture.Ink{}
		})
	}
}
