package main

import (
	"demarche/game/picture"
	s "demarche/game/picture/studio"
)

// terrace is a frame of the second angle: dancers before dawn, the river in fog
// behind them.
func terrace(n int, at string) s.Scene {
	scene := s.Scene{
		s.Sky(270, s.Hex(0x1B2440), s.Hex(0x3E4664), s.Hex(0x8C8394)),
		s.Slab(268, 380, s.Hex(0x9A97A2), s.Hex(0x6F7280)),
		func(c *picture.Canvas) {
			c.Fill(picture.Ellipse(190, 318, 120, 8), picture.Flat(s.Hex(0xC9BFA4).Alpha(0.55)))
		},
	}
	switch n {
	case 2:
		scene = append(scene, flash(236, 308), flash(66, 314))
	case 3:
		scene = append(scene, flash(252, 310))
	}
	scene = append(scene, balustrade, garlands, dancers(float64(n)))
	return append(scene, s.Clip(at))
}

func balustrade(c *picture.Canvas) {
	blue := s.Hex(0x2E5E8C)
	c.Fill(picture.Rect(0, 380, 960, 160), picture.Fade(0, 380, 0, 540, s.Hex(0x7A6A5C), s.Hex(0x4A3E38)))
	for i := range 28 {
		x := float64(i)*36 + 6
		c.Fill(picture.Shape("M -6 0 C -13 -24 -4 -40 -4 -62 L 4 -62 C 4 -40 13 -24 6 0 Z").Shift(x+10, 392), picture.Flat(blue))
	}
	c.Fill(picture.Rect(0, 322, 960, 13).Add(picture.Rect(0, 388, 960, 9)), picture.Flat(blue.Mix(s.White, 0.25)))
}

// garlands hang from side to side, paper flags and small lamps.
func garlands(c *picture.Canvas) {
	for r := range 2 {
		y := 44 + 54*float64(r)
		c.Fill(picture.Pen(picture.Shape("M -10 0 C 240 60 380 60 490 8 C 620 60 790 60 980 -4").Shift(0, y), 2), picture.Flat(s.Hex(0x1A1A22)))
		for i := range 22 {
			x := 10 + float64(i)*44
			sag := 34 - 0.0023*(x-245)*(x-245)*0.35
			if x > 490 {
				sag = 32 - 0.0008*(x-720)*(x-720)
			}
			ink := []picture.Ink{s.Coral, s.Amber, s.White, s.Teal, s.Azure}[(i+r)%5]
			if i%4 == 0 {
				c.Fill(picture.Circle(x, y+sag+10, 30), picture.Glow(x, y+sag+10, 30, s.Hex(0xFFD98A).Alpha(0.7), s.Amber.Alpha(0)))
				c.Fill(picture.Circle(x, y+sag+10, 5), picture.Flat(s.Hex(0xFFEFC4)))
				continue
			}
			c.Fill(picture.Poly(x-9, y+sag, x+9, y+sag, x, y+sag+22), picture.Flat(ink))
		}
	}
}

// dancers are couples seen from behind; the pair in white is in the middle.
func dancers(n float64) s.Layer {
	return func(c *picture.Canvas) {
		for i, x := range []float64{420, 690, 880, 556} {
			lean := 5*picture.Noise(i, 61+int(n)) - 2.5
			suit, dress := s.Hex(0x16171D), []picture.Ink{s.Hex(0x7A2E3A), s.Hex(0x2E5A50), s.Hex(0x6A4A78), s.Hex(0xF4EFE6)}[i]
			k := []float64{2, 2.1, 1.9, 2.4}[i]
			put := func(d string, ink picture.Ink) {
				c.Fill(picture.Shape(d).Turn(lean).To(x, 536, k), picture.Flat(ink))
			}
			put("M 4 -46 L 22 -46 L 21 0 L 13 0 L 12.6 -30 L 11 0 L 4 0 Z", suit)
			put("M 2 -84 C 6 -88 20 -88 24 -82 L 24 -44 L 2 -44 Z", suit)
			put("M -20 -82 C -16 -88 -4 -88 -1 -82 L -2 -54 L 8 0 L -32 0 L -18 -54 Z", dress)
			put("M -4 -78 L 8 -72 L 7 -68 L -5 -73 Z", s.Skin)
			put("M -16 -90 C -16 -104 -4 -104 -4 -90 C -4 -82 -16 -82 -16 -90 Z", s.Hair)
			put("M 7 -92 C 7 -106 19 -106 19 -92 C 19 -84 7 -84 7 -92 Z", s.Hair)
		}
	}
}

// What the gauge heard: strokes, and before them something that wants a closer look.
var kilometre212 = s.Scene{
	s.Slab(0, 540, s.Hex(0x16213A), s.Deep),
	func(c *picture.Canvas) {
		const left, right, mid = 80, 900, 250
		for i := range 9 {
			x := left + float64(i)*(right-left)/8
			c.Fill(picture.Rect(x, 60, 1.2, 390), picture.Flat(s.Steel.Alpha(0.5)))
			s.Figures([]string{"04", "05", "06", "07", "08", "09", "10", "11", "12"}[i], x, 492, 24, 0.5, s.Haze)(c)
		}
		s.Figures("05:12", left, 44, 28, 0, s.Amber)(c)
		bar := func(t, high float64, ink picture.Ink) {
			c.Fill(picture.Rect(left+(right-left)*t, mid-high/2+5, 3, high), picture.Flat(ink))
		}
		for i := range 240 {
			t := float64(i) / 240
			bar(t, 5+9*picture.Noise(i, 71), s.Mist.Alpha(0.8))
			switch {
			case t > 0.3 && t < 0.42:
				bar(t, 16+52*picture.Noise(i, 72), s.Teal)
			case t > 0.435 && t < 0.83:
				if picture.Noise(i/3, 73) > 0.35 {
					bar(t, (120+210*picture.Noise(i/3, 74))*(1-0.5*float64(i%3)*0.4), s.Coral)
				}
			}
		}
		y := 90.0
		a, b := left+(right-left)*0.295, left+(right-left)*0.425
		c.Fill(picture.Pen(picture.Poly(a, y+16, a, y, b, y, b, y+16), 3.4), picture.Flat(s.Amber))
	},
	s.Vignette(0.3),
}

// Forty lorries under tarpaulin, seen through a windscreen, and trees in leaf.
var grainLorries = s.Scene{
	s.Sky(290, s.Hex(0x9DB4C8), s.Hex(0xDCE1DC)),
	s.Ridge(29, 292, 26, s.Hex(0x7E8F6C), s.Hex(0x98A67E)),
	s.Slab(290, 540, s.Hex(0xA59B62), s.Hex(0x7C7444)),
	s.Road("M 468 288 L 492 288 L 860 540 L 120 540 Z", s.Hex(0xC9C2A8), s.Hex(0x77746C), s.Hex(0x55534E)),
	func(c *picture.Canvas) {
		for i := 9; i >= 0; i-- {
			k := 1 / (0.75 + float64(i)*0.62)
			leafy(c, 480-330*k, 292+130*k, k, i)
			leafy(c, 480+380*k, 292+130*k, k, i+20)
		}
		for i := 7; i >= 0; i-- {
			k := 1 / (1.05 + float64(i)*0.7)
			lorry(c, 480+150*k, 292+180*k, k)
		}
	},
	windscreen,
	s.Vignette(0.35),
}

func leafy(c *picture.Canvas, x, y, k float64, seed int) {
	c.Fill(picture.Rect(x-5*k, y-120*k, 10*k, 122*k), picture.Flat(s.Hex(0x4B3C2C)))
	for i := range 11 {
		lx, ly := x+(picture.Noise(seed, i)-0.5)*130*k, y-(110+110*picture.Noise(seed+3, i))*k
		c.Fill(picture.Circle(lx, ly, (26+22*picture.Noise(seed+5, i))*k), picture.Flat(s.Hex(0x5C7A3E).Mix(s.Hex(0x34502C), picture.Noise(seed+9, i))))
	}
}

func lorry(c *picture.Canvas, x, y, k float64) {
	put := func(p picture.Path, ink picture.Ink) { c.Fill(p.To(x, y, k), picture.Flat(ink)) }
	put(picture.Ellipse(0, 4, 84, 8), s.Night.Alpha(0.35))
	put(picture.RoundRect(-62, -22, 22, 30, 4).Add(picture.RoundRect(40, -22, 22, 30, 4)), s.Night)
	put(picture.Rect(-70, -34, 140, 22), s.Hex(0x4A4438))
	put(picture.Shape("M -70 -34 L -70 -122 C -64 -150 64 -150 70 -122 L 70 -34 Z"), s.Hex(0x4D5A3A))
	put(picture.Shape("M -70 -34 L -70 -122 C -66 -140 -30 -146 0 -146 L 0 -34 Z"), s.Hex(0x5E6C48))
	for i := range 5 {
		put(picture.Rect(-70+float64(i)*34, -128, 2.4, 94), s.Hex(0x39432B))
	}
	put(picture.Rect(-66, -30, 12, 7).Add(picture.Rect(54, -30, 12, 7)), s.Coral)
}

func windscreen(c *picture.Canvas) {
	c.Fill(picture.Shape("M 0 540 L 0 470 C 260 430 700 430 960 470 L 960 540 Z"), picture.Flat(s.Hex(0x1B1B1E)))
	c.Fill(picture.Shape("M 0 0 L 0 540 L 30 540 C 40 300 60 120 130 0 Z M 960 0 L 960 540 L 930 540 C 920 300 900 120 830 0 Z"), picture.Flat(s.Hex(0x1B1B1E)))
	c.Fill(picture.RoundRect(420, 0, 120, 44, 14), picture.Flat(s.Hex(0x1B1B1E)))
	c.Fill(picture.Shape("M 240 0 L 330 0 L 130 470 L 90 470 Z"), picture.Flat(s.White.Alpha(0.07)))
}

// A Note, folded in three; a thumb holds it down.
var foldedNote = s.Scene{
	s.Desk(),
	s.Sheet(230, 16, 500, 560,
		s.Arms(480, 80, 58, s.Hex(0x2F5F6B), s.Hex(0xE7B13A), picture.Shape("M -24 14 C -12 6 -4 22 8 14 C 14 10 20 12 24 16 L 24 20 C 10 12 0 28 -10 18 C -16 14 -20 18 -24 20 Z")),
		s.Box(310, 126, 340, 1.6, 0, s.Hex(0x2F5F6B)),
		s.Lines(141, 5, 282, 150, 396, 26, 10, s.Script), s.Lines(142, 4, 282, 306, 396, 26, 10, s.Script),
		s.Box(230, 196, 500, 2, 0, s.Shadow), s.Box(230, 198, 500, 9, 0, s.White.Alpha(0.5)),
		s.Box(230, 384, 500, 2, 0, s.Shadow), s.Box(230, 386, 500, 9, 0, s.White.Alpha(0.5)),
		s.Stamp(606, 452, 52, s.Hex(0x6B2F4B)),
		s.Hand(151, 1, 300, 462, 25, 2.8, s.Hex(0x1F3F8F))),
	thumb,
	s.Vignette(0.35),
}

func thumb(c *picture.Canvas) {
	c.Fill(picture.Shape("M 366 560 C 366 500 380 474 404 474 C 430 474 444 504 446 560 Z").Shift(6, 8), picture.Flat(s.Night.Alpha(0.3)))
	c.Fill(picture.Shape("M 360 560 C 360 496 376 468 402 468 C 430 468 444 500 446 560 Z"), picture.Flat(s.Skin))
	c.Fill(picture.Shape("M 384 502 C 384 484 392 478 403 478 C 415 478 422 486 422 502 C 422 514 384 514 384 502 Z"), picture.Flat(s.Hex(0xE2BBA0)))
	c.Fill(picture.Shape("M 430 492 C 444 516 446 540 446 560 L 432 560 C 434 536 434 512 430 492 Z"), picture.Flat(s.Umber.Alpha(0.55)))
}

// The blackboard of the hours that were promised; the first was kept.
var theHours = s.Scene{
	s.Slab(0, 540, s.Hex(0x8C8578), s.Hex(0x6E685E)),
	s.Box(180, 24, 600, 440, 8, s.Hex(0x6B4A2E)), s.Box(200, 44, 560, 400, 2, s.Hex(0x22342E)),
	func(c *picture.Canvas) {
		for i := range 60 {
			x, y := 210+530*picture.Noise(i, 31), 60+360*picture.Noise(i, 32)
			c.Fill(picture.Ellipse(x, y, 30+50*picture.Noise(i, 33), 8+14*picture.Noise(i, 34)), picture.Flat(s.White.Alpha(0.018)))
		}
	},
	s.Figures("08:00", 400, 128, 62, 0.5, s.White.Alpha(0.9)), s.Figures("13:00", 400, 222, 62, 0.5, s.White.Alpha(0.9)),
	s.Figures("20:00", 400, 316, 62, 0.5, s.White.Alpha(0.86)), s.Figures("09:00", 400, 410, 62, 0.5, s.White.Alpha(0.86)),
	s.Stroke("M 540 106 L 562 130 L 616 70", 8, s.White.Alpha(0.9)),
	s.Stroke("M 536 176 L 604 178 L 602 226 L 538 224 Z", 3, s.White.Alpha(0.7)), s.Stroke("M 538 270 L 604 271 L 603 319 L 537 318 Z", 3, s.White.Alpha(0.7)),
	s.Stroke("M 537 364 L 605 365 L 604 413 L 539 412 Z", 3, s.White.Alpha(0.7)),
	s.Box(180, 464, 600, 18, 3, s.Hex(0x7A5636)), s.Box(270, 440, 96, 26, 7, s.Hex(0xD9A84A)), s.Box(272, 442, 92, 8, 4, s.Hex(0xEBC877)),
	s.Box(560, 455, 66, 11, 5, s.White),
	s.Vignette(0.35),
}
