package ui

import (
	"image/color"
	"math"

	"github.com/hajimehoshi/ebiten/v2"
)

// opKind tells drawing operations apart.
type opKind uint8

const (
	opFill opKind = iota
	opStroke
	opGradient
	opRun
	opLine
	opBand
	opImage
)

// op is one drawing, in device px. A frame is a list of them; comparing the lists of two
// frames tells what part of the window has changed, without any widget keeping account.
type op struct {
	kind        opKind
	hash        hash
	area        area // what it may touch, clipped
	over        bool // it would touch more, but for the clip
	clip        area
	x, y, w, h  float32
	radius      float32
	width       float32
	color, to   color.RGBA
	run         *run
	image       *ebiten.Image
	version     int
	from, until int // points in the frame's store
	dash        float32
	mid         color.RGBA
}

// area is a rectangle of whole device px.
type area struct{ x0, y0, x1, y1 int }

func (a area) empty() bool { return a.x1 <= a.x0 || a.y1 <= a.y0 }

func (a area) meets(b area) bool { return a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1 }

func (a area) cut(b area) area {
	return area{max(a.x0, b.x0), max(a.y0, b.y0), min(a.x1, b.x1), min(a.y1, b.y1)}
}

func (a area) union(b area) area {
	switch {
	case a.empty():
		return b
	case b.empty():
		return a
	}
	return area{min(a.x0, b.x0), min(a.y0, b.y0), max(a.x1, b.x1), max(a.y1, b.y1)}
}

func (a area) size() int {
	if a.empty() {
		return 0
	}
	return (a.x1 - a.x0) * (a.y1 - a.y0)
}

func (p *Painter) add(o op, touched area) {
	o.clip = p.clip()
	o.area = touched.cut(o.clip)
	o.over = o.area != touched
	if o.area.empty() {
		return
	}
	bits := func(f float32) uint64 { return uint64(math.Float32bits(f)) }
	h := hash(0).add(uint64(o.kind)).add(bits(o.x)<<32 | bits(o.y)).add(bits(o.w)<<32 | bits(o.h))
	h = h.add(bits(o.radius)<<32 | bits(o.width)).add(packed(o.color)<<32 | packed(o.to)).add(packed(o.mid)<<32 | bits(o.dash))
	h = h.add(uint64(o.clip.x0)<<32 | uint64(uint32(o.clip.y0))).add(uint64(o.clip.x1)<<32 | uint64(uint32(o.clip.y1)))
	if o.run != nil {
		h = h.str(o.run.text).add(math.Float64bits(o.run.face.Size))
		h = h.add(uint64(b2l(o.run.rtl)))
		h = h.add(uint64(pointerOf(o.run.face.Source)))
	}
	if o.image != nil {
		h = h.add(uint64(pointerOf(o.image))).add(uint64(o.version))
	}
	for _, f := range p.pts[o.from:o.until] {
		h = h.add(bits(f))
	}
	o.hash = h
	p.ops = append(p.ops, o)
}

func packed(c color.RGBA) uint64 {
	return uint64(c.R)<<24 | uint64(c.G)<<16 | uint64(c.B)<<8 | uint64(c.A)
}
