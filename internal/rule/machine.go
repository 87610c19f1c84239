package rule

import "github.com/expr-lang/expr/vm"

// Machine evaluates programs. It keeps the stack and the slots between
// evaluations; a goroutine needs its own.
type Machine struct {
	vm      vm.VM
	numbers []float64
	bools   []bool
	env     map[string]any
	runs    int // how often the expression library was at work
}

// memoryBudget bounds what one evaluation may allocate, in the units of the
// expression library; no legal rule comes near it.
const memoryBudget = 10_000

// ready makes room for the slots of any program: each stands for a part of the
// expression. The environment holds them from then on, whatever they contain.
func (m *Machine) ready() {
	if m.env != nil {
		return
	}
	m.vm.MemoryBudget = memoryBudget
	m.numbers, m.bools = make([]float64, maxNodes), make([]bool, maxNodes)
	m.env = map[string]any{numberSlots: m.numbers, boolSlots: m.bools}
}

// run evaluates p over r.
func (m *Machine) run(p *Program, r Reader) any {
	m.ready()
	for i, x := range p.numbers {
		m.numbers[i] = r.Number(x)
	}
	for i, x := range p.bools {
		m.bools[i] = r.Bool(x)
	}
	for i, t := range p.tests {
		m.bools[len(p.bools)+i] = t.holds(m.numbers[t.number])
	}
	return m.compute(p)
}

// compute evaluates p over the slots as they are. A failure at run time can
// only come from values of two types in one place or the like; it counts as
// zero or false.
func (m *Machine) compute(p *Program) any {
	m.runs++
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
