package game

import (
	"image"
	"image/color"
)

// icons returns the window's icon in the sizes that systems ask for: three
// rungs, the second one lit.
func icons() []image.Image {
	var list []image.Image
	for _, side := range []int{16, 32, 48, 128} {
		list = append(list, icon(side))
	}
	return list
}

func icon(side int) image.Image {
	img := image.NewRGBA(image.Rect(0, 0, side, side))
	ground, dim, lit := color.RGBA{0x14, 0x1C, 0x2A, 0xFF}, color.RGBA{0x3A, 0x4A, 0x68, 0xFF}, color.RGBA{0x6C, 0xB6, 0xF5, 0xFF}
	unit := float64(side) / 16
	fill := func(x0, y0, x1, y1 float64, c color.RGBA) {
		for y := int(y0 * unit); y < int(y1*unit); y++ {
			for x := int(x0 * unit); x < int(x1*unit); x++ {
				img.SetRGBA(x, y, c)
			}
		}
	}
	fill(0, 0, 16, 16, ground)
	fill(2, 11, 6, 13, dim)
	fill(6, 7, 10, 9, lit)
	fill(6, 9, 7, 13, lit)
	fill(10, 3, 14, 5, dim)
	return img
}
