package session

import (
	"errors"
	"path/filepath"
	"slices"
	"testing"

	"demarche/internal/journal"
	"demarche/internal/sim"
	"demarche/internal/world"
)

// ring fires the message of forty drivers before its hour.
var ring = sim.Intervention{Kind: sim.Fire, Inject: "citizens"}

func intervene(t *testing.T, s *Session, x sim.Intervention) {
	t.Helper()
	if r, err := s.Intervene(x, "Ada"); r != nil || err != nil {
		t.Fatalf("minute %d: %s is refused: %v %v", s.Minute(), x.Kind, r, err)
	}
}

func TestNoInstructorWhereThePlayCounts(t *testing.T) {
	for _, mode := range []Mode{Coached, Solo, Exam, Headless} {
		s := begun(t, mode, Keep{})
		before := s.Sim().Digest()
		if r, err := s.Intervene(ring, "Ada"); err != nil || r == nil || r.Code != sim.RefusedInstructor {
			t.Errorf("%s: %v %v", mode, r, err)
		}
		if s.Sim().Digest() != before || len(s.Interventions()) != 0 {
			t.Errorf("%s: what was refused has changed something", mode)
		}
		if s.Trace() != nil {
			t.Errorf("%s tells what no desk knows", mode)
		}
		if got, want := s.Rehearse(), mode == Coached || mode == Solo; got != want {
			t.Errorf("%s can be made a rehearsal: %v", mode, got)
		}
	}
}

// A class's setup declares beforehand that an instructor may take part; an exam
// allows it all the same to nobody, and what a class plays is no rehearsal.
func TestAnInstructorTakesPartInAClass(t *testing.T) {
	class := func(journal.Header) (Setup, error) { return setup(0), nil }
	for _, mode := range []Mode{Coached, Solo, Exam} {
		path := filepath.Join(t.TempDir(), "class.jsonl")
		given := setup(3)
		given.Facilitated = true
		s, err := New(given, mode, Keep{Path: path})
		if err != nil {
			t.Fatal(err)
		}
		r, err := s.Intervene(ring, "Ada")
		if allowed := r == nil && err == nil; allowed != (mode != Exam) {
			t.Errorf("%s: %v %v", mode, r, err)
		}
		if s.Rehearse() {
			t.Errorf("%s becomes a rehearsal", mode)
		}
		advance(s, 20)
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
		again, _, err := Replay(path, class)
		if err != nil || again.Sim().Digest() != s.Sim().Digest() {
			t.Errorf("%s: run again: %v", mode, err)
		}
	}
}

// What an instructor did stands in the journal, is played again with it, and goes
// along when the crisis is begun again from later on.
func TestInterventionsAreReplayed(t *testing.T) {
	for _, mode := range []Mode{Facilitated, Solo} {
		path := filepath.Join(t.TempDir(), "bridge.jsonl")
		s := begun(t, mode, Keep{Path: path})
		advance(s, 2)
		if mode == Solo && !s.Rehearse() {
			t.Fatal("it does not become a rehearsal")
		}
		intervene(t, s, ring)
		do(t, s, sim.Command{Kind: world.CmdPost, Draft: "holding-line"})
		advance(s, 3)
		intervene(t, s, sim.Intervention{Kind: sim.SayAs, From: "odane-daily", Platforms: []string{"pulse"}, Texts: map[string]string{"en": " Well? "}})
		intervene(t, s, sim.Intervention{Kind: sim.Edit, Inject: "minister", Texts: map[string]string{"en": "Shall we stay silent?"}})
		intervene(t, s, sim.Intervention{Kind: sim.Postpone, Inject: "minister", Until: 180})
		if x := s.Interventions(); x[1].Texts["en"] != "Well?" || x[1].Readings["en"].Lexicon != "test" || x[2].Line != "injects.minister.message.text" {
			t.Errorf("%+v", x)
		}
		advance(s, 30)
		want := s.Sim().Digest()
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
		again, err := Resume(path, find, nil)
		if err != nil {
			t.Fatalf("%s: %v", mode, err)
		}
		if again.Sim().Digest() != want || !again.Mode().Intervenes() || len(again.Interventions()) != 4 {
			t.Errorf("%s: resumed, it is another crisis", mode)
		}
		again.Close()
		if _, _, err := Replay(path, find); err != nil {
			t.Errorf("%s: %v", mode, err)
		}
		fresh, err := Afresh(path, s.Minute(), find, Keep{Path: filepath.Join(t.TempDir(), "afresh.jsonl")})
		if err != nil {
			t.Fatalf("%s: %v", mode, err)
		}
		if fresh.Sim().Digest() != want {
			t.Errorf("%s: begun again from the same minute, it is another crisis", mode)
		}
		if err := fresh.Close(); err != nil {
			t.Fatal(err)
		}
		if _, _, err := Replay(fresh.Journal(), find); err != nil {
			t.Errorf("%s, begun again: %v", mode, err)
		}
	}
}

// A changed scenario goes on where the old one stood, after the same commands;
// what it refuses is said, and nothing that names it is given to another.
func TestARehearsalGoesOnWithAChangedScenario(t *testing.T) {
	dir := t.TempDir()
	s := begun(t, Rehearsal, Keep{Path: filepath.Join(dir, "was.jsonl")})
	advance(s, 6)
	holding := do(t, s, sim.Command{Kind: world.CmdPost, Draft: "holding-line"})
	do(t, s, sim.Command{Kind: world.CmdVerify, Target: "camera"})
	intervene(t, s, ring)
	advance(s, 6)
	denial := do(t, s, sim.Command{Kind: world.CmdPost, Texts: map[string]string{"en": "It is open."}, About: "bridge", Position: world.Denies})
	advance(s, 3)
	do(t, s, sim.Command{Kind: world.CmdRetract, Target: denial})
	do(t, s, sim.Command{Kind: world.CmdRetract, Target: holding})
	advance(s, 10)

	same, dropped, err := Onto(s.Course(), setup(99), Keep{Path: filepath.Join(dir, "same.jsonl")})
	if err != nil || len(dropped) != 0 {
		t.Fatalf("%v, left out: %v", err, dropped)
	}
	if same.Sim().Digest() != s.Sim().Digest() || same.Seed() != 3 {
		t.Error("the same scenario does not lead to the same place")
	}

	// The desk may not use the holding line any more.
	b, people := bridge()
	w := *b.World
	w.Drafts = slices.Clone(w.Drafts)
	w.Drafts[0].ID = "another-line"
	changed := *b
	changed.World = &w
	of := setup(0)
	of.Bundle, of.People = &changed, people
	next, dropped, err := Onto(s.Course(), of, Keep{Path: filepath.Join(dir, "next.jsonl")})
	if err != nil {
		t.Fatal(err)
	}
	var kinds []world.CommandKind
	for _, d := range dropped {
		kinds = append(kinds, d.Command.Kind)
	}
	if want := []world.CommandKind{world.CmdPost, world.CmdRetract}; !slices.Equal(kinds, want) {
		t.Errorf("left out are %v, not %v", kinds, want)
	}
	list := next.Commands()
	if len(list) != 3 || list[1].ID != "c2" || list[2].Target != "c2" || next.Minute() != s.Minute() || len(next.Interventions()) != 1 {
		t.Errorf("at minute %d of %d stand %+v", next.Minute(), s.Minute(), list)
	}
	if err := next.Close(); err != nil {
		t.Fatal(err)
	}
	if _, _, err := Replay(next.Journal(), func(journal.Header) (Setup, error) { return of, nil }); err != nil {
		t.Error(err)
	}
	if _, _, err := Onto(begun(t, Solo, Keep{}).Course(), of, Keep{}); !errors.Is(err, ErrNoRehearsal) {
		t.Errorf("what counts can be changed: %v", err)
	}
}

// What an instructor did happens in a run with which a play-through is compared,
// as it happened there.
func TestStagedRunsAreComparable(t *testing.T) {
	s := begun(t, Facilitated, Keep{})
	advance(s, 2)
	intervene(t, s, ring)
	of := setup(3)
	of.Staged = s.Interventions()
	other, err := New(of, Headless, Keep{})
	if err != nil {
		t.Fatal(err)
	}
	for s.Minute() < 240 {
		s.Advance()
	}
	for other.Minute() < 240 {
		other.Advance()
	}
	if s.Sim().Digest() != other.Sim().Digest() {
		t.Error("it went otherwise")
	}
}
