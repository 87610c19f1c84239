package room

import (
	"slices"
	"strings"

	"demarche/game/ui"
	"demarche/internal/view"
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
	row := ui.Row(8, ui.Wide(58*r.scale(), ui.Faint(label)), ui.Flex(1, chips))
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
		if spec.Clearance != world.None {
			tip = strings.TrimSpace(tip + " " + r.t("room.needs", "level", r.tell().Clearance(spec.Clearance)))
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

// withRow adds evidence that was checked, and pictures.
func (r *Room) withRow() ui.Widget { return r.line(r.t("room.with"), r.attachments()...) }

func (r *Room) attachments() []ui.Widget {
	var items []ui.Widget
	for _, e := range r.view().Evidence {
		if e.State != view.Held && e.State != view.Failed {
			continue
		}
		id := r.world().Evidence[e.Index].ID
		chip := &ui.Chip{Text: r.t("room.evidence", "name", r.tell().Evidence(e.Index)), On: slices.Contains(r.comp.evidence, id)}
		chip.OnChange = func(bool) { r.change(func(l *letter) { l.evidence = toggle(l.evidence, id) }) }
		items = append(items, ui.Tip(r.tell().Text(e.Line), chip))
	}
	for _, id := range r.comp.media {
		chip := &ui.Chip{Text: r.tell().Media(r.mediaIndex(id)), On: true, OnChange: func(bool) {
			r.change(func(l *letter) { l.media = toggle(l.media, id) })
		}}
		items = append(items, ui.Tip(r.tell().MediaAlt(r.mediaIndex(id)), chip))
	}
	return append(items, r.mediaMenu())
}

func (r *Room) mediaIndex(id string) int {
	return slices.IndexFunc(r.world().Media, func(m world.Media) bool { return m.ID == id })
}

// mediaMenu offers the pictures that the desk has: those it has seen, and those
// of evidence that it has checked.
func (r *Room) mediaMenu() ui.Widget {
	v := r.view()
	var list []int
	for i := range r.world().Media {
		m := &r.world().Media[i]
		seen := slices.ContainsFunc(v.Feed, func(p view.Post) bool { return slices.Contains(p.Media, i) })
		checked := slices.ContainsFunc(v.Evidence, func(e view.Evidence) bool {
			return e.Index == m.Evidence && (e.State == view.Held || e.State == view.Failed)
		})
		if (seen || checked) && !slices.Contains(r.comp.media, m.ID) {
			list = append(list, i)
		}
	}
	items := make([]ui.Choice, len(list))
	for k, i := range list {
		items[k] = ui.Choice{Text: r.tell().Media(i)}
	}
	b := &ui.Button{Text: r.t("room.add-media"), Small: true}
	if len(list) == 0 {
		b.Disabled = r.t("room.no-media")
	}
	return &ui.MenuButton{Button: b, Items: items, OnPick: func(k int) {
		r.change(func(l *letter) { l.media = append(slices.Clone(l.media), r.world().Media[list[k]].ID) })
	}}
}

// moreRow addresses a government, promises an update and asks partners.
func (r *Room) moreRow() ui.Widget {
	row := r.line(r.t("room.to"), r.toChoice(), r.promiseChoice())
	chips := row.Items[1].(*ui.Box)
	if r.comp.correct == "" && r.comp.answer == "" {
		for i := range r.world().Partners {
			id := r.world().Partners[i].ID
			chip := &ui.Chip{Text: r.t("room.partner", "name", r.tell().Partner(i)), On: slices.Contains(r.comp.partners, id)}
			chip.OnChange = func(bool) { r.change(func(l *letter) { l.partners = toggle(l.partners, id) }) }
			chips.Add(ui.Tip(r.t("room.partner-tip", "span", r.tell().Span(r.world().Partners[i].Takes)), chip))
		}
	}
	return row
}

func (r *Room) toChoice() ui.Widget {
	at, items, ids := 0, []ui.Choice{{Text: r.t("room.to-nobody")}}, []string{""}
	for i := range r.world().Governments {
		if i == r.world().Player {
			continue
		}
		id := r.world().Governments[i].ID
		if id == r.comp.to {
			at = len(ids)
		}
		items, ids = append(items, ui.Choice{Text: r.tell().Government(i)}), append(ids, id)
	}
	return &ui.Select{Items: items, Selected: &at, Label: r.t("room.to"), OnChange: func(i int) {
		r.change(func(l *letter) { l.to = ids[i] })
	}}
}

// promiseChoice promises the next word at an hour. Hours are whole or half.
func (r *Room) promiseChoice() ui.Widget {
	now := r.view().Minute
	minutes := []int32{0}
	for _, d := range []int32{60, 120, 240, 480, 720} {
		minutes = append(minutes, (now+d+29)/30*30)
	}
	if p := r.comp.promise; p > 0 && !slices.Contains(minutes, p) {
		minutes = append(minutes, p)
		slices.Sort(minutes)
	}
	at := max(slices.Index(minutes, r.comp.promise), 0)
	items := []ui.Choice{{Text: r.t("room.no-promise")}}
	for _, m := range minutes[1:] {
		items = append(items, ui.Choice{Text: r.t("room.promise-at", "time", r.tell().Hour(m, now))})
	}
	return &ui.Select{Items: items, Selected: &at, Label: r.t("room.promise"), OnChange: func(i int) {
		r.change(func(l *letter) { l.promise = minutes[i] })
	}}
}

// summary says in one sentence how the letter goes out, where the options are
// folded.
func (r *Room) summary() ui.Widget {
	k := &r.comp
	spans := []ui.Span{{Text: r.t("room.as") + " ", Ink: ui.InkText3}, {Text: r.accountName(k.account), Weight: ui.SemiBold}}
	add := func(label, text string) {
		spans = append(spans, ui.Span{Text: " · "}, ui.Span{Text: label, Ink: ui.InkText3}, ui.Span{Text: text})
	}
	var on []string
	for i := range r.world().Platforms {
		if slices.Contains(k.platforms, r.world().Platforms[i].ID) {
			on = append(on, r.platform(i))
		}
	}
	add(r.t("room.on")+" ", strings.Join(on, ", "))
	if k.about != world.None {
		add(r.position(k.position)+" ", r.p.Words.Quote(r.tell().Narrative(k.about)))
	}
	if n := len(k.evidence) + len(k.media); n > 0 {
		add("", r.p.Words.N("room.attached", int64(n)))
	}
	if k.to != "" {
		add(r.t("room.to")+" ", r.tell().Subject(k.to, r.view()))
	}
	if k.promise > 0 {
		add("", r.t("room.promise-at", "time", r.tell().Hour(k.promise, r.view().Minute)))
	}
	if len(k.partners) > 0 {
		add("", r.p.Words.N("room.partners", int64(len(k.partners))))
	}
	return &ui.Paragraph{Spans: spans, Ink: ui.InkText2, MaxLines: 3}
}

func (r *Room) accountName(id string) string {
	for i := range r.world().Accounts {
		if r.world().Accounts[i].ID == id {
			return r.tell().Account(i)
		}
	}
	return id
}
