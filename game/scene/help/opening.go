package help

import (
	"errors"

	"demarche/game/play"
	"demarche/game/ui"
)

// Opening shows how far a crisis that is being opened has got.
func Opening(app *play.App) *ui.Dialog {
	w := app.Words
	text := [...]string{
		play.Idle: "", play.Reading: w.T("title.opening-reading"), play.Peopling: w.T("title.opening-people"), play.Beginning: w.T("title.opening-begin"),
		play.Attending: w.T("remote.attending"),
	}[app.Stage()]
	cancel := func() { app.Cancel(); app.Go(play.Title) }
	done := float64(app.Stage()) / 4
	if app.Stage() == play.Attending {
		done = 0 // nobody knows how long that takes
	}
	return &ui.Dialog{
		Title:    w.T("title.opening"),
		MaxWidth: 420,
		Body: ui.Column(12, &ui.Paragraph{Text: text, Ink: ui.InkText2},
			&ui.Progress{Value: done, Label: w.T("title.opening")}),
		OnClose: cancel,
		Buttons: []ui.Widget{ui.Btn(w.T("dialog.cancel"), cancel)},
	}
}

// Failure says why something could not be opened, and where the fault is.
func Failure(app *play.App) *ui.Dialog {
	w := app.Words
	shut := func() {
		app.Dismiss()
		switch app.Place() {
		case play.Briefing, play.Room, play.Debrief:
			if app.Play == nil { // there is nothing to show there
				app.Back()
			}
		}
	}
	body := ui.Column(12, &ui.Paragraph{Text: app.Failure().Error(), Ink: ui.InkText2})
	if faulty := (*play.FaultyError)(nil); errors.As(app.Failure(), &faulty) {
		body = ui.Column(12, &ui.Paragraph{Text: w.T("library.faulty"), Ink: ui.InkText2}, Findings(faulty.Findings))
	}
	return &ui.Dialog{
		Title:    w.T("title.failed"),
		MaxWidth: 720,
		Body:     body,
		OnClose:  shut,
		Buttons:  []ui.Widget{deskPage(app), &ui.Button{Text: w.T("keys.close"), Kind: ui.Primary, Default: true, OnClick: shut}},
	}
}
