package room

import (
	"strconv"

	"demarche/assets"
	"demarche/game/ui"
	"demarche/internal/present"
	"demarche/internal/view"
	"demarche/internal/world"
)

// readMessage shows a message and, large, the answers that it offers.
func (r *Room) readMessage(m *view.Message) ui.Widget {
	words := r.message(m)
	head := ui.Column(3, ui.Flow(8, ui.Strong(words.From), ui.Faint(r.senderRole(m.From)), ui.Faint(words.When)))
	if pills := r.messagePills(m, words.State); pills != nil {
		head.Add(pills)
	}
	body := ui.Column(14,
		ui.Row(12, r.messageFace(m, words, 44), ui.Flex(1, head)).Aligned(ui.AlignStart),
		&ui.Paragraph{Text: words.Body, Size: ui.SizeLarge, LineHeight: 1.5})
	if words.Note != "" {
		body.Add(&ui.Label{Text: words.Note, Size: ui.SizeSmall, Ink: ui.InkText3})
	}
	answers := r.choices(m, words)
	if answers == nil || r.shape.tall < 560 {
		body.Add(answers, r.outcome(words))
		return sheet("message-"+m.ID, body, r.messageActions(m)...)
	}
	// The text scrolls; the answers stay in sight.
	body.Add(r.outcome(words))
	foot := ui.Column(0, answers).Padded(16, 10)
	foot.TopLine = true
	return ui.Column(0, ui.Flex(1, sheet("message-"+m.ID, body)), foot, actionRow(r.messageActions(m)))
}

// senderRole says what the sender does, where it is a colleague.
func (r *Room) senderRole(id string) string {
	for i := range r.world().Colleagues {
		if r.world().Colleagues[i].ID == id {
			return r.tell().Role(i)
		}
	}
	return ""
}

// choices are the answers as large buttons.
func (r *Room) choices(m *view.Message, words present.Message) ui.Widget {
	if len(m.Choices) == 0 || m.Chosen != "" {
		return nil
	}
	given := r.pendingChoice(m.ID)
	gap := 8.0
	if r.short() {
		gap = 5
	}
	list := ui.Column(gap) // no group: each answer is a stop of the Tab key
	for i := range m.Choices {
		list.Add(r.choiceButton(m, words.Choices[i], m.Choices[i].Draft, i, given))
	}
	if r.short() {
		list.Label = r.t("room.choose")
		return list
	}
	return ui.Column(8, ui.Caption(r.t("room.choose")), list)
}

// short tells whether answers must do with little height.
func (r *Room) short() bool { return r.shape.tall < 800 }

// choiceButton is one answer: what it says, and the draft that it opens.
func (r *Room) choiceButton(m *view.Message, ch present.Choice, draft, index int, given string) ui.Widget {
	text, pad := ui.Column(2, &ui.Paragraph{Text: ch.Text, Weight: ui.SemiBold}), 11.0
	var side ui.Widget
	if ch.Draft != "" {
		opens := ui.Row(6, &ui.Glyph{Icon: assets.IconEdit, Size: 13, Ink: ui.InkText3}, &ui.Label{Text: r.t("room.opens", "draft", ch.Draft), Size: ui.SizeSmall, Ink: ui.InkText2})
		if r.short() && r.shape.desk >= 500 {
			opens = ui.Row(6, opens.Items[0], ui.Tip(r.t("room.opens", "draft", ch.Draft), &ui.Label{Text: ch.Draft, Size: ui.SizeSmall, Ink: ui.InkText2}))
			if m.Choices[index].Open {
				side = ui.MaxWide(r.shape.desk*0.45*r.scale(), opens)
			}
		} else {
			text.Add(opens)
		}
	}
	if r.short() {
		pad = 5
	}
	row := ui.Row(12, ui.Mark(ui.ToneAccent, strconv.Itoa(index+1)), ui.Flex(1, text), side).Padded(14, pad).Filled(ui.InkBg2, ui.InkLine, ui.Radius)
	row.Label = ch.Text
	why := ""
	switch {
	case given == ch.ID:
		row.Fill, row.Border = ui.InkAccentBg, ui.InkAccent
		return row
	case given != "":
		why = r.t("room.decided-otherwise")
	case !ch.Open:
		why = r.t("room.not-open")
	}
	if why != "" {
		text.Add(&ui.Label{Text: why, Size: ui.SizeSmall, Ink: ui.InkText3})
		return row
	}
	row.Border = ui.InkAccent
	id, choice := m.ID, ch.ID
	row.OnClick = func() { r.choose(id, choice, draft) }
	return ui.Key("choice-"+choice, row)
}

// outcome is what was decided and what came back.
func (r *Room) outcome(words present.Message) ui.Widget {
	if words.Chosen == "" {
		return nil
	}
	out := ui.Card(ui.Caption(r.t("room.decided")), &ui.Paragraph{Text: words.Chosen, Weight: ui.SemiBold})
	if words.Reply != "" {
		out.Add(ui.Gap(2), &ui.Paragraph{Text: words.Reply, Size: ui.SizeLarge, LineHeight: 1.5})
	}
	return out
}

// messageActions are what else can be done about a message.
func (r *Room) messageActions(m *view.Message) []ui.Widget {
	var list []ui.Widget
	id := m.ID
	// What was decided stands above; whoever has answered is not asked again.
	if m.Asks && !m.Answered && !m.Expired && m.Chosen == "" && r.pendingChoice(id) == "" && !r.pendingAnswer(id) {
		b := &ui.Button{Text: r.t("room.answer-public"), Icon: assets.IconMegaphone, OnClick: func() { r.answer(id) }}
		quiet := &ui.Button{Text: r.t("room.answer-quiet"), Icon: assets.IconPhone, OnClick: func() { r.order(ask{kind: world.CmdAnswer, target: id}) }}
		ui.Tip(r.cost(ask{kind: world.CmdAnswer, target: id}).Words, quiet)
		list = append(list, b, quiet)
	}
	if r.skips(m) {
		b := &ui.Button{Text: r.t("skip.do"), Icon: assets.IconUsers, Kind: ui.Quiet, OnClick: r.skipRead}
		list = append(list, ui.Tip(r.t("skip.tip"), ui.Key("skip", b)))
	}
	if r.shape.tall < 800 && r.waits(m) && len(m.Choices) > 0 {
		return list // the answers need the room; M leads on
	}
	if next := r.nextMessage(); next != nil && next.ID != m.ID {
		to := next.ID
		list = append(list, &ui.Button{
			Text: r.t("room.next-message", "subject", r.message(next).Subject), Icon: assets.IconMessage,
			OnClick: func() { r.open(item{aMessage, to}) },
		})
	}
	return list
}
