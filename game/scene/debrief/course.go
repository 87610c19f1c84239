package debrief

import (
	"demarche/game/scene/look"
	"demarche/game/ui"
	told "demarche/internal/debrief"
)

// course is the panel of how the crisis went, beside silence, duty and the best
// line known, and of what each decision was worth.
func (s *Scene) course(c *ui.Context, t *tale) ui.Widget {
	sheet := s.figures(t)
	col := ui.Column(0, s.progress(t, sheet), s.ladder(sheet), s.decisions(c, t, sheet))
	return ui.Panel(t.words.T("sheet.ladder-short"), []ui.Widget{ui.Mark(ui.TonePlain, sheet.Ladder.Runs)}, ui.Flex(1, ui.Scrolled(col)))
}

// progress says how far the figures are, while they are computed.
func (s *Scene) progress(t *tale, sheet *told.Sheet) ui.Widget {
	if sheet.Progress == "" {
		return nil
	}
	share := 0.0
	if s.known > 0 {
		share = float64(s.done) / float64(s.known)
	}
	bar := &ui.Progress{Value: share, Label: sheet.Progress}
	return ui.Column(6, bar, look.Small(sheet.Progress)).Padded(16, 8)
}

// drawn are the inks of the lines of charts; dashes and words tell them apart as
// well.
var drawn = map[told.Kind]struct {
	ink    ui.Ink
	width  float64
	dashed bool
}{
	told.Came: {ui.InkText, 1.5, false}, told.Played: {ui.InkAccent, 2.5, false}, told.Silence: {ui.InkConf, 2, false},
	told.Duty: {ui.InkWarn, 2, true}, told.Par: {ui.InkCoop, 2, true}, told.True: {ui.InkText2, 2, false}, told.Seen: {ui.InkAccent, 2, true},
}

// chart draws a chart of the sheet.
func chart(of *told.Chart, height float64) *ui.Chart {
	out := &ui.Chart{Height: height, MaxX: of.MaxX, MinY: of.MinY, MaxY: of.MaxY, Label: of.Label}
	for _, tick := range of.XTicks {
		out.XTicks = append(out.XTicks, ui.AxisTick{At: tick.At, Text: tick.Text})
	}
	for _, tick := range of.YTicks {
		out.YTicks = append(out.YTicks, ui.AxisTick{At: tick.At, Text: tick.Text})
	}
	for i := range of.Series {
		line := &of.Series[i]
		look := drawn[line.Kind]
		out.Series = append(out.Series, ui.Series{
			Name: line.Name, Ink: look.ink, X: line.X, Y: line.Y, Low50: line.Low50, High50: line.High50, Low80: line.Low80, High80: line.High80,
			Step: line.Step, Dashed: look.dashed, Width: look.width,
		})
	}
	return out
}

// ladder draws the ladder beside the other lines, with a key.
func (s *Scene) ladder(sheet *told.Sheet) ui.Widget {
	l := &sheet.Ladder
	of := l.Chart
	of.MinY, of.MaxY = of.MinY-0.5, of.MaxY+0.5
	keys := ui.Flow(14)
	lines := make([]told.Series, 0, len(of.Series))
	for _, line := range of.Series {
		if line.Kind == told.Duty || line.Kind == told.Par { // bands on bands hide each other
			line.Low50, line.High50, line.Low80, line.High80 = nil, nil, nil, nil
		}
		lines = append(lines, line)
		keys.Add(key(drawn[line.Kind].ink, line.Name))
	}
	of.Series = lines
	drawing := chart(&of, 210)
	for _, hour := range l.Chart.Marks {
		drawing.Markers = append(drawing.Markers, ui.Marker{X: hour, OnAxis: true, Square: true, Ink: ui.InkAccent})
	}
	col := ui.Column(8, drawing, keys)
	for _, note := range l.Notes {
		col.Add(&ui.Paragraph{Text: note, Size: ui.SizeSmall, Ink: ui.InkText3})
	}
	if sheet.Score.Outcome != "" {
		col.Add(look.Small(sheet.Score.Outcome))
	}
	return col.Padded(16, 6)
}

// key names a line of a chart.
func key(ink ui.Ink, name string) ui.Widget {
	return ui.Row(6, ui.Sized(14, 3, ui.Row(0).Filled(ink, ui.InkNone, 1)), ui.Dim(name))
}
