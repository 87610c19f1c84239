package scenario

import (
	"demarche/internal/world"
)

// Beyond these no text reads: a limit that is left out.
const (
	lowest = -10.0
	surest = 5.0
)

func (c *compiler) clearance(id string, x *Clearance) world.Clearance {
	out := world.Clearance{ID: id, Takes: x.Takes.V, Off: x.Off.V, Refuses: x.Refuses.Program}
	if d := x.Deputy; d != nil {
		out.Deputy = &world.Deputy{Takes: d.Takes.V, Refuses: d.Refuses.Program}
	}
	if l := x.Limits; l != nil {
		out.Limits = &world.Limits{Low: tenths(l.Low.Or(lowest)), Sure: tenths(l.Sure.Or(surest))}
	}
	for i := range x.Edits.Entries {
		e := &x.Edits.Entries[i]
		out.Edits = append(out.Edits, world.Edit{Draft: c.index("draft", e.ID), To: c.names.find("draft", e.Value.To), When: e.Value.When.Program})
	}
	return out
}
