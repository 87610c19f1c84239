package room

import (
	"testing"

	"demarche/game/ui"
	"demarche/internal/present"
	"demarche/internal/session"
	"demarche/internal/world"
)

// TestWhatTheAnalystsSayStandsInThePicture: an estimate of a text is asked for where
// it is written, which stays on the desk; it comes later, is computed beside the
// window and is shown with what it rests on.
func TestWhatTheAnalystsSayStandsInThePicture(t *testing.T) {
	d := sitIn(t, session.Coached, 1280, 720, "en", 1)
	d.room.openDraft(d.room.offeredDrafts()[0].index)
	text := d.room.comp.text
	d.rest(1)
	d.click(ui.RoleButton, d.room.t("outlook.try"))
	if c := d.last(); c.Kind != world.CmdForecast || c.Choice != "post" || d.room.comp.text != text || text == "" {
		t.Fatalf("gave %+v, with %q on the desk", c, d.room.comp.text)
	}
	for range 30 {
		if list := d.room.view().Forecasts; len(list) == 1 && list[0].There {
			break
		}
		d.next()
	}
	for range 20000 {
		if f := d.room.view().Forecasts[0]; f.Ready() {
			said := d.room.tell().Forecast(&f, d.room.view())
			d.room.showAhead()
			d.rest(2)
			if !d.says(said.How+" "+said.About) || !d.says(present.Short(said.Title, 200)) {
				t.Error("what it says does not stand in the picture")
			}
			return
		}
		d.room.p.Session.Outlook(d.room.view().Forecasts[0].Command).Slice()
	}
	t.Error("it is never there")
}

// TestAnExamShowsNoEstimates: nor offers them.
func TestAnExamShowsNoEstimates(t *testing.T) {
	d := sitIn(t, session.Exam, 1280, 720, "en", 1)
	if d.room.ahead() != nil || d.root.Semantics().Find(ui.RoleTab, d.room.t("outlook.tab")) != nil {
		t.Error("an exam offers estimates")
	}
}
