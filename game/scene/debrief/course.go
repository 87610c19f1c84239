package debrief

import (
	"fmt"

	"demarche/assets"
	"demarche/game/ui"
	"demarche/internal/view"
	"demarche/internal/world"
)

// course is the panel of how the crisis went and what was published in it.
func (s *Scene) course(c *ui.Context, t *tale) ui.Widget {
	w := t.words
	charts := ui.Column(6, s.ladder(t), s.tension(t)).Padded(16, 4)
	posts := ui.Section(w.T("debrief.posts"), s.table(c, t))
	return ui.Panel(w.T("debrief.ladder-played"), []ui.Widget{ui.Mark(ui.TonePlain, w.T("debrief.one-run"))},
		ui.Flex(1, ui.Scrolled(ui.Column(0, charts, posts, s.foresight(t)))))
}

// hours returns the crisis's ticks in hours.
func (t *tale) hours() []float64 {
	x := make([]float64, t.sim.Ticks())
	for i := range x {
		x[i] = float64(t.sim.World().Clock.Minute(int32(i+1))) / 60
	}
	return x
}

// days are the marks on a chart's time axis: one for each date in UTC.
func (t *tale) days() []ui.AxisTick {
	const day = 24 * 60
	clock := t.sim.World().Clock
	first := (day - int32(clock.Unix/60%day)) % day
	list := []ui.AxisTick{{At: 0, Text: t.tell.Time(0).Day}}
	for m := first; m <= t.view.Minute; m += day {
		if m > 0 {
			list = append(list, ui.AxisTick{At: float64(m) / 60, Text: t.tell.Time(m).Day})
		}
	}
	return list
}

func (t *tale) end() float64 { return max(float64(t.view.Minute)/60, 1) }

// marks are the own posts on the time axis.
func (t *tale) marks() []ui.Marker {
	var list []ui.Marker
	for i := range t.posts {
		list = append(list, ui.Marker{X: float64(t.posts[i].Minute) / 60, OnAxis: true, Square: true, Ink: ui.InkAccent})
	}
	return list
}

// ladder draws the rungs as they were.
func (s *Scene) ladder(t *tale) ui.Widget {
	rungs := len(t.sim.World().Ladder)
	y := make([]float64, t.sim.Ticks())
	for i := range y {
		y[i] = float64(t.sim.Rung(i))
	}
	var ticks []ui.AxisTick
	for n := 1; n <= rungs; n++ {
		ticks = append(ticks, ui.AxisTick{At: float64(n), Text: fmt.Sprint(n)})
	}
	end := t.view.Ladder
	return ui.Column(6,
		&ui.Chart{
			Height: 190, MaxX: t.end(), MinY: 0.5, MaxY: float64(rungs) + 0.5,
			Label:  t.words.T("debrief.ladder-label", "peak", t.tell.RungOf(end.Peak), "end", t.tell.RungOf(end.Rung)),
			YTicks: ticks, XTicks: t.days(), Markers: t.marks(),
			Series: []ui.Series{{Name: t.tell.LadderName(), Ink: ui.InkWarn, X: t.hours(), Y: y, Step: true, Width: 2.5}},
		},
		ui.Flow(14, key(ui.InkWarn, t.tell.LadderName()), square(t.words.T("debrief.own-post")),
			ui.Faint(t.words.T("debrief.ladder-label", "peak", t.tell.RungOf(end.Peak), "end", t.tell.RungOf(end.Rung)))))
}

// inks of the governments' lines; the dashes and the words in the key tell them
// apart as well.
var inks = []ui.Ink{ui.InkConf, ui.InkUnk, ui.InkCoop, ui.InkAccent}

// tension draws how tense the counterparts were in truth.
func (s *Scene) tension(t *tale) ui.Widget {
	m := t.sim
	chart := &ui.Chart{
		Height: 110, MaxX: t.end(), MaxY: 1, Label: t.words.T("debrief.tension"), XTicks: t.days(),
		YTicks: []ui.AxisTick{{At: 0, Text: t.words.Percent(0)}, {At: 0.5, Text: t.words.Percent(500)}, {At: 1, Text: t.words.Percent(1000)}},
	}
	keys := ui.Flow(14, ui.Caption(t.words.T("debrief.tension")))
	for g := range m.World().Governments {
		if g == m.World().Player {
			continue
		}
		y := make([]float64, m.Ticks())
		for i := range y {
			y[i] = m.Tension(i, g)
		}
		n := len(chart.Series)
		ink := inks[n%len(inks)]
		chart.Series = append(chart.Series, ui.Series{Name: t.tell.Government(g), Ink: ink, X: t.hours(), Y: y, Dashed: n > 0})
		keys.Add(key(ink, t.tell.Government(g)))
	}
	return ui.Column(6, ui.Gap(4), keys, chart)
}

// key names a line of a chart.
func key(ink ui.Ink, name string) ui.Widget {
	return ui.Row(6, ui.Sized(14, 3, ui.Row(0).Filled(ink, ui.InkNone, 1)), ui.Dim(name))
}

func square(name string) ui.Widget {
	return ui.Row(6, ui.Sized(9, 9, ui.Row(0).Filled(ui.InkAccent, ui.InkNone, 2)), ui.Dim(name))
}

// table lists the own posts; the row that is chosen opens at the end side.
func (s *Scene) table(c *ui.Context, t *tale) ui.Widget {
	w := t.words
	if len(t.own) == 0 {
		return &ui.Paragraph{Text: w.T("debrief.no-posts"), Ink: ui.InkText2}
	}
	table := &ui.Table{
		Label: w.T("debrief.posts"), Selected: &s.post,
		OnSelect: func(int) { s.side, s.tab = 1, 2 },
		Columns: []ui.TableColumn{
			{Title: w.T("debrief.when"), Width: ui.Fit()},
			{Title: w.T("debrief.said"), Width: ui.Share(1)},
			{Title: w.T("debrief.tone"), Width: ui.Fit()},
			{Title: w.T("debrief.reached"), Width: ui.Fit(), Align: ui.AlignEnd},
			{Title: w.T("debrief.backed"), Width: ui.Fit()},
		},
	}
	for i := range t.own {
		table.Rows = append(table.Rows, s.row(t, i))
	}
	return table
}

func (s *Scene) row(t *tale, i int) []ui.Widget {
	w, o, p := t.words, &t.own[i], &t.posts[i]
	at := t.tell.Time(p.Minute)
	when := ui.Column(2, ui.Text(at.Day+" "+at.UTC), &ui.Label{Text: t.timing(p.About, p.Minute), Size: ui.SizeSmall, Ink: ui.InkText3})
	tone := ui.Column(2, ui.Text(w.Decimal(float64(p.Reading.Goldstein)/10, 1, true)), &ui.Label{Text: fits(t, o.Fitted), Size: ui.SizeSmall, Ink: ui.InkText3})
	return []ui.Widget{
		when, &ui.Paragraph{Text: o.Post.Body, MaxLines: 2}, tone,
		&ui.Label{Text: w.Short(p.Seen), Align: ui.AlignEnd}, s.backed(t, i),
	}
}

func fits(t *tale, fitted bool) string {
	if fitted {
		return t.words.T("debrief.fits")
	}
	return t.words.T("debrief.off")
}

// timing says how long after its claim appeared a post came, or nothing.
func (t *tale) timing(claim int, minute int32) string {
	if claim == world.None || t.sim.Since(claim) < 0 || t.sim.Since(claim) > minute {
		return ""
	}
	// Nobody could answer before the player took over.
	since := max(t.sim.Since(claim), t.sim.World().Clock.Enters)
	return t.words.T("debrief.after", "span", t.tell.Span(max(minute-since, 0)))
}

// backed says how well evidence bore out what a post said, as it is scored.
func (s *Scene) backed(t *tale, i int) ui.Widget {
	w, p := t.words, &t.posts[i]
	if p.About == world.None || p.Position == world.Silent {
		return ui.Faint("–")
	}
	value := 0.0
	for _, it := range t.itemsOf(p.ID) {
		if it.part == "integrity" {
			value = it.value
		}
	}
	mark := &ui.Pill{Text: w.T("debrief.backed-no"), Tone: ui.ToneConf, Icon: assets.IconClose, Small: true}
	switch {
	case value >= 80:
		mark = &ui.Pill{Text: w.T("debrief.backed-yes"), Tone: ui.ToneCoop, Icon: assets.IconCheck, Small: true}
	case value >= 30 && p.Status != view.Contradicted:
		mark = &ui.Pill{Text: w.T("debrief.backed-partly"), Tone: ui.ToneWarn, Icon: assets.IconMinus, Small: true}
	}
	return mark
}

// item is an ingredient of the score that is about one post.
type item struct {
	part, name, text, total string
	value                   float64
}

// itemsOf returns what a post brought in the score.
func (t *tale) itemsOf(post string) []item {
	var list []item
	for i, part := range t.raw.Parts {
		for k, it := range part.Items {
			if it.Args["post"] == post {
				in := t.score.Parts[i]
				list = append(list, item{part.ID, in.Name, in.Items[k].Text, in.Items[k].Total, it.Value})
			}
		}
	}
	return list
}
