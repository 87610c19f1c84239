package room

import (
	"slices"

	"demarche/game/ui"
	"demarche/internal/view"
	"demarche/internal/world"
)

// hands is an order for which somebody is chosen: of a kind, about a target.
type hands struct {
	kind   world.CommandKind
	target string
}

// fitting lists who could do what is asked for now, the fittest first, as the
// terminal chooses too.
func (r *Room) fitting(a ask) []*view.Colleague {
	a.colleague = ""
	if list, ok := r.cache.fit[a]; ok {
		return list
	}
	c := a.command()
	list := r.tell().Fit(&c, r.view(), r.p.Session.Pending()...)
	r.cache.fit[a] = list
	return list
}

// doer returns who does what is asked for: the one whom the player chose, as long
// as he or she is free, else the fittest; "" where nobody is or none is wanted.
func (r *Room) doer(a ask) string {
	list := r.fitting(a)
	id := func(c *view.Colleague) string { return r.world().Colleagues[c.Index].ID }
	chosen := r.who[hands{a.kind, a.target}]
	switch {
	case slices.ContainsFunc(list, func(c *view.Colleague) bool { return id(c) == chosen }):
		return chosen
	case len(list) > 0:
		return id(list[0])
	}
	return ""
}

// doerChoice chooses who does what is asked for. All who know the work are listed,
// the fittest first; who is not free says why.
func (r *Room) doerChoice(a ask, task world.Task, label string) ui.Widget {
	fit, now := r.fitting(a), r.doer(a)
	at, items, ids := -1, []ui.Choice(nil), []string(nil)
	add := func(c *view.Colleague, why string) {
		id := r.world().Colleagues[c.Index].ID
		text := r.p.Words.Comma(r.tell().Colleague(c.Index), r.tell().ColleagueState(c, r.view()))
		if len(ids) == 0 && why == "" {
			text = r.t("who.fittest", "who", text)
		}
		if id == now {
			at = len(ids)
		}
		items, ids = append(items, ui.Choice{Text: text, Disabled: why}), append(ids, id)
	}
	for _, c := range fit {
		add(c, "")
	}
	v := r.view()
	for i := range v.Colleagues {
		c := &v.Colleagues[i]
		if r.world().Colleagues[c.Index].Skills[task] <= 0 || slices.ContainsFunc(fit, func(f *view.Colleague) bool { return f.Index == c.Index }) {
			continue
		}
		why := r.t("who.not-now")
		if c.Away || c.Task != "" {
			why = r.tell().ColleagueState(c, v)
		}
		add(c, why)
	}
	if len(items) == 0 {
		return nil
	}
	choose := &ui.Select{Items: items, Selected: &at, Label: label, Hint: label, OnChange: func(i int) { r.who[hands{a.kind, a.target}] = ids[i] }}
	return ui.MaxWide(max(360, 0.6*r.shape.desk)*r.scale(), ui.Tip(label, choose))
}
