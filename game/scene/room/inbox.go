package room

import (
	"demarche/assets"
	"demarche/game/ui"
	"demarche/internal/view"
	"demarche/internal/world"
)

// inbox is the list of messages, what presses most first.
func (r *Room) inbox() ui.Widget {
	list, came := r.inboxOrder()
	n := len(list)
	at := func(i int) *view.Message { return list[i] }
	selected := -1
	for i := range n {
		if r.read == (item{aMessage, at(i).ID}) {
			selected = i
		}
	}
	shown := ui.Key("inbox", &ui.List{
		Count: n, Selected: &selected, Label: r.t("room.inbox-title"), Empty: r.t("room.inbox-empty"),
		Row:      func(i int) ui.Widget { return r.inboxRow(at(i)) },
		OnSelect: func(i int) { r.open(item{aMessage, at(i).ID}) },
		KeyOf:    func(i int) string { return at(i).ID },
	})
	if came == 0 {
		return shown
	}
	bar := ui.Row(8, &ui.Button{Text: r.p.Words.N("inbox.came", int64(came)), Icon: assets.IconArrowUp, Small: true, OnClick: r.sortInbox})
	return ui.Column(0, bar.Padded(16, 6), ui.Flex(1, shown))
}

// inboxRow is one message: who, when, what, and what it wants.
func (r *Room) inboxRow(m *view.Message) ui.Widget {
	words := r.message(m)
	unread := !r.p.IsRead(m.ID) && !r.readsNow(m.ID)
	subject := &ui.Paragraph{Text: words.Subject, MaxLines: 1, Ink: ui.InkText2} // the body says it in full
	if unread {
		subject.Weight, subject.Ink = ui.SemiBold, ui.InkText
	}
	name := ui.Row(6, ui.Flex(1, ui.Strong(words.From)), ui.Faint(r.hour(max(m.Minute, r.wrote[m.ID]))))
	if unread {
		name.Add(ui.Named(r.t("room.unread"), &ui.Pill{Text: r.t("room.unread"), Tone: ui.ToneAccent, Small: true}))
	}
	text := ui.Column(3, name, subject)
	if body := words.Body; body != "" {
		text.Add(&ui.Paragraph{Text: body, MaxLines: 2, Ink: ui.InkText3})
	}
	if pills := r.messagePills(m, words.State); pills != nil {
		text.Add(ui.Gap(1), pills)
	}
	row := ui.Row(10, r.messageFace(m, words, 0), ui.Flex(1, text)).Padded(16, 11).Aligned(ui.AlignStart)
	row.TopLine = true
	if words.Training {
		row.Fill = ui.InkAccentBg
	}
	if r.read == (item{aMessage, m.ID}) {
		row.Fill, row.Accent, row.Pad.Start = ui.InkBg2, ui.InkAccent, 13
	}
	return row
}

// messagePills say what a message wants, or what became of it.
func (r *Room) messagePills(m *view.Message, state string) ui.Widget {
	flow := ui.Flow(6)
	if m.Urgent && r.waits(m) {
		flow.Add(&ui.Pill{Text: r.t("message.urgent"), Tone: ui.ToneConf, Small: true})
	}
	if r.replied[m.ID] {
		flow.Add(&ui.Pill{Text: r.t("inbox.replied"), Tone: ui.ToneAccent, Small: true})
	}
	switch {
	case r.forgotten(m):
		flow.Add(&ui.Pill{Text: r.t("drafts.waits"), Tone: ui.ToneWarn, Small: true})
	case r.pendingChoice(m.ID) != "":
		flow.Add(&ui.Pill{Text: r.t("room.decided"), Tone: ui.ToneAccent, Small: true})
	case r.pendingAnswer(m.ID), r.underWay(world.CmdSkip, m.ID):
		flow.Add(&ui.Pill{Text: r.t("room.given"), Tone: ui.ToneAccent, Small: true})
	case state != "" && state != r.t("message.urgent"):
		tone := ui.TonePlain
		if r.waits(m) {
			tone = ui.ToneWarn
		}
		flow.Add(&ui.Pill{Text: state, Tone: tone, Small: true})
	case m.Chosen != "":
		flow.Add(&ui.Pill{Text: r.t("room.decided"), Tone: ui.TonePlain, Small: true})
	}
	if len(flow.Items) == 0 {
		return nil
	}
	return flow
}
