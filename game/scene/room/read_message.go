package room

import (
	"strconv"

	"demarche/assets"
	"demarche/game/ui"
	"demarche/internal/present"
	"demarche/internal/session"
	"demarche/internal/view"
	"demarche/internal/world"
)

// readMessage shows a message and, large, the answers that it offers.
func (r *Room) readMessage(m *view.Message) ui.Widget {
	words := r.message(m)
	head := ui.Column(3, ui.Flow(8, ui.Strong(words.From), ui.Faint(r.senderRole(m, words)), ui.Faint(r.p.Tell.Hour(max(m.Minute, r.wrote[m.ID]), r.view().Minute))), r.messagePills(m, words.State))
	text := &ui.Paragraph{Text: words.Body, Size: ui.SizeLarge, LineHeight: 1.5}
	body := ui.Column(14, ui.Row(12, r.messageFace(m, words, 44), ui.Flex(1, head)).Aligned(ui.AlignStart))
	if words.Reply != "" {
		body.Add(r.outcome(words)) // what is new stands first
		text.Ink = ui.InkText2
	}
	body.Add(text)
	if words.Note != "" {
		body.Add(&ui.Label{Text: words.Note, Size: ui.SizeSmall, Ink: ui.InkText3})
	}
	body.Add(r.ways(r.messageWays(m, words)))
	answers := r.choices(m, words)
	if answers == nil || r.answersScroll() {
		if words.Reply == "" {
			body.Add(answers, r.outcome(words))
		}
		foot := r.deciding(m, words)
		if foot == nil {
			foot = r.messageFoot(m)
		}
		return ui.Column(0, ui.Flex(1, sheet("message-"+m.ID, body)), foot)
	}
	// The text scrolls; the answers stay in sight, and where they are when one is
	// looked at: the bar that decides takes its room from the text above them.
	body.Add(r.outcome(words))
	foot := ui.Column(0, answers).Padded(16, 8)
	foot.TopLine = true
	return ui.Column(0, ui.Flex(1, sheet("message-"+m.ID, body)), r.deciding(m, words), foot, r.messageFoot(m))
}

// answersScroll tells whether the answers scroll with the text of a message, as
// the window is too low to keep them in sight.
func (r *Room) answersScroll() bool { return r.shape.tall < 680 }

// messageFoot is what stands below a message and its answers: what else can be
// done, else what has come in and has no other place.
func (r *Room) messageFoot(m *view.Message) ui.Widget {
	if row := actionRow(r.messageActions(m)); row != nil {
		return row
	}
	if bar := r.cameBar(); bar != nil && !r.cameFits() {
		return bar
	}
	return nil
}

// senderRole says what the sender does, where it is a colleague.
func (r *Room) senderRole(m *view.Message, words present.Message) string {
	for i := range r.world().Colleagues {
		if r.world().Colleagues[i].ID == m.From && !words.Training {
			return r.tell().Role(i)
		}
	}
	return ""
}

// choices are the answers, one line each; below the list stands what the one takes
// that is looked at.
func (r *Room) choices(m *view.Message, words present.Message) ui.Widget {
	if len(m.Choices) == 0 || m.Chosen != "" {
		return nil
	}
	given := r.pendingChoice(m.ID)
	list := ui.Column(5) // no group: each answer is a stop of the Tab key
	if given == "" {
		says := r.t("decide.look")
		if r.hintGivesWay(m) && r.p.Session.Mode() != session.Exam {
			says += " " + r.t("decide.pass")
		}
		head := ui.Row(8, ui.Flex(1, &ui.Paragraph{Text: says, Size: ui.SizeSmall, Ink: ui.InkText3}))
		if r.skips(m) && r.skipsAbove() {
			head.Add(r.skipButton(true))
		}
		list.Add(head)
	}
	for i := range m.Choices {
		list.Add(r.choiceRow(m, words.Choices[i], i, given))
	}
	list.Label = r.t("room.choose")
	return list
}

// choiceRow is one answer: what it says, and the draft that it opens.
func (r *Room) choiceRow(m *view.Message, ch present.Choice, index int, given string) ui.Widget {
	looked := r.looksAt(m) == ch.ID
	text := &ui.Paragraph{Text: ch.Text, Weight: ui.SemiBold, MaxLines: 1}
	if given == ch.ID || looked && r.answersScroll() {
		text.MaxLines = 0 // else the others would move; the bar says it in full
	}
	var side ui.Widget
	why := ""
	switch {
	case given == ch.ID:
		side = ui.Row(6, ui.Mark(ui.ToneAccent, r.t("room.decided")), r.takeBackButton(r.orderID(world.CmdChoose, m.ID)))
	case given != "":
		why = r.t("room.decided-otherwise")
	case !ch.Open:
		why = r.t("room.not-open")
	case ch.Draft != "":
		side = ui.MaxWide(r.shape.desk*0.4*r.scale(), ui.Tip(r.t("room.opens", "draft", ch.Draft), ui.Row(6, &ui.Glyph{Icon: assets.IconEdit, Size: 13, Ink: ui.InkText3}, &ui.Label{Text: ch.Draft, Size: ui.SizeSmall, Ink: ui.InkText2})))
		if r.shape.desk < 500 {
			side = ui.Tip(r.t("room.opens", "draft", ch.Draft), &ui.Glyph{Icon: assets.IconEdit, Size: 13, Ink: ui.InkText3})
		}
	}
	if why != "" {
		side, text.Ink = &ui.Label{Text: why, Size: ui.SizeSmall, Ink: ui.InkText3}, ui.InkText3
	}
	says := ui.Widget(text)
	if ch.Reach != "" && r.shape.tall >= 800 {
		says = ui.Column(1, text, &ui.Paragraph{Text: ch.Reach, Ink: ui.InkText3})
	}
	if ch.Until != "" && why == "" && given == "" {
		says = ui.Row(10, ui.Flex(1, says), &ui.Label{Text: ch.Until, Size: ui.SizeSmall, Ink: ui.InkWarn})
	}
	row := ui.Row(12, ui.Mark(ui.ToneAccent, strconv.Itoa(index+1)), ui.Flex(1, says), side).Padded(12, 4).Filled(ui.InkBg2, ui.InkLine, ui.Radius)
	row.Label = ch.Text
	if looked || given == ch.ID {
		row.Fill, row.Border = ui.InkAccentBg, ui.InkAccent
	}
	if why != "" || given != "" {
		return row
	}
	id := ch.ID
	row.OnClick = func() { r.lookAt(m.ID, id) }
	return ui.Key("choice-"+id, row)
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
	open := m.Asks && !m.Answered && !m.Expired && m.Chosen == "" && r.pendingChoice(id) == ""
	if (open || m.Chosen != "" && present.WaitedFor(m)) && !r.p.Over() && !r.pendingAnswer(id) {
		b := &ui.Button{Text: r.t("room.answer-public"), Icon: assets.IconMegaphone, OnClick: func() { r.answer(id) }}
		if len(m.Choices) == 0 {
			b.Kind = ui.Primary
		}
		answer := ask{kind: world.CmdAnswer, target: id}
		quiet := &ui.Button{Text: r.t("room.answer-quiet"), Icon: assets.IconPhone, OnClick: func() {
			r.ask(question{
				title: r.t("room.answer-quiet"), text: r.t("decide.answer-quiet") + " " + r.cost(answer).Words + " " + r.t("decide.final"),
				yes: r.t("decide.do"), do: func() { r.order(answer) },
			})
		}}
		ui.Tip(r.t("ways.public-tip"), b)
		ui.Tip(r.t("ways.direct-tip")+" "+r.cost(answer).Words, quiet)
		list = append(list, r.ofSeat(world.CmdAnswer, b)...)
		if m.People == 0 { // so many can only be answered in public, or one by one
			list = append(list, r.ofSeat(world.CmdAnswer, quiet)...)
		}
	}
	if d := r.unsent(m); d != world.None {
		list = append(list, r.ofSeat(world.CmdPost, &ui.Button{
			Text: r.t("drafts.unsent", "title", present.Short(r.tell().Draft(d), 40)), Icon: assets.IconEdit, OnClick: func() { r.goOnWith(d) },
		})...)
	}
	if o := r.orderOf(m); o != "" {
		list = append(list, &ui.Button{Text: r.t("orders.open"), Icon: assets.IconQuestion, OnClick: func() {
			r.turned = (&view.Step{Kind: world.CmdQuery, Target: o}).ID()
			r.turn(pageSteps)
			r.toDesk()
		}})
	}
	if r.skips(m) && !(r.skipsAbove() && len(m.Choices) > 0 && m.Chosen == "") {
		list = append(list, r.skipButton(false))
		if !m.Asks && r.shape.tall >= 800 { // else its tooltip says it
			list = append(list, ui.MaxWide(r.shape.desk*0.6*r.scale(), &ui.Paragraph{Text: r.t("ways.hand-alone"), Size: ui.SizeSmall, Ink: ui.InkText3}))
		}
	}
	if r.shape.tall < 800 && r.chooses(m) {
		return list // the text and the answers need the room; M leads on
	}
	if next := r.nextMessage(); next != nil && next.ID != m.ID {
		to, key := next.ID, "room.next-message"
		if next.Chosen != "" { // decided, and people still wait
			key = "room.next-still"
		}
		list = append(list, &ui.Button{
			Text: r.t(key, "subject", r.message(next).Subject), Icon: assets.IconMessage,
			OnClick: func() { r.open(item{aMessage, to}) },
		})
	}
	return list
}
