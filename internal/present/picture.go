package present

import (
	"slices"

	"demarche/internal/effects"
	"demarche/internal/view"
	"demarche/internal/world"
)

// Signal says a measured share with its error.
func (t *Teller) Signal(s view.Signal) string { return t.Words.Share(s.Value, s.Error) }

// Measured says to when the last figures refer; that there are none yet, for -1.
func (t *Teller) Measured(minute int32, v *view.View) string {
	if minute < 0 {
		return t.Words.T("picture.unmeasured")
	}
	return t.Words.T("picture.measured", "time", t.Hour(minute, v.Minute))
}

// Coming says by when the next figures reach the desk: they are taken on the hour, and are
// here sooner where a colleague watches.
func (t *Teller) Coming(v *view.View) string {
	last := int32(0)
	for i := range v.Publics {
		last = max(last, v.Publics[i].Measured)
	}
	by := (last/60+1)*60 + int32(t.w.Effects[effects.SignalLag].Float())
	return t.Words.T("picture.coming", "time", t.Hour(by, v.Minute))
}

// Public says in a sentence what polls say of a public.
func (t *Teller) Public(p *view.Public) string {
	name := t.Segment(p.Segment)
	if len(p.Outrage) == 0 {
		return t.Words.T("picture.public-unmeasured", "name", name, "reached", t.reached(p.Reached))
	}
	return t.Words.T("picture.public", "name", name, "outrage", t.moving(p.Outrage), "trust", t.moving(p.Trust), "reached", t.reached(p.Reached))
}

// Narrative says in a sentence what is known of a claim.
func (t *Teller) NarrativeState(n *view.Narrative) string {
	state := t.Words.T("picture.claim", "claim", t.Words.Quote(t.Narrative(n.Index)), "status", t.Holding(n))
	measured := t.Words.T("picture.claim-unmeasured")
	if len(n.Heard) > 0 {
		measured = t.Words.T("picture.claim-measured", "heard", t.moving(n.Heard), "believed", t.moving(n.Believed))
	}
	word := t.Words.T("picture.unanswered")
	if n.Position != world.Silent {
		word = t.Words.T("picture.position", "position", t.Position(n.Position))
	}
	return join(" ", state, measured, word, t.vacuum(n))
}

// noted is the share, in thousandths, of those who must have heard of a claim
// for silence on it to feed anything.
const noted = 50

// vacuum says that silence feeds a claim, when it does: as measured, since of
// what is not measured the desk does not know.
func (t *Teller) vacuum(n *view.Narrative) string {
	switch {
	case len(n.Heard) == 0 || n.Heard[len(n.Heard)-1].Value <= noted:
		return ""
	case n.Vacuum >= 250 && n.Position != world.Silent:
		return t.Words.T("picture.vacuum-unsaid")
	case n.Vacuum >= 600:
		return t.Words.T("picture.vacuum-loud")
	case n.Vacuum >= 250:
		return t.Words.T("picture.vacuum")
	}
	return ""
}

// moving says the last of a series of measurements and where it is heading.
func (t *Teller) moving(list []view.Signal) string {
	last := list[len(list)-1]
	if len(list) == 1 {
		return t.Signal(last)
	}
	return t.Words.T("picture.moving", "value", t.Signal(last), "trend", t.Trend(Heading(list)))
}

// Heading tells where measurements are heading: -1, 0 or 1. A change within
// the errors of both is none.
func Heading(list []view.Signal) int {
	if len(list) < 2 {
		return 0
	}
	a, b := list[len(list)-2], list[len(list)-1]
	switch d, e := b.Value-a.Value, max(a.Error, b.Error); {
	case d > e:
		return 1
	case d < -e:
		return -1
	}
	return 0
}

// Actor says in a sentence how the desk reads a government.
func (t *Teller) Actor(a *view.Actor, v *view.View) string {
	s := t.Words.T("picture.actor", "name", t.Government(a.Government), "mood", t.Mood(a.Mood), "trend", t.Trend(a.Trend))
	if p := v.Post(a.LastPost); p != nil && t.Toneless {
		s = join(" ", s, t.Words.T("picture.actor-spoke", "time", t.Hour(p.Minute, v.Minute)))
	} else if p != nil {
		s = join(" ", s, t.Words.T("picture.actor-post", "time", t.Hour(p.Minute, v.Minute), "temper", or(t.Temper(p.Reading.Goldstein), t.Words.T("temper.plain"))))
	}
	if a.LastTalk >= 0 {
		s = join(" ", s, t.Words.T("picture.actor-talk", "time", t.Hour(a.LastTalk, v.Minute)))
	}
	return s
}

// Evidence says in a sentence how far the desk has got with an item.
func (t *Teller) EvidenceLine(e *view.Evidence, v *view.View) string {
	name := t.Evidence(e.Index)
	switch e.State {
	case view.Checking:
		return t.Words.T("evidence.line-checking", "name", name, "until", t.Until(e.Due, v.Minute))
	case view.Held, view.Failed:
		return join(" ", t.Words.T("evidence.line-done", "name", name, "state", t.EvidenceState(e.State), "text", t.Text(e.Line)), t.BearsOn(e, v), t.Burnt(e))
	}
	return t.Words.T("evidence.line", "name", name, "state", or(t.Burnt(e), t.EvidenceState(e.State)))
}

// Burnt says why an item can no longer be checked, or "" when it can.
func (t *Teller) Burnt(e *view.Evidence) string {
	if !e.Burnt {
		return ""
	}
	return t.Words.T("evidence.burnt")
}

// BearsOn says which claims that the desk has met an item of evidence bears on,
// and, once it is checked, which way; or "".
func (t *Teller) BearsOn(item *view.Evidence, v *view.View) string {
	claims := func(key string, list []int) string {
		var names []string
		for _, n := range v.Narratives {
			if slices.Contains(list, n.Index) {
				names = append(names, t.Words.Quote(t.Narrative(n.Index)))
			}
		}
		if len(names) == 0 {
			return ""
		}
		return t.Words.T(key, "claims", t.Words.List(names))
	}
	e := &t.w.Evidence[item.Index]
	switch item.State {
	case view.Held:
		return join(" ", claims("evidence.found-supports", e.Supports), claims("evidence.found-against", e.Against))
	case view.Failed:
		return claims("evidence.found-nothing", slices.Concat(e.Supports, e.Against))
	}
	// Which way it would go, before it is made, would tell what it is for.
	return claims("evidence.bears", slices.Concat(e.Supports, e.Against))
}

// Free returns how many colleagues are free, and of how many.
func Free(v *view.View) (free, all int) {
	for _, c := range v.Colleagues {
		if c.Task == "" && !c.Away {
			free++
		}
	}
	return free, len(v.Colleagues)
}

// Known returns the items of evidence that the desk knows of.
func Known(v *view.View) []view.Evidence {
	return slices.DeleteFunc(slices.Clone(v.Evidence), func(e view.Evidence) bool { return e.State == view.Unknown })
}

// shown is the least share of a public reached that is shown in figures, in
// thousandths.
const shown = 50

// reached says what share of a public a post of ours has reached: above nothing and
// below what is shown, that it is less.
func (t *Teller) reached(share int32) string {
	if share > 0 && share < shown {
		return t.Words.T("picture.under", "share", t.Words.Percent(shown))
	}
	return t.Words.Percent(share)
}
