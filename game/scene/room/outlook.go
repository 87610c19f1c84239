package room

import (
	"slices"
	"strings"

	"demarche/assets"
	"demarche/game/ui"
	"demarche/internal/sim"
	"demarche/internal/view"
	"demarche/internal/world"
)

// sightAhead is the tab of the picture that looks ahead.
const sightAhead = 3

// mostOutlooks is how many estimates stand in the picture, the latest first.
const mostOutlooks = 3

// ahead is what the analysts say of how things may go on, and the button that asks
// them; nil where the mode gives no estimates.
func (r *Room) ahead() *ui.Box {
	if !r.p.Aids().Forecast {
		return nil
	}
	box := ui.Section(r.t("outlook.title"), &ui.Paragraph{Text: r.t("outlook.about"), Ink: ui.InkText3}, r.askAhead())
	list := r.view().Forecasts
	for i := range slices.Backward(list[max(0, len(list)-mostOutlooks):]) {
		box.Add(r.estimate(&list[max(0, len(list)-mostOutlooks)+i]))
	}
	return box
}

// askAhead is the button that asks the analysts, or that they were asked and can be
// taken back: one estimate at a time is made.
func (r *Room) askAhead() ui.Widget {
	a := ask{kind: world.CmdForecast}
	if r.pending(a.kind, "") != nil {
		return r.givenRow(a.kind, "")
	}
	if slices.ContainsFunc(r.view().Forecasts, func(f view.Forecast) bool { return !f.There }) {
		return nil
	}
	why := r.can(a)
	b := &ui.Button{Text: r.t("outlook.ask"), Icon: assets.IconChart, Small: true, Disabled: why, OnClick: func() { r.order(a) }}
	note := &ui.Paragraph{Text: r.cost(a).Words, Ink: ui.InkText3}
	if why != "" {
		note = &ui.Paragraph{Text: why, Ink: ui.InkWarn}
	}
	return ui.Column(6, ui.At(ui.AlignStart, ui.Key("ask-ahead", b)), note)
}

// estimate is one estimate: a chart of each figure with its words.
func (r *Room) estimate(f *view.Forecast) ui.Widget {
	said := r.tell().Forecast(f, r.view())
	card := ui.Card(&ui.Paragraph{Text: said.Title, Weight: ui.SemiBold})
	if c := r.tell().Tried(f); c != nil {
		if text := r.versionOf(c); text != "" {
			card.Add(&ui.Paragraph{Text: r.quoted(text), Ink: ui.InkText2, MaxLines: 3})
		}
	}
	if said.State != "" {
		return ui.Key("estimate-"+f.Command, card.Add(&ui.Paragraph{Text: said.State, Ink: ui.InkText2}))
	}
	for row, what := range said.Horizons[0].Rows {
		name := what.What
		if level := r.t("meaning.level"); row == 0 {
			name = r.t("task.of", "command", level, "subject", name)
		}
		card.Add(ui.Gap(2), ui.Column(2, &ui.Paragraph{Text: name, Ink: ui.InkText2, MaxLines: 2}, r.outlookChart(f, row, name)))
		for _, h := range said.Horizons {
			text := r.t("outlook.row", "by", h.By, "likely", h.Rows[row].Likely, "range", h.Rows[row].Range)
			if h.Rows[row].Likely == h.Rows[row].Range {
				text = r.t("outlook.row-sure", "by", h.By, "likely", h.Rows[row].Likely)
			}
			if w := h.Rows[row].Without; w != "" {
				text += " " + r.t("forecast.row-without", "without", w)
			}
			card.Add(&ui.Paragraph{Text: text, Size: ui.SizeSmall, Ink: ui.InkText3})
		}
	}
	return ui.Key("estimate-"+f.Command, card.Add(ui.Gap(2), &ui.Paragraph{Text: said.How + " " + said.About, Size: ui.SizeSmall, Ink: ui.InkText3}))
}

// versionOf is a text of a command in the language of display, else in the first
// that it has.
func (r *Room) versionOf(c *sim.Command) string {
	if text := c.Texts[r.p.Words.Lang()]; text != "" {
		return text
	}
	for _, lang := range r.world().Languages {
		if text := strings.TrimSpace(c.Texts[lang]); text != "" {
			return text
		}
	}
	return ""
}

// figure returns one figure of a horizon: the rung, outrage, then belief in each
// claim; shares in per cent.
func figure(h *view.Horizon, row int) [5]float64 {
	b, parts := h.Rung, 1.0
	switch {
	case row == 1:
		b, parts = h.Outrage, 10
	case row > 1:
		b, parts = h.Believed[row-2].Band, 10
	}
	return [5]float64{float64(b.Low) / parts, float64(b.Lower) / parts, float64(b.Median) / parts, float64(b.Upper) / parts, float64(b.High) / parts}
}

// outlookChart draws one figure of an estimate with its bands of 50 and 80 %, and
// dashed how it may go on if the text that was tried does not go out.
func (r *Room) outlookChart(f *view.Forecast, row int, name string) ui.Widget {
	line := ui.Series{Name: r.t("outlook.wait"), Ink: ui.InkConf}
	if f.Tries {
		line.Name, line.Ink, line.EndLabel = r.t("outlook.out"), ui.InkAccent, true
	}
	top := 0.0
	for i := range f.Horizons {
		q := figure(&f.Horizons[i], row)
		line.X, line.Y = append(line.X, float64(f.Horizons[i].Minute)), append(line.Y, q[2])
		line.Low80, line.Low50, line.High50, line.High80 = append(line.Low80, q[0]), append(line.Low50, q[1]), append(line.High50, q[3]), append(line.High80, q[4])
		top = max(top, q[4])
	}
	series := []ui.Series{line}
	if len(f.Without) > 0 {
		not := ui.Series{Name: r.t("outlook.not"), Ink: ui.InkConf, Dashed: true, EndLabel: true}
		for i := range f.Without {
			q := figure(&f.Without[i], row)
			not.X, not.Y = append(not.X, float64(f.Without[i].Minute)), append(not.Y, q[2])
			top = max(top, q[2])
		}
		series = append(series, not)
	}
	chart := &ui.Chart{Height: 84, Label: name, Series: series, MinX: line.X[0], MaxX: line.X[len(line.X)-1]}
	for _, x := range line.X {
		chart.XTicks = append(chart.XTicks, ui.AxisTick{At: x, Text: r.hour(int32(x))})
	}
	if row == 0 {
		n := float64(len(r.world().Ladder))
		chart.MinY, chart.MaxY = 0.5, n+0.5
		chart.YTicks = []ui.AxisTick{{At: 1, Text: r.p.Words.Number(1)}, {At: n, Text: r.p.Words.Number(int64(n))}}
		return chart
	}
	most := 25.0
	for most < top {
		most += 25
	}
	chart.MinY, chart.MaxY = 0, most
	chart.YTicks = []ui.AxisTick{{At: 0, Text: r.p.Words.Percent(0)}, {At: most, Text: r.p.Words.Percent(int32(most) * 10)}}
	return chart
}

// showAhead brings what the analysts say into sight.
func (r *Room) showAhead() {
	r.sight = sightAhead
	if r.shape.cols < 3 {
		r.side = tabPicture
	}
}

// trial is the command that asks the analysts what may come of the letter.
func (r *Room) trial() sim.Command {
	c := r.command(r.comp.kind())
	c.Choice, c.Kind = c.Kind.String(), world.CmdForecast
	return c
}

// tryButton asks the analysts what may come of the letter, in coached practice; nil
// elsewhere, and for what is no statement of which they can say that.
func (r *Room) tryButton() ui.Widget {
	if !r.p.Aids().Trial {
		return nil
	}
	switch r.comp.kind() {
	case world.CmdPost, world.CmdAnswer, world.CmdJoint, world.CmdRetract:
	default:
		return nil
	}
	b := &ui.Button{Text: r.t("outlook.try"), Icon: assets.IconChart, Small: true, Disabled: r.comp.untried, OnClick: func() {
		if r.give(r.trial()) {
			r.showAhead()
		}
	}}
	return ui.Tip(r.t("outlook.try-tip")+" "+r.comp.trying.Words, ui.Key("try", b))
}
