package debrief

import (
	"demarche/assets"
	"demarche/game/scene/look"
	"demarche/game/ui"
	"demarche/internal/reflection"
)

// reflect is the page before any figure: how it ended, how it was, and three
// questions. Everything can be left open.
func (s *Scene) reflect(c *ui.Context, t *tale) ui.Widget {
	w, n := t.words, s.app.Notes()
	c.Shortcut("Ctrl+Enter", w.T("reflection.to-figures"), s.toFigures)
	title, text := t.tell.Ending(t.view.Ending)
	col := ui.Column(14,
		&ui.Paragraph{Text: title, Weight: ui.SemiBold, Size: ui.SizeLarge}, look.Small(text), &ui.Divider{},
		&ui.Paragraph{Text: w.T("reflection.feelings"), Weight: ui.SemiBold})
	chips := ui.Flow(8)
	for _, id := range reflection.Feelings {
		chips.Add(&ui.Chip{Text: w.T("feeling." + id), On: n.Picked(id), OnChange: func(on bool) {
			n.Pick(id, on)
			s.app.KeepNotes()
			c.Invalidate()
		}})
	}
	kept := func(string) { s.app.KeepNotes() }
	col.Add(chips, &ui.Field{Value: &n.Words, Label: w.T("reflection.words"), Hint: w.T("reflection.words"), Limit: 200, OnChange: kept})
	for i, id := range reflection.Questions {
		question := w.T("reflection." + id)
		col.Add(ui.Column(6, &ui.Paragraph{Text: question, Weight: ui.SemiBold},
			ui.Key(id, &ui.TextArea{Value: &n.Answers[i], Label: question, Rows: 3, Limit: 4000, OnChange: kept})))
	}
	button := ui.Key("to-figures", &ui.Button{Text: w.T("reflection.to-figures"), Icon: assets.IconChevronDown, Kind: ui.Primary, OnClick: s.toFigures})
	foot := ui.Row(16, button, ui.Flex(1, &ui.Paragraph{Text: w.T("reflection.open"), Size: ui.SizeSmall, Ink: ui.InkText3})).Padded(20, 12)
	foot.TopLine = true
	panel := ui.Panel(w.T("reflection.title"), nil, ui.Flex(1, ui.Scrolled(col.Padded(20, 10))), foot)
	wide := min(760*c.TextScale(), c.Size().W-24)
	return ui.Row(0, ui.Spacer(), ui.Wide(wide, panel), ui.Spacer()).Padded(0, 12).Aligned(ui.AlignStretch)
}

// toFigures goes on to the figures, which stay open from then on.
func (s *Scene) toFigures() {
	s.app.Notes().Done = true
	s.app.KeepNotes()
	s.sheet = nil // it says what was written
}

// wrote shows what was written, and leads back to it.
func (s *Scene) wrote(t *tale) ui.Widget {
	said := &s.figures(t).Said
	col := ui.Column(12)
	if said.Feelings != "" {
		col.Add(&ui.Paragraph{Text: said.Feelings, Weight: ui.SemiBold})
	}
	for _, a := range said.Answers {
		text := &ui.Paragraph{Text: a.Text}
		if a.Text == "" {
			text.Text, text.Ink = "–", ui.InkText3
		}
		col.Add(ui.Column(4, &ui.Paragraph{Text: a.Question, Size: ui.SizeSmall, Ink: ui.InkText3}, text))
	}
	col.Add(ui.At(ui.AlignStart, ui.Btn(t.words.T("reflection.write"), func() { s.app.Notes().Done = false })))
	return ui.Section(said.Heading, col)
}
