// Package rule compiles and evaluates the expressions of scenarios and
// playbooks. It is the only package that knows the expression library.
//
// An expression reads the simulation through functions with ids:
//
//	heard("quotes", "neighbour") > 0.2 and not answered("quotes")
//
// When it is compiled, every such call is checked and replaced by a numbered
// slot, and every comparison of one with a constant by a slot that says yes or
// no; to evaluate it the slots are filled from a [Reader] and the rest runs on
// them alone. The list of slots also says what the expression depends on: a
// [Matcher] evaluates again only where that has changed.
package rule

import (
	"fmt"

	"github.com/expr-lang/expr/vm"
)

// Read is one value that an expression reads: a function with its arguments as
// indices of the compiled world. An argument that is left out is None.
type Read struct {
	Fn   Fn
	A, B int32
}

// None is the index of an argument that was left out.
const None = -1

// Reader gives the values of reads: the state itself for actors, the view for
// the player.
type Reader interface {
	Number(Read) float64
	Bool(Read) bool
}

// Program is a compiled expression. It is immutable and may be shared.
type Program struct {
	source  string
	returns Type
	numbers []Read
	bools   []Read
	tests   []test  // on numbers; their slots come after those of bools
	bare    []int32 // the numbers that the code reads itself
	code    *vm.Program

	compared []Comparison
	sites    []site // what is read, in the order in which it stands
}

// String returns the source text.
func (p *Program) String() string {
	if p == nil {
		return ""
	}
	return p.source
}

// MarshalText returns the source text: the canonical form of a compiled world
// holds rules as they were written.
func (p *Program) MarshalText() ([]byte, error) { return []byte(p.String()), nil }

// Reads returns what the program depends on. The slice must not be changed.
func (p *Program) Reads() (numbers, bools []Read) { return p.numbers, p.bools }

// Comparisons returns the comparisons of a number that is read with a constant,
// as they are written. The slice must not be changed.
func (p *Program) Comparisons() []Comparison { return p.compared }

// Fault is something wrong in an expression.
type Fault struct {
	Offset  int // in runes from the start of the source
	Length  int // runes that are wrong, at least 1
	Code    string
	Message string
}

// Error returns the message with its code.
func (f Fault) Error() string { return fmt.Sprintf("%s %s", f.Code, f.Message) }

// The codes of faults.
const (
	CodeSyntax = "RULE-SYNTAX" // not an expression
	CodeName   = "RULE-NAME"   // no such function or word
	CodeID     = "RULE-ID"     // an id that the scenario does not declare
	CodeArgs   = "RULE-ARGS"   // wrong number or kind of arguments
	CodeType   = "RULE-TYPE"   // a number where a condition is wanted, and the like
	CodeTruth  = "RULE-TRUTH"  // reads the truth where only the view may be read
	CodeForm   = "RULE-FORM"   // a form of expression that scenarios do not use
	CodeSize   = "RULE-SIZE"   // too long
)
