package room

import (
	"fmt"
	"slices"
	"testing"

	"demarche/game/ui"
	"demarche/internal/population"
	"demarche/internal/present"
	"demarche/internal/scenario"
	"demarche/internal/session"
	"demarche/internal/view"
	"demarche/internal/world"

	"github.com/hajimehoshi/ebiten/v2"
)

// practised puts on the desk what a ministry's practice may offer.
func (d *desk) practised() {
	v := d.room.view()
	now := v.Minute
	channel := d.room.world().Channels[0].ID
	v.Steps = []view.Step{
		{Kind: world.CmdQuery, Target: "deny-now", Title: "title", Text: "summary", State: view.StepOpen, Due: now + 240, Takes: 120},
		{Kind: world.CmdLine, Target: "proven", Title: "drafts.holding-line.title", Text: "summary", State: view.StepStands, Due: now + 12*60},
		{Kind: world.CmdReadout, Target: channel, State: view.StepOpen, Due: -1, Ways: []view.Way{{ID: "agreed", Open: true, Takes: 40}, {ID: "own", Open: true}}},
		{Kind: world.CmdConsular, Target: "twelve", Title: "title", State: view.StepAsked, Due: now + 60, Ways: []view.Way{{ID: "identify"}, {ID: "kin"}, {ID: "consent"}}},
		{Kind: world.CmdExpel, Target: "envoys", Title: "title", State: view.StepClosed, Due: -1, Ways: []view.Way{{ID: "two", Title: "drafts.holding-line.title"}}},
		{Kind: world.CmdAttribute, Target: "hack", Title: "title", State: view.StepVoid, Due: -1},
	}
	d.rest(1)
}

func TestStepsHaveAPageOnlyWhereThereAreAny(t *testing.T) {
	b, people := crisis()
	bare, w := *b, *b.World
	w.Instructions, w.Lines, w.Conferences, w.Accords, w.Expulsions, w.Attributions = nil, nil, nil, nil, nil, nil
	bare.World = &w
	d := sitAt(t, &bare, people, session.Solo, 1280, 720, "en", 1)
	d.typed("s")
	if d.root.Semantics().Find(ui.RoleTab, "Steps") != nil || d.room.page == pageSteps {
		t.Fatal("a crisis without steps shows their page")
	}
	d.practised()
	if n := d.room.freshSteps(); n != 2 {
		t.Errorf("%d steps are new", n)
	}
	d.typed("s")
	if d.room.page != pageSteps || d.room.freshSteps() != 0 {
		t.Errorf("page %d; %d are still new", d.room.page, d.room.freshSteps())
	}
	d.find(ui.RoleTab, "Steps")
	d.find(ui.RoleRegion, d.room.tell().Step(&d.room.view().Steps[0], d.room.view()).Name)
	if n := d.find(ui.RoleButton, "Ask"); n.Enabled || n.Reason == "" {
		t.Error("what nobody can do is offered without a reason why not")
	}
}

// foreseen is the shipped crisis with nothing that the desk sees only later.
func foreseen() (*scenario.Bundle, *population.People) {
	b, people := crisis()
	all, w := *b, *b.World
	w.Conferences, w.Attributions = slices.Clone(w.Conferences), slices.Clone(w.Attributions)
	for i := range w.Conferences {
		w.Conferences[i].Questions = slices.Clone(w.Conferences[i].Questions)
		for k := range w.Conferences[i].Questions {
			w.Conferences[i].Questions[k].Foreseen = nil
		}
	}
	for i := range w.Attributions {
		w.Attributions[i].Open = nil
	}
	all.World = &w
	return &all, people
}

// TestStepsAreTakenByKeyAndClick takes those that the shipped crisis offers.
func TestStepsAreTakenByKeyAndClick(t *testing.T) {
	b, people := foreseen()
	d := sitAt(t, b, people, session.Solo, 1280, 720, "en", 1)
	d.typed("s")
	d.rest(2)
	d.press(ebiten.KeyEnter, 0)
	if c := d.last(); c.Kind != world.CmdPrepare || c.Target != "monday-room" || c.Choice == "" {
		t.Errorf("S and Enter gave %+v", c)
	}
	v := d.room.view()
	for i := range v.Steps {
		if s := &v.Steps[i]; s.Kind == world.CmdAttribute {
			d.room.ctx.Focus(stepKey(s, "private"))
			d.rest(2)
			d.click(ui.RoleButton, d.room.tell().Step(s, v).Ways[0].Title)
		}
	}
	d.find(ui.RoleDialog, "")
	if n := len(d.app.Play.Session.Commands()); n != 1 {
		t.Errorf("%d commands were given before the question was answered", n)
	}
	d.click(ui.RoleButton, d.room.t("room.step-do"))
	if c := d.last(); c.Kind != world.CmdAttribute || c.Choice != "private" {
		t.Errorf("the answer gave %+v", c)
	}
}

func TestAStatementTakesAStep(t *testing.T) {
	d := sit(t, 1280, 720, "en", 1)
	d.practised()
	d.typed("s")
	d.room.ctx.Focus(stepKey(&d.room.view().Steps[2], "own")) // and into sight
	d.rest(3)
	d.click(ui.RoleButton, "Publish our own")
	if d.room.page != pageWrite {
		t.Fatal("the composer does not open")
	}
	d.room.comp.typed("We spoke of the ships.")
	d.room.comp.edit("en")
	d.rest(1)
	d.find(ui.RoleButton, d.room.t("room.publish-step"))
	c := d.room.command(d.room.comp.kind())
	if c.Kind != world.CmdReadout || c.Choice != "own" || c.Target != d.room.world().Channels[0].ID || c.Texts["en"] == "" {
		t.Errorf("the letter gives %+v", c)
	}
	d.click(ui.RoleButton, d.room.t("room.drop"))
	if k := d.room.comp.kind(); k != world.CmdPost {
		t.Errorf("without the step it is a %s", k)
	}
}

func TestADraftOfAnAnswerTakesTheAnswer(t *testing.T) {
	d := sit(t, 1280, 720, "en", 1)
	m := d.message("half-past-three")
	d.room.openDraft(m.Choices[0].Draft)
	d.rest(1)
	d.press(ebiten.KeyEnter, ui.ModCtrl)
	all := d.app.Play.Session.Commands()
	if len(all) != 2 || all[0].Kind != world.CmdChoose || all[0].Target != m.ID {
		t.Fatalf("gave %+v", all)
	}
	for range 4 {
		d.next()
	}
	if m := present.MessageOf(d.room.view(), m.ID); present.Open(m) {
		t.Error("the message still waits")
	}
}

func TestStepsFit(t *testing.T) {
	for _, size := range []struct{ w, h int }{{1280, 720}, {1920, 1080}} {
		for _, lang := range []string{"en", "fr", "es", "ar"} {
			for _, text := range []float64{1, 2} {
				d := sit(t, size.w, size.h, lang, text)
				d.practised()
				d.room.turn(pageSteps)
				d.room.toDesk()
				d.rest(1)
				d.checkBounds(fmt.Sprint(size.w, lang, text))
			}
		}
	}
}
