// Package progress is the scene that sets play-throughs side by side: the score, its
// parts and the objectives from one to the next.
package progress

import (
	"slices"
	"time"

	"demarche/assets"
	"demarche/game/play"
	"demarche/game/scene/look"
	"demarche/game/ui"
)

// Scene is the progress over play-throughs.
type Scene struct {
	app    *play.App
	crisis string // id of the one that is looked at, or "" for all
}

// New returns the scene.
func New(app *play.App) *Scene { return &Scene{app: app} }

// Build shows the charts, the objectives and the list.
func (s *Scene) Build(c *ui.Context) ui.Widget {
	w := s.app.Words
	past := s.app.Past()
	back := &ui.Button{Text: w.T("briefing.back"), Icon: assets.IconUndo, OnClick: s.app.Back}
	col := ui.Column(16)
	if !past.Listed {
		col.Add(look.Small(w.T("course.judging")))
	}
	shown := s.shown(past.List)
	switch drawn := counted(shown); {
	case len(past.List) == 0 && past.Listed:
		col.Add(look.Prose(w.T("course.none")))
	case len(past.List) > 0:
		col.Add(s.choice(c, past.List), look.Small(w.T("course.about")))
		if len(drawn) > 0 {
			col.Add(s.charts(c, drawn), s.objectives(drawn))
		}
		col.Add(s.table(c, shown))
	}
	body := ui.Column(0, ui.At(ui.AlignCenter, ui.MaxWide(1500*c.TextScale(), col))).Padded(24, 20)
	return look.Page(look.Bar(w.T("course.title"), nil, back), ui.Column(0, ui.Flex(1, ui.Scrolled(body))).Padded(0, 4))
}

// shown are the play-throughs of the crisis that is looked at.
func (s *Scene) shown(list []play.Played) []play.Played {
	if s.crisis == "" {
		return list
	}
	return slices.DeleteFunc(slices.Clone(list), func(p play.Played) bool { return p.Saved.Header.Scenario != s.crisis })
}

// counted are the play-throughs that are drawn: those that show what their player
// can do.
func counted(list []play.Played) []play.Played {
	return slices.DeleteFunc(slices.Clone(list), func(p play.Played) bool { return p.Result == nil || !p.Result.Counts() })
}

// crises are the ids of the crises that were played, in the order in which they were
// first.
func crises(list []play.Played) []string {
	var ids []string
	for i := range list {
		if id := list[i].Saved.Header.Scenario; !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
	}
	return ids
}

// choice chooses whether all crises are looked at, or one.
func (s *Scene) choice(c *ui.Context, list []play.Played) ui.Widget {
	ids := crises(list)
	items, at := []ui.Choice{{Text: s.app.Words.T("course.all")}}, 0
	for i, id := range ids {
		items = append(items, ui.Choice{Text: s.app.NameOf(id)})
		if id == s.crisis {
			at = i + 1
		}
	}
	pick := &ui.Select{Items: items, Selected: &at, Label: s.app.Words.T("course.crisis"), OnChange: func(i int) {
		if s.crisis = ""; i > 0 {
			s.crisis = ids[i-1]
		}
	}}
	return ui.Row(0, ui.MaxWide(420*c.TextScale(), ui.Key("crisis", pick)), ui.Spacer())
}

// day is when a play-through was begun.
func day(p *play.Played) string {
	at, err := time.Parse(time.RFC3339, p.Saved.Header.Created)
	if err != nil {
		at = p.Saved.Changed
	}
	return at.Local().Format("2006-01-02 15:04")
}

// table lists the play-throughs, the latest first.
func (s *Scene) table(c *ui.Context, list []play.Played) ui.Widget {
	w := s.app.Words
	t := &ui.Table{Label: w.T("course.list"), Columns: []ui.TableColumn{
		{Title: w.T("course.when"), Width: ui.Fit()},
		{Title: w.T("course.crisis"), Width: ui.Share(2)},
		{Title: w.T("course.mode"), Width: ui.Share(1)},
		{Title: w.T("course.score"), Width: ui.Fit(), Align: ui.AlignEnd},
		{Title: w.T("course.objectives"), Width: ui.Fit(), Align: ui.AlignEnd},
		{Width: ui.Fit()},
	}}
	for _, p := range slices.Backward(list) {
		h := &p.Saved.Header
		mode := w.T("mode." + h.Mode)
		if h.Branch != nil {
			mode = w.T("course.branch", "mode", mode)
		}
		score, met := "–", "–"
		if r := p.Result; r != nil {
			if r.Total != nil {
				score = w.Decimal(*r.Total, 0, false)
			}
			n, all := r.Met()
			met = w.T("course.met", "n", n, "all", all)
		}
		path := p.Saved.Path
		open := ui.IconBtn(assets.IconChart, w.T("library.debrief"), func() { s.app.Resume(path) })
		open.Small = true
		row := []ui.Widget{
			ui.Dim(day(&p)), &ui.Paragraph{Text: s.app.NameOf(h.Scenario), MaxLines: 2}, ui.Dim(mode),
			&ui.Label{Text: score, Weight: ui.SemiBold, Align: ui.AlignEnd}, &ui.Label{Text: met, Align: ui.AlignEnd}, ui.Key(path, open),
		}
		if p.Fault != nil {
			row[2] = ui.Tip(p.Fault.Error(), ui.Mark(ui.ToneConf, w.T("course.cannot")))
		}
		t.Rows = append(t.Rows, row)
	}
	if look.Narrow(c, 760) { // the mode gives way
		t.Columns = slices.Delete(t.Columns, 2, 3)
		for i := range t.Rows {
			t.Rows[i] = slices.Delete(t.Rows[i], 2, 3)
		}
	}
	part := ui.Section(w.T("course.list"), t)
	part.TopLine = false
	return ui.Column(0, part).Filled(ui.InkBg1, ui.InkLine, ui.RadiusBig)
}
