package progress

import (
	"math"

	"demarche/assets"
	"demarche/game/play"
	"demarche/game/scene/look"
	"demarche/game/ui"
	"demarche/internal/present"
	"demarche/internal/progress"
	"demarche/internal/scenario"
	"demarche/internal/score"
)

// parts are what is drawn of a result: the score, its parts, and the share of the
// objectives that was met.
var parts = []struct {
	key string
	of  func(*progress.Result) *float64
}{
	{"course.score", func(r *progress.Result) *float64 { return r.Total }},
	{"part.timing", part(score.Timing)},
	{"part.tone", part(score.Tone)},
	{"part.outcome", part(score.Outcome)},
	{"part.integrity", part(score.Integrity)},
	{"part.reach", part(score.Reach)},
	{"part.ethics", part(score.Ethics)},
	{"course.objectives-met", func(r *progress.Result) *float64 {
		met, all := r.Met()
		if all == 0 {
			return nil
		}
		share := 100 * float64(met) / float64(all)
		return &share
	}},
}

func part(id string) func(*progress.Result) *float64 {
	return func(r *progress.Result) *float64 { return r.Parts[id] }
}

// charts draws each part from one play-through to the next, the oldest at the left
// in every language.
func (s *Scene) charts(c *ui.Context, list []play.Played) ui.Widget {
	cols := 4
	switch {
	case look.Narrow(c, 620):
		cols = 1
	case look.Narrow(c, 1080):
		cols = 2
	}
	least := 0.0 // of all parts: side by side, they share a scale
	for i := range parts {
		for k := range list {
			if v := parts[i].of(list[k].Result); v != nil {
				least = min(least, *v)
			}
		}
	}
	rows := ui.Column(12)
	for i := range parts {
		if i%cols == 0 {
			rows.Add(ui.Row(12).Aligned(ui.AlignStretch))
		}
		row := rows.Items[len(rows.Items)-1].(*ui.Box)
		row.Add(ui.Flex(1, s.chart(c, s.app.Words.T(parts[i].key), parts[i].of, list, 50*math.Floor(least/50))))
	}
	return rows
}

// chart draws one part, and says the last and the mean: one play-through alone shows
// luck as much as skill. The scale begins at 0, or at low where something was worth less than
// bare duty.
func (s *Scene) chart(c *ui.Context, name string, of func(*progress.Result) *float64, list []play.Played, low float64) ui.Widget {
	w := s.app.Words
	line := ui.Series{Name: name, Ink: ui.InkAccent}
	sum := 0.0
	var drawn []*play.Played
	for i := range list {
		if v := of(list[i].Result); v != nil {
			line.X, line.Y, drawn = append(line.X, float64(len(line.X))), append(line.Y, *v), append(drawn, &list[i])
			sum += *v
		}
	}
	n := len(drawn)
	if n == 0 {
		return ui.Card(ui.Caption(name), look.Small(w.T("course.empty")))
	}
	says := w.T("course.last", "n", n, "last", w.Decimal(line.Y[n-1], 0, false), "mean", w.Decimal(sum/float64(n), 0, false))
	if n == 1 {
		says = w.T("course.only", "last", w.Decimal(line.Y[0], 0, false))
	}
	chart := &ui.Chart{
		Label: name + ": " + says, Height: 96 + min(-low/4, 64), MinX: -0.3, MaxX: max(float64(n-1), 1) + 0.3, MinY: low - 4, MaxY: 104, Series: []ui.Series{line},
		XTicks: []ui.AxisTick{{At: 0, Text: day(drawn[0])[:len("2006-01-02")]}},
	}
	step := 50 * math.Ceil((100-low)/200) // four of them at most
	for at := math.Ceil(low/step) * step; at <= 100; at += step {
		chart.YTicks = append(chart.YTicks, ui.AxisTick{At: at, Text: w.Decimal(at, 0, false)})
	}
	if n > 1 && day(drawn[n-1])[:len("2006-01-02")] != chart.XTicks[0].Text {
		chart.XTicks = append(chart.XTicks, ui.AxisTick{At: float64(n - 1), Text: day(drawn[n-1])[:len("2006-01-02")]})
	}
	for i := range line.X {
		chart.Markers = append(chart.Markers, ui.Marker{X: line.X[i], Y: line.Y[i], Ink: ui.InkAccent})
	}
	return ui.Card(ui.Row(8, ui.Flex(1, ui.Strong(name))), ui.Faint(says), chart)
}

// mostMarks is how many play-throughs an objective shows one by one.
const mostMarks = 12

// objectives lists for each crisis its objectives, with a mark for each play-through.
func (s *Scene) objectives(list []play.Played) ui.Widget {
	w := s.app.Words
	col := ui.Column(14)
	for _, id := range crises(list) {
		b := s.bundle(id)
		if b == nil {
			continue
		}
		tell := present.New(b, w)
		box := ui.Column(8, ui.Strong(s.app.NameOf(id)))
		for i := range b.World.Rubric.Objectives {
			marks, met, all := ui.Row(4), 0, 0
			for k := range list {
				so, judged := list[k].Result.Objectives[b.World.Rubric.Objectives[i].ID]
				if list[k].Saved.Header.Scenario != id || !judged {
					continue
				}
				all++
				icon, ink, word := assets.IconClose, ui.InkText3, w.T("standing.unmet")
				if so {
					met++
					icon, ink, word = assets.IconCheck, ui.InkCoop, w.T("room.met")
				}
				marks.Add(ui.Named(word, &ui.Glyph{Icon: icon, Ink: ink, Size: 16}))
			}
			if all == 0 {
				continue
			}
			marks.Items = marks.Items[max(0, len(marks.Items)-mostMarks):]
			box.Add(ui.Row(16, ui.Flex(1, &ui.Paragraph{Text: tell.Objective(i), Ink: ui.InkText2}), marks, ui.Dim(w.T("course.met", "n", met, "all", all))))
		}
		if len(box.Items) > 1 {
			col.Add(box)
		}
	}
	if len(col.Items) == 0 {
		return nil
	}
	part := ui.Section(w.T("course.objectives"), col)
	part.TopLine = false
	return ui.Column(0, part).Filled(ui.InkBg1, ui.InkLine, ui.RadiusBig)
}

// bundle returns a scenario of the library by its id, or nil.
func (s *Scene) bundle(id string) *scenario.Bundle {
	entries, _ := s.app.Entries()
	for i := range entries {
		if b := entries[i].Bundle; b != nil && b.World.ID == id {
			return b
		}
		for k := range entries[i].Variants {
			if b := entries[i].Variants[k].Bundle; b != nil && b.World.ID == id {
				return b
			}
		}
	}
	return nil
}
