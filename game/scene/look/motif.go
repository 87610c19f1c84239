package look

import (
	"hash/fnv"
	"math"

	"demarche/game/ui"
)

// Motif is the drawing that stands for a crisis without a picture: a ladder
// that is climbed and left again, different for each crisis. It runs from left
// to right in every language, as time does.
type Motif struct {
	ui.Base
	// Of is what the drawing follows from, such as the scenario's name.
	Of string
	// Shown is how much of the line is drawn, 0 to 1.
	Shown float64
	// Height in px at scale 1; 0 takes the room there is.
	Height float64
}

// rungs of the drawing's ladder.
const rungs = 7

// step is a stretch of the line on one rung.
type step struct {
	from, to float64 // share of the width
	rung     int
	dot      ui.Ink // of what happened at its start; InkNone for nothing
}

// Measure asks for the room there is.
func (m *Motif) Measure(_ *ui.Context, room ui.Size) ui.Size {
	h := m.Height
	if h == 0 {
		h = min(room.H, 4096)
	}
	return ui.Size{W: min(room.W, 4096), H: h}
}

// steps makes the line: it climbs with pauses, stays, and comes down part of
// the way.
func (m *Motif) steps() []step {
	h := fnv.New64a()
	h.Write([]byte(m.Of))
	n := h.Sum64()
	draw := func(below int) int {
		n ^= n << 13
		n ^= n >> 7
		n ^= n << 17
		return int(n >> 33 % uint64(below))
	}
	inks := []ui.Ink{ui.InkUnk, ui.InkConf, ui.InkWarn, ui.InkNone}
	var list []step
	at, rung, top := 0.0, 0, 3+draw(2)
	for up := true; at < 1; {
		s := step{from: at, rung: rung, dot: inks[draw(len(inks))]}
		at = min(1, at+0.05+0.02*float64(draw(5)))
		s.to = at
		if up && rung < top {
			rung++
		} else if up = false; rung > 1 && draw(3) > 0 {
			rung--
			s.dot = []ui.Ink{ui.InkCoop, ui.InkAccent, ui.InkNone}[draw(3)]
		}
		list = append(list, s)
	}
	return list
}

// Draw paints the rungs, the line as far as it is shown, what happened, and the
// other way that it might have gone.
func (m *Motif) Draw(_ *ui.Context, p *ui.Painter) {
	r := m.Bounds()
	in := r.Inset(r.W*0.06, r.H*0.16)
	at := func(share float64, rung int) ui.Point {
		return ui.Point{X: in.X + in.W*share, Y: math.Round(in.Bottom() - in.H*float64(rung)/(rungs-1))}
	}
	for i := range rungs {
		p.Line([]ui.Point{at(0, i), at(1, i)}, 1, ui.InkLine, 0)
	}
	list := m.steps()
	m.other(p, list, at)
	var pts []ui.Point
	for _, s := range list {
		if s.from <= m.Shown {
			pts = append(pts, at(s.from, s.rung), at(min(s.to, m.Shown), s.rung))
		}
	}
	width, dot := 2.0, 3.5
	if r.H > 300 {
		width, dot = 3, 6
	}
	if len(pts) > 1 {
		p.Line(pts, width, ui.InkAccent, 0)
	}
	for _, s := range list {
		if s.from <= m.Shown && s.dot != ui.InkNone {
			p.Dot(at(s.from, s.rung), dot+3, ui.InkBg0)
			p.Dot(at(s.from, s.rung), dot, s.dot)
		}
	}
}

// other draws, from where the line is highest, how it might have gone on: up,
// within bounds that widen.
func (m *Motif) other(p *ui.Painter, list []step, at func(float64, int) ui.Point) {
	top := list[0]
	for _, s := range list {
		if s.rung > top.rung {
			top = s
		}
	}
	if m.Shown <= top.from {
		return
	}
	from := at(top.from, top.rung)
	end := at(m.Shown, top.rung)
	room := from.Y - at(0, rungs-1).Y
	share := (m.Shown - top.from) / max(1-top.from, 0.01)
	const points = 24
	var upper, mid, lower []ui.Point
	for i := range points + 1 {
		t := float64(i) / points
		x, rise := from.X+(end.X-from.X)*t, 1-math.Pow(1-t*share, 1.6)
		upper = append(upper, ui.Point{X: x, Y: from.Y - room*rise})
		mid = append(mid, ui.Point{X: x, Y: from.Y - room*0.66*rise})
		lower = append(lower, ui.Point{X: x, Y: from.Y - room*0.22*rise})
	}
	p.Band(upper, lower, ui.InkConfBg, 0.6)
	p.Line(mid, 1.5, ui.InkConf, 6)
}
