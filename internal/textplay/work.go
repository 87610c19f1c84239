package textplay

import (
	"slices"

	"demarche/internal/sim"
	"demarche/internal/world"
)

// draftsVerb lists the prepared texts, or reads one out.
func (g *game) draftsVerb(r *request) error {
	drafts := g.drafts()
	if len(drafts) == 0 {
		g.nothing()
		return nil
	}
	if word := r.at(0); word != "" {
		id, err := g.match("draft", drafts, word)
		if err != nil {
			return err
		}
		c := sim.Command{Kind: world.CmdPost, Draft: id}
		full := g.s.Complete(c)
		g.preview(&full)
		at := slices.IndexFunc(drafts, func(o option) bool { return o.id == id })
		g.line(g.words.T("text.use-draft", "n", drafts[at].place))
		return nil
	}
	for i, d := range drafts {
		g.item(d.number(i), d.label())
	}
	g.line(g.words.T("text.read-draft"))
	return nil
}

func (g *game) accountsVerb(*request) error {
	v := g.s.View()
	for i := range v.Accounts {
		a := &v.Accounts[i]
		text := option{id: g.w.Accounts[a.Index].ID, name: g.t.Account(a.Index)}.label()
		if state := g.t.AccountState(a); state != "" {
			text = g.labelled(text, state)
		}
		if level := g.t.Levels(a.Index); level != "" {
			text += ". " + g.words.T("text.wants-clearance", "level", level)
		}
		g.item(i+1, text)
	}
	return nil
}

func (g *game) tasks(*request) error {
	v := g.s.View()
	if len(v.Tasks) == 0 && len(v.Clearances) == 0 && len(v.Embargoes) == 0 && len(g.s.Pending()) == 0 {
		g.nothing()
	}
	for i := range v.Tasks {
		g.item(i+1, g.t.Task(&v.Tasks[i], v)+" ("+v.Tasks[i].Command+")")
	}
	for i, c := range g.s.Pending() {
		start := v.Minute + g.t.Cost(&c, v, g.s.Pending()[:i]...).Waits
		g.line(g.words.T("text.pending", "time", g.t.Hour(start, v.Minute), "command", g.t.Ordering(v, g.s.Pending(), i), "id", c.ID))
	}
	for i := range v.Clearances {
		g.line(g.t.Cleared(&v.Clearances[i], v) + " (" + v.Clearances[i].Command + ")")
	}
	for i := range v.Embargoes {
		g.line(g.t.Embargo(&v.Embargoes[i], v))
	}
	return nil
}

func (g *game) promises(*request) error {
	v := g.s.View()
	if len(v.Promises) == 0 {
		g.nothing()
	}
	for i := range v.Promises {
		g.item(i+1, g.t.Promise(&v.Promises[i], v))
	}
	return nil
}
