package rule

// conditions are the programs of a matcher and what they read, each thing once
// for all of them. They do not change and are shared by the copies of a run.
type conditions struct {
	list    []condition
	numbers []figure
	flags   []flag
	atoms   int       // how many there are
	readers [][]int32 // conditions, by the atom that they read
}

// atom is the index of something that is so or not: a read, or a test on a
// number.
type atom int32

type condition struct {
	program *Program
	numbers []int32 // where the numbers of the program stand
	atoms   []atom  // where its slots for yes and no stand
}

type figure struct {
	read  Read
	tests []numberTest
	bare  []int32 // conditions that calculate with it
}

type numberTest struct {
	test test
	atom atom
}

type flag struct {
	read Read
	atom atom
}

func newConditions(programs []*Program) *conditions {
	s := &conditions{list: make([]condition, len(programs))}
	numbers, flags, tests := map[Read]int32{}, map[Read]atom{}, map[test]atom{}
	for i, p := range programs {
		if p == nil {
			continue
		}
		c := &s.list[i]
		c.program = p
		for _, r := range p.numbers {
			n, ok := numbers[r]
			if !ok {
				n = int32(len(s.numbers))
				numbers[r] = n
				s.numbers = append(s.numbers, figure{read: r})
			}
			c.numbers = append(c.numbers, n)
		}
		for _, r := range p.bools {
			a, ok := flags[r]
			if !ok {
				a = s.atom()
				flags[r] = a
				s.flags = append(s.flags, flag{r, a})
			}
			c.atoms = append(c.atoms, a)
		}
		for _, t := range p.tests {
			t.number = c.numbers[t.number]
			a, ok := tests[t]
			if !ok {
				a = s.atom()
				tests[t] = a
				of := &s.numbers[t.number]
				of.tests = append(of.tests, numberTest{t, a})
			}
			c.atoms = append(c.atoms, a)
		}
		for _, n := range p.bare {
			of := &s.numbers[c.numbers[n]]
			of.bare = append(of.bare, int32(i))
		}
		for _, a := range c.atoms {
			s.readers[a] = append(s.readers[a], int32(i))
		}
	}
	return s
}

func (s *conditions) atom() atom {
	s.readers = append(s.readers, nil)
	s.atoms++
	return atom(s.atoms - 1)
}
