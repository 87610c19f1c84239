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
