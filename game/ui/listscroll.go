package ui

import (
	"math"
)

// anchor finds the first row again after rows came or went above it.
func (l *List) anchor() {
	st := l.st
	st.top = max(0, min(st.top, l.Count-1))
	if l.KeyOf == nil || l.Count == 0 || st.topKey == "" || st.top == 0 && st.off == 0 {
		return
	}
	const near = 2000
	for d := 0; d < near; d++ {
		if i := st.top + d; i < l.Count && l.KeyOf(i) == st.topKey {
			st.top = i
			return
		}
		if i := st.top - d; i >= 0 && i < l.Count && l.KeyOf(i) == st.topKey {
			st.top = i
			return
		}
	}
}

// height returns the height of row i, from memory where it is known.
func (l *List) height(c *Context, i int) float64 {
	if h, ok := l.st.heights[i]; ok {
		return h
	}
	_, h := l.row(c, i)
	return h
}

// settle brings the first row and the offset into range, measuring only what it passes.
func (l *List) settle(c *Context) {
	st := l.st
	for st.off < 0 && st.top > 0 {
		st.top--
		st.off += l.height(c, st.top) + l.Gap
	}
	st.off = math.Max(0, st.off)
	for st.top < l.Count-1 {
		h := l.height(c, st.top) + l.Gap
		if st.off < h {
			break
		}
		st.off -= h
		st.top++
	}
	// At the end the last row stands on the lower edge.
	y := -st.off
	for i := st.top; i < l.Count; i++ {
		y += l.height(c, i) + l.Gap
		if y-l.Gap >= l.rect.H {
			return
		}
	}
	short := l.rect.H - (y - l.Gap)
	for short > 0 && (st.off > 0 || st.top > 0) {
		d := math.Min(short, st.off)
		st.off -= d
		short -= d
		if short > 0 && st.top > 0 {
			st.top--
			st.off = l.height(c, st.top) + l.Gap
		} else if st.off == 0 && st.top == 0 {
			break
		}
	}
}

// revealRow scrolls by the least that brings row i into sight.
func (l *List) revealRow(c *Context, i int) {
	st := l.st
	if i < 0 || i >= l.Count {
		return
	}
	if i <= st.top {
		st.top, st.off = i, 0
		return
	}
	y := -st.off
	for k := st.top; k <= i; k++ {
		if k == i && y+l.height(c, k) <= l.rect.H {
			return
		}
		y += l.height(c, k) + l.Gap
		if y > 2*l.rect.H {
			break
		}
	}
	// From the row upwards until the place is full.
	st.top = i
	room := l.rect.H - l.height(c, i)
	for st.top > 0 && room > 0 {
		st.top--
		room -= l.height(c, st.top) + l.Gap
	}
	st.off = math.Max(0, -room)
	if st.top == i {
		st.off = 0
	}
}

// span returns the shares of the rows above and in sight.
func (l *List) span() (from, part float64, ok bool) {
	if l.Count == 0 || len(l.rows) == 0 {
		return 0, 1, false
	}
	first, last := l.rows[0], l.rows[len(l.rows)-1]
	if first.index == 0 && l.st.off == 0 && last.index == l.Count-1 && last.rect.Bottom() <= l.rect.Bottom()+0.5 {
		return 0, 1, false
	}
	a := float64(first.index) + (l.rect.Y-first.rect.Y)/math.Max(1, first.rect.H)
	b := float64(last.index) + (l.rect.Bottom()-last.rect.Y)/math.Max(1, last.rect.H)
	n := float64(l.Count)
	return clamp(a/n, 0, 1), clamp((b-a)/n, 0, 1), true
}

func (l *List) clip(*Context) Rect { return l.rect }

func (l *List) reveal(c *Context, r Rect) {
	switch {
	case r.H > l.rect.H:
	case r.Y < l.rect.Y:
		l.st.off += r.Y - l.rect.Y
		c.Invalidate()
	case r.Bottom() > l.rect.Bottom():
		l.st.off += r.Bottom() - l.rect.Bottom()
		c.Invalidate()
	}
}

func (l *List) dragsTouch() bool { return l.st.grip }

func (l *List) track(c *Context) Rect {
	return c.mirror(Rect{l.rect.Right() - barWidth, l.rect.Y, barWidth, l.rect.H}, l.rect)
}

func (l *List) scrollBy(c *Context, d float64) bool {
	if len(l.rows) == 0 {
		return false
	}
	last := l.rows[len(l.rows)-1]
	if d < 0 && l.st.top == 0 && l.st.off <= 0 || d > 0 && last.index == l.Count-1 && last.rect.Bottom() <= l.rect.Bottom()+0.5 {
		return false
	}
	l.st.off += d
	c.Invalidate()
	return true
}

// jump goes to a share of the rows.
func (l *List) jump(c *Context, share float64) {
	at := clamp(share, 0, 1) * float64(l.Count)
	l.st.top = min(int(at), l.Count-1)
	l.st.off = (at - float64(l.st.top)) * l.height(c, l.st.top)
	c.Invalidate()
}
