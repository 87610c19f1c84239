package ui

import (
	"math"

	"github.com/hajimehoshi/ebiten/v2"
)

// Dialog is a box in the middle of the window that takes all input until it is closed.
// Show one with Context.Show for as long as it is open.
type Dialog struct {
	Base
	Title string
	// Body is shown below the title; what is too high for the window scrolls.
	Body Widget
	// Buttons stand at the end of the lower edge.
	Buttons []Widget
	// MaxWidth is in px at scale 1, 0 for 520.
	MaxWidth float64
	// OnClose is called for Escape and a press beside the dialog. Where nil the dialog must
	// be answered by its buttons.
	OnClose func()

	frame *Box
}

// Confirm returns a dialog that asks before something that cannot be taken back.
func Confirm(title, text, yes, no string, danger bool, do, cancel func()) *Dialog {
	kind := Primary
	if danger {
		kind = Danger
	}
	return &Dialog{
		Title: title, Body: &Paragraph{Text: text, Ink: InkText2}, OnClose: cancel,
		Buttons: []Widget{
			&Button{Text: no, OnClick: cancel, Default: danger},
			&Button{Text: yes, Kind: kind, OnClick: do, Default: !danger},
		},
	}
}

// Mount makes the frame.
func (d *Dialog) Mount(*Context) {
	foot := Flow(8, d.Buttons...)
	foot.Justify = AlignEnd
	foot.Pad = Edges{20, 12, 20, 16}
	head := Row(12, Flex(1, &Label{Text: d.Title, Size: SizeLarge, Weight: SemiBold, Role: RoleHeading}))
	head.Pad = Edges{20, 16, 20, 8}
	d.frame = Column(0, head, &Scroll{Child: d.Body, Pad: Pad(20, 4)})
	if len(d.Buttons) > 0 {
		d.frame.Add(foot)
	}
	d.frame.Fill, d.frame.Border, d.frame.Radius = InkBg1, InkText3, RadiusBig
}

// Children returns the frame.
func (d *Dialog) Children() []Widget { return []Widget{d.frame} }

func (d *Dialog) size(c *Context, room Size) Size {
	w := d.MaxWidth
	if w == 0 {
		w = 520
	}
	w = math.Min(c.em(w), room.W-32)
	s := c.Measure(d.frame, Size{w, room.H - 32})
	return Size{w, math.Min(s.H, room.H-32)}
}

// Measure asks for the whole window, which it darkens.
func (d *Dialog) Measure(_ *Context, room Size) Size { return room }

// Layout puts the frame in the middle.
func (d *Dialog) Layout(c *Context, r Rect) {
	d.rect = r
	s := d.size(c, Size{r.W, r.H})
	c.Place(d.frame, Rect{math.Round(r.X + (r.W-s.W)/2), math.Round(r.Y + (r.H-s.H)/2), s.W, s.H})
}

// Draw darkens the window and paints the frame.
func (d *Dialog) Draw(c *Context, p *Painter) {
	p.FillColor(d.rect, 0, fade(c.Theme.Color(InkBg0), 0.7))
	p.PaintChild(c, d.frame)
}

// Handle closes the dialog, and keeps everything else from what is below.
func (d *Dialog) Handle(_ *Context, e *Event) bool {
	switch e.Kind {
	case KeyDown:
		if e.Key == ebiten.KeyEscape && d.OnClose != nil {
			d.OnClose()
			return true
		}
		return false
	case PointerDown:
		return true
	case PointerUp:
		if d.OnClose != nil && !d.frame.rect.Contains(e.Pos) && !d.frame.rect.Contains(e.Start) {
			d.OnClose()
		}
		return true
	case Wheel:
		return true
	}
	return false
}

// Describe tells the title.
func (d *Dialog) Describe(_ *Context, n *Node) {
	n.Role, n.Name, n.Bounds = RoleDialog, d.Title, d.frame.rect
}
