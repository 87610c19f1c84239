package studio

import (
	"demarche/game/picture"
)

// March is ranks of cadets who march to the left, in one of two steps.
func March(rows, n int, x, y, tall float64) Layer {
	return func(c *picture.Canvas) {
		for r := range rows {
			t := tall * (1 + 0.22*float64(r))
			for i := -2; i < 9; i++ {
				stride(c, x+float64(i)*t*0.78+float64(r)*30, y+float64(r)*58, t, (n+i)%2 == 0, 0.4*(1-float64(r)/float64(rows)))
			}
		}
	}
}

// stride is a cadet in profile, one leg before.
func stride(c *picture.Canvas, x, y, tall float64, left bool, dim float64) {
	k := tall / 100
	lit, shade := White.Mix(Haze, dim), Haze.Mix(Mist, dim)
	put := func(p picture.Path, ink picture.Ink) { c.Fill(p.To(x, y, k), picture.Flat(ink)) }
	near, far := picture.Poly(0, -48, -17, -4), picture.Poly(1, -48, 15, -6)
	if left {
		near, far = far, near
	}
	put(picture.Ellipse(0, 0, 28, 3), Night.Alpha(0.3))
	put(picture.Pen(picture.Poly(2, -78, 12, -54), 8), shade)
	put(picture.Pen(far, 9), shade)
	put(picture.Pen(near, 10), lit)
	put(picture.RoundRect(-24, -5, 14, 5, 2).Add(picture.RoundRect(8, -6, 14, 5, 2)), Night)
	put(picture.Shape("M -9 -82 C -13 -76 -12 -60 -10 -46 L 10 -46 C 12 -60 12 -78 7 -83 C 2 -86 -5 -86 -9 -82 Z"), lit)
	put(picture.Shape("M 2 -84 C 9 -84 13 -72 10 -46 L 2 -46 C 5 -60 5 -74 2 -84 Z"), shade)
	put(picture.Rect(-10.6, -57, 21.4, 3), Slate)
	put(picture.Pen(picture.Poly(0, -78, -16, -60), 7.5), lit.Mix(Haze, 0.35))
	put(picture.Circle(-17, -58, 4), Skin)
	put(picture.Rect(-3, -88, 7, 8), Umber)
	put(picture.Shape("M -5 -99 L -6.4 -93 L -7.8 -90.6 L -6.4 -90 C -6.4 -86 -4 -84.6 0 -85 C 5 -86 6.6 -94 5 -99 Z"), Skin)
	put(picture.Shape("M -6.6 -95 L 6.8 -95 L 6.8 -98.4 L -6.6 -98.4 Z"), Slate)
	put(picture.Shape("M -6.6 -98 C -11 -100 -8 -104 0 -104 C 9 -104 11 -100 6.8 -98 Z"), lit)
}
