package sim

import (
	"slices"

	"demarche/internal/world"
)

// outreach is what is kept of those who ask: the press, families, callers.
type outreach struct {
	conferences []conferenceState
	debts       []string // questions whose answers are owed
	cases       []caseState
	queue       int64 // callers on the hotline, in 65536ths
}

func newOutreach(w *world.World) outreach {
	return outreach{conferences: newConferences(w), cases: newCases(w)}
}

func (o outreach) clone() outreach {
	return outreach{cloneConferences(o.conferences), slices.Clone(o.debts), slices.Clone(o.cases), o.queue}
}

func (o *outreach) digest(d *digest) {
	for _, c := range o.conferences {
		d.flag(c.held)
		for _, ready := range c.prepared {
			d.canonical(deciding(ready))
		}
	}
	for _, id := range o.debts {
		d.word(id)
	}
	for _, k := range o.cases {
		d.flag(k.open, k.early, k.endangered)
		d.num(int64(k.step), int64(k.due))
	}
	if o.queue > 0 {
		d.num(o.queue)
	}
}
