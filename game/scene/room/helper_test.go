package room

import (
	"sync"
	"testing"

	"demarche/game/play"
	"demarche/game/ui"
	"demarche/internal/library"
	"demarche/internal/locale"
	"demarche/internal/population"
	"demarche/internal/scenario"
	"demarche/internal/session"
	"demarche/internal/sim"
	"demarche/internal/tone"

	"github.com/hajimehoshi/ebiten/v2"
)

// crisis is the shipped one, loaded once for all tests.
var crisis = sync.OnceValues(func() (*scenario.Bundle, *population.People) {
	lib := library.Library{Read: tone.Read}
	b, found, err := lib.Open("ninety-seconds")
	if b == nil {
		panic(append([]any{err}, found))
	}
	return b, population.Build(b.World)
})

// desk drives the room as a person would, without a window.
type desk struct {
	testing.TB
	app  *play.App
	room *Room
	root *ui.Root
}

// sit begins the crisis and lets time pass until the first message stands.
func sit(t testing.TB, w, h int, lang string, text float64) *desk {
	t.Helper()
	return sitIn(t, session.Solo, w, h, lang, text)
}

// sitIn does so in a mode.
func sitIn(t testing.TB, mode session.Mode, w, h int, lang string, text float64) *desk {
	t.Helper()
	b, people := crisis()
	return sitAt(t, b, people, mode, w, h, lang, text)
}

// sitAt does so in a crisis of its own.
func sitAt(t testing.TB, b *scenario.Bundle, people *population.People, mode session.Mode, w, h int, lang string, text float64) *desk {
	t.Helper()
	s, err := session.New(session.Setup{Bundle: b, People: people, Seed: 7, Read: tone.Read}, mode, session.Keep{})
	if err != nil {
		t.Fatal(err)
	}
	words := locale.New(lang)
	app := &play.App{Words: words, Play: play.New(s, words)}
	app.Go(play.Room)
	d := &desk{TB: t, app: app, room: New(app)}
	d.root = ui.NewRoot(d.room)
	d.root.RTL, d.root.TextScale, d.root.Reduced = words.RTL(), text, true
	d.root.Resize(w, h, 1)
	d.rest(60)
	return d
}

// tick lets a tick pass with some input.
func (d *desk) tick(in ui.Input) {
	d.app.Tick(1.0 / 60)
	d.root.Invalidate()
	d.root.Update(&in)
}

func (d *desk) rest(ticks int) {
	for range ticks {
		d.tick(ui.Input{})
	}
}

func (d *desk) press(key ebiten.Key, mods ui.Mods) {
	d.tick(ui.Input{Keys: []ui.KeyPress{{Key: key, Mods: mods}}, Mods: mods})
	d.rest(1)
}

// agree gives what a second look is taken at, which has not been given before.
func (d *desk) agree() {
	d.Helper()
	if d.room.asking == nil {
		d.Fatal("it is given without a second look")
	}
	d.press(ebiten.KeyEnter, 0)
}

func (d *desk) typed(text string) {
	d.tick(ui.Input{Text: text})
	d.rest(1)
}

// next lets time pass until something wants the desk.
func (d *desk) next() {
	d.typed("n")
	for d.room.asking != nil { // whether time may pass all the same
		q := d.room.asking
		d.room.asking = nil
		q.do()
	}
	for range 200 {
		if !d.app.Play.Skipping() {
			break
		}
		d.tick(ui.Input{})
	}
	d.rest(2)
}

// click presses the middle of what is seen of a control.
func (d *desk) click(role ui.Role, name string) {
	d.Helper()
	n := d.find(role, name)
	if n.Seen.Empty() {
		d.Fatalf("%s %q is out of sight", role, name)
	}
	at := n.Seen.Center()
	d.tick(ui.Input{X: at.X, Y: at.Y})
	d.tick(ui.Input{X: at.X, Y: at.Y, Left: true})
	d.tick(ui.Input{X: at.X, Y: at.Y})
	d.rest(1)
}

func (d *desk) find(role ui.Role, name string) *ui.Node {
	d.Helper()
	n := d.root.Semantics().Find(role, name)
	if n == nil {
		d.Fatalf("no %s %q in\n%s", role, name, d.root.Semantics())
	}
	return n
}

// last is the command given last.
func (d *desk) last() sim.Command {
	d.Helper()
	all := d.app.Play.Session.Commands()
	if len(all) == 0 {
		d.Fatal("no command was given")
	}
	return all[len(all)-1]
}
