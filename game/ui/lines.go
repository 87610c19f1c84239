package ui

import "math"

// feather is the width of the soft edge of lines and bands, in device px.
const feather = 1

// polyline adds the triangles of a line, dashed where the drawing says so.
func (ra *raster) polyline(pts []float32, o *op) {
	if o.dash <= 0 {
		ra.strip(pts, o)
		return
	}
	// Cut the line at the ends of the dashes; each dash is a line of its own.
	var dash []float32
	on, left := true, o.dash
	dash = append(dash, pts[0], pts[1])
	for i := 2; i+1 < len(pts); i += 2 {
		x0, y0, x1, y1 := pts[i-2], pts[i-1], pts[i], pts[i+1]
		length := float32(math.Hypot(float64(x1-x0), float64(y1-y0)))
		for at := float32(0); at < length; {
			step := min(left, length-at)
			at += step
			left -= step
			t := at / max(length, 1e-6)
			x, y := x0+(x1-x0)*t, y0+(y1-y0)*t
			if on {
				dash = append(dash, x, y)
			}
			if left > 0 {
				continue
			}
			if on {
				ra.strip(dash, o)
				dash = dash[:0]
				left = o.dash * 2 / 3
			} else {
				dash = append(dash[:0], x, y)
				left = o.dash
			}
			on = !on
		}
	}
	if on && len(dash) >= 4 {
		ra.strip(dash, o)
	}
}

// strip adds one unbroken line: for each point four vertices across it, clear, full, full and
// clear, joined by a mitre that is cut short at sharp turns.
func (ra *raster) strip(pts []float32, o *op) {
	pts = dedupe(pts)
	n := len(pts) / 2
	if n < 2 {
		return
	}
	half := max(o.width/2, 0.5)
	in, out := half-feather/2.0, half+feather/2.0
	first := uint32(len(ra.verts))
	for i := range n {
		nx, ny, stretch := normalAt(pts, i)
		x, y := pts[2*i], pts[2*i+1]
		for _, d := range [...]struct{ off, a float32 }{{-out, 0}, {-in, 1}, {in, 1}, {out, 0}} {
			k := d.off * stretch
			ra.verts = append(ra.verts, vertex(x+nx*k, y+ny*k, 1.5, 1.5, o.color, d.a))
		}
	}
	for i := range uint32(n - 1) {
		a := first + i*4
		for k := range uint32(3) {
			ra.inds = append(ra.inds, a+k, a+k+1, a+4+k, a+k+1, a+5+k, a+4+k)
		}
	}
}

func dedupe(pts []float32) []float32 {
	out := pts[:0:0]
	for i := 0; i+1 < len(pts); i += 2 {
		if n := len(out); n >= 2 && math.Hypot(float64(pts[i]-out[n-2]), float64(pts[i+1]-out[n-1])) < 0.05 {
			continue
		}
		out = append(out, pts[i], pts[i+1])
	}
	return out
}

// normalAt returns the direction across the line at a point and how much longer the mitre is
// than the line is wide.
func normalAt(pts []float32, i int) (nx, ny, stretch float32) {
	unit := func(a, b int) (float64, float64) {
		dx, dy := float64(pts[2*b]-pts[2*a]), float64(pts[2*b+1]-pts[2*a+1])
		l := math.Hypot(dx, dy)
		return -dy / l, dx / l
	}
	n := len(pts) / 2
	switch i {
	case 0:
		x, y := unit(0, 1)
		return float32(x), float32(y), 1
	case n - 1:
		x, y := unit(n-2, n-1)
		return float32(x), float32(y), 1
	}
	ax, ay := unit(i-1, i)
	bx, by := unit(i, i+1)
	mx, my := ax+bx, ay+by
	l := math.Hypot(mx, my)
	if l < 1e-3 {
		return float32(ax), float32(ay), 1
	}
	mx, my = mx/l, my/l
	return float32(mx), float32(my), float32(math.Min(2, 1/math.Max(0.25, mx*ax+my*ay)))
}

// band adds the area between two lines, with a soft edge along both.
func (ra *raster) band(pts []float32, o *op) {
	n := len(pts) / 4
	up, low := pts[:2*n], pts[2*n:]
	first := uint32(len(ra.verts))
	for i := range n {
		x, y0, y1 := up[2*i], up[2*i+1], low[2*i+1]
		if y1-y0 < feather {
			// Where the band closes, its soft edges would cross.
			m := (y0 + y1) / 2
			y0, y1 = m-feather/2.0, m+feather/2.0
		}
		for _, d := range [...]struct{ y, a float32 }{{y0 - feather/2.0, 0}, {y0 + feather/2.0, 1}, {y1 - feather/2.0, 1}, {y1 + feather/2.0, 0}} {
			ra.verts = append(ra.verts, vertex(x, d.y, 1.5, 1.5, o.color, d.a))
		}
	}
	for i := range uint32(n - 1) {
		a := first + i*4
		for k := range uint32(3) {
			ra.inds = append(ra.inds, a+k, a+k+1, a+4+k, a+k+1, a+5+k, a+4+k)
		}
	}
}
