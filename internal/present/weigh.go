package present

import (
	"demarche/internal/effects"
	"demarche/internal/sim"
	"demarche/internal/view"
	"demarche/internal/world"
)

// Grave tells whether a command wants a second look: it speaks to another state,
// for a house that speaks only with agreement, or it declares that nothing will
// be said.
func (t *Teller) Grave(c *sim.Command) bool {
	switch c.Kind {
	case world.CmdCall, world.CmdNote, world.CmdSummon, world.CmdDemarche, world.CmdSilence, world.CmdPropose, world.CmdExpel,
		world.CmdAttribute, world.CmdReadout, world.CmdPrincipal, world.CmdBrief:
		return true
	case world.CmdPost, world.CmdJoint, world.CmdAnswer, world.CmdRetract:
		return len(c.Texts) > 0 && len(t.levels(c)) > 0
	}
	return false
}

// Weighs says what a grave command does, whatever comes of it: the option that was
// chosen and no other. It is "" where there is nothing to add to the name.
func (t *Teller) Weighs(c *sim.Command, v *view.View) string {
	name := t.subject(c.Target, v)
	switch c.Kind {
	case world.CmdCall, world.CmdNote, world.CmdSummon, world.CmdDemarche:
		return t.Words.T("weigh."+c.Kind.String(), "name", name)
	case world.CmdSilence:
		return t.weighsSilence(c, v)
	case world.CmdPropose, world.CmdExpel:
		return t.Words.T("weigh." + c.Kind.String())
	case world.CmdBrief:
		for i := range t.w.Accounts {
			if terms, ok := world.TermsOf(c.Choice); ok && t.w.Accounts[i].ID == c.Target {
				return t.Words.T("weigh.brief", "name", name, "terms", t.Terms(terms), "about", join(" ", t.TermsAbout(terms), t.Habit(i, terms)))
			}
		}
		return ""
	}
	if c.Publishes() && len(c.Texts) > 0 {
		return t.Words.T("weigh.post", "account", t.named(c.Account), "where", t.platformNames(c.Platforms))
	}
	key := "weigh." + c.Kind.String() + "-" + c.Choice
	if !t.Words.Has(key) {
		return ""
	}
	lasts := t.w.Effects[effects.ResponseAbsorbLasts].Scale(1)
	return t.Words.T(key, "account", t.named(c.Account), "span", t.Span(int32(lasts)))
}

func (t *Teller) weighsSilence(c *sim.Command, v *view.View) string {
	key, about := "weigh.silence", t.Words.T("silence.all")
	if c.Choice != "" {
		key += "-" + c.Choice
	}
	if c.About != "" {
		about = t.Words.Quote(t.named(c.About))
	}
	return t.Words.T(key, "name", t.named(c.To), "about", about, "time", t.Hour(c.Until, v.Minute))
}

func (t *Teller) platformNames(ids []string) string {
	var names []string
	for _, id := range ids {
		names = append(names, t.named(id))
	}
	return t.Words.Comma(names...)
}
