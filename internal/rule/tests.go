package rule

import (
	"slices"

	"github.com/expr-lang/expr/ast"
	"github.com/expr-lang/expr/file"
)

// test compares a number that is read with a constant. Most conditions are
// made of such tests, and a test changes its answer far less often than the
// number changes.
type test struct {
	number int32 // index of the number
	is     relation
	than   float64
}

type relation uint8

const (
	less relation = iota
	atMost
	more
	atLeast
	equal
	unequal
)

var (
	relations = map[string]relation{"<": less, "<=": atMost, ">": more, ">=": atLeast, "==": equal, "!=": unequal}
	// negation is the relation that holds when the other does not.
	negation = [...]relation{less: atLeast, atMost: more, more: atMost, atLeast: less, equal: unequal, unequal: equal}
	// converse is the relation seen from the other side.
	converse = [...]relation{less: more, atMost: atLeast, more: less, atLeast: atMost, equal: equal, unequal: unequal}
)

// holds answers as the expression library does: a number that is none is
// unequal to all and in no other relation to any.
func (t test) holds(x float64) bool {
	switch t.is {
	case less:
		return x < t.than
	case atMost:
		return x <= t.than
	case more:
		return x > t.than
	case atLeast:
		return x >= t.than
	case equal:
		return x == t.than
	}
	return x != t.than
}

// Comparison is a number that is read, in a relation to a constant. What stands
// on the right is seen from the left: 3 < rung is rung > 3.
type Comparison struct {
	Read   Read
	Is     Relation
	Than   float64
	Offset int  // of the read, in runes from the start of the source
	Needed bool // the whole condition cannot hold unless this does
}

// Relation is <, <=, >, >=, == or !=.
type Relation uint8

// Rising tells whether a number that only grows comes into the relation, or out of
// it; ok is false for equality.
func (c Comparison) Rising() (in, ok bool) {
	switch relation(c.Is) {
	case more, atLeast:
		return true, true
	case less, atMost:
		return false, true
	}
	return false, false
}

// Never tells whether no number from low to high stands in the relation.
func (c Comparison) Never(low, high float64) bool {
	t := test{is: relation(c.Is), than: c.Than}
	switch t.is {
	case equal:
		return c.Than < low || c.Than > high
	case unequal:
		return low == high && low == c.Than
	}
	return !t.holds(low) && !t.holds(high)
}

// Always tells whether every number from low to high stands in the relation.
func (c Comparison) Always(low, high float64) bool {
	c.Is = Relation(negation[c.Is])
	return c.Never(low, high)
}

// lift replaces the comparisons of a number with a constant by tests, and notes
// which numbers remain in the code.
func (p *Program) lift(tree *ast.Node) {
	needed := conjuncts(*tree, nil)
	ast.Walk(tree, lifter(func(n *ast.Node) {
		x, ok := (*n).(*ast.BinaryNode)
		if !ok {
			return
		}
		is, ok := relations[x.Operator]
		if !ok {
			return
		}
		number, isRead := numberSlot(x.Left)
		than, isConstant := constant(x.Right)
		if !isRead {
			is = converse[is]
			number, isRead = numberSlot(x.Right)
			than, isConstant = constant(x.Left)
		}
		if isRead && isConstant {
			at := x.Left.Location().From
			if _, left := numberSlot(x.Left); !left {
				at = x.Right.Location().From
			}
			p.compared = append(p.compared, Comparison{p.numbers[number], Relation(is), than, at, slices.Contains(needed, *n)})
			i := place(&p.tests, test{number, is, than})
			*n = slotNode(boolSlots, len(p.bools)+i, x.Location())
		}
	}))
	ast.Walk(tree, lifter(func(n *ast.Node) {
		if i, ok := numberSlot(*n); ok {
			place(&p.bare, i)
		}
	}))
}

// conjuncts are the parts of a condition that all have to hold for it to hold.
func conjuncts(n ast.Node, list []ast.Node) []ast.Node {
	if x, ok := n.(*ast.BinaryNode); ok && (x.Operator == "and" || x.Operator == "&&") {
		return conjuncts(x.Right, conjuncts(x.Left, list))
	}
	return append(list, n)
}

// lifter visits the nodes of an expression, parts before the whole.
type lifter func(*ast.Node)

// Visit implements ast.Visitor.
func (l lifter) Visit(n *ast.Node) { l(n) }

func constant(n ast.Node) (float64, bool) {
	switch x := n.(type) {
	case *ast.IntegerNode:
		return float64(x.Value), true
	case *ast.FloatNode:
		return x.Value, true
	}
	return 0, false
}

// place returns the index of a value in a list, where it is added unless it is
// there.
func place[T comparable](list *[]T, v T) int {
	for i, have := range *list {
		if have == v {
			return i
		}
	}
	*list = append(*list, v)
	return len(*list) - 1
}

// slotNode returns the node that reads a slot.
func slotNode(name string, i int, at file.Location) ast.Node {
	node := &ast.MemberNode{Node: &ast.IdentifierNode{Value: name}, Property: &ast.IntegerNode{Value: i}}
	node.SetLocation(at)
	node.Node.SetLocation(at)
	node.Property.SetLocation(at)
	return node
}

// numberSlot returns the index of the number that a node reads.
func numberSlot(n ast.Node) (int32, bool) {
	member, ok := n.(*ast.MemberNode)
	if !ok {
		return 0, false
	}
	name, ok := member.Node.(*ast.IdentifierNode)
	if !ok || name.Value != numberSlots {
		return 0, false
	}
	return int32(member.Property.(*ast.IntegerNode).Value), true
}
