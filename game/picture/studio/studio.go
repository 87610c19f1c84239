// Package studio draws the pictures of scenarios from descriptions: a list of
// layers, the farthest first. It serves scripts/pictures and is no part of the game.
//
// Pictures hold figures but no words, so that they need no translation.
package studio

import (
	"bytes"
	"image"
	"image/png"

	"demarche/game/picture"
)

// The measures of a picture, in units; films are made smaller, for they have
// several frames.
const (
	Width  = 960
	Height = 540

	filmUnit = 5.0 / 6
)

// Layer is one thing in a picture.
type Layer func(*picture.Canvas)

// Scene is a picture: its layers, the farthest first.
type Scene []Layer

// And returns the scene with more layers before it.
func (s Scene) And(more ...Layer) Scene { return append(s[:len(s):len(s)], more...) }

// Film is the frames of a video, which stand below each other in its file.
type Film []Scene

// Still draws a picture and returns it as PNG.
func Still(s Scene) ([]byte, error) { return encode(s.draw(1)) }

// Strip draws the frames of a film and returns them as PNG.
func Strip(f Film) ([]byte, error) {
	w, h := int(Width*filmUnit), int(Height*filmUnit)
	sheet := picture.New(w, h*len(f), 1)
	for i, s := range f {
		sheet.Draw(s.draw(filmUnit), 0, i*h)
	}
	return encode(sheet.Img)
}

func (s Scene) draw(unit float64) *image.RGBA {
	c := picture.New(int(Width*unit), int(Height*unit), unit)
	for _, l := range s {
		l(c)
	}
	return c.Img
}

func encode(img *image.RGBA) ([]byte, error) {
	var out bytes.Buffer
	err := (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(&out, reduce(img))
	return out.Bytes(), err
}
