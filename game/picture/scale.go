package picture

import "image"

// Scale returns as much of a part of a picture as has the shape of w by h, at that
// size or at its own where that is less, with round corners. What is too high loses
// less above, where heads are, than below. Each px is the mean of those that it
// stands for, so that small pictures stay clear.
func Scale(src *image.RGBA, from image.Rectangle, w, h int, radius float64) *image.RGBA {
	crop := from
	if dx := from.Dy() * w / h; dx < from.Dx() {
		crop.Min.X += (from.Dx() - dx) / 2
		crop.Max.X = crop.Min.X + dx
	} else if dy := from.Dx() * h / w; dy < from.Dy() {
		crop.Min.Y += (from.Dy() - dy) / 4
		crop.Max.Y = crop.Min.Y + dy
	}
	if w > crop.Dx() {
		radius *= float64(crop.Dx()) / float64(w)
		w, h = crop.Dx(), crop.Dy()
	}
	c := New(w, h, 1)
	kx, ky := float64(crop.Dx())/float64(w), float64(crop.Dy())/float64(h)
	c.Fill(RoundRect(0, 0, float64(w), float64(h), radius), func(x, y int, _, _ float64) Ink {
		return mean(src, float64(crop.Min.X)+float64(x)*kx, float64(crop.Min.Y)+float64(y)*ky, kx, ky, crop)
	})
	return c.Img
}

// mean is the mean ink of a box, whose px at the edge count by what is inside.
func mean(src *image.RGBA, x, y, w, h float64, in image.Rectangle) Ink {
	var r, g, b, sum float64
	for py := int(y); float64(py) < y+h && py < in.Max.Y; py++ {
		dy := min(float64(py)+1, y+h) - max(float64(py), y)
		for px := int(x); float64(px) < x+w && px < in.Max.X; px++ {
			k := dy * (min(float64(px)+1, x+w) - max(float64(px), x))
			p := src.Pix[src.PixOffset(px, py):][:3:3]
			r, g, b, sum = r+k*float64(p[0]), g+k*float64(p[1]), b+k*float64(p[2]), sum+k
		}
	}
	if sum == 0 {
		return Ink{}
	}
	sum *= 255
	return Ink{r / sum, g / sum, b / sum, 1}
}
