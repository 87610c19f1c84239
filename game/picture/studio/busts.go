package studio

import (
	"demarche/game/picture"
	"demarche/game/picture/portrait"
)

// President is an official portrait in its frame, some years old.
func President(x, y, w, h float64) Layer {
	return func(c *picture.Canvas) {
		c.Fill(picture.Rect(x, y, w, h), picture.Fade(x, y, x+w, y+h, Mist, Steel, Slate))
		put := func(d string, ink picture.Ink) {
			c.Fill(picture.Shape(d).To(x+w/2, y+h, h/100), picture.Flat(ink))
		}
		Flag(x+w*0.86, y+h, h*0.98, -w*0.3, Azure.Mix(Slate, 0.35), White, Amber)(c)
		put("M -30 0 C -30 -22 -16 -30 -6 -31 L 6 -31 C 16 -30 30 -22 30 0 Z", picture.Hex(0x7D8A9E))
		put("M 2 -31 L 6 -31 C 16 -30 30 -22 30 0 L 6 0 Z", picture.Hex(0x5A677D))
		put("M -8 -31 L 0 -16 L 8 -31 L 0 -28 Z", White)
		put("M -17 -34 C -22 -66 -13 -78 0 -78 C 14 -78 22 -66 17 -34 C 10 -31 -10 -31 -17 -34 Z", Hair)
		put("M -6 -42 L 6 -42 L 7 -29 C 4 -25 -4 -25 -7 -29 Z", Umber)
		c.Fill(picture.Ellipse(0, -54, 14, 17.5).To(x+w/2, y+h, h/100), picture.Flat(Skin))
		put("M 1.6 -71.5 C 10.9 -69.9 14 -62 14 -54 C 14 -44.5 7.8 -36.5 0 -36.5 C 3.9 -41.3 3.1 -44.5 3.1 -47.6 L 6.2 -49.2 L 3.1 -57.2 Z", Skin.Mix(Night, 0.26))
		put("M -15 -50 C -18 -70 -8 -75 1 -75 C 11 -75 17 -68 15 -50 C 13 -60 10 -65 4 -68 C -3 -62 -11 -62 -15 -50 Z", Hair)
		c.Fill(picture.Frame(x, y, w, h, 0, 4), picture.Flat(White))
		c.Fill(picture.Frame(x-1, y-1, w+2, h+2, 0, 2), picture.Flat(Mist))
	}
}

// Person is the portrait that the game draws for an account.
func Person(id string, x, y, size float64) Layer {
	return func(c *picture.Canvas) {
		p := portrait.Portrait{Of: id, Outline: portrait.Square, Person: true, Ground: Pale, Ink: Steel}
		w, _ := c.Size()
		unit := float64(c.Img.Bounds().Dx()) / w
		img := p.Draw(int(size * unit))
		c.Draw(img, int(x*unit), int(y*unit))
	}
}
