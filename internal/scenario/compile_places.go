package scenario

import (
	"slices"

	"demarche/internal/effects"

	"demarche/internal/fixed"
	"demarche/internal/rule"
	"demarche/internal/world"
)

var classWords = [world.Classes]string{"officials", "press", "civil", "people", "fringe"}

// classOf returns the class of source with this word.
func classOf(word string) world.Class { return world.Class(max(0, slices.Index(classWords[:], word))) }

func (c *compiler) places() {
	sc := c.sc
	for i := range sc.Governments.Entries {
		g := &sc.Governments.Entries[i].Value
		c.w.Governments = append(c.w.Governments, world.Government{
			ID: sc.Governments.Entries[i].ID, Zone: c.zone(g.Zone), Public: c.names.find("segment", g.Public),
			Tension: q(g.Tension.Or(defaultTension)), Reacts: q(g.Reacts.Or(c.w.Effects[effects.TensionReacts].Float())), Calms: q(g.Calms.Or(c.w.Effects[effects.TensionCalms].Float())),
			Grudge: q(g.Grudge.Or(defaultGrudge)), Hears: q(g.Hears.Or(c.w.Effects[effects.TensionHears].Float())), Language: c.language(g.Language),
			Hushes: g.Hushes.Program,
		})
	}
	for i := range sc.Segments.Entries {
		c.segment(sc.Segments.Entries[i].ID, &sc.Segments.Entries[i].Value)
	}
	for i := range sc.Platforms.Entries {
		c.platform(sc.Platforms.Entries[i].ID, &sc.Platforms.Entries[i].Value)
	}
	for i := range sc.Ladder.Rungs {
		r := &sc.Ladder.Rungs[i]
		c.w.Ladder = append(c.w.Ladder, world.Rung{
			ID: r.ID.V, Up: r.Up.Program, Down: r.Down.Program, Holds: r.Holds.V, Audience: q(r.Audience.Or(defaultAudience)),
		})
	}
	c.w.Start = max(0, c.names.find("rung", sc.Ladder.Starts))
}

func (c *compiler) segment(id string, s *Segment) {
	out := world.Segment{
		ID: id, Zone: c.zone(s.Zone), People: s.People.V,
		Speaks: make([]fixed.Q, len(c.w.Languages)), On: make([]fixed.Q, len(c.sc.Platforms.Entries)), Stance: make([]fixed.Q, len(c.w.Governments)),
		Spread: q(s.Spread.Or(defaultSpread)), Literacy: q(s.Literacy.Or(defaultLiteracy)), Outrage: q(s.Outrage.Or(defaultOutrage)),
		Stubborn: q(s.Stubborn.Or(defaultStubborn)), Distress: s.Distress.V,
	}
	for _, e := range s.Speaks.Entries {
		out.Speaks[slices.Index(c.w.Languages, e.ID)] = q(e.Value.V)
	}
	for _, e := range s.On.Entries {
		out.On[c.index("platform", e.ID)] = q(e.Value.V)
	}
	for _, e := range s.Stance.Entries {
		out.Stance[c.index("government", e.ID)] = q(e.Value.V)
	}
	for i, word := range classWords {
		out.Trust[i] = q(defaultTrust[i])
		if t := s.Trust.Get(word); t != nil {
			out.Trust[i] = q(t.V)
		}
	}
	c.w.Segments = append(c.w.Segments, out)
}

func (c *compiler) platform(id string, p *Platform) {
	m := p.Moderation
	if m == nil {
		m = &Moderation{}
	}
	c.w.Platforms = append(c.w.Platforms, world.Platform{
		ID: id, HalfLife: p.HalfLife.V, Limit: int32(p.Limit.V), Ranking: q(p.Ranking.Or(defaultRanking)),
		Peers: q(p.Peers.Or(defaultPeers)), Homophily: q(p.Homophily.Or(defaultHomophily)),
		Pictures: p.Pictures.Or(true), Monitored: p.Monitored.Or(true),
		Moderation: world.Moderation{
			Delay: m.Takes.Or(defaultModeration), Agrees: q(m.Agrees.Or(defaultAgrees)), Errs: q(m.Errs.Or(defaultErrs)),
		},
	})
}

func (c *compiler) accounts() {
	for i := range c.sc.Accounts.Entries {
		a := &c.sc.Accounts.Entries[i].Value
		class := classOf(a.Class.V)
		out := world.Account{
			ID: c.sc.Accounts.Entries[i].ID, Class: class, Government: c.names.find("government", a.Government), Ours: a.Ours.V,
			Reach: c.reach(a, class), Clearance: c.indices("clearance", a.Clearance), Hostile: a.Hostile.V,
			Tempting: a.Tempting.V, Secured: a.Secured.V, Voice: q(a.Voice.Or(defaultVoice[class])), Abroad: c.names.find("government", a.Abroad),
			Principal: c.principal(c.sc.Accounts.Entries[i].ID, a.Principal),
		}
		for j := range c.w.Segments {
			cred := c.w.Segments[j].Trust[class]
			if x := a.Credibility.Get(c.w.Segments[j].ID); x != nil {
				cred = q(x.V)
			}
			out.Credibility = append(out.Credibility, cred)
		}
		if a.Brief != nil {
			out.Brief = c.brief(out.ID, a)
		}
		c.w.Accounts = append(c.w.Accounts, out)
	}
}

// reach returns the table of an account: what reach_on says of a platform and
// segment, else what reach says of the segment, else the usual reach of the
// class; 0 where the account is not.
func (c *compiler) reach(a *Account, class world.Class) [][]fixed.Q {
	table := make([][]fixed.Q, len(c.w.Platforms))
	for p := range table {
		table[p] = make([]fixed.Q, len(c.w.Segments))
		id := c.w.Platforms[p].ID
		if !holds(a.On, id) {
			continue
		}
		own := a.ReachOn.Get(id)
		for s := range table[p] {
			segment := c.w.Segments[s].ID
			r := defaultReach[class]
			if a.Reach.Given() {
				r = 0
				if x := a.Reach.Get(segment); x != nil {
					r = x.V
				}
			}
			if own != nil {
				if x := own.Get(segment); x != nil {
					r = x.V
				}
			}
			table[p][s] = q(r)
		}
	}
	return table
}

func (c *compiler) staff() {
	for i := range c.sc.Colleagues.Entries {
		p := &c.sc.Colleagues.Entries[i].Value
		out := world.Colleague{
			ID: c.sc.Colleagues.Entries[i].ID, Fatigue: q(p.Fatigue.V), Shift: p.Shift.Or(defaultShift), Speaks: make([]bool, len(c.w.Languages)),
		}
		c.regard(&out, p)
		for t, word := range []string{"verify", "translate", "monitor", "consular", "liaison"} {
			if skill := p.Skills.Get(word); skill != nil {
				out.Skills[t] = q(skill.V)
			} else if !p.Skills.Given() {
				out.Skills[t] = q(defaultSkill)
			}
		}
		out.Skills[world.TaskRest] = fixed.One
		if p.Speaks == nil {
			out.Speaks[0] = true
		}
		for _, l := range p.Speaks {
			out.Speaks[slices.Index(c.w.Languages, l.V)] = true
		}
		c.w.Colleagues = append(c.w.Colleagues, out)
	}
	for i := range c.sc.Clearances.Entries {
		c.w.Clearances = append(c.w.Clearances, c.clearance(c.sc.Clearances.Entries[i].ID, &c.sc.Clearances.Entries[i].Value))
	}
	for i := range c.sc.Partners.Entries {
		p := &c.sc.Partners.Entries[i].Value
		joins := p.Joins.Program
		if joins == nil {
			joins = fixedRule(defaultJoins, rule.Number)
		}
		c.w.Partners = append(c.w.Partners, world.Partner{
			ID: c.sc.Partners.Entries[i].ID, Account: c.names.find("account", p.Account), Takes: p.Takes.Or(defaultPartner), Joins: joins,
			Objects: p.Objects.Program, Weakens: q(p.Weakens.Or(defaultWeakens)),
		})
	}
}
