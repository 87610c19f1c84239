package present

import (
	"slices"

	"demarche/internal/sim"
	"demarche/internal/view"
	"demarche/internal/world"
)

// against says that a statement goes further than what the desk's own checks have
// found: that they show the opposite or point both ways, and which; or that
// nothing bears it out yet though something that the desk knows of could be
// checked. It is "" where neither is so, and for a text that decides nothing.
func (t *Teller) against(c *sim.Command, v *view.View) string {
	about := find(t.w.Narratives, c.About, func(n *world.Narrative) string { return n.ID })
	if about < 0 || len(c.Texts) == 0 || c.Position != world.Asserts && c.Position != world.Denies {
		return ""
	}
	var with, contrary []string
	open := false
	for i := range v.Evidence {
		e := &v.Evidence[i]
		spec := &t.w.Evidence[e.Index]
		for_, other := slices.Contains(spec.Supports, about), slices.Contains(spec.Against, about)
		if c.Position == world.Denies {
			for_, other = other, for_
		}
		switch {
		case !for_ && !other:
		case e.State == view.Held && other:
			contrary = append(contrary, t.Words.Quote(t.Evidence(e.Index)))
		case e.State == view.Held:
			with = append(with, t.Evidence(e.Index))
		case e.State != view.Unknown:
			open = true
		}
	}
	key := "reminder.unverified"
	switch {
	case len(contrary) > 0 && len(with) > 0:
		key = "reminder.divided"
	case len(contrary) > 0:
		key = "reminder.against"
	case len(with) > 0 || !open:
		return ""
	}
	return t.Words.T(key, "claim", t.Words.Quote(t.Narrative(about)), "findings", t.Words.List(contrary))
}
