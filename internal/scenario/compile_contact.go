package scenario

import (
	"strconv"

	"demarche/internal/rule"
	"demarche/internal/world"
)

func (c *compiler) channels() {
	for i := range c.sc.Channels.Entries {
		e := &c.sc.Channels.Entries[i]
		out := world.Channel{ID: e.ID, Government: c.names.find("government", e.Value.Government), Answers: e.Value.Answers.Program}
		for kind, form := range e.Value.forms() {
			if form.terms != nil {
				out.Kinds[kind] = c.terms(e.ID, "channels."+e.ID+"."+form.key, form.terms)
			}
		}
		c.w.Channels = append(c.w.Channels, out)
	}
}

// terms compiles a form of contact of a channel, which stands at path.
func (c *compiler) terms(channel, path string, t *ChannelTerms) *world.ChannelTerms {
	out := &world.ChannelTerms{Takes: t.Takes.V}
	for i := range t.Points.Entries {
		p := &t.Points.Entries[i]
		at := path + ".points." + p.ID
		point := world.Point{ID: p.ID, Open: p.Value.When.Program, Value: tenths(p.Value.Goldstein.V), Do: c.effects(p.ID, at, p.Value.Do)}
		if r := p.Value.Reply; r != nil {
			point.Reply = &world.Reply{Says: r.Text.Given(), Later: world.Later{
				When: r.When.Program, Wait: r.Wait.Or(defaultReplyAfter), Do: c.effects(p.ID+replied, at+".reply", r.Do),
			}}
		}
		out.Points = append(out.Points, point)
	}
	for i := range t.Levels.Entries {
		l := &t.Levels.Entries[i]
		out.Levels = append(out.Levels, world.Level{
			ID: l.ID, Weight: q(l.Value.Weight.Or(defaultWeight)), Do: c.effects(channel+"."+l.ID, path+".levels."+l.ID, l.Value.Do),
		})
	}
	if x := t.Cameras; x != nil {
		out.Cameras = &world.Along{Weight: q(x.Weight.Or(defaultCameras)), Do: c.effects(channel+"."+world.WithCameras, path+".cameras", x.Do)}
	}
	if x := t.NonPaper; x != nil {
		out.NonPaper = &world.Along{Weight: q(x.Weight.Or(defaultNonPaper)), Leaks: q(x.Leaks.Or(defaultCopies))}
	}
	if x := t.Leaks; x != nil {
		out.Leaks = &world.Later{
			Chance: numberOr(x.Chance, defaultLeaks), Wait: x.Wait.Or(defaultLeaksAfter), Do: c.effects(channel+leaked, path+".leaks", x.Do),
		}
	} else if t.NonPaper != nil {
		out.Leaks = &world.Later{Chance: fixedRule("0", rule.Number), Wait: defaultLeaksAfter}
	}
	if x := t.Returned; x != nil {
		out.Returned = &world.Later{
			Chance: numberOr(x.Chance, defaultReturned), Wait: x.Wait.Or(defaultReturnedAfter), Do: c.effects(channel+returned, path+".returned", x.Do),
		}
	}
	if t.Readout != nil {
		out.Readout = c.readout(channel, path+".readout", t.Readout)
	}
	return out
}

func (c *compiler) readout(channel, path string, r *Readout) *world.Readout {
	out := &world.Readout{Theirs: world.Later{Wait: defaultReadoutAfter}, Diverges: c.doings(channel+diverged, path+".diverges", r.Diverges)}
	if x := r.Theirs; x != nil {
		out.Theirs = world.Later{Wait: x.Wait.Or(defaultReadoutAfter), Do: c.effects(channel+readOut, path+".theirs", x.Do)}
	}
	if x := r.Agreed; x != nil {
		out.Agreed = &world.AgreedText{
			Takes: x.Takes.Or(defaultSettled), Accepts: numberOr(x.Accepts, defaultAccepts), Do: c.effects(channel+agreed, path+".agreed", x.Do),
		}
	}
	return out
}

func (c *compiler) accords() {
	for i := range c.sc.Accords.Entries {
		e := &c.sc.Accords.Entries[i]
		a, path := &e.Value, "accords."+e.ID
		out := world.Accord{
			ID: e.ID, Government: c.names.find("government", a.With), Open: a.Opens.Program, Takes: a.Takes.Or(defaultProposed),
			Accepts: numberOr(a.Accepts, defaultAccepts), From: a.From.V, Says: [2]bool{a.Refused.Given(), a.Accepted.Given()},
			Kept: c.doings(e.ID+kept, path+".kept", a.Kept), Broken: c.doings(e.ID+broken, path+".broken", a.Broken),
		}
		for k := range a.Steps {
			out.Steps = append(out.Steps, c.accordStep(e.ID, path, k, &a.Steps[k]))
		}
		c.w.Accords = append(c.w.Accords, out)
	}
}

func (c *compiler) accordStep(id, path string, k int, s *AccordStep) world.AccordStep {
	n := strconv.Itoa(k + 1)
	until := int32(0)
	if s.Until.Given() {
		until = minuteOf(c.sc, s.Until.V)
	}
	return world.AccordStep{
		Ours: s.By.V == byUs, Draft: c.names.find("draft", s.Draft), Within: s.Within.V, Until: until, Wait: s.Wait.Or(defaultStepAfter), Keeps: s.Keeps.Program,
		Do:      c.effects(id+"."+n, path+".steps."+n, s.Do),
		Default: c.doings(id+defaulted, path+".steps."+n+".default", s.Default),
	}
}

func (c *compiler) doings(owner, path string, d *Doing) []world.Effect {
	if d == nil {
		return nil
	}
	return c.effects(owner, path, d.Do)
}

// numberOr returns a number, or a constant when it is left out.
func numberOr(x Expr, constant string) *rule.Program {
	if x.Program != nil {
		return x.Program
	}
	return fixedRule(constant, rule.Number)
}
