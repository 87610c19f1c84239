package game

import (
	"testing"

	"github.com/hajimehoshi/ebiten/v2"

	"demarche/game/play"
	"demarche/game/ui"
	"demarche/internal/session"
	"demarche/internal/tone"
)

// hands are how a player reaches a control.
type hands interface {
	press(role ui.Role, name string)
	next()
}

type mouse struct{ *desk }

func (h mouse) press(role ui.Role, name string) { h.click(role, name) }
func (h mouse) next()                           { h.click(ui.RoleButton, h.f.app.Words.T("room.next")) }

type keyboard struct{ *desk }

func (h keyboard) press(role ui.Role, name string) {
	h.focus(role, name)
	h.desk.press(ebiten.KeyEnter, 0)
}
func (h keyboard) next() { h.typed("n") }

// crisis plays from the title to the debrief: it gives the first answer to each
// message that offers some, publishes what comes of it, and goes on.
func crisis(d *desk, h hands) {
	app, w := d.f.app, d.f.app.Words
	h.press(ui.RoleButton, w.T("title.library"))
	d.until("the library", d.at(play.Shelf))
	h.press(ui.RoleButton, w.T("library.read"))
	d.until("the briefing", func() bool { return d.at(play.Briefing)() && app.Loaded != nil })
	d.notes(h)
	begin := app.Loaded.Tell.Briefing().Starts
	h.press(ui.RoleButton, w.T("briefing.take-over", "time", begin))
	d.until("the room", d.at(play.Room))
	for range 400 {
		if app.Play.Over() {
			h.press(ui.RoleButton, w.T("room.debrief"))
			d.until("the debrief", d.at(play.Debrief))
			return
		}
		if d.answer(h) {
			continue
		}
		at := app.Play.Session.Tick()
		h.next()
		d.until("the next beat", func() bool { return !app.Play.Skipping() })
		if app.Play.Session.Tick() == at {
			d.Fatalf("time does not go on at minute %d:\n%s", app.Play.Session.Minute(), d.f.root.Semantics())
		}
	}
	d.Fatal("the crisis does not end")
}

// answer answers what stands on the desk, and tells whether there was anything.
func (d *desk) answer(h hands) bool {
	app, w := d.f.app, d.f.app.Words
	tree := d.f.root.Semantics()
	if dialog := tree.Find(ui.RoleDialog, ""); dialog != nil {
		var last *ui.Node
		dialog.Walk(func(n *ui.Node, _ int) {
			if n.Role == ui.RoleButton && n.Enabled {
				last = n
			}
		})
		h.press(ui.RoleButton, last.Name)
		return true
	}
	if n := tree.Find(ui.RoleButton, w.T("room.publish-now")); n != nil {
		if n.Enabled {
			h.press(ui.RoleButton, n.Name)
		} else {
			h.press(ui.RoleTab, w.T("room.page-read"))
		}
		return true
	}
	v := app.Play.View()
	for i := range v.Inbox {
		m := &v.Inbox[i]
		for k, c := range app.Play.Tell.Message(m, v).Choices {
			n := tree.Find(ui.RoleButton, c.Text)
			given := len(app.Play.Session.Commands())
			if m.Chosen != "" || !m.Choices[k].Open || n == nil || n.Seen.Empty() || !n.Focusable {
				continue
			}
			h.press(ui.RoleButton, c.Text)
			d.tick(ui.Input{})
			h.press(ui.RoleButton, w.T("decide.do"))
			if len(app.Play.Session.Commands()) > given {
				return true
			}
		}
	}
	return false
}

// again gives the same commands at the same minutes to a session without a
// window, and returns its last digest.
func again(t *testing.T, p *play.Play, l *play.Loaded) string {
	t.Helper()
	s, err := session.New(session.Setup{Bundle: l.Bundle, People: l.People, Seed: p.Session.Seed(), Read: tone.Read}, session.Headless, session.Keep{})
	if err != nil {
		t.Fatal(err)
	}
	for rest := p.Session.Commands(); !s.Over(); s.Advance() {
		for len(rest) > 0 && rest[0].Minute == s.Minute() {
			if r, err := s.Do(rest[0]); r != nil || err != nil {
				t.Fatalf("%+v is refused: %v %v", rest[0], r, err)
			}
			rest = rest[1:]
		}
	}
	return s.Sim().Digest()
}

func TestAWholeCrisisByMouseAlone(t *testing.T) {
	d := newDesk(t, 1280, 720)
	wholeCrisis(d, mouse{d})
}

func TestAWholeCrisisByKeysAlone(t *testing.T) {
	d := newDesk(t, 1280, 720)
	wholeCrisis(d, keyboard{d})
}

func wholeCrisis(d *desk, h hands) {
	crisis(d, h)
	p := d.f.app.Play
	if n := len(p.Session.Commands()); n < 5 {
		d.Errorf("only %d commands were given", n)
	}
	if got, want := again(d.T, p, d.f.app.Loaded), p.Session.Sim().Digest(); got != want {
		d.Errorf("without a window the same commands lead to %s, in it to %s", got, want)
	}
}
