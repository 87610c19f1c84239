package main

import (
	"demarche/game/picture"
	s "demarche/game/picture/studio"
)

var cleanWater = map[string]drawing{
	"landing":     {still: kualaSepi},
	"delta-map":   {still: nineMouths},
	"white-lips":  {film: s.Film{spoonful("0:03"), handAtBucket("0:08"), smallMouth("0:13"), planksOnly("0:19")}},
	"two-buckets": {still: bucketsOnPlanks},
	"two-seals":   {still: sealsOnATable},
	"full-ward":   {still: copiedCots},
}

var (
	brown   = s.Hex(0x7A5B43)
	timber  = s.Hex(0x4A382E)
	plastic = s.Hex(0xEDF3F4)
)

// A wide brown river before sunrise: houses on stilts, a boat with crates, and a
// queue that keeps its distance.
var kualaSepi = s.Scene{
	s.Sky(230, s.Hex(0x5B5A86), s.Hex(0xC58A97), s.Hex(0xF3B79E), s.Hex(0xFBDDC0)),
	s.Ridge(41, 232, 26, s.Hex(0x5E5A63), s.Hex(0x8C7B78)),
	s.Sea(230, 540, 560, s.Hex(0xFBD2AE), s.Hex(0xB98F78), s.Hex(0x86664F), s.Hex(0x594437)),
	stilts(40, 292, 0.9), stilts(170, 278, 0.7), stilts(272, 266, 0.5),
	stilts(700, 268, 0.55), stilts(796, 282, 0.75), stilts(890, 304, 0.95),
	pier, crateBoat(356, 408, 1.5), keepDistance,
	s.Vignette(0.35),
}

// stilts is a house on poles over the water, its deck at x, y.
func stilts(x, y, k float64) s.Layer {
	return func(c *picture.Canvas) {
		put := func(d string, ink picture.Ink) { c.Fill(picture.Shape(d).To(x, y, k), picture.Flat(ink)) }
		for i := range 4 {
			at := -46 + float64(i)*30
			c.Fill(picture.Rect(at, 0, 4, 62).To(x, y, k), picture.Flat(timber))
		}
		put("M -62 -4 L 62 -4 L 62 4 L -62 4 Z", timber.Mix(s.Sand, 0.2))
		put("M -48 -52 L 48 -52 L 48 -4 L -48 -4 Z", brown)
		put("M -14 -38 L 8 -38 L 8 -4 L -14 -4 Z", s.Hex(0x2B211C))
		put("M 18 -40 L 36 -40 L 36 -24 L 18 -24 Z", s.Hex(0xF6C66E))
		put("M -62 -48 L 0 -92 L 62 -48 Z", s.Hex(0x6D5A48))
		put("M 0 -92 L 62 -48 L 10 -48 Z", s.Hex(0x56473A))
	}
}

func pier(c *picture.Canvas) {
	c.Fill(picture.Shape("M 430 452 L 960 420 L 960 470 L 430 484 Z"), picture.Flat(timber.Mix(s.Sand, 0.25)))
	for i := range 14 {
		x := 446 + float64(i)*38
		c.Fill(picture.Rect(x, 470, 7, 70), picture.Flat(timber))
	}
}

// crateBoat is a long boat with white crates.
func crateBoat(x, y, k float64) s.Layer {
	return func(c *picture.Canvas) {
		put := func(p picture.Path, ink picture.Ink) { c.Fill(p.To(x, y, k), picture.Flat(ink)) }
		for i := range 6 {
			at := -58 + float64(i%3)*34
			row := float64(i / 3)
			put(picture.Rect(at, -26-22*row, 30, 20), plastic)
			put(picture.Rect(at, -26-22*row, 30, 5), s.Hex(0x6FA8C0))
		}
		put(picture.Shape("M -118 -12 C -60 0 60 0 124 -18 C 104 22 -92 24 -118 -12 Z"), s.Hex(0x2F4858))
		put(picture.Shape("M -118 -12 C -60 0 60 0 124 -18 L 120 -10 C 58 7 -56 7 -112 -4 Z"), s.Hex(0x8FB3C0))
	}
}

// keepDistance is a queue of people that has stopped some steps from the boat.
func keepDistance(c *picture.Canvas) {
	for i := range 9 {
		x, tall := 640+float64(i)*35+8*picture.Noise(i, 12), 1.25+0.3*picture.Noise(i, 13)
		cloth := []picture.Ink{s.Hex(0x7A3B46), s.Hex(0x2F5D62), s.Hex(0xC9863F), s.Hex(0x4B4A74), s.Hex(0xD9C7A6)}[i%5]
		y := 446 - float64(i)*2
		c.Fill(picture.Shape("M -12 0 C -14 -34 -9 -46 0 -46 C 9 -46 14 -34 12 0 Z").To(x, y, tall), picture.Flat(cloth))
		c.Fill(picture.Circle(x, y-52*tall, 7.4*tall), picture.Flat(s.Hex(0x3A2A24)))
		c.Fill(picture.Shape("M -7 0 L 7 0 L 9 -14 L -9 -14 Z").To(x+16*tall, y, tall*0.8), picture.Flat(s.Coral))
	}
}

// The delta from above: one river, nine arms, the sea.
var nineMouths = s.Scene{
	s.Water(),
	s.Land(s.Coast(55, 0.16, -300, -300, 1260, -300, 1260, 330, 940, 372, 840, 404, 730, 388, 640, 430, 540, 408, 430, 440, 330, 404, 230, 420, 110, 380, -300, 350), s.Hex(0x5D7348)),
	s.Hills(23, 14, 20, 10, 300, 120, s.Sand.Alpha(0.35)), s.Hills(29, 14, 640, 10, 300, 120, s.Sand.Alpha(0.35)),
	arms,
	s.Town(482, 146, true), s.Town(402, 314, false), crossTent(612, 318),
	s.Scale(60, 492, 20),
	s.Vignette(0.3),
}

func arms(c *picture.Canvas) {
	water := s.Hex(0x3E7F9C)
	c.Fill(picture.Pen(picture.Shape("M 470 -20 C 500 50 455 90 482 150"), 16), picture.Flat(water))
	for i := range 9 {
		x := 90 + float64(i)*98
		bend := 18 * (picture.Noise(i, 77) - 0.5)
		side := (x - 482) / 2
		var arm picture.Path
		arm.Move(482, 150)
		arm.Curve(482+side+bend, 250, x+bend, 330, x, 424)
		c.Fill(picture.Pen(arm, 9-float64(i%3)), picture.Flat(water))
	}
}

func crossTent(x, y float64) s.Layer {
	return func(c *picture.Canvas) {
		c.Fill(picture.Poly(x-18, y+12, x, y-16, x+18, y+12), picture.Flat(s.Night))
		c.Fill(picture.Poly(x-14, y+10, x, y-12, x+14, y+10), picture.Flat(s.White))
	}
}

// indoors is the dim ground of a film frame.
func indoors(shift float64) s.Scene {
	scene := s.Scene{s.Slab(0, 540, s.Hex(0x3B3129), s.Hex(0x5A493C))}
	return append(scene, func(c *picture.Canvas) {
		for i := range 8 {
			c.Fill(picture.Rect(0, 70*float64(i)+shift, 960, 3), picture.Flat(s.Night.Alpha(0.45)))
		}
	})
}

func spoonful(at string) s.Scene {
	return indoors(8).And(func(c *picture.Canvas) {
		c.Fill(picture.Shape("M 250 330 L 520 286 L 524 300 L 252 348 Z"), picture.Flat(s.Hex(0x9AA3A8)))
		c.Fill(picture.Ellipse(600, 284, 96, 44), picture.Flat(s.Hex(0xB8C0C4)))
		c.Fill(picture.Shape("M 522 272 C 556 214 648 210 682 268 C 650 296 560 298 522 272 Z"), picture.Flat(plastic))
		for i := range 40 {
			c.Fill(picture.Circle(520+160*picture.Noise(i, 3), 230+60*picture.Noise(i, 4), 1+2*picture.Noise(i, 5)), picture.Flat(s.White.Alpha(0.8)))
		}
	}, s.Clip(at))
}

func handAtBucket(at string) s.Scene {
	return indoors(-14).And(pail(560, 470, 2.1, s.Hex(0xB5483E), 0), func(c *picture.Canvas) {
		c.Fill(picture.Shape("M 120 300 C 230 280 300 286 372 310 C 400 318 420 340 408 352 C 396 362 372 344 352 340 C 372 356 384 376 368 384 C 350 392 330 356 306 350 C 250 360 180 372 120 372 Z"), picture.Flat(s.Hex(0x8A5F48)))
	}, s.Clip(at))
}

func smallMouth(at string) s.Scene {
	return indoors(22).And(func(c *picture.Canvas) {
		c.Fill(picture.Ellipse(480, 150, 300, 330), picture.Flat(s.Hex(0x7E5743)))
		c.Fill(picture.Shape("M 396 330 C 430 306 462 314 480 322 C 498 314 530 306 564 330 C 530 372 430 372 396 330 Z"), picture.Flat(s.Hex(0xD9CFC8)))
		c.Fill(picture.Pen(picture.Shape("M 400 330 C 440 338 520 338 560 330"), 3), picture.Flat(s.Hex(0x6B4638)))
		c.Fill(picture.Rect(0, 0, 960, 190), picture.Flat(s.Hex(0x2A211C)))
	}, s.Grain(0.05), s.Clip(at))
}

func planksOnly(at string) s.Scene {
	return indoors(34).And(func(c *picture.Canvas) {
		c.Fill(picture.Ellipse(330, 300, 60, 30), picture.Flat(plastic.Alpha(0.5)))
		c.Fill(picture.Rect(640, 210, 74, 52).Turn(14), picture.Flat(plastic))
	}, s.Grain(0.05), s.Clip(at))
}

// pail is a bucket that stands at x, y, with a line inside at a share of its height.
func pail(x, y, k float64, ink picture.Ink, line float64) s.Layer {
	return func(c *picture.Canvas) {
		put := func(p picture.Path, ink picture.Ink) { c.Fill(p.To(x, y, k), picture.Flat(ink)) }
		put(picture.Pen(picture.Shape("M -52 -100 C -40 -160 40 -160 52 -100"), 3), s.Slate)
		put(picture.Shape("M -56 -100 L 56 -100 L 42 0 L -42 0 Z"), ink)
		put(picture.Shape("M 14 -100 L 56 -100 L 42 0 L 20 0 Z"), ink.Mix(s.Night, 0.25))
		put(picture.Ellipse(0, -100, 56, 13), ink.Mix(s.Night, 0.5))
		put(picture.Ellipse(0, -96, 50, 9), s.Hex(0x7FB2C4))
		if line > 0 {
			put(picture.Rect(-54+14*(1-line), -100*line, 108-28*(1-line), 3), s.White)
		}
	}
}

// The blue bucket and the red one, a sachet before each.
var bucketsOnPlanks = s.Scene{
	s.Slab(0, 300, s.Hex(0x6E7F74), s.Hex(0x94A088)),
	s.Slab(300, 540, s.Hex(0x9A7B5C), s.Hex(0x6E5540)),
	func(c *picture.Canvas) {
		for i := range 6 {
			c.Fill(picture.Rect(0, 312+42*float64(i), 960, 3), picture.Flat(timber.Alpha(0.6)))
		}
	},
	pail(330, 420, 2.9, s.Hex(0x2F6E9E), 0.86), pail(680, 420, 1.75, s.Hex(0xC0463A), 0),
	sachet(330, 476, -6, true), sachet(680, 476, 5, true),
	s.Vignette(0.25),
}

// sachet lies at x, y; its seal wavers or is straight.
func sachet(x, y, turn float64, wavers bool) s.Layer {
	return packet(x, y, turn, 1, wavers)
}

func packet(x, y, turn, k float64, wavers bool) s.Layer {
	return func(c *picture.Canvas) {
		put := func(p picture.Path, ink picture.Ink) { c.Fill(p.Turn(turn).To(x, y, k), picture.Flat(ink)) }
		put(picture.RoundRect(-42, -28, 84, 56, 4), plastic)
		put(picture.Rect(-42, -8, 84, 18), s.Hex(0x6FA8C0))
		put(picture.Shape("M -8 1 C -8 -8 0 -12 0 -18 C 0 -12 8 -8 8 1 C 8 9 -8 9 -8 1 Z"), s.White)
		seal := picture.Shape("M -40 -22 L 40 -22")
		if wavers {
			seal = picture.Shape("M -40 -21 C -28 -27 -18 -16 -6 -22 C 8 -28 16 -17 26 -22 C 34 -26 36 -20 40 -22")
		}
		put(picture.Pen(seal, 2.2), s.Slate)
	}
}

// Two sachets on a dark table, large: the seals are what one looks at.
var sealsOnATable = s.Scene{
	s.Slab(0, 540, s.Hex(0x2E2622), s.Hex(0x44382F)),
	func(c *picture.Canvas) {
		c.Fill(picture.Circle(480, 230, 420), picture.Glow(480, 230, 420, s.Hex(0xFFE3B0).Alpha(0.5), s.Amber.Alpha(0)))
	},
	packet(262, 262, -3, 4.4, true), packet(704, 262, 2, 4.4, false),
	s.Vignette(0.4),
}

// A tent of cots, and the same cot again and again.
var copiedCots = s.Scene{
	s.Slab(0, 230, s.Hex(0xD8CDB2), s.Hex(0xB7A88A)),
	s.Slab(230, 540, s.Hex(0x8F7F68), s.Hex(0x6B5D4C)),
	func(c *picture.Canvas) {
		for i := range 9 {
			c.Fill(picture.Rect(54+108*float64(i), 0, 5, 250), picture.Flat(s.Hex(0x8C7E64)))
		}
		c.Fill(picture.Circle(480, 96, 46), picture.Flat(s.White))
		c.Fill(picture.Shape("M -20 8 C -20 -14 0 -24 0 -40 C 0 -24 20 -14 20 8 C 20 30 -20 30 -20 8 Z").Shift(480, 100), picture.Flat(s.Hex(0x3E7F9C)))
		for row := range 3 {
			k := 0.85 + 0.35*float64(row)
			for i := range 6 - row {
				cot(c, 90+float64(i)*158*k-30*float64(row), 270+92*float64(row), k)
			}
		}
	},
	s.Vignette(0.35),
}

func cot(c *picture.Canvas, x, y, k float64) {
	put := func(d string, ink picture.Ink) { c.Fill(picture.Shape(d).To(x, y, k), picture.Flat(ink)) }
	put("M -60 0 L -56 0 L -56 30 L -60 30 Z", s.Slate)
	put("M 58 0 L 62 0 L 62 30 L 58 30 Z", s.Slate)
	put("M -62 -6 L 64 -6 L 64 4 L -62 4 Z", s.Hex(0xCFC8BC))
	put("M -30 -6 C -20 -30 34 -28 62 -8 L 62 -4 L -30 -4 Z", s.Hex(0x7F93A0))
	put("M 2 -22 L 18 -6 L 22 -6 L 8 -23 Z", s.Hex(0x65778A))
	put("M -56 -8 C -56 -18 -34 -18 -34 -8 Z", s.White)
	put("M -52 -14 C -52 -26 -36 -26 -36 -14 C -36 -8 -52 -8 -52 -14 Z", s.Hex(0x4A342A))
}
