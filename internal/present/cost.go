package present

import (
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
	takes, about, known := t.takes(c, v, pending, desk+price.Takes)
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

// takes returns how long a command needs beyond the desk's own time, which ends at
// a minute.
func (t *Teller) takes(c *sim.Command, v *view.View, pending []sim.Command, from int32) (minutes int32, about, known bool) {
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
	case world.CmdClear, world.CmdLine:
		levels := t.levels(c)
		return t.answered(levels, from) - from, false, len(levels) > 0
	case world.CmdQuery:
		if i := t.instruction(c.Target); i != world.None && t.w.Instructions[i].Query != nil {
			q := t.w.Instructions[i].Query
			if !t.w.InOffice(from + q.Takes) {
				return q.Takes + q.Off, false, true
			}
			return q.Takes, false, true
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
	if c.Kind == world.CmdLine {
		if i := find(t.w.Lines, c.Target, func(l *world.Line) string { return l.ID }); i != world.None {
			return t.w.Lines[i].Clearance
		}
		return nil
	}
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
	if c.Kind == world.CmdClear || c.Kind == world.CmdLine {
		from := v.Minute + cost.Waits + cost.Desk + t.w.Costs[c.Kind].Takes
		for _, i := range t.levels(c) {
			words = join(" ", words, t.offHours(i, from))
			from = t.answered([]int{i}, from)
		}
	}
	return words
}

// offHours says what becomes of a request for clearance at a minute where that is
// outside office hours, or "".
func (t *Teller) offHours(level int, minute int32) string {
	spec, hours := &t.w.Clearances[level], t.Hours(t.w.Calendar.Office)
	switch {
	case t.w.InOffice(minute + spec.Takes):
		return ""
	case spec.Deputy != nil:
		return t.Words.T("cost.deputy", "hours", hours, "name", t.Deputy(level))
	case spec.Off > 0:
		return t.Words.T("cost.off-hours", "span", t.Span(spec.Off), "hours", hours)
	}
	return ""
}

// answered is the minute at which the last of several levels has answered that are
// asked one after the other from a minute on.
func (t *Teller) answered(levels []int, minute int32) int32 {
	for _, i := range levels {
		spec := &t.w.Clearances[i]
		switch due := minute + spec.Takes; {
		case t.w.InOffice(due):
			minute = due
		case spec.Deputy != nil:
			minute += spec.Deputy.Takes
		default:
			minute = due + spec.Off
		}
		minute = t.w.Clock.Minute(t.w.Clock.TickAt(minute))
	}
	return minute
}
