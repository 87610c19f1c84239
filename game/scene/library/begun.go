package library

import (
	"demarche/assets"
	"demarche/game/play"
	"demarche/game/scene/look"
	"demarche/game/ui"
	"demarche/internal/store"
)

// begun lists the play-throughs that are kept, the latest first.
func (s *Scene) begun() ui.Widget {
	w := s.app.Words
	saved, err := s.app.Saved()
	col := ui.Column(10)
	if err != nil {
		col.Add(look.Small(err.Error()))
	} else if len(saved) == 0 {
		col.Add(look.Small(w.T("library.none-begun")))
	}
	if play.Hands {
		col.Add(ui.At(ui.AlignEnd, ui.Key("bring", &ui.Button{Text: w.T("library.bring"), Icon: assets.IconUpload, OnClick: s.app.Bring})))
	}
	for i := range saved {
		col.Add(s.saved(&saved[i]))
	}
	return ui.Column(0, ui.Flex(1, ui.Scrolled(ui.Column(0, ui.At(ui.AlignCenter, ui.MaxWide(900, col))).Padded(24, 8)))).Padded(0, 12)
}

func (s *Scene) saved(j *store.Saved) ui.Widget {
	w := s.app.Words
	name := j.Name
	if j.Header.Scenario != "" {
		name = s.app.NameOf(j.Header.Scenario)
	}
	about := ui.Flow(8, ui.Dim(j.Changed.Format("2006-01-02 15:04")))
	if j.Header.Scenario != "" {
		about.Add(ui.Faint(w.T("library.seed", "n", int64(j.Header.Seed))), ui.Faint(w.T("mode."+j.Header.Mode)))
	}
	text, icon := w.T("title.resume"), assets.IconRedo
	switch {
	case j.Fault != nil:
		about.Add(ui.Mark(ui.ToneConf, w.T("library.cannot")))
	case j.Over:
		text, icon = w.T("library.debrief"), assets.IconChart
		about.Add(ui.Mark(ui.ToneCoop, w.T("library.played")))
	default:
		about.Add(ui.Mark(ui.ToneWarn, w.T("library.stopped", "hour", int64(j.Minute/60))))
	}
	says := ui.Column(4, ui.Strong(name), about)
	if j.Fault != nil {
		says.Add(look.Small(j.Fault.Error()))
	}
	row := ui.Row(16, ui.Flex(1, says)).Padded(16, 12).Filled(ui.InkBg1, ui.InkLine, ui.Radius)
	if play.Hands {
		row.Add(ui.Key(j.Path+" file", &ui.Button{Text: w.T("library.hand"), Icon: assets.IconDownload, Kind: ui.Quiet, OnClick: func() { s.app.Hand(j.Path) }}))
	}
	if j.Fault == nil {
		row.Add(ui.Key(j.Path, &ui.Button{Text: text, Icon: icon, OnClick: func() { s.app.Resume(j.Path) }}))
	}
	return ui.Key(j.Path+" row", row)
}
