package help

import (
	"demarche/assets"
	"demarche/game/play"
	"demarche/game/ui"
)

// deskPage leads to the desk as a page, for whoever plays in a class, or nil.
func deskPage(app *play.App) ui.Widget {
	if !play.Pages || !app.Attends() {
		return nil
	}
	return &ui.Button{Text: app.Words.T("remote.desk-page"), Icon: assets.IconLink, OnClick: app.DeskPage}
}
