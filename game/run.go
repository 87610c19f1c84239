// Package game is the window: scenes drawn with game/ui over the crisis in
// game/play. It decides nothing.
package game

import (
	"context"
	"errors"
	"os"
	"runtime"

	"github.com/hajimehoshi/ebiten/v2"

	"demarche/game/play"
	"demarche/game/sound"
	"demarche/game/ui"
	"demarche/internal/academy/remote"
	"demarche/internal/library"
	"demarche/internal/rehearsal"
	"demarche/internal/session"
	"demarche/internal/store"
	"demarche/internal/worker"
)

// Options say how the window is opened. The zero value shows the title.
type Options struct {
	Scenario string       // name or folder of a scenario whose briefing is shown at once
	Seed     *uint64      // of its crisis; drawn when nil
	Resume   string       // journal to be continued
	Mode     session.Mode // in which crises are begun; as the player chooses when empty
	Lang     string       // language of display; the player's own when empty
	Library  *library.Library
	Version  string // of the program

	// Class reaches the class that is played; may be nil.
	Class remote.Transport

	// Worker computes in another thread; nil where the program has threads enough.
	Worker worker.Worker

	// Stage takes changes of the scenario over while it is rehearsed; may be nil.
	Stage *rehearsal.Stage

	// Context ends the game when it is done; may be nil.
	Context context.Context
}

// ErrNoDisplay is the error where no window can be opened.
var ErrNoDisplay = errors.New("no window can be opened here: there is no display")

// The window as it opens, in px.
const (
	width, height        = 1280, 720
	leastWide, leastTall = 960, 600
)

// Run opens the window and returns when it is closed.
func Run(o Options) error {
	if !display() {
		return ErrNoDisplay
	}
	app := play.NewApp(o.Library, o.Version, o.Lang)
	app.Figures = store.Debriefs()
	app.Seed, app.Mode, app.Staged, app.Worker = o.Seed, o.Mode, o.Stage, o.Worker
	f := newFrame(app)
	f.speaker = sound.Open()
	window := &ui.Window{Root: f.root}
	window.Before = func() error { return f.before(o.Context) }
	switch {
	case o.Class != nil:
		app.Join(o.Class)
	case o.Resume != "":
		app.Resume(o.Resume)
	case o.Scenario != "":
		app.Open(o.Scenario, o.Seed, false)
		app.Go(play.Briefing)
	case app.NeverPlayed():
		app.ColdOpen()
	}
	app.Refresh()
	ebiten.SetWindowTitle("Démarche")
	ebiten.SetWindowSize(width, height)
	ebiten.SetWindowSizeLimits(leastWide, leastTall, -1, -1)
	ebiten.SetWindowResizingMode(ebiten.WindowResizingModeEnabled)
	ebiten.SetWindowIcon(icons())
	err := ebiten.RunGame(window)
	app.Close()
	return err
}

// display tells whether there is a screen to open a window on.
func display() bool {
	switch runtime.GOOS {
	case "linux", "freebsd", "netbsd", "openbsd":
	default:
		return true
	}
	for _, name := range []string{"DISPLAY", "WAYLAND_DISPLAY", "EBITENGINE_VM_ENDPOINT"} {
		if os.Getenv(name) != "" {
			return true
		}
	}
	return false
}
