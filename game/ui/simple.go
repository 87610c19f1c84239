package ui

import (
	"math"

	"demarche/assets"

	"github.com/hajimehoshi/ebiten/v2"
)

// Glyph is a sign of the icon font. It says nothing to a screen reader unless Named.
type Glyph struct {
	Base
	Icon assets.Icon
	// Size is in px at text scale 100 %, 0 for 16.
	Size float64
	Ink  Ink
	// Beside is the size of a text whose first line the sign stands beside at the same
	// height, also where more follow; 0 for a sign of its own.
	Beside float64
}

// Icon returns a sign in the supporting ink.
func Icon(icon assets.Icon) *Glyph { return &Glyph{Icon: icon, Ink: InkText2} }

func (g *Glyph) side(c *Context) float64 {
	if g.Size == 0 {
		return c.em(16)
	}
	return c.em(g.Size)
}

// Measure returns the sign's square, as high as the line that it stands beside.
func (g *Glyph) Measure(c *Context, _ Size) Size {
	return Size{g.side(c), math.Max(g.side(c), c.em(g.Beside*usualLine))}
}

// Draw paints the sign.
func (g *Glyph) Draw(c *Context, p *Painter) {
	ink := g.Ink
	if ink == InkAuto {
		ink = InkText2
	}
	p.Icon(g.Icon, g.rect, g.side(c), ink)
}

// Describe tells the name, where it has one.
func (g *Glyph) Describe(_ *Context, n *Node) {
	if g.name != "" {
		n.Role = RoleImage
	}
}

// Avatar stands for who speaks: a portrait, or a disc with the initials.
type Avatar struct {
	Base
	// Initials are one or two letters; a portrait that is a face has none.
	Initials string
	Tone     Tone
	// Size is in px at scale 1, 0 for 36.
	Size float64
	// Portrait makes the picture, so many device px wide and high, in the colours of a
	// theme. It keeps what it has made, for each drawing asks for it. Where it returns nil the
	// disc is drawn until Arrived says that there is more.
	Portrait func(px int, t *Theme) *ebiten.Image

	block *block
}

// Measure returns the square that it fills.
func (a *Avatar) Measure(c *Context, _ Size) Size {
	s := a.Size
	if s == 0 {
		s = 36
	}
	return Size{c.em(s), c.em(s)}
}

// Layout shapes the initials.
func (a *Avatar) Layout(c *Context, r Rect) {
	a.rect = r
	a.block = c.text(a.Initials, runStyle{SizeBody, SemiBold, a.Tone.Fg()}, 0, 1, DirAuto, 0, nil)
}

// Draw paints the portrait or the disc, and the initials.
func (a *Avatar) Draw(c *Context, p *Painter) {
	var portrait *ebiten.Image
	if a.Portrait != nil {
		_, _, w, _ := p.snap(a.rect)
		portrait = a.Portrait(int(w), p.theme)
	}
	if portrait != nil {
		p.Image(portrait, 0, a.rect)
	} else {
		p.Fill(a.rect, a.rect.W/2, a.Tone.Ground())
	}
	drawBlock(c, p, a.block, a.rect, AlignCenter, InkAuto)
}

// Divider is a thin line across a Row or a Column.
type Divider struct {
	Base
	// Upright makes it a line between things side by side.
	Upright bool
}

// Measure asks for one px across and the whole room along.
func (d *Divider) Measure(_ *Context, room Size) Size {
	if d.Upright {
		return Size{1, math.Min(room.H, 24)}
	}
	return Size{math.Min(room.W, 4096), 1}
}

// Draw paints the line.
func (d *Divider) Draw(_ *Context, p *Painter) { p.Fill(d.rect, 0, InkLine) }

// Picture is an image, or a plain ground where there is none.
type Picture struct {
	Base
	// Source makes the image for a place of w by h device px with round corners, when it
	// is first seen. It keeps what it has made, for each drawing asks for it. Where it returns
	// nil the plain ground is drawn until Arrived says that there is more.
	Source func(w, h, radius int) *ebiten.Image
	// Alt says what it shows; without it the picture is left out of the semantic tree,
	// because something around it says it.
	Alt string
	// Ratio is height by width where the height is not fixed, 0 for 9/16.
	Ratio float64
}

// Measure asks for the room's width.
func (m *Picture) Measure(_ *Context, room Size) Size {
	r := m.Ratio
	if r == 0 {
		r = 9.0 / 16
	}
	w := math.Min(room.W, 4096)
	return Size{w, math.Min(room.H, w*r)}
}

// Draw paints the image.
func (m *Picture) Draw(_ *Context, p *Painter) {
	_, _, w, h := p.snap(m.rect)
	var img *ebiten.Image
	if m.Source != nil && w >= 1 && h >= 1 {
		img = m.Source(int(w), int(h), int(math.Round(Radius*p.scale)))
	}
	if img != nil {
		p.Image(img, 0, m.rect)
	} else {
		p.Gradient(m.rect, Radius, InkBg3, InkBg2, InkBg2)
	}
	p.Stroke(m.rect, Radius, 1, InkLine)
}

// Describe tells what it shows.
func (m *Picture) Describe(_ *Context, n *Node) {
	if m.Alt != "" {
		n.Role, n.Name = RoleImage, m.Alt
	}
}
