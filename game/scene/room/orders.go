package room

import (
	"slices"

	"demarche/assets"
	"demarche/game/ui"
	"demarche/internal/present"
	"demarche/internal/view"
	"demarche/internal/world"
)

// ordersGiven are the cards of the instructions: those that stand first, the
// latest of them at the top.
func (r *Room) ordersGiven() []ui.Widget {
	list := r.tell().Orders(r.view())
	if len(list) == 0 {
		return nil
	}
	cards := []ui.Widget{ui.Gap(2), ui.Caption(r.t("orders.yours"))}
	turned := func(o *present.Order) bool { return (&view.Step{Kind: world.CmdQuery, Target: o.ID}).ID() == r.turned }
	for i := range list {
		if turned(&list[i]) { // what the clock stopped for
			cards = append(cards, r.orderCard(&list[i]))
		}
	}
	for _, stands := range []bool{true, false} {
		for i := len(list) - 1; i >= 0; i-- {
			if list[i].Stands == stands && !turned(&list[i]) {
				cards = append(cards, r.orderCard(&list[i]))
			}
		}
	}
	return cards
}

// orderCard is an instruction: who gave it, what it wants and forbids, and the
// button that asks whether it stands.
func (r *Room) orderCard(o *present.Order) ui.Widget {
	tone := ui.ToneAccent
	if !o.Stands {
		tone = ui.TonePlain
	}
	card := ui.Card(&ui.Paragraph{Text: o.Title, Weight: ui.SemiBold},
		ui.Flow(8, ui.Faint(r.t("orders.from", "from", o.From, "when", o.When)), &ui.Pill{Text: o.State, Tone: tone, Small: true}))
	if o.Stands {
		card.Add(ui.Gap(2), &ui.Paragraph{Text: o.Text})
	}
	card.Add(r.goals(r.t("orders.aims"), o.Aims, func(g present.Goal) (assets.Icon, ui.Ink, string) {
		switch {
		case o.Stands && !r.p.Aids().Standing && !r.p.Over():
			return assets.IconTarget, ui.InkText3, ""
		case g.Done:
			return assets.IconOK, ui.InkCoop, r.t("room.met")
		}
		if o.Gone {
			return assets.IconTarget, ui.InkText3, ""
		}
		if !o.Stands {
			return assets.IconClose, ui.InkText3, r.t("standing.unmet")
		}
		return assets.IconTarget, ui.InkText3, r.t("room.not-met")
	}), r.goals(r.t("orders.red-lines"), o.RedLines, func(g present.Goal) (assets.Icon, ui.Ink, string) {
		if g.Done {
			return assets.IconAlert, ui.InkConf, r.t("orders.crossed")
		}
		return assets.IconShield, ui.InkText3, ""
	}))
	if o.Can != "" {
		card.Add(ui.Gap(2), &ui.Paragraph{Text: o.Can, Ink: ui.InkText3})
	}
	if s := r.queryOf(o.ID); s != nil && o.Stands {
		card.Add(r.askAbout(s, o))
		if s.ID() == r.turned {
			card.Border = ui.InkAccent
		}
	}
	card.Role, card.Label = ui.RoleRegion, o.Title
	return ui.Key("order-"+o.ID, card)
}

// goals lists aims or red lines under their name, each with a sign and a word for
// how it stands.
func (r *Room) goals(name string, list []present.Goal, mark func(present.Goal) (assets.Icon, ui.Ink, string)) ui.Widget {
	if len(list) == 0 {
		return nil
	}
	box := ui.Column(4, ui.Faint(name))
	box.Pad.Top = 4
	for _, g := range list {
		icon, ink, word := mark(g)
		row := ui.Row(8, ui.At(ui.AlignStart, &ui.Glyph{Icon: icon, Size: 15, Ink: ink, Beside: ui.SizeBody}), ui.Flex(1, &ui.Paragraph{Text: g.Text, Ink: ui.InkText2}))
		if word != "" {
			row.Add(&ui.Label{Text: word, Size: ui.SizeSmall, Ink: ink})
		}
		box.Add(row)
	}
	return box
}

// askAbout is the button that queries an instruction, below what it asks.
func (r *Room) askAbout(s *view.Step, o *present.Order) ui.Widget {
	if r.pending(s.Kind, s.Target) != nil {
		return r.givenRow(s.Kind, s.Target)
	}
	if !s.Offers() {
		return nil
	}
	row := r.takeRow(s, r.tell().Step(s, r.view()), present.StepWay{}, r.t("room.step-ask"))
	if o.Asks == "" {
		return row
	}
	return ui.Column(6, &ui.Paragraph{Text: r.t("orders.asks", "text", o.Asks), Ink: ui.InkText2}, row)
}

// queryOf returns the step by which an instruction can be asked about, or nil.
func (r *Room) queryOf(id string) *view.Step {
	return present.StepOf(r.view(), (&view.Step{Kind: world.CmdQuery, Target: id}).ID())
}

// orderOf returns the id of the instruction that a message gives and that stands,
// or "".
func (r *Room) orderOf(m *view.Message) string {
	for _, o := range r.view().Orders {
		if id := r.world().Instructions[o.Index].ID; o.State == view.OrderStands && m.Line == "instructions."+id+".text" {
			return id
		}
	}
	return ""
}

// orderDue is the instruction that stands and runs out first, where it wants
// something that the desk is not known to have done; else nil.
func (r *Room) orderDue() *view.Instruction {
	v := r.view()
	var first *view.Instruction
	for i := range v.Orders {
		o := &v.Orders[i]
		open := slices.Contains(o.Aims, false) || len(o.Aims) > 0 && !r.p.Aids().Standing
		if o.State == view.OrderStands && o.Expires > v.Minute && open && (first == nil || o.Expires < first.Expires) {
			first = o
		}
	}
	return first
}

// orderTip says which that is, with a space behind it, or is "".
func (r *Room) orderTip() string {
	o := r.orderDue()
	if o == nil {
		return ""
	}
	for _, said := range r.tell().Standing(r.view()) {
		if said.ID == r.world().Instructions[o.Index].ID {
			return r.t("inbox.order-tip", "name", said.Title, "time", r.hour(o.Expires)) + " "
		}
	}
	return ""
}

// ordered tells whether a step stands on the card of an instruction.
func (r *Room) ordered(s *view.Step) bool {
	if s.Kind != world.CmdQuery {
		return false
	}
	for _, o := range r.view().Orders {
		if r.world().Instructions[o.Index].ID == s.Target {
			return true
		}
	}
	return false
}

// standing names the instructions that stand and leads to them, or is nil.
func (r *Room) standing() ui.Widget {
	list := r.tell().Standing(r.view())
	if len(list) == 0 {
		return nil
	}
	box := ui.Column(6, ui.Caption(r.t("orders.standing")))
	box.Pad.Top = 8
	for i := range list {
		row := ui.Row(8, ui.At(ui.AlignStart, &ui.Glyph{Icon: assets.IconMegaphone, Size: 15, Ink: ui.InkText3, Beside: ui.SizeBody}),
			ui.Flex(1, ui.Column(1, &ui.Paragraph{Text: list[i].Title, Ink: ui.InkText2}, ui.Faint(list[i].State))))
		row.OnClick, row.Label, row.Radius = func() { r.turn(pageSteps); r.toDesk() }, list[i].Title, 4
		box.Add(ui.Key("standing-"+list[i].ID, row))
	}
	return box
}

// reminded says, in coached practice, which red lines the letter would plainly
// cross and where it goes against the desk's own findings; and that it was said
// before.
func (r *Room) reminded() ui.Widget {
	if len(r.comp.reminders) == 0 {
		return nil
	}
	box := ui.Column(4)
	for _, text := range r.comp.reminders {
		box.Add(ui.Row(8, ui.At(ui.AlignStart, &ui.Glyph{Icon: assets.IconAlert, Ink: ui.InkWarn, Beside: ui.SizeBody}), ui.Flex(1, &ui.Paragraph{Text: text, Ink: ui.InkWarn})))
	}
	return box
}
