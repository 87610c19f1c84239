package playbook

import (
	"slices"

	"demarche/internal/sim"
)

// Tally counts over many runs of one book what could not be done.
type Tally struct {
	runs int
	list []*Dropped
}

// Dropped is an entry of a book that was refused in some of many runs.
type Dropped struct {
	Entry int          // its place in the book, from 0
	Line  int          // in the file where it stands
	Runs  int          // in how many runs, at least once
	Of    int          // of how many
	Why   *sim.Refusal // the most frequent reason, the first of several
	whys  map[string]int
	last  int // the run that was counted last
}

// Add counts a run by the commands that were dropped in it.
func (t *Tally) Add(refused []Refused) {
	t.runs++
	for _, x := range refused {
		d := t.entry(x)
		if d.last == t.runs {
			continue // an entry that is repeated counts once
		}
		d.last = t.runs
		d.Runs++
		if why := x.Why.Error(); d.Why == nil {
			d.Why, d.whys = x.Why, map[string]int{why: 1}
		} else if d.whys[why]++; d.whys[why] > d.whys[d.Why.Error()] {
			d.Why = x.Why
		}
	}
}

func (t *Tally) entry(x Refused) *Dropped {
	at, found := slices.BinarySearchFunc(t.list, x.Entry, func(d *Dropped, entry int) int { return d.Entry - entry })
	if !found {
		t.list = slices.Insert(t.list, at, &Dropped{Entry: x.Entry, Line: x.Line})
	}
	return t.list[at]
}

// Dropped lists what was refused in any run, in the order of the book.
func (t *Tally) Dropped() []Dropped {
	var list []Dropped
	for _, d := range t.list {
		one := *d
		one.Of = t.runs
		list = append(list, one)
	}
	return list
}
