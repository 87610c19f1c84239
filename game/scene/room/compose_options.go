package room

import (
	"slices"
	"strings"

	"demarche/game/ui"
	"demarche/internal/world"
)

// options are how the letter goes out: as whom, where, about what, with what,
// to whom and with whom.
func (r *Room) options() ui.Widget {
	return ui.Column(7, r.asRow(), r.onRow(), r.aboutRow(), r.withRow(), r.moreRow())
}

// denseOptions are those that matter most, in as few rows as they go; the rest
// unfolds.
func (r *Room) denseOptions() ui.Widget {
	as := r.line(r.t("room.as"), r.asChoice())
	as.Items[1].(*ui.Box).Add(r.platformChips(r.platform)...)
	about := r.line(r.t("room.about"), r.aboutChoice())
	if r.comp.about != world.None {
		about.Items[1].(*ui.Box).Add(r.positionChoice())
	}
	with := r.line(r.t("room.with"), r.attachments()...)
	with.Items[1].(*ui.Box).Add(r.toChoice(), r.promiseChoice())
	return ui.Column(7, as, about, with)
}

// asChoice chooses the account from a list.
func (r *Room) asChoice() ui.Widget {
	at, accounts := 0, r.view().Accounts
	items := make([]ui.Choice, len(accounts))
	for i, a := range accounts {
		items[i] = ui.Choice{Text: r.tell().Account(a.Index)}
		if a.Seized {
			items[i].Disabled = r.t("refusal.seized", "account", items[i].Text)
		}
		if r.world().Accounts[a.Index].ID == r.comp.account {
			at = i
		}
	}
	return &ui.Select{Items: items, Selected: &at, Label: r.t("room.as"), OnChange: func(i int) {
		r.speakAs(r.world().Accounts[accounts[i].Index].ID)
	}}
}

// speakAs changes the account; the platforms on which it is not are left.
func (r *Room) speakAs(account string) {
	r.change(func(l *letter) {
		l.account = account
		l.platforms = slices.DeleteFunc(slices.Clone(l.platforms), func(p string) bool { return !slices.Contains(r.reachable(account), p) })
		if len(l.platforms) == 0 {
			l.platforms = r.reachable(account)
		}
	})
}

// positionChoice chooses from a list what is said of the claim.
func (r *Room) positionChoice() ui.Widget {
	at, items := 0, make([]ui.Choice, len(positions))
	for i, p := range positions {
		items[i] = ui.Choice{Text: r.position(p)}
		if p == r.comp.position {
			at = i
		}
	}
	return &ui.Select{Items: items, Selected: &at, Label: r.t("room.position"), OnChange: func(i int) {
		r.change(func(l *letter) { l.position = positions[i] })
	}}
}

// positions are what can be said of a claim, the most cautious first.
var positions = []world.Position{world.Holds, world.Denies, world.Partly, world.Asserts}

// line is one row of options under its label.
func (r *Room) line(label string, items ...ui.Widget) *ui.Box {
	chips := ui.Flow(7, items...)
	chips.LineGap = 6
	row := ui.Row(8, ui.Wide(78*r.scale(), ui.Faint(label)), ui.Flex(1, chips))
	row.Group = true
	return row
}

// asRow chooses the account. One that is in other hands says so, and so does
// one that needs somebody's agreement.
func (r *Room) asRow() ui.Widget {
	var chips []ui.Widget
	for _, a := range r.view().Accounts {
		spec := &r.world().Accounts[a.Index]
		chip := &ui.Chip{Text: r.tell().Account(a.Index), On: r.comp.account == spec.ID, Radio: true}
		tip := r.tell().AccountAbout(a.Index)
		if level := r.tell().Levels(a.Index); level != "" {
			tip = strings.TrimSpace(tip + " " + r.t("room.needs", "level", level))
		}
		if a.Seized {
			chip.Disabled = r.t("refusal.seized", "account", r.tell().Account(a.Index))
		}
		chip.OnChange = func(bool) { r.speakAs(spec.ID) }
		chips = append(chips, ui.Key("as-"+spec.ID, ui.Tip(tip, chip)))
	}
	return r.line(r.t("room.as"), chips...)
}

// onRow chooses the platforms; at least one stays on.
func (r *Room) onRow() ui.Widget {
	return r.line(r.t("room.on"), r.platformChips(r.tell().Platform)...)
}

func (r *Room) platformChips(name func(int) string) []ui.Widget {
	var chips []ui.Widget
	for i := range r.world().Platforms {
		id := r.world().Platforms[i].ID
		if !r.isOn(r.comp.account, i) {
			continue
		}
		chip := &ui.Chip{Text: name(i), On: slices.Contains(r.comp.platforms, id)}
		if chip.On && len(r.comp.platforms) == 1 {
			chip.Disabled = r.t("room.last-platform")
		}
		chip.OnChange = func(bool) { r.change(func(l *letter) { l.platforms = toggle(l.platforms, id) }) }
		tip := r.t("room.no-limit")
		if n := r.world().Platforms[i].Limit; n > 0 {
			tip = r.t("room.limit", "n", n)
		}
		chips = append(chips, ui.Key("on-"+id, ui.Tip(tip, chip)))
	}
	return chips
}

// aboutRow chooses the claim and what is said of it.
func (r *Room) aboutRow() ui.Widget {
	line := []ui.Widget{r.aboutChoice()}
	if r.comp.about != world.None {
		for _, p := range positions {
			line = append(line, &ui.Chip{Text: r.position(p), On: r.comp.position == p, Radio: true, OnChange: func(bool) {
				r.change(func(l *letter) { l.position = p })
			}})
		}
	}
	return r.line(r.t("room.about"), line...)
}

func (r *Room) aboutChoice() ui.Widget {
	at, items, claims := r.claimChoice(r.comp.about)
	choice := &ui.Select{Items: items, Selected: &at, Label: r.t("room.about"), OnChange: func(i int) {
		r.change(func(l *letter) {
			l.about = claims[i]
			if l.about == world.None {
				l.position = world.Silent
			} else if l.position == world.Silent {
				l.position = world.Holds
			}
		})
	}}
	return ui.MaxWide(r.shape.desk*0.5*r.scale(), choice)
}

// claimChoice lists the claims that the desk has met, after none at all.
func (r *Room) claimChoice(now int) (at int, items []ui.Choice, claims []int) {
	items, claims = []ui.Choice{{Text: r.t("room.no-claim")}}, []int{world.None}
	list := r.cache.claims
	if now != world.None && !slices.Contains(list, now) {
		list = append(slices.Clone(list), now)
	}
	for _, n := range list {
		if n == now {
			at = len(items)
		}
		items, claims = append(items, ui.Choice{Text: r.tell().Narrative(n)}), append(claims, n)
	}
	return at, items, claims
}

// position names in one word what is said of a claim.
func (r *Room) position(p world.Position) string {
	switch p {
	case world.Asserts:
		return r.t("room.confirms")
	case world.Denies:
		return r.t("room.denies")
	case world.Partly:
		return r.t("room.partly")
	}
	return r.t("room.holds")
}
