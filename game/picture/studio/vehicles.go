package studio

import "demarche/game/picture"

// Carrier is a tracked vehicle that drives towards the left, its tracks on the
// ground at x, y.
func Carrier(x, y, long float64, hull, shade picture.Ink) Layer {
	return func(c *picture.Canvas) {
		k := long / 100
		put := func(p picture.Path, ink picture.Ink) { c.Fill(p.To(x, y, k), picture.Flat(ink)) }
		put(picture.Ellipse(0, 0, 56, 4), Night.Alpha(0.4))
		put(picture.Shape("M -47 -10 L -43 -19 L 44 -19 L 48 -12 L 42 -1 L -40 -1 Z"), Night)
		for i := range 6 {
			at := -36 + 14.6*float64(i)
			put(picture.Circle(at, -7.6, 5.8), shade)
			put(picture.Circle(at, -7.6, 2.4), Night)
		}
		put(picture.Shape("M -50 -18 L -34 -33 L 44 -34 L 50 -18 Z"), hull)
		put(picture.Shape("M -50 -18 L -34 -33 L -26 -33 L -38 -18 Z"), hull.Mix(White, 0.35))
		put(picture.Shape("M -38 -18 L 50 -18 L 48.6 -22 L -35 -22 Z"), shade)
		put(picture.Shape("M -14 -33 L -9 -43 L 18 -43 L 23 -33 Z"), hull.Mix(Night, 0.14))
		put(picture.Shape("M -14 -33 L -9 -43 L -4 -43 L -8 -33 Z"), hull.Mix(White, 0.25))
		put(picture.Pen(picture.Poly(-10, -38.6, -44, -41.4), 1.9), shade)
		put(picture.Pen(picture.Poly(20, -42, 27, -70), 0.6), shade)
		put(picture.RoundRect(3, -46, 8, 3.6, 1.2), shade)
		put(picture.RoundRect(30, -30, 10, 5, 1).Add(picture.RoundRect(-22, -30, 6, 3, 1)), shade)
	}
}

// Road is a road from the lower edge into the distance.
func Road(d string, edge picture.Ink, inks ...picture.Ink) Layer {
	return func(c *picture.Canvas) {
		p := picture.Shape(d)
		c.Fill(p, picture.Fade(0, 330, 0, 540, inks...))
		c.Fill(picture.Pen(p, 2.5), picture.Flat(edge))
	}
}
