package rule

import "slices"

// Matcher judges the conditions of many rules, over and over: each is evaluated
// again only when something that it reads has changed, as in the match phase of
// a production system (Forgy 1982). What it answers is what a [Machine] would.
//
// It belongs to one run of a simulation: a goroutine needs its own. Between one
// [Matcher.Look] and the next what is read must not change.
type Matcher struct {
	*conditions
	machine  Machine
	reader   Reader
	round    uint32
	readings []reading // of numbers
	found    []finding // of atoms
	answers  []answer  // of conditions
	inputs   []float64 // of conditions without a table, at their last evaluation
}

type reading struct {
	round uint32 // in which it was taken
	value float64
}

type finding struct {
	round uint32 // in which it was made
	holds bool
}

// answer is what came out of a condition so far. One with a table knows it for
// each combination of its atoms that has occurred; another only for its last
// inputs, with the index 0.
type answer struct{ known, holds uint64 }

// NewMatcher returns a matcher of conditions, which are known by their index.
// Nil stands for one that always holds.
func NewMatcher(programs []*Program) *Matcher {
	c := newConditions(programs)
	return &Matcher{
		conditions: c, readings: make([]reading, len(c.numbers)), found: make([]finding, len(c.atoms)),
		answers: make([]answer, len(c.list)), inputs: make([]float64, c.inputs),
	}
}

// Clone returns a matcher for a copy of the run, which knows all that this one
// has found out.
func (m *Matcher) Clone() *Matcher {
	c := *m
	c.machine, c.reader = Machine{}, nil
	c.readings, c.found = slices.Clone(m.readings), slices.Clone(m.found)
	c.answers, c.inputs = slices.Clone(m.answers), slices.Clone(m.inputs)
	return &c
}

// Look says that r, or what it reads, may have changed: everything is read
// afresh from here on, once, when first asked for.
func (m *Matcher) Look(r Reader) {
	m.reader = r
	m.round++
}

// Holds tells whether a condition holds.
func (m *Matcher) Holds(i int) bool {
	c, a := &m.list[i], &m.answers[i]
	if c.program == nil {
		return true
	}
	at := uint64(1)
	if c.table {
		at <<= m.combination(c)
	} else if m.changed(c) {
		a.known = 0
	}
	if a.known&at == 0 {
		a.known |= at
		a.holds &^= at
		if m.evaluate(c) {
			a.holds |= at
		}
	}
	return a.holds&at != 0
}

// combination numbers the combinations of the atoms.
func (m *Matcher) combination(c *condition) (key uint) {
	for k, a := range c.atoms {
		if m.atom(a) {
			key |= 1 << k
		}
	}
	return key
}

// changed tells whether an input of a condition is not what it was at the last
// evaluation, and keeps what it is.
func (m *Matcher) changed(c *condition) bool {
	changed := false
	put := func(k int, v float64) {
		if was := &m.inputs[c.first+k]; !same(*was, v) {
			*was, changed = v, true
		}
	}
	for k, n := range c.program.bare {
		put(k, m.number(c.numbers[n]))
	}
	for k, a := range c.atoms {
		v := 0.0
		if m.atom(a) {
			v = 1
		}
		put(len(c.program.bare)+k, v)
	}
	return changed
}

// same tells whether two numbers are the same to every expression: the zeros
// differ in their reciprocals, and what is no number is never the same.
func same(a, b float64) bool { return a == b && (a != 0 || 1/a == 1/b) }

func (m *Matcher) evaluate(c *condition) bool {
	m.machine.ready()
	for _, n := range c.program.bare {
		m.machine.numbers[n] = m.number(c.numbers[n])
	}
	for k, a := range c.atoms {
		m.machine.bools[k] = m.atom(a)
	}
	holds, _ := m.machine.compute(c.program).(bool)
	return holds
}

func (m *Matcher) number(i int32) float64 {
	x := &m.readings[i]
	if x.round != m.round {
		*x = reading{m.round, m.reader.Number(m.numbers[i])}
	}
	return x.value
}

func (m *Matcher) atom(i int32) bool {
	x := &m.found[i]
	if x.round != m.round {
		a := &m.atoms[i]
		if a.tested {
			*x = finding{m.round, a.test.holds(m.number(a.test.number))}
		} else {
			*x = finding{m.round, m.reader.Bool(a.read)}
		}
	}
	return x.holds
}
