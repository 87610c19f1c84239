package studio

import "demarche/game/picture"

// Cadet is a cadet in white at attention, the feet at x, y. Light comes from the
// left; shade is the ink of what it does not reach.
func Cadet(x, y, tall float64, lit, shade picture.Ink) Layer {
	return func(c *picture.Canvas) {
		k := tall / 100
		put := func(p picture.Path, ink picture.Ink) { c.Fill(p.To(x, y, k), picture.Flat(ink)) }
		put(picture.Ellipse(14, 0, 26, 3.5), Night.Alpha(0.35))
		put(picture.Shape("M -10 -48 L 10 -48 L 9 -2 L 1 -2 L 0.6 -38 L -0.6 -38 L -1 -2 L -9 -2 Z"), lit)
		put(picture.Shape("M 1 -48 L 10 -48 L 9 -2 L 1 -2 Z"), shade)
		put(picture.RoundRect(-10, -3, 8.5, 3.5, 1.5).Add(picture.RoundRect(1, -3, 8.5, 3.5, 1.5)), Night)
		put(picture.Shape("M -8 -83 C -15 -83 -17 -79 -17 -73 L -15.5 -44 L -11.5 -44 L -11 -62 L -10.5 -45 L 10.5 -45 L 11 -62 L 11.5 -44 L 15.5 -44 L 17 -73 C 17 -79 15 -83 8 -83 Z"), lit)
		put(picture.Shape("M 2 -83 L 8 -83 C 15 -83 17 -79 17 -73 L 15.5 -44 L 11.5 -44 L 11 -62 L 10.5 -45 L 2 -45 Z"), shade)
		put(picture.Rect(-10.6, -57, 21.2, 3.2), Slate)
		put(picture.Rect(-3, -88, 6, 7), Umber)
		put(picture.Ellipse(0, -91.5, 6, 7.2), Skin)
		put(picture.Shape("M 1 -98 C 6 -98 6.5 -94 6 -90 C 5.4 -86.5 3 -84.6 1 -84.4 Z"), Umber)
		put(picture.Shape("M -7.6 -94.5 L 7.6 -94.5 L 7.2 -97.6 L -7.2 -97.6 Z"), Slate)
		put(picture.Shape("M -7.4 -97.4 C -11 -99 -9 -103.5 0 -103.5 C 9 -103.5 11 -99 7.4 -97.4 Z"), lit)
	}
}

// Ranks are rows of cadets that stand before each other: the farthest at y with
// a height, the nearest lower and taller.
func Ranks(rows int, x, y, tall, growth, spread float64, lit, shade picture.Ink) Layer {
	return func(c *picture.Canvas) {
		for r := range rows {
			t := tall * (1 + growth*float64(r))
			gap := spread * t
			dim := 0.5 * (1 - float64(r)/float64(rows))
			for i := -12; i <= 12; i++ {
				at := x + (float64(i)+0.5*float64(r%2))*gap
				if at < -t || at > Width+t {
					continue
				}
				Cadet(at, y+float64(r)*t*0.44, t, lit.Mix(Mist, dim), shade.Mix(Steel, dim))(c)
			}
		}
	}
}

// Speaker is a woman in a grey coat who speaks towards the left, the feet at
// x, y. With applause over, she stands back from the lectern.
func Speaker(x, y, tall float64) Layer {
	return func(c *picture.Canvas) {
		k := tall / 100
		put := func(d string, ink picture.Ink) { c.Fill(picture.Shape(d).To(x, y, k), picture.Flat(ink)) }
		put("M -7 -12 L -1 -12 L -2 -1 L -11 -1 L -11 -3 L -6 -5 Z", Hair)
		put("M 2 -12 L 8 -12 L 7 -1 L -2 -1 L -2 -3 L 3 -5 Z", Hair)
		// The coat: lit before, in shade behind.
		put("M -5 -82 C -11 -80 -13 -72 -12.5 -62 C -12 -52 -13 -46 -15 -36 C -17 -26 -18 -18 -18 -9 L 15 -9 C 15 -22 13 -38 11 -48 C 12 -58 13 -70 10 -78 C 8 -82 1 -83 -5 -82 Z", picture.Hex(0x9AA6B5))
		put("M 1 -82.5 C 6 -82.5 9 -81 10 -78 C 13 -70 12 -58 11 -48 C 13 -38 15 -22 15 -9 L 0 -9 C 3 -30 2 -50 4 -62 C 5 -70 4 -78 1 -82.5 Z", picture.Hex(0x66738A))
		put("M -12.4 -54 L 11.4 -54 L 11.2 -50.6 L -12.6 -50.6 Z", picture.Hex(0x55627A))
		put("M -6 -82 L -1 -70 L 1 -83 Z", White)
		put("M -1 -70 L -9.5 -76 L -6 -83 Z", picture.Hex(0xB6C1CE))
		put("M -3.4 -88 L 3.4 -88 L 3 -80 L -4 -80 Z", Umber)
		put("M -5.6 -99 C -8 -96 -7.8 -93 -8 -91.5 L -9.4 -89.6 L -8 -88.9 C -8 -86 -7 -84.6 -4 -84.8 C 2 -85 5 -90 4 -96 C 2 -100 -3 -101 -5.6 -99 Z", Skin)
		put("M -6.6 -98 C -5 -104 6 -104 8 -96 C 9.4 -90 8.6 -85 6.6 -82.6 C 3 -83 0.8 -85 1 -88.4 C 1.4 -92 0 -95.4 -6.6 -98 Z", Hair)
		// The near arm lies on the lectern.
		arm := picture.Pen(picture.Shape("M 1 -76 C 0 -66 -4 -60 -9 -57 L -21 -61"), 7)
		c.Fill(arm.To(x, y, k), picture.Flat(picture.Hex(0x7D8A9E)))
		c.Fill(picture.Ellipse(-23, -61.6, 3.4, 2.4).To(x, y, k), picture.Flat(Skin))
	}
}

// Lectern is a lectern with two microphones, its foot at x, y, seen from the side
// of who speaks towards the left.
func Lectern(x, y, tall float64) Layer {
	return func(c *picture.Canvas) {
		k := tall / 60
		put := func(p picture.Path, ink picture.Ink) { c.Fill(p.To(x, y, k), picture.Flat(ink)) }
		put(picture.Shape("M -9 -50 L 10 -50 L 8 0 L -9 0 Z"), Slate)
		put(picture.Shape("M 3 -50 L 10 -50 L 8 0 L 3 0 Z"), Deep)
		put(picture.Shape("M -15 -57 L 14 -51 L 14 -47.6 L -15 -53.4 Z"), Steel)
		put(picture.Pen(picture.Shape("M -11 -56 C -11 -64 -7 -68 -3 -70"), 1.1).Add(picture.Pen(picture.Shape("M -8 -55.5 C -8 -63 -3 -66 1 -67.6"), 1.1)), Night)
		put(picture.Ellipse(-2.4, -70.4, 2.4, 1.7).Add(picture.Ellipse(1.6, -68, 2.4, 1.7)), Night)
		put(picture.Ring(-3, -28, 4.4, 1).Add(picture.Regular(-3, -28, 3, 1.3, 5)), Amber.Mix(Slate, 0.25))
	}
}

// Mother is a guest in dark clothes under an umbrella, the feet at x, y.
func Mother(x, y, tall float64, dress, shade picture.Ink) Layer {
	return func(c *picture.Canvas) {
		k := tall / 100
		put := func(p picture.Path, ink picture.Ink) { c.Fill(p.To(x, y, k), picture.Flat(ink)) }
		put(picture.Shape("M -8 -66 C -14 -60 -15 -44 -13 -36 L -17 0 L 17 0 L 13 -36 C 15 -44 14 -60 8 -66 Z"), dress)
		put(picture.Shape("M 2 -66 L 8 -66 C 14 -60 15 -44 13 -36 L 17 0 L 4 0 Z"), dress.Mix(Night, 0.3))
		put(picture.Ellipse(0, -75, 7, 8.4), Skin)
		put(picture.Shape("M -8 -72 C -10 -88 10 -88 8.4 -70 C 8 -64 5 -66 4.6 -72 C 3 -78 -5 -79 -8 -72 Z"), dress.Mix(Night, 0.45))
		put(picture.Pen(picture.Poly(12, -44, 12, -112), 1.6), Night)
		put(picture.Shape("M -27 -94 C -22 -116 -4 -124 12 -124 C 28 -124 46 -116 51 -94 C 44 -98 37 -98 31 -94 C 25 -98 18 -98 12 -94 C 6 -98 -1 -98 -7 -94 C -13 -98 -20 -98 -27 -94 Z"), shade)
		put(picture.Shape("M 12 -124 C 28 -124 46 -116 51 -94 C 44 -98 37 -98 31 -94 C 30 -108 24 -118 12 -124 Z"), shade.Mix(Night, 0.28))
		put(picture.Shape("M 12 -124 C 2 -118 -6 -108 -7 -94 C -1 -98 6 -98 12 -94 Z"), shade.Mix(White, 0.28))
	}
}

// Flag stands at x, y with its cloth straight out in the wind, towards the left
// where long is negative.
func Flag(x, y, tall, long float64, cloth ...picture.Ink) Layer {
	return func(c *picture.Canvas) {
		c.Fill(picture.RoundRect(x-1.6, y-tall, 3.2, tall, 1.5), picture.Flat(Haze))
		c.Fill(picture.Circle(x, y-tall-2, 3.4), picture.Flat(Amber))
		high := tall * 0.27
		for i, ink := range cloth {
			a, b := high*float64(i)/float64(len(cloth)), high*float64(i+1)/float64(len(cloth))
			var p picture.Path
			top := y - tall + 4
			p.Move(x, top+a)
			p.Curve(x+long*0.3, top+a-high*0.16, x+long*0.62, top+a+high*0.15, x+long, top+a-high*0.04)
			p.Line(x+long*0.985, top+b-high*0.05)
			p.Curve(x+long*0.62, top+b+high*0.15, x+long*0.3, top+b-high*0.16, x, top+b)
			c.Fill(p, picture.Fade(x, 0, x+long, 0, ink, ink.Mix(Night, 0.2), ink, ink.Mix(Night, 0.25)))
		}
	}
}
