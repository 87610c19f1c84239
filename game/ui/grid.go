package ui

import "math"

// Track is the width of a column: fixed in px at scale 1 and text scale 100 %, a share of what
// is left, or, where both are zero, what the widest item wants.
type Track struct{ Fixed, Share float64 }

// Px returns a track of a fixed width, which grows with the text scale.
func Px(w float64) Track { return Track{Fixed: w} }

// Share returns a track that takes a share of the free width.
func Share(f float64) Track { return Track{Share: f} }

// Fit returns a track as wide as its widest item.
func Fit() Track { return Track{} }

// Grid lays its items out in columns, row by row.
type Grid struct {
	Base
	Cols        []Track
	Gap, RowGap float64
	// RowHeight is the least height of a row, in px at scale 1.
	RowHeight float64
	// Align is where items stand in the height of their row; AlignAuto is the middle.
	Align Align
	Items []Widget

	widths, heights []float64
}

// Children returns the items.
func (g *Grid) Children() []Widget { return g.Items }

func (g *Grid) rows() int { return (len(g.Items) + len(g.Cols) - 1) / max(1, len(g.Cols)) }

// solve finds the widths of the columns and the heights of the rows.
func (g *Grid) solve(c *Context, width float64) Size {
	n := len(g.Cols)
	if n == 0 {
		return Size{}
	}
	g.widths = append(g.widths[:0], make([]float64, n)...)
	used, shares := g.Gap*float64(n-1), 0.0
	for i, t := range g.Cols {
		switch {
		case t.Fixed > 0:
			g.widths[i] = c.em(t.Fixed)
		case t.Share > 0:
			shares += t.Share
		default:
			for k := i; k < len(g.Items); k += n {
				g.widths[i] = math.Max(g.widths[i], c.Measure(g.Items[k], Size{width, Unbounded}).W)
			}
		}
		used += g.widths[i]
	}
	if gaps := g.Gap * float64(n-1); used > width && used > gaps {
		// Too little room for what is fixed: all of it gives way alike.
		f := math.Max(0, width-gaps) / (used - gaps)
		for i := range g.widths {
			g.widths[i] *= f
		}
		used = math.Max(width, gaps)
	}
	free := math.Max(0, width-used)
	if width >= Unbounded/2 {
		free = 0
	}
	out := Size{W: used}
	if shares > 0 {
		out.W += free
	}
	for i, t := range g.Cols {
		if t.Share > 0 {
			g.widths[i] = free * t.Share / shares
		}
	}
	g.heights = g.heights[:0]
	for r := range g.rows() {
		h := c.em(g.RowHeight)
		for i := 0; i < n && r*n+i < len(g.Items); i++ {
			h = math.Max(h, c.Measure(g.Items[r*n+i], Size{g.widths[i], Unbounded}).H)
		}
		g.heights = append(g.heights, h)
		out.H += h
	}
	out.H += g.rowGap() * float64(max(0, len(g.heights)-1))
	return out
}

func (g *Grid) rowGap() float64 {
	if g.RowGap != 0 {
		return g.RowGap
	}
	return g.Gap
}

// Measure returns the size of all rows.
func (g *Grid) Measure(c *Context, room Size) Size { return g.solve(c, room.W) }

// Layout places the items in their cells.
func (g *Grid) Layout(c *Context, r Rect) {
	g.rect = r
	g.solve(c, r.W)
	y := r.Y
	n := len(g.Cols)
	for row, h := range g.heights {
		x := r.X
		for i := 0; i < n && row*n+i < len(g.Items); i++ {
			if w := g.Items[row*n+i]; w != nil {
				cell := Rect{x, y, g.widths[i], h}
				c.Place(w, c.mirror(inCell(c, w, cell, g.Align), r))
			}
			x += g.widths[i] + g.Gap
		}
		y += h + g.rowGap()
	}
}

// inCell returns where an item stands in its cell. Items wider than they want keep the
// cell's width, so that text can be aligned in it.
func inCell(c *Context, w Widget, cell Rect, a Align) Rect {
	s := c.Measure(w, Size{cell.W, Unbounded})
	out := cell
	switch a {
	case AlignStretch:
		return out
	case AlignStart:
	case AlignEnd:
		out.Y += cell.H - s.H
	default:
		out.Y += (cell.H - s.H) / 2
	}
	out.H = s.H
	switch w.element().align {
	case AlignStart:
		out.W = math.Min(s.W, cell.W)
	case AlignEnd:
		out.X += cell.W - math.Min(s.W, cell.W)
		out.W = math.Min(s.W, cell.W)
	case AlignCenter:
		out.X += (cell.W - math.Min(s.W, cell.W)) / 2
		out.W = math.Min(s.W, cell.W)
	}
	return out
}

// Draw paints the items.
func (g *Grid) Draw(c *Context, p *Painter) {
	for _, w := range g.Items {
		p.PaintChild(c, w)
	}
}
