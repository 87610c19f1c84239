package help

import (
	"demarche/game/play"
	"demarche/game/ui"
)

// terms are the words of the room that are explained, in the order in which one
// meets them: the key of each, and that of what it means.
var terms = []struct{ name, about string }{
	{"meaning.level", "meaning.level-about"},
	{"meaning.tension", "meaning.tension-about"},
	{"meaning.time", "meaning.time-about"},
	{"room.outrage", "plain.outrage-tip"},
	{"room.trust", "plain.trust-tip"},
	{"meaning.author", "room.credibility-tip"},
	{"meaning.claim", "meaning.claim-about"},
	{"plain.sounds-hostile", "plain.sounds-tip"},
	{"room.drafts", "drafts.about"},
	{"meaning.clearance", "meaning.clearance-about"},
	{"meaning.promise", "meaning.promise-about"},
	{"room.answer-public", "ways.public-about"},
	{"room.answer-quiet", "ways.direct-about"},
	{"skip.do", "ways.hand-about"},
}

// Terms says what the words of the room mean.
func Terms(app *play.App) *ui.Dialog {
	w := app.Words
	body := ui.Column(12, pages(app, 1))
	for _, t := range terms {
		body.Add(ui.Column(2, ui.Strong(w.T(t.name)), &ui.Paragraph{Text: w.T(t.about), Ink: ui.InkText2}))
	}
	return dialog(app, body)
}

// pages turns between the keys and the words.
func pages(app *play.App, now int) ui.Widget {
	w := app.Words
	seg := ui.Segments(&now, ui.Choice{Text: w.T("keys.title")}, ui.Choice{Text: w.T("meaning.title")})
	seg.Label, seg.OnChange = w.T("keys.help"), func(i int) { app.Show([...]play.Overlay{play.Keys, play.Terms}[i]) }
	return ui.Row(0, ui.Key("help-pages", seg), ui.Spacer())
}

// dialog is the frame of keys and words.
func dialog(app *play.App, body ui.Widget) *ui.Dialog {
	shut := func() { app.Show(play.None) }
	return &ui.Dialog{
		Title: app.Words.T("meaning.help"), Body: body, MaxWidth: 560, OnClose: shut,
		Buttons: []ui.Widget{&ui.Button{Text: app.Words.T("keys.close"), Kind: ui.Primary, Default: true, OnClick: shut}},
	}
}
