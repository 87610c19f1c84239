package look

import (
	"bytes"
	"image"
	"image/color"
	"image/draw"
	_ "image/jpeg" // a picture of a scenario may be either
	_ "image/png"

	"github.com/hajimehoshi/ebiten/v2"

	"demarche/game/picture"
	"demarche/game/ui"
	"demarche/internal/breath"
	"demarche/internal/scenario"
)

// Pictures keeps the pictures of scenarios that a scene shows, as large as they
// are shown. Files are read when they are first seen; what has not been seen for
// long is given up. The zero value is ready.
type Pictures struct {
	media   map[mediaKey]*Media
	decoded []*Media // the last used first
	scaled  map[scaledKey]*scaled
	clock   int
}

type mediaKey struct {
	bundle *scenario.Bundle
	id     string
}

type scaledKey struct {
	media               *Media
	frame, w, h, radius int
	blurred             bool
}

type scaled struct {
	drawn
	used int
}

// Bounds of what is kept: whole files, scaled pictures, px of a file.
const (
	mostDecoded = 4
	mostScaled  = 48
	mostPx      = 32 << 20
)

// Media is the picture of a media item.
type Media struct {
	// Frames is how many pictures a film has; they stand below each other in its
	// file, each 16 by 9. Anything else has 1.
	Frames int

	in   *Pictures
	key  mediaKey
	size image.Point
	img  *image.RGBA // nil while it is not decoded
}

// Media returns the picture of a media item, or nil where it has none that can be
// shown.
func (p *Pictures) Media(b *scenario.Bundle, id string) *Media {
	key := mediaKey{b, id}
	if m, ok := p.media[key]; ok {
		return m
	}
	if p.media == nil {
		p.media = map[mediaKey]*Media{}
	}
	p.media[key] = nil
	data, err := b.Media(id)
	if err != nil {
		return nil
	}
	head, _, err := image.DecodeConfig(bytes.NewReader(data))
	if err != nil || head.Width*head.Height > mostPx || head.Width < 1 || head.Height < 1 {
		return nil
	}
	m := &Media{Frames: 1, in: p, key: key, size: image.Pt(head.Width, head.Height)}
	if b.Scenario.Media.Get(id).Kind.V == "video" {
		m.Frames = max(1, (head.Height*16+head.Width*4)/(head.Width*9))
	}
	p.media[key] = m
	return m
}

// Frame shows a frame of a film, or the picture.
func (m *Media) Frame(i int, alt string) *ui.Picture { return m.shown(i, alt, false) }

// Blurred shows the same so that nothing in it can be made out.
func (m *Media) Blurred(i int, alt string) *ui.Picture { return m.shown(i, alt, true) }

func (m *Media) shown(i int, alt string, blurred bool) *ui.Picture {
	return &ui.Picture{
		Alt: alt, Ratio: float64(m.size.Y) / float64(m.Frames) / float64(m.size.X),
		Source: func(w, h, radius int) *ebiten.Image { return m.in.scale(scaledKey{m, i, w, h, radius, blurred}) },
	}
}

// Distressing tells whether a media item is shown only to who asks.
func Distressing(b *scenario.Bundle, id string) bool {
	m := b.Scenario.Media.Get(id)
	return m != nil && m.Distressing.V
}

// scale returns a picture in the size in which it is shown.
func (p *Pictures) scale(k scaledKey) *ebiten.Image {
	p.clock++
	s := p.scaled[k]
	if s == nil {
		if p.scaled == nil {
			p.scaled = map[scaledKey]*scaled{}
		}
		if len(p.scaled) >= mostScaled {
			p.giveUp()
		}
		s = &scaled{}
		p.scaled[k] = s
	}
	s.used = p.clock
	return s.image(func() *image.RGBA { return p.draw(k) })
}

// draw makes a picture in the size in which it is shown, or nil where its file holds none.
func (p *Pictures) draw(k scaledKey) *image.RGBA {
	src := p.decode(k.media)
	if src == nil {
		return nil
	}
	high := k.media.size.Y / k.media.Frames
	part := image.Rect(0, k.frame*high, k.media.size.X, (k.frame+1)*high)
	if k.blurred {
		return picture.Blur(src, part, k.w, k.h, float64(k.radius))
	}
	return picture.Scale(src, part, k.w, k.h, float64(k.radius))
}

// giveUp forgets the picture that was not seen for the longest time.
func (p *Pictures) giveUp() {
	var oldest scaledKey
	for k, s := range p.scaled {
		if o := p.scaled[oldest]; o == nil || s.used < o.used {
			oldest = k
		}
	}
	p.scaled[oldest].free()
	delete(p.scaled, oldest)
}

// decode reads a file, or returns what it holds of it.
func (p *Pictures) decode(m *Media) *image.RGBA {
	if m.img != nil {
		return m.img
	}
	data, err := m.key.bundle.Media(m.key.id)
	if err != nil {
		return nil
	}
	img, _, err := image.Decode(breathing{bytes.NewReader(data)})
	if err != nil {
		return nil
	}
	m.img = rgba(img)
	if p.decoded = append([]*Media{m}, p.decoded...); len(p.decoded) > mostDecoded {
		p.decoded[mostDecoded].img = nil
		p.decoded = p.decoded[:mostDecoded]
	}
	return m.img
}

// breathing is a file that is read bit by bit, with a pause where others want to run.
type breathing struct{ of *bytes.Reader }

// Read implements io.Reader.
func (b breathing) Read(p []byte) (int, error) {
	const bit = 512
	breath.Take()
	return b.of.Read(p[:min(len(p), bit)])
}

// rgba returns a picture px by px. Pictures with a palette, as most are, take a moment the
// library's own way, which turns every px into a colour of 64 bits first.
func rgba(img image.Image) *image.RGBA {
	from := img.Bounds()
	out := image.NewRGBA(image.Rectangle{Max: from.Size()})
	p, ok := img.(*image.Paletted)
	if !ok {
		draw.Draw(out, out.Rect, img, from.Min, draw.Src)
		return out
	}
	var inks [256][4]uint8
	for i, c := range p.Palette {
		k := color.RGBAModel.Convert(c).(color.RGBA)
		inks[i] = [4]uint8{k.R, k.G, k.B, k.A}
	}
	for y := range from.Dy() {
		breath.Take()
		row := out.Pix[y*out.Stride:]
		for x, i := range p.Pix[y*p.Stride:][:from.Dx()] {
			copy(row[4*x:4*x+4], inks[i][:])
		}
	}
	return out
}

// Of shows the picture of a scenario, or a motif where it has none.
func (p *Pictures) Of(b *scenario.Bundle, name, alt string, height float64) ui.Widget {
	if b != nil && b.Scenario.Picture.Given() {
		if m := p.Media(b, b.Scenario.Picture.V); m != nil {
			if Distressing(b, b.Scenario.Picture.V) {
				return ui.High(height, m.Blurred(0, ""))
			}
			return ui.High(height, m.Frame(0, alt))
		}
	}
	return ui.Column(0, &Motif{Of: name, Shown: 1, Height: height}).Filled(ui.InkBg2, ui.InkNone, ui.Radius)
}
