package room

import (
	"testing"

	"demarche/game/ui"

	"github.com/hajimehoshi/ebiten/v2"
)

func TestAnswersStayWhereTheyAre(t *testing.T) {
	for _, size := range [][2]int{{1280, 720}, {1280, 800}, {1920, 1080}} {
		for _, lang := range []string{"en", "fr"} {
			d := sit(t, size[0], size[1], lang, 1)
			m := d.message("half-past-three")
			name := d.room.message(m).Choices[2].Text
			was := d.find(ui.RoleButton, name).Bounds
			d.press(ebiten.KeyDigit1, ui.ModAlt)
			d.rest(2)
			if d.room.looksAt(m) == "" {
				t.Fatal("no answer is looked at")
			}
			if now := d.find(ui.RoleButton, name).Bounds; now != was {
				t.Errorf("%v %s: an answer went from %v to %v", size, lang, was, now)
			}
		}
	}
}
