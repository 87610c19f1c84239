package room

import (
	"strings"
	"testing"

	"demarche/game/ui"
	"demarche/internal/session"
	"demarche/internal/view"

	"github.com/hajimehoshi/ebiten/v2"
)

// In coached practice a statement is asked about once before it goes out, by the
// button and by the key; two taps answer, and none need be made.
func TestCoachedPracticeAsksBeforeAStatement(t *testing.T) {
	d := sitIn(t, session.Coached, 1280, 720, "en", 1)
	say := func() {
		d.room.write(func(l *letter) { l.texts = map[string]string{"en": "We are looking into it."} })
		d.rest(1)
	}
	say()
	d.press(ebiten.KeyEnter, ui.ModCtrl)
	if len(d.app.Play.Session.Commands()) != 0 {
		t.Fatal("it went out without being asked about")
	}
	d.click(ui.RoleSwitch, "calm")
	d.click(ui.RoleSwitch, "lower")
	d.click(ui.RoleButton, d.room.t("mode.foresee-publish"))
	if c := d.last(); c.Intent != "calm" || c.Expect == nil {
		t.Errorf("published %q and %+v", c.Intent, c.Expect)
	}
	say()
	d.press(ebiten.KeyEnter, ui.ModCtrl)
	d.press(ebiten.KeyEnter, 0)
	if n, c := len(d.app.Play.Session.Commands()), d.last(); n != 2 || c.Intent != "" {
		t.Errorf("%d statements, the last for %q", n, c.Intent)
	}
}

func TestAnExamShowsNoAids(t *testing.T) {
	d := sitIn(t, session.Exam, 1280, 720, "en", 1)
	d.find(ui.RoleText, d.room.t("mode.line", "mode", d.room.t("mode.exam")))
	d.typed("1") // nothing: figures alone are answers
	d.room.setSpeed(1)
	d.typed(" ")
	d.press(ebiten.KeySpace, 0)
	if !d.app.Play.Running() {
		t.Fatal("the key stops the clock")
	}
	if !strings.Contains(d.root.Semantics().String(), d.room.t("mode.no-pause")) {
		t.Error("it does not say why the clock goes on")
	}
	d.room.write(func(l *letter) { l.texts = map[string]string{"en": "This is a disgraceful lie."} })
	d.rest(1)
	if d.app.Play.Running() {
		t.Error("the clock does not wait for what is written")
	}
	if tree := d.root.Semantics().String(); strings.Contains(tree, d.room.t("room.conflict")) || len(d.room.marks()) > 0 {
		t.Error("the tone is shown")
	}
	if got := d.room.tell().Temper(-90); got != "" {
		t.Errorf("a post is called %q", got)
	}
	for _, o := range d.room.view().Objectives {
		if o.Met && strings.Contains(d.root.Semantics().String(), d.room.t("room.met")) {
			t.Error("it shows which objectives are met")
		}
	}
}

// What nobody in the crisis could know is told by nobody in it.
func TestTheNightWithoutYouIsANoteOfTheProgram(t *testing.T) {
	d := sit(t, 1280, 720, "en", 1)
	m := view.Message{ID: "x", From: "dalia", Due: -1, Result: map[string]string{
		"code": "without", "narrative": "quotes", "heard": "1", "believed": "1", "heard_without": "2", "believed_without": "2",
		"rung": "1", "rung_without": "2", "answered": "3",
	}}
	words := d.room.tell().Message(&m, d.room.view())
	if !words.Training || words.From != d.room.t("note.from") || strings.Contains(words.From+words.Body+words.Subject, "Dalia") {
		t.Errorf("%+v", words)
	}
}
