package verify

import (
	"bytes"
	"os"
	"sync"
	"testing"

	"demarche/internal/journal"
	"demarche/internal/population"
	"demarche/internal/scenario"
	"demarche/internal/session"
	"demarche/internal/sim"
	"demarche/internal/source"
	"demarche/internal/tone"
	"demarche/internal/world"
	"demarche/scenarios"
)

// place is a loaded scenario with its people.
type place struct {
	bundle *scenario.Bundle
	people *population.People
}

var (
	bridge = sync.OnceValue(func() place {
		return placed(scenario.Load(os.DirFS("../../session/testdata"), "bridge", scenario.Options{Read: tone.Read}))
	})
	seconds = sync.OnceValue(func() place {
		return placed(scenario.Load(scenarios.FS, "ninety-seconds", scenario.Options{ID: "ninety-seconds", Read: tone.Read}))
	})
)

func placed(b *scenario.Bundle, found source.Diagnostics) place {
	if b == nil {
		found.Print(os.Stderr)
		panic("the scenario of the tests is faulty")
	}
	return place{b, population.Build(b.World)}
}

func (p place) setup(seed uint64) session.Setup {
	return session.Setup{
		Bundle: p.bundle, People: p.people, Seed: seed, Read: tone.Read, Language: "en", Program: "test", Created: "2031-05-24T02:14:00Z",
		Participants: []journal.Participant{{Name: "p1", Role: "desk"}},
	}
}

func (p place) find(journal.Header) (session.Setup, error) { return p.setup(0), nil }

// deed is a command and the tick from which it is given.
type deed struct {
	tick    int32
	command sim.Command
}

// deeds has a draft, a check and a text of one's own.
var deeds = []deed{
	{6, sim.Command{Kind: world.CmdPost, Draft: "holding-line"}},
	{6, sim.Command{Kind: world.CmdVerify, Target: "camera"}},
	{18, sim.Command{Kind: world.CmdPost, Texts: map[string]string{"en": "We regret the confusion. The bridge is open to all."}, About: "bridge", Position: world.Denies}},
}

// played plays a crisis to its end and returns the text of its journal.
func played(t testing.TB, p place, seed uint64, mode session.Mode, list []deed) []byte {
	t.Helper()
	return playedOn(t, p.setup(seed), mode, list)
}

func playedOn(t testing.TB, setup session.Setup, mode session.Mode, list []deed) []byte {
	t.Helper()
	var entries []journal.Entry
	s, err := session.New(setup, mode, session.Keep{Into: func(e journal.Entry) { entries = append(entries, e) }})
	if err != nil {
		t.Fatal(err)
	}
	for !s.Over() {
		for len(list) > 0 && s.Tick() >= list[0].tick {
			if r, err := s.DoAs(journal.Participant{Name: "p1", Role: "desk"}, list[0].command); r != nil || err != nil {
				t.Fatal(r, err)
			}
			list = list[1:]
		}
		s.Advance()
	}
	text, err := journal.Encode(setup.Header(mode), entries)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

// check reads a text and checks it.
func check(p place, text []byte, terms Terms) (*Checked, error) {
	rec, err := journal.Read(bytes.NewReader(text))
	if err != nil {
		return nil, err
	}
	return Journal(rec, p.find, terms)
}

// forged seals a journal anew after a change, as somebody would who has this
// program.
func forged(t testing.TB, text []byte, change func(h *journal.Header, list []journal.Entry) []journal.Entry) []byte {
	t.Helper()
	rec, err := journal.Read(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	list := change(&rec.Header, rec.Entries)
	out, err := journal.Encode(rec.Header, list)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// busy plays a crisis in which every draft is posted as soon as it can be.
func busy(t testing.TB, p place) []byte {
	t.Helper()
	var entries []journal.Entry
	setup := p.setup(1)
	s, err := session.New(setup, session.Solo, session.Keep{Into: func(e journal.Entry) { entries = append(entries, e) }})
	if err != nil {
		t.Fatal(err)
	}
	posted := map[string]bool{}
	for !s.Over() {
		for i := range p.bundle.World.Drafts {
			id := p.bundle.World.Drafts[i].ID
			c := sim.Command{Kind: world.CmdPost, Draft: id}
			if posted[id] || s.Check(c) != nil {
				continue
			}
			if r, err := s.Do(c); r != nil || err != nil {
				t.Fatal(r, err)
			}
			posted[id] = true
			break
		}
		s.Advance()
	}
	text, err := journal.Encode(setup.Header(session.Solo), entries)
	if err != nil {
		t.Fatal(err)
	}
	return text
}
