package room

import (
	"testing"

	"demarche/game/ui"
	"demarche/internal/present"

	"github.com/hajimehoshi/ebiten/v2"
)

// decideFirst gives the first answer of a message.
func (d *desk) decideFirst(inject string) {
	d.Helper()
	d.message(inject)
	d.press(ebiten.KeyDigit1, ui.ModAlt)
	d.press(ebiten.KeyEnter, 0)
}

// Keys that come in one tick, as on a slow machine, do what they do one by one.
func TestAFigureAndEnterInOneTickDecide(t *testing.T) {
	d := sit(t, 1280, 720, "en", 1)
	m := d.message("deny-now")
	d.tick(ui.Input{Text: "1", Keys: []ui.KeyPress{{Key: ebiten.KeyDigit1}, {Key: ebiten.KeyEnter}}})
	d.rest(1)
	if got := d.last(); got.Target != m.ID {
		t.Errorf("%+v, and no answer to %s", got, m.ID)
	}
}

// Time does not pass over an answer that is looked at and was not decided.
func TestNextAsksAboutAnAnswerThatIsNotDecided(t *testing.T) {
	d := sit(t, 1280, 720, "en", 1)
	d.message("deny-now")
	d.press(ebiten.KeyDigit1, ui.ModAlt)
	tick := d.app.Play.Session.Tick()
	d.typed("n")
	d.rest(5)
	if d.app.Play.Session.Tick() != tick {
		t.Fatal("time passes without a word")
	}
	d.press(ebiten.KeyEnter, 0)
	d.rest(30)
	if d.app.Play.Session.Tick() == tick || len(d.app.Play.Session.Commands()) > 0 {
		t.Error("who lets time pass waits, or has decided")
	}
}

func TestTheForecastCountsWhatWaitsForTheDesk(t *testing.T) {
	d := sit(t, 1280, 720, "en", 1)
	d.decideFirst("deny-now")
	said := d.room.comp.cost.Effect
	d.press(ebiten.KeyEnter, ui.ModCtrl)
	for range 6 {
		d.next()
		for _, p := range d.room.view().Feed {
			if p.Ours && p.Minute > 60 {
				if p.Minute != said {
					t.Errorf("the desk said that the text goes out at minute %d, and it went out at %d", said, p.Minute)
				}
				return
			}
		}
	}
	t.Fatal("the text never went out")
}

func TestWhatCameBackIsRead(t *testing.T) {
	d := sit(t, 1280, 720, "en", 1)
	d.decideFirst("three-items")
	id := d.room.read.id
	for range 4 {
		if m := present.MessageOf(d.room.view(), id); m.Reply != "" {
			if reading := d.room.readingMessage(); d.app.Play.IsRead(id) && (reading == nil || reading.ID != id) {
				t.Errorf("a reply came unseen while the desk reads %v", d.room.read)
			}
			return
		}
		d.next()
	}
	t.Error("nothing came back")
}
