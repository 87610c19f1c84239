package picture

import (
	"image/color"
	"math"
)

// Ink is a colour with its opacity, each part from 0 to 1 and not premultiplied.
type Ink struct{ R, G, B, A float64 }

// Hex returns an opaque ink, as in 0x6CB6F5.
func Hex(v uint32) Ink {
	return Ink{float64(v>>16&255) / 255, float64(v>>8&255) / 255, float64(v&255) / 255, 1}
}

// Of returns the ink of an opaque colour.
func Of(c color.RGBA) Ink {
	return Ink{float64(c.R) / 255, float64(c.G) / 255, float64(c.B) / 255, 1}
}

// Alpha returns the ink at an opacity.
func (k Ink) Alpha(a float64) Ink { k.A *= a; return k }

// Mix returns the ink a share of the way to another.
func (k Ink) Mix(to Ink, t float64) Ink {
	f := func(a, b float64) float64 { return a + (b-a)*t }
	return Ink{f(k.R, to.R), f(k.G, to.G), f(k.B, to.B), f(k.A, to.A)}
}

// Paint gives the ink at a px, whose place in units is x, y.
type Paint func(px, py int, x, y float64) Ink

// Flat is the same ink everywhere.
func Flat(k Ink) Paint { return func(int, int, float64, float64) Ink { return k } }

// bands is how many flat inks a gradient is made of; grains hide their edges, as
// in a print, and few inks keep the files small.
const bands = 14

// Fade runs through inks from one place to another.
func Fade(x0, y0, x1, y1 float64, inks ...Ink) Paint {
	dx, dy := x1-x0, y1-y0
	long := dx*dx + dy*dy
	return func(px, py int, x, y float64) Ink {
		return ramp(inks, ((x-x0)*dx+(y-y0)*dy)/long, px, py)
	}
}

// Glow runs through inks from a middle outward; outside it is the last.
func Glow(x, y, radius float64, inks ...Ink) Paint {
	return func(px, py int, ux, uy float64) Ink {
		return ramp(inks, math.Hypot(ux-x, uy-y)/radius, px, py)
	}
}

// ramp is the ink at a share of the way through inks.
func ramp(inks []Ink, t float64, px, py int) Ink {
	n := float64(bands * (len(inks) - 1))
	t = min(max(math.Floor(min(max(t, 0), 1)*n+0.2+Noise(px, py)*0.6)/n, 0), 1)
	t *= float64(len(inks) - 1)
	i := min(int(t), len(inks)-2)
	return inks[i].Mix(inks[i+1], t-float64(i))
}

// Noise is a number from 0 to 1 that belongs to a px, or to any two numbers.
func Noise(x, y int) float64 {
	h := uint32(x)*0x9E3779B1 ^ uint32(y)*0x85EBCA77
	h ^= h >> 15
	h *= 0x2C1B3C6D
	h ^= h >> 12
	h *= 0x297A2D39
	h ^= h >> 15
	return float64(h>>8) / (1 << 24)
}
