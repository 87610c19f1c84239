package main

import (
	"demarche/game/picture"
	s "demarche/game/picture/studio"
)

var twoBanks = map[string]drawing{
	"two-banks":    {still: sunriseOnTheYvera},
	"river-map":    {still: yveraMap},
	"shore-clip":   {film: s.Film{fromTheReeds(0, "0:02"), fromTheReeds(1, "0:06"), fromTheReeds(2, "0:09"), fromTheReeds(3, "0:19")}},
	"terrace-film": {film: s.Film{terrace(0, "05:11:58"), terrace(1, "05:12:07"), terrace(2, "05:12:09"), terrace(3, "05:12:12")}},
	"gauge":        {still: kilometre212},
	"lorries":      {still: grainLorries},
	"the-note":     {still: foldedNote},
	"board":        {still: theHours},
}

// A wide river under mist: a town on each side, the yellow bridge, the sandbank.
var sunriseOnTheYvera = s.Scene{
	s.Sky(250, s.Hex(0x41557A), s.Hex(0x9A8EA0), s.Hex(0xF0B98A), s.Hex(0xFBE3BC)),
	s.Sun(480, 222, 34, s.Hex(0xFFF1D0)),
	s.Ridge(17, 252, 40, s.Hex(0x6E6A7E), s.Hex(0xA28F92)),
	s.Sea(250, 540, 480, s.Hex(0xFFE7BE), s.Hex(0xC79C78), s.Hex(0x8F6C55), s.Hex(0x5E4A45)),
	whiteTown(-20, 300, 1), whiteTown(980, 300, -1),
	yellowBridge, mist(262, 330),
	s.Area("M 330 432 C 390 408 520 402 610 420 C 650 430 640 446 580 450 C 480 458 360 452 330 432 Z", s.Hex(0xEAD6AE), s.Hex(0xC6A97C)),
	canoe(470, 424, 1.2, s.Hex(0x2E2320)),
	mist(380, 540),
	s.Vignette(0.35),
}

// whiteTown is houses and a church that stand on a bank, from x towards the middle.
func whiteTown(x, y, side float64) s.Layer {
	return func(c *picture.Canvas) {
		put := func(p picture.Path, ink picture.Ink) { c.Fill(p.Stretch(side, 1).Shift(x, y), picture.Flat(ink)) }
		put(picture.Shape("M 0 4 C 120 -6 230 4 300 26 L 0 60 Z"), s.Hex(0x4C4A3E))
		for i := range 13 {
			at, high := 8+float64(i)*19, 22+30*picture.Noise(i, 81)
			wall := s.Hex(0xF3E9DA).Mix(s.Hex(0xB9A79C), 0.5*picture.Noise(i, 82))
			put(picture.Rect(at, 2-high, 17, high+10), wall)
			put(picture.Rect(at, 2-high-5, 18, 5), s.Hex(0xA9573D))
			put(picture.Rect(at+5, 12-high, 4, 6), s.Hex(0x6E5A50))
		}
		put(picture.Rect(112, -78, 22, 88).Add(picture.Poly(110, -78, 136, -78, 123, -112)), s.Hex(0xF8F0E2))
		put(picture.Rect(119, -66, 8, 14), s.Hex(0x6E5A50))
		put(picture.Rect(122, -124, 2, 12).Add(picture.Rect(118, -120, 10, 2)), s.Hex(0x6E5A50))
	}
}

func yellowBridge(c *picture.Canvas) {
	deck := picture.Shape("M 210 292 C 350 262 610 262 750 292 L 750 300 C 610 271 350 271 210 300 Z")
	c.Fill(deck, picture.Flat(s.Hex(0xE7B13A)))
	for i := range 12 {
		x := 240 + float64(i)*43.6
		off := (x - 480) / 270
		top := 292 - 22*(1-off*off)
		c.Fill(picture.Rect(x, top+4, 6, 34), picture.Flat(s.Hex(0x8A6A3C)))
	}
	c.Fill(picture.Pen(picture.Shape("M 210 287 C 350 257 610 257 750 287"), 1.8), picture.Flat(s.Hex(0xF6D27A)))
}

// mist lies on the water between two heights.
func mist(top, bottom float64) s.Layer {
	return func(c *picture.Canvas) {
		for i := range 26 {
			x, y := picture.Noise(i, int(top))*960, top+(bottom-top)*picture.Noise(i, 7+int(top))
			long := 130 + 220*picture.Noise(i, 9)
			c.Fill(picture.Ellipse(x, y, long, 9+13*picture.Noise(i, 10)), picture.Flat(s.White.Alpha(0.06)))
		}
	}
}

// canoe is a canoe with nobody in it.
func canoe(x, y, k float64, ink picture.Ink) s.Layer {
	return func(c *picture.Canvas) {
		put := func(d string, ink picture.Ink) { c.Fill(picture.Shape(d).To(x, y, k), picture.Flat(ink)) }
		put("M -62 -8 C -40 6 40 6 62 -8 C 52 14 -52 14 -62 -8 Z", ink)
		put("M -56 -6 C -36 4 36 4 56 -6 C 40 2 -40 2 -56 -6 Z", ink.Mix(s.Sand, 0.4))
		put("M -10 -2 L 34 -22 L 36 -19 L -6 2 Z", ink.Mix(s.Sand, 0.25))
	}
}

// The river from above: two lands, a sandbank like a fish, a line through it.
var yveraMap = s.Scene{
	s.Slab(0, 540, s.Hex(0x7E6A4E), s.Hex(0x6C5A44)),
	s.Land(s.Coast(71, 0.22, -300, -300, 352, -300, 330, 40, 372, 150, 330, 270, 366, 380, 334, 470, 356, 840, -300, 840), s.Hex(0x5C6B45)),
	s.Land(s.Coast(79, 0.22, 1300, -300, 640, -300, 616, 60, 664, 160, 618, 280, 656, 380, 622, 480, 650, 840, 1300, 840), s.Hex(0x6B6142)),
	s.Hills(12, 16, 30, 40, 250, 440, s.Sand.Alpha(0.4)), s.Hills(15, 16, 700, 40, 230, 440, s.Sand.Alpha(0.4)),
	s.Area("M 430 214 C 462 168 520 164 558 204 L 592 180 L 586 244 L 556 224 C 516 262 462 258 430 214 Z", s.Hex(0xF0DDB2), s.Hex(0xD4B983)),
	s.Dashes("M 492 -10 C 470 90 520 150 500 214 C 486 300 512 400 486 560", 11, 3.4, s.White.Alpha(0.85)),
	s.Way("M -10 300 C 130 330 240 400 344 412 L 650 412 C 760 400 850 330 970 340"),
	s.Stroke("M 344 412 L 650 412", 10, s.Hex(0xE7B13A)), s.Stroke("M 344 412 L 650 412", 3, s.Hex(0x8A6A3C)),
	s.Town(322, 412, false), s.Town(672, 412, false),
	s.Crossing(497, 412), s.Town(338, 196, false), s.Ferry(560, 90),
	s.Town(120, 130, true), s.Town(858, 150, true),
	s.Vignette(0.3),
}

// fromTheReeds is a frame of the film from the bank: far off, in fog.
func fromTheReeds(n int, at string) s.Scene {
	fog := s.Hex(0xB9BFC4)
	shake := []float64{0, 14, -20, 8}[n]
	far := fog.Mix(s.Hex(0x3A434B), 0.55)
	scene := s.Scene{
		s.Slab(0, 540, fog), s.Slab(360, 540, fog, s.Hex(0x8B8F8C)),
		func(c *picture.Canvas) {
			c.Fill(picture.Ellipse(430+shake, 296, 190, 12), picture.Flat(s.Hex(0xC9BFA4).Alpha(0.7)))
		},
		canoe(400+shake, 316+float64(n), 0.9, far),
	}
	if n < 2 {
		scene = append(scene, sitters(400+shake, 312, far))
	}
	if n > 0 {
		scene = append(scene, patrol(690+shake-30*float64(n), 300, far))
	}
	if n == 1 || n == 2 {
		scene = append(scene, flash(616+shake-30*float64(n), 284), flash(632+shake-30*float64(n), 288))
	}
	if n == 2 {
		scene = append(scene, flash(72, 300))
	}
	return append(scene, mist(230, 350), reeds(shake), s.Clip(at))
}

func sitters(x, y float64, ink picture.Ink) s.Layer {
	return func(c *picture.Canvas) {
		for i, k := range []float64{1, 0.72} {
			at := x - 18 + 38*float64(i)
			c.Fill(picture.Shape("M -9 0 C -11 -22 11 -22 9 0 Z").To(at, y, k).Add(picture.Circle(at, y-24*k, 6.4*k)), picture.Flat(ink))
		}
	}
}

func patrol(x, y float64, ink picture.Ink) s.Layer {
	return func(c *picture.Canvas) {
		put := func(d string) { c.Fill(picture.Shape(d).To(x, y, 1.25), picture.Flat(ink)) }
		put("M -78 2 L 66 2 L 70 -14 L -52 -14 Z")
		put("M -22 -14 L -16 -38 L 26 -38 L 30 -14 Z")
		put("M 2 -38 L 2 -70 L 4 -70 L 4 -38 Z M -8 -58 L 14 -58 L 14 -55 L -8 -55 Z")
	}
}

func flash(x, y float64) s.Layer {
	return func(c *picture.Canvas) {
		c.Fill(picture.Circle(x, y, 42), picture.Glow(x, y, 42, s.Hex(0xFFE2A0).Alpha(0.9), s.Amber.Alpha(0.25), s.Amber.Alpha(0)))
		c.Fill(picture.Regular(x, y, 9, 3.4, 5), picture.Flat(s.White))
	}
}

func reeds(shake float64) s.Layer {
	return func(c *picture.Canvas) {
		for i := range 54 {
			x := picture.Noise(i, 51)*1000 - 20 + shake*1.8
			high := 120 + 210*picture.Noise(i, 52)
			lean := 34*picture.Noise(i, 53) - 12
			ink := []picture.Ink{s.Hex(0x3B4036), s.Hex(0x2C322B), s.Hex(0x4C4C3A)}[i%3]
			c.Fill(picture.Pen(picture.Poly(x, 560, x+lean*0.4, 560-high*0.6, x+lean, 560-high), 3+3*picture.Noise(i, 54)), picture.Flat(ink))
			if i%5 == 0 {
				c.Fill(picture.RoundRect(-4, -24, 8, 44, 4).Turn(lean*0.6).Shift(x+lean, 560-high), picture.Flat(s.Hex(0x4A3524)))
			}
		}
	}
}
