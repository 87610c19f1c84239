package drill

import (
	"demarche/assets"
	"demarche/game/scene/look"
	"demarche/game/ui"
)

// warning says what the crisis that was drawn contains, and leaves the choice.
func (s *Scene) warning(c *ui.Context) ui.Widget {
	d, w := s.doing, s.app.Words
	on := &ui.Button{Text: w.T("notes.continue"), Icon: assets.IconPlay, Kind: ui.Primary, Default: true, OnClick: func() { s.app.Note(d.entry.Name) }}
	for _, keys := range []string{"Enter", "Ctrl+Enter"} {
		c.Shortcut(keys, on.Text, on.OnClick)
	}
	skip := &ui.Button{Text: w.T("drill.skip"), Icon: assets.IconSkipNext, Kind: ui.Quiet, OnClick: s.leave}
	return look.Middle(c, ui.Column(18, &ui.Paragraph{Text: d.entry.Title(w.Lang()), Size: ui.SizeTitle, Weight: ui.SemiBold},
		ui.Caption(w.T("briefing.notes")), look.Warnings(d.notes), ui.Row(10, ui.Spacer(), skip, ui.Key("notes", on))))
}
