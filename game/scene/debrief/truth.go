package debrief

import (
	"demarche/assets"
	"demarche/game/scene/look"
	"demarche/game/ui"
	"demarche/internal/view"
)

// truth is the panel at the end side: what was so beside what was seen, or the
// post that is open.
func (s *Scene) truth(_ *ui.Context, t *tale) ui.Widget {
	w := t.words
	if len(t.own) == 0 {
		return ui.Panel(w.T("debrief.truth"), nil, ui.Flex(1, ui.Scrolled(s.truths(t))))
	}
	switcher := ui.Row(0, &ui.Tabs{
		Items: ui.Choices(w.T("debrief.truth-short"), w.T("debrief.post-short")), Selected: &s.side, Label: w.T("debrief.truth"),
	}).Padded(12, 4)
	if s.side == 0 {
		return ui.Panel(w.T("debrief.truth"), nil, switcher, ui.Flex(1, ui.Scrolled(s.truths(t))))
	}
	i := max(s.post, 0)
	return ui.Panel(w.T("debrief.post"), nil, switcher, ui.Flex(1, ui.Key(t.posts[i].ID, ui.Scrolled(s.detail(t, i)))))
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
		col.Add(ui.Column(4, ui.Caption(t.tell.Fact(i)), &ui.Paragraph{Text: t.tell.FactValue(i, value), Weight: ui.SemiBold},
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
		&ui.Paragraph{Text: told.Claim, Weight: ui.SemiBold},
		ui.Flow(8, was, ui.Dim(w.T("debrief.held", "status", told.Held))),
		s.belief(t, i),
		&ui.Paragraph{Text: w.T("debrief.minds", "heard", told.Heard, "believed", told.Believed, "measured", told.Measured), Size: ui.SizeSmall, Ink: ui.InkText3})
	box := ui.Column(0, col).Padded(16, 12)
	box.TopLine = true
	return box
}

// belief draws who believed a claim in truth, and what was measured of it.
func (s *Scene) belief(t *tale, i int) ui.Widget {
	w := t.words
	y := make([]float64, t.sim.Ticks())
	top := 0.1
	for k := range y {
		_, y[k] = t.sim.Minds(k, i)
		top = max(top, y[k])
	}
	chart := &ui.Chart{
		Height: 92, MaxX: t.end(), XTicks: t.days(), Label: w.T("debrief.believed-label", "claim", t.tell.Narrative(i)),
		Series: []ui.Series{{Name: w.T("debrief.in-truth"), Ink: ui.InkText2, X: t.hours(), Y: y}},
	}
	for k := range t.view.Narratives {
		if m := &t.view.Narratives[k]; m.Index == i && len(m.Believed) > 0 {
			seen := measured(w.T("debrief.measured"), m)
			for _, h := range seen.High80 {
				top = max(top, h)
			}
			chart.Series = append(chart.Series, seen)
		}
	}
	top = min(1, top*1.15)
	chart.MaxY = top
	chart.YTicks = []ui.AxisTick{{At: 0, Text: w.Percent(0)}, {At: top, Text: w.Percent(int32(top * 1000))}}
	return ui.Column(4, chart, ui.Flow(12, key(ui.InkText2, w.T("debrief.in-truth")), key(ui.InkAccent, w.T("debrief.measured"))))
}

// measured is what the desk measured of a claim, with its error.
func measured(name string, n *view.Narrative) ui.Series {
	out := ui.Series{Name: name, Ink: ui.InkAccent, Dashed: true}
	for k, b := range n.Believed {
		v, e := float64(b.Value)/1000, float64(b.Error)/1000
		out.X, out.Y = append(out.X, float64(n.Times[k])/60), append(out.Y, v)
		out.Low80, out.High80 = append(out.Low80, max(0, v-e)), append(out.High80, min(1, v+e))
	}
	return out
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
