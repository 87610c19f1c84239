package ui

import (
	"math"

	"demarche/assets"

	"github.com/hajimehoshi/ebiten/v2"
)

// Checkbox is a choice of yes or no with its words beside it.
type Checkbox struct {
	Base
	Text string
	// On is the state; the box writes to it. Where nil it keeps its own.
	On       *bool
	OnChange func(on bool)
	// Disabled is the reason why it cannot be changed now. Empty means it can.
	Disabled string
	// Switch draws it as a switch, for what takes effect at once.
	Switch bool

	text *Paragraph
}

// Mount finds the state and makes the text.
func (k *Checkbox) Mount(c *Context) {
	if k.On == nil {
		k.On = StateOf[bool](c, k)
	}
	ink := InkText
	if k.Disabled != "" {
		ink = InkText3
	}
	k.text = &Paragraph{Text: k.Text, Ink: ink, Align: AlignStart}
}

func (k *Checkbox) sign(c *Context) float64 {
	if k.Switch {
		return c.em(32)
	}
	return c.em(18)
}

// Measure returns the size of the sign and the text, which wraps.
func (k *Checkbox) Measure(c *Context, room Size) Size {
	s := c.Measure(k.text, Size{room.W - k.sign(c) - 8, room.H})
	return Size{s.W + k.sign(c) + 8, math.Max(s.H, c.em(18)) + 6}
}

// Layout places the text beside the sign.
func (k *Checkbox) Layout(c *Context, r Rect) {
	k.rect = r
	x := k.sign(c) + 8
	s := c.Measure(k.text, Size{r.W - x, r.H})
	t := Rect{r.X + x, r.Y + (r.H-s.H)/2, r.W - x, s.H}
	if s.H > c.em(24) {
		t.Y = r.Y + 3
	}
	c.Place(k.text, c.mirror(t, r))
}

// Draw paints the sign and the text.
func (k *Checkbox) Draw(c *Context, p *Painter) {
	w, h := k.sign(c), c.em(18)
	box := c.mirror(Rect{k.rect.X, k.rect.Y + math.Min(3, (k.rect.H-h)/2), w, h}, k.rect)
	ink := InkAccent
	if k.Disabled != "" {
		ink = InkText3
	}
	switch {
	case k.Switch:
		drawSwitch(c, p, box, *k.On, ink)
	case *k.On:
		p.Fill(box, 4, ink)
		p.Icon(assets.IconCheck, box, h-4, InkOnAccent)
	default:
		p.Fill(box, 4, InkBg2)
		p.Stroke(box, 4, 1.5, InkText3)
	}
	p.PaintChild(c, k.text)
}

func drawSwitch(c *Context, p *Painter, box Rect, on bool, ink Ink) {
	at := Point{box.X + box.H/2, box.Y + box.H/2}
	if on != c.RTL {
		at.X = box.Right() - box.H/2
	}
	if on {
		p.Fill(box, RadiusPill, ink)
		p.Dot(at, box.H/2-3, InkOnAccent)
		return
	}
	p.Fill(box, RadiusPill, InkBg3)
	p.Stroke(box, RadiusPill, 1.5, InkText3)
	p.Dot(at, box.H/2-4, InkText3)
}

// Focusable lets the keyboard reach it, and its reason where it is disabled.
func (k *Checkbox) Focusable() bool { return true }

func (k *Checkbox) focusRing(*Context) (Rect, float64, bool) { return k.rect, 4, true }

// Handle turns the choice over.
func (k *Checkbox) Handle(c *Context, e *Event) bool {
	return activates(c, k, e, func() {
		if k.Disabled != "" {
			return
		}
		*k.On = !*k.On
		if k.OnChange != nil {
			k.OnChange(*k.On)
		}
	})
}

func (k *Checkbox) tipText(*Context) string { return k.Disabled }

// Describe tells the words and the state.
func (k *Checkbox) Describe(_ *Context, n *Node) {
	n.Role, n.Name, n.Checked = RoleCheckbox, k.Text, *k.On
	if k.Switch {
		n.Role = RoleSwitch
	}
	n.Enabled, n.Reason = k.Disabled == "", k.Disabled
}

func (k *Checkbox) cursor(*Context) ebiten.CursorShapeType { return ebiten.CursorShapePointer }
