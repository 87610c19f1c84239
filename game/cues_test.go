package game

import (
	"testing"

	"github.com/hajimehoshi/ebiten/v2"

	"demarche/game/play"
	"demarche/game/sound"
	"demarche/game/ui"
	"demarche/internal/sim"
	"demarche/internal/world"
)

// What wants the desk is heard once; what was so before is not; one key ends it.
func TestWhatWantsTheDeskIsHeardOnce(t *testing.T) {
	d := newDesk(t, 1280, 720)
	app := d.f.app
	app.Open("ninety-seconds", new(uint64(7)), true)
	d.until("the room", d.at(play.Room))
	var e ears
	hear := func() (list []sound.Cue) {
		for range rest + 2 {
			if c, ok := e.listen(app.Play); ok {
				list = append(list, c)
			}
		}
		return list
	}
	if list := hear(); len(list) > 0 {
		t.Errorf("what was so before sounds: %v", list)
	}
	app.Play.Do(sim.Command{Kind: world.CmdWait, Until: app.Play.Session.Minute() + 30})
	if list := hear(); len(list) != 1 || list[0] != sound.Given {
		t.Errorf("an order sounds as %v", list)
	}
	app.Play.Next()
	d.until("a beat", func() bool { return !app.Play.Skipping() })
	if list := hear(); len(list) != 1 || list[0] == sound.Given {
		t.Errorf("what the clock stopped for sounds as %v", list)
	}
	d.press(ebiten.KeyM, ui.ModCtrl)
	d.tick(ui.Input{})
	if !app.Settings.Mute {
		t.Error("the key does not end it")
	}
}
