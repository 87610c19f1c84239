package studio

import (
	"fmt"

	"demarche/game/picture"
)

// Records are rows of a log: a time, a name as a bar, an address. The row marked
// stands out in yellow, at its own time.
func Records(x, y, wide, step float64, rows, marked int, time string) Layer {
	return func(c *picture.Canvas) {
		size := step * 0.58
		minute, second := 38, 12
		for i := range rows {
			top := y + step*float64(i)
			at := fmt.Sprintf("23:%02d:%02d", minute, second)
			if i == marked {
				at = time
				c.Fill(picture.RoundRect(x-16, top-2, wide+28, step, 3), picture.Flat(picture.Hex(0xF6D84C).Alpha(0.85)))
			}
			base := top + step*0.7
			ink := Script
			if i != marked {
				ink = Script.Alpha(0.72)
			}
			Figures(at, x, base, size, 0, ink)(c)
			c.Fill(picture.RoundRect(x+wide*0.27, top+step*0.28, wide*(0.12+0.14*picture.Noise(i, 5)), step*0.42, 3), picture.Flat(ink))
			Figures(fmt.Sprintf("10.%d.%d.%d", 4+i%3, 17*i%90, 11+37*i%200), x+wide*0.58, base, size, 0, ink)(c)
			Figures(fmt.Sprint(200+4*(i%3)), x+wide, base, size, 1, ink)(c)
			minute, second = minute+1+i%2, (second*7+13)%60
		}
	}
}

// Trade is a chart of bid and offer: two lines that run together for a week and
// part at its end.
func Trade() Layer {
	const left, right, top, bottom = 96, 900, 60, 460
	return func(c *picture.Canvas) {
		c.All(picture.Fade(0, 0, 0, Height, picture.Hex(0x16213A), Deep))
		for i := range 6 {
			y := top + float64(i)*80
			c.Fill(picture.Rect(left, y, right-left, 1.5), picture.Flat(Steel.Alpha(0.55)))
			Figures(fmt.Sprintf("%d.0", 14-i), left-16, y+8, 24, 1, Haze)(c)
		}
		x := func(day float64) float64 { return left + (right-left)*day/8 }
		for d := range 8 {
			Figures(fmt.Sprint(17+d), x(float64(d)+0.5), bottom+44, 24, 0.5, Haze)(c)
			c.Fill(picture.Rect(x(float64(d)), bottom, 1.5, 12), picture.Flat(Steel))
		}
		c.Fill(picture.Rect(x(7), top, right-x(7), bottom-top), picture.Flat(Amber.Alpha(0.09)))
		mid := func(t float64) float64 { return 330 - 46*wave(8, t*1.3) - 20*wave(9, t*6) }
		part := func(t float64) float64 {
			if t < 7.15 {
				return 7 + 7*wave(12, t*3)
			}
			d := (t - 7.15) / 0.85
			return 10 + 150*d*(1.6-0.6*d)
		}
		var bid, offer, gap picture.Path
		for i := range 321 {
			t := float64(i) / 40
			u, l := mid(t)-part(t)*1.15, mid(t)+part(t)*0.72
			if i == 0 {
				offer.Move(x(t), u)
				bid.Move(x(t), l)
				gap.Move(x(t), u)
				continue
			}
			offer.Line(x(t), u)
			bid.Line(x(t), l)
			gap.Line(x(t), u)
		}
		for i := 320; i >= 0; i-- {
			t := float64(i) / 40
			gap.Line(x(t), mid(t)+part(t)*0.72)
		}
		c.Fill(gap, picture.Fade(left, 0, right, 0, Azure.Alpha(0.12), Azure.Alpha(0.12), Amber.Alpha(0.3)))
		c.Fill(picture.Pen(offer, 4.5), picture.Flat(Coral))
		c.Fill(picture.Pen(bid, 4.5), picture.Flat(Azure))
		end := func(y float64, ink picture.Ink) {
			c.Fill(picture.Circle(right, y, 9), picture.Flat(Deep))
			c.Fill(picture.Circle(right, y, 6.5), picture.Flat(ink))
		}
		end(mid(8)-part(8)*1.15, Coral)
		end(mid(8)+part(8)*0.72, Azure)
		c.Fill(picture.Rect(left, bottom, right-left, 2.5), picture.Flat(Mist))
	}
}
