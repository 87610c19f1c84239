package studio

import (
	"math"

	"demarche/game/picture"
)

// Viewfinder is what a camera writes over its picture: corners, a red point while
// it records, and the time.
func Viewfinder(time string) Layer {
	return func(c *picture.Canvas) {
		corner := picture.Pen(picture.Poly(0, 46, 0, 0, 46, 0), 3)
		for _, at := range [][4]float64{{34, 34, 1, 1}, {Width - 34, 34, -1, 1}, {34, Height - 34, 1, -1}, {Width - 34, Height - 34, -1, -1}} {
			p := corner.Stretch(at[2], at[3]).Shift(at[0], at[1])
			c.Fill(p, picture.Flat(White.Alpha(0.85)))
		}
		c.Fill(picture.Circle(72, 74, 10), picture.Flat(Coral))
		stamp(time)(c)
	}
}

// stamp is a time on a dark ground at the lower end.
func stamp(time string) Layer {
	return func(c *picture.Canvas) {
		p, w := outline(time, 38)
		c.Fill(picture.RoundRect(Width-78-w, Height-96, w+32, 52, 8), picture.Flat(Night.Alpha(0.78)))
		c.Fill(p.Shift(Width-62-w, Height-56), picture.Flat(White))
	}
}

// Blank is a frame that shows nothing, as from a card that ran out.
func Blank(time string) Scene {
	return Scene{
		Slab(0, Height, picture.Hex(0x05080D)),
		func(c *picture.Canvas) {
			for y := 0.0; y < Height; y += 6 {
				c.Fill(picture.Rect(0, y, Width, 2), picture.Flat(Deep.Alpha(0.35)))
			}
			for i := range 26 {
				x, y := picture.Noise(i, 71)*Width, picture.Noise(i, 72)*Height
				c.Fill(picture.Rect(x, y, 8+50*picture.Noise(i, 73), 2), picture.Flat(Steel.Alpha(0.5)))
			}
		},
		stamp(time),
	}
}

// Crawl is a line of text in white on red along the lower edge, moved on by so
// much. Its words are bars.
func Crawl(by float64) Layer {
	return func(c *picture.Canvas) {
		c.Fill(picture.Rect(0, 428, Width, 76), picture.Flat(picture.Hex(0xB23A2A)))
		c.Fill(picture.Rect(0, 428, Width, 5), picture.Flat(White))
		x := 40 - by
		for i := range 70 {
			long := 22 + 88*picture.Noise(i%17, 51)
			if i%17 == 0 {
				c.Fill(picture.Regular(x+13, 468, 15, 6, 4), picture.Flat(Amber))
				x += 46
			}
			if x > -130 && x < Width {
				c.Fill(picture.RoundRect(x, 456, long, 24, 4), picture.Flat(White))
			}
			x += long + 15
		}
	}
}

// Mute says that a film has no sound.
func Mute() Layer {
	return func(c *picture.Canvas) {
		c.Fill(picture.RoundRect(848, 36, 76, 60, 10), picture.Flat(Night.Alpha(0.78)))
		speaker := picture.Shape("M -18 -7 L -9 -7 L 2 -17 L 2 17 L -9 7 L -18 7 Z").Shift(882, 66)
		cross := picture.Pen(picture.Poly(10, -8, 24, 8), 4).Add(picture.Pen(picture.Poly(24, -8, 10, 8), 4)).Shift(882, 66)
		c.Fill(speaker.Add(cross), picture.Flat(White))
	}
}

// Wave is the sound wave of a recording, heard up to a share of it.
func Wave(y, high, heard float64) Layer {
	return func(c *picture.Canvas) {
		const n = 92
		for i := range n {
			t := float64(i) / n
			loud := 0.12 + 0.3*picture.Noise(i, 81)
			if t > 0.42 && t < 0.7 { // somebody speaks close by
				loud = 0.35 + 0.65*picture.Noise(i, 82)*math.Abs(math.Sin(t*70))
			}
			ink := Mist.Alpha(0.5)
			if t < heard {
				ink = Amber
			}
			h := high * loud
			c.Fill(picture.RoundRect(100+t*760, y-h/2, 5, h, 2.5), picture.Flat(ink))
		}
		x := 100 + heard*760
		c.Fill(picture.RoundRect(x-2, y-high*0.62, 4, high*1.24, 2).Add(picture.Circle(x, y-high*0.62, 8)), picture.Flat(White))
	}
}

// Pocket is what a telephone sees from inside an apron: cloth, a seam, and a
// little light from above.
func Pocket(sway float64) Scene {
	return Scene{
		Slab(0, Height, picture.Hex(0x1A1614), picture.Hex(0x0D0C0F)),
		func(c *picture.Canvas) {
			light := picture.Shape("M -40 -10 L 1000 -10 L 1000 64 C 700 150 300 30 -40 120 Z").Shift(sway, sway/3)
			c.Fill(light, picture.Fade(0, 0, 0, 130, picture.Hex(0x8A6A48), picture.Hex(0x4A372A), picture.Hex(0x1F1917)))
			for i := range 9 {
				x := float64(i)*124 + sway*0.6
				fold := picture.Shape("M 0 70 C 40 200 -30 330 20 560 L 64 560 C 30 330 90 200 46 84 Z").Shift(x, 0)
				c.Fill(fold, picture.Fade(0, 70, 0, 540, picture.Hex(0x4A382C).Alpha(0.7), picture.Hex(0x241C19).Alpha(0.5), Night.Alpha(0.2)))
			}
			seam := picture.Shape("M -20 150 C 300 60 700 190 990 96").Shift(sway, 0)
			c.Fill(picture.Pen(seam, 10), picture.Flat(picture.Hex(0x2A201B)))
			for i := range 34 {
				t := float64(i) / 34
				c.Fill(picture.RoundRect(t*1010-20+sway, 136-20*math.Sin(t*6.3)-30*t, 15, 3.4, 1.5), picture.Flat(picture.Hex(0xB08A5E)))
			}
			c.Fill(picture.Circle(800+sway, 30, 260), picture.Glow(800+sway, 30, 260, Sand.Alpha(0.5), Sand.Alpha(0.1), Sand.Alpha(0)))
		},
	}
}
