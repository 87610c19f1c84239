package present

import (
	"slices"

	"demarche/internal/view"
	"demarche/internal/world"
)

// DraftRanks is how many ranks of prepared texts there are: see DraftRank.
const DraftRanks = 4

// DraftRank says how well a prepared text fits what is answered, 0 best ..
// DraftRanks-1: those that a message offers, then those of the claim that it asks
// about; to many people, those to a government last. The message is nil where none is
// answered, the claim world.None where there is none.
func (t *Teller) DraftRank(draft, about int, m *view.Message) int {
	d := &t.w.Drafts[draft]
	switch {
	case m != nil && slices.ContainsFunc(m.Choices, func(c view.Choice) bool { return c.Draft == draft }):
		return 0
	case m != nil && m.People > 0 && d.To != world.None:
		return 3
	case about != world.None && d.About == about:
		return 1
	}
	return 2
}
