package ui

import "math"

// timeLabel is a word of the timeline in its place: in a row, of which 0 is the
// lowest, beside the line that leads down to its event.
type timeLabel struct {
	block *block
	x, at float64
	row   int
	shown bool
}

// labelGap is the least distance between two words, in px.
const labelGap = 14

// labels places a word beside each event where there is room, the latest first.
// First all have the short form, then those that can have the long one. What finds
// no room is left to the tooltip: no word touches another, and none is cut off.
func (t *Timeline) labels(c *Context) []timeLabel {
	list := make([]timeLabel, len(t.Events))
	place := func(i int, text string) {
		if text == "" {
			return
		}
		was := list[i]
		l := timeLabel{block: c.text(text, runStyle{SizeSmall, Regular, InkText2}, 0, 1, DirAuto, 1.3, nil), x: t.x(t.Events[i].At), shown: true}
		list[i].shown = false
		for k := range 2 * t.rows() {
			l.row, l.at = k%t.rows(), l.x+12
			if k >= t.rows() {
				l.at = l.x - 12 - l.block.w
			}
			if t.fits(&l, list) {
				list[i] = l
				return
			}
		}
		list[i] = was
	}
	for _, long := range []bool{false, true} {
		for i := len(t.Events) - 1; i >= 0; i-- {
			e := &t.Events[i]
			switch {
			case e.End > e.At:
			case long && e.Brief != "":
				place(i, e.Text)
			case !long && e.Brief != "":
				place(i, e.Brief)
			case !long:
				place(i, e.Text)
			}
		}
	}
	return list
}

// fits tells whether a word has room beside those that stand: in its row, and so
// that no line that leads down from a row runs through a word of a lower one.
func (t *Timeline) fits(l *timeLabel, list []timeLabel) bool {
	from, to := math.Min(l.at, l.x), math.Max(l.at+l.block.w, l.x)
	if l.at < t.rect.X || l.at+l.block.w > t.rect.Right() {
		return false
	}
	for i := range list {
		o := &list[i]
		if !o.shown {
			continue
		}
		low, high := math.Min(o.at, o.x), math.Max(o.at+o.block.w, o.x)
		switch {
		case l.row == o.row && from < high+labelGap && low < to+labelGap:
			return false
		case l.row > o.row && l.x > low-6 && l.x < high+6 && l.x != o.x:
			return false
		case l.row < o.row && o.x > from-6 && o.x < to+6 && l.x != o.x:
			return false
		}
	}
	return true
}

// drawEvents draws the events with their words, and these over every line: none
// runs through a word.
func (t *Timeline) drawEvents(c *Context, p *Painter, y float64) {
	row := c.em(16)
	labels := t.labels(c)
	top := func(l *timeLabel) float64 { return t.rect.Y + float64(t.rows()-1-l.row)*row }
	for i := range labels {
		if l := &labels[i]; l.shown {
			t.leader(p, l, top(l)+l.block.h/2, y-6)
		}
	}
	lane := 0
	for _, e := range t.Events {
		if e.End > e.At {
			t.drawBar(c, p, e, lane)
			lane++
		}
	}
	for i := range labels {
		if l := &labels[i]; l.shown {
			p.Fill(Rect{l.at - 2, top(l), l.block.w + 4, l.block.h}, 0, InkBg1)
			p.block(l.block, l.at, top(l), InkAuto, nil)
		}
	}
	for _, e := range t.Events {
		switch x := t.x(e.At); {
		case e.End > e.At:
		case e.Own:
			p.Fill(Rect{x - 5, y - 5, 10, 10}, 2, e.Ink)
		default:
			p.Dot(Point{x, y}, 5, e.Ink)
		}
	}
}

// leader draws the line from a word to its event.
func (t *Timeline) leader(p *Painter, l *timeLabel, from, to float64) {
	if l.at > l.x {
		p.Fill(Rect{l.x, from, 8, 1}, 0, InkLine)
	} else {
		p.Fill(Rect{l.x - 8, from, 8, 1}, 0, InkLine)
	}
	p.Fill(Rect{l.x, from, 1, to - from}, 0, InkLine)
}

// barLanes is how many bars stand one above the other; further ones are not drawn.
const barLanes = 3

// lane returns the height of a bar's middle: bars lie one above the other on the axis.
func (t *Timeline) lane(c *Context, i int) float64 { return t.axis(c) - float64(i)*c.em(16) }

// drawBar draws something that takes time, with its words behind it and behind what
// stands on the axis there, or over it where they do not fit.
func (t *Timeline) drawBar(c *Context, p *Painter, e TimeEvent, lane int) {
	if lane >= barLanes {
		return
	}
	y := t.lane(c, lane)
	x, end := t.x(e.At), t.x(e.End)
	p.Fill(Rect{x, y - 3, end - x, 6}, 3, e.Ink)
	b := c.text(e.Text, runStyle{SizeSmall, Regular, e.Ink}, 0, 1, DirAuto, 1.3, nil)
	at := end + 8
	for moved := lane == 0; moved; {
		moved = false
		for _, o := range t.Events {
			if ox := t.x(o.At); o.End <= o.At && ox > at-10 && ox < at+b.w+10 {
				at, moved = ox+12, true
			}
		}
	}
	at = math.Min(at, t.rect.Right()-b.w)
	p.Fill(Rect{at - 4, y - b.h/2, b.w + 8, b.h}, 0, InkBg1)
	p.block(b, at, y-b.h/2, InkAuto, nil)
}
