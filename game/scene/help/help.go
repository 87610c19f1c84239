// Package help shows what stands above every scene: the list of keys, the
// pause, what is being opened, and what could not be.
package help

import (
	"strings"

	"demarche/assets"
	"demarche/game/play"
	"demarche/game/ui"
	"demarche/internal/locale"
)

// Keys lists the keys of the scene below. Those of fields and lists are the
// same everywhere and stand at the end.
func Keys(c *ui.Context, app *play.App) *ui.Dialog {
	w := app.Words
	var cells []ui.Widget
	line := func(keys, name string) {
		cells = append(cells, ui.At(ui.AlignStart, ui.Mark(ui.TonePlain, Cap(w, keys))), &ui.Paragraph{Text: name, Ink: ui.InkText2})
	}
	seen := map[string]bool{}
	for _, k := range c.Shortcuts() {
		if seen[k.Keys] || seen[k.Name] {
			continue // another way to what stands there already
		}
		seen[k.Keys], seen[k.Name] = true, true
		line(k.Keys, k.Name)
	}
	for _, k := range []struct{ keys, name string }{
		{"Tab", "keys.tab"},
		{"Shift+Tab", "keys.tab-back"},
		{"↑ ↓ ← →", "keys.arrows"},
		{"Enter", "keys.enter"},
		{"Space", "keys.space"},
		{"Ctrl+Z", "keys.undo"},
	} {
		line(k.keys, w.T(k.name))
	}
	return dialog(app, ui.Column(12, pages(app, 0), &ui.Grid{Cols: []ui.Track{ui.Fit(), ui.Share(1)}, Gap: 16, RowGap: 10, Items: cells}))
}

// caps are the keys that have a name of their own in each language.
var caps = map[string]string{"Enter": "keys.name-enter", "Escape": "keys.name-escape", "Shift": "keys.name-shift", "Space": "keys.name-space"}

// Cap writes a combination as it stands on keys.
func Cap(w *locale.Words, keys string) string {
	parts := strings.Split(keys, "+")
	for i, p := range parts {
		if key := caps[p]; key != "" {
			parts[i] = w.T(key)
		}
	}
	return strings.Join(parts, "+")
}

// Pause offers the ways out of a crisis.
func Pause(app *play.App) *ui.Dialog {
	w := app.Words
	back := func() { app.Show(play.None) }
	entry := func(icon assets.Icon, text string, do func()) *ui.Button {
		return &ui.Button{Text: text, Icon: icon, OnClick: do}
	}
	first := entry(assets.IconPlay, w.T("keys.resume"), back)
	first.Kind, first.Default = ui.Primary, true
	note, title := app.Play.Trouble(), w.T("keys.paused")
	class := app.Play.Class()
	switch {
	case note != "":
	case class != nil:
		note = w.T("remote.saved")
		if class.Digest != "" {
			note += " " + w.T("remote.agrees", "time", app.Play.Tell.Hour(class.Minute, app.Play.View().Minute), "digest", class.Digest[:12])
		}
	default:
		note = w.T("keys.kept")
	}
	if class != nil && class.Paced {
		note, title = w.T("remote.clock")+" "+note, w.T("keys.menu")
	} else if !app.Play.Aids().Pause {
		note, title = w.T("mode.left-running")+" "+note, w.T("keys.menu")
	}
	moment := entry(assets.IconUndo, w.T("moment.title"), func() { app.Show(play.Moments) })
	if !app.Play.CanAfresh() {
		moment.Disabled = w.T("moment.exam")
	}
	return &ui.Dialog{
		Title:    title,
		MaxWidth: 380,
		OnClose:  back,
		Body: ui.Column(10,
			&ui.Paragraph{Text: note, Ink: ui.InkText2},
			first,
			entry(assets.IconBook, w.T("briefing.again"), func() { app.Show(play.Brief) }),
			moment,
			entry(assets.IconKeyboard, w.T("room.keys"), func() { app.Show(play.Keys) }),
			entry(assets.IconSettings, w.T("settings.title"), func() { app.Go(play.Options) }),
			entry(assets.IconBook, w.T("notes.library"), func() {
				app.Go(play.Title) // which closes this crisis
				app.Go(play.Shelf)
			}),
			deskPage(app),
			entry(assets.IconHome, w.T("keys.leave"), func() { app.Go(play.Title) }),
			entry(assets.IconLeave, w.T("title.quit"), app.Quit),
			ui.Gap(4)),
	}
}
