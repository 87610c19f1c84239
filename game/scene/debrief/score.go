package debrief

import (
	"demarche/assets"
	"demarche/game/scene/look"
	"demarche/game/ui"
	"demarche/internal/present"
)

// score is the panel of what the crisis was worth.
func (s *Scene) score(c *ui.Context, t *tale) ui.Widget {
	w := t.words
	share := 0.0
	if t.score.Value != nil {
		share = max(0, *t.score.Value/100)
	}
	ring := ui.Row(0, &ui.Ring{Value: share, Text: t.score.Total, Note: w.T("debrief.scale"), Label: w.T("debrief.score")})
	ring.Justify = ui.AlignCenter
	top := ui.Column(10, ring, &ui.Paragraph{Text: t.score.Verdict, Ink: ui.InkText2, Align: ui.AlignCenter}).Padded(16, 6)
	parts := ui.Column(2)
	for i := range t.score.Parts {
		parts.Add(s.part(&t.score.Parts[i]))
	}
	parts.Padded(8, 8)
	basis := ui.Tip(w.T("debrief.basis-about"), ui.Mark(ui.TonePlain, w.T("debrief.basis")))
	return ui.Panel(w.T("debrief.score"), []ui.Widget{basis},
		ui.Flex(1, ui.Scrolled(ui.Column(0, top, parts, s.basis(t), s.ending(t), s.objectives(t)))))
}

// part is a part of the score; pressed, it shows what it is made of.
func (s *Scene) part(p *present.Part) ui.Widget {
	open := s.open[p.ID]
	icon, value := assets.IconChevronDown, 0.0
	if open {
		icon = assets.IconChevronUp
	}
	if p.Value != nil {
		value = *p.Value / 100
	}
	cols := []ui.Track{ui.Share(2), ui.Share(3), ui.Fit(), ui.Fit()}
	measure := ui.Widget(&ui.Progress{Value: value, Label: p.Name})
	if p.Value == nil {
		measure = ui.Faint(p.Empty) // a bar at nothing would look like a verdict
	}
	head := &ui.Grid{Cols: cols, Gap: 10, Items: []ui.Widget{
		ui.Text(p.Name), measure,
		ui.MinWide(28, &ui.Label{Text: p.Total, Weight: ui.SemiBold, Align: ui.AlignEnd}), &ui.Glyph{Icon: icon, Ink: ui.InkText3, Size: 14},
	}}
	row := ui.Column(2, head).Padded(8, 6)
	if value < 0 {
		row.Add(&ui.Label{Text: s.app.Words.T("debrief.below"), Size: ui.SizeSmall, Ink: ui.InkConf})
	}
	row.Radius, row.Role, row.Label = ui.Radius, ui.RoleButton, p.Name+" "+p.Total
	row.OnClick = func() { s.open[p.ID] = !open }
	if !open {
		return ui.Key(p.ID, row)
	}
	row.Fill = ui.InkBg2
	return ui.Column(6, ui.Key(p.ID, row), s.made(p))
}

// made lists the ingredients of a part.
func (s *Scene) made(p *present.Part) ui.Widget {
	w := s.app.Words
	col := ui.Column(8, look.Small(p.About))
	if p.Weight != "" {
		col.Add(ui.Faint(w.T("debrief.weight", "share", p.Weight)))
	}
	if len(p.Items) == 0 {
		col.Add(look.Small(p.Empty))
	}
	for _, it := range p.Items {
		col.Add(ui.Row(10, ui.Flex(1, &ui.Paragraph{Text: it.Text}), ui.MinWide(30, &ui.Label{Text: it.Total, Weight: ui.SemiBold, Align: ui.AlignEnd})).Aligned(ui.AlignStart))
	}
	col.Pad = ui.Edges{Start: 8, Top: 2, End: 8, Bottom: 10}
	return col
}

// basis says what the score is based on and what it cannot tell.
func (s *Scene) basis(t *tale) ui.Widget {
	return ui.Column(0, &ui.Paragraph{Text: t.words.T("debrief.basis-about"), Size: ui.SizeSmall, Ink: ui.InkText3}).Padded(16, 8)
}

func (s *Scene) ending(t *tale) ui.Widget {
	title, text := t.tell.Ending(t.view.Ending)
	box := ui.Section(t.words.T("debrief.ending"), &ui.Paragraph{Text: title, Weight: ui.SemiBold, Size: ui.SizeLarge}, look.Small(text))
	return box
}

func (s *Scene) objectives(t *tale) ui.Widget {
	w := t.words
	if len(t.view.Objectives) == 0 {
		return nil
	}
	col := ui.Column(10)
	for _, o := range t.view.Objectives {
		mark := ui.Mark(ui.ToneConf, w.T("debrief.unmet"))
		mark.Icon = assets.IconClose
		if o.Met {
			mark = ui.Mark(ui.ToneCoop, w.T("debrief.met"))
			mark.Icon = assets.IconCheck
		}
		mark.Small = true
		col.Add(ui.Column(4, ui.At(ui.AlignStart, mark), &ui.Paragraph{Text: t.tell.Objective(o.Index)}))
	}
	return ui.Section(w.T("debrief.objectives"), col)
}
