package uitest

import (
	"fmt"
	"image"
	"image/color"
)

// What a picture may be off its golden one. Drivers differ in the soft edges of letters and
// lines: there a pixel may have any colour that its neighbours have, and some more. An even
// area has no edges, and its colour is the theme's.
const (
	evenSlack = 8  // of a colour channel, 0 to 255, inside an even area
	edgeSlack = 56 // elsewhere, beyond the colours of the neighbours
	stray     = 16 // px of a picture that may be off all the same
)

// Similar returns how got differs from want, nil where nothing has moved, gone or changed its
// colour; and a picture of want with what is off in red.
func Similar(got, want image.Image) (*image.RGBA, error) {
	a, b := flat(got), flat(want)
	if a.Rect != b.Rect {
		return b, fmt.Errorf("size is %v, want %v", a.Rect.Size(), b.Rect.Size())
	}
	shown := faded(b)
	off, box := 0, image.Rectangle{}
	for y := range a.Rect.Dy() {
		for x := range a.Rect.Dx() {
			p, q := near(a, x, y), near(b, x, y)
			slack := edgeSlack
			if p.even() && q.even() {
				slack = evenSlack
			}
			if q.holds(at(a, x, y), slack) && p.holds(at(b, x, y), slack) {
				continue
			}
			off++
			box = box.Union(image.Rect(x, y, x+1, y+1))
			shown.SetRGBA(x, y, color.RGBA{255, 0, 0, 255})
		}
	}
	if off > stray {
		return shown, fmt.Errorf("%d px differ, inside %v", off, box)
	}
	return shown, nil
}

// span are the colours of a pixel and its neighbours, by channel.
type span struct{ least, most [3]uint8 }

func near(img *image.RGBA, x, y int) span {
	s := span{least: [3]uint8{255, 255, 255}}
	for v := max(0, y-1); v <= min(img.Rect.Max.Y-1, y+1); v++ {
		for u := max(0, x-1); u <= min(img.Rect.Max.X-1, x+1); u++ {
			for k, c := range at(img, u, v) {
				s.least[k], s.most[k] = min(s.least[k], c), max(s.most[k], c)
			}
		}
	}
	return s
}

func (s span) even() bool { return s.least == s.most }

func (s span) holds(c [3]uint8, slack int) bool {
	for k, v := range c {
		if int(v) < int(s.least[k])-slack || int(v) > int(s.most[k])+slack {
			return false
		}
	}
	return true
}

func at(img *image.RGBA, x, y int) [3]uint8 {
	i := img.PixOffset(x, y)
	return [3]uint8(img.Pix[i : i+3])
}

// flat returns a copy of img that begins at 0, 0.
func flat(img image.Image) *image.RGBA {
	b := img.Bounds()
	out := image.NewRGBA(image.Rect(0, 0, b.Dx(), b.Dy()))
	for y := range b.Dy() {
		for x := range b.Dx() {
			out.Set(x, y, img.At(b.Min.X+x, b.Min.Y+y))
		}
	}
	return out
}

// faded returns img in pale grey, so that marks on it stand out.
func faded(img *image.RGBA) *image.RGBA {
	out := image.NewRGBA(img.Rect)
	for i := 0; i+3 < len(img.Pix); i += 4 {
		grey := (int(img.Pix[i])*3+int(img.Pix[i+1])*6+int(img.Pix[i+2]))/10/3 + 160
		out.Pix[i], out.Pix[i+1], out.Pix[i+2], out.Pix[i+3] = uint8(grey), uint8(grey), uint8(grey), 255
	}
	return out
}
