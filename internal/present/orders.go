package present

import (
	"strings"

	"demarche/internal/effects"
	"demarche/internal/sim"
	"demarche/internal/view"
	"demarche/internal/world"
)

// Deputy returns who answers for a clearance outside office hours.
func (t *Teller) Deputy(level int) string {
	return t.name("clearances", t.w.Clearances[level].ID, "deputy.name")
}

// Levels returns who must agree before an account speaks, in the order in which
// they are asked; "" when nobody must.
func (t *Teller) Levels(account int) string {
	var names []string
	for _, i := range t.w.Accounts[account].Clearance {
		names = append(names, t.Clearance(i))
	}
	return strings.Join(names, t.Words.T("clearance.then"))
}

// Approve names who must agree before an account speaks as they would answer now:
// outside office hours, deputies where there are any; "" when nobody must.
func (t *Teller) Approve(account int, v *view.View) string {
	var names []string
	for _, i := range t.w.Accounts[account].Clearance {
		spec, name := &t.w.Clearances[i], t.Clearance(i)
		if spec.Deputy != nil && !t.w.InOffice(v.Minute+t.w.Costs[world.CmdClear].Attention+spec.Takes) {
			name = t.Deputy(i)
		}
		names = append(names, name)
	}
	return strings.Join(names, t.Words.T("clearance.then"))
}

// Disowned says in how many cases headquarters disowns what nobody has cleared, and
// what public trust that costs, as shares of a hundred.
func (t *Teller) Disowned() (chance, cost string) {
	share := func(k effects.Key) string { return t.Words.Percent(int32(t.w.Effects[k].Scale(1000))) }
	return t.often(t.w.Effects[effects.ResponseDisavows].Scale(100)), share(effects.TrustDisavowal)
}

// often says of so many cases in a hundred how often that is, in words.
func (t *Teller) often(percent int64) string {
	switch {
	case percent < 15:
		return t.Words.T("often.seldom")
	case percent < 42:
		return t.Words.T("often.third")
	case percent < 60:
		return t.Words.T("often.half")
	}
	return t.Words.T("often.mostly")
}

// ClearanceTakes returns for how many minutes those who must agree take in
// office hours, one after the other.
func (t *Teller) ClearanceTakes(account string) int32 {
	sum := int32(0)
	for _, level := range t.levels(&sim.Command{Account: account}) {
		sum += t.w.Clearances[level].Takes
	}
	return sum
}

// Covered names the line to take that covers what a command publishes, so that
// nobody need clear it, or "".
func (t *Teller) Covered(c *sim.Command, v *view.View) string {
	account := find(t.w.Accounts, c.Account, func(a *world.Account) string { return a.ID })
	about := find(t.w.Narratives, c.About, func(n *world.Narrative) string { return n.ID })
	for i := range v.Steps {
		s := &v.Steps[i]
		if s.Kind != world.CmdLine || s.State != view.StepStands || about == world.None {
			continue
		}
		if l := find(t.w.Lines, s.Target, func(l *world.Line) string { return l.ID }); l != world.None && t.w.Lines[l].Covers(account, about, c.Position, c.Readings) {
			return t.name("lines", s.Target, "title")
		}
	}
	return ""
}

// Cleared says how a request for clearance stands.
func (t *Teller) Cleared(c *view.Cleared, v *view.View) string {
	level := t.Clearance(c.Level)
	if c.Deputy {
		level = t.Deputy(c.Level)
	}
	switch {
	case c.Used:
		return t.Words.T("cleared.used", "level", level)
	case c.Given:
		return join(" ", t.Words.T("cleared.given", "level", level), t.edited(c.Draft))
	case c.Refused:
		return join(" ", t.Words.T("cleared.refused", "level", level), t.limit(c.Level, c.Why), t.Text(c.Reason))
	}
	return join(" ", t.Words.T("cleared.waiting", "level", level, "until", t.Until(c.Due, v.Minute)), t.edited(c.Draft))
}

// edited says which text alone is cleared, or "" when it is that asked for.
func (t *Teller) edited(draft string) string {
	if draft == "" {
		return ""
	}
	return t.Words.T("clearance.edited", "draft", t.Words.Quote(t.named(draft)))
}

// limit says by how much a text went beyond what a level lets pass, or "".
func (t *Teller) limit(level int, why string) string {
	l := t.w.Clearances[level].Limits
	if l == nil || why == "" {
		return ""
	}
	value := l.Low
	if why == "sure" {
		value = l.Sure
	}
	return t.Words.T("clearance.too-"+why, "limit", t.Words.Decimal(float64(value)/10, 1, false))
}

// refused says who refused a text or a line to take, by what limit, and why.
func (t *Teller) refused(key string, e *sim.Event) string {
	level := find(t.w.Clearances, e.Actor, func(c *world.Clearance) string { return c.ID })
	if level == world.None {
		return ""
	}
	name, why := t.Clearance(level), e.Detail
	if why == "deputy" {
		name, why = t.Deputy(level), ""
	}
	return join(" ", t.Words.T(key, "level", name, "name", t.named(e.ID)), t.limit(level, why), t.Text(e.Line))
}
