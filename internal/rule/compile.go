package rule

import (
	"errors"
	"fmt"
	"reflect"
	"strings"
	"unicode/utf8"

	"github.com/expr-lang/expr/checker"
	"github.com/expr-lang/expr/compiler"
	"github.com/expr-lang/expr/conf"
	"github.com/expr-lang/expr/file"
	"github.com/expr-lang/expr/optimizer"
	"github.com/expr-lang/expr/parser"
)

// Names resolves the ids in expressions.
type Names interface {
	// Index returns the index of an id. For FactValue, of is the index of the fact.
	Index(kind Arg, id string, of int32) (int32, bool)
	// IDs lists the ids of a kind, for suggestions.
	IDs(kind Arg, of int32) []string
	// Nearest returns the candidate that was probably meant, or "".
	Nearest(id string, candidates []string) string
}

// Limits of one expression.
const (
	MaxLength = 2000 // runes
	maxNodes  = 300
)

// The names under which the slots stand in the environment. They cannot be
// written in a scenario: they are no legal names there.
const (
	numberSlots = "\u00b7n"
	boolSlots   = "\u00b7b"
)

// Compile checks and compiles an expression that must give a value of type
// want. All faults are returned together.
func Compile(source string, want Type, scope Scope, names Names) (*Program, []Fault) {
	if n := utf8.RuneCountInString(source); n > MaxLength {
		return nil, []Fault{{Length: 1, Code: CodeSize, Message: fmt.Sprintf("the expression has %d characters; at most %d are read", n, MaxLength)}}
	}
	config := conf.New(map[string]any{numberSlots: []float64{}, boolSlots: []bool{}})
	config.MaxNodes = maxNodes
	config.Disabled["last"] = true // the expression library has a function of this name
	tree, err := parser.ParseWithConfig(source, config)
	if err != nil {
		f := syntaxFault(err)
		if better, ok := slip(source); ok && f.Code == CodeSyntax {
			f = better
		}
		f.Message = plainly(f.Message)
		return nil, []Fault{f}
	}
	r := resolver{program: &Program{source: source, returns: want}, scope: scope, names: names}
	r.walk(&tree.Node)
	if len(r.faults) > 0 {
		return nil, r.faults
	}
	t, err := checker.Check(tree, config)
	if err != nil {
		return nil, []Fault{typeFault(err)}
	}
	if f, bad := wrongType(t, want, source); bad {
		return nil, []Fault{f}
	}
	if err := optimizer.Optimize(&tree.Node, config); err != nil {
		return nil, []Fault{typeFault(err)}
	}
	r.program.lift(&tree.Node) // after the optimizer: it folds constants
	if _, err := checker.Check(tree, config); err != nil {
		return nil, []Fault{typeFault(err)}
	}
	r.program.code, err = compiler.Compile(tree, config)
	if err != nil {
		return nil, []Fault{typeFault(err)}
	}
	return r.program, nil
}

func wrongType(t reflect.Type, want Type, source string) (Fault, bool) {
	got := Text
	if t != nil && t.Kind() == reflect.Interface || t == nil {
		return Fault{
			Length: utf8.RuneCountInString(source), Code: CodeType,
			Message: "the two sides of a choice are of different kinds; let both be numbers, or both yes or no; a whole number beside a decimal one is written 2.0",
		}, true
	}
	if t != nil {
		switch t.Kind() {
		case reflect.Bool:
			got = Bool
		case reflect.Int, reflect.Float64:
			got = Number
		}
	}
	return Fault{
		Length: utf8.RuneCountInString(source), Code: CodeType,
		Message: fmt.Sprintf("this gives %s, but %s is wanted here", got, want),
	}, got != want
}

func syntaxFault(err error) Fault {
	f := Fault{Length: 1, Code: CodeSyntax, Message: err.Error()}
	if fe := (*file.Error)(nil); errors.As(err, &fe) {
		f.Offset, f.Length, f.Message = fe.From, max(1, fe.To-fe.From), fe.Message
		if strings.Contains(fe.Message, "exceeds maximum allowed nodes") {
			f.Code, f.Message = CodeSize, fmt.Sprintf("the expression is too long: at most %d parts", maxNodes)
		}
	}
	return f
}

func typeFault(err error) Fault {
	f := syntaxFault(err)
	f.Code = CodeType
	f.Message = strings.NewReplacer("float64", "number", "int", "number", "bool", "yes or no", "string", "word").Replace(f.Message)
	return f
}
