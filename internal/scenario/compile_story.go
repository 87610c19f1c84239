package scenario

import (
	"math"
	"slices"
	"strconv"

	"demarche/internal/fixed"
	"demarche/internal/rule"
	"demarche/internal/speech"
	"demarche/internal/world"
)

// tenths rounds a value on a scale to tenths of it.
func tenths(f float64) int16 { return int16(math.Round(f * 10)) }

func (c *compiler) knowledge() {
	sc := c.sc
	for i := range sc.Facts.Entries {
		f := world.Fact{ID: sc.Facts.Entries[i].ID}
		sum := 0.0
		for _, v := range sc.Facts.Entries[i].Value.Entries {
			sum += v.Value.V
			f.Values, f.Prior = append(f.Values, v.ID), append(f.Prior, prob(sum))
		}
		if len(f.Prior) > 0 {
			f.Prior[len(f.Prior)-1] = fixed.Certain
		}
		c.w.Facts = append(c.w.Facts, f)
	}
	for i := range sc.Evidence.Entries {
		e := &sc.Evidence.Entries[i].Value
		out := world.Evidence{
			ID: sc.Evidence.Entries[i].ID, Fact: sc.factOf(e.Fact), Takes: e.Takes.V, Offered: e.Offered.V, Sources: e.Source.V,
			Media: c.names.find("media", e.Media), Supports: c.indices("narrative", e.Supports), Against: c.indices("narrative", e.Against),
		}
		for _, v := range c.names.values[out.Fact].ids {
			out.Holds = append(out.Holds, prob(e.Says.Get(v).V))
		}
		c.w.Evidence = append(c.w.Evidence, out)
	}
	for i := range sc.Narratives.Entries {
		c.narrative(sc.Narratives.Entries[i].ID, &sc.Narratives.Entries[i].Value)
	}
	for i := range sc.Media.Entries {
		m := &sc.Media.Entries[i].Value
		kind := slices.Index([]string{"picture", "video", "document", "chart"}, m.Kind.V)
		c.w.Media = append(c.w.Media, world.Media{
			ID: sc.Media.Entries[i].ID, Kind: world.MediaKind(max(0, kind)), Doctored: m.Doctored.V, Evidence: c.names.find("evidence", m.Evidence),
			Distressing: m.Distressing.V,
		})
	}
	for _, e := range sc.Counters.Entries {
		c.w.Counters = append(c.w.Counters, world.Counter{ID: e.ID, Start: q(e.Value.V)})
	}
}

func (c *compiler) narrative(id string, n *Narrative) {
	out := world.Narrative{
		ID: id, Fact: world.None, True: []bool{n.Always.V}, Against: c.names.find("government", n.Against),
		Charge: q(n.Charge.Or(defaultCharge)), Picture: q(n.Picture.Or(defaultPicture)), Harm: q(n.Harm.Or(defaultHarm)),
		Catches: q(n.Catches.Or(defaultCatches)), Doubted: q(n.Doubted.Or(defaultDoubted)), Shared: q(n.Shared.Or(defaultShared)),
		Settles: n.Settles.Or(defaultSettles), Fades: n.Fades.Or(defaultFades),
	}
	out.Cause, _ = world.CauseOf(n.Cause.Or(world.NoCause.String()))
	for _, t := range n.True.Entries {
		out.Fact = c.index("fact", t.ID)
		values := c.names.values[out.Fact]
		out.True = make([]bool, len(values.ids))
		for _, v := range t.Value {
			out.True[values.index[v.V]] = true
		}
	}
	c.w.Narratives = append(c.w.Narratives, out)
}

func (c *compiler) story() {
	sc := c.sc
	for i := range sc.Injects.Entries {
		e := &sc.Injects.Entries[i]
		in := &e.Value
		when := world.When{At: world.None, If: in.When.Program}
		if in.At.Given() {
			when.At = minuteOf(sc, in.At.V)
		}
		if in.After.Given() {
			when.After, when.Delay = in.After.V.ID, in.After.V.Delay
		}
		if in.If.Given() {
			when.If = in.If.Program
		}
		// The condition of an inject decides whether it happens at all.
		inner := in.Effect
		inner.If = Expr{}
		c.w.Injects = append(c.w.Injects, world.Inject{ID: e.ID, When: when, Do: c.doing(e.ID, "injects."+e.ID, in.Do, &inner)})
	}
	for i := range sc.Rules.Entries {
		e := &sc.Rules.Entries[i]
		r := &e.Value
		c.w.Rules = append(c.w.Rules, world.Rule{
			ID: e.ID, When: r.When.Program, Chance: prob(r.Chance.Or(defaultChance)), Wait: r.Wait.V, Cooldown: r.Cooldown.V, Once: r.Once.V,
			Do: c.doing(e.ID, "rules."+e.ID, r.Do, &r.Effect),
		})
	}
	for i := range sc.Endings.Entries {
		e := &sc.Endings.Entries[i]
		c.w.Endings = append(c.w.Endings, world.Ending{ID: e.ID, When: e.Value.When.Program, Good: q(e.Value.Good.V)})
	}
}

func (c *compiler) doing(owner, path string, do []Effect, e *Effect) []world.Effect {
	if len(e.kinds()) > 0 {
		return []world.Effect{c.effect(owner, path, e)}
	}
	return c.effects(owner, path, do)
}

func (c *compiler) effects(owner, path string, do []Effect) []world.Effect {
	out := make([]world.Effect, 0, len(do))
	for i := range do {
		out = append(out, c.effect(owner, path+".do."+strconv.Itoa(i+1), &do[i]))
	}
	return out
}

// effect compiles one effect. Its id is the path of ids to it: the lines of
// its texts are the id, the effect's keyword and the key of the text.
func (c *compiler) effect(owner, path string, e *Effect) world.Effect {
	kind := e.kinds()[0]
	out := world.Effect{
		ID: path, Kind: kind, If: e.If.Program,
		Government: world.None, Segment: world.None, Platform: world.None, Account: world.None, Narrative: world.None, Evidence: world.None,
		Fact: world.None, Colleague: world.None, Counter: world.None, Speaker: world.None, Ending: world.None, Instruct: world.None,
	}
	switch kind {
	case world.DoPost:
		out.Post = c.post(e.Post)
	case world.DoMessage:
		out.Message = c.message(owner, path+".message", e.Message)
	case world.DoTension:
		out.Government, out.By = c.names.find("government", e.Tension.Of), q(e.Tension.By.V)
	case world.DoReveal:
		out.Evidence, out.Checked = c.names.find("evidence", e.Reveal.Evidence), e.Reveal.Checked.V
	case world.DoShutdown:
		out.Platform, out.Segment, out.For = c.names.find("platform", e.Shutdown.Platform), c.names.find("segment", e.Shutdown.Segment), e.Shutdown.For.V
	case world.DoModerate:
		out.Account, out.Narrative = c.names.find("account", e.Moderate.By), c.names.find("narrative", e.Moderate.Carries)
	case world.DoLabel:
		out.Narrative, out.Platform = c.names.find("narrative", e.Label.Claim), c.names.find("platform", e.Label.On)
	case world.DoStaff:
		out.Colleague, out.For, out.Back = c.names.find("colleague", e.Staff.Who), e.Staff.Away.V, e.Staff.Back.V
	case world.DoSet:
		out.Counter, out.To = c.names.find("counter", e.Set.Counter), e.Set.To.Program
	case world.DoTrust:
		out.Segment, out.By = c.names.find("segment", e.Trust.Of), q(e.Trust.By.V)
	case world.DoSeize:
		out.Account, out.Speaker = c.names.find("account", e.Seize.Account), c.names.find("account", e.Seize.By)
	case world.DoRelease:
		out.Account = c.names.find("account", e.Release.Account)
	case world.DoInstruct:
		out.Instruct = c.names.find("instruction", e.Instruct)
	case world.DoEnd:
		out.Ending = c.names.find("ending", e.End.Ending)
	case world.DoCompare:
		out.Narrative, out.Message = c.names.find("narrative", e.Compare.Of), &world.Message{From: string(e.Compare.From.V)}
	case world.DoGoodwill:
		out.Colleague, out.By = c.names.find("colleague", e.Goodwill.Of), q(e.Goodwill.By.V)
	case world.DoClimb, world.DoDescend:
	}
	return out
}

func (c *compiler) post(p *Post) *world.Post {
	account := c.sc.Accounts.Get(p.By.V)
	on := p.On
	if len(on) == 0 {
		on = account.On
	}
	out := &world.Post{
		By: c.names.find("account", p.By), On: c.indices("platform", on), About: c.names.find("narrative", p.Carries),
		Media: c.indices("media", p.Media), To: c.names.find("government", p.To), Asks: c.question(p.Asks),
		Official: classOf(account.Class.V) == world.Officials && account.Government.Given(),
	}
	if out.About != world.None {
		out.Position, _ = world.PositionOf(p.Position.Or(world.Asserts.String()))
	}
	for _, l := range p.Lang {
		out.Languages = append(out.Languages, slices.Index(c.w.Languages, l.V))
	}
	if len(out.Languages) == 0 {
		out.Languages = []int{0}
	}
	out.Reading = c.reading(p, out.Languages[0])
	return out
}

// reading is what an actor's post says: what the scenario gives, on neutral
// ground. The text is not read, so that a better reader changes no crisis.
func (c *compiler) reading(p *Post, lang int) speech.Reading {
	const neutral = 30
	r := speech.Reading{
		Lang: c.w.Languages[lang], Goldstein: tenths(p.Goldstein.V), Emotion: int8(tenths(p.Emotion.V)),
		Politeness: neutral, Certainty: neutral,
	}
	if p.Act.Given() {
		// The word is one of the acts: the decoder has checked it.
		_ = r.Act.UnmarshalText([]byte(p.Act.V))
	}
	if p.Act.Given() || p.Goldstein.Given() {
		r.Confidence = 100
	}
	return r
}

func (c *compiler) question(a *Ask) *world.Question {
	if a == nil {
		return nil
	}
	return &world.Question{About: c.names.find("narrative", a.About), Within: a.Within.V, People: a.People.V}
}

func (c *compiler) message(owner, path string, m *Message) *world.Message {
	out := &world.Message{From: m.From.V, Asks: c.question(m.Asks), Urgent: m.Urgent.V}
	for i := range m.Choices.Entries {
		e := &m.Choices.Entries[i]
		event, _ := c.names.Index(rule.Event, owner+"."+e.ID, rule.None)
		out.Choices = append(out.Choices, world.Choice{
			ID: e.ID, Event: int(event), Open: e.Value.When.Program, Draft: c.names.find("draft", e.Value.Draft),
			Do: c.effects(owner, path+".choices."+e.ID, e.Value.Do), Reach: reach(e.Value.Reach),
		})
	}
	return out
}

func reach(n Count) int64 {
	if n.Given() && n.V == 0 {
		return world.Nobody
	}
	return n.V
}

func (c *compiler) drafts() {
	for i := range c.sc.Drafts.Entries {
		e := &c.sc.Drafts.Entries[i]
		d := &e.Value
		account := d.Account
		if !account.Given() {
			account = c.sc.Player.Account
		}
		on := d.On
		if len(on) == 0 {
			on = c.sc.Accounts.Get(account.V).On
		}
		out := world.Draft{
			ID: e.ID, Account: c.names.find("account", account), On: c.indices("platform", on), About: c.names.find("narrative", d.About),
			To: c.names.find("government", d.To), Evidence: c.indices("evidence", d.Evidence), Media: c.indices("media", d.Media),
			Promise: d.Promise.V, Open: d.When.Program,
		}
		if d.By.Given() {
			out.By = minuteOf(c.sc, d.By.V)
		}
		if out.About != world.None {
			out.Position, _ = world.PositionOf(d.Position.V)
		}
		if t := d.Reads; t != nil {
			out.Meant = &world.Meant{Goldstein: tenths(t.Goldstein.V)}
			_ = out.Meant.Act.UnmarshalText([]byte(t.Act.V)) // the decoder has checked the word
		}
		if c.read != nil {
			out.Readings = map[string]speech.Reading{}
			for lang, text := range c.texts.Prepared(d.Text.Line) {
				out.Readings[lang] = out.Reading(c.read(lang, text))
			}
		}
		c.w.Drafts = append(c.w.Drafts, out)
	}
}
