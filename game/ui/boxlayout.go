package ui

import "math"

// boxLine is one row of a wrapping box.
type boxLine struct {
	from, to    int
	main, cross float64
}

func (b *Box) axes(s Size) (main, cross float64) {
	if b.Vertical {
		return s.H, s.W
	}
	return s.W, s.H
}

func (b *Box) toSize(main, cross float64) Size {
	if b.Vertical {
		return Size{cross, main}
	}
	return Size{main, cross}
}

// Measure returns the size of the items, the padding included.
func (b *Box) Measure(c *Context, room Size) Size {
	pw, ph := b.padding()
	in := Size{math.Max(0, room.W-pw), math.Max(0, room.H-ph)}
	if b.Wrap && !b.Vertical {
		s := b.wrap(c, in)
		return Size{s.W + pw, s.H + ph}
	}
	sizes := b.divide(c, in)
	var main, cross float64
	flex := false
	for i, w := range b.Items {
		m, x := b.axes(sizes[i])
		main += m
		cross = math.Max(cross, x)
		flex = flex || w.element().flex > 0
	}
	main += b.Gap * float64(max(0, len(b.Items)-1))
	s := b.toSize(main, cross)
	return Size{s.W + pw, s.H + ph}
}

// divide gives each item its size: first what they want, then the shares of the free space,
// or, where there is too little, less for those that can do with less.
func (b *Box) divide(c *Context, in Size) []Size {
	room, cross := b.axes(in)
	n := len(b.Items)
	sizes := make([]Size, n)
	var used, shares float64
	used = b.Gap * float64(max(0, n-1))
	for i, w := range b.Items {
		if f := w.element().flex; f > 0 {
			shares += f
			continue
		}
		sizes[i] = c.Measure(w, b.toSize(room, cross))
		m, _ := b.axes(sizes[i])
		used += m
	}
	free := room - used
	if free < -0.01 && shares == 0 || free < 0 {
		b.shrink(c, sizes, -free, cross)
		free = 0
	}
	if shares == 0 {
		return sizes
	}
	if room >= Unbounded/2 {
		// There is no end to share up to: flexible items take what they want.
		free = 0
		for i, w := range b.Items {
			if w.element().flex > 0 {
				sizes[i] = c.Measure(w, b.toSize(room, cross))
			}
		}
		return sizes
	}
	for i, w := range b.Items {
		f := w.element().flex
		if f <= 0 {
			continue
		}
		part := free * f / shares
		s := c.Measure(w, b.toSize(part, cross))
		_, x := b.axes(s)
		sizes[i] = b.toSize(part, x)
	}
	return sizes
}

// shrink takes over from the items that can do with less.
func (b *Box) shrink(c *Context, sizes []Size, over, cross float64) {
	if b.Vertical {
		// Height is taken only from what can scroll; text cannot be made lower.
		for i, w := range b.Items {
			if _, ok := w.(revealer); ok && over > 0 && w.element().flex == 0 {
				m := math.Max(48, sizes[i].H-over)
				over -= sizes[i].H - m
				sizes[i] = c.Measure(w, Size{cross, m})
				sizes[i].H = m
			}
		}
		return
	}
	// The widest give way first, so that a short figure beside a long name stays whole.
	var at []int
	var ws []float64
	var can float64
	for i, w := range b.Items {
		if shrinks(w) {
			at, ws, can = append(at, i), append(ws, sizes[i].W), can+sizes[i].W
		}
	}
	if len(ws) == 0 {
		return
	}
	level(ws, math.Min(over, can))
	for k, i := range at {
		if ws[k] < sizes[i].W {
			s := c.Measure(b.Items[i], Size{ws[k], cross})
			sizes[i] = Size{math.Max(s.W, ws[k]), s.H}
		}
	}
}

// shrinks reports whether w can be narrower than it wants: text wraps or gets an ellipsis.
func shrinks(w Widget) bool {
	b := w.element()
	if b.w > 0 || b.flex > 0 {
		return false
	}
	switch v := w.(type) {
	case *Label, *Paragraph, *Button, *Chip:
		return true
	case *Box:
		for _, k := range v.Items {
			if shrinks(k) {
				return true
			}
		}
	}
	return false
}

// wrap fills lines and returns the size they take.
func (b *Box) wrap(c *Context, in Size) Size {
	b.lines = b.lines[:0]
	line := boxLine{}
	var out Size
	end := func(to int) {
		line.to = to
		out.W = math.Max(out.W, line.main)
		if len(b.lines) > 0 {
			out.H += b.lineGap()
		}
		out.H += line.cross
		b.lines = append(b.lines, line)
		line = boxLine{from: to}
	}
	for i, w := range b.Items {
		s := c.Measure(w, Size{in.W, in.H})
		next := line.main + s.W
		if i > line.from {
			next += b.Gap
		}
		if next > in.W+0.01 && i > line.from {
			end(i)
			next = s.W
		}
		line.main, line.cross = next, math.Max(line.cross, s.H)
	}
	if len(b.Items) > 0 {
		end(len(b.Items))
	}
	return out
}

func (b *Box) lineGap() float64 {
	if b.LineGap > 0 {
		return b.LineGap
	}
	return b.Gap
}

// Layout places the items.
func (b *Box) Layout(c *Context, r Rect) {
	b.rect = r
	pad := b.Pad
	pad.Start += b.bar()
	in := pad.inner(r.Inset(b.edge(), b.edge()), c.RTL)
	if b.Wrap && !b.Vertical {
		b.wrap(c, Size{in.W, in.H})
		y := in.Y
		for _, l := range b.lines {
			b.place(c, b.Items[l.from:l.to], nil, Rect{in.X, y, in.W, l.cross}, in)
			y += l.cross + b.lineGap()
		}
		return
	}
	b.place(c, b.Items, b.divide(c, Size{in.W, in.H}), in, in)
}

// place puts items into line, a part of the box; sizes may be nil for the wanted ones.
func (b *Box) place(c *Context, items []Widget, sizes []Size, line, in Rect) {
	room, cross := b.axes(Size{line.W, line.H})
	var total float64
	size := func(i int) Size {
		if sizes != nil {
			return sizes[i]
		}
		return c.Measure(items[i], Size{in.W, in.H})
	}
	for i := range items {
		m, _ := b.axes(size(i))
		total += m
	}
	gap := b.Gap
	total += gap * float64(max(0, len(items)-1))
	at := 0.0
	switch {
	case b.Between && len(items) > 1:
		gap += math.Max(0, room-total) / float64(len(items)-1)
	case b.Justify == AlignEnd:
		at = math.Max(0, room-total)
	case b.Justify == AlignCenter:
		at = math.Max(0, (room-total)/2)
	}
	for i, w := range items {
		m, x := b.axes(size(i))
		a := b.Align
		if own := w.element().align; own != AlignAuto {
			a = own
		}
		if a == AlignAuto {
			a = AlignCenter
			if b.Vertical {
				a = AlignStretch
			}
		}
		var off float64
		switch a {
		case AlignStretch:
			if bw := w.element(); !b.Vertical && bw.h == 0 || b.Vertical && bw.w == 0 {
				x = cross
				if b.Vertical && bw.maxW > 0 {
					x = math.Min(x, bw.maxW)
				}
			}
		case AlignCenter:
			off = (cross - x) / 2
		case AlignEnd:
			off = cross - x
		}
		x = math.Min(x, math.Max(x, cross))
		r := Rect{line.X + at, line.Y + off, m, x}
		if b.Vertical {
			r = Rect{line.X + off, line.Y + at, x, m}
		}
		c.Place(w, c.mirror(r, line))
		at += m + gap
	}
}
