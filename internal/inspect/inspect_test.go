package inspect

import (
	"os"
	"slices"
	"strings"
	"testing"

	"demarche/internal/locale"
	"demarche/internal/present"
	"demarche/internal/scenario"
	"demarche/internal/session"
	"demarche/internal/sim"
	"demarche/internal/tone"
)

func rehearsed(t *testing.T, folder, name string) *session.Session {
	t.Helper()
	b, found := scenario.Load(os.DirFS(folder), name, scenario.Options{Read: tone.Read})
	if b == nil {
		t.Fatal(found)
	}
	s, err := session.New(session.Setup{Bundle: b, Seed: 3, Read: tone.Read}, session.Rehearsal, session.Keep{})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func row(t *testing.T, list []Section, id string) *Row {
	t.Helper()
	for _, s := range list {
		if i := slices.IndexFunc(s.Rows, func(r Row) bool { return r.ID == id }); i >= 0 {
			return &s.Rows[i]
		}
	}
	t.Fatalf("there is no row %s", id)
	return nil
}

// Everything of the world can be looked into, in every language, and what is read
// is told in words.
func TestEverythingCanBeLookedInto(t *testing.T) {
	s := rehearsed(t, "../textplay/testdata", "harbour")
	for range 60 {
		s.Advance()
	}
	for _, l := range locale.Languages() {
		list := Sections(s, present.New(s.Bundle(), locale.New(l.Code)))
		for _, r := range s.Bundle().World.Rules {
			if got := row(t, list, r.ID); got.Source != r.When.String() || len(got.Parts) == 0 || got.State == "" {
				t.Errorf("%s: %+v", l.Code, got)
			}
		}
		for _, in := range s.Bundle().World.Injects {
			if got := row(t, list, in.ID); got.State == "" || len(got.Lines) != len(in.Lines()) {
				t.Errorf("%s: %+v", l.Code, got)
			}
		}
		for _, section := range list {
			for _, r := range section.Rows {
				if said := r.said(); strings.Contains(said, "inspect.") {
					t.Errorf("%s: a text is missing in %q", l.Code, said)
				}
			}
		}
	}
}

// A rule that fired says when, and what its condition read then; search finds it.
func TestWhyARuleFired(t *testing.T) {
	s := rehearsed(t, "../session/testdata", "bridge")
	for !s.Over() && len(s.Trace().Rules) == 0 {
		s.Advance()
	}
	if len(s.Trace().Rules) == 0 {
		t.Fatal("no rule fires")
	}
	f := s.Trace().Rules[0]
	id := s.Bundle().World.Rules[f.Index].ID
	tell := present.New(s.Bundle(), locale.New("en"))
	list := Sections(s, tell)
	got := row(t, list, id)
	if len(got.Past) != 1 || got.Past[0].When != tell.At(f.Minute) || len(got.Past[0].Parts) == 0 || !strings.Contains(got.State, "fired once") {
		t.Errorf("%+v", got)
	}
	found := Find(list, "  "+strings.ToUpper(id))
	if row(t, found, id); len(found[1].Rows) >= len(list[1].Rows) && len(list[1].Rows) > 1 {
		t.Error("search leaves all in")
	}
}

// What an instructor did shows: an inject fired by hand, put off, changed.
func TestWhatAnInstructorDidShows(t *testing.T) {
	s := rehearsed(t, "../textplay/testdata", "harbour")
	tell := present.New(s.Bundle(), locale.New("en"))
	var open []string
	for _, r := range Sections(s, tell)[2].Rows {
		if r.Open && len(r.Lines) == 1 {
			open = append(open, r.ID)
		}
	}
	if len(open) < 3 {
		t.Fatal("too few injects to come")
	}
	end := s.Bundle().World.Clock.Minute(s.Bundle().World.Clock.Ticks)
	for _, x := range []sim.Intervention{
		{Kind: sim.Fire, Inject: open[0]}, {Kind: sim.Postpone, Inject: open[1], Until: end}, {Kind: sim.Edit, Inject: open[2], Texts: map[string]string{"en": "Other words."}},
	} {
		if r, err := s.Intervene(x, "Ada"); r != nil || err != nil {
			t.Fatal(r, err)
		}
	}
	s.Advance()
	list := Sections(s, tell)
	if r := row(t, list, open[0]); r.Open || len(r.Past) != 1 || r.Past[0].Why != "fired by hand" {
		t.Errorf("%+v", r)
	}
	if r := row(t, list, open[1]); !r.Open || r.State != "put off for good" {
		t.Errorf("%+v", r)
	}
	if r := row(t, list, open[2]); r.Lines[0].Text != "Other words." || !strings.Contains(r.State, "text changed") {
		t.Errorf("%+v", r)
	}
}

// Whoever is not the desk can be spoken for where it is followed; once the crisis is
// over nobody can.
func TestWhoCanBeSpokenFor(t *testing.T) {
	s := rehearsed(t, "../textplay/testdata", "harbour")
	tell := present.New(s.Bundle(), locale.New("en"))
	voices := Sections(s, tell)[3]
	if voices.ID != Voices || len(voices.Rows) == 0 {
		t.Fatalf("%+v", voices)
	}
	for i := range s.Bundle().World.Accounts {
		a := &s.Bundle().World.Accounts[i]
		offered, heard := slices.ContainsFunc(voices.Rows, func(r Row) bool { return r.ID == a.ID }), false
		for p := range s.Bundle().World.Platforms {
			heard = heard || a.Heard(p)
		}
		if want := !a.Ours && heard; offered != want {
			t.Errorf("%s: offered %v, want %v", a.ID, offered, want)
		}
	}
	for !s.Over() {
		s.Advance()
	}
	if rows := Sections(s, tell)[3].Rows; len(rows) > 0 {
		t.Errorf("after the end: %+v", rows)
	}
}
