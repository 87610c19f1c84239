package look

import (
	"image"
	"sync"

	"github.com/hajimehoshi/ebiten/v2"

	"demarche/game/ui"
)

// drawn is a picture that is made once, and what is under way of it. Where the program has one
// thread it is made beside the frames, piece by piece, and a frame shows it when it is there.
type drawn struct {
	img    *ebiten.Image
	coming chan *image.RGBA // nil before it is asked for
}

// image returns the picture, or nil while it is not there or where there is none. It belongs to
// the goroutine of the window; draw must not touch anything that this one does.
func (d *drawn) image(draw func() *image.RGBA) *ebiten.Image {
	if d.coming == nil {
		d.coming = make(chan *image.RGBA, 1)
		if beside {
			makeLater(func() { d.coming <- draw() })
		} else {
			d.coming <- draw()
		}
	}
	select {
	case pix := <-d.coming:
		if pix != nil {
			d.img = ebiten.NewImageFromImage(pix)
		}
	default:
	}
	return d.img
}

// free gives the memory of the picture back.
func (d *drawn) free() {
	if d.img != nil {
		d.img.Deallocate()
	}
}

// orders are the pictures to be made beside the frames, one after the other.
var orders = sync.OnceValue(func() chan func() {
	list := make(chan func(), 64)
	go func() {
		for make := range list {
			make()
			ui.Arrived()
		}
	}()
	return list
})

func makeLater(make func()) { orders() <- make }
