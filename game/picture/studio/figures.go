package studio

import (
	"sync"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"

	"demarche/assets"
	"demarche/game/picture"
)

// numerals is the font of the game, for the digits of times and amounts.
var numerals = sync.OnceValue(func() *sfnt.Font {
	f, err := sfnt.Parse(assets.SansSemiBold)
	if err != nil {
		panic("studio: " + err.Error()) // the font is part of the program
	}
	return f
})

// outline returns the shape of a text, its baseline from 0, 0, and its width.
func outline(text string, size float64) (picture.Path, float64) {
	var buf sfnt.Buffer
	var out picture.Path
	f, x := numerals(), 0.0
	ppem := fixed.I(256)
	k := size / 256
	for _, r := range text {
		g, err := f.GlyphIndex(&buf, r)
		if err != nil || g == 0 {
			continue
		}
		segs, err := f.LoadGlyph(&buf, g, ppem, nil)
		if err != nil {
			continue
		}
		var p picture.Path
		at := func(q fixed.Point26_6) (float64, float64) {
			return x + float64(q.X)/64*k, float64(q.Y) / 64 * k
		}
		var fx, fy float64
		for _, s := range segs {
			ax, ay := at(s.Args[0])
			switch s.Op {
			case sfnt.SegmentOpMoveTo:
				p.Move(ax, ay)
			case sfnt.SegmentOpLineTo:
				p.Line(ax, ay)
			case sfnt.SegmentOpQuadTo:
				bx, by := at(s.Args[1])
				p.Curve(fx+(ax-fx)*2/3, fy+(ay-fy)*2/3, bx+(ax-bx)*2/3, by+(ay-by)*2/3, bx, by)
				ax, ay = bx, by
			case sfnt.SegmentOpCubeTo:
				bx, by := at(s.Args[1])
				cx, cy := at(s.Args[2])
				p.Curve(ax, ay, bx, by, cx, cy)
				ax, ay = cx, cy
			}
			fx, fy = ax, ay
		}
		out = out.Add(p)
		if adv, err := f.GlyphAdvance(&buf, g, ppem, font.HintingNone); err == nil {
			x += float64(adv) / 64 * k
		}
	}
	return out, x
}

// Figures writes digits and signs, their baseline from x, y; anchor 0 begins
// there, 0.5 stands around it, 1 ends there.
func Figures(text string, x, y, size, anchor float64, ink picture.Ink) Layer {
	return func(c *picture.Canvas) {
		p, w := outline(text, size)
		c.Fill(p.Shift(x-w*anchor, y), picture.Flat(ink))
	}
}
