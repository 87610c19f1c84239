package ui

import "math"

// fitted lays a text out on one line, or on two where it is wider than its place and that is
// high enough for them.
func fitted(width, height float64, lay func(width float64, lines int) *block) *block {
	one := lay(0, 1)
	if one.w <= width+0.5 {
		return one
	}
	width = math.Max(1, width)
	if two := lay(width, 2); two.h <= height+0.5 {
		return two
	}
	return lay(width, 1)
}
