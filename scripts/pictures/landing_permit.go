package main

import (
	"demarche/game/picture"
	s "demarche/game/picture/studio"
)

var landingPermit = map[string]drawing{
	"the-door":   {still: consulateDoor},
	"two-cities": {still: twoCities},
	"tram-stop":  {still: tramStop},
}

// A lit door, a row of police seen from behind, and a crowd beyond them.
var consulateDoor = s.Scene{
	s.Slab(0, 540, s.Hex(0x141A2C), s.Hex(0x232B42)),
	func(c *picture.Canvas) {
		put := func(p picture.Path, ink picture.Ink) { c.Fill(p, picture.Flat(ink)) }
		put(picture.Rect(300, 20, 360, 330), s.Hex(0x4C4A55))
		put(picture.Poly(280, 24, 480, -40, 680, 24), s.Hex(0x353540))
		for i := range 3 {
			put(picture.Rect(330+float64(i)*118, 60, 60, 84), s.Hex(0x2A2E3E))
		}
		put(picture.Rect(448, 60, 60, 84), s.Hex(0xE8C880))
		put(picture.Rect(424, 144, 112, 10), s.Hex(0x2A2A32))
		for i := range 9 {
			put(picture.Rect(428+float64(i)*13, 116, 3, 30), s.Hex(0x2A2A32))
		}
		put(picture.Shape("M -9 0 L -9 -24 C -9 -34 9 -34 9 -24 L 9 0 Z").Shift(480, 132), s.Hex(0x1B1D26))
		put(picture.Circle(480, 96, 8), s.Skin)
		c.Fill(picture.Circle(480, 280, 190), picture.Glow(480, 280, 190, s.Amber.Alpha(0.6), s.Amber.Alpha(0)))
		put(picture.Rect(442, 216, 76, 134), s.Hex(0xF0D9A0))
		put(picture.Pen(picture.Poly(442, 350, 442, 216, 518, 216, 518, 350), 6), s.Hex(0x2A2A32))
	},
	s.Slab(350, 540, s.Hex(0x39404F), s.Hex(0x1C212E)),
	func(c *picture.Canvas) {
		c.Fill(picture.Poly(440, 352, 520, 352, 640, 540, 320, 540), picture.Fade(0, 350, 0, 540, s.Amber.Alpha(0.35), s.Amber.Alpha(0.04)))
	},
	crowdBeyond, pennants,
	func(c *picture.Canvas) {
		for i := range 11 {
			guard(c, 40+float64(i)*90, 548, 1.35)
		}
	},
	rain(160), s.Vignette(0.45),
}

func crowdBeyond(c *picture.Canvas) {
	for i := range 60 {
		x := 990*picture.Noise(i, 81) - 15
		if x > 400 && x < 560 {
			continue
		}
		y := 372 + 50*picture.Noise(i, 82)
		dim := s.Hex(0x1A1E2A).Mix(s.Hex(0x3A3442), picture.Noise(i, 83))
		c.Fill(picture.Ellipse(x, y+34, 17, 34), picture.Flat(dim))
		c.Fill(picture.Circle(x, y-8, 11), picture.Flat(s.Hair.Mix(s.Skin, 0.25*picture.Noise(i, 84))))
	}
}

// pennants have no signs on them.
func pennants(c *picture.Canvas) {
	for i := range 12 {
		x := 40 + 80*float64(i) + 30*picture.Noise(i, 85)
		if x > 390 && x < 580 {
			continue
		}
		top := 268 + 50*picture.Noise(i, 86)
		c.Fill(picture.Rect(x, top, 3, 130), picture.Flat(s.Hex(0x9A8B72)))
		ink := []picture.Ink{s.Hex(0xA63A3A), s.Hex(0xB8542F), s.Hex(0x8E2F44)}[i%3]
		c.Fill(picture.Shape("M 0 0 C 16 -8 30 8 50 0 L 50 28 C 32 36 18 20 0 28 Z").Shift(x+3, top), picture.Flat(ink))
	}
}

func guard(c *picture.Canvas, x, y, k float64) {
	put := func(p picture.Path, ink picture.Ink) { c.Fill(p.To(x, y, k), picture.Flat(ink)) }
	put(picture.Shape("M -26 0 L -24 -58 C -22 -72 22 -72 24 -58 L 26 0 Z"), s.Hex(0x0E1220))
	put(picture.Rect(-20, -48, 40, 10), s.Hex(0xC9D25A))
	put(picture.Shape("M -13 -70 C -15 -98 15 -98 13 -70 Z"), s.Hex(0x1C2233))
	put(picture.Rect(-14, -76, 28, 5), s.Hex(0x39435C))
}

func rain(n int) s.Layer {
	return func(c *picture.Canvas) {
		for i := range n {
			x, y := 1000*picture.Noise(i, 91)-20, 560*picture.Noise(i, 92)-10
			c.Fill(picture.Pen(picture.Poly(x, y, x-5, y+22), 1.3), picture.Flat(s.White.Alpha(0.16)))
		}
	}
}

// A coast with two cities, a motorway to the frontier, and a flight that ends over
// the sea.
var twoCities = s.Scene{
	s.Water(),
	s.Land(s.Coast(43, 0.3, 300, -300, 280, -40, 330, 90, 296, 180, 350, 260, 320, 350, 380, 450, 350, 600, 340, 900, 1300, 900, 1300, -300), s.Hex(0x6D7F5C)),
	s.Stroke("M 330 330 C 400 320 470 360 560 340 C 680 310 760 350 980 320", 9, s.Azure.Mix(s.Slate, 0.4)),
	s.Dashes("M 800 -20 C 780 120 830 240 800 360 C 780 450 820 500 800 560", 14, 5, s.White),
	s.Way("M 366 300 C 480 270 620 280 800 250 C 860 240 910 240 970 230"), s.Way("M 366 300 C 370 240 380 190 400 150"),
	s.Town(400, 146, true), s.Town(366, 302, false),
	s.Dashes("M 980 30 C 780 10 520 10 300 60 C 220 80 170 120 160 160", 7, 2.8, s.Coral),
	func(c *picture.Canvas) {
		c.Fill(picture.Pen(picture.Circle(176, 212, 50), 3), picture.Flat(s.Coral.Alpha(0.7)))
		c.Fill(picture.Shape("M 0 -30 L 6 -8 L 30 6 L 30 12 L 6 6 L 4 22 L 12 28 L 12 32 L 0 29 L -12 32 L -12 28 L -4 22 L -6 6 L -30 12 L -30 6 L -6 -8 Z").Turn(200).Shift(160, 166), picture.Flat(s.White))
		for i := range 5 {
			c.Fill(picture.RoundRect(850+float64(i)*20, 234, 14, 8, 2), picture.Flat(s.Night))
		}
	},
	s.Ferry(200, 380), s.Scale(60, 492, 20), s.Vignette(0.35),
}

// Rails in the rain, a shelter, a cap, and the shadow of a dog.
var tramStop = s.Scene{
	s.Slab(0, 300, s.Hex(0x10162A), s.Hex(0x2A3150)),
	s.Slab(300, 540, s.Hex(0x4A4E58), s.Hex(0x24272F)),
	func(c *picture.Canvas) {
		put := func(p picture.Path, ink picture.Ink) { c.Fill(p, picture.Flat(ink)) }
		for i := range 7 {
			put(picture.Rect(float64(i)*150-20, 120+40*picture.Noise(i, 71), 130, 190), s.Hex(0x1A2038))
			if i%2 == 0 {
				put(picture.Rect(float64(i)*150+30, 190, 26, 34), s.Hex(0xD9B56A).Alpha(0.6))
			}
		}
		c.Fill(picture.Circle(250, 120, 250), picture.Glow(250, 120, 250, s.Amber.Alpha(0.7), s.Amber.Alpha(0)))
		put(picture.Rect(246, 110, 6, 250), s.Hex(0x14161D))
		put(picture.RoundRect(226, 102, 46, 14, 6), s.Hex(0xFFE9B0))
		// The shelter.
		put(picture.Rect(90, 190, 220, 10), s.Hex(0x59627A))
		put(picture.Rect(96, 200, 6, 164).Add(picture.Rect(298, 200, 6, 164)), s.Hex(0x444C60))
		put(picture.Rect(104, 206, 192, 120), s.Hex(0x9FB4D0).Alpha(0.2))
		put(picture.Rect(120, 334, 160, 9), s.Hex(0x6B4F37))
		// The rails.
		for _, d := range []string{"M 420 300 L 120 545", "M 470 300 L 330 545", "M 560 300 L 700 545", "M 610 300 L 910 545"} {
			put(picture.Pen(picture.Shape(d), 5), s.Hex(0x8A91A0))
		}
		// The cap, and the shadow that lies beside it.
		put(picture.Shape("M 0 0 C 10 -20 40 -24 60 -16 L 84 -16 L 92 -42 L 104 -24 L 128 -22 L 132 -10 L 108 -4 L 104 8 L 110 44 L 100 44 L 92 14 L 40 14 L 30 46 L 20 46 L 22 8 C 8 12 -16 -2 -34 -26 Z").Stretch(2.1, 1.3).Shift(560, 420), s.Night.Alpha(0.5))
		put(picture.Ellipse(470, 470, 62, 12), s.Night.Alpha(0.4))
		put(picture.Shape("M -54 6 C -56 -22 -20 -38 14 -32 C 42 -28 54 -10 52 4 L 70 10 C 66 18 30 18 20 12 C -10 16 -40 14 -54 6 Z").Shift(466, 460), s.Hex(0x6F6A5C))
		put(picture.Shape("M -50 2 C -20 10 20 10 50 2 L 50 6 C 20 14 -20 14 -52 6 Z").Shift(466, 460), s.Hex(0x4B473D))
	},
	rain(110), s.Vignette(0.45),
}
