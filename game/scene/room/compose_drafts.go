package room

import (
	"cmp"
	"slices"

	"demarche/assets"
	"demarche/game/ui"
	"demarche/internal/present"
	"demarche/internal/rule"
	"demarche/internal/sim"
	"demarche/internal/view"
	"demarche/internal/world"
)

// offered is a prepared text that is open now.
type offered struct {
	index int
	rank  int   // how well it fits what the letter answers, or what is read: 0 best
	used  int32 // minute at which it was ordered last, or -1
}

// draftsMenu offers the prepared texts that are open now: those not used before
// come first, and of these what fits what is read or answered.
func (r *Room) draftsMenu() ui.Widget {
	list := r.offeredDrafts()
	items := make([]ui.Choice, len(list))
	for k, o := range list {
		items[k] = r.draftItem(o)
	}
	b := ui.Key("drafts", &ui.Button{Text: r.t("room.drafts"), Icon: assets.IconFile, Small: true})
	if len(list) == 0 {
		b.Disabled = r.t("room.no-drafts")
	}
	open := r.dropDrafts
	r.dropDrafts = false
	return ui.Tip(r.t("drafts.about"), &ui.MenuButton{Button: b, Items: items, Open: open, OnPick: func(k int) { r.useDraft(list[k].index) }})
}

// draftItem is a line of the menu: a title, and why it stands where it stands.
func (r *Room) draftItem(o offered) ui.Choice {
	item := ui.Choice{Key: r.world().Drafts[o.index].ID, Text: r.tell().DraftIn(o.index)}
	switch {
	case o.used >= 0:
		item.Icon, item.Text = assets.IconCheck, r.t("drafts.used", "title", item.Text, "time", r.tell().Hour(o.used, r.view().Minute))
	case o.rank < 2:
		item.Icon, item.Text = assets.IconTarget, r.t("drafts.fits", "title", item.Text)
	}
	return item
}

// offeredDrafts lists the prepared texts that are open now, as the menu has them.
func (r *Room) offeredDrafts() []offered {
	var list []offered
	var machine rule.Machine
	about, m := r.subject()
	for i := range r.world().Drafts {
		d := &r.world().Drafts[i]
		if !machine.Bool(d.Open, r.p.Session.Reader()) {
			continue
		}
		list = append(list, offered{i, r.tell().DraftRank(i, about, m), r.draftUsed(d.ID)})
	}
	rank := func(o offered) int {
		if o.used >= 0 {
			return o.rank + present.DraftRanks
		}
		return o.rank
	}
	slices.SortStableFunc(list, func(a, b offered) int { return cmp.Compare(rank(a), rank(b)) })
	return list
}

// draftUsed returns when a prepared text was ordered last, with every word changed
// or as it was, or -1.
func (r *Room) draftUsed(id string) int32 {
	last := int32(-1)
	if at, ok := r.went[id]; ok {
		last = at
	}
	return max(last, present.DraftUsed(id, r.p.Session.Commands()))
}

// subject is the claim of what the letter answers or replies to, else of what is
// read, and the message that it is, or nil.
func (r *Room) subject() (about int, m *view.Message) {
	v := r.view()
	for _, id := range []string{r.comp.answer, r.comp.replyTo, r.read.id} {
		m, p := present.MessageOf(v, id), v.Post(id)
		if m == nil && p == nil {
			continue
		}
		about := world.None
		if p != nil {
			about = p.About
		}
		if m != nil {
			about = max(about, m.About)
		}
		return about, m
	}
	return r.comp.about, nil
}

// unsent is the prepared text that the answer which was chosen for a message has
// opened, as long as it has not gone out and can; else world.None.
func (r *Room) unsent(m *view.Message) int {
	at := slices.IndexFunc(m.Choices, func(c view.Choice) bool { return c.ID == m.Chosen && c.Draft != world.None })
	if m.Chosen == "" || at < 0 || r.p.Over() {
		return world.None
	}
	d := m.Choices[at].Draft
	if !slices.ContainsFunc(r.offeredDrafts(), func(o offered) bool { return o.index == d && o.used < 0 }) {
		return world.None
	}
	return d
}

// forgotten tells whether the text that was decided on a message waits for the
// desk to publish it: nobody is still asked to clear it, and the player has not let it
// pass.
func (r *Room) forgotten(m *view.Message) bool {
	d := world.None
	if !r.letPass[m.ID] {
		d = r.unsent(m)
	}
	return d != world.None && !slices.ContainsFunc(r.p.Session.Commands(), func(c sim.Command) bool {
		return c.Kind == world.CmdClear && c.Draft == r.world().Drafts[d].ID && !r.answered(c.ID)
	})
}

// answered tells whether those who were asked to clear a text have answered.
func (r *Room) answered(command string) bool {
	return slices.ContainsFunc(r.view().Clearances, func(cl view.Cleared) bool { return cl.Command == command && (cl.Given || cl.Refused) })
}

// goOnWith opens a prepared text, as far as it was changed already.
func (r *Room) goOnWith(draft int) {
	if r.comp.draft == r.world().Drafts[draft].ID {
		r.turn(pageWrite)
		r.toDesk()
		return
	}
	r.openDraft(draft)
}

// savedMenu offers the texts that were put aside, with how clearance stands.
func (r *Room) savedMenu() ui.Widget {
	var items []ui.Choice
	for i := range r.saved {
		items = append(items, ui.Choice{Text: r.savedTitle(i)})
	}
	b := &ui.Button{Text: r.p.Words.N("room.saved", int64(len(r.saved))), Icon: assets.IconSave, Small: true}
	return &ui.MenuButton{Button: b, Items: items, OnPick: r.takeUp}
}

func (r *Room) savedTitle(i int) string {
	s := &r.saved[i]
	for k := range r.view().Clearances {
		if cl := &r.view().Clearances[k]; cl.Command == s.command && s.command != "" {
			return s.title + " · " + r.clearedWord(cl)
		}
	}
	return s.title
}

// clearedWord says in a word how a request for clearance stands.
func (r *Room) clearedWord(cl *view.Cleared) string {
	switch {
	case cl.Given:
		return r.t("room.cleared")
	case cl.Refused:
		return r.t("room.refused")
	}
	return r.t("room.asked")
}
