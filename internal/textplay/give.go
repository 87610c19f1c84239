package textplay

import (
	"slices"

	"demarche/internal/present"
	"demarche/internal/sim"
	"demarche/internal/view"
	"demarche/internal/world"
)

// order gives a command that nobody outside hears of at once: an empty line
// confirms it.
func (g *game) order(c sim.Command, now bool) error {
	_, err := g.confirmed(c, now, true)
	return err
}

// giveAs gives a command that speaks to others: it wants a plain yes.
func (g *game) giveAs(c sim.Command, now bool) (bool, error) { return g.confirmed(c, now, false) }

// confirmed says what a command is and takes, asks unless told not to, and
// gives it.
func (g *game) confirmed(c sim.Command, now, empty bool) (bool, error) {
	fit := g.t.Fit(&c, g.s.View(), g.s.Pending()...)
	if c.Colleague == "" && len(fit) > 0 {
		c.Colleague = g.w.Colleagues[fit[0].Index].ID
	}
	full := g.s.Complete(c)
	if why := g.t.Engaged(&c, g.s.View(), g.s.Pending()...); why != "" {
		return false, complaint(why)
	}
	if g.s.Check(c) == nil {
		g.preview(&full)
		if who := g.t.Who(&full, g.s.View(), g.s.Pending()...); who != "" {
			g.line(join(who, g.others(&c, fit, now)))
		}
		g.line(g.t.Cost(&full, g.s.View(), slices.Concat(g.s.Pending(), g.with(&full))...).Words)
		if !now {
			question := g.words.T("text.confirm", "command", g.t.Ordered(&c, g.s.View()))
			if level := g.uncleared(&full); level != "" {
				question, empty = g.words.T("text.confirm-uncleared", "level", level), false
			} else if c.Kind == world.CmdPost {
				question = g.words.T("text.confirm-post")
			}
			yes, err := g.confirm(question, empty)
			if err != nil {
				return false, err
			}
			if !yes {
				return false, errCancel
			}
		}
	}
	return g.give(c)
}

// others names who else is free for a command, and how to name them.
func (g *game) others(c *sim.Command, fit []*view.Colleague, now bool) string {
	var list []string
	for _, who := range fit {
		if id := g.w.Colleagues[who.Index].ID; id != c.Colleague {
			list = append(list, option{id: id, name: g.t.Colleague(who.Index)}.label()+", "+g.t.Fatigue(who.Fatigue))
		}
	}
	if now || len(list) == 0 {
		return ""
	}
	return g.words.T("text.others-fit", "list", g.words.Semicolons(list...))
}

// with says which answers to messages a statement takes, and returns them.
func (g *game) with(c *sim.Command) []sim.Command {
	v := g.s.View()
	list := g.s.With(*c)
	for i := range list {
		if m := present.MessageOf(v, list[i].Target); m != nil {
			g.line(g.words.T("text.takes-answer", "text", g.t.ChoiceText(m, list[i].Choice), "subject", g.t.Message(m, v).Subject))
		}
	}
	return list
}

// give hands a command to the session and says what came of it.
func (g *game) give(c sim.Command) (bool, error) {
	refused, err := g.s.Do(c)
	if err != nil {
		return false, complaint(err.Error())
	}
	if refused != nil {
		r := g.t.Refusal(refused)
		g.line(g.words.T("text.refused", "why", r.Why))
		if r.Mend != "" {
			g.line(r.Mend)
		}
		return false, nil
	}
	g.kept, g.keptSaid = "", ""
	if c.Kind == world.CmdCancel {
		g.line(g.words.T("text.taken-back", "id", c.Target))
		return true, nil
	}
	all := g.s.Commands()
	g.line(g.words.T("text.given", "id", all[len(all)-1].ID))
	return true, nil
}
