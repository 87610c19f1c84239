package studio

import (
	"image"

	"demarche/game/picture"
)

// Hex returns an opaque ink, as in 0x6CB6F5.
func Hex(v uint32) picture.Ink { return picture.Hex(v) }

// Card is a light card on a dark ground, as of a post.
func Card(x, y, w, h float64) Layer {
	return func(c *picture.Canvas) {
		for i := range 5 {
			d := float64(5-i) * 4
			c.Fill(picture.RoundRect(x-d, y-d+6, w+2*d, h+2*d, 16+d), picture.Flat(Night.Alpha(0.12)))
		}
		c.Fill(picture.RoundRect(x, y, w, h, 16), picture.Flat(picture.Hex(0xF7F9FC)))
	}
}

// Browser is the window of a browser, with its bar and no page yet.
func Browser(x, y, w, h float64) Layer {
	return func(c *picture.Canvas) {
		Card(x, y, w, h)(c)
		c.Fill(picture.RoundRect(x, y, w, 50, 16).Add(picture.Rect(x, y+30, w, 20)), picture.Flat(picture.Hex(0xDDE5EF)))
		for i, k := range []picture.Ink{Coral, Amber, Teal} {
			c.Fill(picture.Circle(x+26+22*float64(i), y+25, 7), picture.Flat(k))
		}
		c.Fill(picture.RoundRect(x+110, y+11, w-150, 28, 14), picture.Flat(White))
		c.Fill(picture.RoundRect(x+128, y+20, 170, 10, 5), picture.Flat(Haze))
	}
}

// Quote is a quotation of two lines behind a bar and its mark.
func Quote(x, y, w float64, seed int) Layer {
	return func(c *picture.Canvas) {
		c.Fill(picture.RoundRect(x, y, 5, 52, 2.5), picture.Flat(Coral))
		mark := picture.Shape("M 0 14 C -2 4 4 -2 11 -3 L 11 2 C 8 3 6 5 7 8 C 11 8 12 11 11 14 C 9 18 2 18 0 14 Z")
		c.Fill(mark.To(x+20, y+6, 1.2).Add(mark.To(x+38, y+6, 1.2)), picture.Flat(Coral))
		Lines(seed+70, 2, x+66, y+8, w-70, 24, 13, Script)(c)
	}
}

// Scoreboard is a stadium at night and what it says.
func Scoreboard(x, y, w, h float64, home, guest, minute string) Layer {
	return func(c *picture.Canvas) {
		in := picture.New(int(w), int(h), 1)
		in.All(picture.Fade(0, 0, 0, h, Night, Slate, Steel))
		for i := range 700 {
			px, py := picture.Noise(i, 11)*w, h*0.6+picture.Noise(i, 12)*h*0.22
			in.Fill(picture.Circle(px, py, 2.4), picture.Flat([]picture.Ink{Slate, Mist, Azure, Amber, Deep}[i%5].Alpha(0.75)))
		}
		in.Fill(picture.Rect(0, h*0.82, w, h*0.2), picture.Fade(0, h*0.82, 0, h, Pine, Teal.Mix(Pine, 0.6)))
		in.Fill(picture.Rect(0, h*0.86, w, 2.5), picture.Flat(White.Alpha(0.7)))
		for _, at := range []float64{0.1, 0.9} {
			in.Fill(picture.Rect(w*at-2, h*0.1, 4, h*0.7), picture.Flat(Night))
			in.Fill(picture.RoundRect(w*at-24, h*0.05, 48, 20, 3), picture.Flat(White))
			in.Fill(picture.Circle(w*at, h*0.1, 90), picture.Glow(w*at, h*0.1, 90, White.Alpha(0.6), White.Alpha(0.1), White.Alpha(0)))
		}
		in.Fill(picture.Rect(w*0.5-60, h*0.5, 8, h*0.34).Add(picture.Rect(w*0.5+52, h*0.5, 8, h*0.34)), picture.Flat(Night))
		in.Fill(picture.RoundRect(w*0.5-130, h*0.14, 260, h*0.46, 8), picture.Flat(picture.Hex(0x05080D)))
		in.Fill(picture.Frame(w*0.5-130, h*0.14, 260, h*0.46, 8, 4), picture.Flat(Mist))
		Figures(home, w*0.5-56, h*0.47, 84, 0.5, Amber)(in)
		Figures(guest, w*0.5+56, h*0.47, 84, 0.5, Amber)(in)
		in.Fill(picture.Circle(w*0.5, h*0.31, 5).Add(picture.Circle(w*0.5, h*0.41, 5)), picture.Flat(Amber))
		Figures(minute, w*0.5, h*0.57, 22, 0.5, Coral)(in)
		c.Fill(picture.RoundRect(x, y, w, h, 10), inside(in.Img, c, x, y))
	}
}

// inside paints with a picture whose corner is at x, y.
func inside(img *image.RGBA, c *picture.Canvas, x, y float64) picture.Paint {
	return func(_, _ int, ux, uy float64) picture.Ink { return picture.Of(img.RGBAAt(int(ux-x), int(uy-y))) }
}

// Heart is a like.
func Heart(x, y, r float64, ink picture.Ink) Layer {
	return func(c *picture.Canvas) {
		c.Fill(picture.Shape("M 0 0.95 C -1.5 -0.1 -1.1 -1 -0.5 -1 C -0.2 -1 0 -0.8 0 -0.55 C 0 -0.8 0.2 -1 0.5 -1 C 1.1 -1 1.5 -0.1 0 0.95 Z").To(x, y, r), picture.Flat(ink))
	}
}

// Pencil lies on the desk, its point at x, y.
func Pencil(x, y, turn float64, ink picture.Ink) Layer {
	return func(c *picture.Canvas) {
		put := func(p picture.Path, k picture.Ink) { c.Fill(p.Turn(turn).Shift(x, y), picture.Flat(k)) }
		put(picture.RoundRect(10, 6, 250, 16, 3), Night.Alpha(0.35))
		put(picture.Poly(0, 0, 26, -8, 26, 8), Sand)
		put(picture.Poly(0, 0, 8, -2.6, 8, 2.6), Night)
		put(picture.Rect(26, -8, 200, 16), ink)
		put(picture.Rect(26, 2, 200, 6), ink.Mix(Night, 0.3))
		put(picture.Rect(226, -8, 14, 16), Haze)
		put(picture.RoundRect(240, -8, 20, 16, 4), Coral)
	}
}

// Clip is how far a film has run.
func Clip(at string) Layer {
	return func(c *picture.Canvas) {
		p, w := outline(at, 30)
		c.Fill(picture.RoundRect(34, 36, w+32, 46, 8), picture.Flat(Night.Alpha(0.78)))
		c.Fill(p.Shift(50, 70), picture.Flat(White))
	}
}
