package ui

import "fmt"

// Misfits lists what does not fit in the present layout: widgets that stand out of the box
// around them, unless it scrolls, and texts that had to be cut. Tests of scenes ask for it
// at every size, text scale and language; it is empty where all is well.
func (r *Root) Misfits() []string {
	r.refresh()
	var out []string
	for _, l := range r.layers {
		r.misfits(l.widget, &out)
	}
	return out
}

func (r *Root) misfits(w Widget, out *[]string) {
	if w == nil {
		return
	}
	n := &Node{}
	if d, ok := w.(Describer); ok {
		d.Describe(&r.ctx, n)
	}
	if cutter, ok := w.(interface{ isCut() bool }); ok && cutter.isCut() {
		*out = append(*out, fmt.Sprintf("%T %q is cut", w, n.Name))
	}
	p, ok := w.(Parent)
	if !ok {
		return
	}
	_, scrolls := w.(clipper)
	box := w.element().rect
	for _, k := range p.Children() {
		if k == nil {
			continue
		}
		if in := k.element().rect; !scrolls && !in.Empty() && sticksOut(in, box) {
			*out = append(*out, fmt.Sprintf("%T at %.0f,%.0f %.0fx%.0f stands out of %T %q at %.0f,%.0f %.0fx%.0f",
				k, in.X, in.Y, in.W, in.H, w, n.Name, box.X, box.Y, box.W, box.H))
		}
		r.misfits(k, out)
	}
}

// sticksOut reports whether a stands out of b by more than a px.
func sticksOut(a, b Rect) bool {
	return a.X < b.X-1 || a.Y < b.Y-1 || a.Right() > b.Right()+1 || a.Bottom() > b.Bottom()+1
}

func (l *Label) isCut() bool     { return l.block != nil && l.block.cut }
func (b *Button) isCut() bool    { return b.block != nil && b.block.cut }
func (m *Pill) isCut() bool      { return m.block != nil && m.block.cut }
func (h *Chip) isCut() bool      { return h.block != nil && h.block.cut }
func (p *tabPart) isCut() bool   { return p.block != nil && p.block.cut }
func (s *Select) isCut() bool    { return s.block != nil && s.block.cut }
func (t *Paragraph) isCut() bool { return t.block != nil && t.block.cut && t.MaxLines == 0 }
