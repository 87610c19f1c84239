package session

import (
	"os"
	"path/filepath"
	"sync"
	"testing"

	"demarche/internal/journal"
	"demarche/internal/population"
	"demarche/internal/scenario"
	"demarche/internal/sim"
	"demarche/internal/speech"
	"demarche/internal/world"
)

// reading is a reader of tones for tests: it is plain and knows its language.
func reading(lang, text string) speech.Reading {
	return speech.Reading{Lang: lang, Confidence: 90, Goldstein: int16(len(text) % 7), Politeness: 30, Certainty: 30, Lexicon: "test"}
}

var bridge = sync.OnceValues(func() (*scenario.Bundle, *population.People) {
	b, found := scenario.Load(os.DirFS("testdata"), "bridge", scenario.Options{Read: reading})
	if b == nil {
		found.Print(os.Stderr)
		panic("the scenario of the tests is faulty")
	}
	return b, population.Build(b.World)
})

func setup(seed uint64) Setup {
	b, people := bridge()
	return Setup{Bundle: b, People: people, Seed: seed, Read: reading, Language: "en", Program: "test", Created: "2031-05-24T02:14:00Z"}
}

// find is the finder for journals of the tests.
func find(journal.Header) (Setup, error) { return setup(0), nil }

func begun(t testing.TB, mode Mode, keep Keep) *Session {
	t.Helper()
	s, err := New(setup(3), mode, keep)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// do gives a command that must be accepted and returns its id.
func do(t testing.TB, s *Session, c sim.Command) string {
	t.Helper()
	r, err := s.Do(c)
	if err != nil || r != nil {
		t.Fatalf("minute %d: %s is refused: %v %v", s.Minute(), c.Kind, r, err)
	}
	all := s.Commands()
	return all[len(all)-1].ID
}

func advance(s *Session, ticks int) {
	for range ticks {
		s.Advance()
	}
}

// everything is what is done in played, and when.
var everything = []struct {
	tick    int32
	command sim.Command
}{
	{6, sim.Command{Kind: world.CmdPost, Draft: "holding-line"}},
	{6, sim.Command{Kind: world.CmdVerify, Target: "camera"}},
	{18, sim.Command{Kind: world.CmdPost, Texts: map[string]string{"en": "The bridge is open."}, About: "bridge", Position: world.Denies}},
}

// played plays the bridge to its end with everything and one command that is
// refused, and returns the path of the journal and the last digest.
func played(t testing.TB, mode Mode) (path, digest string) {
	t.Helper()
	path = filepath.Join(t.TempDir(), "bridge.jsonl")
	s := begun(t, mode, Keep{Path: path, Buffered: true})
	for _, c := range everything {
		for s.Tick() < c.tick {
			s.Advance()
		}
		do(t, s, c.command)
	}
	if r, err := s.Do(sim.Command{Kind: world.CmdSecure, Target: "odane-daily"}); r == nil || err != nil {
		t.Fatalf("a foreign account is secured: %v", err)
	}
	s.Clock(4)
	for !s.Over() {
		s.Advance()
	}
	digest = s.Sim().Digest()
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	return path, digest
}
