package main

import (
	"demarche/game/picture"
	s "demarche/game/picture/studio"
)

// A telephone on a kitchen table, nine minutes past midnight.
var litTelephone = s.Scene{
	s.Slab(0, 540, s.Hex(0x14161D), s.Hex(0x1E1B1A), s.Hex(0x2A211B)),
	func(c *picture.Canvas) {
		for i := range 12 {
			y := 90 + float64(i)*42
			c.Fill(picture.Pen(picture.Poly(-10, y, 970, y-22+10*picture.Noise(i, 3)), 1.6), picture.Flat(s.Hex(0x4A3A2C).Alpha(0.4)))
		}
		c.Fill(picture.Circle(440, 270, 420), picture.Glow(440, 270, 420, s.Azure.Alpha(0.28), s.Azure.Alpha(0.08), s.Azure.Alpha(0)))
		c.Fill(picture.Circle(770, 330, 84), picture.Flat(s.Hex(0x0D0D10).Alpha(0.5)))
		c.Fill(picture.Circle(760, 318, 80), picture.Flat(s.Hex(0x8D9AA6)))
		c.Fill(picture.Circle(760, 318, 66), picture.Flat(s.Hex(0x3A2418)))
		c.Fill(picture.Ring(848, 318, 26, 11), picture.Flat(s.Hex(0x8D9AA6)))
		c.Fill(picture.Ellipse(740, 296, 22, 9), picture.Flat(s.Azure.Alpha(0.35)))
	},
	s.Box(286, 20, 312, 560, 34, s.Hex(0x05070B)), s.Box(300, 34, 284, 560, 22, s.Hex(0xEFF3F8)),
	s.Figures("00:09", 560, 72, 26, 1, s.Script),
	s.Person("ragna-holt", 324, 96, 58), s.Lines(91, 1, 396, 106, 150, 20, 14, s.Script), s.Lines(92, 1, 396, 132, 90, 20, 9, s.Mist),
	s.Lines(93, 2, 324, 184, 236, 28, 13, s.Script), s.Lines(94, 2, 324, 252, 236, 28, 13, s.Script), s.Lines(95, 2, 324, 320, 236, 28, 13, s.Script),
	s.Heart(338, 420, 14, s.Coral), s.Box(364, 412, 70, 16, 8, s.Haze), s.Box(450, 412, 50, 16, 8, s.Haze),
	s.Disc(336, 476, 7, s.Steel), s.Disc(360, 476, 7, s.Mist), s.Disc(384, 476, 7, s.Haze),
	s.Vignette(0.5),
}

// inn is a frame of the clip: lamps, masts behind the panes, a man with a glass.
func inn(n int, at string) s.Scene {
	turn := []float64{0, 6, 14, 2}[n]
	return s.Scene{
		s.Slab(0, 540, s.Hex(0x3B2418), s.Hex(0x4A2E1C), s.Hex(0x2A1A12)),
		func(c *picture.Canvas) {
			c.Fill(picture.Rect(330, 60, 300, 190), picture.Fade(330, 60, 330, 250, s.Hex(0x0E1A2E), s.Hex(0x23344E)))
			for i := range 7 {
				x := 352 + float64(i)*42 + 12*picture.Noise(i, 4)
				c.Fill(picture.Rect(x, 92+50*picture.Noise(i, 5), 2.4, 160), picture.Flat(s.Haze.Alpha(0.55)))
				c.Fill(picture.Pen(picture.Poly(x, 150, x+16, 226), 1.2), picture.Flat(s.Haze.Alpha(0.4)))
			}
			c.Fill(picture.Frame(326, 56, 308, 198, 0, 9).Add(picture.Rect(476, 60, 7, 190), picture.Rect(330, 150, 300, 6)), picture.Flat(s.Hex(0x6B4226)))
			for _, x := range []float64{150, 480, 810} {
				c.Fill(picture.Circle(x, 50, 190), picture.Glow(x, 50, 190, s.Hex(0xFFD27A).Alpha(0.6), s.Amber.Alpha(0.16), s.Amber.Alpha(0)))
				c.Fill(picture.Shape("M -34 40 L 34 40 L 16 10 L -16 10 Z").Shift(x, 0), picture.Flat(s.Hex(0xB97A2E)))
			}
		},
		standing(520+turn*1.6, 486, turn), accordionist(740, 500, float64(n%2)),
		backs,
		s.Vignette(0.5), s.Clip(at),
	}
}

func standing(x, y, turn float64) s.Layer {
	return func(c *picture.Canvas) {
		put := func(d string, ink picture.Ink) { c.Fill(picture.Shape(d).To(x, y, 3.1), picture.Flat(ink)) }
		put("M -12 -40 L 12 -40 L 10 0 L 1 0 L 0 -30 L -1 0 L -10 0 Z", s.Hex(0x23262E))
		put("M -9 -84 C -17 -82 -19 -72 -17 -60 L -14 -36 L 14 -36 L 17 -60 C 19 -72 17 -82 9 -84 Z", s.Hex(0x2F4A66))
		put("M 1 -84 L 9 -84 C 17 -82 19 -72 17 -60 L 14 -36 L 4 -36 Z", s.Hex(0x21364D))
		put("M -4 -90 L 4 -90 L 5 -82 L -5 -82 Z", s.Umber)
		c.Fill(picture.Ellipse(turn*0.12, -96, 7.4, 9).To(x, y, 3.1), picture.Flat(s.Skin))
		put("M -8 -97 C -8 -109 8 -109 8 -97 C 6 -102 -4 -104 -8 -97 Z", s.Hex(0x7A6A58))
		arm := picture.Pen(picture.Shape("M -14 -76 C -24 -70 -28 -62 -26 -58 L -24 -78"), 6).Turn(turn * 0.4)
		c.Fill(arm.To(x, y, 3.1), picture.Flat(s.Hex(0x2F4A66)))
		c.Fill(picture.Shape("M -28 -92 L -20 -92 L -21.4 -79 L -26.6 -79 Z").Turn(turn*0.4).To(x, y, 3.1), picture.Flat(s.Hex(0xF3E7C4).Alpha(0.85)))
	}
}

func accordionist(x, y, open float64) s.Layer {
	return func(c *picture.Canvas) {
		put := func(p picture.Path, ink picture.Ink) { c.Fill(p.To(x, y, 2.7), picture.Flat(ink)) }
		put(picture.Shape("M -14 -30 L 14 -30 L 20 0 L -20 0 Z"), s.Hex(0x1C1A1E))
		put(picture.Shape("M -8 -66 C -16 -64 -18 -54 -16 -28 L 16 -28 C 18 -54 16 -64 8 -66 Z"), s.Hex(0x7A2E22))
		put(picture.Ellipse(0, -77, 7, 8.6), s.Skin)
		put(picture.Shape("M -9 -80 L 9 -80 L 7 -88 L -7 -88 Z"), s.Night)
		wide := 12 + 7*open
		put(picture.Rect(-wide-8, -56, 8, 26).Add(picture.Rect(wide, -56, 8, 26)), s.Hex(0xE9E2D2))
		for i := range 8 {
			put(picture.Rect(-wide+float64(i)*wide/4, -55, wide/4-0.7, 24), s.Hex(0xA33B2A).Mix(s.Night, 0.25*float64(i%2)))
		}
	}
}

func backs(c *picture.Canvas) {
	for i, x := range []float64{70, 230, 380, 900} {
		k := 2.6 + 0.5*float64(i%2)
		ink := []picture.Ink{s.Hex(0x1A1512), s.Hex(0x241A14), s.Hex(0x15110F), s.Hex(0x1E1713)}[i]
		c.Fill(picture.Shape("M -30 40 C -30 -10 -18 -22 0 -22 C 18 -22 30 -10 30 40 Z").To(x, 490, k), picture.Flat(ink))
		c.Fill(picture.Ellipse(0, -36, 13, 16).To(x, 490, k), picture.Flat(ink))
	}
}

// The clip as a wave, with what a pencil has seen in it.
var waveCut = s.Scene{
	s.Desk(),
	s.Sheet(70, 50, 820, 460,
		func(c *picture.Canvas) {
			for i := range 28 {
				c.Fill(picture.Rect(70+float64(i)*30, 50, 1, 460), picture.Flat(s.Azure.Alpha(0.16)))
			}
			for i := range 16 {
				c.Fill(picture.Rect(70, 50+float64(i)*30, 820, 1), picture.Flat(s.Azure.Alpha(0.16)))
			}
			for i := range 230 {
				t := float64(i) / 230
				loud := 0.1 + 0.14*picture.Noise(i, 61)
				if t > 0.345 {
					loud = 0.16 + 0.7*picture.Noise(i, 62)*picture.Noise(i/9, 64)
				}
				if t > 0.8 && t < 0.9 {
					loud = 0.5 + 0.5*picture.Noise(i, 63)
				}
				h := 240 * loud
				c.Fill(picture.Rect(110+t*740, 270-h/2, 2.2, h), picture.Flat(s.Script))
			}
			for i := range 12 {
				c.Fill(picture.Rect(110+float64(i)*740/11, 420, 1.6, 12), picture.Flat(s.Script))
			}
		},
		s.Figures("0", 110, 462, 22, 0.5, s.Script), s.Figures("4", 379, 462, 22, 0.5, s.Script), s.Figures("8", 648, 462, 22, 0.5, s.Script), s.Figures("11", 850, 462, 22, 0.5, s.Script),
		s.Stroke("M 404 270 C 402 190 330 196 322 262 C 316 340 392 356 406 292 C 410 262 398 214 372 204", 3.4, s.Coral),
		s.Hand(71, 2, 420, 128, 20, 2.4, s.Coral), s.Stroke("M 412 140 C 400 154 388 170 380 190", 2.4, s.Coral)),
	s.Pencil(778, 470, -40, s.Coral),
	s.Vignette(0.35),
}

// Four papers on a kiosk's counter. Each has chosen a face.
var frontPages = s.Scene{
	s.Slab(0, 540, s.Hex(0x5B4636), s.Hex(0x3E2F26)),
	func(c *picture.Canvas) {
		for i := range 6 {
			c.Fill(picture.Rect(0, float64(i)*92, 960, 3), picture.Flat(s.Hex(0x2C211A).Alpha(0.6)))
		}
	},
	page(40, 54, "leif-osterdal", 101, s.Rust), page(270, 24, "ragna-holt", 105, s.Azure.Mix(s.Slate, 0.4)),
	page(496, 60, "ragna-holt", 109, s.Coral), page(716, 30, "leif-osterdal", 113, s.Pine),
	s.Vignette(0.35),
}

func page(x, y float64, face string, seed int, mast picture.Ink) s.Layer {
	return func(c *picture.Canvas) {
		for _, l := range (s.Scene{s.Sheet(x, y, 236, 560,
			s.Box(x+16, y+18, 204, 34, 0, mast), s.Lines(seed, 1, x+16, y+66, 204, 20, 20, s.Script), s.Lines(seed+1, 1, x+16, y+98, 150, 20, 20, s.Script),
			s.Person(face, x+36, y+136, 164),
			s.Lines(seed+2, 6, x+16, y+322, 94, 17, 7, s.Script), s.Lines(seed+3, 6, x+126, y+322, 94, 17, 7, s.Script))}) {
			l(c)
		}
	}
}

// A Note that somebody has read with a pencil, twice at one word.
var oldNote = s.Scene{
	s.Desk(),
	s.Sheet(220, 20, 520, 600,
		s.Arms(480, 92, 62, s.Hex(0x3F5B52), s.White, picture.Regular(0, -16, 17, 7, 6)), s.Box(300, 140, 360, 1.6, 0, s.Hex(0x3F5B52)),
		s.Lines(121, 4, 276, 168, 410, 27, 10, s.Script), s.Lines(122, 3, 276, 292, 410, 27, 10, s.Script), s.Lines(123, 2, 276, 388, 410, 27, 10, s.Script),
		s.Stroke("M 430 336 C 470 341 510 332 560 338", 3.2, s.Hex(0x5B6270)), s.Stroke("M 434 343 C 476 347 516 339 556 344", 2.4, s.Hex(0x5B6270)),
		s.Stamp(624, 466, 56, s.Hex(0x2F5F4B)),
		s.Hand(131, 1, 292, 508, 25, 2.8, s.Hex(0x1F3F8F)), s.Hand(132, 1, 410, 512, 22, 2.4, s.Script)),
	s.Cup(800, 180, 62), s.Pencil(150, 420, 60, s.Hex(0x5B6270)),
	s.Vignette(0.35),
}
