package main

import (
	"demarche/game/picture"
	s "demarche/game/picture/studio"
)

var grainDryer = map[string]drawing{
	"the-dryer":  {still: theDryer},
	"border-map": {still: ruskelMap},
	"engine":     {still: engineInField},
}

// A field at dusk, a tower that is open on one side, the lamps of one engine.
var theDryer = s.Scene{
	s.Sky(330, s.Hex(0x27324D), s.Hex(0x5E6684), s.Hex(0xC79A86), s.Hex(0xE3C2A0)),
	s.Ridge(17, 332, 14, s.Hex(0x3E4658), s.Hex(0x4A5264)),
	s.Slab(330, 540, s.Hex(0xC6CCD8), s.Hex(0x8D97AC)),
	poplars,
	furrows,
	glow(560, 250, 150),
	func(c *picture.Canvas) {
		put := func(p picture.Path, ink picture.Ink) { c.Fill(p, picture.Flat(ink)) }
		put(picture.Ellipse(500, 408, 190, 14), s.Night.Alpha(0.35))
		put(picture.Rect(430, 110, 96, 296), s.Hex(0x7C8698))
		put(picture.Rect(430, 110, 26, 296), s.Hex(0x939DAF))
		put(picture.Poly(420, 112, 478, 66, 536, 112), s.Hex(0x5A6478))
		for i := range 6 {
			put(picture.Rect(430, 150+float64(i)*44, 96, 3), s.Hex(0x5A6478))
		}
		// The side that is open.
		put(picture.Poly(526, 190, 496, 214, 508, 252, 484, 286, 500, 330, 478, 366, 486, 406, 560, 406, 548, 360, 566, 318, 540, 280, 552, 236), s.Hex(0x23262E))
		put(picture.Poly(526, 230, 512, 258, 520, 290, 506, 330, 520, 380, 540, 380, 532, 320, 544, 280), s.Amber.Alpha(0.5))
		put(picture.Rect(350, 300, 82, 106), s.Hex(0x6C7486))
		put(picture.Poly(342, 302, 391, 270, 440, 302), s.Hex(0x505A6C))
		// The trailer lies on its side.
		put(picture.Poly(600, 404, 612, 352, 722, 362, 716, 408), s.Hex(0x7A3F34))
		put(picture.Circle(628, 350, 15).Add(picture.Circle(704, 357, 15)), s.Hex(0x1C1E24))
		for i := range 70 {
			x, y := 560+190*picture.Noise(i, 41), 402+22*picture.Noise(i, 42)
			put(picture.Ellipse(x, y, 5, 3), s.Hex(0xC9A75E))
		}
	},
	fireEngine(196, 410),
	s.Vignette(0.4),
}

func poplars(c *picture.Canvas) {
	for i := range 22 {
		x := float64(i)*46 + 14*picture.Noise(i, 51)
		h := 40 + 26*picture.Noise(i, 52)
		c.Fill(picture.Ellipse(x, 330-h/2, 6, h/2), picture.Flat(s.Hex(0x333B4C)))
	}
}

func furrows(c *picture.Canvas) {
	for i := range 16 {
		x := float64(i)*120 - 480
		c.Fill(picture.Pen(picture.Poly(480+(x-480)*0.2, 336, x, 545), 3), picture.Flat(s.Hex(0x7F879A).Alpha(0.5)))
	}
}

func fireEngine(x, y float64) s.Layer {
	return func(c *picture.Canvas) {
		put := func(p picture.Path, ink picture.Ink) { c.Fill(p.Shift(x, y), picture.Flat(ink)) }
		put(picture.Ellipse(0, 8, 92, 9), s.Night.Alpha(0.35))
		put(picture.RoundRect(-86, -58, 120, 58, 5), s.Hex(0xA8322C))
		put(picture.RoundRect(36, -46, 50, 46, 7), s.Hex(0xBC3C34))
		put(picture.RoundRect(52, -40, 28, 20, 4), s.Hex(0xBFD3E6))
		put(picture.Rect(-86, -30, 172, 7), s.White)
		put(picture.Circle(-52, 2, 15).Add(picture.Circle(56, 2, 15)), s.Hex(0x17191F))
		c.Fill(picture.Circle(x+60, y-52, 60), picture.Glow(x+60, y-52, 60, s.Azure.Alpha(0.9), s.Azure.Alpha(0)))
		put(picture.RoundRect(50, -56, 20, 10, 3), s.Azure)
	}
}

// The frontier from top to bottom; the sign of Ruskel in the west, a battery and
// two power stations in the east.
var ruskelMap = s.Scene{
	s.Slab(0, 540, s.Hex(0x6F7B5E), s.Hex(0x5E6B52)),
	s.Hills(12, 14, 60, 40, 300, 440, s.Hex(0x55624A)), s.Hills(18, 12, 640, 60, 280, 420, s.Hex(0x7D7A5C)),
	s.Stroke("M 560 -20 C 600 90 520 190 590 290 C 650 380 590 460 640 560", 15, s.Azure.Mix(s.Slate, 0.4)),
	s.Dashes("M 400 -20 C 420 120 380 260 430 380 C 440 440 430 500 420 560", 14, 5, s.White),
	s.Way("M 60 420 C 160 380 240 330 330 292"),
	s.Town(120, 150, true), s.Town(330, 292, false),
	s.Dashes("M 960 80 C 880 120 830 150 790 176", 7, 2.6, s.Coral), s.Dashes("M 960 420 C 900 420 840 410 800 402", 7, 2.6, s.Coral),
	s.Dashes("M 600 300 C 660 220 640 150 560 170 C 480 190 390 240 340 284", 6, 2.6, s.Amber),
	station(780, 180), station(786, 404), launcher(606, 306), mark(330, 292),
	s.Scale(60, 492, 20), s.Vignette(0.35),
}

func station(x, y float64) s.Layer {
	return func(c *picture.Canvas) {
		put := func(p picture.Path, ink picture.Ink) { c.Fill(p.Shift(x, y), picture.Flat(ink)) }
		put(picture.Shape("M -26 18 C -18 0 -18 -14 -22 -26 L 2 -26 C -2 -14 -2 0 6 18 Z"), s.Pale)
		put(picture.Rect(8, -10, 26, 28), s.Haze)
		put(picture.Poly(18, -24, 12, -2, 20, -4, 16, 14, 28, -8, 20, -6, 26, -24), s.Amber)
	}
}

func launcher(x, y float64) s.Layer {
	return func(c *picture.Canvas) {
		put := func(p picture.Path, ink picture.Ink) { c.Fill(p.Shift(x, y), picture.Flat(ink)) }
		put(picture.Rect(-22, 4, 44, 10), s.Night)
		for i := range 3 {
			put(picture.RoundRect(-18, -7, 40, 7, 3).Turn(-40).Shift(float64(i)*9-8, 0), s.Pale)
		}
	}
}

func mark(x, y float64) s.Layer {
	return func(c *picture.Canvas) {
		c.Fill(picture.Circle(x, y, 70), picture.Glow(x, y, 70, s.Coral.Alpha(0.6), s.Coral.Alpha(0)))
		c.Fill(picture.Pen(picture.Circle(x, y, 22), 4), picture.Flat(s.Coral))
	}
}

// The engine that goes round: a long cylinder in a field, a tree in leaf behind it.
var engineInField = s.Scene{
	s.Sky(250, s.Hex(0x9DB2C4), s.Hex(0xDADFD8)),
	s.Ridge(21, 252, 20, s.Hex(0x7D8A66), s.Hex(0x94A074)),
	s.Slab(250, 540, s.Hex(0xA79C66), s.Hex(0x7B7148)),
	func(c *picture.Canvas) { leafy(c, 730, 300, 1.15, 7) },
	func(c *picture.Canvas) {
		put := func(p picture.Path, ink picture.Ink) { c.Fill(p.Turn(-7).Shift(420, 400), picture.Flat(ink)) }
		put(picture.Ellipse(10, 62, 260, 20), s.Night.Alpha(0.35))
		put(picture.Poly(-250, -10, -300, -86, -232, -52), s.Hex(0x4A4640))
		put(picture.Poly(-250, 30, -310, 84, -226, 56), s.Hex(0x2F2C29))
		put(picture.RoundRect(-260, -52, 500, 108, 44), s.Hex(0x4C4842))
		put(picture.RoundRect(-250, -46, 480, 40, 20), s.Hex(0x6A655C))
		put(picture.Ellipse(222, 2, 26, 48), s.Hex(0x26241F))
		put(picture.Ellipse(226, 2, 14, 30), s.Hex(0x575249))
		for i := range 5 {
			put(picture.Rect(-200+float64(i)*84, -52, 6, 108), s.Hex(0x37342F))
		}
		for i := range 26 {
			x, y := 420*picture.Noise(i, 61)-220, 84*picture.Noise(i, 62)-44
			put(picture.Ellipse(x, y, 6+16*picture.Noise(i, 63), 4+8*picture.Noise(i, 64)), s.Hex(0x1E1C1A).Alpha(0.5))
		}
		put(picture.Ellipse(60, -22, 44, 16), s.Hex(0x35322D))
	},
	s.Vignette(0.35),
}
