package ui

import (
	"math"

	"demarche/assets"

	"github.com/hajimehoshi/ebiten/v2"
)

// ButtonKind is the weight a button has on the page.
type ButtonKind uint8

// The kinds: there is one primary button for a task; a danger button does what cannot be
// taken back; a quiet one has no frame until the pointer is over it.
const (
	Plain ButtonKind = iota
	Primary
	Danger
	Quiet
)

// Button does something when pressed.
type Button struct {
	Base
	Text string
	// Icon stands before the text, or alone; a button with an icon alone needs Named or Tip.
	Icon assets.Icon
	Kind ButtonKind
	// Small makes it as low as a chip.
	Small bool
	// Disabled is the reason why it cannot be used now, shown as a tooltip. Empty means it can.
	Disabled string
	// Pressed keeps it pushed in, for a button that switches something.
	Pressed bool
	// Default takes the focus first in a dialog.
	Default bool
	OnClick func()

	block *block
}

// Btn returns a plain button.
func Btn(text string, do func()) *Button { return &Button{Text: text, OnClick: do} }

// IconBtn returns a quiet button with an icon alone; name is its tooltip and its name.
func IconBtn(icon assets.Icon, name string, do func()) *Button {
	return Tip(name, Named(name, &Button{Icon: icon, Kind: Quiet, OnClick: do}))
}

func (b *Button) pad() (x, y float64) {
	switch {
	case b.Text == "" && b.Small:
		return 5, 5
	case b.Text == "":
		return 8, 8
	case b.Small:
		return 10, 4
	}
	return 16, 9
}

func (b *Button) inks() (fill, border, ink Ink) {
	switch {
	case b.Disabled != "":
		return InkBg1, InkLine, InkText3
	case b.Kind == Primary:
		return InkAccent, InkAccent, InkOnAccent
	case b.Kind == Danger:
		return InkConfBg, InkConf, InkConf
	case b.Kind == Quiet:
		return InkNone, InkNone, InkText2
	}
	return InkBg2, InkLine, InkText
}

func (b *Button) lay(c *Context, width float64, lines int) *block {
	_, _, ink := b.inks()
	return c.text(b.Text, runStyle{SizeBody, SemiBold, ink}, width, lines, DirAuto, 0, nil)
}

func (b *Button) iconWidth(c *Context) float64 {
	switch {
	case b.Icon == 0:
		return 0
	case b.Text == "":
		return c.em(18)
	}
	return c.em(16) + 8
}

// Measure returns the size of the icon and the text with the space around them; a text that is
// too long for a line takes two.
func (b *Button) Measure(c *Context, room Size) Size {
	px, py := b.pad()
	w, h := b.iconWidth(c), c.em(18)
	if b.Text != "" {
		k := fitted(room.W-2*px-w, Unbounded, func(width float64, lines int) *block { return b.lay(c, width, lines) })
		w, h = w+math.Ceil(k.w*4)/4, math.Max(k.h, h)
	}
	return Size{math.Min(w+2*px, math.Max(room.W, 2*px)), h + 2*py}
}

// Layout shapes the text for the place.
func (b *Button) Layout(c *Context, r Rect) {
	b.rect = r
	if b.Text == "" {
		return
	}
	px, py := b.pad()
	b.block = fitted(r.W-2*px-b.iconWidth(c), r.H-2*py, func(width float64, lines int) *block { return b.lay(c, width, lines) })
}

// Draw paints the button.
func (b *Button) Draw(c *Context, p *Painter) {
	fill, border, ink := b.inks()
	active := b.Disabled == "" && (c.hovered(b) || c.pressed(b))
	radius := float64(Radius)
	if b.Small {
		radius = RadiusChip
	}
	if b.Pressed {
		fill, border, ink = InkAccentBg, InkAccent, InkText
	}
	if active && b.Kind != Primary && b.Kind != Danger {
		fill = InkBg3
	}
	p.Fill(b.rect, radius, fill)
	p.Stroke(b.rect, radius, 1, border)
	if active && (b.Kind == Primary || b.Kind == Danger) {
		p.Stroke(b.rect.Inset(2, 2), radius-2, 1, ink)
	}
	r := b.rect
	iw := b.iconWidth(c)
	var tw float64
	if b.block != nil && b.Text != "" {
		tw = b.block.w
	}
	x := r.X + (r.W-iw-tw)/2
	box := Rect{x, r.Y, iw + tw, r.H}
	if b.Icon != 0 {
		size := c.em(16)
		if b.Text == "" {
			size = c.em(18)
		}
		p.Icon(b.Icon, c.mirror(Rect{x, r.Y, size, r.H}, box), size, ink)
	}
	if b.Text != "" {
		t := c.mirror(Rect{x + iw, r.Y, tw, r.H}, box)
		drawBlock(c, p, b.block, t, AlignStart, ink)
	}
}

// Focusable is true for a disabled button too: its reason must be within reach.
func (b *Button) Focusable() bool { return true }

func (b *Button) defaultFocus() bool { return b.Default }

// Handle presses the button.
func (b *Button) Handle(c *Context, e *Event) bool {
	return activates(c, b, e, func() {
		if b.Disabled == "" && b.OnClick != nil {
			b.OnClick()
		}
	})
}

func (b *Button) tipText(*Context) string {
	if b.Disabled != "" {
		return b.Disabled
	}
	if b.block != nil && b.block.cut {
		return b.Text
	}
	return ""
}

// Describe tells what the button does and whether it can.
func (b *Button) Describe(_ *Context, n *Node) {
	n.Role, n.Name = RoleButton, b.Text
	n.Enabled, n.Reason, n.Checked = b.Disabled == "", b.Disabled, b.Pressed
}

func (b *Button) cursor(*Context) ebiten.CursorShapeType {
	if b.Disabled != "" {
		return ebiten.CursorShapeNotAllowed
	}
	return ebiten.CursorShapePointer
}

// activates runs do for a click that ends where it began, and for Enter and Space. It
// reports whether it used the event.
func activates(c *Context, w Widget, e *Event, do func()) bool {
	switch e.Kind {
	case PointerDown:
		return !e.Right
	case PointerUp:
		if w.element().rect.Contains(e.Pos) && do != nil {
			do()
		}
		return true
	case KeyDown:
		if e.Mods == 0 && (e.Key == ebiten.KeyEnter || e.Key == ebiten.KeyNumpadEnter || e.Key == ebiten.KeySpace) {
			if !e.Repeat && do != nil {
				do()
			}
			return true
		}
	case TextInput:
		return e.Text == " "
	}
	return false
}
