package uitest

import (
	"cmp"
	"image"
	"image/color"
	"slices"
)

// softStep is how far apart the colours are to which those of soft edges are rounded: half of
// it stays inside what Similar lets pass there.
const softStep = 32

// coarse returns img with at most 256 colours, so that the repository has less to keep. The
// colours of even areas stay as they are; those of soft edges are rounded.
func coarse(img image.Image) *image.Paletted {
	src := flat(img)
	even := map[[3]uint8]bool{}
	for y := range src.Rect.Dy() {
		for x := range src.Rect.Dx() {
			if near(src, x, y).even() {
				even[at(src, x, y)] = true
			}
		}
	}
	round := func(v uint8) uint8 { return uint8(min(255, (int(v)+softStep/2)/softStep*softStep)) }
	kept := func(c [3]uint8) [3]uint8 {
		if even[c] {
			return c
		}
		return [3]uint8{round(c[0]), round(c[1]), round(c[2])}
	}
	count := map[[3]uint8]int{}
	for i := 0; i+3 < len(src.Pix); i += 4 {
		count[kept([3]uint8(src.Pix[i:i+3]))]++
	}
	list := make([][3]uint8, 0, len(count))
	for c := range count {
		list = append(list, c)
	}
	slices.SortFunc(list, func(a, b [3]uint8) int {
		return cmp.Or(cmp.Compare(count[b], count[a]), slices.Compare(a[:], b[:]))
	})
	colours := color.Palette{}
	for _, c := range list[:min(len(list), 256)] {
		colours = append(colours, color.RGBA{c[0], c[1], c[2], 255})
	}
	out := image.NewPaletted(src.Rect, colours)
	index := map[[3]uint8]uint8{}
	for i := range out.Pix {
		c := [3]uint8(src.Pix[i*4 : i*4+3])
		n, known := index[c]
		if !known {
			k := kept(c)
			n = uint8(colours.Index(color.RGBA{k[0], k[1], k[2], 255}))
			index[c] = n
		}
		out.Pix[i] = n
	}
	return out
}
