package ui

import "math"

// Unbounded stands for a side of a room that has no limit, as inside a scrolling area.
const Unbounded = 1 << 24

// Point is a position in px at scale 1, from the window's top left corner.
type Point struct{ X, Y float64 }

// Size is an extent in px at scale 1.
type Size struct{ W, H float64 }

// Rect is an area in px at scale 1: X, Y is its top left corner in both writing directions.
type Rect struct{ X, Y, W, H float64 }

// Right returns the x of the right edge.
func (r Rect) Right() float64 { return r.X + r.W }

// Bottom returns the y of the lower edge.
func (r Rect) Bottom() float64 { return r.Y + r.H }

// Center returns the middle of r.
func (r Rect) Center() Point { return Point{r.X + r.W/2, r.Y + r.H/2} }

// Contains reports whether p lies in r; the right and lower edges are outside.
func (r Rect) Contains(p Point) bool {
	return p.X >= r.X && p.Y >= r.Y && p.X < r.X+r.W && p.Y < r.Y+r.H
}

// Empty reports whether r has no area.
func (r Rect) Empty() bool { return r.W <= 0 || r.H <= 0 }

// Inset returns r made smaller by x on the two sides and by y above and below.
// Negative values make it larger.
func (r Rect) Inset(x, y float64) Rect {
	return Rect{r.X + x, r.Y + y, math.Max(0, r.W-2*x), math.Max(0, r.H-2*y)}
}

// Intersect returns the area common to r and s; it is empty where they do not meet.
func (r Rect) Intersect(s Rect) Rect {
	x0, y0 := math.Max(r.X, s.X), math.Max(r.Y, s.Y)
	x1, y1 := math.Min(r.Right(), s.Right()), math.Min(r.Bottom(), s.Bottom())
	if x1 <= x0 || y1 <= y0 {
		return Rect{X: x0, Y: y0}
	}
	return Rect{x0, y0, x1 - x0, y1 - y0}
}

// Union returns the smallest area that holds both r and s. An empty area adds nothing.
func (r Rect) Union(s Rect) Rect {
	if r.Empty() {
		return s
	}
	if s.Empty() {
		return r
	}
	x0, y0 := math.Min(r.X, s.X), math.Min(r.Y, s.Y)
	return Rect{x0, y0, math.Max(r.Right(), s.Right()) - x0, math.Max(r.Bottom(), s.Bottom()) - y0}
}

// Edges are four distances in px at scale 1. Start is the side where reading begins:
// left in a left-to-right interface, right in a right-to-left one.
type Edges struct{ Start, Top, End, Bottom float64 }

// Pad returns edges of x at start and end and y at top and bottom.
func Pad(x, y float64) Edges { return Edges{x, y, x, y} }

// inner returns r without the edges.
func (e Edges) inner(r Rect, rtl bool) Rect {
	left := e.Start
	if rtl {
		left = e.End
	}
	return Rect{r.X + left, r.Y + e.Top, math.Max(0, r.W-e.Start-e.End), math.Max(0, r.H-e.Top-e.Bottom)}
}

func clamp(v, lo, hi float64) float64 { return math.Max(lo, math.Min(v, hi)) }

// lerp returns the value a share t of the way from a to b.
func lerp(a, b, t float64) float64 { return a + (b-a)*t }
