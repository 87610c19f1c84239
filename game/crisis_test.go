package game

import (
	"encoding/json"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"demarche/game/play"
	"demarche/game/ui"
	"demarche/internal/journal"
	"demarche/internal/present"
	"demarche/internal/session"
	"demarche/internal/sim"
	"demarche/internal/tone"
	"demarche/internal/view"
	"demarche/internal/world"
)

// written is what the hands write that can.
const written = "Stay in, please, and register. We are with you: the next word comes when we said, and we thank all who wait."

// decision is what the player has decided on: when it can be done, how it is done
// on the screen, and the command that must come of it.
type decision struct {
	when func(*view.View) bool
	do   func(d *desk, h hands)
	want sim.Command
}

// message tells whether the desk has a message.
func message(id string) func(*view.View) bool {
	return func(v *view.View) bool { return present.MessageOf(v, id) != nil }
}

func always(*view.View) bool { return true }

// decisions are those of a morning: an answer in public, an answer to a colleague, a
// check, a call, a task, a line to take, and a statement that promises the next.
var decisions = []decision{
	{message("where-do-we-go"), func(d *desk, h hands) {
		h.read(d.subject("where-do-we-go"))
		h.press(ui.RoleButton, d.t("room.answer-public"), "")
		h.letter(d.title("holding-line"), written)
		h.press(ui.RoleButton, d.t("room.publish-answer"), "")
		d.confirm(h)
	}, sim.Command{Kind: world.CmdAnswer, Target: "where-do-we-go"}},
	{message("who-rings"), func(d *desk, h hands) {
		h.read(d.subject("who-rings"))
		h.press(ui.RoleButton, d.choice("who-rings", "give-emre"), "")
		h.press(ui.RoleButton, d.t("decide.do"), "")
	}, sim.Command{Kind: world.CmdChoose, Target: "who-rings", Choice: "give-emre"}},
	{always, func(d *desk, h hands) {
		h.turn("v", d.t("room.page-verify"))
		h.press(ui.RoleButton, d.t("room.verify"), d.f.app.Play.Tell.Subject("driver-call", d.f.app.Play.View()))
	}, sim.Command{Kind: world.CmdVerify, Target: "driver-call"}},
	{always, func(d *desk, h hands) {
		h.turn("t", d.t("room.page-talk"))
		h.press(ui.RoleButton, d.t("room.say-call"), d.f.app.Play.Tell.Subject("arambel", d.f.app.Play.View()))
		d.confirm(h)
	}, sim.Command{Kind: world.CmdCall, Target: "arambel", Point: "what-we-want"}},
	{always, func(d *desk, h hands) {
		h.turn("g", d.t("room.team-title"))
		h.press(ui.RoleButton, d.f.app.Play.Tell.TaskName("consular"), d.f.app.Play.Tell.Subject("ines", d.f.app.Play.View()))
	}, sim.Command{Kind: world.CmdAssign, Target: "ines", Task: "consular"}},
	{always, func(d *desk, h hands) {
		h.turn("s", d.t("room.page-steps"))
		h.press(ui.RoleButton, d.t("room.step-ask"), "")
	}, sim.Command{Kind: world.CmdLine, Target: "stay-and-wait"}},
	{func(v *view.View) bool { return v.Minute >= 60 }, func(d *desk, h hands) {
		h.turn("w", d.t("room.page-write"))
		h.letter(d.title("promised-update"), written)
		h.press(ui.RoleButton, d.t("room.options"), "")
		hour := d.f.app.Play.Tell.Time((d.f.app.Play.View().Minute + 120 + 29) / 30 * 30).UTC
		h.pick(ui.RoleComboBox, d.t("room.promise"), strings.TrimSuffix(hour, " UTC"))
		h.press(ui.RoleButton, d.t("room.publish-now"), "")
		d.confirm(h)
	}, sim.Command{Kind: world.CmdPost}},
}

func (d *desk) t(key string, args ...any) string { return d.f.app.Words.T(key, args...) }

func (d *desk) subject(message string) string {
	v := d.f.app.Play.View()
	return d.f.app.Play.Tell.Message(present.MessageOf(v, message), v).Subject
}

func (d *desk) choice(message, id string) string {
	v := d.f.app.Play.View()
	for _, c := range d.f.app.Play.Tell.Message(present.MessageOf(v, message), v).Choices {
		if c.ID == id {
			return c.Text
		}
	}
	d.Fatalf("%s offers no %s", message, id)
	return ""
}

// title is that of a prepared text.
func (d *desk) title(draft string) string {
	list := d.f.app.Play.Session.Bundle().World.Drafts
	return d.f.app.Play.Tell.Draft(slices.IndexFunc(list, func(w world.Draft) bool { return w.ID == draft }))
}

// confirm presses the last button of each question that is asked.
func (d *desk) confirm(h hands) {
	for range 3 {
		d.tick(ui.Input{})
		dialog := d.f.root.Semantics().Find(ui.RoleDialog, "")
		if dialog == nil {
			return
		}
		var last *ui.Node
		dialog.Walk(func(n *ui.Node, _ int) {
			if n.Role == ui.RoleButton && n.Enabled && n.Focusable {
				last = n
			}
		})
		h.press(ui.RoleButton, last.Name, "")
	}
}

// crisis plays from the title to the debrief.
func crisis(d *desk, h hands) {
	app := d.f.app
	h.press(ui.RoleButton, d.t("title.library"), "")
	d.until("the library", d.at(play.Shelf))
	h.press(ui.RoleButton, app.NameOf("muster-point"), "")
	h.press(ui.RoleButton, d.t("library.read"), "")
	d.until("the briefing", func() bool { return d.at(play.Briefing)() && app.Loaded != nil })
	d.notes(h)
	h.press(ui.RoleButton, d.t("briefing.take-over", "time", app.Loaded.Tell.Briefing().Starts), "")
	d.until("the room", d.at(play.Room))
	for rest := decisions; !app.Play.Over(); {
		d.until("the next beat", func() bool { return !app.Play.Skipping() })
		if len(rest) == 0 || !rest[0].when(app.Play.View()) {
			at := app.Play.Session.Tick()
			h.next()
			d.confirm(h)
			d.until("the next beat", func() bool { return !app.Play.Skipping() })
			if app.Play.Session.Tick() == at {
				d.Fatalf("time does not go on at minute %d:\n%s", app.Play.Session.Minute(), d.f.root.Semantics())
			}
			continue
		}
		given := len(app.Play.Session.Commands())
		rest[0].do(d, h)
		d.tick(ui.Input{})
		all := app.Play.Session.Commands()
		if len(all) == given || !like(all[len(all)-1], rest[0].want) {
			d.Fatalf("wanted %+v, gave %+v:\n%s", rest[0].want, all[given:], d.f.root.Semantics())
		}
		rest = rest[1:]
	}
	h.press(ui.RoleButton, d.t("room.debrief"), "")
	d.until("the debrief", d.at(play.Debrief))
}

// like tells whether a command is the one that was meant.
func like(c, want sim.Command) bool {
	return c.Kind == want.Kind && (want.Target == "" || c.Target == want.Target) && c.Point == want.Point && c.Choice == want.Choice && c.Task == want.Task
}

func TestAWholeCrisisByMouseAlone(t *testing.T) {
	d := newDesk(t, 1280, 720)
	d.may = func(in *ui.Input) bool { return len(in.Keys) == 0 && in.Text == "" && in.Mods == 0 }
	wholeCrisis(d, mouse{d})
	if c := d.f.app.Play.Session.Commands()[0]; !c.Verbatim || c.Draft != "holding-line" {
		t.Errorf("the prepared text is not the answer: %+v", c)
	}
}

func TestAWholeCrisisByKeysAlone(t *testing.T) {
	d := newDesk(t, 1280, 720)
	d.may = func(in *ui.Input) bool {
		return in.X == 0 && in.Y == 0 && !in.Left && !in.Right && in.WheelX == 0 && in.WheelY == 0 && len(in.Touches) == 0
	}
	wholeCrisis(d, keyboard{d})
	if c := d.f.app.Play.Session.Commands()[0]; c.Texts["en"] != written {
		t.Errorf("what was typed is not the answer: %+v", c)
	}
}

func wholeCrisis(d *desk, h hands) {
	seed := uint64(7)
	d.f.app.Seed = &seed
	crisis(d, h)
	p := d.f.app.Play
	if c := p.Session.Commands()[len(decisions)-1]; c.Promise == 0 {
		d.Errorf("no next word is promised: %+v", c)
	}
	if err := p.Session.Close(); err != nil {
		d.Fatal(err)
	}
	got, want := entries(d.TB, p.Session.Journal()), entries(d.TB, again(d.TB, p, d.f.app.Loaded))
	if !slices.Equal(got, want) {
		d.Errorf("the window's journal has %d commands and digests, one without a window %d:\n%s\n%s", len(got), len(want), got, want)
	}
}

// again gives the same commands at the same minutes to a session without a window,
// and returns its journal.
func again(t testing.TB, p *play.Play, l *play.Loaded) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "again.jsonl")
	s, err := session.New(session.Setup{Bundle: l.Bundle, People: l.People, Seed: p.Session.Seed(), Read: tone.Read}, p.Session.Mode(), session.Keep{Path: path, Buffered: true})
	if err != nil {
		t.Fatal(err)
	}
	for rest := p.Session.Commands(); !s.Over(); s.Advance() {
		for len(rest) > 0 && rest[0].Minute == s.Minute() {
			c := rest[0]
			c.ID, c.Readings = "", nil // the session finds them itself
			if r, err := s.Do(c); r != nil || err != nil {
				t.Fatalf("%+v is refused: %v %v", c, r, err)
			}
			rest = rest[1:]
		}
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	return path
}

// entries are the commands and digests of a journal, with their ticks.
func entries(t testing.TB, path string) []string {
	t.Helper()
	rec, err := journal.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	for _, e := range rec.Entries {
		if e.Kind == journal.Command || e.Kind == journal.Digest || e.Kind == journal.End {
			line, err := json.Marshal([]any{e.Tick, e.Kind, e.Payload})
			if err != nil {
				t.Fatal(err)
			}
			list = append(list, string(line))
		}
	}
	return list
}
