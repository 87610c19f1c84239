package picture

import "math"

// round is how far the handles of a quarter circle stand, for radius 1.
const round = 0.5523

// Rect is a box.
func Rect(x, y, w, h float64) Path { return Poly(x, y, x+w, y, x+w, y+h, x, y+h) }

// Poly is a shape with straight sides, given by its corners.
func Poly(xy ...float64) Path {
	var p Path
	for i := 0; i+1 < len(xy); i += 2 {
		if i == 0 {
			p.Move(xy[0], xy[1])
		} else {
			p.Line(xy[i], xy[i+1])
		}
	}
	return p
}

// RoundRect is a box with round corners.
func RoundRect(x, y, w, h, r float64) Path {
	r = min(r, w/2, h/2)
	k := r * (1 - round)
	var p Path
	p.Move(x+r, y)
	p.Line(x+w-r, y)
	p.Curve(x+w-k, y, x+w, y+k, x+w, y+r)
	p.Line(x+w, y+h-r)
	p.Curve(x+w, y+h-k, x+w-k, y+h, x+w-r, y+h)
	p.Line(x+r, y+h)
	p.Curve(x+k, y+h, x, y+h-k, x, y+h-r)
	p.Line(x, y+r)
	p.Curve(x, y+k, x+k, y, x+r, y)
	return p
}

// Ellipse is an oval around a middle.
func Ellipse(x, y, rx, ry float64) Path {
	kx, ky := rx*round, ry*round
	var p Path
	p.Move(x, y-ry)
	p.Curve(x+kx, y-ry, x+rx, y-ky, x+rx, y)
	p.Curve(x+rx, y+ky, x+kx, y+ry, x, y+ry)
	p.Curve(x-kx, y+ry, x-rx, y+ky, x-rx, y)
	p.Curve(x-rx, y-ky, x-kx, y-ry, x, y-ry)
	return p
}

// Circle is a disc.
func Circle(x, y, r float64) Path { return Ellipse(x, y, r, r) }

// Ring is a circle drawn with a pen.
func Ring(x, y, r, width float64) Path {
	return Circle(x, y, r+width/2).Add(Circle(0, 0, r-width/2).Stretch(-1, 1).Shift(x, y))
}

// Frame is a box drawn with a pen.
func Frame(x, y, w, h, r, width float64) Path {
	in := RoundRect(width-w/2, width-h/2, w-2*width, h-2*width, max(0, r-width)).Stretch(-1, 1)
	return RoundRect(x, y, w, h, r).Add(in.Shift(x+w/2, y+h/2))
}

// Regular is a shape with equal sides, or a star where the inner radius is less
// than the outer. Its first point is at the top.
func Regular(x, y, outer, inner float64, points int) Path {
	var xy []float64
	for i := range 2 * points {
		r := outer
		if i%2 == 1 {
			r = inner
		}
		sin, cos := math.Sincos(math.Pi * float64(i) / float64(points))
		xy = append(xy, x+r*sin, y-r*cos)
	}
	return Poly(xy...)
}

// Pen draws a path as a line with round ends, open where the path is.
func Pen(p Path, width float64) Path {
	var out Path
	var from Point
	for _, s := range p.steps {
		switch s.kind {
		case line:
			out = out.Add(capsule(from, s.at[0], width))
		case curve:
			const n = 14
			prev := from
			for i := 1; i <= n; i++ {
				q := along(from, s.at[0], s.at[1], s.at[2], float64(i)/n)
				out = out.Add(capsule(prev, q, width))
				prev = q
			}
			from = s.at[2]
			continue
		}
		from = s.at[0]
	}
	return out
}

// capsule is a stretch of a line, always turning the same way.
func capsule(a, b Point, width float64) Path {
	r := width / 2
	dx, dy := b.X-a.X, b.Y-a.Y
	long := math.Hypot(dx, dy)
	if long == 0 {
		return Circle(a.X, a.Y, r)
	}
	nx, ny := -dy/long*r, dx/long*r
	side := Poly(a.X-nx, a.Y-ny, b.X-nx, b.Y-ny, b.X+nx, b.Y+ny, a.X+nx, a.Y+ny)
	return side.Add(Circle(a.X, a.Y, r), Circle(b.X, b.Y, r))
}

// along is a place on a curve.
func along(a, b, c, d Point, t float64) Point {
	u := 1 - t
	f := func(a, b, c, d float64) float64 { return u*u*u*a + 3*u*u*t*b + 3*u*t*t*c + t*t*t*d }
	return Point{f(a.X, b.X, c.X, d.X), f(a.Y, b.Y, c.Y, d.Y)}
}

// Points are places along a path, about so far from each other.
func Points(p Path, apart float64) []Point {
	var out []Point
	var from Point
	for _, s := range p.steps {
		to := s.at[0]
		if s.kind == curve {
			to = s.at[2]
		}
		n := max(1, int(math.Hypot(to.X-from.X, to.Y-from.Y)/apart))
		for i := 1; i <= n && s.kind != move; i++ {
			t := float64(i) / float64(n)
			if s.kind == curve {
				out = append(out, along(from, s.at[0], s.at[1], s.at[2], t))
			} else {
				out = append(out, Point{from.X + (to.X-from.X)*t, from.Y + (to.Y-from.Y)*t})
			}
		}
		from = to
	}
	return out
}
