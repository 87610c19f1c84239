package room

import (
	"slices"
	"strconv"
	"strings"

	"demarche/assets"
	"demarche/game/play"
	"demarche/game/ui"
	"demarche/internal/academy/seat"
	"demarche/internal/view"
)

// picture is the panel at the end: what polls and listening say, with when and
// how well it was measured.
func (r *Room) picture() ui.Widget {
	return ui.Panel(r.t("room.picture"), []ui.Widget{ui.MaxWide(r.shape.end*0.62, ui.Mark(ui.TonePlain, r.measured()))}, ui.Flex(1, r.pictureBody()))
}

// measured says to when the figures refer.
func (r *Room) measured() string {
	v := r.view()
	last := int32(-1)
	for i := range v.Publics {
		last = max(last, v.Publics[i].Measured)
	}
	return r.p.Tell.Measured(last, v) // with the zone, once for the panel
}

func (r *Room) pictureBody() ui.Widget {
	first := r.publics()
	first.TopLine, first.Pad.Top = false, 4
	if r.pictureDivided() {
		return r.pictureTabs(first)
	}
	ahead, asked := r.ahead(), len(r.view().Forecasts) > 0
	if ahead != nil && asked { // what was asked for stands first
		ahead.TopLine, first.TopLine = false, true
		return ui.Key("picture", ui.Scrolled(ui.Column(0, ahead, first, r.narratives(), r.actors(), r.teamSection(), r.objectives(), r.history())))
	}
	page := ui.Column(0, first, r.narratives(), r.actors(), r.teamSection(), r.objectives(), r.history())
	if ahead != nil {
		page.Add(ahead)
	}
	return ui.Key("picture", ui.Scrolled(page))
}

// pictureDivided tells whether the picture would not fit at once.
func (r *Room) pictureDivided() bool { return r.shape.tall < 860 }

// pictureTabs divides the picture where it would not fit at once.
func (r *Room) pictureTabs(first *ui.Box) ui.Widget {
	items := ui.Choices(r.t("room.publics-title"), r.t("room.actors"), r.t("room.objectives-short"))
	ahead := r.ahead()
	if ahead != nil {
		items = append(items, ui.Choice{Text: r.t("outlook.tab"), Tip: r.t("outlook.title")})
	}
	r.sight = min(r.sight, len(items)-1)
	tabs := &ui.Tabs{Items: items, Selected: &r.sight, Label: r.t("room.picture")}
	row := ui.Row(0, ui.Flex(1, ui.Key("sights", tabs)))
	row.Pad = ui.Edges{Start: 10, End: 10, Bottom: 6}
	var page *ui.Box
	switch r.sight {
	case 1:
		actors := r.actors()
		actors.TopLine = false
		page = ui.Column(0, actors, r.teamSection())
	case 2:
		page = ui.Column(0, r.objectives(), r.history())
	case sightAhead:
		ahead.TopLine = false
		page = ui.Column(0, ahead)
	default:
		page = ui.Column(0, first, r.narratives())
	}
	return ui.Column(0, row, ui.Flex(1, ui.Key("picture-"+strconv.Itoa(r.sight), ui.Scrolled(page))))
}

// publics are the segments with their outrage, or on demand their trust.
func (r *Room) publics() *ui.Box {
	v := r.view()
	at := 0
	if r.trust {
		at = 1
	}
	what := ui.Segments(&at,
		ui.Choice{Text: r.t("room.outrage"), Tip: r.t("plain.outrage-tip")}, ui.Choice{Text: r.t("room.trust"), Tip: r.t("plain.trust-tip")})
	what.Label, what.OnChange = r.t("room.publics-what"), func(i int) { r.trust = i == 1 }
	grid := &ui.Grid{Cols: []ui.Track{ui.Share(1), ui.Px(min(120*r.scale(), r.columnWidth()*0.2)), ui.Fit()}, Gap: 10, RowGap: 0.01, RowHeight: 30}
	for i := range v.Publics {
		p := &v.Publics[i]
		list := p.Outrage
		if r.trust {
			list = p.Trust
		}
		name := ui.Tip(r.tell().Public(p), &ui.Paragraph{Text: r.tell().Segment(p.Segment), Ink: ui.InkText2, Align: ui.AlignStart})
		value := &ui.Label{Text: "–", Ink: ui.InkText3, Align: ui.AlignEnd}
		if n := len(list); n > 0 {
			value = &ui.Label{Text: r.tell().Signal(list[n-1]), Weight: ui.SemiBold, Align: ui.AlignEnd}
		}
		grid.Items = append(grid.Items, name, r.signalSpark(list, r.tell().Segment(p.Segment), r.trust), value)
	}
	box := ui.Section(r.t("room.publics-title"), grid, r.coming())
	if with := r.withSeat(seat.Analysis); with != nil {
		box.Items[1] = with
	}
	box.Items[0] = ui.Row(8, ui.Flex(1, ui.Caption(r.t("room.publics-title"))), what)
	if r.pictureDivided() { // its tab has the name
		box.Items[0] = ui.Row(8, what, ui.Spacer())
	}
	return box
}

// coming says by when there are new figures, as long as there will be some.
func (r *Room) coming() ui.Widget {
	if r.p.Over() {
		return nil
	}
	return &ui.Paragraph{Text: r.tell().Coming(r.view()), Size: ui.SizeSmall, Ink: ui.InkText3}
}

// columnWidth is the width of the column that holds the picture, in px.
func (r *Room) columnWidth() float64 {
	if r.shape.cols == 3 {
		return r.shape.end - 32
	}
	return r.shape.start - 32
}

// mostMeasured is how many measurements a small chart shows: those of a day.
const mostMeasured = 24

// signalSpark draws measurements with their 95 % interval. It needs two.
func (r *Room) signalSpark(list []view.Signal, name string, good bool) ui.Widget {
	list = list[max(0, len(list)-mostMeasured):]
	s := &ui.Spark{Width: 120 * r.scale(), MinY: 0, MaxY: 1000, Height: 24, Label: name, Tone: ui.TonePlain}
	for _, x := range list {
		s.Y = append(s.Y, float64(x.Value))
		s.Low = append(s.Low, float64(max(x.Value-x.Error, 0)))
		s.High = append(s.High, float64(min(x.Value+x.Error, 1000)))
	}
	if n := len(list); n > 0 {
		s.Tone = shareTone(list[n-1].Value, good)
		// A low line still shows where it is heading; a high one fills the place.
		s.MaxY = max(500, slices.Max(s.High)*1.05)
	}
	if len(list) == 1 {
		s.Y, s.Low, s.High = append(s.Y, s.Y[0]), append(s.Low, s.Low[0]), append(s.High, s.High[0])
	}
	return s
}

// shareTone colours a share: much outrage is bad, much trust is good.
func shareTone(thousandths int32, good bool) ui.Tone {
	if good {
		thousandths = 1000 - thousandths
	}
	switch {
	case thousandths >= 600:
		return ui.ToneConf
	case thousandths >= 350:
		return ui.ToneWarn
	}
	return ui.ToneCoop
}

// narratives are the claims that the desk has met: what it holds of them, who
// has heard and who believes.
func (r *Room) narratives() ui.Widget {
	v := r.view()
	list := ui.Column(9)
	for i := range v.Narratives {
		n := &v.Narratives[i]
		name := r.tell().Narrative(n.Index)
		line := ui.Flow(8, &ui.Pill{Text: r.tell().Holding(n), Tone: statusTone(n.Status), Small: true})
		if k := len(n.Heard); k > 0 {
			line.Add(ui.Row(8, ui.Dim(r.t("room.heard", "share", r.tell().Signal(n.Heard[k-1]))),
				&ui.Label{Text: r.t("room.believed", "share", r.tell().Signal(n.Believed[k-1])), Weight: ui.SemiBold}))
		} else {
			line.Add(ui.Faint(r.t("picture.unmeasured")))
		}
		entry := ui.Column(3, &ui.Paragraph{Text: name, MaxLines: 2}, line)
		entry.OnClick, entry.Label, entry.Radius = func() { r.feed.search, r.side = name, tabFeed }, name, 4
		list.Add(ui.Tip(r.tell().NarrativeState(n), entry))
	}
	if len(v.Narratives) == 0 {
		list.Add(ui.Faint(r.t("room.no-claims")))
	}
	if len(v.Narratives) < 2 { // which is early: what is going to stand here
		list.Add(&ui.Paragraph{Text: r.t("room.claims-come"), Size: ui.SizeSmall, Ink: ui.InkText3})
	}
	return ui.Section(r.t("room.narratives"), list)
}

// actors are the governments: mood, where it is heading, last act and contact.
func (r *Room) actors() *ui.Box {
	v := r.view()
	list := ui.Column(6)
	for i := range v.Actors {
		a := &v.Actors[i]
		if a.Government == r.world().Player {
			continue
		}
		text := r.tell().Mood(a.Mood) + " " + arrow(a.Trend)
		if a.LastTalk >= 0 {
			text += " · " + r.t("room.talked", "time", r.hour(a.LastTalk))
		}
		row := ui.Row(8, ui.Flex(1, ui.Text(r.tell().Government(a.Government))), r.moodSpark(a.Government), &ui.Pill{Text: text, Tone: moodTone(a.Mood), Small: true})
		if p := v.Post(a.LastPost); p != nil {
			id := p.ID
			row.OnClick, row.Label, row.Radius = func() { r.open(item{aPost, id}) }, r.tell().Government(a.Government), 4
		}
		list.Add(ui.Tip(r.tell().Actor(a, v), row))
		for _, line := range r.tell().Dossier(a.Government) {
			list.Add(&ui.Paragraph{Text: line, Size: ui.SizeSmall, Ink: ui.InkText3})
		}
	}
	return ui.Section(r.t("room.actors"), list)
}

// moodSpark draws the mood of a government as the desk has read it so far.
func (r *Room) moodSpark(government int) ui.Widget {
	y := r.moods[government]
	if len(y) < 2 {
		return nil
	}
	return &ui.Spark{Y: y, MinY: 0, MaxY: 4, Width: 56, Height: 16, Label: r.t("room.mood-history"), Tone: moodTone(int(y[len(y)-1]))}
}

func arrow(d int) string {
	switch {
	case d > 0:
		return "▲"
	case d < 0:
		return "▼"
	}
	return "◆"
}

func moodTone(m int) ui.Tone {
	switch {
	case m >= 3:
		return ui.ToneConf
	case m == 2:
		return ui.ToneWarn
	}
	return ui.ToneCoop
}

// teamSection says who does what until when.
func (r *Room) teamSection() ui.Widget {
	v := r.view()
	list := ui.Column(6)
	for i := range v.Colleagues {
		c := &v.Colleagues[i]
		state, tone := r.t("colleague.free"), ui.ToneCoop
		switch {
		case c.Task != "":
			state, tone = r.tell().TaskName(c.Task)+" · "+r.hour(c.Until), ui.ToneWarn
		case c.Away:
			state, tone = r.t("colleague.away"), ui.TonePlain
		case c.Off:
			state, tone = r.t("room.off-shift"), ui.TonePlain
		}
		row := ui.Row(8, ui.Flex(1, ui.Text(r.tell().Colleague(c.Index))), ui.Faint(r.tell().Fatigue(c.Fatigue)), &ui.Pill{Text: state, Tone: tone, Small: true})
		row.OnClick, row.Label, row.Radius = func() { r.turn(pageTeam); r.toDesk() }, r.tell().Colleague(c.Index), 4
		list.Add(ui.Tip(r.tell().ColleagueState(c, v), row))
	}
	return ui.Section(r.t("room.team-title"), list)
}

// objectives are what the crisis is judged by, and how they stand.
func (r *Room) objectives() ui.Widget {
	v := r.view()
	if len(v.Objectives) == 0 {
		return nil
	}
	list := ui.Column(6)
	for _, o := range v.Objectives {
		icon, ink, state := assets.IconTarget, ui.InkText3, r.t("room.not-met")
		if o.Met {
			icon, ink, state = assets.IconOK, ui.InkCoop, r.t("room.met")
		}
		if !r.p.Aids().Standing && !r.p.Over() {
			icon, ink, state = assets.IconTarget, ui.InkText3, ""
		}
		list.Add(ui.Row(8, ui.At(ui.AlignStart, ui.Named(state, &ui.Glyph{Icon: icon, Ink: ink, Beside: ui.SizeBody})), ui.Flex(1, &ui.Paragraph{Text: r.tell().Objective(o.Index), Ink: ui.InkText2})))
	}
	again := &ui.Button{Text: r.t("briefing.again"), Icon: assets.IconBook, Small: true, OnClick: func() { r.app.Show(play.Brief) }}
	return ui.Section(r.t("room.objectives"), list, r.standing(), ui.Gap(2), ui.At(ui.AlignStart, again))
}

// history is the ladder as it was, up to now: it foretells nothing.
func (r *Room) history() ui.Widget {
	v := r.view()
	moves := v.Ladder.Moves
	now := float64(v.Minute)
	x, y := []float64{0}, []float64{float64(r.world().Start + 1)}
	for _, m := range moves {
		x, y = append(x, float64(m.Minute)), append(y, float64(m.Rung))
	}
	x, y = append(x, now), append(y, float64(v.Ladder.Rung))
	top := len(r.world().Ladder)
	chart := &ui.Chart{
		Height: 110, Label: r.t("room.ladder-history", "rung", r.tell().RungOf(v.Ladder.Rung)),
		Series: []ui.Series{{Name: r.tell().Rung(v.Ladder.Rung), Ink: ui.InkWarn, X: x, Y: y, Step: true, EndLabel: true}},
		MinX:   0, MaxX: max(now, 60), MinY: 0.5, MaxY: float64(top) + 0.5,
		YTicks: []ui.AxisTick{{At: 1, Text: "1"}, {At: float64(top+1) / 2, Text: strings.TrimSpace(r.p.Words.Number(int64((top + 1) / 2)))}, {At: float64(top), Text: r.p.Words.Number(int64(top))}},
		XTicks: []ui.AxisTick{{At: 0, Text: r.hour(0)}, {At: now, Text: r.hour(v.Minute)}},
	}
	return ui.Section(r.t("room.history"), chart)
}
