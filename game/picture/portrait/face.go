package portrait

import "demarche/game/picture"

// Skins and hairs, light side first; the shade is the same ink towards the night.
var (
	skins = []picture.Ink{picture.Hex(0xE0B08C), picture.Hex(0xCB9570), picture.Hex(0xB37C59), picture.Hex(0x946044), picture.Hex(0xD6A27F)}
	hairs = []picture.Ink{picture.Hex(0x2A2324), picture.Hex(0x3B2C28), picture.Hex(0x5A4030), picture.Hex(0x24262E), picture.Hex(0xB4B2B2)}
	night = picture.Hex(0x10182A)
	shirt = picture.Hex(0xEEF1F5)
)

// hair is a way to wear it: what is behind the head and what is before it.
type hair struct{ back, front string }

// styles are drawn for a head around 50, 42.
var styles = []hair{
	{ // short, parted
		"", "M 31 42 C 27 18 44 12 55 14 C 71 15 74 30 69 43 C 67 34 64 30 58 29 C 48 30 40 29 37 27 C 34 32 33 36 31 42 Z",
	},
	{ // cropped
		"", "M 32 38 C 29 18 42 14 50 14 C 58 14 71 18 68 38 C 66 28 60 25 50 25 C 40 25 34 28 32 38 Z",
	},
	{ // to the chin
		"M 28 62 C 24 24 34 12 50 12 C 66 12 76 24 72 62 C 66 66 60 64 50 64 C 40 64 34 66 28 62 Z",
		"M 30 46 C 28 20 40 14 52 14 C 64 14 72 24 70 46 C 68 36 64 30 56 26 C 48 32 36 32 30 46 Z",
	},
	{ // tied back
		"M 62 20 C 74 10 84 20 76 30 C 72 34 66 32 63 28 Z",
		"M 31 42 C 28 18 40 13 50 13 C 62 13 73 20 69 42 C 67 33 62 27 50 25 C 40 27 33 32 31 42 Z",
	},
	{ // curls
		"M 27 50 C 20 44 24 36 26 32 C 24 22 34 16 39 16 C 44 8 56 8 61 15 C 70 14 76 24 74 32 C 80 38 77 48 73 50 Z",
		"M 31 40 C 28 30 34 24 38 25 C 42 20 48 24 50 22 C 56 19 60 25 62 25 C 68 26 71 32 69 40 C 72 22 62 14 50 14 C 38 14 27 22 31 40 Z",
	},
	{ // long
		"M 27 84 C 22 40 28 12 50 12 C 72 12 78 40 73 84 L 60 84 L 60 60 L 40 60 L 40 84 Z",
		"M 31 46 C 28 22 38 14 50 14 C 62 14 72 22 69 46 C 66 36 60 30 48 24 C 44 32 36 34 31 46 Z",
	},
}

// face is a head and shoulders, lit from the left.
func face(c *picture.Canvas, d *draws, ground, ink picture.Ink) {
	skin, locks, style := skins[d.below(len(skins))], hairs[d.below(len(hairs))], styles[d.below(len(styles))]
	cloth := ink.Mix(night, []float64{0.25, 0.5, 0.68}[d.below(3)])
	put := func(shape string, k picture.Ink) { c.Fill(picture.Shape(shape), picture.Flat(k)) }
	c.Fill(picture.Circle(50, 46, 44), picture.Flat(ground.Mix(ink, 0.22)))
	put(style.back, locks.Mix(night, 0.3))
	put("M 12 104 C 12 82 26 74 42 72 L 58 72 C 74 74 88 82 88 104 Z", cloth)
	put("M 54 72 L 58 72 C 74 74 88 82 88 104 L 60 104 Z", cloth.Mix(night, 0.35))
	if d.below(2) == 0 { // a collar
		put("M 39 71 L 50 88 L 61 71 L 50 76 Z", shirt)
	}
	put("M 43 56 L 57 56 L 58 74 C 54 80 46 80 42 74 Z", skin.Mix(night, 0.34))
	c.Fill(picture.Ellipse(50, 42, 18, 22), picture.Flat(skin))
	put("M 52 20 C 64 22 68 32 68 42 C 68 54 60 64 50 64 C 55 58 54 54 54 50 L 58 48 L 54 38 Z", skin.Mix(night, 0.24))
	put(style.front, locks)
	if d.below(4) == 0 { // glasses
		c.Fill(picture.Ring(42, 42, 6.4, 2.2).Add(picture.Ring(59, 42, 6.4, 2.2), picture.Rect(48, 40.6, 5, 2.2)), picture.Flat(night))
	}
}
