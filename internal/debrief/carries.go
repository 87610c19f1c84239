package debrief

import (
	"slices"
	"strings"

	"demarche/internal/sim"
	"demarche/internal/view"
	"demarche/internal/world"
)

// carried says what a check was worth that has no measurable effect by itself: which
// statements rest on it, which it bore out, what it opened and closed, and what was
// left unsaid after it, for which there is no figure. It is "" where there is none of
// this.
func (t *Teller) carried(c *sim.Command) string {
	at := t.checkOf(c)
	if at < 0 {
		return ""
	}
	w, s := t.Words, t.study.Session
	v := s.View()
	minute, held := broughtAt(v, c), slices.ContainsFunc(v.Evidence, func(e view.Evidence) bool { return e.Index == at && e.State == view.Held })
	var said []string
	tell := func(key, arg string, names []string) {
		if len(names) > 0 {
			said = append(said, w.T(key, arg, w.List(names)))
		}
	}
	var rest []string
	for _, id := range t.carries(c) {
		rest = append(rest, t.what(id))
	}
	tell("sheet.carries", "what", rest)
	if minute >= 0 {
		after := afterCheck(&t.World().Evidence[at], held, minute, s.Sim().Own())
		tell("check.bore-out", "claims", t.claims(after.boreOut))
		tell("check.unsaid", "claims", t.claims(after.unsaid))
		tell("check.unsettled", "claims", t.claims(after.unsettled))
	}
	opened, closed := t.turnedBy(at)
	tell("check.opened", "what", opened)
	tell("check.closed", "what", closed)
	return strings.Join(said, " ")
}

// checkOf is the item of evidence that a command had checked, or -1.
func (t *Teller) checkOf(c *sim.Command) int {
	if c.Kind != world.CmdVerify {
		return -1
	}
	return slices.IndexFunc(t.World().Evidence, func(e world.Evidence) bool { return e.ID == c.Target })
}

// claims names claims by their indices.
func (t *Teller) claims(list []int) []string {
	var names []string
	for _, i := range list {
		names = append(names, t.Words.Quote(t.Narrative(i)))
	}
	return names
}

// carries returns the commands that published what rests on a check.
func (t *Teller) carries(c *sim.Command) []string {
	s := t.study.Session
	at := t.checkOf(c)
	if at < 0 {
		return nil
	}
	return restOn(&t.World().Evidence[at], at, broughtAt(s.View(), c), s.Sim().Own())
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
