package textplay

import (
	"bytes"
	"context"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"demarche/internal/library"
	"demarche/internal/rehearsal"
	"demarche/internal/scenario"
	"demarche/internal/session"
	"demarche/internal/sim"
	"demarche/internal/source"
	"demarche/internal/tone"
	"demarche/internal/world"
)

// Whoever looks behind a crisis makes a rehearsal of it, says so, and can let
// injects happen; an exam stays closed.
func TestLookingBehindACrisis(t *testing.T) {
	p := newPlayer(t, harbour)
	in := &p.bundle.World.Injects[len(p.bundle.World.Injects)-1]
	name := in.ID
	out := p.play(t, "\ninspect\nno\ninspect\nyes\ninspect "+name+"\nfire "+name+"\nfire nothing\ngo 10m\ninspect "+name+"\nquit\n")
	if p.last.Mode() != session.Rehearsal {
		t.Error("it is no rehearsal")
	}
	wants(t, out, "this is a rehearsal", "What is so, and what the desk sees", "Rules", "Injects", name+" happens in the tick", "no inject to come called “nothing”", "fired by hand")
	p.mode = session.Exam
	out = p.play(t, "\ninspect\nfire "+name+"\nquit\n")
	wants(t, out, "An exam stays closed.")
	if p.last.Mode() != session.Exam || len(p.last.Interventions()) > 0 {
		t.Error("an exam was opened")
	}
}

// Injects to come can be put off and reworded and others spoken for, by a line or
// by answering; what cannot be done is said, and nothing happens then.
func TestActingByHand(t *testing.T) {
	p := newPlayer(t, harbour)
	p.mode = session.Rehearsal
	w := p.bundle.World
	inject := &w.Injects[slices.IndexFunc(w.Injects, func(in world.Inject) bool { return len(in.Lines()) == 1 && in.When.At >= 60 })]
	voice := &w.Accounts[slices.IndexFunc(w.Accounts, func(a world.Account) bool { return !a.Ours && a.Heard(0) })]
	ours := &w.Accounts[slices.IndexFunc(w.Accounts, func(a world.Account) bool { return a.Ours })]
	id, claim := inject.ID, w.Narratives[0].ID
	out := p.play(t, "\n"+strings.Join([]string{
		"postpone " + id + " until 2h", "postpone " + id + " never", "postpone nothing never", "postpone " + id + " until soon",
		"edit " + id + ` text "Other words."`, "edit " + id, "Yet others.", ".",
		"speak " + voice.ID + " about " + claim + ` denies text "It was not so."`, "speak", voice.ID, "By answering.", ".",
		"speak " + ours.ID + ` text "No."`, "go 10m", "feed", "quit",
	}, "\n")+"\n")
	wants(t, out, id+": put off until", id+": put off for good", "no inject to come called “nothing”", "It comes with the changed text.", "in the tick that begins now", "It was not so.")
	list := p.last.Interventions()
	end := w.Clock.Minute(w.Clock.Ticks)
	if len(list) != 6 {
		t.Fatalf("%d interventions: %+v\n%s", len(list), list, out)
	}
	if a, b := list[0], list[1]; a.Kind != sim.Postpone || a.Inject != id || a.Until != a.Minute+120 || b.Until != end {
		t.Errorf("put off: %+v, %+v", a, b)
	}
	if a, b := list[2], list[3]; a.Kind != sim.Edit || a.Line != inject.Lines()[0] || a.Texts["en"] != "Other words." || b.Texts["en"] != "Yet others." {
		t.Errorf("changed: %+v, %+v", a, b)
	}
	if a := list[4]; a.Kind != sim.SayAs || a.From != voice.ID || a.About != claim || a.Position != world.Denies || len(a.Platforms) == 0 || a.Texts["en"] != "It was not so." {
		t.Errorf("said: %+v", a)
	}
	if a := list[5]; a.From != voice.ID || a.About != "" || a.Texts["en"] != "By answering." {
		t.Errorf("said by answering: %+v", a)
	}
}

// slow gives lines when they are asked for.
type slow struct {
	lines []string
	give  <-chan func()
}

func (s *slow) Read(b []byte) (int, error) {
	act, ok := <-s.give
	if !ok {
		return 0, io.EOF
	}
	act()
	n := copy(b, s.lines[0]+"\n")
	s.lines = s.lines[1:]
	return n, nil
}

// A scenario that changes while it is rehearsed is taken over at the same moment;
// one with faults is not, and nothing is lost.
func TestAChangedScenarioIsTakenOver(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "harbour")
	if err := os.CopyFS(dir, os.DirFS(harbour)); err != nil {
		t.Fatal(err)
	}
	opened := make(chan struct{}, 2)
	open := func() (*scenario.Bundle, source.Diagnostics, error) {
		defer func() { opened <- struct{}{} }()
		return (&library.Library{Read: tone.Read}).Open(dir)
	}
	write := func(change func(string) string) {
		file := filepath.Join(dir, scenario.FileName)
		data, err := os.ReadFile(file)
		if err == nil {
			err = os.WriteFile(file, []byte(change(string(data))), 0o600)
		}
		if err != nil {
			t.Error(err)
		}
	}
	p := newPlayer(t, dir)
	p.mode = session.Rehearsal
	changed := make(chan struct{})
	stage := &rehearsal.Stage{
		Open: open, Changed: changed,
		Setup: func(b *scenario.Bundle) session.Setup {
			s := p.setup()
			s.Bundle, s.People = b, nil
			return s
		},
		Keep: func(*scenario.Bundle) session.Keep { return session.Keep{} },
	}
	give := make(chan func())
	input := &slow{lines: []string{"", "go 1h", "status", "status", "quit"}, give: give}
	var out bytes.Buffer
	done := make(chan error)
	go func() {
		done <- Play(context.Background(), Options{In: input, Out: &out, Lang: "en", Bundle: p.bundle, Begin: p.begin, Stage: stage})
	}()
	say := func() { give <- func() {} }
	say()
	say()
	write(func(s string) string { return "titel: x\n" + s })
	changed <- struct{}{} // taken when the prompt waits
	<-opened
	say()
	write(func(s string) string {
		return strings.Replace(strings.TrimPrefix(s, "titel: x\n"), "title: ", "title: New ", 1)
	})
	changed <- struct{}{}
	<-opened
	say()
	say()
	if err := <-done; err != nil {
		t.Fatal(err)
	}
	wants(t, out.String(), "did you mean", "you go on with it as it was", "The scenario has changed. You are at the same moment")
}
