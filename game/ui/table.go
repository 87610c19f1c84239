package ui

import (
	"math"

	"github.com/hajimehoshi/ebiten/v2"
)

// TableColumn is one column of a Table.
type TableColumn struct {
	Title string
	Width Track
	// Align is where the title stands; AlignEnd for figures.
	Align Align
}

// Table shows rows of cells under a header. Put it in a Scroll where it may grow high.
type Table struct {
	Base
	Columns []TableColumn
	// Rows are the cells, from start to end; a nil cell is empty.
	Rows [][]Widget
	// Selected is the row chosen, -1 for none; the table writes to it. Where nil no row can
	// be chosen.
	Selected *int
	OnSelect func(row int)
	Label    string

	head *tableRow
	rows []*tableRow
}

type tableRow struct {
	Base
	of    *Table
	index int // -1 for the header
	grid  *Grid
}

// Mount makes the rows.
func (t *Table) Mount(*Context) {
	var cols []Track
	var titles []Widget
	for _, k := range t.Columns {
		cols = append(cols, k.Width)
		titles = append(titles, &Label{
			Text: k.Title, Size: SizeSmall, Weight: SemiBold, Ink: InkText3, Align: k.Align, Role: RoleColumnHead,
		})
	}
	t.head = &tableRow{of: t, index: -1, grid: &Grid{Cols: cols, Gap: 16, Items: titles}}
	t.rows = t.rows[:0]
	for i, cells := range t.Rows {
		t.rows = append(t.rows, &tableRow{of: t, index: i, grid: &Grid{Cols: cols, Gap: 16, Items: cells}})
	}
}

// Children returns the header and the rows.
func (t *Table) Children() []Widget {
	out := []Widget{t.head}
	for _, r := range t.rows {
		out = append(out, r)
	}
	return out
}

// Measure returns the size of all rows.
func (t *Table) Measure(c *Context, room Size) Size {
	t.equalise(c, room.W)
	h := c.Measure(t.head, Size{room.W, Unbounded}).H
	for _, r := range t.rows {
		h += c.Measure(r, Size{room.W, Unbounded}).H
	}
	return Size{room.W, h}
}

// equalise gives columns that fit their content one width over all rows.
func (t *Table) equalise(c *Context, width float64) {
	for i, k := range t.Columns {
		if k.Width != (Track{}) {
			continue
		}
		w := c.Measure(t.head.grid.Items[i], Size{width, Unbounded}).W
		for _, r := range t.rows {
			if i < len(r.grid.Items) {
				w = math.Max(w, c.Measure(r.grid.Items[i], Size{width, Unbounded}).W)
			}
		}
		t.head.grid.Cols[i] = Px(math.Max(1, w) / c.em(1))
	}
}

// Layout places the rows.
func (t *Table) Layout(c *Context, r Rect) {
	t.rect = r
	t.equalise(c, r.W)
	y := r.Y
	for _, w := range t.Children() {
		h := c.Measure(w, Size{r.W, Unbounded}).H
		c.Place(w, Rect{r.X, y, r.W, h})
		y += h
	}
}

// Draw paints the rows.
func (t *Table) Draw(c *Context, p *Painter) {
	for _, w := range t.Children() {
		p.PaintChild(c, w)
	}
}

// Focusable lets the keyboard reach the rows where one can be chosen.
func (t *Table) Focusable() bool { return t.Selected != nil && len(t.Rows) > 0 }

func (t *Table) focusRing(*Context) (Rect, float64, bool) {
	if i := *t.Selected; i >= 0 && i < len(t.rows) {
		return t.rows[i].rect.Inset(3, 3), 4, true
	}
	return t.rect, 4, true
}

func (t *Table) choose(c *Context, i int) {
	i = max(0, min(i, len(t.rows)-1))
	if i == *t.Selected {
		return
	}
	*t.Selected = i
	if t.OnSelect != nil {
		t.OnSelect(i)
	}
	c.root.reveal(t.rows[i])
	c.Invalidate()
}

// Handle moves the choice by arrows.
func (t *Table) Handle(c *Context, e *Event) bool {
	if e.Kind != KeyDown || e.Mods != 0 || t.Selected == nil {
		return false
	}
	switch e.Key {
	case ebiten.KeyArrowDown:
		t.choose(c, *t.Selected+1)
	case ebiten.KeyArrowUp:
		t.choose(c, *t.Selected-1)
	case ebiten.KeyHome:
		t.choose(c, 0)
	case ebiten.KeyEnd:
		t.choose(c, len(t.rows)-1)
	default:
		return false
	}
	return true
}

// Describe tells the table's name.
func (t *Table) Describe(_ *Context, n *Node) { n.Role, n.Name = RoleTable, t.Label }

func (r *tableRow) on() bool {
	return r.index >= 0 && r.of.Selected != nil && *r.of.Selected == r.index
}

// Children returns the cells.
func (r *tableRow) Children() []Widget { return []Widget{r.grid} }

// Measure returns the size of the cells with the space around them.
func (r *tableRow) Measure(c *Context, room Size) Size {
	s := c.Measure(r.grid, Size{room.W - 16, Unbounded})
	pad := 18.0
	if r.index < 0 {
		pad = 12
	}
	return Size{room.W, s.H + pad}
}

// Layout places the cells.
func (r *tableRow) Layout(c *Context, b Rect) {
	r.rect = b
	h := c.Measure(r.grid, Size{b.W - 16, Unbounded}).H
	c.Place(r.grid, Rect{b.X + 8, b.Y + (b.H-h)/2, b.W - 16, h})
}

// Draw paints the ground, the line above and the cells.
func (r *tableRow) Draw(c *Context, p *Painter) {
	if r.index >= 0 {
		switch {
		case r.on():
			p.Fill(r.rect, 0, InkBg2)
			p.Fill(c.mirror(Rect{r.rect.X, r.rect.Y, 3, r.rect.H}, r.rect), 0, InkAccent)
		case c.hovered(r) && r.of.Selected != nil:
			p.Fill(r.rect, 0, InkBg2)
		}
		p.Fill(Rect{r.rect.X, r.rect.Y, r.rect.W, 1}, 0, InkLine)
	}
	p.PaintChild(c, r.grid)
}

// Handle chooses the row.
func (r *tableRow) Handle(c *Context, e *Event) bool {
	if r.index < 0 || r.of.Selected == nil || e.Kind != PointerDown && e.Kind != PointerUp {
		return false
	}
	return activates(c, r, e, func() { r.of.choose(c, r.index) })
}

// Describe tells whether the row is chosen.
func (r *tableRow) Describe(_ *Context, n *Node) { n.Role, n.Selected = RoleRow, r.on() }
