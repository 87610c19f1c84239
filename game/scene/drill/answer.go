package drill

import (
	"demarche/game/ui"
	"demarche/internal/drill"
)

// writing is the text to be written, and how it does so far.
func (s *Scene) writing() ui.Widget {
	d := s.doing
	area := &ui.TextArea{Value: &d.text, Label: d.words.T("drill.your-text"), Rows: 4, Limit: 1200}
	col := s.head().Add(ui.Key("text", area))
	if d.text != "" {
		r := d.tell.DrillResult(d.drill, drill.Answer{Text: d.text})
		col.Add(d.small(r.Says), rows(r.Rows, true, d))
	}
	return col.Padded(24, 20)
}

// found is what the checks have found.
func (s *Scene) found() ui.Widget {
	d := s.doing
	col := d.texts(d.sheet.Scene[:1])
	if len(d.picks) > 0 {
		col.Add(ui.Strong(d.words.T("drill.found")))
		for _, t := range d.tell.DrillFound(d.drill.Check, d.picks) {
			col.Add(ui.Column(6, ui.Caption(t.Caption), &ui.Paragraph{Text: t.Text}))
		}
	}
	return col
}

// verdict asks whether the claim is true, and how sure the player is.
func (s *Scene) verdict(c *ui.Context) ui.Widget {
	d, w := s.doing, s.doing.words
	sure := func(v float64) string { return w.Percent(int32(v * 10)) }
	return ui.Column(16,
		&ui.Paragraph{Text: w.T("drill.say-verdict"), Size: ui.SizeLarge, Weight: ui.SemiBold},
		&ui.Radio{Items: ui.Choices(w.T("drill.true"), w.T("drill.false")), Selected: &d.verdict, Label: w.T("drill.verify.claim")},
		ui.Row(14, ui.Strong(w.T("drill.sure-label")),
			ui.MaxWide(300*c.TextScale(), &ui.Slider{Value: &d.sure, Min: 50, Max: 100, Step: 5, Label: w.T("drill.sure-label"), Format: sure}),
			ui.Strong(sure(d.sure))),
	).Padded(24, 20)
}
