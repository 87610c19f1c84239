package debrief

import (
	"demarche/assets"
	"demarche/game/scene/look"
	"demarche/game/ui"
	told "demarche/internal/debrief"
)

// decisions lists what each decision was worth; the row that is chosen opens at
// the end side.
func (s *Scene) decisions(c *ui.Context, t *tale, sheet *told.Sheet) ui.Widget {
	d := &sheet.Decisions
	if len(d.Rows) == 0 {
		return ui.Section(d.Heading, ui.Column(10, &ui.Paragraph{Text: d.Empty, Ink: ui.InkText2}, left(&d.Left)))
	}
	shown, at := s.shown(d)
	table := &ui.Table{
		Label: d.Heading, Selected: &at,
		OnSelect: func(i int) { s.row, s.side, s.tab = shown[i], 0, 2 },
		Columns: []ui.TableColumn{
			{Title: d.Columns.When, Width: ui.Fit()},
			{Title: d.Columns.What, Width: ui.Share(3)},
			{Title: d.Columns.Credit, Width: ui.Share(2)},
			{Title: d.Columns.Timing, Width: ui.Fit(), Align: ui.AlignEnd},
			{Title: d.Columns.Tone, Width: ui.Fit(), Align: ui.AlignEnd},
		},
	}
	low, high := span(d.Rows)
	for _, i := range shown {
		r := &d.Rows[i]
		ink := ui.InkText
		if r.State == told.None || r.State == told.Waiting {
			ink = ui.InkText3
		}
		figure := func(v told.Value) ui.Widget {
			return &ui.Label{Text: v.Text, Weight: ui.SemiBold, Ink: ink, Align: ui.AlignEnd}
		}
		table.Rows = append(table.Rows, []ui.Widget{
			ui.Dim(r.When), &ui.Paragraph{Text: r.What, MaxLines: 2}, worth(r, low, high), figure(r.Timing), figure(r.Tone),
		})
	}
	col := ui.Column(10, &ui.Label{Text: d.Unit, Size: ui.SizeSmall, Ink: ui.InkText3}, table)
	if q := &d.Quiet; q.Text != "" {
		text, icon := q.Show, assets.IconChevronDown
		if s.open[quiet] {
			text, icon = q.Hide, assets.IconChevronUp
		}
		col.Add(ui.Row(10, ui.Flex(1, look.Small(q.Text)), ui.Key(quiet, &ui.Button{Text: text, Icon: icon, OnClick: func() { s.open[quiet] = !s.open[quiet] }})))
	}
	if d.Sum != "" {
		col.Add(look.Small(d.Sum))
	}
	for _, pair := range d.Pairs {
		col.Add(look.Small(pair))
	}
	col.Add(&ui.Paragraph{Text: d.About, Size: ui.SizeSmall, Ink: ui.InkText3}, left(&d.Left))
	return ui.Section(d.Heading, col)
}

// quiet names, among what is open, the decisions without a measurable effect.
const quiet = "quiet"

// shown are the places of the rows that are listed, and which of these is chosen,
// or -1. Those without a measurable effect are folded until they are opened.
func (s *Scene) shown(d *told.Decisions) (rows []int, chosen int) {
	chosen = -1
	for i := range d.Rows {
		if d.Rows[i].Quiet() && !s.open[quiet] {
			continue
		}
		if i == s.row {
			chosen = len(rows)
		}
		rows = append(rows, i)
	}
	return rows, chosen
}

// left lists what nobody decided.
func left(l *told.Left) ui.Widget {
	if len(l.Rows) == 0 {
		return nil
	}
	col := ui.Column(6, &ui.Label{Text: l.Heading, Weight: ui.SemiBold})
	for _, r := range l.Rows {
		col.Add(ui.Row(10, ui.Dim(r.When), ui.Flex(1, &ui.Paragraph{Text: r.What})).Aligned(ui.AlignStart))
	}
	return col.Add(&ui.Paragraph{Text: l.About, Size: ui.SizeSmall, Ink: ui.InkText3})
}

// span is the range of all credits with their intervals.
func span(rows []told.Decision) (low, high float64) {
	for i := range rows {
		if r := &rows[i]; r.Low.At != nil {
			low, high = min(low, *r.Low.At), max(high, *r.High.At)
		}
	}
	if high-low < 0.1 {
		low, high = low-0.05, high+0.05
	}
	return low, high
}

// worth draws a credit with its interval, grey where nothing is measurable.
func worth(r *told.Decision, low, high float64) ui.Widget {
	if r.Credit.At == nil {
		return ui.Faint(r.Words)
	}
	return ui.Tip(r.Words, &ui.Interval{Value: *r.Credit.At, Low: *r.Low.At, High: *r.High.At, Min: low, Max: high, Tone: toneOf(r.State), Label: r.Words})
}

func toneOf(s told.State) ui.Tone {
	switch s {
	case told.Helped:
		return ui.ToneCoop
	case told.Cost:
		return ui.ToneConf
	}
	return ui.TonePlain
}
