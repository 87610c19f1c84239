package look

import (
	"bytes"
	"image"
	_ "image/jpeg" // a picture of a scenario may be either
	_ "image/png"

	"github.com/hajimehoshi/ebiten/v2"

	"demarche/game/ui"
	"demarche/internal/scenario"
)

// Pictures keeps the pictures of scenarios, so that each is decoded once. The
// zero value is ready.
type Pictures struct {
	made map[*scenario.Bundle]*ebiten.Image
}

// Of shows the picture of a scenario, or a motif where it has none.
func (p *Pictures) Of(b *scenario.Bundle, name, alt string, height float64) ui.Widget {
	if img := p.image(b); img != nil {
		return ui.High(height, &ui.Picture{Image: img, Alt: alt})
	}
	ground := ui.Column(0, &Motif{Of: name, Shown: 1, Height: height}).Filled(ui.InkBg2, ui.InkNone, ui.Radius)
	return ground
}

func (p *Pictures) image(b *scenario.Bundle) *ebiten.Image {
	if b == nil || !b.Scenario.Picture.Given() {
		return nil
	}
	if img, ok := p.made[b]; ok {
		return img
	}
	if p.made == nil {
		p.made = map[*scenario.Bundle]*ebiten.Image{}
	}
	p.made[b] = nil
	if data, err := b.Media(b.Scenario.Picture.V); err == nil {
		if img, _, err := image.Decode(bytes.NewReader(data)); err == nil {
			p.made[b] = ebiten.NewImageFromImage(img)
		}
	}
	return p.made[b]
}
