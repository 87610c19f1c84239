package ui

import (
	"math"
	"slices"

	"demarche/assets"

	"github.com/hajimehoshi/ebiten/v2"
)

// Menu is a list of things to choose or do, shown beside what it belongs to.
type Menu struct {
	Base
	Items    []Choice
	Selected int
	OnPick   func(i int)
	OnClose  func()

	list *List
}

// Mount makes the rows.
func (m *Menu) Mount(c *Context) {
	st := StateOf[menuState](c, m)
	st.follow(m.Items, m.Selected)
	m.list = &List{
		Count: len(m.Items), Selected: &st.marked, Label: "",
		OnOpen: m.pick,
		Row: func(i int) Widget {
			it := m.Items[i]
			ink, fill := InkText2, InkNone
			if i == st.marked {
				ink, fill = InkText, InkBg3
			}
			if it.Disabled != "" {
				ink = InkText3
			}
			var sign Widget
			switch {
			case it.Icon != 0:
				sign = &Glyph{Icon: it.Icon, Ink: ink}
			case i == m.Selected:
				sign = &Glyph{Icon: assets.IconCheck, Ink: InkAccent}
			default:
				sign = Wide(c.em(16), &Box{})
			}
			row := Row(8, sign, Flex(1, &Label{Text: it.Text, Ink: ink})).Padded(10, 6).Filled(fill, InkNone, RadiusChip)
			row.Role, row.Label = RoleOption, it.Text
			return &menuRow{menu: m, index: i, box: row}
		},
	}
}

// menuState is what a menu keeps while it is open.
type menuState struct {
	marked int      // the row that Enter picks
	keys   []string // of the rows, as they stood
}

// follow keeps the mark on the same item where the list has changed; on the first
// where that item has gone.
func (st *menuState) follow(items []Choice, selected int) {
	keys := make([]string, len(items))
	for i := range items {
		keys[i] = items[i].key()
	}
	switch {
	case st.keys == nil:
		st.marked = max(0, selected)
	case st.marked < len(st.keys):
		st.marked = max(0, slices.Index(keys, st.keys[st.marked]))
	}
	st.keys = keys
}

func (m *Menu) pick(i int) {
	if m.Items[i].Disabled != "" {
		return
	}
	if m.OnClose != nil {
		m.OnClose()
	}
	if m.OnPick != nil {
		m.OnPick(i)
	}
}

// Children returns the list.
func (m *Menu) Children() []Widget { return []Widget{m.list} }

// Measure returns the size of all rows, as far as the room goes.
func (m *Menu) Measure(c *Context, room Size) Size {
	var w, h float64
	for _, it := range m.Items {
		k := c.text(it.Text, runStyle{SizeBody, Regular, InkText}, 0, 1, DirAuto, 0, nil)
		w, h = math.Max(w, k.w), h+math.Max(k.h, c.em(16))+12
	}
	return Size{math.Min(room.W-8, math.Ceil(w)+c.em(16)+8+20+8+2), math.Min(room.H, h+8)}
}

// Layout places the list in the frame.
func (m *Menu) Layout(c *Context, r Rect) {
	m.rect = r
	c.Place(m.list, r.Inset(4, 4))
}

// Draw paints the frame and the rows.
func (m *Menu) Draw(c *Context, p *Painter) {
	p.Fill(m.rect, Radius, InkBg2)
	p.Stroke(m.rect, Radius, 1, InkText3)
	p.PaintChild(c, m.list)
}

// Handle closes the menu for Escape and for a press beside it.
func (m *Menu) Handle(c *Context, e *Event) bool {
	shut := false
	switch e.Kind {
	case KeyDown:
		switch e.Key {
		case ebiten.KeyEscape:
			shut = true
		case ebiten.KeySpace:
			m.pick(*m.list.Selected)
			return true
		}
	case PointerDown:
		shut = !m.rect.Contains(e.Pos)
	}
	if shut && m.OnClose != nil {
		m.OnClose()
		c.Invalidate()
	}
	return shut
}

// Describe tells that it is a menu.
func (m *Menu) Describe(_ *Context, n *Node) { n.Role = RoleMenu }

// menuRow is one row: a single click picks it.
type menuRow struct {
	Base
	menu  *Menu
	index int
	box   *Box
}

// Children returns what the row shows.
func (w *menuRow) Children() []Widget { return []Widget{w.box} }

// Measure returns the size of what the row shows.
func (w *menuRow) Measure(c *Context, room Size) Size { return c.Measure(w.box, room) }

// Layout places what the row shows.
func (w *menuRow) Layout(c *Context, r Rect) {
	w.rect = r
	c.Place(w.box, r)
}

// Draw paints what the row shows.
func (w *menuRow) Draw(c *Context, p *Painter) { p.PaintChild(c, w.box) }

// Handle picks the row.
func (w *menuRow) Handle(c *Context, e *Event) bool {
	if e.Kind != PointerDown && e.Kind != PointerUp {
		return false
	}
	return activates(c, w, e, func() { w.menu.pick(w.index) })
}

// MenuButton is a button that opens a menu of things to do.
type MenuButton struct {
	Base
	Button *Button
	Items  []Choice
	OnPick func(i int)
	// Open opens the menu, as a press of the button does.
	Open bool

	st *selectState
}

// Mount shows the menu where it is open.
func (b *MenuButton) Mount(c *Context) {
	b.st = StateOf[selectState](c, b)
	b.Button.OnClick = b.st.drop
	if b.Open && b.Button.Disabled == "" {
		b.Open = false
		b.st.drop()
	}
	if b.st.open {
		c.showMenu(b.st.menu(&Menu{Items: b.Items, Selected: -1, OnPick: b.OnPick, OnClose: func() { b.st.open = false }}), b)
	}
}

// Children returns the button.
func (b *MenuButton) Children() []Widget { return []Widget{b.Button} }

// Measure returns the size of the button.
func (b *MenuButton) Measure(c *Context, room Size) Size { return c.Measure(b.Button, room) }

// Layout places the button.
func (b *MenuButton) Layout(c *Context, r Rect) {
	b.rect = r
	c.Place(b.Button, r)
}

// Draw paints the button.
func (b *MenuButton) Draw(c *Context, p *Painter) { p.PaintChild(c, b.Button) }
