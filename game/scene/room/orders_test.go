package room

import (
	"strings"
	"sync"
	"testing"

	"demarche/game/ui"
	"demarche/internal/library"
	"demarche/internal/population"
	"demarche/internal/scenario"
	"demarche/internal/session"
	"demarche/internal/tone"
	"demarche/internal/view"
	"demarche/internal/world"

	"github.com/hajimehoshi/ebiten/v2"
)

// rich is the scenario in which every mechanic has a place.
var rich = sync.OnceValues(func() (*scenario.Bundle, *population.People) {
	b, found, err := (&library.Library{Read: tone.Read}).Open("../../../internal/scenario/testdata/rich")
	if b == nil {
		panic(append([]any{err}, found))
	}
	return b, population.Build(b.World)
})

// ordered lets time pass until the desk has two instructions, of which the second
// can be asked about, and a claim to speak of.
func ordered(t testing.TB, mode session.Mode, w, h int, lang string, text float64) *desk {
	t.Helper()
	b, people := rich()
	d := sitAt(t, b, people, mode, w, h, lang, text)
	for range 40 {
		if v := d.room.view(); len(v.Orders) > 1 && len(v.Narratives) > 0 {
			return d
		}
		d.next()
	}
	t.Fatal("no instruction comes")
	return nil
}

func (d *desk) says(text string) bool { return strings.Contains(d.root.Semantics().String(), text) }

func TestAnInstructionIsReadAndAskedAboutOnItsCard(t *testing.T) {
	d := ordered(t, session.Solo, 1280, 720, "en", 1)
	o := d.room.tell().Orders(d.room.view())[1]
	d.typed("s")
	d.find(ui.RoleRegion, o.Title)
	for _, text := range []string{o.Text, "the Minister's office", o.Aims[0].Text, d.room.t("room.not-met"), o.RedLines[0].Text, o.Asks, o.Can} {
		if text == "" || !d.says(text) {
			t.Errorf("the card does not say %q", text)
		}
	}
	d.press(ebiten.KeyEnter, 0) // the page begins with what can be done first
	if c := d.last(); c.Kind != world.CmdQuery || c.Target != o.ID {
		t.Errorf("asked %+v", c)
	}
	if n := strings.Count(d.root.Semantics().String(), "region \""+o.Title); n != 1 {
		t.Errorf("%d cards for one instruction", n)
	}
	d.room.sight = 2
	d.rest(1)
	d.find(ui.RoleButton, o.Title) // beside the objectives
}

// What an aim has come to is an objective's business: exams do not tell.
func TestAnExamDoesNotTellWhichAimsAreMet(t *testing.T) {
	d := ordered(t, session.Exam, 1280, 720, "en", 1)
	d.room.turn(pageSteps)
	d.rest(1)
	if d.says(d.room.t("room.not-met")) || !d.says(d.room.tell().Orders(d.room.view())[1].Aims[0].Text) {
		t.Error("the aim is told as met or not, or not at all")
	}
}

func TestCoachedPracticeRemindsOfRedLines(t *testing.T) {
	for mode, want := range map[session.Mode]bool{session.Coached: true, session.Solo: false, session.Exam: false} {
		d := ordered(t, mode, 1280, 720, "en", 1)
		about := d.room.view().Narratives[0].Index
		line := d.room.tell().Orders(d.room.view())[1].RedLines[0].Text
		for p, crosses := range map[world.Position]bool{world.Asserts: want, world.Denies: false} {
			d.room.write(func(l *letter) { l.texts, l.about, l.position = map[string]string{"en": "It is so."}, about, p })
			d.rest(1)
			if got := d.says(line); got != crosses {
				t.Errorf("%s, %s: reminded is %v", mode, p, got)
			}
		}
	}
}

func TestWhatIsBurntSaysWhyItCannotBeChecked(t *testing.T) {
	d := sit(t, 1280, 720, "en", 1)
	v := d.room.view()
	v.Evidence = []view.Evidence{{Index: 0, State: view.Offered, Due: -1, By: world.None, Burnt: true}}
	d.room.turn(pageVerify)
	d.rest(1)
	if d.root.Semantics().Find(ui.RoleButton, d.room.t("room.verify")) != nil || !d.says(d.room.t("evidence.burnt")) {
		t.Error("it is offered, or nobody says why not")
	}
	if n := d.room.pageName(pageVerify).Count; n != 0 {
		t.Errorf("%d to be checked", n)
	}
}

func TestTheHotlineStandsInTheTopBar(t *testing.T) {
	d := sit(t, 1280, 720, "en", 1)
	for queue, shown := range map[int32]bool{-1: false, 0: true, 41: true} {
		v := d.room.view()
		v.Queue = queue
		d.rest(1)
		words := d.room.p.Words.N("queue.waiting", int64(queue))
		if got := d.root.Semantics().Find(ui.RoleButton, words) != nil; got != shown {
			t.Errorf("%d callers: shown is %v", queue, got)
		}
	}
}

func TestHowSureAnAttributionIsIsShown(t *testing.T) {
	d := sit(t, 1280, 720, "en", 1)
	d.practised()
	d.room.view().Steps[5].Sure = 40
	d.room.turn(pageSteps)
	d.rest(1)
	d.find(ui.RoleProgress, d.room.t("step.sure", "sure", d.room.tell().Sure(40)))
}

func TestOrdersFit(t *testing.T) {
	for _, size := range []struct{ w, h int }{{1280, 720}, {1920, 1080}} {
		for _, lang := range []string{"en", "fr", "es", "ar"} {
			for _, text := range []float64{1, 2} {
				d := ordered(t, session.Coached, size.w, size.h, lang, text)
				d.room.turn(pageSteps)
				d.room.toDesk()
				d.rest(1)
				d.checkBounds(lang)
			}
		}
	}
}
