package ui

import "fmt"

// slack is what two widgets may share: rounding, and the rings round controls.
const slack = 2.0

// Collisions lists what of the present layout stands out of the window or on something else,
// as the semantic tree has it. What a dialog covers, notices and tooltips, which stand above
// the rest for a while, do not count. Tests of scenes ask for it, as for Misfits.
func (r *Root) Collisions() []string {
	top := r.Semantics()
	window := top.Bounds
	above := map[*Node]bool{}
	aside := func(n *Node) { n.Walk(func(n *Node, _ int) { above[n] = true }) }
	for i, layer := range top.Children {
		switch layer.Role {
		case RoleDialog:
			for _, below := range top.Children[:i] {
				aside(below)
			}
		case RoleStatus, RoleTooltipText:
			aside(layer)
		}
	}
	var out []string
	var leaves []*Node
	top.Walk(func(n *Node, depth int) {
		if depth == 0 || n.Seen.Empty() || above[n] {
			return
		}
		if n.Bounds.X < window.X-slack || n.Bounds.Right() > window.Right()+slack {
			out = append(out, fmt.Sprintf("%s %q stands out of the window: %v", n.Role, n.Name, n.Bounds))
		}
		// What a scrolling area cuts ends above the window's edge.
		if n.Bounds.Bottom() > window.Bottom()+slack && n.Seen.Bottom() > window.Bottom()-0.5 {
			out = append(out, fmt.Sprintf("%s %q is cut by the window's lower edge: %v", n.Role, n.Name, n.Bounds))
		}
		if len(n.Children) == 0 {
			leaves = append(leaves, n)
		}
	})
	for i, a := range leaves {
		for _, b := range leaves[:i] {
			if in := a.Seen.Intersect(b.Seen); in.W > slack && in.H > slack {
				out = append(out, fmt.Sprintf("%s %q %v and %s %q %v overlap", a.Role, a.Name, a.Seen, b.Role, b.Name, b.Seen))
			}
		}
	}
	return out
}
