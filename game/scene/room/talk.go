package room

import (
	"strings"

	"demarche/assets"
	"demarche/game/ui"
	"demarche/internal/view"
	"demarche/internal/world"
)

// talkPage lists the closed channels with what can be said there now, and what
// the other side answered.
func (r *Room) talkPage() ui.Widget {
	body := ui.Column(12, r.cameHere(), &ui.Paragraph{Text: r.t("room.talk-about"), Ink: ui.InkText3})
	v := r.view()
	for i := range v.Channels {
		body.Add(r.channelCard(&v.Channels[i]))
	}
	return sheet(r.onTop("talk"), body)
}

func (r *Room) channelCard(ch *view.Channel) ui.Widget {
	last := r.t("room.never-talked")
	if ch.Last >= 0 {
		last = r.t("room.last-talk", "time", r.tell().Hour(ch.Last, r.view().Minute))
	}
	who := ui.Column(3,
		ui.Row(8, ui.Flex(1, &ui.Paragraph{Text: r.tell().Channel(ch.Index), Weight: ui.SemiBold}), ui.Faint(last)),
		&ui.Paragraph{Text: r.tell().ChannelAbout(ch.Index), Ink: ui.InkText3})
	card := ui.Card(ui.Row(12, r.channelFace(ch.Index, 56), ui.Flex(1, who)).Aligned(ui.AlignStart))
	for i := range ch.Forms {
		f := &ch.Forms[i]
		list := ui.Column(8)
		for k := range f.Points {
			if p := &f.Points[k]; p.Open || p.Said {
				list.Add(r.point(ch, f, p))
			}
		}
		if why := r.tell().NothingToRaise(f, r.view().Minute); why != "" && f.Kind == world.Call {
			list.Add(&ui.Paragraph{Text: why, Ink: ui.InkText3})
		}
		if len(list.Items) > 0 {
			card.Add(ui.Gap(4), ui.Caption(r.tell().FormTakes(f)), list)
		}
	}
	return card
}

// point is one thing that can be said, or what was said and answered.
func (r *Room) point(ch *view.Channel, f *view.Form, p *view.PointState) ui.Widget {
	row := ui.Column(6, &ui.Paragraph{Text: r.quoted(r.tell().Text(p.Line))}).Padded(12, 9).Filled(ui.InkBg1, ui.InkLine, ui.Radius)
	if p.Said {
		row.Add(&ui.Paragraph{Text: r.tell().PointAnswer(ch.Index, f.Kind, p.ID), Ink: ui.InkText2})
	}
	if !p.Open {
		return row
	}
	target := r.world().Channels[ch.Index].ID
	a := ask{kind: f.Kind.Command(), target: target, point: p.ID, choice: r.manner[p.ID].level, along: r.manner[p.ID].along}
	a.colleague = r.doer(a)
	if r.saying(a) {
		return row.Add(r.givenRow(a.kind, a.target))
	}
	if len(f.Levels)+len(f.With) > 0 {
		row.Add(r.mannerRow(f, p.ID))
	}
	icon := [...]assets.Icon{assets.IconPhone, assets.IconFile, assets.IconLandmark, assets.IconLandmark}[f.Kind]
	why := r.can(a)
	say, quote := r.t(sayWords[a.kind]), r.quoted(r.tell().Text(p.Line))
	b := &ui.Button{Text: say, Icon: icon, Small: true, Disabled: why, OnClick: func() {
		r.weigh(r.t("task.of", "command", capital(r.tell().Form(f.Kind)), "subject", r.tell().Channel(ch.Index)), quote, say, a.command(), false)
	}}
	note := &ui.Paragraph{Text: r.cost(a).Words, Ink: ui.InkText3}
	if why != "" {
		note = &ui.Paragraph{Text: why, Ink: ui.InkWarn}
	}
	return row.Add(ui.Flow(8, ui.Key("say-"+target+p.ID, b), r.doerChoice(a, world.TaskLiaison, r.t("who.speaks"))), note)
}

// saying tells whether a talking point was ordered and has not been said.
func (r *Room) saying(a ask) bool {
	if !r.underWay(a.kind, a.target) {
		return false
	}
	all := r.p.Session.Commands()
	for i := len(all) - 1; i >= 0; i-- {
		if all[i].Kind == a.kind && all[i].Target == a.target && all[i].Point == a.point {
			return true
		}
	}
	return false
}

// quoted puts a text into quotation marks unless it has its own.
func (r *Room) quoted(text string) string {
	if strings.HasPrefix(text, "«") || strings.HasPrefix(text, "“") || strings.HasPrefix(text, "\"") {
		return text
	}
	return r.p.Words.Quote(text)
}
