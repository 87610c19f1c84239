package room

import (
	"demarche/assets"
	"demarche/game/ui"
	"demarche/internal/present"
	"demarche/internal/view"
	"demarche/internal/world"
)

// readPost shows a post with its author, its claim, how far it reached and what
// was replied.
func (r *Room) readPost(p *view.Post) ui.Widget {
	post := r.post(p)
	body := ui.Column(12, r.author(p, post), &ui.Paragraph{Text: post.Body, Size: ui.SizeLarge, LineHeight: 1.5})
	if post.Note != "" {
		body.Add(&ui.Label{Text: post.Note, Size: ui.SizeSmall, Ink: ui.InkText3})
	}
	for _, m := range p.Media {
		body.Add(r.mediaBox(m))
	}
	body.Add(r.postMeta(p, post), r.reachChart(p))
	if p.About != world.None {
		body.Add(r.claimCards(p.About, post.About))
	}
	if !p.Ours && r.asksStill(p) && !r.pendingAnswer(p.ID) && r.p.May(world.CmdAnswer) {
		body.Add(r.ways([]way{
			{r.t("room.answer"), r.t("ways.answer-about")}, {r.t("room.reply"), r.t("ways.reply-about")}, {r.t("room.quote"), r.t("ways.quote-about")},
		}))
	}
	for _, q := range r.thread(p) {
		body.Add(r.threadRow(q))
	}
	return sheet("post-"+p.ID, body, r.postActions(p)...)
}

// author is the card of who speaks.
func (r *Room) author(p *view.Post, post present.Post) ui.Widget {
	name := ui.Flow(8, ui.Strong(post.Author))
	if post.Handle != "" {
		name.Add(&ui.Label{Text: post.Handle, Ink: ui.InkText3, Dir: ui.DirLTR})
	}
	name.Add(ui.Faint(post.Class))
	card := ui.Column(2, name, ui.Faint(post.Where+" · "+r.p.Tell.Hour(p.Minute, r.view().Minute)))
	if about := r.tell().AccountAbout(p.Account); about != "" {
		card.Add(&ui.Paragraph{Text: about, Ink: ui.InkText2})
	}
	return ui.Row(12, r.accountFace(p.Account, 44), ui.Flex(1, card)).Aligned(ui.AlignStart)
}

// reachChart shows how many people saw the post, up to now.
func (r *Room) reachChart(p *view.Post) ui.Widget {
	y := r.trendOf(p)
	n := len(y)
	if n < 4 {
		return nil
	}
	tick := float64(r.world().Clock.Tick)
	now := float64(r.view().Minute)
	x := make([]float64, n)
	for i := range x {
		x[i] = now - tick*float64(n-1-i)
	}
	most := r.p.Words.Short(p.Reach)
	name := r.t("room.reach-chart", "n", most)
	return ui.Column(4, ui.Caption(name), &ui.Chart{
		Height: 78, Label: name, MinY: 0, MaxY: max(y[n-1], 1) * 1.08,
		Series: []ui.Series{{Name: r.t("room.seen"), Ink: r.postTone(p).Fg(), X: x, Y: y}},
		YTicks: []ui.AxisTick{{At: 0, Text: "0"}, {At: y[n-1], Text: most}},
		XTicks: []ui.AxisTick{{At: x[0], Text: r.hour(int32(x[0]))}, {At: now, Text: r.hour(r.view().Minute)}},
	})
}

// claimCards say what the desk knows of a claim, and what is being checked.
func (r *Room) claimCards(narrative int, position string) ui.Widget {
	know := ui.Card(ui.Strong(r.t("room.known")))
	if position != "" {
		know.Add(&ui.Paragraph{Text: position, Ink: ui.InkText3})
	}
	if n := r.claim(narrative); n != nil {
		know.Add(&ui.Paragraph{Text: r.tell().NarrativeState(n), Ink: ui.InkText2})
	}
	for _, e := range r.bearing(narrative) {
		if e.Line != "" {
			know.Add(&ui.Paragraph{Text: r.tell().EvidenceLine(&e, r.view()), Ink: ui.InkText2})
		}
	}
	checks := r.checksCard(r.bearing(narrative))
	if r.shape.desk < 520 {
		return ui.Column(8, know, checks)
	}
	return ui.Row(12, ui.Flex(1.6, know), ui.Flex(1, checks)).Aligned(ui.AlignStretch)
}

// bearing returns what the desk knows of the evidence about a claim.
func (r *Room) bearing(narrative int) []view.Evidence {
	var list []view.Evidence
	for _, e := range present.Known(r.view()) {
		spec := &r.world().Evidence[e.Index]
		for _, n := range append(append([]int(nil), spec.Supports...), spec.Against...) {
			if n == narrative {
				list = append(list, e)
			}
		}
	}
	return list
}

// checksCard lists evidence with how far the desk has got.
func (r *Room) checksCard(list []view.Evidence) ui.Widget {
	card := ui.Card(ui.Strong(r.t("room.checks")))
	if len(list) == 0 {
		return card.Add(&ui.Paragraph{Text: r.t("room.no-checks"), Ink: ui.InkText3})
	}
	for _, e := range list {
		card.Add(r.evidenceEntry(e))
	}
	return card
}

// evidenceEntry is one item with its state, to be pressed.
func (r *Room) evidenceEntry(e view.Evidence) ui.Widget {
	id := r.world().Evidence[e.Index].ID
	text := r.tell().EvidenceState(e.State)
	if e.State == view.Checking {
		text = r.tell().Span(max(e.Due-r.view().Minute, 0))
	} else if r.pending(world.CmdVerify, id) != nil {
		text = r.t("room.given")
	}
	row := ui.Flow(6, ui.Dim(r.tell().Evidence(e.Index)), &ui.Pill{Text: text, Tone: evidenceTone(e.State), Small: true})
	row.LineGap = 2
	row.OnClick, row.Label, row.Radius = func() { r.open(item{anEvidence, id}) }, r.tell().Evidence(e.Index), 4
	return row
}

// thread returns what a post replies to and what replied to it.
func (r *Room) thread(p *view.Post) []*view.Post {
	v := r.view()
	var list []*view.Post
	if q := v.Post(p.ReplyTo); q != nil {
		list = append(list, q)
	}
	for i := range v.Feed {
		if v.Feed[i].ReplyTo == p.ID {
			list = append(list, v.Feed[i])
		}
	}
	return list
}

func (r *Room) threadRow(p *view.Post) ui.Widget {
	post := r.post(p)
	row := ui.Column(2, ui.Row(6, ui.Strong(post.Author), ui.Flex(1, ui.Faint(post.When))),
		&ui.Paragraph{Text: post.Body, MaxLines: 3, Ink: ui.InkText2}).Padded(12, 8).Filled(ui.InkBg2, ui.InkLine, ui.Radius)
	id := p.ID
	row.OnClick, row.Label = func() { r.open(item{aPost, id}) }, r.tell().PostName(p, r.view())
	return row
}

// postActions are what can be done about a post. What is ours can be corrected
// and withdrawn; to others one replies.
func (r *Room) postActions(p *view.Post) []ui.Widget {
	id, account := p.ID, p.Account
	if p.Ours {
		gone := ""
		if p.Retracted || p.Removed {
			gone = r.t("mark.retracted")
		}
		return r.ofSeat(world.CmdRetract,
			&ui.Button{Text: r.t("room.correct"), Icon: assets.IconEdit, Disabled: gone, OnClick: func() { r.correct(id) }},
			&ui.Button{Text: r.t("room.retract"), Icon: assets.IconTrash, Kind: ui.Danger, Disabled: gone, OnClick: func() { r.askRetract(id) }},
		)
	}
	list := []ui.Widget{}
	if r.asksStill(p) {
		answer := &ui.Button{Text: r.t("room.answer"), Icon: assets.IconMessage, Kind: ui.Primary, OnClick: func() { r.answer(id) }}
		if r.pendingAnswer(id) {
			answer.Disabled = r.t("room.given")
		}
		list = append(list, r.ofSeat(world.CmdAnswer, answer)...)
	}
	list = append(list, r.ofSeat(world.CmdPost,
		&ui.Button{Text: r.t("room.reply"), Icon: assets.IconUndo, OnClick: func() { r.reply(id, false) }},
		&ui.Button{Text: r.t("room.quote"), OnClick: func() { r.reply(id, true) }})...)
	list = append(list, r.ofSeat(world.CmdReport,
		&ui.Button{Text: r.t("room.report"), Icon: assets.IconFlag, OnClick: func() { r.complain(account, p.About) }})...)
	if r.world().Accounts[account].Brief != nil && r.p.May(world.CmdBrief) {
		list = append(list, &ui.Button{Text: r.t("room.brief"), Icon: assets.IconMic, OnClick: func() { r.briefWho(account, p.About) }})
	}
	return list
}
