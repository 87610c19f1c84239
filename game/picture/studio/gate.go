package studio

import (
	"math"

	"demarche/game/picture"
)

// Board is a board of departures: times, gates and states, most of them bad.
func Board(x, y, w, h float64, rows int) Layer {
	return func(c *picture.Canvas) {
		c.Fill(picture.RoundRect(x-10, y-10, w+20, h+20, 12), picture.Flat(Night))
		c.Fill(picture.RoundRect(x, y, w, h, 6), picture.Flat(picture.Hex(0x10192A)))
		c.Fill(picture.Rect(x+w*0.18, y-60, 6, 52).Add(picture.Rect(x+w*0.82, y-60, 6, 52)), picture.Flat(Night))
		step := h / float64(rows)
		size := step * 0.56
		for i := range rows {
			top := y + step*float64(i)
			base := top + step*0.7
			if i%2 == 1 {
				c.Fill(picture.Rect(x, top, w, step), picture.Flat(Slate.Alpha(0.35)))
			}
			Figures(clock(5+i/2, 10+i*17%50), x+20, base, size, 0, Amber)(c)
			long := w * (0.16 + 0.2*picture.Noise(i, 91))
			c.Fill(picture.RoundRect(x+w*0.21, top+step*0.3, long, step*0.4, 3), picture.Flat(Pale.Alpha(0.8)))
			Figures(string(rune('1'+i*5%9)), x+w*0.66, base, size, 0.5, Pale)(c)
			state := Coral
			if i == 2 {
				state = Teal
			}
			c.Fill(picture.RoundRect(x+w*0.76, top+step*0.24, w*0.2, step*0.52, 4), picture.Flat(state.Alpha(0.9)))
			mark := picture.Pen(picture.Poly(-6, -6, 6, 6), 3).Add(picture.Pen(picture.Poly(6, -6, -6, 6), 3))
			if i == 2 {
				mark = picture.Pen(picture.Poly(-8, 0, -2, 6, 8, -6), 3)
			}
			c.Fill(mark.To(x+w*0.86, top+step/2, step/34), picture.Flat(Night))
		}
	}
}

func clock(hour, minute int) string {
	return string([]rune{rune('0' + hour/10), rune('0' + hour%10), ':', rune('0' + minute/10), rune('0' + minute%10)})
}

// Sleeper lies on the floor at x, y with the head on a bag, towards the left; a
// negative size turns it round.
func Sleeper(x, y, size float64, coat, bag, hair picture.Ink) Layer {
	return func(c *picture.Canvas) {
		k := math.Abs(size) / 100
		put := func(p picture.Path, ink picture.Ink) {
			if size < 0 {
				p = p.Stretch(-1, 1)
			}
			c.Fill(p.To(x, y, k), picture.Flat(ink))
		}
		put(picture.Ellipse(0, 0, 88, 5), Night.Alpha(0.35))
		put(picture.RoundRect(-86, -27, 46, 27, 9), bag)
		put(picture.RoundRect(-86, -9, 46, 9, 5), bag.Mix(Night, 0.3))
		put(picture.Pen(picture.Shape("M -76 -26 C -72 -38 -56 -38 -52 -26"), 3), bag.Mix(Night, 0.4))
		put(picture.Shape("M 20 -30 C 36 -46 52 -44 56 -30 L 70 -4 L 88 -3 C 92 -2 92 4 86 4 L 60 3 L 44 -20 L 30 -4 Z"), Slate.Mix(Night, 0.2))
		put(picture.Shape("M -44 -4 C -48 -24 -40 -36 -24 -38 C -4 -40 16 -40 26 -32 C 36 -24 36 -6 28 0 L -34 2 C -40 2 -43 0 -44 -4 Z"), coat)
		put(picture.Shape("M -20 0 C -8 -14 14 -16 34 -14 C 34 -8 32 -3 28 0 L -20 1.6 Z"), coat.Mix(Night, 0.28))
		put(picture.Pen(picture.Shape("M -26 -26 C -14 -12 -22 -4 -36 -8"), 8), coat.Mix(White, 0.14))
		put(picture.Ellipse(-42, -8, 4.6, 3.6), Skin)
		put(picture.Ellipse(-54, -33, 12.5, 11.5), Skin)
		put(picture.Shape("M -66 -30 C -70 -46 -52 -52 -43 -44 C -38 -39 -42 -33 -46 -37 C -52 -42 -58 -36 -58 -28 C -60 -24 -65 -25 -66 -30 Z"), hair)
		put(picture.Pen(picture.Shape("M -53 -27 C -51 -26 -49 -26 -47.4 -27"), 1.2), Umber)
	}
}

// Holder sits on the floor at x, y and holds up a sheet with a number.
func Holder(x, y, size float64, coat, hair picture.Ink, number string) Layer {
	return func(c *picture.Canvas) {
		k := size / 100
		put := func(p picture.Path, ink picture.Ink) { c.Fill(p.To(x, y, k), picture.Flat(ink)) }
		put(picture.Ellipse(4, 0, 64, 5), Night.Alpha(0.35))
		put(picture.Shape("M -30 -50 C -40 -20 -34 0 -24 2 L 30 2 C 36 -10 32 -36 26 -50 C 20 -60 -22 -60 -30 -50 Z"), coat)
		put(picture.Shape("M 4 -57 C 14 -57 23 -55 26 -50 C 32 -36 36 -10 30 2 L 6 2 C 14 -18 14 -40 4 -57 Z"), coat.Mix(Night, 0.25))
		put(picture.Shape("M -26 -6 C -10 -30 20 -32 52 -4 C 58 2 54 6 48 5 L -30 4 Z"), Slate.Mix(Night, 0.2))
		put(picture.RoundRect(-5, -64, 11, 10, 3), Umber)
		put(picture.Ellipse(0, -75, 13, 15), Skin)
		put(picture.Shape("M -14 -70 C -20 -98 18 -100 15.4 -70 C 14 -60 12 -58 10 -66 C 12 -80 0 -84 -8 -82 C -12 -80 -11 -74 -14 -70 Z"), hair)
		put(picture.Pen(picture.Poly(-26, -46, -42, -76), 9).Add(picture.Pen(picture.Poly(24, -46, 40, -76), 9)), coat.Mix(White, 0.12))
		sheet := picture.Poly(-48, -150, 50, -146, 48, -84, -50, -88)
		put(sheet, Paper)
		put(picture.Poly(-50, -88, 48, -84, 48, -89, -49, -93), Shadow)
		p, w := outline(number, 56)
		c.Fill(p.Shift(-w/2, 20).To(x, y-117*k, k), picture.Flat(Script))
		put(picture.Circle(-43, -84, 5).Add(picture.Circle(42, -81, 5)), Skin)
	}
}

// Hall is a waiting hall at night: windows with the lamps of a field, a row of
// seats, a floor that shines.
func Hall() Layer {
	return func(c *picture.Canvas) {
		Slab(0, 330, Night, Deep)(c)
		for i := range 6 {
			x := float64(i)*172 - 30
			c.Fill(picture.Rect(x, 0, 158, 318), picture.Fade(0, 0, 0, 318, picture.Hex(0x10203A), picture.Hex(0x274a70), picture.Hex(0x5E86A8)))
		}
		// A tail on the apron.
		c.Fill(picture.Shape("M 40 318 L 40 262 L 66 262 L 92 292 L 330 290 C 352 292 366 302 368 318 Z"), picture.Flat(Deep))
		c.Fill(picture.Shape("M 52 262 L 66 262 L 92 292 L 66 292 Z"), picture.Flat(Azure.Mix(Slate, 0.3)))
		for i := range 18 {
			x, y := picture.Noise(i, 61)*Width, 268+44*picture.Noise(i, 62)
			c.Fill(picture.Circle(x, y, 9), picture.Glow(x, y, 9, Amber.Alpha(0.7), Amber.Alpha(0)))
			c.Fill(picture.Circle(x, y, 2), picture.Flat(White))
		}
		for i := range 7 {
			c.Fill(picture.Rect(float64(i)*172-44, 0, 14, 322), picture.Flat(Night))
		}
		c.Fill(picture.Rect(0, 318, Width, 14), picture.Flat(Night))
		Slab(330, 540, Slate, Deep, Night)(c)
		for i := range 6 {
			x := float64(i)*172 - 10
			c.Fill(picture.Poly(x+10, 332, x+120, 332, x+90, 540, x-60, 540), picture.Fade(0, 332, 0, 540, Mist.Alpha(0.28), Mist.Alpha(0)))
		}
		for i := range 8 {
			x := 34 + float64(i)*64
			c.Fill(picture.RoundRect(x, 330, 54, 46, 8), picture.Flat(Steel))
			c.Fill(picture.RoundRect(x-2, 370, 58, 14, 6), picture.Flat(Steel.Mix(Night, 0.35)))
		}
		c.Fill(picture.Rect(40, 384, 490, 6).Add(picture.Rect(70, 388, 6, 28), picture.Rect(490, 388, 6, 28)), picture.Flat(Night))
	}
}

// Sign is the sign of a gate that hangs from the ceiling.
func Sign(text string, x, y float64) Layer {
	return func(c *picture.Canvas) {
		c.Fill(picture.Rect(x-3, 0, 6, y).Add(picture.RoundRect(x-62, y, 124, 76, 10)), picture.Flat(Amber))
		Figures(text, x, y+56, 52, 0.5, Night)(c)
	}
}
