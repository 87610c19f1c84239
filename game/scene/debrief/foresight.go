package debrief

import (
	"demarche/assets"
	"demarche/game/scene/look"
	"demarche/game/ui"
	"demarche/internal/calibration"
	"demarche/internal/present"
)

// foresight sets what was expected beside what came. It is shown and not
// graded, and only to who meant or expected something.
func (s *Scene) foresight(t *tale) ui.Widget {
	if len(t.foreseen.Rows) == 0 {
		return nil
	}
	col := ui.Column(12)
	for i := range t.foreseen.Rows {
		col.Add(foreseen(&t.foreseen.Rows[i], t.foreseen.Rows[i].Name))
	}
	if t.foreseen.Verdict != "" {
		sum := ui.Column(4)
		for _, level := range t.foreseen.Levels {
			sum.Add(&ui.Paragraph{Text: level})
		}
		if scored := s.figures(t).Foresight.Scored; scored != "" {
			sum.Add(&ui.Paragraph{Text: scored})
		}
		col.Add(sum.Add(&ui.Paragraph{Text: t.foreseen.Verdict, Weight: ui.SemiBold}, look.Small(t.foreseen.About)))
	}
	return ui.Section(t.words.T("foresight.title"), col)
}

// foreseen is one statement, with a sign for what became of its prediction.
func foreseen(f *present.Foreseen, name string) ui.Widget {
	sign := &ui.Glyph{Icon: assets.IconMinus, Ink: ui.InkText3, Size: 16, Beside: ui.SizeBody}
	switch f.State {
	case calibration.Right:
		sign = &ui.Glyph{Icon: assets.IconCheck, Ink: ui.InkCoop, Size: 16, Beside: ui.SizeBody}
	case calibration.Wrong:
		sign = &ui.Glyph{Icon: assets.IconClose, Ink: ui.InkWarn, Size: 16, Beside: ui.SizeBody}
	}
	text := ui.Column(3)
	if name != "" {
		text.Add(look.Small(name))
	}
	for _, line := range []string{f.Meant, f.Expects} {
		if line != "" {
			text.Add(&ui.Paragraph{Text: line})
		}
	}
	if f.Came != "" {
		text.Add(look.Small(f.Came))
	}
	return ui.Row(10, sign, ui.Flex(1, text)).Aligned(ui.AlignStart)
}

// foreseenOf is what was meant by a post and expected of it, or nil.
func (s *Scene) foreseenOf(t *tale, post string) ui.Widget {
	for i := range t.foreseen.Rows {
		if f := &t.foreseen.Rows[i]; f.Command == post {
			return ui.Section(t.words.T("foresight.title"), foreseen(f, ""))
		}
	}
	return nil
}
