package ui

import "math"

// tipState decides which tooltip is shown.
type tipState struct {
	over  ID
	text  string
	since int
	shown ID
	moved int  // when the focus came to what it is shown for
	byKey bool // it is shown for what the keyboard came to
	done  ID   // what was pressed: its tooltip has been read
}

// tipDelay is how long the pointer rests before a tooltip shows, in ticks; tipStay how long
// that of what the keyboard has come to covers what is below.
const (
	tipDelay = 30
	tipStay  = 300
)

// tipOf returns what the tooltip of w says: its own words, the reason a control cannot be
// used, or a text that did not fit.
func (r *Root) tipOf(w Widget) string {
	if w == nil {
		return ""
	}
	if t := w.element().tip; t != "" {
		return t
	}
	if t, ok := w.(interface{ tipText(c *Context) string }); ok {
		return t.tipText(&r.ctx)
	}
	return ""
}

// tipWidget returns the nearest thing around w that has a tooltip.
func (r *Root) tipWidget(w Widget) Widget {
	for ; w != nil; w = w.element().parent {
		if r.tipOf(w) != "" {
			return w
		}
	}
	return nil
}

func (r *Root) updateTips() {
	t := &r.tips
	var over ID
	var text string
	if w := r.tipWidget(r.hoverTop); w != nil && !r.down {
		over, text = w.element().id, r.tipOf(w)
	}
	// One widget may have several tooltips, as a text has for its marked words.
	if over != t.over || text != t.text {
		t.over, t.text, t.since = over, text, r.tick
		if t.shown != 0 && !t.byKey {
			t.shown = 0
			r.stale = true
		}
		if over != t.done && !r.down {
			t.done = 0
		}
	}
	if t.shown != 0 && t.byKey && t.shown != over && r.tick-t.moved >= tipStay {
		t.shown = 0
		r.stale = true
	}
	if over != 0 && t.shown != over && over != t.done && r.tick-t.since == tipDelay {
		t.shown, t.byKey = over, false
		r.stale = true
	}
}

// focusMoved shows the tooltip of what the keyboard has come to.
func (t *tipState) focusMoved(r *Root) {
	t.shown, t.moved, t.byKey = 0, r.tick, true
	if w := r.find(r.focus); w != nil && !r.down && r.tipOf(w) != "" {
		t.shown = r.focus
	}
}

// pressed takes the tooltip away of what is pressed, until the pointer has left it.
func (t *tipState) pressed(r *Root) {
	t.hide(r)
	if w := r.tipWidget(r.hoverTop); w != nil {
		t.done = w.element().id
	}
}

func (t *tipState) hide(r *Root) {
	if t.shown != 0 {
		t.shown = 0
		r.stale = true
	}
	t.since = r.tick - tipDelay - 1
}

// addTip lays the tooltip out below its widget, or above where below is no room.
func (r *Root) addTip(window Rect) {
	if r.tips.shown == 0 {
		return
	}
	w := r.find(r.tips.shown)
	text := r.tipOf(w)
	if text == "" {
		return
	}
	c := &r.ctx
	b := Row(0, MaxWide(360, &Paragraph{Text: text, Size: SizeSmall, Ink: InkText}))
	b.Fill, b.Border, b.Radius, b.Pad = InkBg3, InkLine, RadiusChip, Pad(10, 6)
	b.Role, b.Label = RoleTooltipText, text
	c.mount(b, nil, -1)
	s := c.Measure(b, Size{math.Min(380, window.W-16), window.H})
	a := w.element().rect
	p := Rect{a.X + (a.W-s.W)/2, a.Bottom() + 6, s.W, s.H}
	if p.Bottom() > window.H-4 {
		p.Y = a.Y - 6 - s.H
	}
	p.X = clamp(p.X, 8, math.Max(8, window.W-8-s.W))
	p.Y = math.Max(4, p.Y)
	c.Place(b, p)
	r.layers = append(r.layers, layer{widget: b, passive: true})
}
