package ui

import (
	"image/color"
	"math"

	"demarche/assets"

	"github.com/hajimehoshi/ebiten/v2"
)

// Painter collects the drawings of one frame. Places and widths are in px at scale 1; edges
// are set on whole device px so that lines stay sharp.
type Painter struct {
	theme *Theme
	scale float64
	ops   []op
	pts   []float32
	clips []area
	ctx   *Context
}

func (p *Painter) reset(c *Context, w, h int) {
	p.theme, p.scale, p.ctx = c.Theme, c.root.device(), c
	p.ops, p.pts = p.ops[:0], p.pts[:0]
	p.clips = append(p.clips[:0], area{0, 0, w, h})
}

// PaintChild draws w, unless it lies outside what can be seen.
func (p *Painter) PaintChild(c *Context, w Widget) {
	if w == nil || w.element().hidden {
		return
	}
	// What a widget draws may stand out a little, as the focus ring does.
	if p.Visible(w.element().rect.Inset(-8, -8)) {
		w.Draw(c, p)
	}
}

// Visible reports whether any of r is inside the present clip.
func (p *Painter) Visible(r Rect) bool { return p.outer(r).meets(p.clip()) }

func (p *Painter) clip() area { return p.clips[len(p.clips)-1] }

// PushClip keeps what follows inside r until PopClip.
func (p *Painter) PushClip(r Rect) {
	x, y, w, h := p.snap(r)
	p.clips = append(p.clips, p.clip().cut(area{int(x), int(y), int(x + w), int(y + h)}))
}

// PopClip ends the last PushClip.
func (p *Painter) PopClip() { p.clips = p.clips[:len(p.clips)-1] }

// snap returns r in device px with whole edges.
func (p *Painter) snap(r Rect) (x, y, w, h float32) {
	x0, y0 := math.Round(r.X*p.scale), math.Round(r.Y*p.scale)
	x1, y1 := math.Round(r.Right()*p.scale), math.Round(r.Bottom()*p.scale)
	return float32(x0), float32(y0), float32(x1 - x0), float32(y1 - y0)
}

func (p *Painter) outer(r Rect) area {
	return area{
		int(math.Floor(r.X*p.scale)) - 1, int(math.Floor(r.Y*p.scale)) - 1,
		int(math.Ceil(r.Right()*p.scale)) + 1, int(math.Ceil(r.Bottom()*p.scale)) + 1,
	}
}

// Fill paints r with rounded corners.
func (p *Painter) Fill(r Rect, radius float64, ink Ink) {
	p.FillColor(r, radius, p.theme.Color(ink))
}

// FillColor paints r in a colour of no theme, as for a media picture.
func (p *Painter) FillColor(r Rect, radius float64, c color.RGBA) {
	x, y, w, h := p.snap(r)
	if c.A == 0 || w <= 0 || h <= 0 {
		return
	}
	rad := float32(math.Round(math.Min(radius*p.scale, math.Min(float64(w), float64(h))/2)))
	p.add(op{kind: opFill, x: x, y: y, w: w, h: h, radius: rad, color: c}, area{int(x), int(y), int(x + w), int(y + h)})
}

// Stroke draws a border of the given width inside the edge of r.
func (p *Painter) Stroke(r Rect, radius, width float64, ink Ink) {
	c := p.theme.Color(ink)
	x, y, w, h := p.snap(r)
	if c.A == 0 || w <= 0 || h <= 0 {
		return
	}
	wd := float32(math.Max(1, math.Round(width*p.scale)))
	rad := float32(math.Round(math.Min(radius*p.scale, math.Min(float64(w), float64(h))/2)))
	p.add(op{kind: opStroke, x: x, y: y, w: w, h: h, radius: rad, width: wd, color: c}, area{int(x), int(y), int(x + w), int(y + h)})
}

// Gradient paints r from one ink over a middle one to another, left to right.
func (p *Painter) Gradient(r Rect, radius float64, from, mid, to Ink) {
	x, y, w, h := p.snap(r)
	if w <= 0 || h <= 0 {
		return
	}
	rad := float32(math.Round(math.Min(radius*p.scale, math.Min(float64(w), float64(h))/2)))
	p.add(op{
		kind: opGradient, x: x, y: y, w: w, h: h, radius: rad,
		color: p.theme.Color(from), mid: p.theme.Color(mid), to: p.theme.Color(to),
	}, area{int(x), int(y), int(x + w), int(y + h)})
}

// Line draws a polyline. dash is the length of a stroke and of the gap after it, 0 for none.
func (p *Painter) Line(pts []Point, width float64, ink Ink, dash float64) {
	if len(pts) < 2 {
		return
	}
	from, box := p.store(pts)
	p.add(op{
		kind: opLine, from: from, until: len(p.pts), color: p.theme.Color(ink),
		width: float32(width * p.scale), dash: float32(dash * p.scale),
	}, p.outer(box.Inset(-width-1, -width-1)))
}

// Band fills the area between an upper and a lower line with the same number of points.
func (p *Painter) Band(upper, lower []Point, ink Ink, opacity float64) {
	if len(upper) < 2 || len(upper) != len(lower) {
		return
	}
	from, a := p.store(upper)
	_, b := p.store(lower)
	c := fade(p.theme.Color(ink), opacity)
	p.add(op{kind: opBand, from: from, until: len(p.pts), color: c}, p.outer(a.Union(b).Inset(-1, -1)))
}

func (p *Painter) store(pts []Point) (from int, box Rect) {
	from = len(p.pts)
	x0, y0, x1, y1 := math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
	for _, q := range pts {
		p.pts = append(p.pts, float32(q.X*p.scale), float32(q.Y*p.scale))
		x0, y0, x1, y1 = math.Min(x0, q.X), math.Min(y0, q.Y), math.Max(x1, q.X), math.Max(y1, q.Y)
	}
	// A level or upright line has no area, and still has to be drawn.
	return from, Rect{x0, y0, math.Max(x1-x0, 0.5), math.Max(y1-y0, 0.5)}
}

// Dot paints a disc.
func (p *Painter) Dot(at Point, radius float64, ink Ink) {
	p.Fill(Rect{at.X - radius, at.Y - radius, 2 * radius, 2 * radius}, radius, ink)
}

// Image draws a picture stretched over r. version tells states of the same picture apart.
func (p *Painter) Image(img *ebiten.Image, version int, r Rect) {
	x, y, w, h := p.snap(r)
	p.add(op{kind: opImage, x: x, y: y, w: w, h: h, image: img, version: version}, area{int(x), int(y), int(x + w), int(y + h)})
}

// Icon draws a sign of the icon font, size px wide, around the middle of r.
func (p *Painter) Icon(icon assets.Icon, r Rect, size float64, ink Ink) {
	mirrored := false
	if p.ctx.RTL {
		icon, mirrored = icon.Turned()
	}
	k := p.ctx.root.icon(iconKey{icon, math.Round(size * p.scale), mirrored})
	m := k.face.Metrics()
	x := math.Round((r.X + (r.W-size)/2) * p.scale)
	mid := (r.Y + r.H/2) * p.scale
	p.run(k, x, math.Round(mid+(m.HAscent-m.HDescent)/2), ink)
}

// block draws a laid-out text with its top left corner at x, y. ink replaces the text's own
// unless InkAuto. shift, if given, moves each line to its place in a wider box.
func (p *Painter) block(b *block, x, y float64, ink Ink, shift func(l *textLine) float64) {
	for i := range b.lines {
		l := &b.lines[i]
		lx := x
		if shift != nil {
			lx += shift(l)
		}
		base := math.Round((y + l.y + b.baseline) * p.scale)
		for _, r := range l.runs {
			k := r.ink
			if ink != InkAuto {
				k = ink
			}
			p.run(r, math.Round((lx+r.x)*p.scale), base, k)
		}
	}
}

func (p *Painter) run(r *run, x, base float64, ink Ink) {
	c := p.theme.Color(ink)
	if c.A == 0 || r.text == "" {
		return
	}
	s := r.face.Size
	p.add(op{kind: opRun, run: r, x: float32(x), y: float32(base), color: c}, area{
		// Glyphs may overhang their advance, Arabic ones most.
		int(x - s/2), int(base - 1.5*s), int(x + r.w*p.scale + s/2 + 1), int(base + s),
	})
}

// fade returns c at an opacity, premultiplied.
func fade(c color.RGBA, a float64) color.RGBA {
	f := func(v uint8) uint8 { return uint8(math.Round(float64(v) * a)) }
	return color.RGBA{f(c.R), f(c.G), f(c.B), f(c.A)}
}
