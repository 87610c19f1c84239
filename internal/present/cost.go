package present

import (
	"slices"

	"demarche/internal/sim"
	"demarche/internal/view"
	"demarche/internal/world"
)

// Cost is what a command would take if it were given now, in minutes of the
// crisis: an estimate, since how fast colleagues work is only known roughly.
type Cost struct {
	Desk   int32  // of the desk's attention
	Waits  int32  // before the desk turns to it
	Effect int32  // minute at which it acts; -1 when nobody can say
	About  bool   // Effect is an estimate
	Words  string // all of it in a sentence
}

// Cost says what a command would take if it were given now, after those that
// were given and wait for the next tick. What the command leaves open must be
// filled in: see session.Complete.
func (t *Teller) Cost(c *sim.Command, v *view.View, pending ...sim.Command) Cost {
	price := t.w.Costs[c.Kind]
	out := Cost{Desk: t.attention(c, v), Waits: max(v.BusyUntil-v.Minute, 0)}
	for i := range pending {
		out.Waits += t.attention(&pending[i], v)
	}
	if c.Kind == world.CmdCancel { // it does not wait for the desk
		out.Waits = 0
	}
	desk := v.Minute + out.Waits + out.Desk
	takes, about, known := t.takes(c, v, pending)
	out.Effect, out.About = -1, about
	if known {
		out.Effect = t.w.Clock.Minute(t.w.Clock.TickAt(desk + price.Takes + takes))
	}
	out.Words = t.costWords(c, out, v)
	return out
}

// attention is what a command takes of the desk: a text of one's own in another
// language takes half as long again, what a line to take covers half as long.
func (t *Teller) attention(c *sim.Command, v *view.View) int32 {
	a := t.w.Costs[c.Kind].Attention
	if n := int32(len(c.Texts)); n > 1 && c.Draft == "" && c.Kind != world.CmdPrepare && c.Kind != world.CmdForecast {
		a += (n - 1) * a / 2
	}
	if c.Kind == world.CmdPost && t.Covered(c, v) != "" {
		return (a + 1) / 2
	}
	return a
}

// takes returns how long a command needs beyond the desk's own time.
func (t *Teller) takes(c *sim.Command, v *view.View, pending []sim.Command) (minutes int32, about, known bool) {
	switch c.Kind {
	case world.CmdVerify:
		i := find(t.w.Evidence, c.Target, func(e *world.Evidence) string { return e.ID })
		if i == world.None {
			return 0, false, false
		}
		who := t.worker(world.TaskVerify, c.Colleague, v, pending)
		if who == nil {
			return 0, false, false
		}
		return t.stretched(reporting(t.w.Evidence[i].Takes, v), world.TaskVerify, who), true, true
	case world.CmdPost, world.CmdAnswer:
		return t.translating(c, v), len(c.Translate) > 0, true
	case world.CmdConsular:
		minutes, known = stepTakes(c.Kind, c.Target, c.Choice, v)
		who := t.worker(world.TaskConsular, c.Colleague, v, pending)
		if who == nil {
			return 0, false, false
		}
		return t.stretched(minutes, world.TaskConsular, who), true, known
	case world.CmdPrepare, world.CmdReadout, world.CmdExpel, world.CmdPropose, world.CmdPrincipal:
		minutes, known = stepTakes(c.Kind, c.Target, c.Choice, v)
		return max(minutes, t.translating(c, v)), len(c.Translate) > 0, known
	case world.CmdCall, world.CmdNote, world.CmdSummon, world.CmdDemarche:
		i := find(t.w.Channels, c.Target, func(x *world.Channel) string { return x.ID })
		if i == world.None {
			return 0, false, false
		}
		form, _ := world.FormOf(c.Kind)
		terms := t.w.Channels[i].Kinds[form]
		minutes = minutesOf(terms)
		if who := t.worker(world.TaskLiaison, c.Colleague, v, pending); who != nil {
			// Somebody who knows the people there gets through sooner.
			own := t.w.Costs[c.Kind].Takes
			if helped := t.stretched(own+minutes, world.TaskLiaison, who) - own; helped < minutes {
				return helped, true, terms != nil
			}
		}
		return minutes, false, terms != nil
	case world.CmdClear:
		asked, levels := t.asked(c, v, pending), t.levels(c)
		for _, i := range levels {
			takes, _ := t.answers(i, asked+minutes)
			minutes += takes
		}
		return minutes, len(levels) > 1, len(levels) > 0 // who is asked next is asked at a step of the clock
	case world.CmdQuery:
		if i := t.instruction(c.Target); i != world.None && t.w.Instructions[i].Query != nil {
			q := t.w.Instructions[i].Query
			if !t.inOffice(t.asked(c, v, pending) + q.Takes) {
				return q.Takes + q.Off, false, true
			}
			return q.Takes, false, true
		}
		return 0, false, false
	case world.CmdLine:
		for i := range v.Steps {
			if s := &v.Steps[i]; s.Kind == c.Kind && s.Target == c.Target {
				return s.Takes, true, true
			}
		}
		return 0, false, false
	case world.CmdJoint:
		longest := int32(0)
		for _, p := range t.w.Partners {
			for _, id := range c.Partners {
				if p.ID == id {
					longest = max(longest, p.Takes)
				}
			}
		}
		return longest, false, true
	case world.CmdAttribute:
		minutes, known = t.attributing(c)
		return minutes, true, known
	case world.CmdReport:
		longest := int32(0)
		for _, p := range t.w.Platforms {
			longest = max(longest, p.Moderation.Delay)
		}
		return longest, true, true
	case world.CmdBrief:
		i := find(t.w.Accounts, c.Target, func(a *world.Account) string { return a.ID })
		if i == world.None || t.w.Accounts[i].Brief == nil {
			return 0, false, false
		}
		return t.w.Accounts[i].Brief.Takes, false, true
	}
	return 0, false, true
}

// asked is the minute at which the desk has done its part of a command.
func (t *Teller) asked(c *sim.Command, v *view.View, pending []sim.Command) int32 {
	at := max(v.BusyUntil, v.Minute) + t.attention(c, v) + t.w.Costs[c.Kind].Takes
	for i := range pending {
		at += t.attention(&pending[i], v)
	}
	return at
}

// answers returns how many minutes a level of clearance takes that is asked at a
// minute, and whether it is asked outside office hours.
func (t *Teller) answers(level int, asked int32) (takes int32, off bool) {
	spec := &t.w.Clearances[level]
	switch {
	case t.inOffice(asked + spec.Takes):
		return spec.Takes, false
	case spec.Deputy != nil:
		return spec.Deputy.Takes, true
	}
	return spec.Takes + spec.Off, true
}

// inOffice tells whether the player's own government is at work at a minute.
func (t *Teller) inOffice(minute int32) bool {
	zone := t.w.Governments[t.w.Player].Zone
	if !t.w.Calendar.Office.Contains(t.w.LocalMinute(zone, minute)) {
		return false
	}
	day := t.w.LocalDay(zone, minute)
	if t.w.Calendar.Weekend>>(((day+4)%7+7)%7)&1 == 1 { // 1 January 1970 was a Thursday
		return false
	}
	since := int32(day - t.w.LocalDay(world.None, 0))
	return !slices.ContainsFunc(t.w.Calendar.Holidays, func(h world.Holiday) bool { return h.Zone == zone && h.Day == since })
}

// translating returns how long the slowest of the versions takes that the desk
// translates.
func (t *Teller) translating(c *sim.Command, v *view.View) int32 {
	longest := int32(0)
	for _, lang := range c.Translate {
		if who := t.translator(lang, v, nil); who != nil {
			longest = max(longest, t.stretched(translation, world.TaskTranslate, who))
		}
	}
	return longest
}

// translation is how long a translator of usual speed takes for a post.
const translation = 15

func minutesOf(terms *world.ChannelTerms) int32 {
	if terms == nil {
		return 0
	}
	return terms.Takes
}

// levels returns whose clearance a command asks for, in order.
func (t *Teller) levels(c *sim.Command) []int {
	if i := find(t.w.Clearances, c.Level, func(x *world.Clearance) string { return x.ID }); i != world.None {
		return []int{i}
	}
	if i := find(t.w.Accounts, c.Account, func(a *world.Account) string { return a.ID }); i != world.None && c.Level == "" {
		return t.w.Accounts[i].Clearance
	}
	return nil
}

func (t *Teller) costWords(c *sim.Command, cost Cost, v *view.View) string {
	words := t.Words.T("cost.desk", "span", t.Span(cost.Desk))
	if cost.Desk == 0 {
		words = t.Words.T("cost.no-desk")
	}
	if cost.Waits > 0 {
		words = join(" ", words, t.Words.T("cost.waits", "time", t.Hour(v.Minute+cost.Waits, v.Minute)))
	}
	if cost.Effect < 0 {
		return words
	}
	at := t.Hour(cost.Effect, v.Minute)
	if cost.About {
		at = t.Words.T("cost.about", "time", at)
	}
	words = join(" ", words, t.Words.T("cost.effect-"+c.Kind.String(), "time", at))
	if c.Kind == world.CmdClear {
		asked := v.Minute + cost.Waits + cost.Desk + t.w.Costs[c.Kind].Takes
		for _, i := range t.levels(c) {
			takes, off := t.answers(i, asked)
			if asked += takes; off {
				words = join(" ", words, t.offHours(i))
			}
		}
	}
	return words
}

// offHours says what becomes of a request for clearance that comes outside
// office hours, or "" when it makes no difference.
func (t *Teller) offHours(level int) string {
	spec, hours := &t.w.Clearances[level], t.Hours(t.w.Calendar.Office)
	switch {
	case spec.Deputy != nil:
		return t.Words.T("cost.deputy", "hours", hours, "name", t.Deputy(level), "span", t.Span(spec.Deputy.Takes))
	case spec.Off > 0:
		return t.Words.T("cost.off-hours", "span", t.Span(spec.Off), "hours", hours)
	}
	return ""
}
