package present

import (
	"demarche/internal/sim"
	"demarche/internal/view"
	"demarche/internal/world"
)

// instrumentEvent says what happened to an expulsion, an attribution, a
// statement with others, or a post.
func (t *Teller) instrumentEvent(e *sim.Event, v *view.View) string {
	key, name := "event."+string(e.Kind), t.subject(e.ID, v)
	switch e.Kind {
	case sim.EvExpelled:
		return t.Words.T(key, "name", name, "n", int(e.Value))
	case sim.EvMirrored:
		return join(" ", t.Words.T(key, "name", name), t.Text(e.Line))
	case sim.EvAttributed:
		way := t.Text("attributions." + e.ID + ".ways." + e.Detail + ".title")
		return t.Words.T(key, "name", t.Attribution(e.ID), "way", way, "n", t.Words.Percent(e.Value*10))
	case sim.EvUnsure:
		return t.Words.T(key, "level", t.named(e.Actor), "n", t.Words.Percent(e.Value*10))
	case sim.EvObjected:
		return join(" ", t.Words.T(key, "name", name), t.Text("partners."+e.ID+".objection"))
	case sim.EvEmbargo:
		return t.Words.T(key, "time", t.Hour(e.Value, v.Minute), "name", name)
	case sim.EvIntrudes:
		return t.Words.T(key, "name", t.named(e.Actor))
	}
	return t.Words.T(key, "way", t.Words.T("principal."+e.Detail))
}

// Attribution returns the title of an attribution by its id.
func (t *Teller) Attribution(id string) string { return t.name("attributions", id, "title") }

// Terms names the terms of a briefing.
func (t *Teller) Terms(terms world.Terms) string { return t.Words.T("terms." + terms.String()) }

// Offered lists the terms on which an account can be briefed: always on the
// record first.
func Offered(b *world.Brief) []world.Terms {
	var list []world.Terms
	for i, on := range b.Offers {
		if on {
			list = append(list, world.Terms(i))
		}
	}
	return list
}

// reporting stretches a check by what is left of what the missions see.
func reporting(minutes int32, v *view.View) int32 {
	if v.Reporting <= 0 {
		return minutes
	}
	return int32(int64(minutes) * 1000 / int64(v.Reporting))
}

// attributing is how long the attribution of a command takes: all who must
// agree, then the allies.
func (t *Teller) attributing(c *sim.Command) (minutes int32, known bool) {
	i := find(t.w.Attributions, c.Target, func(a *world.Attribution) string { return a.ID })
	if i == world.None {
		return 0, false
	}
	a := &t.w.Attributions[i]
	way, names := world.AttributionWayOf(c.Choice)
	if !names || a.Ways[way] == nil {
		return 0, true
	}
	for _, level := range a.Clearances {
		minutes += t.w.Clearances[level].Takes
	}
	longest := int32(0)
	for _, p := range a.Ways[way].Partners {
		longest = max(longest, t.w.Partners[p].Takes)
	}
	return minutes + longest, true
}
