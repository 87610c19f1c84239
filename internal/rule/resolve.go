package rule

import (
	"fmt"
	"strings"

	"github.com/expr-lang/expr/ast"
)

// resolver checks that an expression uses only what scenarios may use, and
// replaces what it reads by slots.
type resolver struct {
	program *Program
	scope   Scope
	names   Names
	faults  []Fault
}

func (r *resolver) fault(n ast.Node, code, format string, args ...any) {
	at := n.Location()
	r.faults = append(r.faults, Fault{Offset: at.From, Length: max(1, at.To-at.From), Code: code, Message: fmt.Sprintf(format, args...)})
}

// builtins are the functions of the expression library that are pure and give
// the same on every target.
var builtins = map[string]bool{"min": true, "max": true, "abs": true}

// operators of the expression library that are exact on every target.
var operators = map[string]bool{
	"+": true, "-": true, "*": true, "/": true, "<": true, "<=": true, ">": true, ">=": true,
	"==": true, "!=": true, "and": true, "or": true, "&&": true, "||": true,
}

func (r *resolver) walk(n *ast.Node) {
	switch x := (*n).(type) {
	case *ast.IntegerNode, *ast.FloatNode, *ast.BoolNode:
	case *ast.UnaryNode:
		r.walk(&x.Node)
	case *ast.BinaryNode:
		if !operators[x.Operator] {
			r.fault(x, CodeForm, "the operator %q is not used in scenarios; use comparisons, and, or, not, + - * /", x.Operator)
			return
		}
		if r.compared(x) {
			return
		}
		r.walk(&x.Left)
		r.walk(&x.Right)
	case *ast.ConditionalNode:
		r.walk(&x.Cond)
		r.walk(&x.Exp1)
		r.walk(&x.Exp2)
		decimal(&x.Exp1, x.Exp2)
		decimal(&x.Exp2, x.Exp1)
	case *ast.BuiltinNode:
		r.builtin(x)
	case *ast.IdentifierNode:
		r.call(n, x, x.Value, nil, "")
	case *ast.CallNode:
		if id, ok := x.Callee.(*ast.IdentifierNode); ok {
			r.call(n, x, id.Value, x.Arguments, "")
			return
		}
		r.fault(x, CodeForm, "only the functions of the reference can be called")
	case *ast.MemberNode:
		r.member(n, x)
	case *ast.StringNode:
		r.fault(x, CodeForm, "a word in quotes can only stand inside the brackets of a function, as in heard(%q)", x.Value)
	default:
		r.fault(x, CodeForm, "this form of expression is not used in scenarios")
	}
}

// decimal makes a whole number of a choice a decimal one if the other is none:
// over ? 0 : 0.5 would have no type else.
func decimal(n *ast.Node, other ast.Node) {
	whole, ok := (*n).(*ast.IntegerNode)
	if _, both := other.(*ast.IntegerNode); !ok || both {
		return
	}
	at := whole.Location()
	*n = &ast.FloatNode{Value: float64(whole.Value)}
	(*n).SetLocation(at)
}

// compared reports comparisons of what is not compared: a fact with its value,
// a rung with its id.
func (r *resolver) compared(x *ast.BinaryNode) bool {
	value, ok := word(x.Right)
	if !ok || x.Operator != "==" && x.Operator != "!=" {
		return false
	}
	if id, ok := x.Left.(*ast.IdentifierNode); ok && (id.Value == "rung" || id.Value == "peak") && byName[value] == nil {
		r.fault(x.Right, CodeForm, "rungs go by number; the lowest is 1")
		return true
	}
	call, ok := x.Left.(*ast.CallNode)
	if !ok || len(call.Arguments) != 1 {
		return false
	}
	id, _ := call.Callee.(*ast.IdentifierNode)
	fact, ok := word(call.Arguments[0])
	if id == nil || id.Value != "fact" || !ok {
		return false
	}
	not := ""
	if x.Operator == "!=" {
		not = "not "
	}
	r.fault(x, CodeForm, "a fact takes its value into the brackets; write %sfact(%q, %q)", not, fact, value)
	return true
}

// word returns what stands for an id, in quotes or without.
func word(n ast.Node) (string, bool) {
	switch x := n.(type) {
	case *ast.IdentifierNode:
		return x.Value, true
	case *ast.StringNode:
		return x.Value, true
	}
	return "", false
}

func (r *resolver) builtin(x *ast.BuiltinNode) {
	if !builtins[x.Name] {
		r.fault(x, CodeName, "there is no function %q%s", x.Name, r.meant(x.Name, functionNames()))
		return
	}
	for i := range x.Arguments {
		r.walk(&x.Arguments[i])
	}
}

// member resolves last("player").goldstein.
func (r *resolver) member(n *ast.Node, x *ast.MemberNode) {
	call, ok := x.Node.(*ast.CallNode)
	field, isName := x.Property.(*ast.StringNode)
	if ok && isName {
		if id, ok := call.Callee.(*ast.IdentifierNode); ok && id.Value == "last" {
			r.call(n, call, "last", call.Arguments, field.Value)
			return
		}
	}
	r.fault(x, CodeForm, "only last(...) has parts: .goldstein, .politeness, .certainty, .since")
}

// call replaces a call of a function of the table by its slot.
func (r *resolver) call(n *ast.Node, at ast.Node, name string, args []ast.Node, field string) {
	f, ok := byName[name]
	if !ok {
		r.fault(at, CodeName, "there is nothing called %q%s", name, r.meant(name, functionNames()))
		return
	}
	if f.Actors && r.scope == Player {
		r.fault(at, CodeTruth, "%s tells the truth, which the player cannot know here; use known(...) or supports(...)", name)
		return
	}
	if len(args) < len(f.Args)-f.Optional || len(args) > len(f.Args) {
		r.fault(at, CodeArgs, "%s", usage(f))
		return
	}
	read := Read{Fn: f.Fn, A: None, B: None}
	if f.Name == "last" {
		if read.Fn, ok = lastFields[field]; !ok {
			r.fault(*n, CodeArgs, "last(...) is followed by .goldstein, .politeness, .certainty or .since")
			return
		}
	}
	for i, a := range args {
		index, ok := r.arg(f, f.Args[i], a, read.A)
		if !ok {
			return
		}
		if i == 0 {
			read.A = index
		} else {
			read.B = index
		}
	}
	r.program.sites = append(r.program.sites, site{read, f.Returns, at.Location().From})
	*n = r.slot(read, f.Returns, at)
}

func (r *resolver) arg(f *Function, kind Arg, a ast.Node, of int32) (int32, bool) {
	s, ok := a.(*ast.StringNode)
	if !ok {
		r.fault(a, CodeArgs, "%s takes an id in quotes: that of the %s", f.Name, kind)
		return 0, false
	}
	i, ok := r.names.Index(kind, s.Value, of)
	if !ok {
		r.fault(a, CodeID, "there is no %s %q%s", kind, s.Value, r.meant(s.Value, r.names.IDs(kind, of)))
	}
	return i, ok
}

// slot returns the node that reads a value: the same slot for the same read.
func (r *resolver) slot(read Read, t Type, at ast.Node) ast.Node {
	list, name := &r.program.numbers, numberSlots
	if t == Bool {
		list, name = &r.program.bools, boolSlots
	}
	return slotNode(name, place(list, read), at.Location())
}

func (r *resolver) meant(id string, candidates []string) string {
	if best := r.names.Nearest(id, candidates); best != "" {
		return fmt.Sprintf("; did you mean %q?", best)
	}
	return ""
}

func functionNames() []string {
	names := make([]string, 0, len(Functions)+len(builtins))
	for _, f := range Functions {
		names = append(names, f.Name)
	}
	return append(names, "abs", "max", "min")
}

func usage(f *Function) string {
	if len(f.Args) == 0 {
		return f.Name + " is written without brackets"
	}
	words := make([]string, len(f.Args))
	for i, a := range f.Args {
		words[i] = a.String()
		if i >= len(f.Args)-f.Optional {
			words[i] += " (may be left out)"
		}
	}
	return fmt.Sprintf("%s takes %s", f.Name, strings.Join(words, " and "))
}
