package main

import (
	"demarche/game/picture"
	s "demarche/game/picture/studio"
)

var musterPoint = map[string]drawing{
	"dark-map":     {still: darkMap},
	"sabo-bridge":  {still: saboBridge},
	"seat-receipt": {still: seatReceipt},
	"school-clip":  {film: schoolYard},
	"false-card":   {still: falseCard},
	"gauge-graph":  {still: gaugeGraph},
}

// corvale is its crest: towers in a row, as many as are asked for.
func corvale(x, y, size, wide float64, towers int) s.Layer {
	return func(c *picture.Canvas) {
		k := size / 100
		put := func(p picture.Path, ink picture.Ink) {
			c.Fill(p.Stretch(k*wide, k).Shift(x, y), picture.Flat(ink))
		}
		shield := "M -40 -46 L 40 -46 L 40 2 C 40 28 20 40 0 50 C -20 40 -40 28 -40 2 Z"
		put(picture.Shape(shield).Stretch(1.12, 1.1), s.White)
		put(picture.Shape(shield), s.Hex(0x5B3A6E))
		put(picture.Shape("M -40 8 L 40 8 C 38 29 19 41 0 50 C -19 41 -38 29 -40 8 Z"), s.Teal)
		step := 70 / float64(towers)
		for i := range towers {
			put(picture.Rect(-35+step*(float64(i)+0.2), -30, step*0.6, 30), s.White)
		}
		put(picture.Rect(-35, -8, 70, 12), s.White)
	}
}

// A long country between a river and the sea. Its north is dark.
var darkMap = s.Scene{
	s.Water(),
	s.Land(s.Coast(31, 0.3, -300, -300, 300, -300, 330, -40, 300, 90, 344, 200, 320, 330, 372, 440, 350, 600, 380, 900, -300, 900), s.Hex(0x4A5248)),
	s.Land(south, lit), s.Land(north, s.Hex(0x2B303B)),
	func(c *picture.Canvas) { c.Fill(south, picture.Flat(lit)) },
	s.Dashes("M 372 396 C 470 372 560 392 700 352", 7, 3, s.Haze.Alpha(0.6)),
	s.Stroke("M 330 -20 C 286 90 366 190 322 320 C 340 400 392 440 352 600", 13, s.Azure.Mix(s.Slate, 0.4)),
	s.Hills(6, 12, 400, 20, 210, 130, s.Steel), s.Hills(9, 9, 430, 410, 180, 100, s.Sand.Alpha(0.5)),
	s.Way("M 470 300 C 500 250 470 210 510 170 C 540 130 520 60 560 -10"),
	s.Way("M 470 300 C 540 330 600 400 640 452"),
	glow(470, 300, 120), glow(640, 452, 86),
	s.Town(470, 300, true), s.Town(640, 452, false), s.Town(430, 90, false), s.Town(506, 178, false),
	s.Crossing(556, 24), s.Ferry(770, 400), s.Dashes("M 640 452 C 720 440 780 400 830 330", 7, 2.6, s.Azure),
	s.Scale(60, 492, 20), s.Vignette(0.35),
}

var (
	lit   = s.Hex(0x8A7A4E)
	north = s.Coast(23, 0.3, 330, -300, 690, -300, 664, 60, 700, 120, 656, 170, 640, 230, 400, 240, 348, 210, 300, 90, 330, -40)
	south = s.Coast(27, 0.3, 344, 206, 420, 192, 500, 188, 580, 184, 656, 168, 720, 270, 700, 350, 740, 430, 690, 500, 720, 620, 700, 900, 380, 900, 350, 600, 372, 440, 320, 330)
)

func glow(x, y, r float64) s.Layer {
	return func(c *picture.Canvas) {
		c.Fill(picture.Circle(x, y, r), picture.Glow(x, y, r, s.Amber.Alpha(0.6), s.Amber.Alpha(0.15), s.Amber.Alpha(0)))
	}
}

// The bridge from space: shapes on it, clouds from the east.
var saboBridge = s.Scene{
	s.Slab(0, 540, s.Hex(0x6E6B4A), s.Hex(0x5A5A40)),
	fields,
	s.Stroke("M -20 120 C 160 180 320 150 470 280 C 600 390 760 380 980 470", 120, s.Hex(0x7A5B3C)),
	s.Stroke("M -20 120 C 160 180 320 150 470 280 C 600 390 760 380 980 470", 84, s.Hex(0x8A6845)),
	s.Stroke("M 600 -20 C 560 120 540 180 500 250 L 440 330 C 400 400 330 470 300 560", 15, s.Hex(0xC9BFA6)),
	s.Stroke("M 524 214 L 420 354", 20, s.Hex(0xD9D2C0)), s.Stroke("M 524 214 L 420 354", 13, s.Hex(0x8D8878)),
	truck(486, 258, 2), truck(466, 300, -8), truck(548, 150, 28), truck(566, 104, 20), truck(392, 402, 36), truck(360, 444, 40),
	clouds,
	s.Clip("07:40:12"),
	s.Vignette(0.35),
}

func truck(x, y, turn float64) s.Layer {
	return func(c *picture.Canvas) {
		c.Fill(picture.RoundRect(-6, -15, 15, 34, 2).Turn(turn).Shift(x+3, y+4), picture.Flat(s.Night.Alpha(0.45)))
		c.Fill(picture.RoundRect(-7, -17, 14, 34, 2).Turn(turn).Shift(x, y), picture.Flat(s.Pale))
		c.Fill(picture.RoundRect(-7, -17, 14, 9, 2).Turn(turn).Shift(x, y), picture.Flat(s.Steel))
	}
}

func fields(c *picture.Canvas) {
	inks := []picture.Ink{s.Hex(0x7B7A4C), s.Hex(0x646541), s.Hex(0x8A8455), s.Hex(0x57603F)}
	for i := range 60 {
		x, y := picture.Noise(i, 3)*1000-40, picture.Noise(i, 4)*580-40
		w, h := 50+90*picture.Noise(i, 5), 30+60*picture.Noise(i, 6)
		c.Fill(picture.Rect(-w/2, -h/2, w, h).Turn(24).Shift(x, y), picture.Flat(inks[i%4].Alpha(0.6)))
	}
}

func clouds(c *picture.Canvas) {
	for i := range 70 {
		x := 660 + 340*picture.Noise(i, 13)
		y := picture.Noise(i, 14)*600 - 30
		r := 26 + (x-620)*0.2*picture.Noise(i, 15)
		c.Fill(picture.Circle(x+14, y+18, r), picture.Flat(s.Night.Alpha(0.06)))
		c.Fill(picture.Circle(x, y, r), picture.Flat(s.White.Alpha(0.32)))
	}
}

// A chat: somebody asks, the crest answers at once.
var seatReceipt = s.Scene{
	s.Desk(),
	s.Card(260, 24, 440, 500),
	s.Box(260, 24, 440, 74, 16, s.Slate), corvale(312, 62, 54, 1.3, 8), s.Lines(71, 1, 356, 50, 220, 20, 16, s.White), s.Lines(72, 1, 356, 74, 120, 20, 9, s.Haze),
	s.Box(410, 122, 266, 92, 18, s.Azure.Mix(s.White, 0.35)), s.Lines(73, 3, 432, 140, 224, 22, 10, s.Script),
	s.Figures("11:21:04", 676, 238, 17, 1, s.Mist),
	s.Box(284, 256, 300, 128, 18, s.Pale), s.Lines(74, 4, 306, 278, 256, 24, 10, s.Script),
	s.Figures("11:21:44", 284, 408, 17, 0, s.Mist),
	s.Box(284, 452, 350, 46, 23, s.Pale), s.Disc(664, 475, 20, s.Teal),
	s.Vignette(0.35),
}

// Fourteen seconds of a yard without anybody in it.
var schoolYard = s.Film{yard(0, "0:02"), yard(60, "0:06"), yard(130, "0:10"), yard(180, "0:14")}

func yard(by float64, at string) s.Scene {
	return s.Scene{
		s.Sky(280, s.Hex(0x7FB2E0), s.Hex(0xBBD7EC), s.Hex(0xF0E6CC)),
		s.Sun(150, 80, 30, s.White),
		s.Ridge(14, 282, 50, s.Hex(0xB3A98C), s.Hex(0xCBBF9E)),
		s.Slab(280, 540, s.Hex(0xD9B985), s.Hex(0xB78F5E)),
		func(c *picture.Canvas) {
			x := 620 - by
			put := func(p picture.Path, ink picture.Ink) { c.Fill(p.Shift(x, 0), picture.Flat(ink)) }
			put(picture.Rect(-560, 150, 380, 170), s.Hex(0xE6D8BC))
			put(picture.Rect(-560, 150, 380, 16), s.Hex(0x9B5B43))
			for i := range 4 {
				put(picture.Rect(-530+float64(i)*90, 196, 46, 58), s.Hex(0x47566B))
			}
			put(picture.Poly(-180, 150, -150, 176, -166, 210, -120, 240, -140, 268, -90, 300, -96, 322, -180, 322), s.Hex(0xE6D8BC))
			for i := range 46 {
				rx, ry := -130+330*picture.Noise(i, 21), 306+60*picture.Noise(i, 22)
				size := 8 + 20*picture.Noise(i, 23)
				stone := picture.Regular(0, 0, size, size*0.8, 3).Turn(90 * picture.Noise(i, 24))
				put(stone.Shift(rx+4, ry+5), s.Hex(0x7A5E40).Alpha(0.5))
				put(stone.Shift(rx, ry), []picture.Ink{s.Hex(0xD3C19F), s.Hex(0xB7A281), s.Hex(0x9B5B43)}[i%3])
			}
			put(picture.Ellipse(330, 470, 130, 12), s.Hex(0x7A5E40).Alpha(0.45))
			put(picture.Pen(picture.Poly(230, 466, 270, 250, 400, 250, 440, 466), 9), s.Hex(0x3F5F7F))
			swing := 10 - by*0.12
			put(picture.Pen(picture.Poly(318, 252, 318+swing, 420), 3).Add(picture.Pen(picture.Poly(358, 252, 358+swing, 420), 3)), s.Hex(0x4A4A4A))
			put(picture.RoundRect(308+swing, 416, 60, 10, 3), s.Rust)
		},
		s.Vignette(0.3), s.Clip(at),
	}
}

// The card of the false embassy: the crest too wide, one tower too many.
var falseCard = s.Scene{
	s.Desk(),
	s.Card(240, 20, 480, 500),
	corvale(480, 104, 124, 1.6, 8),
	s.Box(272, 188, 416, 212, 8, s.Hex(0xE4E0D2)),
	s.Stroke("M 282 328 C 380 300 420 350 520 310 C 600 280 640 296 678 274", 16, s.Hex(0x9DC3E6)),
	s.Stroke("M 300 194 L 360 394 M 276 250 L 684 220 M 560 194 L 610 394 M 430 194 L 470 394", 7, s.White),
	func(c *picture.Canvas) {
		c.Fill(picture.Ellipse(560, 356, 64, 30), picture.Flat(s.Hex(0xB9B39E)))
		c.Fill(picture.Ellipse(560, 356, 42, 17), picture.Flat(s.Teal.Mix(s.Pine, 0.4)))
	},
	s.Stroke("M 380 224 C 430 230 490 270 528 316", 13, s.Coral),
	s.Area("M 552 340 L 508 326 L 540 296 Z", s.Coral),
	s.Lines(81, 1, 284, 424, 392, 26, 19, s.Rust), s.Lines(82, 1, 324, 462, 312, 26, 13, s.Script),
	s.Figures("13:00", 480, 508, 26, 0.5, s.Rust),
	s.Vignette(0.3),
}

// Three regions. One of them falls silent at 07:52.
var gaugeGraph = s.Scene{
	s.Slab(0, 540, s.Hex(0x16213A), s.Deep),
	func(c *picture.Canvas) {
		const left, right, top, bottom = 96, 900, 60, 460
		for i := range 5 {
			y := top + float64(i)*100
			c.Fill(picture.Rect(left, y, right-left, 1.5), picture.Flat(s.Steel.Alpha(0.55)))
			s.Figures([]string{"100", "75", "50", "25", "0"}[i], left-16, y+8, 24, 1, s.Haze)(c)
		}
		x := func(t float64) float64 { return left + (right-left)*t/6 }
		for h := range 7 {
			s.Figures([]string{"05:00", "05:30", "06:00", "06:30", "07:00", "07:30", "08:00"}[h], x(float64(h)), bottom+44, 22, 0.5, s.Haze)(c)
		}
		cut := 5 + 22.0/30
		c.Fill(picture.Rect(x(cut)-1, top, 2, bottom-top), picture.Flat(s.Amber))
		s.Figures("07:52", x(cut)-12, top+24, 26, 1, s.Amber)(c)
		for k, ink := range []picture.Ink{s.Coral, s.Azure, s.Teal} {
			var p picture.Path
			for i := range 241 {
				t := float64(i) / 40
				share := 0.63 + 0.08*float64(k) + 0.02*t - 0.05*picture.Noise(i/4, 40+k) - 0.02*picture.Noise(i, 50+k)
				if k == 0 && t > cut {
					share = max(0.03+0.01*picture.Noise(i, 60), share-(t-cut)*12)
				}
				y := bottom - (bottom-top)*share
				if i == 0 {
					p.Move(x(t), y)
				} else {
					p.Line(x(t), y)
				}
			}
			c.Fill(picture.Pen(p, 4.5), picture.Flat(ink))
		}
		c.Fill(picture.Rect(left, bottom, right-left, 2.5), picture.Flat(s.Mist))
	},
}
