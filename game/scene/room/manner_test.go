package room

import (
	"slices"
	"testing"

	"demarche/game/ui"
	"demarche/internal/library"
	"demarche/internal/population"
	"demarche/internal/session"
	"demarche/internal/sim"
	"demarche/internal/tone"
)

func TestAContactIsMadeAtALevelAndWithWhatGoesAlong(t *testing.T) {
	b, found, err := (&library.Library{Read: tone.Read}).Open("../../../internal/textplay/testdata/harbour")
	if err != nil || b == nil {
		t.Fatalf("%v %v", err, found)
	}
	d := sitAt(t, b, population.Build(b.World), session.Solo, 1920, 1600, "en", 1)
	d.click(ui.RoleTab, d.room.t("room.page-talk"))
	d.checkBounds("levels of a démarche")
	d.click(ui.RoleRadio, "The harbour master")
	d.click(ui.RoleSwitch, d.room.t("what.non-paper"))
	d.click(ui.RoleButton, d.room.t("room.say-demarche"))
	d.agree()
	demarche := d.last()
	demarche.Colleague = ""
	fit := d.room.tell().Fit(&demarche, d.room.view())
	if c := d.last(); len(fit) == 0 || c.Colleague != b.World.Colleagues[fit[0].Index].ID {
		t.Errorf("sent %q, where the fittest are %v", c.Colleague, fit)
	}
	if c := d.last(); c.Choice != "master" || !slices.Equal(c.With, []string{"non-paper"}) || c.Point != "keep-calm" {
		t.Errorf("given: %+v", c)
	}
	d.click(ui.RoleTab, d.room.t("room.page-more"))
	d.click(ui.RoleRadio, d.room.t("room.silence-no-comment"))
	if got := d.room.quiet.way; got != sim.SilenceNoComment {
		t.Errorf("silence is kept as %q", got)
	}
}
