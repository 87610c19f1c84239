package scenario

import (
	"demarche/internal/source"
	"demarche/internal/world"
)

// steps lists the steps of a case in their order; nil for one that is as usual.
func (k *Case) steps() [world.CaseSteps]*CaseStep {
	return [...]*CaseStep{world.CaseIdentify: k.Identify, world.CaseKin: k.Kin, world.CaseConsent: k.Consent}
}

// peopleCauses lists what has effects at conferences and in cases.
func (sc *Scenario) peopleCauses() []cause {
	var cs []cause
	for i := range sc.Conferences.Entries {
		e := &sc.Conferences.Entries[i]
		cs = append(cs, cause{e.ID, false, "conferences." + e.ID, e.Value.Do, nil})
	}
	for i := range sc.Cases.Entries {
		e := &sc.Cases.Entries[i]
		if d := e.Value.Early; d != nil {
			cs = append(cs, cause{e.ID + ".early", false, "cases." + e.ID + ".early", d.Do, nil})
		}
		if d := e.Value.Endangers; d != nil {
			cs = append(cs, cause{e.ID + ".endangered", false, "cases." + e.ID + ".endangers", d.Do, nil})
		}
	}
	return cs
}

// peopleEvents names what can happen at conferences and in cases.
func (sc *Scenario) peopleEvents(put func(id, what string, at source.Place)) {
	for i := range sc.Conferences.Entries {
		e := &sc.Conferences.Entries[i]
		put(e.ID, "a conference", e.At)
		for _, question := range e.Value.Questions.Entries {
			put(e.ID+"."+question.ID, "a question", question.At)
			put(e.ID+"."+question.ID+".owed", "a question", question.At)
		}
	}
	for i := range sc.Cases.Entries {
		e := &sc.Cases.Entries[i]
		put(e.ID, "a case", e.At)
		for _, what := range append(world.CaseEvents[:], "named", "early", "endangered") {
			put(e.ID+"."+what, "a case", e.At)
		}
	}
}

// people checks conferences and cases.
func (c *checker) people() {
	for i := range c.sc.Conferences.Entries {
		e := &c.sc.Conferences.Entries[i]
		c.conference(e.ID, &e.Value)
	}
	for i := range c.sc.Cases.Entries {
		k := &c.sc.Cases.Entries[i]
		c.occasion(k.ID, &k.Value)
	}
}

func (c *checker) conference(id string, v *Conference) {
	if at := c.moment(v.At); v.At.Given() && c.sc.Clock.Length.Given() && at >= c.sc.Clock.Length.V {
		c.report(v.At.Place(), source.RangeLate, "", "%q lies after the end of the crisis", id)
	}
	if enters := c.sc.Clock.Enters; v.At.Given() && enters.Given() && minuteOf(c.sc, v.At.V) <= minuteOf(c.sc, enters.V) {
		c.report(v.At.Place(), source.UnusedKey, "let it take place later, or the player enter earlier", "%q is over before the player takes over", id)
	}
	if a := c.sc.Accounts.Get(v.By.V); a != nil && a.foreign() {
		c.report(v.By.Place(), source.RefUnfit, "write ours: true in the account", "%q cannot answer for the player, it is not ours", v.By.V)
	}
	for i := range v.Questions.Entries {
		e := &v.Questions.Entries[i]
		question := &e.Value
		if a := c.sc.Accounts.Get(question.From.V); a != nil && a.Ours.V {
			c.report(question.From.Place(), source.RefUnfit, "", "the question %q comes from %q, which is ours", e.ID, question.From.V)
		}
		switch {
		case question.About.Given() && !question.Position.Written():
			c.report(question.About.Place(), source.KeyMissing, "", "the answer to %q must say its position on %q: asserts, denies, partly or holds", e.ID, question.About.V)
		case question.Position.Given() && !question.About.Written():
			c.report(question.Position.Place(), source.KeyConflict, "name the narrative in \"about\"", "a position needs a narrative that it is about")
		}
	}
}

// occasion checks what opens a case.
func (c *checker) occasion(id string, k *Case) {
	given := 0
	for _, set := range []bool{k.At.Written(), k.After.Written(), k.When.Written()} {
		if set {
			given++
		}
	}
	if given > 1 {
		c.report(k.Title.Place(), source.KeyConflict, "", "%q has more than one of at, after and when", id)
	}
	if at := c.moment(k.At); k.At.Given() && c.sc.Clock.Length.Given() && at >= c.sc.Clock.Length.V {
		c.report(k.At.Place(), source.RangeLate, "", "%q lies after the end of the crisis", id)
	}
	if t := c.names.kinds["event"]; k.After.Given() {
		if _, ok := t.index[k.After.V.ID]; !ok {
			c.report(k.After.Place(), source.RefUnknown, c.list.MeantOf(k.After.V.ID, t.ids), "there is no event %q", k.After.V.ID)
		}
	}
}

func (c *compiler) people() {
	for i := range c.sc.Conferences.Entries {
		e := &c.sc.Conferences.Entries[i]
		c.w.Conferences = append(c.w.Conferences, c.conference(e.ID, &e.Value))
	}
	for i := range c.sc.Cases.Entries {
		e := &c.sc.Cases.Entries[i]
		c.w.Cases = append(c.w.Cases, c.theCase(e.ID, &e.Value))
	}
	if h := c.sc.Hotline; h != nil {
		c.w.Hotline = &world.Hotline{
			Segment: c.names.find("segment", h.Segment), Calls: h.Calls.Program, Each: h.Each.Or(defaultEach), Patience: int32(h.Patience.Or(defaultPatience)),
		}
	}
}

func (c *compiler) conference(id string, v *Conference) world.Conference {
	out := world.Conference{
		ID: id, At: minuteOf(c.sc, v.At.V), By: c.names.find("account", v.By), Closes: v.Closes.Or(defaultCloses),
		Within: v.Within.Or(defaultDebts), Do: c.effects(id, "conferences."+id, v.Do),
	}
	for i := range v.Questions.Entries {
		e := &v.Questions.Entries[i]
		question := world.PressQuestion{
			ID: e.ID, From: c.names.find("account", e.Value.From), About: c.names.find("narrative", e.Value.About), Foreseen: e.Value.Foreseen.Program, Asked: e.Value.Asked.Program,
			Valued: e.Value.Goldstein.Given(), Value: tenths(e.Value.Goldstein.V), Takes: e.Value.Takes.Or(defaultPrepares),
		}
		if question.About != world.None {
			question.Position, _ = world.PositionOf(e.Value.Position.V)
		}
		out.Questions = append(out.Questions, question)
	}
	return out
}

func (c *compiler) theCase(id string, k *Case) world.Case {
	out := world.Case{ID: id, People: k.People.V, From: k.From.V, When: world.When{At: world.None, If: k.When.Program}, Moves: c.indices("draft", k.Moves)}
	switch {
	case k.After.Given():
		out.When.After, out.When.Delay = k.After.V.ID, k.After.V.Delay
	case !k.When.Given():
		out.When.At = minuteOf(c.sc, k.At.V) // the start when nothing is said
	}
	for i, step := range k.steps() {
		if step == nil {
			step = &CaseStep{}
		}
		out.Steps[i] = world.CaseStep{Takes: step.Takes.Or(defaultCaseStep), Chance: step.Chance.Program, Told: step.Text.Given(), Fails: step.Fails.Given()}
	}
	for i := range c.sc.Drafts.Entries {
		if c.sc.Drafts.Entries[i].Value.Names.V == id {
			out.Names = append(out.Names, i)
		}
	}
	if k.Early != nil {
		out.Early = c.effects(id+".early", "cases."+id+".early", k.Early.Do)
	}
	if k.Endangers != nil {
		out.Endangers = c.effects(id+".endangered", "cases."+id+".endangers", k.Endangers.Do)
	}
	return out
}
