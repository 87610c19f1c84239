package ui

import (
	"testing"

	"github.com/hajimehoshi/ebiten/v2"
)

// buildScene makes a scene of a function.
type buildScene func(c *Context) Widget

func (f buildScene) Build(c *Context) Widget { return f(c) }

// driver drives a Root by hand, as a person would, without a window.
type driver struct {
	*Root
	t  *testing.T
	in Input
}

func drive(t *testing.T, build func(c *Context) Widget) *driver {
	t.Helper()
	d := &driver{Root: NewRoot(buildScene(build)), t: t}
	d.Resize(800, 600, 1)
	d.tickOnce()
	return d
}

func (d *driver) tickOnce() {
	in := d.in
	d.Root.Update(&in)
	d.in.Keys, d.in.Text, d.in.WheelX, d.in.WheelY = nil, "", 0, 0
}

func (d *driver) press(keys ...ebiten.Key) {
	for _, k := range keys {
		d.in.Keys = []KeyPress{{Key: k}}
		d.tickOnce()
	}
}

func (d *driver) chord(m Mods, k ebiten.Key) {
	d.in.Keys = []KeyPress{{Key: k, Mods: m}}
	d.tickOnce()
}

func (d *driver) typeText(s string) {
	d.in.Text = s
	d.tickOnce()
}

func (d *driver) moveTo(p Point) {
	d.in.X, d.in.Y = p.X, p.Y
	d.tickOnce()
}

func (d *driver) click(p Point) {
	d.moveTo(p)
	d.in.Left = true
	d.tickOnce()
	d.in.Left = false
	d.tickOnce()
}

// clickOn clicks the middle of a node of the semantic tree.
func (d *driver) clickOn(role Role, name string) {
	d.t.Helper()
	d.click(d.node(role, name).Bounds.Center())
}

func (d *driver) node(role Role, name string) *Node {
	d.t.Helper()
	n := d.Semantics().Find(role, name)
	if n == nil {
		d.t.Fatalf("no %s %q in\n%s", role, name, d.Semantics())
	}
	return n
}

// focusName returns the name of what holds the focus.
func (d *driver) focusName() string {
	name := ""
	d.Semantics().Walk(func(n *Node, _ int) {
		if n.Focused {
			name = n.Name
		}
	})
	return name
}
