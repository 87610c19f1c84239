package room

import (
	"demarche/assets"
	"demarche/game/ui"
	"demarche/internal/rule"
	"demarche/internal/view"
)

// draftsMenu offers the prepared texts that are open now.
func (r *Room) draftsMenu() ui.Widget {
	var list []int
	var items []ui.Choice
	var machine rule.Machine
	for i := range r.world().Drafts {
		if d := &r.world().Drafts[i]; machine.Bool(d.Open, r.p.Session.Reader()) {
			list, items = append(list, i), append(items, ui.Choice{Text: r.tell().DraftIn(i)})
		}
	}
	b := ui.Key("drafts", &ui.Button{Text: r.t("room.drafts"), Icon: assets.IconFile, Small: true})
	if len(list) == 0 {
		b.Disabled = r.t("room.no-drafts")
	}
	open := r.dropDrafts
	r.dropDrafts = false
	return &ui.MenuButton{Button: b, Items: items, Open: open, OnPick: func(k int) { r.useDraft(list[k]) }}
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
