package portrait

import "demarche/game/picture"

// pattern is a quiet drawing under initials.
func pattern(c *picture.Canvas, d *draws, ink picture.Ink) {
	paint := picture.Flat(ink.Alpha(0.13))
	turn := float64(45 * d.below(4))
	var p picture.Path
	switch d.below(6) {
	case 0: // bars
		for i := range 6 {
			p = p.Add(picture.Rect(-80, -76+float64(i)*28, 160, 11))
		}
	case 1: // half
		p = picture.Rect(-80, 0, 160, 80)
	case 2: // arcs from a corner
		for i := range 4 {
			p = p.Add(picture.Ring(-42, 42, 24+22*float64(i), 9))
		}
	case 3: // chevrons
		for i := range 5 {
			p = p.Add(picture.Poly(-70, -54+26*float64(i), 0, -84+26*float64(i), 70, -54+26*float64(i), 70, -43+26*float64(i), 0, -73+26*float64(i), -70, -43+26*float64(i)))
		}
	case 4: // points
		for i := range 49 {
			p = p.Add(picture.Circle(float64(i%7-3)*18, float64(i/7-3)*18, 4.6))
		}
	case 5: // waves
		for i := range 5 {
			y := float64(i-2) * 21
			p = p.Add(picture.Pen(picture.Shape("M -72 0 C -54 -16 -54 -16 -36 0 C -18 16 -18 16 0 0 C 18 -16 18 -16 36 0 C 54 16 54 16 72 0").Shift(0, y), 8))
		}
	}
	c.Fill(p.Turn(turn).Shift(50, 50), paint)
}
