package ui

import (
	"slices"
	"unicode/utf8"
)

// toast is a notice shown for a while.
type toast struct {
	tone  Tone
	text  string
	until int
}

// toastTicks is how long a notice stays at least, letterTicks for each of its letters,
// mostToasts how many there are at once: older ones make room.
const (
	toastTicks  = 240
	letterTicks = 4
	mostToasts  = 3
)

func (r *Root) toast(tone Tone, text string) {
	r.toasts = append(r.toasts, toast{tone, text, r.tick + max(toastTicks, letterTicks*utf8.RuneCountInString(text))})
	r.toasts = r.toasts[max(0, len(r.toasts)-mostToasts):]
	r.stale = true
}

func (r *Root) updateToasts() {
	had := len(r.toasts)
	r.toasts = slices.DeleteFunc(r.toasts, func(t toast) bool { return r.tick >= t.until })
	r.stale = r.stale || len(r.toasts) < had
}

// placeToasts returns the newest notices, each over the width of their place.
func (r *Root) placeToasts(most int) Widget {
	r.placed = true
	if len(r.toasts) == 0 {
		return nil
	}
	col := Column(8)
	for _, t := range r.toasts[max(0, len(r.toasts)-most):] {
		col.Add(toastBox(t, Flex(1, &Paragraph{Text: t.text, Ink: InkText, MaxLines: 4})))
	}
	return col
}

// addToasts puts the notices at the lower edge, the newest lowest, unless they have a place in
// the scene. While a dialog is open they stand in the corner at the start, clear of its buttons.
func (r *Root) addToasts(window Rect) {
	if len(r.toasts) == 0 || r.placed && !r.asked() {
		return
	}
	col := Column(8)
	for _, t := range r.toasts {
		col.Add(toastBox(t, MaxWide(560, &Paragraph{Text: t.text, Ink: InkText})))
	}
	c := &r.ctx
	c.mount(col, nil, -2)
	s := c.Measure(col, Size{window.W - 32, window.H})
	at := Rect{(window.W - s.W) / 2, window.H - s.H - 24, s.W, s.H}
	if r.asked() { // whose buttons stand at the end
		at = c.mirror(Rect{24, window.H - s.H - 24, s.W, s.H}, window)
	}
	c.Place(col, at)
	r.layers = append(r.layers, layer{widget: col, passive: true})
}

// asked tells whether a dialog is open.
func (r *Root) asked() bool {
	return slices.ContainsFunc(r.pending, func(o overlay) bool {
		_, dialog := o.widget.(*Dialog)
		return dialog
	})
}

func toastBox(t toast, says Widget) Widget {
	b := Row(8, says)
	b.Fill, b.Border, b.Radius, b.Pad = t.tone.Bg(), t.tone.Fg(), Radius, Pad(16, 8)
	b.Role, b.Label = RoleStatus, t.text
	return b
}
