package debrief

import (
	"demarche/assets"
	"demarche/game/scene/look"
	"demarche/game/ui"
)

// The panels of the end side.
const (
	sideDecision = iota
	sideTruth
	sidePublics
	sideNotes
)

// truth is the panel at the end side: the decision that is open, what was so beside
// what was seen, the publics, or what was written.
func (s *Scene) truth(_ *ui.Context, t *tale) ui.Widget {
	w := t.words
	sheet := s.figures(t)
	if len(sheet.Decisions.Rows) == 0 && s.side == sideDecision {
		s.side = sideTruth
	}
	switcher := ui.Row(0, &ui.Tabs{
		Items:    ui.Choices(w.T("sheet.tab.decision"), w.T("debrief.truth-short"), w.T("sheet.tab.publics"), w.T("sheet.tab.notes")),
		Selected: &s.side, Label: w.T("debrief.truth"),
	}).Padded(12, 4)
	title, body := w.T("debrief.truth"), ui.Widget(nil)
	switch s.side {
	case sideDecision:
		title = w.T("sheet.tab.decision")
		if len(sheet.Decisions.Rows) > 0 {
			body = s.decision(t, sheet)
		} else {
			body = look.Small(sheet.Decisions.Empty)
		}
	case sideTruth:
		body = ui.Key("truth", ui.Scrolled(s.truths(t)))
	case sidePublics:
		title, body = w.T("sheet.tab.publics"), ui.Key("publics", ui.Scrolled(s.publics(t)))
	default:
		title, body = w.T("sheet.tab.notes"), ui.Key("notes", ui.Scrolled(ui.Column(0, s.wrote(t), s.sources(t))))
	}
	return ui.Panel(title, nil, switcher, ui.Flex(1, body))
}

func (s *Scene) truths(t *tale) ui.Widget {
	col := ui.Column(0)
	if f := s.facts(t); f != nil {
		col.Add(f)
	}
	if r := reasons(t); r != nil {
		col.Add(r)
	}
	n := 0
	for i := range t.sim.World().Narratives {
		if t.sim.Since(i) >= 0 && t.sim.Ticks() > 0 {
			col.Add(s.claim(t, i, n))
			n++
		}
	}
	col.Add(s.promises(t))
	return col
}

// facts says what was drawn for this run, and how likely it was.
func (s *Scene) facts(t *tale) ui.Widget {
	list := t.sim.World().Facts
	if len(list) == 0 {
		return nil
	}
	col := ui.Column(12)
	for i := range list {
		f, value := &list[i], t.sim.Fact(i)
		share, before := uint64(0), uint64(0)
		for v := range f.Values {
			if f.Values[v] == value {
				share = uint64(f.Prior[v]) - before
			}
			before = uint64(f.Prior[v])
		}
		chance := t.words.Percent(int32((share*1000 + 1<<31) >> 32))
		col.Add(ui.Column(4, ui.Caption(t.tell.Fact(i)), &ui.Paragraph{Text: t.tell.FactValue(i, value), Weight: ui.SemiBold, Align: ui.AlignStart},
			ui.Faint(t.words.T("debrief.prior", "share", chance))))
	}
	return ui.Section(t.words.T("debrief.facts"), col)
}

// reasons tells what moved the other side, or is nil.
func reasons(t *tale) ui.Widget {
	list := t.tell.Reasons()
	if len(list) == 0 {
		return nil
	}
	col := ui.Column(12)
	for _, r := range list {
		col.Add(ui.Column(4, ui.Caption(r.Who), &ui.Paragraph{Text: r.Text}))
	}
	return ui.Section(t.words.T("counterpart.title"), col)
}

// claim sets a claim as it was beside what the desk saw of it.
func (s *Scene) claim(t *tale, i, n int) ui.Widget {
	w, told := t.words, &t.truths[n]
	was := &ui.Pill{Text: told.True, Tone: ui.ToneConf, Icon: assets.IconClose, Small: true}
	if t.sim.True(i) {
		was = &ui.Pill{Text: told.True, Tone: ui.ToneCoop, Icon: assets.IconCheck, Small: true}
	}
	col := ui.Column(6,
		&ui.Paragraph{Text: told.Claim, Weight: ui.SemiBold, Align: ui.AlignStart},
		ui.Flow(8, was, ui.Dim(w.T("debrief.held", "status", told.Held))),
		chart(&s.figures(t).Truth.Claims[n].Chart, 92),
		ui.Flow(12, key(ui.InkText2, w.T("debrief.in-truth")), key(ui.InkAccent, w.T("debrief.measured"))),
		&ui.Paragraph{Text: w.T("debrief.minds", "heard", told.Heard, "believed", told.Believed, "measured", told.Measured), Size: ui.SizeSmall, Ink: ui.InkText3})
	box := ui.Column(0, col).Padded(16, 12)
	box.TopLine = true
	return box
}

func (s *Scene) promises(t *tale) ui.Widget {
	col := ui.Column(8)
	for i := range t.view.Promises {
		p := &t.view.Promises[i]
		mark := ui.Icon(assets.IconClock)
		switch {
		case p.Kept:
			mark = &ui.Glyph{Icon: assets.IconCheck, Ink: ui.InkCoop, Size: 16}
		case p.Missed:
			mark = &ui.Glyph{Icon: assets.IconClose, Ink: ui.InkConf, Size: 16}
		}
		col.Add(ui.Row(8, mark, ui.Flex(1, &ui.Paragraph{Text: t.tell.Promise(p, t.view)})).Aligned(ui.AlignStart))
	}
	if len(t.view.Promises) == 0 {
		col.Add(look.Small(t.words.T("debrief.no-promises")))
	}
	return ui.Section(t.words.T("debrief.promises"), col)
}
