package ui

import (
	"unsafe"

	"github.com/hajimehoshi/ebiten/v2"
)

// pointerOf returns an address as a number that tells two things apart while both live.
func pointerOf[T any](p *T) uintptr { return uintptr(unsafe.Pointer(p)) }

// paintState holds the frame on the screen and the one to come.
type paintState struct {
	now, next Painter
	all       bool
	screen    *ebiten.Image
	ras       raster
	count     map[hash]int
	damage    []area

	// frames and drawn count, for the tests and the performance overlay.
	frames, drawn int
}

// maxDamage is how many separate areas are redrawn; more are merged.
const maxDamage = 6

// record runs the draw pass into next.
func (s *paintState) record(r *Root) {
	c := &r.ctx
	s.next.reset(c, r.pxW, r.pxH)
	p := &s.next
	size := r.size()
	p.Fill(Rect{0, 0, size.W + 1, size.H + 1}, 0, InkBg0)
	modal := r.topModal()
	for i, l := range r.layers {
		p.PaintChild(c, l.widget)
		if i == modal || i == 0 && modal < 0 {
			r.paintFocus(p)
		}
	}
}

// paintFocus draws the ring around what holds the focus, above everything near it.
func (r *Root) paintFocus(p *Painter) {
	if r.focus == 0 {
		return
	}
	w := r.find(r.focus)
	if w == nil {
		return
	}
	rect, radius, ok := w.element().rect, float64(Radius), true
	if f, is := w.(interface {
		focusRing(c *Context) (Rect, float64, bool)
	}); is {
		rect, radius, ok = f.focusRing(&r.ctx)
	}
	if !ok {
		return
	}
	clips := 0
	for v := w.element().parent; v != nil; v = v.element().parent {
		if cl, is := v.(clipper); is {
			p.PushClip(cl.clip(&r.ctx).Inset(-3, -3))
			clips++
		}
	}
	p.Stroke(rect.Inset(-3, -3), radius+3, 2, InkAccent)
	for range clips {
		p.PopClip()
	}
}

// diff fills damage with the areas in which the two frames differ.
func (s *paintState) diff() {
	s.damage = s.damage[:0]
	if s.count == nil {
		s.count = map[hash]int{}
	}
	clear(s.count)
	for i := range s.now.ops {
		s.count[s.now.ops[i].hash]++
	}
	for i := range s.next.ops {
		o := &s.next.ops[i]
		if n := s.count[o.hash]; n > 0 {
			s.count[o.hash] = n - 1
			continue
		}
		s.hurt(o.area)
	}
	for i := range s.now.ops {
		o := &s.now.ops[i]
		if n := s.count[o.hash]; n > 0 {
			s.count[o.hash] = n - 1
			s.hurt(o.area)
		}
	}
}

// hurt adds an area, merging those that touch and, past the limit, those that are cheapest
// to merge.
func (s *paintState) hurt(a area) {
	for i := 0; i < len(s.damage); i++ {
		d := s.damage[i]
		if d.meets(a) || d.union(a).size() <= d.size()+a.size()+4096 {
			a = d.union(a)
			s.damage[i] = s.damage[len(s.damage)-1]
			s.damage = s.damage[:len(s.damage)-1]
			i = -1
		}
	}
	s.damage = append(s.damage, a)
	if len(s.damage) <= maxDamage {
		return
	}
	bi, bj, cost := 0, 1, 1<<62
	for i := range s.damage {
		for j := i + 1; j < len(s.damage); j++ {
			x, y := s.damage[i], s.damage[j]
			if c := x.union(y).size() - x.size() - y.size(); c < cost {
				bi, bj, cost = i, j, c
			}
		}
	}
	u := s.damage[bi].union(s.damage[bj])
	s.damage = append(s.damage[:bj], s.damage[bj+1:]...)
	s.damage = append(s.damage[:bi], s.damage[bi+1:]...)
	s.hurt(u)
}

func (s *paintState) draw(r *Root, screen *ebiten.Image) {
	if screen != s.screen {
		// A new screen, as after a change of the window's size, has none of the old content.
		s.screen, s.all = screen, true
	}
	if !s.all && !r.repaint {
		return
	}
	r.repaint = false
	s.frames++
	s.record(r)
	if s.all {
		s.damage = append(s.damage[:0], area{0, 0, r.pxW, r.pxH})
		s.all = false
	} else {
		s.diff()
		for _, a := range s.ras.late {
			s.hurt(a)
		}
	}
	s.ras.start()
	for _, d := range s.damage {
		for i := range s.next.ops {
			if o := &s.next.ops[i]; o.area.meets(d) {
				s.ras.op(screen, &s.next, o, d)
				s.drawn++
			}
		}
	}
	s.ras.flush()
	r.repaint = r.repaint || len(s.ras.late) > 0
	s.now, s.next = s.next, s.now
}
