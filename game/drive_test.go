package game

import (
	"path/filepath"
	"testing"
	"time"

	"github.com/hajimehoshi/ebiten/v2"

	"demarche/game/play"
	"demarche/game/ui"
	"demarche/internal/library"
	"demarche/internal/tone"

	"github.com/adrg/xdg"
)

// home gives a test folders of its own for settings and journals.
func home(t testing.TB) {
	t.Helper()
	dir := t.TempDir()
	t.Setenv("XDG_CONFIG_HOME", filepath.Join(dir, "config"))
	t.Setenv("XDG_DATA_HOME", filepath.Join(dir, "data"))
	xdg.Reload()
	t.Cleanup(xdg.Reload)
}

// desk drives the frame without a window.
type desk struct {
	testing.TB
	f   *frame
	may func(*ui.Input) bool // what may come in; everything when nil
}

func newDesk(t testing.TB, w, h int) *desk {
	t.Helper()
	home(t)
	app := play.NewApp(&library.Library{Read: tone.Read}, "test", "en")
	f := newFrame(app)
	app.Refresh()
	f.root.Resize(w, h, 1)
	d := &desk{TB: t, f: f}
	d.until("the library is read", func() bool { _, ready := app.Entries(); return ready })
	return d
}

// tick lets a tick pass with some input.
func (d *desk) tick(in ui.Input) {
	if d.may != nil && !d.may(&in) {
		d.Fatalf("this may not come in: %+v", in)
	}
	d.f.app.Tick(1.0 / 60)
	d.f.watch()
	d.f.root.Update(&in)
}

// until lets ticks pass until something is so; what is done beside the window
// takes real time.
func (d *desk) until(what string, so func() bool) {
	d.Helper()
	for end := time.Now().Add(30 * time.Second); !so(); {
		if time.Now().After(end) {
			d.Fatalf("%s: not within 30 s\n%s", what, d.f.root.Semantics())
		}
		d.tick(ui.Input{})
		time.Sleep(time.Millisecond)
	}
	d.tick(ui.Input{})
}

func (d *desk) press(key ebiten.Key, mods ui.Mods) {
	d.tick(ui.Input{Keys: []ui.KeyPress{{Key: key, Mods: mods}}, Mods: mods})
}

func (d *desk) typed(text string) { d.tick(ui.Input{Text: text}) }

// click presses the left button in the middle of what is seen of a control.
func (d *desk) click(role ui.Role, name string) {
	d.Helper()
	n := d.f.root.Semantics().Find(role, name)
	if n == nil || n.Seen.Empty() {
		d.Fatalf("no %s %q in sight:\n%s", role, name, d.f.root.Semantics())
	}
	at := n.Seen.Center()
	d.tick(ui.Input{X: at.X, Y: at.Y})
	d.tick(ui.Input{X: at.X, Y: at.Y, Left: true})
	d.tick(ui.Input{X: at.X, Y: at.Y})
}

// focus moves the focus with the Tab key to a control.
func (d *desk) focus(role ui.Role, name string) {
	d.Helper()
	for range 200 {
		n := d.f.root.Semantics().Find(role, name)
		if n == nil {
			d.Fatalf("no %s %q:\n%s", role, name, d.f.root.Semantics())
		}
		if n.Focused {
			return
		}
		d.press(ebiten.KeyTab, 0)
	}
	d.Fatalf("the Tab key never reaches the %s %q", role, name)
}

// notes reads the notes before a briefing, if it has any.
func (d *desk) notes(h hands) {
	name := d.f.app.Words.T("notes.continue")
	d.tick(ui.Input{})
	if d.f.root.Semantics().Find(ui.RoleButton, name) != nil {
		h.press(ui.RoleButton, name, "")
		d.tick(ui.Input{})
	}
}

func (d *desk) at(p play.Place) func() bool {
	return func() bool { return d.f.app.Place() == p && d.f.app.Stage() == play.Idle }
}
