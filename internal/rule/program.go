// Package rule compiles and evaluates the expressions of scenarios and
// playbooks. It is the only package that knows the expression library.
//
// An expression reads the simulation through functions with ids:
//
//	heard("quotes", "neighbour") > 0.2 and not answered("quotes")
//
// When it is compiled, every such call is checked and replaced by a numbered
// slot; to evaluate it the slots are filled from a [Reader] and the rest runs
// on numbers alone. The list of slots also says what the expression depends on.
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
	code    *vm.Program
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

// Machine evaluates programs. It keeps the stack and the slots between
// evaluations; a goroutine needs its own.
type Machine struct {
	vm      vm.VM
	numbers []float64
	bools   []bool
	env     map[string]any
}

// memoryBudget bounds what one evaluation may allocate, in the units of the
// expression library; no legal rule comes near it.
const memoryBudget = 10_000

// run evaluates p over r. A failure at run time can only come from a division
// by zero of whole numbers or the like; it counts as zero or false.
func (m *Machine) run(p *Program, r Reader) any {
	if m.env == nil {
		m.env = make(map[string]any, 2)
		m.vm.MemoryBudget = memoryBudget
	}
	m.numbers, m.bools = m.numbers[:0], m.bools[:0]
	for _, x := range p.numbers {
		m.numbers = append(m.numbers, r.Number(x))
	}
	for _, x := range p.bools {
		m.bools = append(m.bools, r.Bool(x))
	}
	m.env[numberSlots], m.env[boolSlots] = m.numbers, m.bools
	out, err := m.vm.Run(p.code, m.env)
	if err != nil {
		return nil
	}
	return out
}

// Bool evaluates a condition. A nil program holds.
func (m *Machine) Bool(p *Program, r Reader) bool {
	if p == nil {
		return true
	}
	b, _ := m.run(p, r).(bool)
	return b
}

// Number evaluates a number. A nil program is 0, and so is anything that is
// not a finite number.
func (m *Machine) Number(p *Program, r Reader) float64 {
	if p == nil {
		return 0
	}
	switch v := m.run(p, r).(type) {
	case int:
		return float64(v)
	case float64:
		if v-v != 0 { // infinite or not a number
			return 0
		}
		return v
	}
	return 0
}

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
