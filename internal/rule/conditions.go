package rule

// conditions are the programs of a matcher and what they read, each thing once
// for all of them. They do not change and are shared by the copies of a run.
type conditions struct {
	list    []condition
	numbers []Read
	atoms   []atom
	inputs  int // how many inputs the conditions without a table have together
}

// atom is something that is so or not: a read, or a test on a number.
type atom struct {
	read   Read
	test   test // its number is that of conditions
	tested bool
}

type condition struct {
	program *Program
	numbers []int32 // where the numbers of the program stand
	atoms   []int32 // where its slots for yes and no stand
	table   bool    // it reads nothing but a few atoms
	first   int     // of its inputs, if it has no table
}

// tableAtoms is how many atoms a table may have: an answer to each of their
// combinations is a bit of a word.
const tableAtoms = 6

func newConditions(programs []*Program) *conditions {
	s := &conditions{list: make([]condition, len(programs))}
	numbers, atoms := places(&s.numbers), places(&s.atoms)
	for i, p := range programs {
		if p == nil {
			continue
		}
		c := &s.list[i]
		c.program = p
		for _, r := range p.numbers {
			c.numbers = append(c.numbers, numbers(r))
		}
		for _, r := range p.bools {
			c.atoms = append(c.atoms, atoms(atom{read: r}))
		}
		for _, t := range p.tests {
			t.number = c.numbers[t.number]
			c.atoms = append(c.atoms, atoms(atom{test: t, tested: true}))
		}
		c.table = len(p.bare) == 0 && len(c.atoms) <= tableAtoms
		if !c.table {
			c.first = s.inputs
			s.inputs += len(p.bare) + len(c.atoms)
		}
	}
	return s
}

// places returns a function that gives the index of a value in a list, where it
// adds the value unless it is there.
func places[T comparable](list *[]T) func(T) int32 {
	at := map[T]int32{}
	return func(v T) int32 {
		i, ok := at[v]
		if !ok {
			i = int32(len(*list))
			at[v], *list = i, append(*list, v)
		}
		return i
	}
}
