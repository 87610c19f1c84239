package ui

import (
	"encoding/json"
	"math"
	"syscall/js"
)

// mirror has the semantic tree shown to the page, which keeps hidden elements of the same
// roles, names and places: what a screen reader reads.
type mirror struct {
	builds int // of the tree that was shown last
	focus  ID
	wait   int // ticks until it is looked at again
	sent   string
	nodes  []*Node // that were shown, by number
}

// often is after how many ticks a change is shown: reading it out takes longer.
const often = 6

// reflection is a node as the page gets it. Places are in px of the page.
type reflection struct {
	Number   int           `json:"i"`
	Key      string        `json:"id,omitempty"`
	Role     Role          `json:"r"`
	Name     string        `json:"n,omitempty"`
	Value    string        `json:"v,omitempty"`
	More     string        `json:"t,omitempty"`
	Bounds   [4]int        `json:"b"`
	Off      bool          `json:"d,omitempty"`
	Focus    bool          `json:"f,omitempty"`
	Has      bool          `json:"F,omitempty"`
	Checked  bool          `json:"c,omitempty"`
	Selected bool          `json:"s,omitempty"`
	Expanded bool          `json:"e,omitempty"`
	Lines    bool          `json:"m,omitempty"`
	Children []*reflection `json:"k,omitempty"`
}

// show brings the page up to date, a few times a second and at once where the focus moves.
func (m *mirror) show(around js.Value, w *Window) {
	r := w.Root
	if m.wait > 0 {
		m.wait--
	}
	if r.builds == m.builds || m.wait > 0 && r.focus == m.focus {
		return
	}
	m.builds, m.focus, m.wait = r.builds, r.focus, often
	m.nodes = m.nodes[:0]
	tree := m.reflect(r.Semantics(), r.device()/w.device)
	text, err := json.Marshal(struct {
		Lang string      `json:"lang"`
		RTL  bool        `json:"rtl"`
		Tree *reflection `json:"tree"`
	}{r.Lang, r.RTL, tree})
	if err != nil || string(text) == m.sent {
		return
	}
	m.sent = string(text)
	around.Call("mirror", m.sent)
}

func (m *mirror) reflect(n *Node, zoom float64) *reflection {
	px := func(v float64) int { return int(math.Round(v * zoom)) }
	f := &reflection{
		Number: len(m.nodes), Role: n.Role, Name: n.Name, Value: n.Value, More: n.Tip,
		Bounds: [4]int{px(n.Bounds.X), px(n.Bounds.Y), px(n.Bounds.W), px(n.Bounds.H)},
		Off:    !n.Enabled, Focus: n.Focusable, Has: n.Focused, Checked: n.Checked, Selected: n.Selected, Expanded: n.Expanded,
	}
	if n.Reason != "" {
		f.More = n.Reason
	}
	if n.ID != 0 {
		f.Key = n.ID.String()
	}
	if b, ok := n.widget.(interface{ box() *textBox }); ok {
		f.Lines = b.box().multi
	}
	m.nodes = append(m.nodes, n)
	for _, k := range n.Children {
		f.Children = append(f.Children, m.reflect(k, zoom))
	}
	return f
}

// node gives do the node of a number that the page names.
func (m *mirror) node(args []js.Value, do func(*Node)) {
	if i := args[0].Int(); i >= 0 && i < len(m.nodes) {
		do(m.nodes[i])
	}
}
