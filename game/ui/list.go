package ui

import (
	"math"
	"strconv"

	"github.com/hajimehoshi/ebiten/v2"
)

// List shows rows one below the other and makes only those in sight, so that it may have
// millions, each of its own height. It keeps its place by a row and not by a height: no row
// out of sight is ever measured.
type List struct {
	Base
	// Count is the number of rows.
	Count int
	// Row makes row i. It is called for the rows in sight at each build.
	Row func(i int) Widget
	// Selected is the row chosen, -1 for none; the list writes to it. Where nil the list
	// keeps its own.
	Selected *int
	// OnSelect is called when the choice moves, OnOpen on Enter or a double click.
	OnSelect func(i int)
	OnOpen   func(i int)
	// KeyOf names row i by what it shows. With it the list stays with what is being read
	// when rows are added above, and rows keep their own state.
	KeyOf func(i int) string
	// Gap is the distance between rows.
	Gap float64
	// Label names the list; Empty is shown where there are no rows.
	Label, Empty string

	st    *listState
	rows  []*listRow
	empty *Paragraph
}

type listState struct {
	top      int     // first row in sight
	off      float64 // how much of it is above the edge, px
	topKey   string
	selected int
	hasSel   bool
	reveal   bool
	heights  map[int]float64
	width    float64
	grip     bool
	gripAt   float64
}

// Mount finds where the list is scrolled to.
func (l *List) Mount(c *Context) {
	l.st = StateOf[listState](c, l)
	if !l.st.hasSel {
		l.st.selected, l.st.hasSel = -1, true
	}
	if l.Selected != nil {
		if *l.Selected != l.st.selected {
			l.st.reveal = true
		}
		l.st.selected = *l.Selected
	}
	l.anchor()
	l.rows = l.rows[:0]
	if l.Count == 0 && l.Empty != "" {
		l.empty = &Paragraph{Text: l.Empty, Ink: InkText3, Align: AlignCenter}
	}
}

// Children returns the rows in sight.
func (l *List) Children() []Widget {
	if l.empty != nil {
		return []Widget{l.empty}
	}
	out := make([]Widget, len(l.rows))
	for i, r := range l.rows {
		out[i] = r
	}
	return out
}

// Measure asks for the whole room.
func (l *List) Measure(c *Context, room Size) Size {
	if room.H < Unbounded/2 {
		return room
	}
	return Size{room.W, 320}
}

// row makes row i and returns it with its height.
func (l *List) row(c *Context, i int) (*listRow, float64) {
	for _, r := range l.rows {
		if r.index == i {
			return r, l.st.heights[i]
		}
	}
	r := &listRow{list: l, index: i, child: l.Row(i)}
	if l.KeyOf != nil {
		r.key = l.KeyOf(i)
	} else {
		r.key = "#" + strconv.Itoa(i)
	}
	c.mount(r, l, 0)
	h := c.Measure(r, Size{l.rect.W, Unbounded}).H
	l.st.heights[i] = h
	return r, h
}

// Layout makes and places the rows in sight.
func (l *List) Layout(c *Context, r Rect) {
	l.rect = r
	if l.empty != nil {
		h := c.Measure(l.empty, Size{r.W - 32, r.H}).H
		c.Place(l.empty, Rect{r.X + 16, r.Y + math.Min(48, (r.H-h)/2), r.W - 32, h})
		return
	}
	st := l.st
	if st.heights == nil || st.width != r.W || len(st.heights) > 4096 {
		st.heights, st.width = map[int]float64{}, r.W
	}
	// The content of a row may have changed since it was last seen.
	clear(st.heights)
	if st.reveal {
		st.reveal = false
		l.revealRow(c, st.selected)
	}
	l.settle(c)
	l.rows = l.rows[:0]
	y := r.Y - st.off
	for i := st.top; i < l.Count && y < r.Bottom(); i++ {
		w, h := l.row(c, i)
		l.rows = append(l.rows, w)
		c.Place(w, Rect{r.X, y, r.W, h})
		y += h + l.Gap
	}
	st.topKey = ""
	if l.KeyOf != nil && l.Count > 0 {
		st.topKey = l.KeyOf(st.top)
	}
}

// Draw paints the rows and the bar.
func (l *List) Draw(c *Context, p *Painter) {
	p.PushClip(l.rect)
	for _, w := range l.Children() {
		p.PaintChild(c, w)
	}
	p.PopClip()
	if from, part, ok := l.span(); ok {
		drawBar(c, p, l.rect, from, part, l.st.grip || c.hovered(l))
	}
}

// choose moves the choice to row i.
func (l *List) choose(c *Context, i int) {
	if l.Count == 0 {
		return
	}
	i = max(0, min(i, l.Count-1))
	if i != l.st.selected {
		l.st.selected = i
		if l.Selected != nil {
			*l.Selected = i
		}
		if l.OnSelect != nil {
			l.OnSelect(i)
		}
	}
	l.st.reveal = true
	c.Invalidate()
}

// Focusable lets the keyboard reach the rows.
func (l *List) Focusable() bool { return l.Count > 0 }

func (l *List) focusRing(*Context) (Rect, float64, bool) {
	for _, r := range l.rows {
		if seen := r.rect.Intersect(l.rect); r.index == l.st.selected && !seen.Empty() {
			return seen.Inset(3, 3), 4, true // of a row that is longer than the list, what is in sight
		}
	}
	return l.rect.Inset(3, 3), 4, true
}

// Handle scrolls, and moves the choice.
func (l *List) Handle(c *Context, e *Event) bool {
	switch e.Kind {
	case Wheel:
		return l.scrollBy(c, e.DY)
	case PointerDown:
		if from, part, ok := l.span(); ok && l.track(c).Contains(e.Pos) {
			l.st.grip = true
			y := (e.Pos.Y - l.rect.Y) / l.rect.H
			l.st.gripAt = y - from
			if y < from || y > from+part {
				l.st.gripAt = part / 2
				l.jump(c, y-l.st.gripAt)
			}
			return true
		}
	case PointerMove:
		if l.st.grip && c.pressed(l) {
			l.jump(c, (e.Pos.Y-l.rect.Y)/l.rect.H-l.st.gripAt)
			return true
		}
	case PointerUp, PointerCancel:
		l.st.grip = false
	case KeyDown:
		return l.key(c, e)
	}
	return false
}

func (l *List) key(c *Context, e *Event) bool {
	if e.Mods&(ModCtrl|ModAlt) != 0 {
		return false
	}
	page := max(1, len(l.rows)-1)
	switch e.Key {
	case ebiten.KeyArrowDown, ebiten.KeyArrowUp, ebiten.KeyPageDown, ebiten.KeyPageUp:
		// Who only passes by with the Tab key chooses nothing; the first arrow begins with
		// what is in sight.
		if l.st.selected < 0 {
			l.choose(c, l.st.top)
			return true
		}
	}
	switch e.Key {
	case ebiten.KeyArrowDown:
		l.choose(c, l.st.selected+1)
	case ebiten.KeyArrowUp:
		l.choose(c, max(0, l.st.selected-1))
	case ebiten.KeyPageDown:
		l.choose(c, l.st.selected+page)
	case ebiten.KeyPageUp:
		l.choose(c, l.st.selected-page)
	case ebiten.KeyHome:
		l.choose(c, 0)
	case ebiten.KeyEnd:
		l.choose(c, l.Count-1)
	case ebiten.KeyEnter, ebiten.KeyNumpadEnter:
		if l.OnOpen == nil || l.st.selected < 0 {
			return false
		}
		l.OnOpen(l.st.selected)
	default:
		return false
	}
	return true
}

// Describe tells the list's name and what is chosen.
func (l *List) Describe(_ *Context, n *Node) {
	n.Role, n.Name = RoleList, l.Label
	n.Value = strconv.Itoa(l.Count)
}
