package room

import (
	"slices"
	"strings"

	"demarche/game/ui"
	"demarche/internal/view"
	"demarche/internal/world"
)

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
		items = append(items, ui.Tip(r.mediaWords(r.mediaIndex(id)), chip))
	}
	return append(items, r.mediaMenu())
}

func (r *Room) mediaIndex(id string) int {
	return slices.IndexFunc(r.world().Media, func(m world.Media) bool { return m.ID == id })
}

// mediaMenu offers the pictures that the desk has: those it has seen, and those
// of evidence that it has checked.
func (r *Room) mediaMenu() ui.Widget {
	list := slices.DeleteFunc(r.tell().AtHand(r.view()), func(i int) bool { return slices.Contains(r.comp.media, r.world().Media[i].ID) })
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
	if r.comp.correct == "" && r.comp.answer == "" && r.comp.step.target == "" {
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
	add(r.t("room.on")+" ", strings.Join(on, r.t("list.comma")))
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
	if k.intent != "" {
		add(r.t("foresight.aim")+" ", r.tell().Intent(k.intent))
	}
	if e := k.expects(); e != nil {
		add(r.tell().Measure(e.Of)+" ", r.tell().Way(e.Way))
	}
	lines := 3
	if r.aims() {
		lines = 1
	}
	return &ui.Paragraph{Spans: spans, Ink: ui.InkText2, MaxLines: lines}
}

func (r *Room) accountName(id string) string {
	for i := range r.world().Accounts {
		if r.world().Accounts[i].ID == id {
			return r.tell().Account(i)
		}
	}
	return id
}
