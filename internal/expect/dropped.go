package expect

import (
	"slices"

	"demarche/internal/playbook"
)

// Dropped is a command of the tests, or of a playbook that they name, that was
// refused in some of the runs.
type Dropped struct {
	playbook.Dropped
	Player string // the playbook, or the test in which the command stands
}

// Dropped lists what could not be done in the runs that were made, a command of a
// playbook over all tests that it plays in. A test that
// passes says nothing of it: its expectations are then borne out by a player
// who did less than its author wrote.
func (s *Suite) Dropped(found map[string]Sample) []Dropped {
	var list []Dropped
	for _, l := range s.lines {
		var tally playbook.Tally
		for seed := 1; seed <= l.seeds; seed++ {
			tally.Add(s.of(l, seed, found).Refused)
		}
		theirs := len(l.book.Lines()) - len(l.own)
		for _, d := range tally.Dropped() {
			of := Dropped{Dropped: d, Player: l.name}
			if d.Entry < theirs && len(l.own) > 0 {
				of.Player = l.base
			}
			same := func(x Dropped) bool { return x.Player == of.Player && x.Line == of.Line }
			if i := slices.IndexFunc(list, same); i >= 0 {
				list[i].Runs, list[i].Of = list[i].Runs+of.Runs, list[i].Of+of.Of
				continue
			}
			list = append(list, of)
		}
	}
	return list
}
