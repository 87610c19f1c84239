package main

import (
	"demarche/game/picture"
	s "demarche/game/picture/studio"
)

var afterMidnight = map[string]drawing{
	"two-names":      {still: icebreaker},
	"ice-map":        {still: iceMap},
	"post-shot":      {still: litTelephone},
	"clip-still":     {film: s.Film{inn(0, "0:01"), inn(1, "0:04"), inn(2, "0:07"), inn(3, "0:11")}},
	"wave-cut":       {still: waveCut},
	"front-pages":    {still: frontPages},
	"nineteen-lamps": {still: nineteenLamps},
	"old-note":       {still: oldNote},
}

// The sound in February: two coasts, an island, a road on the ice, a channel
// through it.
var iceMap = s.Scene{
	s.Slab(0, 540, s.Hex(0x9DB6C9), s.Hex(0x86A3BA)),
	floes,
	s.Land(s.Coast(41, 0.34, -300, -300, 190, -300, 214, 40, 178, 130, 236, 214, 196, 300, 230, 380, 178, 470, 206, 800, -300, 800), s.Hex(0x3F5B52)),
	s.Land(s.Coast(53, 0.34, 1300, -300, 760, -300, 742, 60, 790, 150, 744, 236, 782, 330, 736, 420, 770, 520, 750, 800, 1300, 800), s.Hex(0x5A4B58)),
	s.Land(s.Coast(61, 0.3, 356, 226, 398, 196, 452, 214, 470, 262, 432, 300, 376, 290), s.Hex(0x4D6A58)),
	s.Hills(4, 14, 20, 60, 140, 380, s.Mist.Alpha(0.45)), s.Hills(7, 14, 800, 80, 140, 380, s.Mist.Alpha(0.4)),
	s.Stroke("M 560 -20 C 500 80 330 90 300 190 C 280 260 300 340 420 400 C 540 450 640 380 770 392", 9, s.Hex(0x1E3346)),
	s.Dots(216, 262, 150, 15, 3.4, s.Hex(0x7A2E22)),
	s.Town(196, 262, true), s.Town(420, 246, false), s.Town(784, 392, true), s.Town(150, 120, false), s.Town(842, 190, false),
	s.Ferry(600, 404), s.Crossing(292, 262),
	s.Scale(60, 492, 5), s.Vignette(0.3),
}

func floes(c *picture.Canvas) {
	for i := range 90 {
		x, y := picture.Noise(i, 7)*1000-20, picture.Noise(i, 8)*580-20
		r := 12 + 44*picture.Noise(i, 9)
		p := picture.Regular(0, 0, r, r*0.9, 3+i%3).Stretch(1.3, 0.8).Turn(90*picture.Noise(i, 10)).Shift(x, y)
		c.Fill(p, picture.Flat(s.White.Alpha(0.14+0.14*picture.Noise(i, 11))))
	}
}

// The icebreaker from before, a name just painted over on one side of her bow.
var icebreaker = s.Scene{
	s.Sky(300, s.Hex(0x6F86A6), s.Hex(0xB9C3D3), s.Hex(0xF2D9B8)),
	s.Sun(742, 236, 30, s.Hex(0xFFF3DC)),
	s.Ridge(31, 302, 34, s.Hex(0x93A3B8), s.Hex(0xB4BECB)),
	s.Slab(300, 540, s.Hex(0xE8E6E4), s.Hex(0xC9D6E2), s.Hex(0xF4F7FA)),
	s.Area("M 474 302 L 486 302 L 560 420 L 400 420 Z", s.Hex(0x3C5063), s.Hex(0x1C2D3D)),
	cracks, ship, blocks,
	s.Vignette(0.35),
}

func cracks(c *picture.Canvas) {
	for i := range 16 {
		x, y := picture.Noise(i, 21)*960, 330+200*picture.Noise(i, 22)
		long := 60 + 160*picture.Noise(i, 23)
		line := picture.Pen(picture.Poly(x, y, x+long*0.4, y-8+16*picture.Noise(i, 24), x+long, y+6-12*picture.Noise(i, 25)), 2.2)
		c.Fill(line, picture.Flat(s.Hex(0x8FA6BA).Alpha(0.6)))
	}
}

func ship(c *picture.Canvas) {
	put := func(d string, ink picture.Ink) { c.Fill(picture.Shape(d).Shift(480, 0), picture.Flat(ink)) }
	rect := func(x, y, w, h float64, ink picture.Ink) { c.Fill(picture.Rect(480+x, y, w, h), picture.Flat(ink)) }
	put("M -128 470 C -60 486 60 486 128 470 L 160 486 L 0 520 L -160 486 Z", s.Hex(0x5F7B92).Alpha(0.5))
	// The house, yellow, with its bridge from side to side.
	rect(-78, 150, 156, 130, s.Hex(0xE2A92B))
	rect(0, 150, 78, 130, s.Hex(0xBE8A20))
	rect(-112, 126, 224, 40, s.Hex(0xF0BC3E))
	rect(0, 126, 112, 40, s.Hex(0xCF9A2A))
	for i := range 9 {
		rect(-104+float64(i)*23.6, 134, 17, 18, s.Hex(0x24384A))
	}
	for i := range 8 {
		rect(-64+float64(i%4)*35, 186+float64(i/4)*40, 20, 16, s.Hex(0x2C4154))
	}
	rect(-26, 74, 52, 54, s.Hex(0x20242C))
	rect(-26, 88, 52, 12, s.Hex(0xE2A92B))
	rect(-2, 22, 4, 104, s.Hex(0x3A3F48))
	rect(-30, 44, 60, 4, s.Hex(0x3A3F48))
	// The hull, black, broad, with a red waterline.
	put("M -142 268 C -90 254 90 254 142 268 L 118 420 C 80 462 30 478 0 482 C -30 478 -80 462 -118 420 Z", s.Hex(0x1D2129))
	put("M 0 256 C 60 256 110 260 142 268 L 118 420 C 80 462 30 478 0 482 Z", s.Hex(0x12151B))
	put("M -118 420 C -80 462 -30 478 0 482 C 30 478 80 462 118 420 L 114 440 C 76 480 28 494 0 498 C -28 494 -76 480 -114 440 Z", s.Hex(0x8C3324))
	put("M -3 258 L 3 258 L 2 482 L -2 482 Z", s.Hex(0x3A404B))
	put("M -142 268 C -90 254 90 254 142 268 L 141 276 C 90 262 -90 262 -141 276 Z", s.Hex(0xE2A92B))
	// One name stands, the other has been painted over.
	for i := range 5 {
		c.Fill(picture.Rect(480-112+float64(i)*18, 300+float64(i)*2, 12, 17), picture.Flat(s.White.Alpha(0.9)))
	}
	put("M 32 306 L 118 294 L 114 322 L 34 334 Z", s.Hex(0x2B303A))
	put("M 36 310 L 80 303 L 78 311 L 37 317 Z", s.Hex(0x39404C))
	c.Fill(picture.Ring(480-62, 372, 10, 4).Add(picture.Ring(480+62, 372, 10, 4)), picture.Flat(s.Hex(0x6A727E)))
}

func blocks(c *picture.Canvas) {
	for i := range 44 {
		side := float64(1 - 2*(i%2))
		off := 70 + 190*picture.Noise(i, 31)
		x, y := 480+side*off, 452+60*picture.Noise(i, 32)-off*0.06
		r := 12 + 26*picture.Noise(i, 33)
		p := picture.Regular(0, 0, r, r*0.8, 3).Stretch(1.2, 0.6).Turn(60 * picture.Noise(i, 34))
		c.Fill(p.Shift(x+3, y+5), picture.Flat(s.Hex(0x6C879E).Alpha(0.7)))
		c.Fill(p.Shift(x, y), picture.Flat([]picture.Ink{s.White, s.Hex(0xE3ECF3), s.Hex(0xD3E0EA)}[i%3]))
	}
}

// Night on the ice: nineteen lamps, the last a little apart.
var nineteenLamps = s.Scene{
	s.Sky(330, s.Hex(0x060B18), s.Hex(0x101B33), s.Hex(0x22324E)),
	func(c *picture.Canvas) {
		for i := range 120 {
			c.Fill(picture.Circle(picture.Noise(i, 41)*960, picture.Noise(i, 42)*300, 0.6+1.1*picture.Noise(i, 43)), picture.Flat(s.White.Alpha(0.6)))
		}
	},
	s.Ridge(37, 332, 44, s.Hex(0x131E33), s.Hex(0x1C2A42)),
	s.Slab(330, 540, s.Hex(0x2B3C58), s.Hex(0x3C5070), s.Hex(0x52678A)),
	s.Tree(6, 96, 352, 90, s.Hex(0x0E1626)), s.Tree(11, 846, 346, 70, s.Hex(0x0E1626)),
	func(c *picture.Canvas) {
		for i := range 19 {
			x, y := 70+float64(i)*41.5, 418+0.12*float64((i-9)*(i-9))+3*picture.Noise(i, 44)
			if i == 18 {
				x += 58
			}
			c.Fill(picture.Ellipse(x, y+26, 34, 9), picture.Glow(x, y+26, 34, s.Amber.Alpha(0.5), s.Amber.Alpha(0)))
			c.Fill(picture.Circle(x, y, 46), picture.Glow(x, y, 46, s.Hex(0xFFD98A).Alpha(0.55), s.Amber.Alpha(0.16), s.Amber.Alpha(0)))
			c.Fill(picture.RoundRect(x-7, y-6, 14, 28, 3), picture.Flat(s.Hex(0xFFE3A6).Alpha(0.9)))
			c.Fill(picture.Rect(x-8, y-10, 16, 4).Add(picture.Rect(x-8, y+21, 16, 4), picture.Ring(x, y-14, 6, 1.6)), picture.Flat(s.Hex(0x1A2233)))
			c.Fill(picture.Ellipse(x, y+8, 2.6, 6), picture.Flat(s.White))
		}
	},
	s.Vignette(0.4),
}
