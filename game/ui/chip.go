package ui

import (
	"math"

	"demarche/assets"

	"github.com/hajimehoshi/ebiten/v2"
)

// Pill is a short mark in a rounded frame, such as a count or a state. It cannot be pressed.
type Pill struct {
	Base
	Text string
	Tone Tone
	// Icon stands before the text.
	Icon assets.Icon
	// Small is the size used in lists.
	Small bool

	block *block
}

// Mark returns a pill.
func Mark(tone Tone, text string) *Pill { return &Pill{Text: text, Tone: tone} }

func (m *Pill) lay(c *Context, width float64, lines int) *block {
	size := float64(SizeBody)
	if m.Small {
		size = SizeSmall
	}
	return c.textSoon(m.Text, runStyle{size, Regular, m.Tone.Fg()}, width, lines, DirAuto, 0, nil)
}

func (m *Pill) pad() (x, y float64) {
	if m.Small {
		return 9, 2
	}
	return 11, 4
}

func (m *Pill) iconWidth(c *Context) float64 {
	if m.Icon == 0 {
		return 0
	}
	return c.em(13) + 5
}

// Measure returns the size of the text in its frame; one that is too long for a line takes two.
func (m *Pill) Measure(c *Context, room Size) Size {
	x, y := m.pad()
	around := 2*x + m.iconWidth(c)
	k := fitted(room.W-around, Unbounded, func(width float64, lines int) *block { return m.lay(c, width, lines) })
	return Size{math.Min(math.Ceil(k.w*4)/4+around, room.W), k.h + 2*y}
}

// Layout shapes the text for the place.
func (m *Pill) Layout(c *Context, r Rect) {
	m.rect = r
	x, y := m.pad()
	m.block = fitted(r.W-2*x-m.iconWidth(c), r.H-2*y, func(width float64, lines int) *block { return m.lay(c, width, lines) })
}

// Draw paints the pill.
func (m *Pill) Draw(c *Context, p *Painter) {
	p.Fill(m.rect, RadiusPill, m.Tone.Bg())
	if m.Tone == TonePlain {
		p.Stroke(m.rect, RadiusPill, 1, InkLine)
	}
	iw := m.iconWidth(c)
	w := m.block.w + iw
	x := m.rect.X + (m.rect.W-w)/2
	box := Rect{x, m.rect.Y, w, m.rect.H}
	if m.Icon != 0 {
		p.Icon(m.Icon, c.mirror(Rect{x, m.rect.Y, c.em(13), m.rect.H}, box), c.em(13), m.Tone.Fg())
	}
	drawBlock(c, p, m.block, c.mirror(Rect{x + iw, m.rect.Y, m.block.w, m.rect.H}, box), AlignStart, InkAuto)
}

func (m *Pill) tipText(*Context) string {
	if m.block != nil && m.block.cut {
		return m.Text
	}
	return ""
}

// Describe tells the text.
func (m *Pill) Describe(_ *Context, n *Node) { n.Role, n.Name = RoleText, m.Text }

// Chip is a choice that can be on or off, such as a platform to publish on.
type Chip struct {
	Base
	Text string
	Icon assets.Icon
	On   bool
	// Disabled is the reason why it cannot be used now. Empty means it can.
	Disabled string
	// OnChange is told the new state; the caller keeps it.
	OnChange func(on bool)
	// Radio makes it one of several of which one is on.
	Radio bool

	block *block
}

func (h *Chip) ink() Ink {
	switch {
	case h.Disabled != "":
		return InkText3
	case h.On:
		return InkText
	}
	return InkText2
}

func (h *Chip) lay(c *Context, width float64) *block {
	return c.text(h.Text, runStyle{SizeBody, Regular, h.ink()}, width, 1, DirAuto, 0, nil)
}

func (h *Chip) iconWidth(c *Context) float64 {
	if h.Icon == 0 {
		return 0
	}
	return c.em(14) + 6
}

// Measure returns the size of the text in its frame.
func (h *Chip) Measure(c *Context, room Size) Size {
	k := h.lay(c, 0)
	return Size{math.Min(math.Ceil(k.w*4)/4+22+h.iconWidth(c), room.W), k.h + 10}
}

// Layout shapes the text for the place.
func (h *Chip) Layout(c *Context, r Rect) {
	h.rect = r
	h.block = h.lay(c, 0)
	if room := r.W - 22 - h.iconWidth(c); h.block.w > room+0.5 {
		h.block = h.lay(c, math.Max(1, room))
	}
}

// Draw paints the chip. A chip that is on has an accent frame, a ground and brighter text.
func (h *Chip) Draw(c *Context, p *Painter) {
	fill, border := InkBg2, InkLine
	if h.On {
		fill, border = InkAccentBg, InkAccent
	} else if h.Disabled == "" && (c.hovered(h) || c.pressed(h)) {
		fill = InkBg3
	}
	p.Fill(h.rect, RadiusChip, fill)
	p.Stroke(h.rect, RadiusChip, 1, border)
	iw := h.iconWidth(c)
	in := h.rect.Inset(11, 0)
	if h.Icon != 0 {
		p.Icon(h.Icon, c.mirror(Rect{in.X, in.Y, c.em(14), in.H}, in), c.em(14), h.ink())
	}
	drawBlock(c, p, h.block, c.mirror(Rect{in.X + iw, in.Y, in.W - iw, in.H}, in), AlignStart, InkAuto)
}

// Focusable lets the keyboard reach it, and its reason where it is disabled.
func (h *Chip) Focusable() bool { return true }

func (h *Chip) defaultFocus() bool { return h.On }

func (h *Chip) focusRing(*Context) (Rect, float64, bool) { return h.rect, RadiusChip, true }

// Handle turns the chip over.
func (h *Chip) Handle(c *Context, e *Event) bool {
	return activates(c, h, e, func() {
		if h.Disabled == "" && h.OnChange != nil && !(h.Radio && h.On) {
			h.OnChange(!h.On)
		}
	})
}

func (h *Chip) tipText(*Context) string {
	if h.Disabled != "" {
		return h.Disabled
	}
	if h.block != nil && h.block.cut {
		return h.Text
	}
	return ""
}

// Describe tells the choice and its state.
func (h *Chip) Describe(_ *Context, n *Node) {
	n.Role, n.Name, n.Checked = RoleSwitch, h.Text, h.On
	if h.Radio {
		n.Role = RoleRadio
	}
	n.Enabled, n.Reason = h.Disabled == "", h.Disabled
}

func (h *Chip) cursor(*Context) ebiten.CursorShapeType { return ebiten.CursorShapePointer }
