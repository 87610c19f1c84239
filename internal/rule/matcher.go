package rule

import "slices"

// Matcher judges the conditions of many rules, over and over: each is evaluated
// again only when something that it reads has changed, as in the match phase of
// a production system (Forgy 1982). What it answers is what a [Machine] would.
//
// It belongs to one run of a simulation: a goroutine needs its own.
type Matcher struct {
	*conditions
	machine  Machine
	readings []reading // of numbers
	atoms    []bool    // what is so
	stale    []bool    // conditions that read something else than when they were evaluated
	holds    []bool    // conditions, unless stale
}

// reading is what a number was. While it stays between below and above, the
// constants next to it that it is compared with, no test on it changes.
type reading struct{ value, below, above float64 }

// beyond is further out than any reading. One that were not would be compared
// each time, no more.
const beyond = 1e308

// NewMatcher returns a matcher of conditions, which are known by their index.
// Nil stands for one that always holds.
func NewMatcher(programs []*Program) *Matcher {
	c := newConditions(programs)
	m := &Matcher{
		conditions: c, readings: make([]reading, len(c.numbers)), atoms: make([]bool, c.atoms),
		stale: make([]bool, len(programs)), holds: make([]bool, len(programs)),
	}
	for i := range m.readings {
		m.compare(i, 0)
	}
	for i, p := range programs {
		m.stale[i], m.holds[i] = p != nil, p == nil
	}
	return m
}

// Clone returns a matcher for a copy of the run, which goes on from what this
// one knows.
func (m *Matcher) Clone() *Matcher {
	c := *m
	c.machine = Machine{}
	c.readings, c.atoms = slices.Clone(m.readings), slices.Clone(m.atoms)
	c.stale, c.holds = slices.Clone(m.stale), slices.Clone(m.holds)
	return &c
}

// Look reads all that the conditions depend on, each thing once. They are
// judged by that until the next Look.
func (m *Matcher) Look(r Reader) {
	for i := range m.numbers {
		n, was := &m.numbers[i], &m.readings[i]
		v := r.Number(n.read)
		if len(n.bare) > 0 && !same(v, was.value) {
			m.touch(n.bare)
		}
		if v == was.value || v > was.below && v < was.above {
			was.value = v // zero may have changed its sign
		} else {
			m.compare(i, v)
		}
	}
	for i := range m.flags {
		f := &m.flags[i]
		m.put(f.atom, r.Bool(f.read))
	}
}

// same tells whether two numbers are the same to every expression: the zeros
// differ in their reciprocals, and what is no number is never the same.
func same(a, b float64) bool { return a == b && (a != 0 || 1/a == 1/b) }

// compare puts a number to all its tests.
func (m *Matcher) compare(i int, v float64) {
	now := reading{v, -beyond, beyond}
	if v != v {
		now.below, now.above = v, v // nothing lies between
	}
	for _, t := range m.numbers[i].tests {
		m.put(t.atom, t.test.holds(v))
		if t.test.than <= v {
			now.below = max(now.below, t.test.than)
		}
		if t.test.than >= v {
			now.above = min(now.above, t.test.than)
		}
	}
	m.readings[i] = now
}

func (m *Matcher) put(a atom, so bool) {
	if m.atoms[a] != so {
		m.atoms[a] = so
		m.touch(m.readers[a])
	}
}

func (m *Matcher) touch(conditions []int32) {
	for _, c := range conditions {
		m.stale[c] = true
	}
}

// Holds tells whether a condition held at the last Look.
func (m *Matcher) Holds(i int) bool {
	if m.stale[i] {
		m.stale[i], m.holds[i] = false, m.evaluate(&m.list[i])
	}
	return m.holds[i]
}

func (m *Matcher) evaluate(c *condition) bool {
	m.machine.ready()
	for _, n := range c.program.bare {
		m.machine.numbers[n] = m.readings[c.numbers[n]].value
	}
	for k, a := range c.atoms {
		m.machine.bools[k] = m.atoms[a]
	}
	holds, _ := m.machine.compute(c.program).(bool)
	return holds
}
