// Package picture draws in memory, without a screen: shapes with soft edges,
// gradients in grains, alike wherever it runs. The pictures of scenarios are made
// with it (studio), and the portraits of accounts while the game runs (portrait).
package picture

import (
	"image"
	"image/draw"
	"math"

	"golang.org/x/image/vector"

	"demarche/internal/breath"
)

// Canvas is a picture being drawn. Its places are in units of its own, so that
// the same drawing can be made in several sizes.
type Canvas struct {
	Img  *image.RGBA
	unit float64
	mask *image.Alpha
	ras  vector.Rasterizer
}

// New returns an empty canvas of w by h px, on which one unit is so many px.
func New(w, h int, unit float64) *Canvas {
	return &Canvas{Img: image.NewRGBA(image.Rect(0, 0, w, h)), unit: unit}
}

// Size returns the width and height in units.
func (c *Canvas) Size() (w, h float64) {
	b := c.Img.Bounds()
	return float64(b.Dx()) / c.unit, float64(b.Dy()) / c.unit
}

// Fill paints a shape. Parts that overlap and turn the same way count as one.
func (c *Canvas) Fill(p Path, paint Paint) {
	box, ok := c.bounds(p)
	if !ok {
		return
	}
	c.ras.Reset(box.Dx(), box.Dy())
	at := func(q Point) (x, y float32) {
		return float32(q.X*c.unit - float64(box.Min.X)), float32(q.Y*c.unit - float64(box.Min.Y))
	}
	for i := range p.steps {
		s := &p.steps[i]
		x, y := at(s.at[0])
		switch s.kind {
		case move:
			c.ras.MoveTo(x, y)
		case line:
			c.ras.LineTo(x, y)
		case curve:
			bx, by := at(s.at[1])
			ex, ey := at(s.at[2])
			c.ras.CubeTo(x, y, bx, by, ex, ey)
		}
		if i+1 == len(p.steps) || p.steps[i+1].kind == move {
			c.ras.ClosePath()
		}
	}
	if c.mask == nil || c.mask.Rect.Dx()*c.mask.Rect.Dy() < box.Dx()*box.Dy() {
		c.mask = image.NewAlpha(c.Img.Bounds())
	}
	m := &image.Alpha{Pix: c.mask.Pix, Stride: box.Dx(), Rect: image.Rect(0, 0, box.Dx(), box.Dy())}
	c.ras.DrawOp = draw.Src
	c.ras.Draw(m, m.Rect, image.Opaque, image.Point{})
	c.blend(m, box, paint)
}

// bounds returns the px that a shape may touch.
func (c *Canvas) bounds(p Path) (image.Rectangle, bool) {
	if len(p.steps) == 0 {
		return image.Rectangle{}, false
	}
	x0, y0, x1, y1 := p.Bounds()
	box := image.Rect(int(math.Floor(x0*c.unit)), int(math.Floor(y0*c.unit)), int(math.Ceil(x1*c.unit)), int(math.Ceil(y1*c.unit)))
	box = box.Intersect(c.Img.Bounds())
	return box, !box.Empty()
}

// blend lays the paint over the picture where the mask is.
func (c *Canvas) blend(m *image.Alpha, box image.Rectangle, paint Paint) {
	for y := box.Min.Y; y < box.Max.Y; y++ {
		breath.Take()
		row := m.Pix[(y-box.Min.Y)*m.Stride:]
		for x := box.Min.X; x < box.Max.X; x++ {
			cover := row[x-box.Min.X]
			if cover == 0 {
				continue
			}
			ink := paint(x, y, float64(x)/c.unit, float64(y)/c.unit)
			c.over(x, y, ink, ink.A*float64(cover)/255)
		}
	}
}

func (c *Canvas) over(x, y int, ink Ink, a float64) {
	if a <= 0 {
		return
	}
	px := c.Img.Pix[c.Img.PixOffset(x, y):][:4:4]
	mix := func(old uint8, to float64) uint8 { return uint8(float64(old)*(1-a) + to*a*255 + 0.5) }
	px[0], px[1], px[2], px[3] = mix(px[0], ink.R), mix(px[1], ink.G), mix(px[2], ink.B), mix(px[3], 1)
}

// All paints the whole canvas.
func (c *Canvas) All(paint Paint) {
	w, h := c.Size()
	c.Fill(Rect(0, 0, w, h), paint)
}

// Draw lays another picture over this one at a place in px.
func (c *Canvas) Draw(img image.Image, x, y int) {
	draw.Draw(c.Img, img.Bounds().Add(image.Pt(x, y)), img, img.Bounds().Min, draw.Over)
}
