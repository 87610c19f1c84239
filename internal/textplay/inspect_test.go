package textplay

import (
	"bytes"
	"context"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"demarche/internal/library"
	"demarche/internal/rehearsal"
	"demarche/internal/scenario"
	"demarche/internal/session"
	"demarche/internal/source"
	"demarche/internal/tone"
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
