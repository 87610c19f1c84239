package picture

import "image"

// coarse is how many px across a blurred picture still tells apart.
const coarse = 12

// Blur returns a part of a picture at a size like Scale, so blurred that nothing
// in it can be made out: its colours stay.
func Blur(src *image.RGBA, from image.Rectangle, w, h int, radius float64) *image.RGBA {
	small := Scale(src, from, coarse, max(2, coarse*h/max(w, 1)), 0)
	c := New(w, h, 1)
	box := small.Bounds()
	kx, ky := float64(box.Dx())/float64(w), float64(box.Dy())/float64(h)
	c.Fill(RoundRect(0, 0, float64(w), float64(h), radius), func(x, y int, _, _ float64) Ink {
		return between(small, (float64(x)+0.5)*kx-0.5, (float64(y)+0.5)*ky-0.5)
	})
	return c.Img
}

// between is the ink at a place between px: each counts by how near it is.
func between(src *image.RGBA, x, y float64) Ink {
	box := src.Bounds()
	x, y = min(max(x, 0), float64(box.Dx()-1)), min(max(y, 0), float64(box.Dy()-1))
	left, top := int(x), int(y)
	fx, fy := x-float64(left), y-float64(top)
	var out [3]float64
	for _, at := range []struct {
		x, y int
		k    float64
	}{{left, top, (1 - fx) * (1 - fy)}, {left + 1, top, fx * (1 - fy)}, {left, top + 1, (1 - fx) * fy}, {left + 1, top + 1, fx * fy}} {
		p := src.Pix[src.PixOffset(min(at.x, box.Dx()-1), min(at.y, box.Dy()-1)):]
		for i := range out {
			out[i] += at.k * float64(p[i]) / 255
		}
	}
	return Ink{out[0], out[1], out[2], 1}
}
