package ui

import (
	"math"
	"strconv"

	"demarche/assets"

	"github.com/hajimehoshi/ebiten/v2"
)

// Select is a choice of one from a list that drops down.
type Select struct {
	Base
	Items []Choice
	// Selected is the choice; the widget writes to it. Where nil it keeps its own.
	Selected *int
	OnChange func(i int)
	// Label is its name; Hint is shown while nothing is chosen (Selected below 0).
	Label, Hint string

	st    *selectState
	block *block
}

type selectState struct {
	own    int
	open   bool
	opened int // times
}

// drop opens the menu.
func (st *selectState) drop() {
	if !st.open {
		st.open = true
		st.opened++
	}
}

// menu gives a menu an identity of its own each time that it opens: where it stood
// the last time says nothing of what is meant now.
func (st *selectState) menu(m *Menu) *Menu { return Key("menu "+strconv.Itoa(st.opened), m) }

// Mount shows the list where it is open.
func (s *Select) Mount(c *Context) {
	s.st = StateOf[selectState](c, s)
	if s.Selected == nil {
		s.Selected = &s.st.own
	}
	if s.st.open {
		c.showMenu(s.st.menu(&Menu{Items: s.Items, Selected: *s.Selected, OnPick: s.pick, OnClose: s.close}), s)
	}
}

func (s *Select) pick(i int) {
	s.st.open = false
	if i != *s.Selected {
		*s.Selected = i
		if s.OnChange != nil {
			s.OnChange(i)
		}
	}
}

func (s *Select) close() { s.st.open = false }

func (s *Select) lay(c *Context, width float64, lines int) *block {
	text, ink := s.Hint, InkText3
	if i := *s.Selected; i >= 0 && i < len(s.Items) {
		text, ink = s.Items[i].Text, InkText
	}
	return c.text(text, runStyle{SizeBody, Regular, ink}, width, lines, DirAuto, 0, nil)
}

// Measure returns the width of the widest option; one that is too long for a line takes two.
func (s *Select) Measure(c *Context, room Size) Size {
	var w float64
	for _, it := range s.Items {
		w = math.Max(w, c.text(it.Text, runStyle{SizeBody, Regular, InkText}, 0, 1, DirAuto, 0, nil).w)
	}
	around := 24 + c.em(16) + 8
	k := fitted(room.W-around, Unbounded, func(width float64, lines int) *block { return s.lay(c, width, lines) })
	return Size{math.Min(math.Ceil(w)+around, room.W), math.Max(math.Round(c.em(SizeBody)*1.45), k.h) + 14}
}

// Layout shapes the option chosen for the place.
func (s *Select) Layout(c *Context, r Rect) {
	s.rect = r
	s.block = fitted(r.W-24-c.em(16)-8, r.H-14, func(width float64, lines int) *block { return s.lay(c, width, lines) })
}

// Draw paints the frame and the option chosen.
func (s *Select) Draw(c *Context, p *Painter) {
	fill, border := InkBg2, InkLine
	if s.st.open || c.hovered(s) {
		fill = InkBg3
	}
	p.Fill(s.rect, Radius, fill)
	p.Stroke(s.rect, Radius, 1, border)
	in := s.rect.Inset(12, 0)
	w := c.em(16)
	drawBlock(c, p, s.block, c.mirror(Rect{in.X, in.Y, in.W - w - 8, in.H}, in), AlignStart, InkAuto)
	p.Icon(assets.IconChevronDown, c.mirror(Rect{in.Right() - w, in.Y, w, in.H}, in), w, InkText2)
}

// Focusable lets the keyboard reach it.
func (s *Select) Focusable() bool { return true }

// Handle opens the list, and steps through the options without opening it.
func (s *Select) Handle(c *Context, e *Event) bool {
	if e.Kind == KeyDown && e.Mods == 0 {
		i := *s.Selected
		switch e.Key {
		case ebiten.KeyArrowDown:
			i++
		case ebiten.KeyArrowUp:
			i--
		}
		if i != *s.Selected {
			if i >= 0 && i < len(s.Items) && s.Items[i].Disabled == "" {
				s.pick(i)
			}
			c.Invalidate()
			return true
		}
	}
	return activates(c, s, e, s.st.drop)
}

// Describe tells the name and the option chosen.
func (s *Select) Describe(_ *Context, n *Node) {
	n.Role, n.Name, n.Expanded = RoleComboBox, s.Label, s.st.open
	if i := *s.Selected; i >= 0 && i < len(s.Items) {
		n.Value = s.Items[i].Text
	}
}

func (s *Select) tipText(*Context) string {
	if s.block != nil && s.block.cut {
		return s.block.text
	}
	return ""
}

// showMenu shows m beside a widget until it is closed.
func (c *Context) showMenu(m *Menu, at Widget) {
	c.root.pending = append(c.root.pending, overlay{widget: m, of: at})
}
