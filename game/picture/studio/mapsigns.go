package studio

import (
	"strconv"

	"demarche/game/picture"
)

// Town is a place on a map; a capital has a star.
func Town(x, y float64, capital bool) Layer {
	return func(c *picture.Canvas) {
		if capital {
			c.Fill(picture.Circle(x, y, 13), picture.Flat(Night))
			c.Fill(picture.Regular(x, y, 10.5, 4.4, 5), picture.Flat(White))
			return
		}
		c.Fill(picture.Circle(x, y, 6.5), picture.Flat(Night))
		c.Fill(picture.Circle(x, y, 4), picture.Flat(White))
	}
}

// Crossing is the gate of a border, in a ring that catches the eye.
func Crossing(x, y float64) Layer {
	return func(c *picture.Canvas) {
		c.Fill(picture.Circle(x, y, 58), picture.Glow(x, y, 58, Amber.Alpha(0.5), Amber.Alpha(0)))
		c.Fill(picture.Circle(x, y, 23), picture.Flat(Night))
		c.Fill(picture.Ring(x, y, 23, 3.4), picture.Flat(Amber))
		c.Fill(picture.Rect(x-12, y-10, 4, 21).Add(picture.RoundRect(x-14, y+9, 8, 4, 1)), picture.Flat(Amber))
		arm := picture.RoundRect(0, -2.6, 25, 5.2, 1.5).Turn(-18).Shift(x-11, y-4)
		c.Fill(arm, picture.Flat(White))
		for i := range 2 {
			c.Fill(picture.Rect(6+float64(i)*9, -2.6, 4.4, 5.2).Turn(-18).Shift(x-11, y-4), picture.Flat(Coral))
		}
	}
}

// Ferry is a ship on a map.
func Ferry(x, y float64) Layer {
	return func(c *picture.Canvas) {
		c.Fill(picture.Circle(x, y, 21), picture.Flat(Night))
		c.Fill(picture.Ring(x, y, 21, 2.6), picture.Flat(Azure))
		c.Fill(picture.Shape("M -13 2 L 13 2 L 9 9 L -10 9 Z M -8 -4 L 7 -4 L 9 0.6 L -8 0.6 Z M -2 -10 L 3 -10 L 3 -5 L -2 -5 Z").Shift(x, y), picture.Flat(White))
	}
}

// Arms are the arms of an invented state: a field in two inks with a sign.
func Arms(x, y, size float64, field, half picture.Ink, sign picture.Path) Layer {
	return func(c *picture.Canvas) {
		shield := picture.Shape("M -40 -46 L 40 -46 L 40 2 C 40 28 20 40 0 50 C -20 40 -40 28 -40 2 Z")
		c.Fill(shield.To(x, y, size/100*1.12), picture.Flat(White))
		c.Fill(shield.To(x, y, size/100), picture.Flat(field))
		c.Fill(picture.Shape("M -40 6 L 40 6 C 38 29 19 41 0 50 C -19 41 -38 29 -40 6 Z").To(x, y, size/100), picture.Flat(half))
		c.Fill(sign.To(x, y, size/100), picture.Flat(White))
	}
}

// Scale is the scale of a map and its north; a third of the bar, 60 px, is that
// many kilometres.
func Scale(x, y float64, third int) Layer {
	return func(c *picture.Canvas) {
		c.Fill(picture.Rect(x, y, 60, 7).Add(picture.Rect(x+120, y, 60, 7)), picture.Flat(White))
		c.Fill(picture.Frame(x, y, 180, 7, 0, 1.6), picture.Flat(White))
		for i := range 4 {
			Figures(strconv.Itoa(i*third), x+60*float64(i), y-8, 17, 0.5, Pale)(c)
		}
		c.Fill(picture.Shape("M 0 -30 L 11 16 L 0 8 Z").Shift(x+228, y), picture.Flat(White))
		c.Fill(picture.Shape("M 0 -30 L 0 8 L -11 16 Z").Shift(x+228, y), picture.Flat(Mist))
	}
}
