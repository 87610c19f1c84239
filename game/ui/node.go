package ui

import "strings"

// Role says what a widget is for, in the words of WAI-ARIA.
type Role string

// The roles the kit uses.
const (
	RoleNone        Role = ""
	RoleText        Role = "text"
	RoleHeading     Role = "heading"
	RoleButton      Role = "button"
	RoleLink        Role = "link"
	RoleCheckbox    Role = "checkbox"
	RoleSwitch      Role = "switch"
	RoleRadio       Role = "radio"
	RoleTab         Role = "tab"
	RoleTabList     Role = "tablist"
	RoleGroup       Role = "group"
	RoleTextBox     Role = "textbox"
	RoleList        Role = "list"
	RoleListItem    Role = "listitem"
	RoleDialog      Role = "dialog"
	RoleImage       Role = "img"
	RoleMeter       Role = "meter"
	RoleProgress    Role = "progressbar"
	RoleSlider      Role = "slider"
	RoleTable       Role = "table"
	RoleRow         Role = "row"
	RoleCell        Role = "cell"
	RoleColumnHead  Role = "columnheader"
	RoleComboBox    Role = "combobox"
	RoleMenu        Role = "menu"
	RoleOption      Role = "option"
	RoleStatus      Role = "status"
	RoleRegion      Role = "region"
	RoleScrollArea  Role = "scrollarea"
	RoleSeparator   Role = "separator"
	RoleRadioGroup  Role = "radiogroup"
	RoleWindow      Role = "window"
	RoleTooltipText Role = "tooltip"
)

// Node is one entry of the semantic tree: what a widget is, says and is set to. Tests, a
// page's ARIA mirror and a screen reader read this and not the pixels.
type Node struct {
	ID     ID
	Role   Role
	Name   string
	Value  string
	Tip    string
	Bounds Rect
	// Seen is the part of Bounds that no scrolling area hides.
	Seen Rect
	// Enabled is false for a control that cannot be used now; Reason says why.
	Enabled bool
	Reason  string
	// Focusable tells that the keyboard can reach it, Focused that it has.
	Focusable bool
	Focused   bool
	// Checked, Selected and Expanded are states of controls that have them.
	Checked  bool
	Selected bool
	Expanded bool
	Children []*Node

	widget Widget
}

// Find returns the first node, in reading order, with the role and name, or nil.
// An empty role or name fits any.
func (n *Node) Find(role Role, name string) *Node {
	if n == nil {
		return nil
	}
	if (role == RoleNone || n.Role == role) && (name == "" || n.Name == name) && n.Role != RoleWindow {
		return n
	}
	for _, k := range n.Children {
		if f := k.Find(role, name); f != nil {
			return f
		}
	}
	return nil
}

// Walk calls f for n and everything below it, in reading order.
func (n *Node) Walk(f func(n *Node, depth int)) { n.walk(f, 0) }

func (n *Node) walk(f func(n *Node, depth int), depth int) {
	f(n, depth)
	for _, k := range n.Children {
		k.walk(f, depth+1)
	}
}

// String returns the tree as indented lines, for tests and logs.
func (n *Node) String() string {
	var b strings.Builder
	n.Walk(func(n *Node, depth int) {
		b.WriteString(strings.Repeat("  ", depth))
		b.WriteString(string(n.Role))
		if n.Name != "" {
			b.WriteString(" \"" + n.Name + "\"")
		}
		if n.Value != "" {
			b.WriteString(" = " + n.Value)
		}
		for _, s := range [...]struct {
			on   bool
			word string
		}{{!n.Enabled, "disabled"}, {n.Focused, "focused"}, {n.Checked, "checked"}, {n.Selected, "selected"}, {n.Expanded, "expanded"}} {
			if s.on {
				b.WriteString(" [" + s.word + "]")
			}
		}
		b.WriteByte('\n')
	})
	return b.String()
}

// describe adds the nodes of w and of what is below it to parent. Seen is what scrolling
// areas show at most.
func (c *Context) describe(w Widget, parent *Node, seen Rect) {
	if w == nil || w.element().hidden {
		return
	}
	b := w.element()
	n := &Node{ID: b.id, Bounds: b.rect, Enabled: true, Tip: b.tip, Focused: c.focused(w), widget: w}
	if f, ok := w.(Focuser); ok {
		n.Focusable = f.Focusable()
	}
	if d, ok := w.(Describer); ok {
		d.Describe(c, n)
	}
	if b.name != "" {
		n.Name = b.name
	}
	into := parent
	n.Seen = n.Bounds.Intersect(seen)
	if clips, ok := w.(clipper); ok {
		seen = seen.Intersect(clips.clip(c))
	}
	if n.Role != RoleNone {
		parent.Children = append(parent.Children, n)
		into = n
	}
	if p, ok := w.(Parent); ok {
		for _, k := range p.Children() {
			c.describe(k, into, seen)
		}
	}
	if n.Name == "" && (n.Role == RoleListItem || n.Role == RoleRow || n.Role == RoleButton) {
		n.Name = n.content()
	}
}

// content returns the names of what is below n: the name of a row that has none of its own.
func (n *Node) content() string {
	var parts []string
	n.Walk(func(k *Node, depth int) {
		if depth > 0 && k.Name != "" && k.Role != RoleListItem && k.Role != RoleRow {
			parts = append(parts, k.Name)
		}
	})
	return strings.Join(parts, ", ")
}
