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
	tone := ui.TonePlain
	if m.Urgent && r.waits(m) {
		tone = ui.ToneConf
	}
	body := ui.Column(14,
		ui.Row(12, &ui.Avatar{Initials: initials(words.From), Tone: tone, Size: 44}, ui.Flex(1, head)).Aligned(ui.AlignStart),
		&ui.Paragraph{Text: words.Body, Size: ui.SizeLarge, LineHeight: 1.5})
	if words.Note != "" {
		body.Add(&ui.Label{Text: words.Note, Size: ui.SizeSmall, Ink: ui.InkText3})
	}
	body.Add(r.choices(m, words), r.outcome(words))
	return sheet("message-"+m.ID, body, r.messageActions(m)...)
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
	list := ui.Column(8)
	list.Group = true
	for i := range m.Choices {
		list.Add(r.choiceButton(m, words.Choices[i], m.Choices[i].Draft, i, given))
	}
	return ui.Column(8, ui.Caption(r.t("room.choose")), list)
}

// choiceButton is one answer: what it says, and the draft that it opens.
func (r *Room) choiceButton(m *view.Message, ch present.Choice, draft, index int, given string) ui.Widget {
	text := ui.Column(2, &ui.Paragraph{Text: ch.Text, Weight: ui.SemiBold})
	if ch.Draft != "" {
		text.Add(ui.Row(6, &ui.Glyph{Icon: assets.IconEdit, Size: 13, Ink: ui.InkText3}, &ui.Label{Text: r.t("room.opens", "draft", ch.Draft), Size: ui.SizeSmall, Ink: ui.InkText2}))
	}
	row := ui.Row(12, ui.Mark(ui.ToneAccent, strconv.Itoa(index+1)), ui.Flex(1, text)).Padded(14, 11).Filled(ui.InkBg2, ui.InkLine, ui.Radius)
	row.Label = ch.Text
	why := ""
	switch {
	case given == ch.ID:
		row.Fill, row.Border = ui.InkAccentBg, ui.InkAccent
		return row
	case given != "":
		why = r.t("room.decided-otherwise")
	case !ch.Open:
		why = r.can(ask{kind: world.CmdChoose, target: m.ID, choice: ch.ID})
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
	if m.Asks && !m.Answered && !m.Expired {
		b := &ui.Button{Text: r.t("room.answer-public"), Icon: assets.IconMegaphone, OnClick: func() { r.answer(id) }}
		quiet := &ui.Button{Text: r.t("room.answer-quiet"), Icon: assets.IconPhone, OnClick: func() { r.order(ask{kind: world.CmdAnswer, target: id}) }}
		ui.Tip(r.cost(ask{kind: world.CmdAnswer, target: id}).Words, quiet)
		if r.pendingAnswer(id) {
			b.Disabled, quiet.Disabled = r.t("room.given"), r.t("room.given")
		}
		list = append(list, b, quiet)
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
