package room

import (
	"demarche/assets"
	"demarche/game/ui"
	"demarche/internal/present"
	"demarche/internal/view"
	"demarche/internal/world"
)

// verifyPage lists what the desk can check, checks and has checked.
func (r *Room) verifyPage() ui.Widget {
	body := ui.Column(10, r.cameHere(), &ui.Paragraph{Text: r.t("room.verify-about"), Ink: ui.InkText3})
	known := present.Known(r.view())
	for i := range known {
		body.Add(r.evidenceCard(&known[i]))
	}
	if len(known) == 0 {
		body.Add(&ui.Paragraph{Text: r.t("room.verify-none"), Ink: ui.InkText2})
	}
	return sheet(r.onTop("verify"), body)
}

func (r *Room) evidenceCard(e *view.Evidence) ui.Widget {
	spec := &r.world().Evidence[e.Index]
	id := spec.ID
	title := ui.Row(8, ui.Flex(1, &ui.Paragraph{Text: r.tell().Evidence(e.Index), Weight: ui.SemiBold}))
	if r.pending(world.CmdVerify, id) == nil { // else the row below says that it is ordered
		title.Add(&ui.Pill{Text: r.tell().EvidenceState(e.State), Tone: evidenceTone(e.State), Small: true})
	}
	card := ui.Card(title)
	about := &ui.Paragraph{Text: r.tell().EvidenceAbout(e.Index), Ink: ui.InkText2}
	if e.Line != "" { // what was found stands before what was looked at
		about.Ink = ui.InkText3
		card.Add(&ui.Paragraph{Text: r.tell().Text(e.Line)})
	} else {
		card.Add(about)
	}
	if bears := r.tell().BearsOn(e, r.view()); bears != "" {
		card.Add(&ui.Paragraph{Text: bears, Ink: ui.InkText2})
	}
	if e.Line != "" {
		card.Add(about)
	}
	if why := r.tell().Burnt(e); why != "" {
		card.Add(&ui.Paragraph{Text: why, Ink: ui.InkWarn})
	} else if spec.Sources {
		card.Add(&ui.Paragraph{Text: r.t("room.burns"), Ink: ui.InkWarn})
	}
	if actions := r.checkAction(e); len(actions) > 0 {
		row := ui.Flow(8, actions...)
		row.Pad.Top = 4
		card.Add(row)
	}
	return ui.Key("evidence-"+id, card)
}

// checkAction orders a check: by whom, and what it takes.
func (r *Room) checkAction(e *view.Evidence) []ui.Widget {
	if e.Burnt {
		return nil
	}
	id := r.world().Evidence[e.Index].ID
	if c := r.pending(world.CmdVerify, id); c != nil {
		return []ui.Widget{r.givenRow(world.CmdVerify, id)}
	}
	switch e.State {
	case view.Checking:
		list := []ui.Widget{ui.Faint(r.tell().Until(e.Due, r.view().Minute))}
		if back := r.takeBackButton(r.orderID(world.CmdVerify, id)); back != nil {
			list = append(list, back)
		}
		return list
	case view.Offered:
	default:
		return r.secondCheck(e)
	}
	a := ask{kind: world.CmdVerify, target: id}
	a.colleague = r.doer(a)
	b := &ui.Button{Text: r.t("room.verify"), Icon: assets.IconSearch, Disabled: r.can(a), OnClick: func() { r.order(a) }}
	if b.Disabled == "" {
		b.Kind = ui.Primary
	}
	cost := &ui.Paragraph{Text: r.cost(a).Words, Ink: ui.InkText3}
	if b.Disabled != "" {
		cost = &ui.Paragraph{Text: b.Disabled, Ink: ui.InkWarn}
	}
	return []ui.Widget{ui.Key("verify-"+id, b), r.doerChoice(a, world.TaskVerify, r.t("room.who")), cost}
}

// secondCheck has a result checked once more, by somebody else.
func (r *Room) secondCheck(e *view.Evidence) []ui.Widget {
	switch {
	case e.Due >= 0:
		return []ui.Widget{ui.Faint(r.tell().Until(e.Due, r.view().Minute))}
	case !e.Again:
		return nil
	}
	id := r.world().Evidence[e.Index].ID
	a := ask{kind: world.CmdVerify, target: id}
	a.colleague = r.doer(a)
	b := &ui.Button{Text: r.t("room.verify-again"), Icon: assets.IconSearch, Disabled: r.can(a), OnClick: func() { r.order(a) }}
	says := &ui.Paragraph{Text: r.t("room.verify-second", "name", r.tell().Colleague(e.By)) + " " + r.cost(a).Words, Ink: ui.InkText3}
	if b.Disabled != "" {
		says = &ui.Paragraph{Text: b.Disabled, Ink: ui.InkWarn}
	}
	return []ui.Widget{ui.Key("verify-"+id, b), r.doerChoice(a, world.TaskVerify, r.t("room.who")), says}
}
