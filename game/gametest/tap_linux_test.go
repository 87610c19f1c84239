package gametest

import (
	"testing"

	"github.com/hajimehoshi/ebiten/v2"

	"demarche/game/uitest"
)

// Where frames are slow, a key or a button goes down and up between two ticks.
func TestWhatIsShorterThanATickCounts(t *testing.T) {
	app := Start(t, Look{Width: 1280, Height: 720, Language: "en", Reduced: true}, t.TempDir())
	title := app.Still()
	app.TapAt(104, 563) // the keys
	keys := app.Still()
	if _, err := uitest.Similar(keys, title); err == nil {
		t.Fatal("a short click on a button does nothing")
	}
	app.Tap(ebiten.KeyEscape)
	app.Move(640, 40) // away from the button
	if _, err := uitest.Similar(app.Still(), keys); err == nil {
		t.Error("a short press of a key does nothing")
	}
}
