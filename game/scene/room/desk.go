package room

import (
	"slices"

	"demarche/assets"
	"demarche/game/ui"
	"demarche/internal/present"
	"demarche/internal/view"
	"demarche/internal/world"
)

// desk is the panel in the middle: what is read, what is written, what is done.
func (r *Room) desk() ui.Widget {
	head := ui.Row(10, ui.Flex(1, ui.Heading(r.deskTitle())), r.readMark(), r.busyMark(), r.backButton())
	head.Pad = ui.Edges{Start: 16, Top: 9, End: 16, Bottom: 7}
	b := ui.Column(0, ui.MinHigh(48, head), ui.Flex(1, r.deskBody()))
	b.Fill, b.Border, b.Radius = ui.InkBg1, ui.InkLine, ui.RadiusBig
	b.Role, b.Label = ui.RoleRegion, r.t("room.desk")
	return b
}

// deskBody is the desk below its heading: the pages, and one line that says
// what can be done next.
func (r *Room) deskBody() ui.Widget {
	if r.p.Over() && !r.ended {
		return r.ending()
	}
	r.keepToSeat()
	r.lookAtResults()
	shown := r.pagesShown()
	at, names := slices.Index(shown, r.page), make([]ui.Choice, len(shown))
	for i, p := range shown {
		names[i] = r.pageName(p)
	}
	tabs := &ui.Tabs{Items: names, Selected: &at, Label: r.t("room.desk"), OnChange: func(i int) { r.turn(shown[i]) }}
	row := ui.Row(0, ui.Flex(1, ui.Key("pages", tabs)))
	row.Pad = ui.Edges{Start: 12, End: 12, Bottom: 8}
	row.BottomLine = true
	b := ui.Column(0, row, ui.Flex(1, r.pageBody()))
	if bar := r.cameBar(); bar != nil && r.cameFits() {
		b.Add(bar)
	}
	return b.Add(r.hintLine())
}

// pagesShown are the pages that the crisis has a use for.
func (r *Room) pagesShown() []page {
	var list []page
	for p := range pages {
		if r.seats(p) && (p != pageSteps || r.tell().Practises(r.view())) {
			list = append(list, p)
		}
	}
	return list
}

// pageName names a page, with how much is there to be done.
func (r *Room) pageName(p page) ui.Choice {
	name := ui.Choice{Text: r.t([...]string{
		"room.page-read", "room.page-write", "room.page-verify", "room.page-talk", "room.page-press", "room.team-title", "room.page-steps", "room.page-more",
	}[p])}
	name.Count = r.unseen(p)
	switch p {
	case pageWrite:
		name.Count = len(r.saved)
	case pageVerify:
		for _, e := range present.Known(r.view()) {
			if e.State == view.Offered && !e.Burnt && r.pending(world.CmdVerify, r.world().Evidence[e.Index].ID) == nil {
				name.Count++
			}
		}
	case pageSteps:
		name.Count = present.OpenSteps(r.view())
	case pageMore:
		name.Count += r.tasksUnderWay()
	}
	return name
}

// tasksUnderWay counts the work that takes time.
func (r *Room) tasksUnderWay() int {
	n := len(r.p.Session.Pending())
	for _, k := range r.view().Tasks {
		if k.Kind != world.CmdChoose {
			n++
		}
	}
	return n
}

// turn goes to a page of the desk. Writing makes the clock stand.
func (r *Room) turn(to page) {
	if !r.seats(to) {
		r.toast(ui.ToneWarn, r.t("refusal.class-seat"))
		return
	}
	if to == pageWrite && r.page != pageWrite {
		r.openComposer()
	}
	if r.page = to; to == pageRead {
		r.readOn()
	}
	r.hold(to == pageWrite)
}

func (r *Room) pageBody() ui.Widget {
	switch r.page {
	case pageWrite:
		return r.composerPage()
	case pageVerify:
		return r.verifyPage()
	case pageTalk:
		return r.talkPage()
	case pagePress:
		return r.pressPage()
	case pageTeam:
		return r.teamPage()
	case pageSteps:
		return r.stepsPage()
	case pageMore:
		return r.morePage()
	}
	return r.readPage()
}

// deskTitle names the page, and on that for reading what is read, with its time.
func (r *Room) deskTitle() string {
	v := r.view()
	switch {
	case v.Over && !r.ended:
		return r.t("room.desk")
	case r.page != pageRead:
		return r.pageName(r.page).Text
	}
	switch r.read.kind {
	case aPost:
		if p := v.Post(r.read.id); p != nil {
			return r.t("room.reading", "name", r.tell().PostName(p, v))
		}
	case aMessage:
		if m := present.MessageOf(v, r.read.id); m != nil {
			return r.message(m).Subject
		}
	case anEvidence:
		if i := r.evidenceIndex(r.read.id); i != world.None {
			return r.tell().Evidence(i)
		}
	}
	return r.t("room.desk")
}

// readMark names the claim that is spoken of in what is read.
func (r *Room) readMark() ui.Widget {
	p := r.view().Post(r.read.id)
	if p == nil || r.page != pageRead || r.read.kind != aPost || p.About == world.None {
		return nil
	}
	return ui.MaxWide(r.shape.desk*0.45, r.claimPill(p))
}

func (r *Room) backButton() ui.Widget {
	if len(r.back) == 0 || r.p.Over() && !r.ended {
		return nil
	}
	return ui.IconBtn(assets.IconArrowLeft, r.t("room.back"), r.goBack)
}

// readPage shows what is read, with what can be done about it below.
func (r *Room) readPage() ui.Widget {
	v := r.view()
	switch r.read.kind {
	case aPost:
		if p := v.Post(r.read.id); p != nil {
			return r.readPost(p)
		}
	case aMessage:
		if m := present.MessageOf(v, r.read.id); m != nil {
			return r.readMessage(m)
		}
	case anEvidence:
		if e := r.evidence(r.read.id); e != nil {
			return r.readEvidence(e)
		}
	}
	return ui.Column(0, ui.Spacer(), ui.Row(0, ui.Spacer(), ui.MaxWide(420, &ui.Paragraph{
		Text: r.t("room.nothing-read"), Ink: ui.InkText3, Align: ui.AlignCenter,
	}), ui.Spacer()), ui.Spacer()).Padded(24, 16)
}

// sheet is a page that scrolls, with its actions fixed below.
func sheet(key string, body *ui.Box, actions ...ui.Widget) ui.Widget {
	body.Pad = ui.Pad(16, 14)
	return ui.Column(0, ui.Flex(1, ui.Key(key, ui.Scrolled(body))), actionRow(actions))
}

// actionRow is the row of actions below a page, or nil.
func actionRow(actions []ui.Widget) ui.Widget {
	foot := ui.Flow(8, actions...)
	kept := foot.Items[:0]
	for _, w := range foot.Items {
		if w != nil {
			kept = append(kept, w)
		}
	}
	if foot.Items = kept; len(kept) == 0 {
		return nil
	}
	foot.Pad, foot.TopLine = ui.Pad(16, 10), true
	return foot
}
