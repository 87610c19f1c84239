package uitest

import (
	"image"
	"image/color"
	"maps"
	"slices"
)

// How far apart the colours are to which rare ones are rounded: half of it stays inside
// what Similar lets pass, in soft edges and inside even areas.
const (
	softStep = 32
	evenStep = 16
	rare     = 400 // px of a picture
)

type rgb = [3]uint8

// coarse returns img with few colours, so that the repository has less to keep. Frequent ones
// stay as they are.
func coarse(img image.Image) image.Image {
	src := flat(img)
	count, even := map[rgb]int{}, map[rgb]bool{}
	for y := range src.Rect.Dy() {
		for x := range src.Rect.Dx() {
			c := at(src, x, y)
			count[c]++
			even[c] = even[c] || near(src, x, y).even()
		}
	}
	kept, all := map[rgb]rgb{}, map[rgb]bool{}
	for c, n := range count {
		switch {
		case n >= rare:
			kept[c] = c
		case even[c]:
			kept[c] = rounded(c, evenStep)
		default:
			kept[c] = rounded(c, softStep)
		}
		all[kept[c]] = true
	}
	for i := 0; i+3 < len(src.Pix); i += 4 {
		c := kept[rgb(src.Pix[i:i+3])]
		copy(src.Pix[i:], c[:])
	}
	if len(all) > 256 {
		return src
	}
	list := slices.SortedFunc(maps.Keys(all), func(a, b rgb) int { return slices.Compare(a[:], b[:]) })
	colours, index := make(color.Palette, len(list)), map[rgb]uint8{}
	for i, c := range list {
		colours[i], index[c] = color.RGBA{c[0], c[1], c[2], 255}, uint8(i)
	}
	out := image.NewPaletted(src.Rect, colours)
	for i := range out.Pix {
		out.Pix[i] = index[rgb(src.Pix[i*4:i*4+3])]
	}
	return out
}

func rounded(c rgb, step int) rgb {
	f := func(v uint8) uint8 { return uint8(min(255, (int(v)+step/2)/step*step)) }
	return rgb{f(c[0]), f(c[1]), f(c[2])}
}
