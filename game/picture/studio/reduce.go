package studio

import (
	"image"
	"image/color"
	"slices"
)

// most inks of a file.
const most = 200

// reduce brings a picture to few inks, so that its file is small: the inks are
// the means of boxes, cut at the middle of their longest side.
func reduce(img *image.RGBA) *image.Paletted {
	count := map[color.RGBA]int{}
	for i := 0; i < len(img.Pix); i += 4 {
		count[color.RGBA{img.Pix[i] &^ 3, img.Pix[i+1] &^ 3, img.Pix[i+2] &^ 3, 255}]++
	}
	first := make(shades, 0, len(count))
	for c, n := range count {
		first = append(first, shade{c, n})
	}
	boxes := []shades{first}
	for len(boxes) < most {
		at, worst := -1, 0
		for i, b := range boxes {
			if _, spread := b.longest(); spread*b.weight() > worst && len(b) > 1 {
				at, worst = i, spread*b.weight()
			}
		}
		if at < 0 {
			break
		}
		a, b := boxes[at].cut()
		boxes[at] = a
		boxes = append(boxes, b)
	}
	palette := make(color.Palette, len(boxes))
	index := map[color.RGBA]uint8{}
	for i, b := range boxes {
		palette[i] = b.mean()
		for _, s := range b {
			index[s.ink] = uint8(i)
		}
	}
	out := image.NewPaletted(img.Rect, palette)
	for i := range out.Pix {
		out.Pix[i] = index[color.RGBA{img.Pix[4*i] &^ 3, img.Pix[4*i+1] &^ 3, img.Pix[4*i+2] &^ 3, 255}]
	}
	return out
}

// shade is an ink with how many px have it.
type shade struct {
	ink color.RGBA
	n   int
}

type shades []shade

func part(c color.RGBA, axis int) int { return int([3]uint8{c.R, c.G, c.B}[axis]) }

// longest returns the part of the colour in which the shades differ most.
func (b shades) longest() (axis, spread int) {
	for k := range 3 {
		low, high := 255, 0
		for _, s := range b {
			low, high = min(low, part(s.ink, k)), max(high, part(s.ink, k))
		}
		if high-low > spread {
			axis, spread = k, high-low
		}
	}
	return axis, spread
}

// weight grows with the px, but slowly: a small thing keeps its colour.
func (b shades) weight() int {
	n, w := 0, 1
	for _, s := range b {
		n += s.n
	}
	for ; n > 0; n >>= 1 {
		w++
	}
	return w * w
}

func (b shades) cut() (low, high shades) {
	axis, _ := b.longest()
	slices.SortFunc(b, func(x, y shade) int {
		for _, k := range []int{axis, 0, 1, 2} {
			if d := part(x.ink, k) - part(y.ink, k); d != 0 {
				return d
			}
		}
		return 0
	})
	mid := (part(b[0].ink, axis) + part(b[len(b)-1].ink, axis)) / 2
	at := slices.IndexFunc(b, func(s shade) bool { return part(s.ink, axis) > mid })
	return b[:at], b[at:]
}

func (b shades) mean() color.RGBA {
	var sum [3]int
	n := 0
	for _, s := range b {
		for k := range 3 {
			sum[k] += part(s.ink, k) * s.n
		}
		n += s.n
	}
	return color.RGBA{uint8(sum[0]/n + 1), uint8(sum[1]/n + 1), uint8(sum[2]/n + 1), 255}
}
