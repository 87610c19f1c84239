package game

import (
	"math"
	"strings"

	"github.com/hajimehoshi/ebiten/v2"

	"demarche/game/ui"
)

// hands are how a player reaches what is on the screen.
type hands interface {
	// press presses a control; after is the name of what it stands below, or "".
	press(role ui.Role, name, after string)
	// pick takes a line of a list that drops down; part of its name is enough.
	pick(role ui.Role, list, line string)
	// read opens a message, by its subject.
	read(subject string)
	// turn goes to a page of the desk, which has a key too.
	turn(key, page string)
	// letter brings a text into the composer: the prepared one of this title, or
	// what the hands can write themselves.
	letter(title, text string)
	// next lets time pass.
	next()
}

// mouse does everything by moving, clicking and turning the wheel.
type mouse struct{ *desk }

func (h mouse) press(role ui.Role, name, after string) { h.clickOn(h.control(role, name, after)) }

func (h mouse) pick(role ui.Role, list, line string) {
	h.press(role, list, "")
	h.clickOn(h.line(line))
}

func (h mouse) read(subject string) {
	h.press(ui.RoleTab, h.f.app.Words.T("room.inbox-title"), "")
	n := h.search(func(n *ui.Node) bool { return n.Role == ui.RoleListItem && strings.Contains(n.Name, subject) })
	if n == nil {
		h.Fatalf("no message %q:\n%s", subject, h.f.root.Semantics())
	}
	h.clickOn(n)
}

func (h mouse) turn(_, page string) { h.tab(page) }

// tab clicks a tab, whatever count stands on it.
func (h mouse) tab(page string) { h.press(ui.RoleTab, page, "") }

func (h mouse) letter(title, _ string) {
	h.pick(ui.RoleButton, h.f.app.Words.T("room.drafts"), title)
}

func (h mouse) next() { h.press(ui.RoleButton, h.f.app.Words.T("room.next"), "") }

// clickOn clicks on a control, and turns the wheel first where it is out of sight.
func (h mouse) clickOn(n *ui.Node) {
	h.Helper()
	for range 100 {
		n = h.search(func(m *ui.Node) bool { return m.ID == n.ID })
		if n == nil {
			h.Fatalf("what is sought has gone:\n%s", h.f.root.Semantics())
		}
		if n.Seen.H > n.Bounds.H/2 && n.Seen.W > 0 {
			at := n.Seen.Center()
			h.tick(ui.Input{X: at.X, Y: at.Y})
			h.tick(ui.Input{X: at.X, Y: at.Y, Left: true})
			h.tick(ui.Input{X: at.X, Y: at.Y})
			return
		}
		over := h.around(n)
		at := over.Seen.Center()
		h.tick(ui.Input{X: at.X, Y: at.Y, WheelY: math.Copysign(1, over.Seen.Y+over.Seen.H/2-n.Bounds.Y)})
		for range 20 { // the area glides
			h.tick(ui.Input{X: at.X, Y: at.Y})
		}
	}
	h.Fatalf("the wheel never brings %s %q into sight:\n%s", n.Role, n.Name, h.f.root.Semantics())
}

// around returns the smallest area in sight that has the node in it.
func (d *desk) around(n *ui.Node) *ui.Node {
	var way []*ui.Node
	var found *ui.Node
	d.f.root.Semantics().Walk(func(m *ui.Node, depth int) {
		if found != nil {
			return
		}
		way = append(way[:depth], m)
		if m.ID != n.ID {
			return
		}
		for _, above := range way[:depth] {
			if !above.Seen.Empty() {
				found = above
			}
		}
	})
	return found
}

// keyboard does everything by keys.
type keyboard struct{ *desk }

func (h keyboard) press(role ui.Role, name, after string) {
	h.reach(h.control(role, name, after))
	h.desk.press(ebiten.KeyEnter, 0)
}

func (h keyboard) pick(role ui.Role, list, line string) {
	h.press(role, list, "")
	h.tick(ui.Input{})
	n := h.line(line)
	h.desk.press(ebiten.KeyHome, 0)
	for _, o := range h.lines() {
		if o.ID == n.ID {
			break
		}
		h.desk.press(ebiten.KeyArrowDown, 0)
	}
	h.desk.press(ebiten.KeyEnter, 0)
}

func (h keyboard) read(subject string) {
	h.typed("i")
	h.tick(ui.Input{})
	h.desk.press(ebiten.KeyHome, 0)
	for range 30 {
		h.tick(ui.Input{})
		if h.f.root.Semantics().Find(ui.RoleHeading, subject) != nil {
			return
		}
		h.desk.press(ebiten.KeyArrowDown, 0)
	}
	h.Fatalf("the arrows never open %q:\n%s", subject, h.f.root.Semantics())
}

func (h keyboard) turn(key, _ string) { h.typed(key) }

func (h keyboard) letter(_, text string) {
	h.reach(h.search(func(n *ui.Node) bool { return n.Role == ui.RoleTextBox && strings.HasPrefix(n.Name, "Text in") }))
	h.typed(text)
}

func (h keyboard) next() { h.typed("n") }

// reach moves the focus with the Tab key to a control, and with arrows inside a group
// of which the Tab key stops at one.
func (h keyboard) reach(to *ui.Node) {
	h.Helper()
	focus := func() ui.ID {
		if n := h.search(func(n *ui.Node) bool { return n.Focused }); n != nil {
			return n.ID
		}
		return 0
	}
	inside := map[ui.ID]bool{} // of the group that the focus is in
	for range 400 {
		n := h.search(func(n *ui.Node) bool { return n.ID == to.ID })
		if n == nil {
			h.Fatalf("what is sought has gone:\n%s", h.f.root.Semantics())
		}
		if n.Focused {
			return
		}
		if at := h.search(func(n *ui.Node) bool { return n.Focused }); at != nil && !inside[at.ID] && grouped(at) && grouped(n) {
			inside[at.ID] = true
			h.desk.press(ebiten.KeyArrowRight, 0)
			if !inside[focus()] {
				continue
			}
		}
		clear(inside)
		h.desk.press(ebiten.KeyTab, 0)
	}
	h.Fatalf("the Tab key never reaches the %s %q:\n%s", to.Role, to.Name, h.f.root.Semantics())
}

// grouped tells whether arrows pass over a control inside a group; in others they turn
// what is chosen.
func grouped(n *ui.Node) bool {
	return n.Role == ui.RoleButton || n.Role == ui.RoleComboBox || n.Role == ui.RoleSwitch
}

// control finds a control in sight or out of it, below what bears a name.
func (d *desk) control(role ui.Role, name, after string) *ui.Node {
	d.Helper()
	d.tick(ui.Input{})
	below := after == ""
	n := d.search(func(n *ui.Node) bool {
		below = below || n.Name == after
		return below && n.Role == role && n.Name == name && (n.Focusable || role == ui.RoleTab)
	})
	if n == nil {
		d.Fatalf("no %s %q below %q:\n%s", role, name, after, d.f.root.Semantics())
	}
	if !n.Enabled {
		d.Fatalf("%s %q cannot be pressed: %s", role, name, n.Reason)
	}
	return n
}

// search returns the first node, in reading order, of which something is true. A
// dialog is all that there is while it stands.
func (d *desk) search(so func(*ui.Node) bool) (found *ui.Node) {
	tree := d.f.root.Semantics()
	for i := len(tree.Children) - 1; i >= 0; i-- {
		if r := tree.Children[i].Role; r == ui.RoleDialog || r == ui.RoleMenu {
			tree = tree.Children[i]
			break
		}
	}
	tree.Walk(func(n *ui.Node, _ int) {
		if found == nil && so(n) {
			found = n
		}
	})
	return found
}

// lines are those of the list that has dropped down.
func (d *desk) lines() (list []*ui.Node) {
	d.search(func(n *ui.Node) bool {
		if n.Role == ui.RoleOption {
			list = append(list, n)
		}
		return false
	})
	return list
}

func (d *desk) line(part string) *ui.Node {
	d.Helper()
	d.tick(ui.Input{})
	for _, n := range d.lines() {
		if strings.Contains(n.Name, part) {
			return n
		}
	}
	for _, n := range d.lines() {
		d.Log(n.Name)
	}
	d.Fatalf("no line with %q:\n%s", part, d.f.root.Semantics())
	return nil
}
