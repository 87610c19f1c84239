package scenario

import (
	"slices"

	"demarche/internal/rule"
	"demarche/internal/world"
)

// language returns the index of a language, or None when it is left out.
func (c *compiler) language(l Lang) int {
	if !l.Given() {
		return world.None
	}
	return slices.Index(c.w.Languages, l.V)
}

// number is an expression giving a number, or what holds when it is left out.
func number(x Expr, def string) *rule.Program {
	if x.Program != nil {
		return x.Program
	}
	return fixedRule(def, rule.Number)
}

func (c *compiler) brief(id string, a *Account) *world.Brief {
	b, on := a.Brief, a.Brief.On
	if len(on) == 0 {
		on = a.On
	}
	out := &world.Brief{
		Takes: b.Takes.Or(defaultBriefTakes), On: c.indices("platform", on), Wants: b.When.Program, Breaks: q(b.Breaks.Or(defaultBreaks)),
	}
	out.Offers[world.OnRecord], out.Keeps[world.OnRecord] = true, q(b.Reliability.Or(defaultReliability))
	for _, e := range b.Terms.Entries {
		terms, _ := world.TermsOf(e.ID)
		out.Offers[terms], out.Keeps[terms] = true, q(e.Value.V)
	}
	for _, e := range b.Background.Entries {
		p, _ := world.PositionOf(e.ID)
		out.Voiced[p] = true
	}
	if b.Shapes != nil {
		out.Shapes = c.effects(id, "accounts."+id+".brief.shapes", b.Shapes.Do)
	}
	return out
}

func (c *compiler) principal(id string, p *Principal) *world.Principal {
	if p == nil {
		return nil
	}
	out := &world.Principal{}
	if a := p.Again; a != nil {
		out.Again = &world.Again{
			Chance: number(a.Chance, defaultAgain), Wait: a.Wait.V, Do: c.effects(id, "accounts."+id+".principal.posts again", a.Do),
		}
	}
	return out
}

func (c *compiler) expulsions() {
	for i := range c.sc.Expulsions.Entries {
		e := &c.sc.Expulsions.Entries[i]
		x, path := &e.Value, "expulsions."+e.ID
		account := x.Account
		if !account.Given() {
			account = c.sc.Player.Account
		}
		out := world.Expulsion{
			Government: c.index("government", e.ID), Open: x.Opens.Program, Notice: x.Notice.Or(defaultNotice), Account: c.names.find("account", account),
			Do: c.effects(e.ID, path, x.Do),
		}
		for k := range x.Ways.Entries {
			w := &x.Ways.Entries[k]
			out.Ways = append(out.Ways, world.ExpelWay{
				ID: w.ID, People: int32(w.Value.People.V), Value: tenths(w.Value.Goldstein.V), Do: c.effects(e.ID, path+".ways."+w.ID, w.Value.Do),
			})
		}
		if m := x.Mirrored; m != nil {
			out.Mirrored = &world.Mirror{
				Chance: number(m.Chance, defaultMirrored), Wait: m.Wait.V, Takes: c.indices("colleague", m.Takes),
				Reporting: q(m.Reporting.Or(defaultReporting)), Do: c.effects(e.ID, path+".mirrored", m.Do),
			}
		}
		c.w.Expulsions = append(c.w.Expulsions, out)
	}
}

func (c *compiler) attributions() {
	for i := range c.sc.Attributions.Entries {
		e := &c.sc.Attributions.Entries[i]
		a, path := &e.Value, "attributions."+e.ID
		out := world.Attribution{
			ID: e.ID, About: c.names.find("narrative", a.About), Open: a.Opens.Program, Confidence: a.Confidence.Program, Clearances: c.indices("clearance", a.Clearance),
			Needs: q(a.Needs.Or(defaultNeeds)), Burns: c.indices("evidence", a.Burns),
		}
		if w := a.Ways.Private; w != nil {
			out.Ways[world.Privately] = &world.Naming{Draft: world.None, Do: c.effects(e.ID, path+".ways.private", w.Do)}
		}
		if w := a.Ways.Allied; w != nil {
			out.Ways[world.WithAllies] = &world.Naming{
				Draft: world.None, Partners: c.indices("partner", w.Partners), Do: c.effects(e.ID, path+".ways.allied", w.Do),
			}
		}
		if w := a.Ways.Public; w != nil {
			out.Ways[world.Publicly] = &world.Naming{Draft: c.names.find("draft", w.Draft), Do: c.effects(e.ID, path+".ways.public", w.Do)}
		}
		if a.Withdrawn != nil {
			out.Withdrawn = c.effects(e.ID, path+".withdrawn", a.Withdrawn.Do)
		}
		c.w.Attributions = append(c.w.Attributions, out)
	}
}
