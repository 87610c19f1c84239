package help

import (
	"demarche/game/play"
	"demarche/game/ui"
)

// Faults shows what is wrong with the scenario that is rehearsed, as its files are
// now. It goes by itself when they are mended.
func Faults(app *play.App) *ui.Dialog {
	w, r := app.Words, app.Faults()
	shut := func() { app.ShowFaults(false) }
	body := ui.Column(12, &ui.Paragraph{Text: w.T("watch.faulty"), Ink: ui.InkText2})
	if r.Err != nil {
		body.Add(&ui.Paragraph{Text: w.T("watch.unopened", "why", r.Err.Error())})
	} else {
		body.Add(Findings(r.Found))
	}
	return &ui.Dialog{
		Title: w.T("watch.title"), MaxWidth: 760, Body: body, OnClose: shut,
		Buttons: []ui.Widget{&ui.Button{Text: w.T("watch.go-on"), Kind: ui.Primary, Default: true, OnClick: shut}},
	}
}
