package briefing

import (
	"demarche/assets"
	"demarche/game/play"
	"demarche/game/scene/look"
	"demarche/game/ui"
	"demarche/internal/present"
)

// notes is the page before the briefing of a crisis that may distress. Where the
// game was opened for the first time it leads straight into the crisis.
func (s *Scene) notes(c *ui.Context, b *present.Briefing, back ui.Widget) ui.Widget {
	w := s.app.Words
	on := &ui.Button{Text: w.T("notes.continue"), Icon: assets.IconPlay, Kind: ui.Primary, Default: true, OnClick: func() { s.app.Note(s.app.Loaded.Name) }}
	other := ui.Widget(nil)
	if s.app.Opening() {
		on.Text = w.T("notes.begin")
		on.OnClick = func() {
			s.app.Note(s.app.Loaded.Name)
			s.app.Begin()
		}
		other = &ui.Button{Text: w.T("notes.library"), Icon: assets.IconBook, OnClick: func() { s.app.Go(play.Shelf) }}
	}
	for _, keys := range []string{"Enter", "Ctrl+Enter"} {
		c.Shortcut(keys, on.Text, on.OnClick)
	}
	card := ui.Column(18, &ui.Paragraph{Text: b.Title, Size: ui.SizeTitle, Weight: ui.SemiBold})
	if s.app.Opening() {
		card.Add(look.Prose(b.Summary), look.Small(b.Post))
	}
	card.Add(ui.Caption(w.T("briefing.notes")), look.Warnings(b.Notes), look.Small(w.T("skip.offer")),
		ui.Row(10, ui.Spacer(), other, ui.Key("notes", on)))
	return look.Page(look.Bar(w.T("notes.title"), nil, back), look.Middle(c, card))
}
