package help

import (
	"demarche/assets"
	"demarche/game/play"
	"demarche/game/ui"
)

// Briefing shows once more what was read before the crisis.
func Briefing(app *play.App) *ui.Dialog {
	w, b := app.Words, app.Play.Tell.Briefing()
	shut := func() { app.Show(play.None) }
	body := ui.Column(16)
	part := func(caption string, paragraphs ...string) {
		col := ui.Column(6, ui.Caption(caption))
		for _, text := range paragraphs {
			if text != "" {
				col.Add(&ui.Paragraph{Text: text, LineHeight: 1.45})
			}
		}
		if len(col.Items) > 1 {
			body.Add(col)
		}
	}
	list := func(caption string, icon assets.Icon, ink ui.Ink, texts []string) {
		col := ui.Column(6, ui.Caption(caption))
		for _, text := range texts {
			col.Add(ui.Row(10, ui.At(ui.AlignStart, &ui.Glyph{Icon: icon, Ink: ink, Size: 16}), ui.Flex(1, &ui.Paragraph{Text: text})))
		}
		if len(texts) > 0 {
			body.Add(col)
		}
	}
	part(w.T("briefing.role"), b.Post, b.Role)
	list(w.T("briefing.orders"), assets.IconFlag, ui.InkAccent, b.Orders)
	list(w.T("briefing.objectives"), assets.IconTarget, ui.InkCoop, b.Objectives)
	part(w.T("briefing.situation"), b.Summary, b.Situation)
	list(w.T("briefing.notes"), assets.IconInfo, ui.InkWarn, b.Notes)
	return &ui.Dialog{
		Title: w.T("briefing.title") + " · " + b.Title, Body: body, MaxWidth: 720, OnClose: shut,
		Buttons: []ui.Widget{&ui.Button{Text: w.T("keys.resume"), Kind: ui.Primary, Default: true, OnClick: shut}},
	}
}
