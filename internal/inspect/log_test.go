package inspect

import (
	"slices"
	"strings"
	"testing"

	"demarche/internal/locale"
	"demarche/internal/present"
	"demarche/internal/sim"
	"demarche/internal/world"
)

// A log tells what was given, refused and done by hand, and what came of it, each
// at its minute, as far as the play-through has come.
func TestALogTellsARun(t *testing.T) {
	s := rehearsed(t, "../session/testdata", "bridge")
	for s.Minute() < 30 {
		s.Advance()
	}
	if r, err := s.Do(sim.Command{Kind: world.CmdPost, Draft: "denial"}); r == nil || err != nil {
		t.Fatal("a denial without the check is taken", r, err)
	}
	if r, err := s.Do(sim.Command{Kind: world.CmdVerify, Target: "camera"}); r != nil || err != nil {
		t.Fatal(r, err)
	}
	if r, err := s.Intervene(sim.Intervention{Kind: sim.Fire, Inject: "minister"}, "Ada"); r != nil || err != nil {
		t.Fatal(r, err)
	}
	for s.Minute() < 90 {
		s.Advance()
	}
	for _, l := range locale.Languages() {
		for _, e := range Log(s, present.New(s.Bundle(), locale.New(l.Code))) {
			if e.Text == "" || strings.Contains(e.Text, "inspect.") || !locale.New(l.Code).Has("log."+e.Kind) {
				t.Errorf("%s: %+v", l.Code, e)
			}
		}
	}
	tell := present.New(s.Bundle(), locale.New("en"))
	log := Log(s, tell)
	has := func(minute int32, kind, id, text string) {
		t.Helper()
		if !slices.ContainsFunc(log, func(e Entry) bool {
			return e.Minute == minute && e.Kind == kind && e.ID == id && strings.Contains(e.Text, text)
		}) {
			t.Errorf("+%d %s %s %q is not told", minute, kind, id, text)
		}
	}
	has(20, Inject, "photo", "came")
	has(30, Refused, "", "has not been checked")
	has(30, Order, "c1", "The bridge camera")
	has(30, Hand, "hand:1", "minister")
	has(30, Inject, "minister", "came")
	has(75, Event, "", "Checked: The bridge camera")
	for i := range log {
		if log[i].Minute >= 90 || i > 0 && log[i].Minute < log[i-1].Minute {
			t.Errorf("out of place: %+v", log[i])
		}
	}
}

// A rule is told of with what its condition read when it came to hold, and again
// when it acts where that is later.
func TestALogTellsWhyARuleActed(t *testing.T) {
	s := rehearsed(t, "../session/testdata", "bridge")
	for !s.Over() {
		s.Advance()
	}
	log := Log(s, present.New(s.Bundle(), locale.New("en")))
	for _, f := range s.Trace().Rules {
		id := s.Bundle().World.Rules[f.Index].ID
		told := 0
		for _, e := range log {
			if e.Kind == Rule && e.ID == id && e.Minute == f.Minute && len(e.Parts) == len(f.Parts) {
				told++
			}
		}
		if told != 1 {
			t.Errorf("%s at +%d is told %d times", id, f.Minute, told)
		}
	}
	if len(s.Trace().Rules) == 0 {
		t.Error("no rule acts: nothing is tested")
	}
}
