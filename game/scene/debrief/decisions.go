package debrief

import (
	"demarche/game/scene/look"
	"demarche/game/ui"
	told "demarche/internal/debrief"
)

// decisions lists what each decision was worth; the row that is chosen opens at
// the end side.
func (s *Scene) decisions(c *ui.Context, t *tale, sheet *told.Sheet) ui.Widget {
	d := &sheet.Decisions
	if len(d.Rows) == 0 {
		return ui.Section(d.Heading, &ui.Paragraph{Text: d.Empty, Ink: ui.InkText2})
	}
	table := &ui.Table{
		Label: d.Heading, Selected: &s.row,
		OnSelect: func(int) { s.side, s.tab = 0, 2 },
		Columns: []ui.TableColumn{
			{Title: d.Columns.When, Width: ui.Fit()},
			{Title: d.Columns.What, Width: ui.Share(3)},
			{Title: d.Columns.Credit, Width: ui.Share(2)},
			{Title: d.Columns.Timing, Width: ui.Fit(), Align: ui.AlignEnd},
			{Title: d.Columns.Tone, Width: ui.Fit(), Align: ui.AlignEnd},
		},
	}
	low, high := span(d.Rows)
	for i := range d.Rows {
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
	if d.Sum != "" {
		col.Add(look.Small(d.Sum))
	}
	for _, pair := range d.Pairs {
		col.Add(look.Small(pair))
	}
	col.Add(&ui.Paragraph{Text: d.About, Size: ui.SizeSmall, Ink: ui.InkText3})
	return ui.Section(d.Heading, col)
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
