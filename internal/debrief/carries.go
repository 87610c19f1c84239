package debrief

import (
	"slices"

	"demarche/internal/sim"
	"demarche/internal/view"
	"demarche/internal/world"
)

// carried says which statements rest on what a check brought, where it has no
// measurable effect by itself: its worth is theirs, and no figure parts them. It is
// "" where there are none.
func (t *Teller) carried(c *sim.Command) string {
	var names []string
	for _, id := range t.carries(c) {
		names = append(names, t.what(id))
	}
	if len(names) == 0 {
		return ""
	}
	return t.Words.T("sheet.carries", "what", t.Words.List(names))
}

// carries returns the commands that published what rests on a check.
func (t *Teller) carries(c *sim.Command) []string {
	s := t.study.Session
	at := slices.IndexFunc(t.World().Evidence, func(e world.Evidence) bool { return e.ID == c.Target })
	if c.Kind != world.CmdVerify || at < 0 {
		return nil
	}
	v := s.View()
	return restOn(&t.World().Evidence[at], at, broughtAt(v, c), s.Sim().Own())
}

// broughtAt is the minute at which a check brought its result, or -1 where it has
// borne nothing out.
func broughtAt(v *view.View, c *sim.Command) int32 {
	for i := range v.Timeline {
		if m := &v.Timeline[i]; m.Kind == string(sim.EvEvidence) && m.ID == c.Target && m.Minute >= c.Minute {
			return m.Minute
		}
	}
	return -1
}

// restOn returns the commands whose posts rest on an item of evidence: they show it,
// or speak, once it was there, of a claim on which it bears.
func restOn(spec *world.Evidence, evidence int, brought int32, own []sim.Own) []string {
	var list []string
	for i := range own {
		o := &own[i]
		bears := o.About != world.None && (slices.Contains(spec.Supports, o.About) || slices.Contains(spec.Against, o.About))
		rests := slices.Contains(o.Evidence, evidence) || bears && brought >= 0 && o.Minute >= brought && o.Status != view.Unverified
		if rests && !slices.Contains(list, o.Command) {
			list = append(list, o.Command)
		}
	}
	return list
}
