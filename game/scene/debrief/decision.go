package debrief

import (
	"demarche/assets"
	"demarche/game/scene/look"
	"demarche/game/ui"
	told "demarche/internal/debrief"
)

// decision opens one decision: what it was worth, other moments, other tones,
// what could be known, the advice, and the crisis once more from there.
func (s *Scene) decision(t *tale, sheet *told.Sheet) ui.Widget {
	i := min(max(s.row, 0), len(sheet.Decisions.Rows)-1)
	d := &sheet.Decisions.Rows[i]
	titles := &sheet.Decisions.Titles
	head := ui.Column(8, &ui.Paragraph{Text: d.When + " · " + d.What, Weight: ui.SemiBold},
		ui.At(ui.AlignStart, ui.Mark(toneOf(d.State), d.Words)))
	if d.Share.At != nil {
		head.Add(ui.Dim(sheet.Decisions.Columns.Share + " " + d.Share.Text))
	}
	col := ui.Column(0, head.Padded(16, 12))
	if d.Advice != "" || d.Hangs != "" {
		advice := ui.Column(6)
		if d.Advice != "" {
			advice.Add(&ui.Paragraph{Text: d.Advice, Weight: ui.SemiBold})
		}
		for _, text := range []string{d.Because, d.Hangs} {
			if text != "" {
				advice.Add(look.Small(text))
			}
		}
		col.Add(ui.Section(titles.Advice, advice))
	}
	if d.Times != nil {
		col.Add(ui.Section(d.Times.Heading, moments(t, d.Times)))
	}
	if d.Tones != nil {
		col.Add(ui.Section(d.Tones.Heading, voices(d.Tones)))
	}
	if len(d.Knew) > 0 {
		knew := ui.Column(6)
		for _, text := range d.Knew {
			knew.Add(look.Small(text))
		}
		col.Add(ui.Section(titles.Knew, knew))
	}
	col.Add(s.again(d))
	if n := t.ownOf(d.ID); n >= 0 {
		col.Add(s.detail(t, n))
	}
	return ui.Key(d.ID, ui.Scrolled(col))
}

// again offers to play the crisis again from before a decision.
func (s *Scene) again(d *told.Decision) ui.Widget {
	if !s.app.Play.CanAfresh() {
		return nil
	}
	button := &ui.Button{Text: d.Again, Icon: assets.IconRefresh, OnClick: func() { s.app.Afresh(d.Minute) }}
	return ui.Column(0, ui.Key("again", ui.At(ui.AlignStart, button))).Padded(16, 12)
}

// moments draws what a decision would have been worth at other times.
func moments(t *tale, m *told.Moments) ui.Widget {
	if len(m.Points) == 0 {
		return noted(m.Notes)
	}
	first, last := &m.Points[0], &m.Points[len(m.Points)-1]
	lead := (last.Hour - first.Hour) / 6
	drawing := &ui.Chart{Height: 150, MinX: first.Hour - lead, MaxX: last.Hour + lead, Label: m.Heading}
	line := ui.Series{Name: m.Heading, Ink: ui.InkAccent}
	low, high := 0.0, 0.02
	end := -1e9
	for i := range m.Points {
		p := &m.Points[i]
		line.X, line.Y = append(line.X, p.Hour), append(line.Y, *p.Worth.At)
		line.Low80, line.High80 = append(line.Low80, p.Low), append(line.High80, p.High)
		low, high = min(low, p.Low), max(high, p.High)
		switch {
		case p.Played:
			drawing.Markers = append(drawing.Markers, ui.Marker{X: p.Hour, Y: *p.Worth.At, Ink: ui.InkText, Text: t.words.T("sheet.you", "worth", p.Worth.Text), Below: true})
		case p.Best:
			drawing.Markers = append(drawing.Markers, ui.Marker{X: p.Hour, Y: *p.Worth.At, Ink: ui.InkCoop, Text: t.words.T("sheet.best", "worth", p.Worth.Text)})
		}
		if p.Hour-end > (last.Hour-first.Hour+2*lead)/5 { // hours that would stand on each other
			drawing.XTicks = append(drawing.XTicks, ui.AxisTick{At: p.Hour, Text: hour(p.When)})
			end = p.Hour
		}
	}
	room := (high - low) / 5
	drawing.MinY, drawing.MaxY = low-room, high+room
	drawing.YTicks = []ui.AxisTick{{At: 0, Text: t.words.Decimal(0, 2, true)}, {At: high, Text: t.words.Decimal(high, 2, true)}}
	drawing.Series = []ui.Series{line}
	drawing.Zones = []ui.Zone{{From: first.Hour - lead, To: first.Hour}}
	return ui.Column(6, drawing, noted(m.Notes))
}

// noted lists remarks in small letters.
func noted(notes []string) ui.Widget {
	col := ui.Column(6)
	for _, note := range notes {
		col.Add(&ui.Paragraph{Text: note, Size: ui.SizeSmall, Ink: ui.InkText3})
	}
	return col
}

// hour is the hour of a day and hour.
func hour(when string) string { return when[max(len(when)-len("00:00"), 0):] }

// voices draws what a decision would have been worth in other tones.
func voices(v *told.Voices) ui.Widget {
	low, high := -0.02, 0.02
	for i := range v.Rows {
		low, high = min(low, *v.Rows[i].Gain.At), max(high, *v.Rows[i].Gain.At)
	}
	grid := &ui.Grid{Cols: []ui.Track{ui.Share(3), ui.Share(2), ui.Fit()}, Gap: 10, RowGap: 6}
	for i := range v.Rows {
		r := &v.Rows[i]
		tone, name := ui.TonePlain, &ui.Paragraph{Text: r.Name, Ink: ui.InkText2}
		switch {
		case r.Played:
			tone, name.Weight, name.Ink = ui.ToneAccent, ui.SemiBold, ui.InkText
		case r.Best:
			tone = ui.ToneCoop
		case r.Sure && *r.Gain.At < 0:
			tone = ui.ToneConf
		}
		grid.Items = append(grid.Items, name,
			&ui.Interval{Value: *r.Gain.At, Low: min(0, *r.Gain.At), High: max(0, *r.Gain.At), Min: low, Max: high, Tone: tone, Label: r.Name + " " + r.Gain.Text},
			&ui.Label{Text: r.Gain.Text, Weight: ui.SemiBold, Align: ui.AlignEnd})
	}
	return ui.Column(8, grid, &ui.Paragraph{Text: v.Note, Size: ui.SizeSmall, Ink: ui.InkText3})
}

// ownOf is the place of the post that a command published, or -1.
func (t *tale) ownOf(command string) int {
	for i := range t.posts {
		if t.posts[i].Command == command {
			return i
		}
	}
	return -1
}
