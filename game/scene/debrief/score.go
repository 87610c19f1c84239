package debrief

import (
	"demarche/assets"
	"demarche/game/scene/look"
	"demarche/game/ui"
	told "demarche/internal/debrief"
	"demarche/internal/present"
)

// score is the panel of what the crisis was worth: of the one run until what was
// to be expected is computed, then of that.
func (s *Scene) score(c *ui.Context, t *tale) ui.Widget {
	w, sheet := t.words, s.figures(t)
	value, total, verdict, basis, about := t.score.Value, t.score.Total, t.score.Verdict, w.T("debrief.basis"), w.T("debrief.basis-about")
	parts := t.score.Parts
	if s.complete(sheet) {
		of := &sheet.Score
		value, total, verdict, basis, about = of.Total.At, of.Total.Text, of.Verdict, w.T("sheet.expected"), of.Basis+" "+of.Came
		parts = make([]present.Part, len(parts))
		for i, p := range of.Parts {
			parts[i] = *p.Came
			parts[i].About, parts[i].Total, parts[i].Value = p.About, p.Total.Text, p.Total.At
		}
	}
	share := 0.0
	if value != nil {
		share = max(0, *value/100)
	}
	ring := ui.Row(0, &ui.Ring{Value: share, Text: total, Note: w.T("debrief.scale"), Label: w.T("debrief.score")})
	ring.Justify = ui.AlignCenter
	top := ui.Column(10, ring, &ui.Paragraph{Text: verdict, Ink: ui.InkText2, Align: ui.AlignCenter}).Padded(16, 6)
	list := ui.Column(2)
	for i := range parts {
		list.Add(s.part(&parts[i]))
	}
	list.Padded(8, 8)
	note := ui.Column(0, &ui.Paragraph{Text: about, Size: ui.SizeSmall, Ink: ui.InkText3}).Padded(16, 8)
	return ui.Panel(w.T("debrief.score"), []ui.Widget{ui.Tip(about, ui.Mark(ui.TonePlain, basis))},
		ui.Flex(1, ui.Scrolled(ui.Column(0, top, list, note, unkept(sheet), s.ending(t, sheet), s.objectives(sheet), s.mix(sheet), s.foresight(t)))))
}

// complete tells whether what was to be expected is computed.
func (s *Scene) complete(sheet *told.Sheet) bool {
	return sheet.Progress == "" && sheet.Score.Outcome != ""
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

// unkept lists the words that were not kept, each with what it cost.
func unkept(sheet *told.Sheet) ui.Widget {
	of := &sheet.Unkept
	if len(of.Rows) == 0 {
		return nil
	}
	col := ui.Column(10)
	for _, r := range of.Rows {
		col.Add(ui.Column(2, &ui.Paragraph{Text: r.What}, &ui.Paragraph{Text: r.Price, Size: ui.SizeSmall, Ink: ui.InkConf}))
	}
	return ui.Section(of.Heading, col.Add(&ui.Paragraph{Text: of.About, Size: ui.SizeSmall, Ink: ui.InkText3}))
}

func (s *Scene) ending(t *tale, sheet *told.Sheet) ui.Widget {
	of := &sheet.Ending
	col := ui.Column(8, &ui.Paragraph{Text: of.Title, Weight: ui.SemiBold, Size: ui.SizeLarge}, look.Small(of.Text))
	if of.Beside != "" {
		col.Add(look.Small(of.Beside))
	}
	return ui.Section(of.Heading, col)
}

func (s *Scene) objectives(sheet *told.Sheet) ui.Widget {
	of := &sheet.Objectives
	if len(of.Rows) == 0 {
		return nil
	}
	col := ui.Column(12)
	for i := range of.Rows {
		o := &of.Rows[i]
		mark := ui.Mark(ui.ToneConf, o.State)
		mark.Icon = assets.IconClose
		switch {
		case o.Met:
			mark = ui.Mark(ui.ToneCoop, o.State)
			mark.Icon = assets.IconCheck
		case o.Partly:
			mark = ui.Mark(ui.ToneWarn, o.State)
			mark.Icon = assets.IconMinus
		}
		mark.Small = true
		goal := ui.Column(4, ui.At(ui.AlignStart, mark), &ui.Paragraph{Text: o.Text})
		if o.Evidence != "" {
			goal.Add(&ui.Paragraph{Text: o.Evidence, Size: ui.SizeSmall, Ink: ui.InkText3})
		}
		col.Add(goal)
	}
	return ui.Section(of.Heading, col)
}

// mixed are the inks of the four models.
var mixed = [...]ui.Ink{ui.InkConf, ui.InkAccent, ui.InkWarn, ui.InkCoop}

// mix says how the player communicated.
func (s *Scene) mix(sheet *told.Sheet) ui.Widget {
	m := &sheet.Mix
	col := ui.Column(8)
	if m.All > 0 {
		bar := &ui.Parts{Label: m.Heading}
		keys := ui.Column(6)
		for _, p := range m.Parts {
			if p.Count > 0 {
				bar.Items = append(bar.Items, ui.Part{Share: float64(p.Count), Ink: mixed[p.Model]})
			}
			keys.Add(ui.Tip(p.About, ui.Row(8, ui.Sized(10, 10, ui.Row(0).Filled(mixed[p.Model], ui.InkNone, 3)), ui.Flex(1, ui.Dim(p.Name)), ui.Strong(p.Share.Text))))
		}
		col.Add(bar, keys)
	} else {
		col.Add(look.Small(m.Empty))
	}
	if m.Unsure != "" {
		col.Add(look.Small(m.Unsure))
	}
	return ui.Section(m.Heading, col.Add(&ui.Paragraph{Text: m.About, Size: ui.SizeSmall, Ink: ui.InkText3}))
}
