package picture

import (
	"math"
	"strconv"
	"strings"
)

// Point is a place in units.
type Point struct{ X, Y float64 }

type kind uint8

const (
	move kind = iota
	line
	curve // two handles and the end
)

type step struct {
	kind kind
	at   [3]Point
}

// Path is the outline of a shape; each part of it closes by itself.
type Path struct{ steps []step }

// Move begins a new part.
func (p *Path) Move(x, y float64) { p.steps = append(p.steps, step{move, [3]Point{{x, y}}}) }

// Line goes straight on.
func (p *Path) Line(x, y float64) { p.steps = append(p.steps, step{line, [3]Point{{x, y}}}) }

// Curve goes on along two handles.
func (p *Path) Curve(ax, ay, bx, by, x, y float64) {
	p.steps = append(p.steps, step{curve, [3]Point{{ax, ay}, {bx, by}, {x, y}}})
}

// Shape reads an outline from the letters of an SVG path: M, L, C and Z, with
// places that all count from the origin.
func Shape(d string) Path {
	var p Path
	var nums []float64
	op := byte('M')
	flush := func() {
		n := map[byte]int{'M': 2, 'L': 2, 'C': 6, 'Z': 0}[op]
		for n > 0 && len(nums) >= n {
			switch op {
			case 'M':
				p.Move(nums[0], nums[1])
				op = 'L'
			case 'L':
				p.Line(nums[0], nums[1])
			case 'C':
				p.Curve(nums[0], nums[1], nums[2], nums[3], nums[4], nums[5])
			}
			nums, n = nums[n:], map[byte]int{'L': 2, 'C': 6}[op]
		}
		nums = nums[:0]
	}
	for _, f := range strings.Fields(strings.ReplaceAll(d, ",", " ")) {
		if c := f[0]; c == 'M' || c == 'L' || c == 'C' || c == 'Z' {
			flush()
			op, f = c, f[1:]
		}
		if v, err := strconv.ParseFloat(f, 64); err == nil {
			nums = append(nums, v)
		}
	}
	flush()
	return p
}

// Add appends the parts of others.
func (p Path) Add(others ...Path) Path {
	for _, o := range others {
		p.steps = append(p.steps[:len(p.steps):len(p.steps)], o.steps...)
	}
	return p
}

// each returns the path with every place changed.
func (p Path) each(f func(Point) Point) Path {
	out := Path{make([]step, len(p.steps))}
	for i, s := range p.steps {
		for k := range s.at {
			s.at[k] = f(s.at[k])
		}
		out.steps[i] = s
	}
	return out
}

// To scales the path and moves its origin to x, y.
func (p Path) To(x, y, scale float64) Path { return p.Stretch(scale, scale).Shift(x, y) }

// Shift moves the path.
func (p Path) Shift(dx, dy float64) Path {
	return p.each(func(q Point) Point { return Point{q.X + dx, q.Y + dy} })
}

// Stretch scales the path from the origin; a negative number mirrors it.
func (p Path) Stretch(sx, sy float64) Path {
	return p.each(func(q Point) Point { return Point{q.X * sx, q.Y * sy} })
}

// Turn turns the path round the origin, clockwise, in degrees.
func (p Path) Turn(degrees float64) Path {
	sin, cos := math.Sincos(degrees * math.Pi / 180)
	return p.each(func(q Point) Point { return Point{q.X*cos - q.Y*sin, q.X*sin + q.Y*cos} })
}

// Bounds returns the box around the path and its handles.
func (p Path) Bounds() (x0, y0, x1, y1 float64) {
	x0, y0, x1, y1 = math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
	for i := range p.steps {
		n := 1
		if p.steps[i].kind == curve {
			n = 3
		}
		for _, q := range p.steps[i].at[:n] {
			x0, y0, x1, y1 = min(x0, q.X), min(y0, q.Y), max(x1, q.X), max(y1, q.Y)
		}
	}
	return x0, y0, x1, y1
}
