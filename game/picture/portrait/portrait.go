// Package portrait draws who speaks, from the id alone, so that no account and no
// colleague of any scenario is without a picture. The outline tells the class of
// source, the colour the government, and a pattern or a face the one from the other.
package portrait

import (
	"hash/fnv"
	"image"

	"demarche/game/picture"
)

// Outline is the shape of a portrait.
type Outline uint8

// The outlines. A class is known by its shape, whatever the colours.
const (
	Disc    Outline = iota // the press
	Shield                 // officials
	Hexagon                // civil society
	Square                 // people
	Diamond                // the fringe
	outlines
)

// paths are the outlines in a square of 100.
var paths = [outlines]picture.Path{
	Disc:    picture.Circle(50, 50, 47),
	Shield:  picture.Shape("M 14 5 L 86 5 C 91 5 94 8 94 13 L 94 50 C 94 74 74 88 50 97 C 26 88 6 74 6 50 L 6 13 C 6 8 9 5 14 5 Z"),
	Hexagon: picture.Shape("M 44 3.6 C 48 1.4 52 1.4 56 3.6 L 88 21.5 C 92 24 94 27 94 31.5 L 94 68.5 C 94 73 92 76 88 78.5 L 56 96.4 C 52 98.6 48 98.6 44 96.4 L 12 78.5 C 8 76 6 73 6 68.5 L 6 31.5 C 6 27 8 24 12 21.5 Z"),
	Square:  picture.RoundRect(5, 5, 90, 90, 20),
	Diamond: picture.Shape("M 43 4 C 47 0.6 53 0.6 57 4 L 96 43 C 99.4 47 99.4 53 96 57 L 57 96 C 53 99.4 47 99.4 43 96 L 4 57 C 0.6 53 0.6 47 4 43 Z"),
}

// Portrait says what to draw.
type Portrait struct {
	Of      string // the id that it follows from
	Outline Outline
	Person  bool // a face; else a pattern on which initials can stand
	Ground  picture.Ink
	Ink     picture.Ink
}

// Draw returns the portrait, size px wide and high.
func (p Portrait) Draw(size int) *image.RGBA {
	unit := float64(size) / 100
	in := picture.New(size, size, unit)
	in.All(picture.Flat(p.Ground))
	h := fnv.New64a()
	h.Write([]byte(p.Of))
	d := &draws{h.Sum64() ^ salt}
	if p.Person {
		face(in, d, p.Ground, p.Ink)
	} else {
		pattern(in, d, p.Ink)
	}
	out := picture.New(size, size, unit)
	shape := paths[p.Outline]
	out.Fill(shape, picture.Flat(p.Ground.Mix(p.Ink, 0.75)))
	inner := shape.Shift(-50, -50).To(50, 50, 0.94)
	out.Fill(inner, func(x, y int, _, _ float64) picture.Ink { return picture.Of(in.Img.RGBAAt(x, y)) })
	return out.Img
}

// salt moves all draws. It was chosen such that the people of the shipped scenario
// look like what is told of them: a grey ambassador, a woman of twenty-seven.
const salt = 0x33d5d66e8abddd72

// draws are numbers that follow from an id.
type draws struct{ n uint64 }

// below returns the next number below n.
func (d *draws) below(n int) int {
	d.n ^= d.n << 13
	d.n ^= d.n >> 7
	d.n ^= d.n << 17
	return int(d.n >> 33 % uint64(n))
}
