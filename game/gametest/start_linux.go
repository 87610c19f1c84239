package gametest

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"
	"time"

	"demarche/game/play"
	"demarche/game/uitest"
)

// program is the package of the game.
const program = "demarche/cmd/demarche"

// Look is how the game looks in a test. Width and Height are in px; Text is the
// size of the text, 1 when left out.
type Look struct {
	Width, Height int
	Language      string
	Light         bool
	Text          float64
	Reduced       bool // motion
}

// Start runs the game in a home of its own: a second start there finds what the
// first has left. Args follow the command play.
func Start(t testing.TB, l Look, home string, args ...string) *uitest.App {
	t.Helper()
	data, err := json.Marshal(play.Settings{Language: l.Language, Light: l.Light, Text: max(l.Text, 1), Reduced: l.Reduced})
	if err != nil {
		t.Fatal(err)
	}
	dir := filepath.Join(home, "config", "demarche")
	if err := os.MkdirAll(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "settings.json"), data, 0o644); err != nil {
		t.Fatal(err)
	}
	return uitest.Start(t, program, uitest.Options{
		Width: l.Width, Height: l.Height, Args: append([]string{"play"}, args...),
		Env: []string{"XDG_CONFIG_HOME=" + filepath.Join(home, "config"), "XDG_DATA_HOME=" + filepath.Join(home, "data")},
	})
}

// Settle gives what is done beside the window its time, in tenths of a second:
// ticks pass faster here than in life.
func Settle(app *uitest.App, tenths int) {
	for range tenths {
		app.Tick(10)
		time.Sleep(100 * time.Millisecond)
	}
}
