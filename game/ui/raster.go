package ui

import (
	"image"
	"image/color"
	"math"
	"time"

	"github.com/hajimehoshi/ebiten/v2"
	"github.com/hajimehoshi/ebiten/v2/text/v2"
	"github.com/hajimehoshi/ebiten/v2/vector"
)

// raster turns drawings into calls of Ebitengine. Boxes come from small masks made once for
// each radius; lines and bands are triangles with a soft edge. All share few source images,
// so that Ebitengine can put many into one draw call.
type raster struct {
	white  *ebiten.Image
	masks  map[maskKey]*ebiten.Image
	verts  []ebiten.Vertex
	inds   []uint32
	source *ebiten.Image
	target *ebiten.Image

	sub, subOf *ebiten.Image
	subCut     area

	begun time.Time // this frame
	made  int       // runs whose glyphs were rasterised in it
	late  []area    // what was left to the next one
}

// start begins a frame.
func (ra *raster) start() { ra.begun, ra.made, ra.late = time.Now(), 0, ra.late[:0] }

// puts tells whether a run can be drawn in this frame. Where rasterising takes long, a page full
// of new words comes over some frames, each with one run at least.
func (ra *raster) puts(r *run) bool {
	if r.realised {
		return true
	}
	if rasterising > 0 && ra.made > 0 && time.Since(ra.begun) > rasterising {
		return false
	}
	ra.made++
	return true
}

// maskKey identifies the corner mask of a box; width 0 is a filled one.
type maskKey struct{ radius, width float32 }

func (ra *raster) whiteImage() *ebiten.Image {
	if ra.white == nil {
		// A border of the same colour around the pixel keeps filtering from mixing in others.
		img := ebiten.NewImage(3, 3)
		img.Fill(color.White)
		ra.white = img.SubImage(image.Rect(1, 1, 2, 2)).(*ebiten.Image)
	}
	return ra.white
}

// mask returns a square of 2*radius+2 px with the rounded shape in white.
func (ra *raster) mask(k maskKey) *ebiten.Image {
	if m := ra.masks[k]; m != nil {
		return m
	}
	if ra.masks == nil {
		ra.masks = map[maskKey]*ebiten.Image{}
	}
	side := 2*k.radius + 2
	if k.width > 0 {
		side = 2*max(k.radius, k.width) + 2
	}
	m := ebiten.NewImage(int(side), int(side))
	var path vector.Path
	roundRect(&path, 0, 0, side, side, k.radius)
	opt := &vector.DrawPathOptions{AntiAlias: true}
	if k.width == 0 {
		vector.FillPath(m, &path, &vector.FillOptions{}, opt)
	} else {
		roundRect(&path, k.width, k.width, side-2*k.width, side-2*k.width, max(0, k.radius-k.width))
		vector.FillPath(m, &path, &vector.FillOptions{FillRule: vector.FillRuleEvenOdd}, opt)
	}
	ra.masks[k] = m
	return m
}

func roundRect(p *vector.Path, x, y, w, h, r float32) {
	p.MoveTo(x+r, y)
	p.LineTo(x+w-r, y)
	p.ArcTo(x+w, y, x+w, y+r, r)
	p.LineTo(x+w, y+h-r)
	p.ArcTo(x+w, y+h, x+w-r, y+h, r)
	p.LineTo(x+r, y+h)
	p.ArcTo(x, y+h, x, y+h-r, r)
	p.LineTo(x, y+r)
	p.ArcTo(x, y, x+r, y, r)
	p.Close()
}

// op draws o where it meets the damaged area d.
func (ra *raster) op(screen *ebiten.Image, p *Painter, o *op, d area) {
	cut := o.clip.cut(d)
	if cut.empty() {
		return
	}
	dst := screen
	if o.over || cut.cut(o.area) != o.area {
		dst = ra.part(screen, cut)
	}
	switch o.kind {
	case opFill:
		if o.radius == 0 {
			ra.begin(dst, ra.whiteImage())
			ra.quad(o.x, o.y, o.x+o.w, o.y+o.h, o.color)
			return
		}
		ra.nine(dst, o, maskKey{radius: o.radius})
	case opGradient:
		ra.gradient(dst, o)
	case opStroke:
		ra.nine(dst, o, maskKey{o.radius, o.width})
	case opRun:
		if !ra.puts(o.run) {
			ra.late = append(ra.late, cut)
			return
		}
		ra.flush()
		drawRun(dst, o)
	case opLine:
		ra.begin(dst, ra.whiteImage())
		ra.polyline(p.pts[o.from:o.until], o)
	case opBand:
		ra.begin(dst, ra.whiteImage())
		ra.band(p.pts[o.from:o.until], o)
	case opImage:
		ra.flush()
		opt := &ebiten.DrawImageOptions{Filter: ebiten.FilterLinear}
		b := o.image.Bounds()
		opt.GeoM.Scale(float64(o.w)/float64(b.Dx()), float64(o.h)/float64(b.Dy()))
		opt.GeoM.Translate(float64(o.x), float64(o.y))
		dst.DrawImage(o.image, opt)
	}
}

// part returns the cut of the screen, the same image for the same cut as last time, so that
// neighbours inside one clip go into one draw call.
func (ra *raster) part(screen *ebiten.Image, cut area) *ebiten.Image {
	if ra.sub == nil || ra.subOf != screen || ra.subCut != cut {
		ra.sub = screen.SubImage(image.Rect(cut.x0, cut.y0, cut.x1, cut.y1)).(*ebiten.Image)
		ra.subOf, ra.subCut = screen, cut
	}
	return ra.sub
}

// begin sends what is waiting where it is for another image or another part of the screen.
func (ra *raster) begin(dst, src *ebiten.Image) {
	if ra.target != dst || ra.source != src || len(ra.verts) > 30000 {
		ra.flush()
		ra.target, ra.source = dst, src
	}
}

func (ra *raster) flush() {
	if len(ra.inds) > 0 {
		ra.target.DrawTriangles32(ra.verts, ra.inds, ra.source, &ebiten.DrawTrianglesOptions{
			ColorScaleMode: ebiten.ColorScaleModePremultipliedAlpha,
		})
	}
	ra.verts, ra.inds = ra.verts[:0], ra.inds[:0]
	ra.target, ra.source = nil, nil
}

func vertex(x, y, sx, sy float32, c color.RGBA, a float32) ebiten.Vertex {
	const k = 1.0 / 255
	return ebiten.Vertex{
		DstX: x, DstY: y, SrcX: sx, SrcY: sy,
		ColorR: float32(c.R) * k * a, ColorG: float32(c.G) * k * a, ColorB: float32(c.B) * k * a, ColorA: float32(c.A) * k * a,
	}
}

// quad adds a plain rectangle.
func (ra *raster) quad(x0, y0, x1, y1 float32, c color.RGBA) {
	n := uint32(len(ra.verts))
	const s = 1.5
	ra.verts = append(ra.verts, vertex(x0, y0, s, s, c, 1), vertex(x1, y0, s, s, c, 1), vertex(x0, y1, s, s, c, 1), vertex(x1, y1, s, s, c, 1))
	ra.inds = append(ra.inds, n, n+1, n+2, n+1, n+3, n+2)
}

// nine draws a box from its mask: corners as they are, edges and middle stretched.
func (ra *raster) nine(dst *ebiten.Image, o *op, k maskKey) {
	m := ra.mask(k)
	ra.begin(dst, m)
	side := float32(m.Bounds().Dx())
	c := (side - 2) / 2
	// A box smaller than the mask's corners is drawn with what fits.
	cx, cy := min(c, o.w/2), min(c, o.h/2)
	dx := [4]float32{o.x, o.x + cx, o.x + o.w - cx, o.x + o.w}
	dy := [4]float32{o.y, o.y + cy, o.y + o.h - cy, o.y + o.h}
	sx := [4]float32{0, c, side - c, side}
	n := uint32(len(ra.verts))
	for j := range 4 {
		for i := range 4 {
			ra.verts = append(ra.verts, vertex(dx[i], dy[j], sx[i], sx[j], o.color, 1))
		}
	}
	for j := range uint32(3) {
		for i := range uint32(3) {
			if k.width > 0 && i == 1 && j == 1 {
				continue
			}
			a := n + j*4 + i
			ra.inds = append(ra.inds, a, a+1, a+4, a+1, a+5, a+4)
		}
	}
}

// gradient draws a rounded box whose colour runs from left over the middle to the right.
func (ra *raster) gradient(dst *ebiten.Image, o *op) {
	m := ra.mask(maskKey{radius: max(1, o.radius)})
	ra.begin(dst, m)
	side := float32(m.Bounds().Dx())
	c := (side - 2) / 2
	xs := [5]float32{o.x, o.x + c, o.x + o.w/2, o.x + o.w - c, o.x + o.w}
	sx := [5]float32{0, c, c + 1, side - c, side}
	ys := [4]float32{o.y, o.y + min(c, o.h/2), o.y + o.h - min(c, o.h/2), o.y + o.h}
	sy := [4]float32{0, c, side - c, side}
	n := uint32(len(ra.verts))
	for j := range 4 {
		for i := range 5 {
			t := float64((xs[i] - o.x) / o.w)
			col := mix(o.color, o.mid, t*2)
			if t > 0.5 {
				col = mix(o.mid, o.to, t*2-1)
			}
			ra.verts = append(ra.verts, vertex(xs[i], ys[j], sx[i], sy[j], col, 1))
		}
	}
	for j := range uint32(3) {
		for i := range uint32(4) {
			a := n + j*5 + i
			ra.inds = append(ra.inds, a, a+1, a+5, a+1, a+6, a+5)
		}
	}
}

func mix(a, b color.RGBA, t float64) color.RGBA {
	f := func(x, y uint8) uint8 { return uint8(math.Round(lerp(float64(x), float64(y), t))) }
	return color.RGBA{f(a.R, b.R), f(a.G, b.G), f(a.B, b.B), f(a.A, b.A)}
}

// realise rasterises the glyphs of r once. text/v2 puts the origin of a right-to-left face
// at the right end; the end alignment brings it back to the left one.
func (r *run) realise() {
	if r.realised {
		return
	}
	r.realised = true
	opt := &text.LayoutOptions{}
	if r.rtl {
		opt.PrimaryAlign = text.AlignEnd
	}
	base := math.Floor(r.face.Metrics().HAscent)
	for _, g := range text.AppendGlyphs(nil, r.text, r.face, opt) {
		if g.Image != nil {
			r.glyphs = append(r.glyphs, glyph{g.Image, g.X, g.Y - base})
		}
	}
}

func drawRun(dst *ebiten.Image, o *op) {
	o.run.realise()
	var opt ebiten.DrawImageOptions
	opt.ColorScale.ScaleWithColor(o.color)
	for i := range o.run.glyphs {
		g := &o.run.glyphs[i]
		opt.GeoM.Reset()
		x := g.x
		if o.run.mirrored { // about the middle of its width
			opt.GeoM.Scale(-1, 1)
			x = o.run.w - g.x
		}
		opt.GeoM.Translate(float64(o.x)+x, float64(o.y)+g.y)
		dst.DrawImage(g.img, &opt)
	}
}
